import type { ConsentForm, ConsentOutcome } from '@moot/shared/activities/consent/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { consent as words } from '@moot/shared/language/en/phoneKinds.ts';
import { useEffect, useRef, useState } from 'react';
import { useMine, usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, draftAt, useDraft, useKept, writeDraft } from '../../faces/phone/drafts.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesSentence } from '../../faces/phone/frame/Names.tsx';
import { Low, Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, Heading, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { give, giveFields, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangedWords } from '../../ui/ChangedWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';

type Props = OnStage<ConsentForm>;
type Level = ConsentForm['levels'][number];

function useLevel({ asking, form }: Pick<Props, 'asking' | 'form'>): Level | null {
  const value = useGiven(asking)('level', 'all')?.value;
  return form.levels.find((l) => l.id === value) ?? null;
}

/** The level of the round before: `mine` holds this activity's askings alone, oldest first. */
function useLevelBefore({ asking }: Props): string | null {
  const answers = useMine()?.answers ?? {};
  const earlier = Object.keys(answers)
    .filter((id) => id !== asking.id)
    .at(-1);
  const value = earlier === undefined ? null : answers[earlier]?.all?.[0]?.values.level;
  return typeof value === 'string' ? value : null;
}

function Open(props: Props) {
  const { stage, asking, form, facilitator } = props;
  const level = useLevel(props);
  const before = useLevelBefore(props);
  const given = useGiven(asking);
  const choose = (id: string) => {
    const asks = form.levels.find((l) => l.id === id)?.asks;
    const values = {
      level: id,
      ...dropped(asking, given, 'concern', asks === 'why'),
      ...dropped(asking, given, 'whose', asks === 'whose'),
    };
    void giveFields({ asking, subject: 'all' }, values).then((reply) => reply.ok && announce(said.saved));
  };
  const how = form.was === null ? step.unseen : step.newWords;
  return (
    <Words {...props} level={level}>
      <Standing stage={stage} facilitator={facilitator} how={how} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <Proposal text={form.proposal} was={form.was} />
      <Low>
        <NamesSentence stage={stage} more={words.help} />
        <Choices
          look="own"
          label={words.levels}
          className={styles.levels}
          chosen={level?.id ?? null}
          onChoose={choose}
          choices={form.levels.map((l) => ({
            id: l.id,
            className: styles.level,
            label: <LevelRow level={l} before={l.id === before} on={l === level} />,
          }))}
        />
        <Refused asking={asking.id} />
      </Low>
    </Words>
  );
}

/** Words that the level chosen now does not ask for leave the answer, and stay here as a draft. */
function dropped(
  asking: Props['asking'],
  given: ReturnType<typeof useGiven>,
  field: 'concern' | 'whose',
  stays: boolean,
) {
  const words = given(field, 'all')?.value;
  if (stays || typeof words !== 'string') return {};
  writeDraft({ asking: asking.id, field, subject: 'all', slot: 'new0' }, words);
  return { [field]: null };
}

function Proposal({ text, was }: { readonly text: string | null; readonly was: string | null }) {
  if (text === null) return <Empty>{words.noProposal}</Empty>;
  return (
    <p className={`peer ${styles.proposal}`}>
      <ChangedWords text={text} was={was} />
    </p>
  );
}

function LevelRow({
  level,
  before,
  on,
}: {
  readonly level: Level;
  readonly before: boolean;
  readonly on: boolean;
}) {
  return (
    <>
      <b aria-hidden={level.id === 'aside'}>{level.id === 'aside' ? '–' : level.id}</b>
      <span>{level.label}</span>
      {on ? <Icon name="check" /> : before && <small>{words.firstTime}</small>}
    </>
  );
}

/** Under the levels, what the chosen one asks: why, or whose it is. */
function Words({
  level,
  children,
  ...props
}: Props & { readonly level: Level | null; readonly children: React.ReactNode }) {
  if (level === null || level.asks === 'nothing') return <Page>{children}</Page>;
  return (
    <Asked key={level.asks} {...props} field={level.asks === 'why' ? 'concern' : 'whose'}>
      {children}
    </Asked>
  );
}

type AskedProps = Props & { readonly field: 'concern' | 'whose'; readonly children: React.ReactNode };

function Asked({ activity, asking, form, field, children }: AskedProps) {
  useKept();
  const place = { asking: asking.id, field, subject: 'all', slot: 'new0' };
  const given = useGiven(asking)(field, 'all');
  const before = typeof given?.value === 'string' ? given.value : '';
  const [changing, setChanging] = useState(false);
  const [text, setText] = useDraft(place, before);
  const writes = given === null || changing || draftAt(place) !== null;
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    asked.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = () => {
    void give({ activity: activity.id, asking, field, subject: 'all' }, text.trim()).then(
      (reply) => reply.ok && announce(said.saved),
    );
    clearDraft(place);
    setChanging(false);
  };
  return (
    <Page
      foot={
        writes ? (
          <Button look="primary" wide disabled={!fits(text, form.concernMax)} onClick={save}>
            {field === 'concern' ? words.saveWhy : words.saveWhose}
          </Button>
        ) : (
          <Button wide onClick={() => setChanging(true)}>
            <Icon name="pencil" />
            {words.changeWhy}
          </Button>
        )
      }
    >
      {children}
      <div className={styles.asked} ref={asked}>
        {writes ? (
          <TextField
            label={field === 'concern' ? words.why : words.whose}
            names="named"
            value={text}
            onChange={setText}
            max={form.concernMax}
            isDraft={text !== before}
            size={1}
            focus={changing}
          />
        ) : (
          <Slip names="named">
            <p className="peer words-1">{before}</p>
            <p className="label">
              <SavedState at={given.at} />
            </p>
          </Slip>
        )}
      </div>
    </Page>
  );
}

function Given(props: Props) {
  const level = useLevel(props);
  const given = useGiven(props.asking);
  if (level === null) return <p className="quiet">{step.nothingGiven}</p>;
  const text = given(level.asks === 'whose' ? 'whose' : 'concern', 'all')?.value;
  return (
    <Slip names="named">
      <p>{words.you(level.label)}</p>
      {level.asks !== 'nothing' && typeof text === 'string' && <p className="peer words-1">{text}</p>}
    </Slip>
  );
}

function Shown({ stage, ...rest }: Props) {
  const rounds = usePages<ConsentOutcome>('outcome');
  const level = useLevel(rest);
  const last = rounds.at(-1);
  return (
    <ShownPage stage={stage}>
      {last && <Round round={last} />}
      {level && <Yours>{words.you(level.label)}</Yours>}
      {rounds.slice(0, -1).map((round) => (
        <ShownItem key={round.round}>
          <p className="peer words-1">{round.text}</p>
          <By>{round.words}</By>
        </ShownItem>
      ))}
    </ShownPage>
  );
}

function Round({ round }: { readonly round: ConsentOutcome }) {
  return (
    <ShownItem open>
      <Proposal text={round.text} was={round.was} />
      <p className={styles.result}>{round.words}</p>
      <dl className={styles.people}>
        {round.levels
          .filter((level) => level.people.length > 0)
          .map((level) => (
            <div key={level.id}>
              <dt>{level.label}</dt>
              <dd>{level.people.join(', ')}</dd>
            </div>
          ))}
        {round.noAnswer.length > 0 && (
          <div>
            <dt>{words.noAnswer}</dt>
            <dd>{round.noAnswer.join(', ')}</dd>
          </div>
        )}
      </dl>
      {round.concerns.length > 0 && <Heading>{words.concerns}</Heading>}
      {round.concerns.map((concern) => (
        <div key={concern.by}>
          <p className="peer words-1">{concern.text}</p>
          <By>{concern.by}</By>
        </div>
      ))}
      {round.toConfirm.length > 0 && (
        <By>
          {words.toConfirm}: {round.toConfirm.join(', ')}
        </By>
      )}
    </ShownItem>
  );
}

export const phone: PhoneFace<ConsentForm> = { Open, Given, Shown };
