// Two sides of a line: where one stands, the words of one's side, and the other side said back.

import type { PositionForm, PositionOutcome, SideView } from '@moot/shared/activities/position/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import { id } from '@moot/shared/model/ids.ts';
import { type ReactNode, useState } from 'react';
import { newPostId, send } from '../../connection/actions.ts';
import { usePages } from '../../connection/hooks.ts';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { giveFields } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';
import { firstName } from './PhoneCases.tsx';
import { SayBack } from './PhoneSayBack.tsx';
import { again, answeredIn, putIn, useWaiting, type Waiting } from './saidBacks.ts';
import { Answered, Tries } from './Tries.tsx';

type Props = OnStage<PositionForm>;
type Side = SideView['id'];
type Difference = Extract<PositionOutcome, { type: 'difference' }>;

export function useDifference(line: string | null): Difference | undefined {
  const all = usePages<PositionOutcome>('outcome');
  return all.flatMap((o) => (o.type === 'difference' && o.line === line ? [o] : [])).at(0);
}

export function Sides(props: Props) {
  const { stage, asking, form, mine, facilitator } = props;
  const difference = useDifference(form.line);
  const [changing, setChanging] = useState<Waiting | null>(null);
  const [waiting = changing] = useWaiting('tap');
  if (difference === undefined) return null;
  const side = sideIn(props, difference.line);
  if (waiting !== null && waiting !== undefined)
    return (
      <SayBack
        key={waiting.subject}
        said={saidOf(waiting, difference, mine.name)}
        onDone={() => setChanging(null)}
      />
    );
  const others = difference.sides.filter((s) => s.id !== side);
  return (
    <Page>
      <Standing stage={stage} facilitator={facilitator} how={step.live} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={words.seen} />
      <section className={styles.own}>
        <h2>{words.line}</h2>
        <p className="peer words-2">
          <Words>{difference.text}</Words>
        </p>
      </section>
      <WhichSide {...props} difference={difference} side={side} />
      {side !== null && <OwnSide key={side} {...props} difference={difference} side={side} />}
      <Answered answered={answeredIn(mine, 'tap')} onChange={(p) => setChanging(again(p))} />
      {chosenIn(props, difference.line) !== undefined &&
        others.map((s) => <OtherSide key={s.id} {...props} difference={difference} side={s} />)}
      <Refused asking={asking.id} />
    </Page>
  );
}

/** Undefined: not chosen yet; null: no side. */
function chosenIn({ mine, asking }: Props, line: string): Side | null | undefined {
  const given = mine.answers[asking.id]?.[line]?.[0]?.values.side;
  return given === 'A' || given === 'B' || given === null ? given : undefined;
}

const sideIn = (props: Props, line: string): Side | null => chosenIn(props, line) ?? null;

type LineProps = Props & { readonly difference: Difference };

function WhichSide(props: LineProps & { readonly side: Side | null }) {
  const { asking, difference } = props;
  const chosen = chosenIn(props, difference.line);
  const people = (of: Side) => difference.sides.find((s) => s.id === of)?.people ?? [];
  const choices = (['A', 'B', 'none'] as const).map((of) => ({
    id: of,
    className: styles.side,
    label: (
      <>
        <b>{words.sides[of]}</b>
        <small>{of === 'none' ? words.noSideHelp : people(of).join(', ') || words.nobodyYet}</small>
      </>
    ),
  }));
  return (
    <>
      <h2 className={styles.heading}>{words.whichSide}</h2>
      <Choices
        label={words.whichSide}
        className={styles.list}
        chosen={chosen === undefined ? null : (chosen ?? 'none')}
        onChoose={(of) =>
          void giveFields(
            { asking, subject: difference.line },
            { side: of === 'A' || of === 'B' ? of : null },
          )
        }
        choices={choices}
      />
    </>
  );
}

/** One types; the others on the side read along, and can take it over. */
function OwnSide(props: LineProps & { readonly side: Side }) {
  const { difference, side, mine } = props;
  const [writing, setWriting] = useState(false);
  const own = difference.sides.find((s) => s.id === side);
  if (own === undefined) return null;
  const isWriter = own.writerSeat === mine.seat;
  if (own.statement !== null && !writing)
    return (
      <Part title={isWriter ? words.sides[side] : words.wrote(own.writer ?? '')}>
        <Slip names="named">
          <p className="peer words-1">{own.statement}</p>
          <By>{words.bottomLine}</By>
          <p className="peer words-1">{own.bottomLine}</p>
        </Slip>
        <Button onClick={() => setWriting(true)}>{isWriter ? words.edit : words.takeOver}</Button>
      </Part>
    );
  return <SideWriter {...props} own={own} isWriter={isWriter} onDone={() => setWriting(false)} />;
}

