import type { WeighForm, WeighSubject } from '@moot/shared/activities/weigh/picture.ts';
import { announce as said } from '@moot/shared/language/en/phone.ts';
import { vote, write } from '@moot/shared/language/en/phoneKinds.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage } from '../../faces/phone/face.ts';
import { CardStrip } from '../../faces/phone/frame/CardStrip.tsx';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesAboveCard, NamesAtFoot } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { useCards } from '../../faces/phone/frame/useCards.ts';
import { give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';

type Props = OnStage<WeighForm> & { readonly subjects: readonly WeighSubject[] };

/** One card at a time; it moves on when every question of the card has an answer. */
export function Scale({ stage, activity, asking, form, facilitator, subjects }: Props) {
  const given = useGiven(asking);
  const elsewhere = useElsewhere(asking);
  const points = (subject: string) => form.questions.map((q) => given(q.id, subject)?.value ?? null);
  const missing = subjects.map((s) => points(s.id).filter((v) => v === null).length);
  const answered = missing.map((n) => n === 0);
  const fresh = missing.every((n) => n === form.questions.length);
  const cards = useCards(answered);
  const subject = subjects[cards.at];
  if (subject === undefined) return null;
  const choose = (question: string, value: number) => {
    if (!cards.hears()) return;
    const first = given(question, subject.id) === null;
    void give({ activity: activity.id, asking, field: question, subject: subject.id }, value).then(
      (reply) => reply.ok && announce(said.saved),
    );
    cards.chose(first && missing[cards.at] === 1);
  };
  return (
    <>
      <CardStrip
        cards={subjects.map((s, i) => markOf(s, missing[i] ?? 0, form))}
        at={cards.at}
        onGo={cards.go}
      />
      <Page
        foot={
          <>
            <NamesAtFoot stage={stage} names={form.names} fresh={fresh} facilitator={facilitator} />
            {form.questions.map((q) => (
              <div key={q.id} className={styles.question}>
                {q.text !== '' && <p className={styles.asked}>{q.text}</p>}
                {elsewhere(q.id, subject.id) && <p className="quiet">{write.answeredElsewhere}</p>}
                <Points
                  label={q.text === '' ? stage.prompt : q.text}
                  points={form.points}
                  chosen={given(q.id, subject.id)?.value ?? null}
                  onChoose={(value) => choose(q.id, value)}
                />
              </div>
            ))}
          </>
        }
      >
        <NamesAboveCard stage={stage} fresh={fresh} />
        <div className={styles.card}>
          {stage.endsAt !== null && <Standing stage={stage} facilitator={facilitator} />}
          <Prompt at={`${asking.id}/open/${subject.id}`} look="aloud">
            {words.card(cards.at + 1, subjects.length)}
          </Prompt>
          <p className={styles.ask}>{stage.prompt}</p>
          <p className="peer words-3">
            <Words>{subject.text}</Words>
          </p>
          {answered.every(Boolean) && <p className="quiet">{vote.all(subjects.length, facilitator)}</p>}
          <Refused asking={asking.id} />
        </div>
      </Page>
    </>
  );
}

function markOf(subject: WeighSubject, missing: number, form: WeighForm) {
  const started = missing < form.questions.length;
  const mark = missing === 0 ? <Icon name="check" size={16} /> : started ? '·' : null;
  return {
    id: subject.id,
    mark,
    words: missing === 0 ? words.answered : started ? words.half : vote.notYet,
  };
}

/** Numbers stand in one row; labels that are words get the room they need. */
function Points({
  label,
  points,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly points: readonly string[];
  readonly chosen: unknown;
  readonly onChoose: (value: number) => void;
}) {
  const short = points.every((p) => p.length <= 2);
  return (
    <Choices
      label={label}
      className={short ? styles.points : styles.labels}
      chosen={typeof chosen === 'number' ? String(chosen) : null}
      onChoose={(id) => onChoose(Number(id))}
      choices={points.map((point, i) => ({
        id: String(i + 1),
        className: short ? styles.point : styles.label,
        label: short ? (
          <>
            <span aria-hidden="true">{point}</span>
            <span className="aloud">{words.point(point, i + 1, points.length)}</span>
          </>
        ) : (
          point
        ),
      }))}
    />
  );
}
