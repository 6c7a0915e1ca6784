// The notes are ready to be looked at: said once nothing is asked, until this peer has looked or the days are over.

import { common } from '@moot/shared/language/en/common.ts';
import { review as words } from '@moot/shared/language/en/review.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { useMine, useServerNow } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pair } from '../frame/Page.tsx';
import styles from '../session/Session.module.css';
import { openSheet } from '../sheets/openSheet.ts';

const often = 60_000;

export function ReviewNotice({ stage }: { readonly stage: StagePart | undefined }) {
  const review = useMine()?.review ?? null;
  const now = useServerNow(often);
  const [putBy, setPutBy] = useState(0);
  if (review === null || review.looked || stage?.asking?.step === 'open') return null;
  if (now > review.until || putBy === review.until) return null;
  return (
    <section className={styles.notice} aria-live="polite">
      <h2>{words.title}</h2>
      <p>{words.notice(review.date)}</p>
      <Pair>
        <Button onClick={() => openSheet('review')}>{words.open}</Button>
        <Button onClick={() => setPutBy(review.until)}>{common.close}</Button>
      </Pair>
    </section>
  );
}
