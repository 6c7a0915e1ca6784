import type { ConsentForm, ConsentOutcome } from '@moot/shared/activities/consent/picture.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { changedWords, type Piece } from './changedWords.ts';
import styles from './Screen.module.css';

type Form = { readonly form: ConsentForm };

/** The proposal; then names by level with their concerns; then the old words and the new, side by side. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const latest = usePages<ConsentOutcome>('outcome').at(-1);
  if (form === undefined) return null;
  if (showing === 'question' || latest === undefined)
    return (
      <Question stage={stage} activity={activity}>
        {form.proposal === null ? (
          <p className={styles.hint}>{form.hint}</p>
        ) : (
          <Proposal text={form.proposal} was={form.was} />
        )}
      </Question>
    );
  const reworded = form.proposal !== null && form.proposal !== latest.text;
  if (reworded) return <Reworded title={activity.title} before={latest.text} after={form.proposal} />;
  return <Levels title={activity.title} outcome={latest} right={screen.round(latest.round, stage.rounds)} />;
}

function Proposal({ text, was }: { readonly text: string; readonly was: string | null }) {
  const pieces = was === null ? [{ text, changed: false }] : changedWords(was, text).now;
  return (
    <p className={`peer ${text.length > 260 ? styles.proposal : styles.proposalLarge}`}>
      <Pieces pieces={pieces} mark="ins" />
    </p>
  );
}

function Pieces({ pieces, mark: Mark }: { readonly pieces: readonly Piece[]; readonly mark: 'ins' | 'del' }) {
  return pieces.map((piece, i) => (
    // A run has no name but its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of words are drawn anew as a whole
    <span key={i}>
      {i > 0 && ' '}
      {piece.changed ? <Mark>{piece.text}</Mark> : piece.text}
    </span>
  ));
}

function Reworded({
  title,
  before,
  after,
}: {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}) {
  const { old, now } = changedWords(before, after);
  return (
    <Frame left={title}>
      <div className={`appear ${styles.two}`}>
        <section>
          <h2>{screen.old}</h2>
          <p className={`peer ${styles.before}`}>
            <Pieces pieces={old} mark="del" />
          </p>
        </section>
        <section>
          <h1>{screen.now}</h1>
          <p className={`peer ${styles.after}`}>
            <Pieces pieces={now} mark="ins" />
          </p>
        </section>
      </div>
    </Frame>
  );
}

function Levels({
  title,
  outcome,
  right,
}: {
  readonly title: string;
  readonly outcome: ConsentOutcome;
  readonly right: string;
}) {
  const chosen = outcome.levels.filter((l) => l.people.length > 0);
  const silent =
    outcome.noAnswer.length > 0 ? [{ id: 'none', label: screen.noAnswer, people: outcome.noAnswer }] : [];
  return (
    <Frame
      left={title}
      right={right}
      foot={<b className={styles.result}>{outcome.words}</b>}
      footRight={outcome.toConfirm.length > 0 ? screen.toConfirm(namesInWords(outcome.toConfirm)) : undefined}
    >
      <h1 className={`peer ${styles.text}`}>
        <Pieces
          pieces={
            outcome.was === null
              ? [{ text: outcome.text, changed: false }]
              : changedWords(outcome.was, outcome.text).now
          }
          mark="ins"
        />
      </h1>
      <dl className={`appear ${styles.levels}`}>
        {[...chosen, ...silent].map((level) => (
          <div key={level.id} className={styles.level}>
            <dt>{level.label}</dt>
            <dd>
              <p className={styles.people}>{level.people.join(', ')}</p>
              {outcome.concerns
                .filter((c) => c.level === level.id)
                .map((c) => (
                  <p key={`${c.by} ${c.text}`} className={styles.concern}>
                    <span className="peer">{c.text}</span> {level.people.length > 1 ? c.by : ''}
                  </p>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Frame>
  );
}
