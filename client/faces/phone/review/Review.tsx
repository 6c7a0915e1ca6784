// What the notes will say with this peer's name: each line where it stands, and what may become of it.

import type { OwnLinesPage } from '@moot/shared/http/review.ts';
import { general } from '@moot/shared/language/en/phone.ts';
import { review as words } from '@moot/shared/language/en/review.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useCallback, useEffect, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { getJson, isProblem } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import sheet from '../sheets/Sheet.module.css';
import type { Peer } from '../signedIn.ts';
import { Line } from './Line.tsx';
import styles from './Review.module.css';

export function Review({ peer, mine }: { readonly peer: Peer; readonly mine: MinePart | null }) {
  const [page, setPage] = useState<OwnLinesPage | null>(null);
  const [problem, setProblem] = useState('');
  const look = useCallback(async () => {
    const found = await getJson<OwnLinesPage>(`/api/series/${peer.series}/review`);
    setProblem(isProblem(found) ? found.sentence : '');
    if (!isProblem(found)) setPage(found);
  }, [peer.series]);
  const { until = 0, looked = false } = mine?.review ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew or ended, it is fetched again
  useEffect(() => void look(), [look, until, looked]);
  return (
    <>
      <p role="alert">{problem}</p>
      {page === null && problem === '' && <p className="quiet">{general.notYet}</p>}
      {page !== null && <Inside page={page} onSaid={look} />}
      <p className={sheet.detail}>{words.noNames}</p>
      <Button wide onClick={() => openSheet('copy')}>
        {words.myCopy}
      </Button>
    </>
  );
}

type InsideProps = { readonly page: OwnLinesPage; readonly onSaid: () => Promise<void> };

function Inside({ page, onSaid }: InsideProps) {
  if (page.until === '') return <p className="quiet">{words.notYet}</p>;
  return (
    <>
      <p>{page.open ? words.intro(page.until) : words.closed}</p>
      {page.open && <p className={sheet.detail}>{words.silence}</p>}
      {page.open && <p className={sheet.detail}>{words.alone}</p>}
      {page.released && <p className={sheet.detail}>{words.over}</p>}
      {page.sessions.length === 0 && <p className="quiet">{words.none}</p>}
      {page.sessions.map((session) => (
        <section key={session.title} className={styles.session}>
          <h2>{session.title}</h2>
          {session.lines.map((line) => (
            <Line key={line.piece} line={line} open={page.open} onSaid={onSaid} />
          ))}
        </section>
      ))}
      {page.open && <Done page={page} onSaid={onSaid} />}
    </>
  );
}

/** Having looked is said by a peer, not found out about them. */
function Done({ page, onSaid }: InsideProps) {
  const [problem, setProblem] = useState('');
  const waiting = page.documents.filter((d) => !d.looked);
  const done = async () => {
    for (const { id: document } of waiting) {
      const reply = await send({ type: 'finishReview', document });
      if (!reply.ok) return setProblem(reply.sentence);
    }
    await onSaid();
  };
  return (
    <section className={styles.done}>
      <p aria-live="polite">{page.progress}</p>
      <p role="alert">{problem}</p>
      {waiting.length === 0 ? (
        <p>
          <b>{words.looked}</b>
        </p>
      ) : (
        <>
          <Button look="primary" wide onClick={() => void done()}>
            {words.done}
          </Button>
          <p className={sheet.detail}>{words.doneHelp}</p>
        </>
      )}
    </section>
  );
}
