import type { SortForm, SortOutcome, SortSubject } from '@moot/shared/activities/sort/picture.ts';
import { announce as said } from '@moot/shared/language/en/phone.ts';
import { vote, sort as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import { useOwn, usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { CardStrip } from '../../faces/phone/frame/CardStrip.tsx';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesAboveCard, NamesAtFoot } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { useCards } from '../../faces/phone/frame/useCards.ts';
import { give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';

type Props = OnStage<SortForm>;

function Open({ stage, activity, asking, form, facilitator }: Props) {
  const subjects = usePages<SortSubject>('subjects');
  const given = useGiven(asking);
  const elsewhere = useElsewhere(asking);
  const placeOf = (subject: string) => (given('column', subject)?.value ?? null) as string | null;
  const labelOf = (column: string | null) => form.columns.find((c) => c.id === column)?.label ?? null;
  const answered = subjects.map((s) => placeOf(s.id) !== null);
  const fresh = !answered.some(Boolean);
  const cards = useCards(answered);
  const subject = subjects[cards.at];
  if (subject === undefined) return <Page>{vote.noLines}</Page>;
  const choose = (column: string) => {
    if (!cards.hears()) return;
    const first = placeOf(subject.id) === null;
    void give({ activity: activity.id, asking, field: 'column', subject: subject.id }, column).then(
      (reply) => reply.ok && announce(said.saved),
    );
    cards.chose(first);
  };
  const strip = subjects.map((s) => {
    const label = labelOf(placeOf(s.id));
    return { id: s.id, mark: label && <Icon name="check" size={16} />, words: label ?? vote.notYet };
  });
  return (
    <>
      <CardStrip cards={strip} at={cards.at} onGo={cards.go} />
      <Page
        foot={
          <>
            <NamesAtFoot stage={stage} names={form.names} fresh={fresh} facilitator={facilitator} />
            <Choices
              label={words.choose}
              className={styles.places}
              chosen={placeOf(subject.id)}
              onChoose={choose}
              choices={form.columns.map((c) => ({ id: c.id, label: c.label, className: styles.place }))}
            />
          </>
        }
      >
        <NamesAboveCard stage={stage} fresh={fresh} />
        <div className={styles.card}>
          {stage.endsAt !== null && <Standing stage={stage} facilitator={facilitator} />}
          <Prompt at={`${asking.id}/open/${subject.id}`} look="aloud">
            {vote.card(cards.at + 1, subjects.length)}
          </Prompt>
          <p className={styles.ask}>
            <Words>{stage.prompt}</Words>
          </p>
          <p className="peer words-3">
            <Words>{subject.text}</Words>
          </p>
          {subject.note && <p className="quiet">{subject.note}</p>}
          {elsewhere('column', subject.id) && <p className="quiet">{write.answeredElsewhere}</p>}
          {answered.every(Boolean) && <p className="quiet">{vote.all(subjects.length, facilitator)}</p>}
          <Refused asking={asking.id} />
        </div>
      </Page>
    </>
  );
}

function Given({ asking, form }: Props) {
  const subjects = usePages<SortSubject>('subjects');
  const given = useGiven(asking);
  return (
    <ul className={styles.own}>
      {subjects.map((s) => (
        <li key={s.id}>
          <p className="peer words-1">
            <Words>{s.text}</Words>
          </p>
          <OwnPlace form={form} column={given('column', s.id)?.value ?? null} />
        </li>
      ))}
    </ul>
  );
}

function OwnPlace({ form, column }: { readonly form: Props['form']; readonly column: unknown }) {
  const label = form.columns.find((c) => c.id === column)?.label;
  return <Yours>{label === undefined ? vote.notYet : words.youPut(label)}</Yours>;
}

function Shown({ stage, asking, form }: Props) {
  const outcome = usePages<SortOutcome>('outcome');
  const own = useOwn(asking.id);
  const given = useGiven(asking);
  return (
    <ShownPage stage={stage}>
      {outcome.length === 0 && <Empty>{write.nothingYet}</Empty>}
      {outcome.map((line) => (
        <ShownItem key={line.subject} open={line.subject === stage.focus}>
          <p className="peer words-1">
            <Words>{line.text}</Words>
          </p>
          {line.shown ? <Columns line={line} /> : <By>{words.tooFew}</By>}
          {line.settled !== null && (
            <p className={styles.settled}>
              {line.settled === 'unsure'
                ? words.notSettled
                : words.settled(form.columns.find((c) => c.id === line.settled)?.label ?? '')}
            </p>
          )}
          {given('column', line.subject) !== null && (
            <div>
              <OwnPlace form={form} column={given('column', line.subject)?.value ?? null} />
              {own.length > 0 && <By>{vote.onlyPhone}</By>}
            </div>
          )}
        </ShownItem>
      ))}
    </ShownPage>
  );
}

function Columns({ line }: { readonly line: SortOutcome }) {
  return (
    <dl className={styles.columns}>
      {line.columns.map((column) => (
        <div key={column.id}>
          <dt>{column.label}</dt>
          <dd>
            {column.count} {column.people.length > 0 && <span>{column.people.join(', ')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export const phone: PhoneFace<SortForm> = { Open, Given, Shown };
