import type { Tally } from '@moot/shared/ground/pattern.ts';
import type { Drawn } from './inks.ts';
import { Marks } from './Marks.tsx';

export type RoundDrawn = {
  readonly label: string;
  /** Null: too few to show, and only the words are left. */
  readonly tally: Tally | null;
  readonly words: string;
};

type Props = Drawn & {
  readonly rounds: readonly RoundDrawn[];
  /** “1 changed”; null where it cannot be counted, or nothing came before. */
  readonly changed: string | null;
  readonly mark?: number;
  readonly across?: number;
  readonly classNames?: {
    readonly round?: string | undefined;
    readonly latest?: string | undefined;
    readonly label?: string | undefined;
    readonly marks?: string | undefined;
    readonly words?: string | undefined;
    readonly changed?: string | undefined;
  };
};

/** Rounds side by side, the earlier left, never one over the other; then how many changed. */
export function Rounds({ rounds, changed, className, classNames = {}, ...drawn }: Props) {
  return (
    <div className={className}>
      {rounds.map((round, i) => (
        <section
          key={round.label}
          className={[classNames.round, i === rounds.length - 1 && classNames.latest]
            .filter(Boolean)
            .join(' ')}
        >
          <h2 className={classNames.label}>{round.label}</h2>
          {round.tally === null ? (
            <p className={classNames.words}>{round.words}</p>
          ) : (
            <Marks
              {...drawn}
              tally={round.tally}
              words={round.words}
              className={classNames.marks}
              wordsClassName={classNames.words}
            />
          )}
        </section>
      ))}
      {changed !== null && <p className={classNames.changed}>{changed}</p>}
    </div>
  );
}
