// A vote seen live: the count of the card one has answered, moving as others answer.
import type { VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { soFarHead } from '@moot/shared/language/en/groundFaces.ts';
import { usePages } from '../../connection/hooks.ts';
import styles from './Phone.module.css';
import { PhoneMarks } from './PhoneMarks.tsx';

/** Only under one's own answer: whoever still judges is not leant on by this phone. */
export function SoFar({ subject }: { readonly subject: string }) {
  const outcome = usePages<VoteOutcome>('outcome').find((o) => o.subject === subject);
  const last = outcome?.rounds.at(-1);
  if (outcome === undefined || last === undefined || !last.shown) return null;
  return (
    <section className={styles.soFar} aria-label={soFarHead}>
      <PhoneMarks counts={last} label={last.words} size={16} perRow={14} />
      <p>
        <span aria-hidden="true">{last.words}. </span>
        {outcome.certain}
      </p>
    </section>
  );
}
