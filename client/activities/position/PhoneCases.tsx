// The best case for somebody else's idea: choose one, write, hear from its owner, try again, and “I'd back it if…”.
import type { PositionForm, PositionSubject } from '@moot/shared/activities/position/picture.ts';
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { PutView } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { newPostId, send } from '../../connection/actions.ts';
import { usePages, usePending } from '../../connection/hooks.ts';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { fieldsOf } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';
import { SayBack } from './PhoneSayBack.tsx';
import { again, answeredIn, putIn, useWaiting, type Waiting } from './saidBacks.ts';
import { Answered, Tries } from './Tries.tsx';

type Props = OnStage<PositionForm>;

export function Cases(props: Props) {
  const { stage, asking, mine, facilitator } = props;
  const ideas = usePages<PositionSubject>('subjects');
  const [chosen, setChosen] = useState<string | null>(null);
  const [changing, setChanging] = useState<Waiting | null>(null);
  const [waiting = changing] = useWaiting('verdict');
  const idea = ideas.find((i) => i.id === chosen);
  if (waiting !== null && waiting !== undefined)
    return <SayBack key={waiting.subject} said={saidOf(waiting, ideas)} onDone={() => setChanging(null)} />;
  if (idea !== undefined)
    return <OneCase key={idea.id} {...props} idea={idea} onLeave={() => setChosen(null)} />;
  const others = ideas.filter((i) => i.bySeat !== mine.seat && !i.backers.includes(mine.seat));
  return (
    <Page>
      <Standing stage={stage} facilitator={facilitator} how={words.ownerFirst} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={stage.help} />
      <Answered answered={answeredIn(mine, 'verdict')} onChange={(p) => setChanging(again(p))} />
      <h2 className={styles.heading}>{words.choose}</h2>
      {others.length === 0 && <p className="quiet">{words.none}</p>}
      <Choices
        label={words.choose}
        className={styles.list}
        chosen={null}
        onChoose={setChosen}
        choices={others.map((i) => ({
          id: i.id,
          className: styles.idea,
          label: <Idea idea={i} {...props} />,
        }))}
      />
      <p className={styles.help}>{words.left}</p>
      <Refused asking={asking.id} />
    </Page>
  );
}

function Idea({ idea, mine }: Pick<Props, 'mine'> & { readonly idea: PositionSubject }) {
  const latest = putIn(mine, 'verdict', idea.id).at(-1);
  return (
    <>
      <span className="peer words-1">{idea.text}</span>
      <small>
        {idea.by}
        {latest !== undefined && ` · ${words.made}`}
      </small>
    </>
  );
}

function saidOf(w: Waiting, ideas: readonly PositionSubject[]) {
  return {
    asking: w.asking,
    subject: w.subject,
    from: w.from,
    text: w.text,
    own: ideas.find((i) => i.id === w.about)?.text ?? '',
    ownLabel: words.youWrote,
    title: words.saidIdea(firstName(w.from)),
    help: words.judge,
  };
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

type OneProps = Props & { readonly idea: PositionSubject; readonly onLeave: () => void };

function OneCase(props: OneProps) {
  const { asking, form, mine, idea, onLeave } = props;
  const [enough, setEnough] = useState(false);
  const pending = usePending();
  const tries = putIn(mine, 'verdict', idea.id);
  const onTheWay = pending.filter((p) => p.asking === asking.id && p.subject === idea.id);
  const last = tries.at(-1);
  const open = last === undefined || (last.reply !== 'asked' && last.reply !== 'thats_it');
  const mayTry = open && tries.length < form.maxTries && onTheWay.length === 0 && !enough;
  const answered = last !== undefined && last.reply !== 'asked';
  const head = (
    <>
      <button type="button" className={styles.link} onClick={onLeave}>
        {words.another}
      </button>
      <Prompt at={`${asking.id}/${idea.id}`}>{words.yourCase(firstName(idea.by ?? ''))}</Prompt>
      <section className={styles.own}>
        <p className="peer words-1">{idea.text}</p>
        <By>{idea.by}</By>
      </section>
      <p className={styles.help}>{words.toOwner(idea.by ?? '')}</p>
      <div className={styles.list}>
        <Tries tries={tries} />
      </div>
      {onTheWay.map((p) => (
        <p key={p.id} className={styles.answer}>
          <SavedState at={p.state} /> {String(fieldsOf(p.values).case ?? '')}
        </p>
      ))}
      <Refused asking={asking.id} />
    </>
  );
  if (mayTry)
    return (
      <CaseWriter key={tries.length} {...props} tries={tries}>
        {head}
        {answered && (
          <button type="button" className={styles.link} onClick={() => setEnough(true)}>
            {words.enough}
          </button>
        )}
      </CaseWriter>
    );
  return answered ? <NeedWriter {...props}>{head}</NeedWriter> : <Page>{head}</Page>;
}

function CaseWriter({
  asking,
  form,
  idea,
  tries,
  children,
}: OneProps & { readonly tries: readonly PutView[]; readonly children: ReactNode }) {
  const place = { asking: asking.id, field: 'case', subject: idea.id, slot: 'new0' };
  const before = tries.at(-1)?.text ?? '';
  const [text, setText] = useDraft(place, before);
  const owner = firstName(idea.by ?? '');
  const give = () => {
    const values = { case: text.trim() };
    void send({ type: 'answer', asking: id(asking.id), subject: idea.id, id: newPostId(), values });
    clearDraft(place);
  };
  return (
    <Page
      foot={
        <Button
          look="primary"
          wide
          disabled={!fits(text, form.maxChars) || text.trim() === before}
          onClick={give}
        >
          {before === '' ? words.send(owner) : words.sendAgain(owner)}
        </Button>
      }
    >
      {children}
      <TextField label={words.made} names="named" value={text} onChange={setText} max={form.maxChars} />
    </Page>
  );
}

function NeedWriter({ form, mine, idea, children }: OneProps & { readonly children: ReactNode }) {
  const asking = form.askings.need ?? '';
  const given = mine.answers[asking]?.[idea.id]?.[0]?.values.need;
  const before = typeof given === 'string' ? given : '';
  const place = { asking, field: 'need', subject: idea.id, slot: 'new0' };
  const [text, setText] = useDraft(place, before);
  const give = () => {
    void send({
      type: 'answer',
      asking: id(asking),
      subject: idea.id,
      id: '',
      values: { need: text.trim() },
    });
    clearDraft(place);
  };
  return (
    <Page
      foot={
        <Button
          look="primary"
          wide
          disabled={!fits(text, form.maxChars) || text.trim() === before}
          onClick={give}
        >
          {words.saveNeed}
        </Button>
      }
    >
      {children}
      <TextField label={words.need} names="named" value={text} onChange={setText} max={form.maxChars} />
      {before !== '' && text.trim() === before && <SavedState at="saved" />}
      <Refused asking={asking} />
    </Page>
  );
}