type WriterProps = LineProps & {
  readonly side: Side;
  readonly own: SideView;
  readonly isWriter: boolean;
  readonly onDone: () => void;
};

function SideWriter({ form, difference, side, own, isWriter, onDone }: WriterProps) {
  const asking = form.askings.state ?? '';
  const place = (slot: string) => ({ asking, field: 'statement', subject: difference.line, slot });
  const [text, setText] = useDraft(place('new0'), own.statement ?? '');
  const [bottomLine, setBottomLine] = useDraft(place('new1'), own.bottomLine ?? '');
  const give = () => {
    const statement = { side, text: text.trim(), bottomLine: bottomLine.trim() };
    const post = isWriter && own.post !== null ? own.post : newPostId();
    void send({
      type: 'answer',
      asking: id(asking),
      subject: difference.line,
      id: post,
      values: { statement },
    });
    clearDraft(place('new0'));
    clearDraft(place('new1'));
    onDone();
  };
  return (
    <Part title={words.writeFor} help={words.writeHelp}>
      <TextField label={words.statement} names="named" value={text} onChange={setText} max={form.maxChars} />
      <TextField
        label={words.ourBottomLine}
        names="named"
        value={bottomLine}
        onChange={setBottomLine}
        max={form.maxChars}
        size={1}
      />
      <Button
        look="primary"
        wide
        disabled={!fits(text, form.maxChars) || !fits(bottomLine, form.maxChars)}
        onClick={give}
      >
        {words.saveSide}
      </Button>
      <Refused asking={asking} />
    </Part>
  );
}

/** What the other side means, in one's own words, until its writer says that is it. */
function OtherSide({ form, mine, difference, side }: LineProps & { readonly side: SideView }) {
  const asking = form.askings.say ?? '';
  const tries = putIn(mine, 'tap', `${difference.line}/${side.id}`);
  const last = tries.at(-1);
  const before = last?.text ?? '';
  const place = { asking, field: 'say', subject: difference.line, slot: `new0${side.id}` };
  const [text, setText] = useDraft(place, before);
  if (side.statement === null)
    return (
      <Part title={words.sides[side.id]}>
        <p className="quiet">{words.otherNotYet}</p>
      </Part>
    );
  const mayTry =
    (last === undefined || (last.reply !== 'asked' && last.reply !== 'thats_it')) &&
    tries.length < form.maxTries;
  const give = () => {
    const say = { side: side.id, text: text.trim() };
    void send({
      type: 'answer',
      asking: id(asking),
      subject: difference.line,
      id: newPostId(),
      values: { say },
    });
    clearDraft(place);
  };
  return (
    <Part title={words.sayBack[side.id]}>
      <Slip names="named">
        <p className="peer words-1">{side.statement}</p>
        <By>{words.bottomLine}</By>
        <p className="peer words-1">{side.bottomLine}</p>
      </Slip>
      <Tries tries={tries} />
      {mayTry && (
        <>
          <TextField
            label={words.sayBackBox}
            names="named"
            value={text}
            onChange={setText}
            max={form.maxChars}
          />
          <p className={styles.help}>{words.theirWriter(side.writer ?? '')}</p>
          <Button wide disabled={!fits(text, form.maxChars) || text.trim() === before} onClick={give}>
            {before === ''
              ? words.send(firstName(side.writer ?? ''))
              : words.sendAgain(firstName(side.writer ?? ''))}
          </Button>
        </>
      )}
      <Refused asking={asking} />
    </Part>
  );
}

function Part({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      {children}
    </section>
  );
}

function saidOf(w: Waiting, difference: Difference, own: string) {
  const side = difference.sides.find((s) => w.about.endsWith(`/${s.id}`));
  const others = (side?.people ?? []).filter((name) => name !== own).map(firstName);
  return {
    asking: w.asking,
    subject: w.subject,
    from: w.from,
    text: w.text,
    own: side?.statement ?? '',
    ownLabel: words.sideWrote,
    title: words.saidSide(firstName(w.from)),
    help: others.length === 0 ? words.judge : `${words.judge} ${words.askSide(others)}`,
  };
}
