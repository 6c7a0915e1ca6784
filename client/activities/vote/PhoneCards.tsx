// One card at a time; what is chosen can be changed until answers close.

import type { VoteForm, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { vote as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import { useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage } from '../../faces/phone/face.ts';
import { CardStrip } from '../../faces/phone/frame/CardStrip.tsx';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesAboveCard, NamesAtFoot } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Empty, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { useCards } from '../../faces/phone/frame/useCards.ts';
import { give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { ChangedWords } from '../../ui/ChangedWords.tsx';
import { Mark, type Side } from '../../ui/Marks.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';
import { SoFar } from './PhoneLive.tsx';
import { Reason, ReasonWriter } from './PhoneReason.tsx';
import { isSide, sides, sideWords } from './PhoneSides.ts';
import { useBefore } from './useBefore.ts';

type Props = OnStage<VoteForm>;

export function Cards(props: Props) {
  const { stage, activity, asking, form, facilitator } = props;
  const subjects = usePages<VoteSubject>('subjects');
  const given = useGiven(asking);
  const sideOf = (subject: string): Side | null => {
    const value = given('vote', subject)?.value;
    return isSide(value) ? value : null;
  };
  const answered = subjects.map((s) => sideOf(s.id) !== null);
  const fresh = !answered.some(Boolean);
  const cards = useCards(answered);
  const [reasoning, setReasoning] = useState<string | null>(null);
  const subject = subjects[cards.at];
  if (subject === undefined)
    return (
      <Page>
        <Standing stage={stage} facilitator={facilitator} />
        <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
        <Empty>{words.noLines}</Empty>
      </Page>
    );
  const at = { activity: activity.id, asking, subject: subject.id };
  const choose = (side: Side) => {
    if (!cards.hears()) return;
    const first = sideOf(subject.id) === null;
    void give({ ...at, field: 'vote' }, side).then((reply) => reply.ok && announce(said.saved));
    cards.chose(first);
  };
  const go = (index: number) => {
    setReasoning(null);
    cards.go(index);
  };
  const marks = subjects.map((s) => {
    const side = sideOf(s.id);
    return {
      id: s.id,
      mark: side && <Mark side={side} size={16} />,
      words: side ? sideWords[side] : words.notYet,
    };
  });
  if (reasoning === subject.id)
    return (
      <ReasonWriter
        key={subject.id}
        {...props}
        subject={subject}
        onDone={() => setReasoning(null)}
        max={form.reasonMax}
      />
    );
  return (
    <>
      <CardStrip cards={marks} at={cards.at} onGo={go} />
      <Page
        foot={
          <>
            <NamesAtFoot stage={stage} names={form.names} fresh={fresh} facilitator={facilitator} />
            <Votes side={sideOf(subject.id)} onChoose={choose} />
          </>
        }
      >
        <NamesAboveCard stage={stage} fresh={fresh} />
        <CardWords {...props} subject={subject} index={cards.at} of={subjects.length}>
          {form.live && sideOf(subject.id) !== null && <SoFar subject={subject.id} />}
          <Reason {...props} subject={subject} onWrite={() => setReasoning(subject.id)} />
          {answered.every(Boolean) && <p className="quiet">{words.all(subjects.length, facilitator)}</p>}
          <Refused asking={asking.id} />
        </CardWords>
      </Page>
    </>
  );
}

type CardProps = Props & {
  readonly subject: VoteSubject;
  readonly index: number;
  readonly of: number;
  readonly children: React.ReactNode;
};

function CardWords({ stage, asking, form, facilitator, subject, index, of, children }: CardProps) {
  const says = stage.endsAt !== null || asking.round > 1 || form.live;
  const how = form.live ? step.live : subject.was === null ? step.unseen : step.newWords;
  return (
    <div className={styles.card}>
      {says && <Standing stage={stage} facilitator={facilitator} how={how} />}
      <Prompt at={`${asking.id}/open/${subject.id}`} look="aloud">
        {words.card(index + 1, of)}
      </Prompt>
      <p className={styles.ask}>
        <Words>{stage.prompt}</Words>
      </p>
      <p className="peer words-3">
        <ChangedWords text={subject.text} was={subject.was} />
      </p>
      {subject.by && <p className={styles.by}>{words.offeredBy(subject.by)}</p>}
      <Before asking={asking} subject={subject.id} />
      {children}
    </div>
  );
}

/** Round two: one's own answer of round one, from this phone's own copy. */
function Before({ asking, subject }: Pick<Props, 'asking'> & { readonly subject: string }) {
  const side = useBefore(asking, subject);
  const elsewhere = useElsewhere(asking);
  if (elsewhere('vote', subject)) return <p className="quiet">{write.answeredElsewhere}</p>;
  if (side === null) return null;
  return (
    <Yours mark={<Mark side={side} size={16} />}>
      {words.firstTime[side]} {asking.names.vote === 'none' && words.onlyPhone}
    </Yours>
  );
}

function Votes({ side, onChoose }: { readonly side: Side | null; readonly onChoose: (side: Side) => void }) {
  return (
    <Choices
      look="own"
      label={words.choose}
      className={styles.votes}
      chosen={side}
      onChoose={(id) => isSide(id) && onChoose(id)}
      choices={sides.map((each) => ({
        id: each,
        className: `${styles.vote} ${styles[each]}`,
        label: (
          <>
            <Mark side={each} size={each === 'pass' ? 22 : 26} />
            {sideWords[each]}
          </>
        ),
      }))}
    />
  );
}
