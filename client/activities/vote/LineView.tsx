import type { VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesFor, sizeFor } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Rounds } from '../../pictures/Rounds.tsx';
import styles from './LineView.module.css';
import { movedWords, nameOf, roundsDrawn } from './screenWords.ts';

type Props = {
  readonly title: string;
  readonly line: VoteOutcome;
  readonly at: number;
  readonly of: number;
  readonly names: 'named' | 'none';
  readonly round: number;
};

/** One line: reasons from all sides first, then the counts, earlier ones beside them. */
export function LineView({ title, line, at, of, names, round }: Props) {
  const counted = line.rounds.some((r) => r.round === round);
  const reasons = line.reasons.filter((r) => r.round === round);
  return (
    <Frame left={title} right={screen.lineOf(at, of)}>
      <div className={styles.line}>
        <Judged heading>{line.text}</Judged>
      </div>
      {counted ? (
        <Counted line={line} reasons={reasons} names={names} />
      ) : (
        <ReasonsFirst reasons={reasons} names={names} />
      )}
    </Frame>
  );
}

type Reasons = VoteOutcome['reasons'];

const roundStyles = {
  round: styles.round,
  latest: styles.latest,
  label: styles.label,
  marks: styles.marks,
  words: styles.words,
};

function Counted({
  line,
  reasons,
  names,
}: {
  readonly line: VoteOutcome;
  readonly reasons: Reasons;
  readonly names: 'named' | 'none';
}) {
  const rounds = roundsDrawn(line);
  const latest = line.rounds.at(-1);
  const moved = movedWords(line);
  if (latest === undefined) return null;
  return (
    <>
      <div key={line.rounds.length} className="appear">
        <Rounds
          rounds={rounds}
          changed={null}
          mark={78}
          across={rounds.length === 1 ? 1700 : Math.floor(1600 / rounds.length) - 80}
          unit="rem"
          className={styles.rounds}
          classNames={roundStyles}
        />
      </div>
      <div className={styles.out}>
        <b>{latest.shown ? `${nameOf(latest)}.` : screen.tooFew}</b>
        {moved !== '' && <span>{`${moved}.`}</span>}
        {latest.shown && <Organisations count={latest} />}
        {reasons.length > 0 && (
          <span className={styles.about}>{names === 'none' ? screen.reasonsNoNames : screen.reasons}</span>
        )}
      </div>
      {reasons.length > 0 && <ReasonList reasons={reasons} room={roomFor(line)} />}
    </>
  );
}

function Organisations({
  count,
}: {
  readonly count: Extract<VoteOutcome['rounds'][number], { shown: true }>;
}) {
  if (count.everyOrganisation)
    return <span className={styles.organisations}>{screen.everyOrganisation}</span>;
  if (count.organisationsNotAgreeing.length === 0) return null;
  return (
    <span className={styles.organisations}>
      {screen.notAgreeing(namesInWords(count.organisationsNotAgreeing))}
    </span>
  );
}

/** The height that is left under the counts, in lines of reasons. */
function roomFor(line: VoteOutcome): number {
  const statement = linesFor(line.text, sizeFor(line.text) === 'large' ? 40 : 46);
  return statement >= 3 ? 3 : statement === 2 ? 4 : 6;
}

/** Three columns, every reason whole. A long list is set smaller; what is still too long is left to the facilitator, and said. */
function ReasonList({ reasons, room }: { readonly reasons: Reasons; readonly room: number }) {
  const small = tallest(reasons, 30) > room;
  const shown = small ? reasons.slice(0, fitting(reasons, 38, Math.floor(room * 1.35))) : reasons;
  return (
    <ul className={small ? styles.whySmall : styles.why}>
      {shown.map((reason) => (
        <Reason key={`${reason.by} ${reason.text}`} reason={reason} />
      ))}
    </ul>
  );
}

/** Lines in the tallest of three columns, filled row by row. */
function tallest(reasons: Reasons, letters: number): number {
  const rows: number[] = [];
  for (const [i, reason] of reasons.entries()) {
    const row = Math.floor(i / 3);
    rows[row] = Math.max(rows[row] ?? 0, linesFor(reason.text, letters) + (reason.by === null ? 0 : 1));
  }
  return rows.reduce((sum, lines) => sum + lines + 0.4, -0.4);
}

function fitting(reasons: Reasons, letters: number, room: number): number {
  let n = reasons.length;
  while (n > 3 && tallest(reasons.slice(0, n), letters) > room) n--;
  return n;
}

function ReasonsFirst({ reasons, names }: { readonly reasons: Reasons; readonly names: 'named' | 'none' }) {
  return (
    <>
      <p className={styles.heard}>{names === 'none' ? screen.reasonsNoNames : screen.reasons}</p>
      <ul className={`appear ${reasons.length > 6 ? styles.first : styles.firstLarge}`}>
        {reasons.map((reason) => (
          <Reason key={`${reason.by} ${reason.text}`} reason={reason} />
        ))}
      </ul>
    </>
  );
}

function Reason({ reason }: { readonly reason: Reasons[number] }) {
  return (
    <li>
      <p className="peer">{reason.text}</p>
      {reason.by !== null && <p className={styles.by}>{reason.by}</p>}
    </li>
  );
}
