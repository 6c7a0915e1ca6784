import type { WeighForm, WeighOutcome } from '@moot/shared/activities/weigh/picture.ts';
import { vote, write } from '@moot/shared/language/en/phoneKinds.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import { placeWords } from '@moot/shared/language/en/places.ts';
import { useOwn, usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { By, Empty, ShownItem, ShownPage } from '../../faces/phone/frame/Shown.tsx';
import { Words } from '../../ui/Term.tsx';
import { Own } from './Own.tsx';
import styles from './Phone.module.css';

type Props = OnStage<WeighForm>;

export function Shown(props: Props) {
  const { stage, asking, form } = props;
  const outcome = usePages<WeighOutcome>('outcome');
  const own = useOwn(asking.id);
  return (
    <ShownPage stage={stage}>
      {outcome.map((o) =>
        o.type === 'tooFew' ? (
          <div key="tooFew">
            <Empty>{write.tooFew}</Empty>
            {o.chosen.length > 0 && <By>{words.chosenAloud}</By>}
            {o.chosen.map((text) => (
              <p key={text} className="peer words-1">
                {text}
              </p>
            ))}
          </div>
        ) : (
          <ShownItem key={o.item} open={o.item === stage.focus}>
            <p className="peer words-1">
              <Words>{o.text}</Words>
            </p>
            <Result form={form} outcome={o} />
            <Own asking={asking} form={form} subject={o.item} />
          </ShownItem>
        ),
      )}
      {own.length > 0 && <By>{vote.onlyPhone}</By>}
    </ShownPage>
  );
}

type Counted = Exclude<WeighOutcome, { readonly type: 'tooFew' }>;

function Result({ form, outcome }: { readonly form: WeighForm; readonly outcome: Counted }) {
  switch (outcome.type) {
    case 'scale':
      return outcome.questions.map((q) => (
        <div key={q.id}>
          {q.text !== '' && <By>{q.text}</By>}
          {q.before !== null && (
            <>
              <By>{words.before(q.before.n, q.before.answered)}</By>
              <Spread points={form.points} counts={q.before.counts} />
              <By>{words.now(q.answered ?? 0)}</By>
            </>
          )}
          {q.shown ? <Spread points={form.points} counts={q.counts} /> : <By>{write.tooFew}</By>}
        </div>
      ));
    case 'dots':
      return (
        <p className={styles.total}>
          <b>{words.total(outcome.total)}</b> {form.keep !== null && words.goesOn[outcome.goesOn]}
        </p>
      );
    case 'rank':
      return (
        <p className={styles.total}>
          {outcome.places.map((n, i) => words.inPlace(n, placeWords(i + 1))).join(' · ')}
        </p>
      );
  }
}

/** Dots on each point, the labels under them. */
function Spread({
  points,
  counts,
}: {
  readonly points: readonly string[];
  readonly counts: readonly number[];
}) {
  return (
    <dl className={styles.spread}>
      {points.map((point, i) => (
        <div key={point}>
          <dt>{point}</dt>
          <dd>
            <span aria-hidden="true">{'●'.repeat(counts[i] ?? 0)}</span>
            <span className="aloud">{counts[i] ?? 0}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
