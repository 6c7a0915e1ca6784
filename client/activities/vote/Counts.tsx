import type { RoundCount, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { changedWords, movementWords } from '@moot/shared/language/en/counts.ts';
import * as say from '@moot/shared/language/en/deskKinds.ts';
import { organisationsHead } from '@moot/shared/language/en/groundFaces.ts';
import type { ReactNode } from 'react';
import { Marks } from '../../pictures/Marks.tsx';
import { Organisations } from '../../pictures/Organisations.tsx';
import styles from './Counts.module.css';

type Props = { readonly outcome: VoteOutcome | null; readonly was: string | null };

/** What was shown of a line: reasons of all sides, then rounds side by side, the earlier at the left. */
export function Counts({ outcome, was }: Props): ReactNode {
  return (
    <div className={styles.counts}>
      {was !== null && <p className={styles.note}>{say.vote.was(was)}</p>}
      {outcome !== null && (
        <>
          <Rounds outcome={outcome} />
          <Beside outcome={outcome} />
          <Reasons outcome={outcome} />
        </>
      )}
    </div>
  );
}

function Rounds({ outcome }: { readonly outcome: VoteOutcome }): ReactNode {
  const { earlier, rounds, changed, movement, certain } = outcome;
  const columns = [
    ...earlier.map(({ label, count }) => ({ label, count })),
    ...rounds.map((count) => ({ label: say.vote.round(count.round), count })),
  ];
  if (columns.length === 0) return null;
  return (
    <>
      <div className={styles.rounds}>
        {columns.map(({ label, count }) => (
          <div key={label}>
            {columns.length > 1 && <p className="label">{label}</p>}
            <Count count={count} />
          </div>
        ))}
      </div>
      {changed !== null && certain === null && (
        <p className={styles.changed}>
          {changedWords(changed)}
          {movement !== null && movementWords(movement) !== '' && `, ${movementWords(movement)}`}
        </p>
      )}
    </>
  );
}

function Beside({ outcome: { beside, certain, carries } }: { readonly outcome: VoteOutcome }): ReactNode {
  return (
    <>
      {certain !== null && <p className={styles.note}>{certain}</p>}
      {beside !== null && beside.organisations.length > 0 && (
        <Organisations
          label={organisationsHead}
          organisations={beside.organisations}
          mark={10}
          across={120}
          className={styles.organisations}
          classNames={{ name: styles.organisation, marks: styles.few, words: styles.note }}
        />
      )}
      {beside !== null && beside.onBoard !== '' && <p className={styles.note}>{beside.onBoard}</p>}
      {carries !== null && <p className={styles.note}>{carries}</p>}
    </>
  );
}

function Count({ count }: { readonly count: RoundCount }): ReactNode {
  if (!count.shown) return <p>{count.words}</p>;
  return (
    <>
      <Marks tally={count} words={count.words} mark={14} across={320} className={styles.marks} />
      {count.everyOrganisation && <p className={styles.note}>{say.vote.everyOrganisation}</p>}
      {count.organisationsNotAgreeing.length > 0 && (
        <p className={styles.note}>{say.vote.notAgreeing(count.organisationsNotAgreeing)}</p>
      )}
    </>
  );
}

function Reasons({ outcome: { reasons, rounds } }: { readonly outcome: VoteOutcome }): ReactNode {
  const round = Math.max(...rounds.map((one) => one.round), ...reasons.map((one) => one.round), 0);
  const now = reasons.filter((reason) => reason.round === round);
  if (now.length === 0) return null;
  return (
    <ul className={styles.reasons} aria-label={say.vote.reasons}>
      {now.map((reason, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no ids, and two may read the same.
        <li key={n} className="peer words-1">
          {reason.text}
          {reason.by !== null && <span className={`moot ${styles.by}`}>{reason.by}</span>}
        </li>
      ))}
    </ul>
  );
}
