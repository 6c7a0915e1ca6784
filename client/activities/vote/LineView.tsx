import type { VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { organisationsHead } from '@moot/shared/language/en/groundFaces.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Organisations } from '../../pictures/Organisations.tsx';
import { Rounds } from '../../pictures/Rounds.tsx';
import styles from './LineView.module.css';
import { ReasonList, ReasonsFirst } from './Reasons.tsx';
import { type ReasonPlan, reasonPlan } from './reasonPlan.ts';
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
  const plan = reasonPlan(line.text, reasons);
  return (
    <Frame left={title} right={screen.lineOf(at, of)}>
      <div className={`${styles.view} ${plan.tight ? styles.tight : ''}`}>
        <div className={styles.line}>
          <Judged heading>{line.text}</Judged>
        </div>
        {counted ? (
          <Counted line={line} plan={plan} names={names} />
        ) : (
          <ReasonsFirst reasons={reasons} names={names} />
        )}
      </div>
    </Frame>
  );
}

const roundStyles = {
  round: styles.round,
  latest: styles.latest,
  label: styles.label,
  marks: styles.marks,
  words: styles.words,
};

function Counted({
  line,
  plan,
  names,
}: {
  readonly line: VoteOutcome;
  readonly plan: ReasonPlan;
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
          mark={plan.tight ? 50 : 78}
          across={rounds.length === 1 ? 1700 : Math.floor(1600 / rounds.length) - 80}
          unit="rem"
          className={styles.rounds}
          classNames={roundStyles}
        />
      </div>
      <div className={styles.out}>
        <b>{line.certain ?? (latest.shown ? `${nameOf(latest)}.` : screen.tooFew)}</b>
        {moved !== '' && <span>{`${moved}.`}</span>}
        {latest.shown && <OrganisationWords count={latest} onBoard={line.beside?.onBoard ?? ''} />}
        {plan.shown.length > 0 && (
          <span className={styles.about}>{names === 'none' ? screen.reasonsNoNames : screen.reasons}</span>
        )}
      </div>
      {plan.shown.length > 0 && <ReasonList plan={plan} />}
      {plan.shown.length === 0 && line.beside !== null && line.beside.organisations.length > 0 && (
        <Organisations
          label={organisationsHead}
          organisations={line.beside.organisations}
          mark={34}
          across={360}
          unit="rem"
          className={styles.beside}
          classNames={{ name: styles.organisation, marks: styles.few, words: styles.fewWords }}
        />
      )}
    </>
  );
}

function OrganisationWords({
  count,
  onBoard,
}: {
  readonly count: Extract<VoteOutcome['rounds'][number], { shown: true }>;
  readonly onBoard: string;
}) {
  if (onBoard !== '') return <span className={styles.organisations}>{onBoard}</span>;
  if (count.everyOrganisation)
    return <span className={styles.organisations}>{screen.everyOrganisation}</span>;
  if (count.organisationsNotAgreeing.length === 0) return null;
  return (
    <span className={styles.organisations}>
      {screen.notAgreeing(namesInWords(count.organisationsNotAgreeing))}
    </span>
  );
}
