import type { PositionForm, PositionOutcome } from '@moot/shared/activities/position/picture.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import styles from './Phone.module.css';
import { tapWords } from './Tries.tsx';

type Props = OnStage<PositionForm>;
type Case = Extract<PositionOutcome, { type: 'case' }>;
type Difference = Extract<PositionOutcome, { type: 'difference' }>;

export function Shown(props: Props) {
  const { stage, form } = props;
  const all = usePages<PositionOutcome>('outcome');
  const cases = all.flatMap((o) => (o.type === 'case' ? [o] : []));
  const difference = all.flatMap((o) => (o.type === 'difference' && o.line === form.line ? [o] : [])).at(0);
  return (
    <ShownPage stage={stage}>
      {all.length === 0 && <Empty>{write.nothingYet}</Empty>}
      {cases.map((c) => (
        <ShownItem key={c.id} open={c.id === stage.focus}>
          <OneCase of={c} />
        </ShownItem>
      ))}
      {difference !== undefined && <OneDifference {...props} of={difference} />}
    </ShownPage>
  );
}

function OneCase({ of }: { readonly of: Case }) {
  const last = of.tries.at(-1);
  return (
    <>
      <p className="peer words-1">{of.text}</p>
      <By>{of.owner}</By>
      {last !== undefined && (
        <>
          <p className={styles.answer}>{words.yourCase(of.owner)}</p>
          <p className="peer words-1">{last.text}</p>
          <By>{of.by}</By>
          {last.tapped !== null && (
            <p className={styles.answer}>{words.theySaid(of.owner, tapWords(last.tapped))}</p>
          )}
        </>
      )}
      {of.need !== null && (
        <p className={styles.answer}>
          {words.need} <span className="peer">{of.need}</span>
        </p>
      )}
    </>
  );
}

function OneDifference({ asking, of }: Props & { readonly of: Difference }) {
  const given = useGiven(asking)('treatment', of.line);
  const own = of.treatments?.counts.find((t) => t.id === given?.value);
  return (
    <>
      <ShownItem>
        <p className="peer words-2">{of.text}</p>
        <p className={styles.answer}>{of.reached ? words.reached : words.notReached}</p>
      </ShownItem>
      {of.sides.map((s) => (
        <ShownItem key={s.id}>
          <By>
            {words.sides[s.id]}: {s.people.join(', ') || words.nobodyYet}
          </By>
          {s.statement !== null && <p className="peer words-1">{s.statement}</p>}
          {s.bottomLine !== null && (
            <p className={styles.answer}>
              {words.bottomLine}: <span className="peer">{s.bottomLine}</span>
            </p>
          )}
          {s.tries.slice(-1).map((t) => (
            <div key={t.id}>
              <By>{words.sayBackOf(t.by)}</By>
              <p className="peer words-1">{t.text}</p>
              {t.tapped !== null && (
                <p className={styles.answer}>{words.theySaid(s.writer ?? '', tapWords(t.tapped))}</p>
              )}
            </div>
          ))}
        </ShownItem>
      ))}
      {of.treatments !== null && (
        <ShownItem>
          {of.treatments.shown ? (
            of.treatments.counts.map((t) => <p key={t.id}>{words.chosen(t.label, t.count)}</p>)
          ) : (
            <Empty>{write.tooFew}</Empty>
          )}
          {own !== undefined && <Yours>{words.youChose(own.label)}</Yours>}
        </ShownItem>
      )}
      {of.settled !== null && (
        <ShownItem open>
          <By>
            {words.agreed}: {of.settled.treatment}
          </By>
          <p className="peer words-1">{of.settled.line}</p>
          <p className="peer words-1">{of.settled.bottomLine}</p>
          <By>{words.lookedAfter(of.settled.owner, of.settled.lookAgain)}</By>
        </ShownItem>
      )}
    </>
  );
}
