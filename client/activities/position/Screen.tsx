import type {
  PositionForm,
  PositionOutcome,
  SideView,
  Try,
} from '@moot/shared/activities/position/picture.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { position as words } from '@moot/shared/language/en/screenPosition.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';

type Case = Extract<PositionOutcome, { type: 'case' }>;
type Difference = Extract<PositionOutcome, { type: 'difference' }>;
type Form = { readonly form: PositionForm };

/** Said back: the idea, its best case, what its owner answered. A difference: two columns, then what was chosen. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const outcome = usePages<PositionOutcome>('outcome');
  const looked = useLastFocus(stage.focus);
  const question = <Question stage={stage} activity={activity} />;
  if (form === undefined || stage.covered) return question;
  if (form.mode === 'restate') {
    const cases = outcome.flatMap((o) => (o.type === 'case' ? [o] : []));
    if (showing === 'question' || cases.length === 0) return question;
    return <Cases title={activity.title} cases={cases} looked={looked} />;
  }
  const now = outcome.flatMap((o) => (o.type === 'difference' && o.line === form.line ? [o] : [])).at(0);
  // Sides are given in sight of all: the columns stand while they fill.
  if (
    now === undefined ||
    (showing === 'question' && form.on === 'treatment' && stage.asking?.step === 'ready')
  )
    return question;
  if (now.settled !== null) return <Agreed title={activity.title} of={now} settled={now.settled} />;
  return <TwoSides title={activity.title} of={now} isChoosing={form.on === 'treatment'} />;
}

function Cases({
  title,
  cases,
  looked,
}: {
  readonly title: string;
  readonly cases: readonly Case[];
  readonly looked: string | null;
}) {
  const pages = pagesOf(cases, 1, Number.POSITIVE_INFINITY, () => 1);
  const { from, page } = pageWith(pages, (c) => c.id === looked);
  const [one] = page;
  if (one === undefined) return null;
  const last = one.tries.at(-1);
  return (
    <Frame left={title} right={cases.length > 1 ? screen.lineOf(from + 1, cases.length) : ''}>
      <div key={one.id} className={`appear ${styles.one}`}>
        <h1 className={styles.lead}>{words.idea(one.owner)}</h1>
        <p className={`peer ${styles.idea}`}>{one.text}</p>
        <p className={styles.lead}>{words.by(one.by)}</p>
        {last !== undefined && <p className={`peer ${styles.case}`}>{last.text}</p>}
        {last !== undefined && <Tapped by={one.owner} of={last} />}
        {one.need !== null && (
          <p className={styles.need}>
            {words.need} <span className="peer">{one.need}</span>
          </p>
        )}
      </div>
    </Frame>
  );
}

function Tapped({ by, of }: { readonly by: string; readonly of: Try }) {
  if (of.tapped === null) return null;
  return (
    <p className={styles.tapped}>
      <b>{words.owner(by, words.tapped[of.tapped])}</b>{' '}
      {of.note !== '' && <span className="peer">{of.note}</span>}
    </p>
  );
}

function TwoSides({
  title,
  of,
  isChoosing,
}: {
  readonly title: string;
  readonly of: Difference;
  readonly isChoosing: boolean;
}) {
  const counts = of.treatments;
  return (
    <Frame
      left={title}
      foot={of.noSide.length > 0 ? words.noSide(namesInWords(of.noSide)) : undefined}
      footRight={counts === null && isChoosing ? screen.onPhones : undefined}
    >
      <h1 className={`peer ${styles.line}`}>{of.text}</h1>
      <div className={styles.sides}>
        {of.sides.map((side) => (
          <Side key={side.id} side={side} />
        ))}
      </div>
      {counts !== null && (
        <dl className={`appear ${styles.counts}`} aria-label={words.choices}>
          {counts.shown ? (
            counts.counts.map((t) => (
              <div key={t.id}>
                <dt>{t.label}</dt>
                <dd>{t.count}</dd>
              </div>
            ))
          ) : (
            <div>
              <dt>{screen.tooFew}</dt>
            </div>
          )}
        </dl>
      )}
    </Frame>
  );
}

function Side({ side }: { readonly side: SideView }) {
  const last = side.tries.at(-1);
  return (
    <section className={styles.side}>
      <h2>{words.sides[side.id]}</h2>
      <p className={styles.people}>{namesInWords(side.people)}</p>
      {side.statement === null ? (
        <p className={styles.people}>{side.people.length > 0 && words.notWritten}</p>
      ) : (
        <p className={`peer ${styles.statement}`}>{side.statement}</p>
      )}
      {side.bottomLine !== null && (
        <p className={styles.bottom}>
          {words.bottomLine}: <span className="peer">{side.bottomLine}</span>
        </p>
      )}
      {last !== undefined && (
        <div className={`appear ${styles.back}`}>
          <p className={styles.people}>{words.saidBack(last.by)}</p>
          <p className="peer">{last.text}</p>
          <Tapped by={side.writer ?? ''} of={last} />
        </div>
      )}
    </section>
  );
}

function Agreed({
  title,
  of,
  settled,
}: {
  readonly title: string;
  readonly of: Difference;
  readonly settled: NonNullable<Difference['settled']>;
}) {
  return (
    <Frame left={title} foot={words.lookedAfter(settled.owner, settled.lookAgain)}>
      <div className={`appear ${styles.one}`}>
        <p className={`peer ${styles.line}`}>{of.text}</p>
        <h1 className={styles.lead}>{settled.treatment}</h1>
        <p className={`peer ${styles.case}`}>{settled.line}</p>
        <p className={styles.lead}>{words.bottomLine}</p>
        <p className={`peer ${styles.idea}`}>{settled.bottomLine}</p>
      </div>
    </Frame>
  );
}
