import type { PulseForm, PulseItem, PulseOutcome } from '@moot/shared/activities/pulse/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { vote, pulse as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, draftAt, useDraft, useKept } from '../../faces/phone/drafts.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesSentence, NamesShort } from '../../faces/phone/frame/Names.tsx';
import { Low, Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Heading, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { fieldsOf, give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';

type Props = OnStage<PulseForm>;

function textOf(value: Json | undefined): { readonly text: string; readonly mayQuote: boolean } {
  const fields = fieldsOf(value ?? null);
  return { text: typeof fields.text === 'string' ? fields.text : '', mayQuote: fields.mayQuote === true };
}

const placeOf = ({ asking }: Props) => ({ asking: asking.id, field: 'text', subject: 'all', slot: 'new0' });

function Open(props: Props) {
  const { stage, asking, form, facilitator } = props;
  useKept();
  const given = useGiven(asking)('text', 'all');
  const [changing, setChanging] = useState(false);
  const writes = given === null || changing || draftAt(placeOf(props)) !== null;
  const before = textOf(given?.value);
  const [text, setText] = useDraft(placeOf(props), before.text);
  const [quote, setQuote] = useState(before.mayQuote);
  const save = () => {
    const value = { text: text.trim(), mayQuote: quote };
    void give({ activity: props.activity.id, asking, field: 'text', subject: 'all' }, value, quote).then(
      (reply) => reply.ok && announce(said.saved),
    );
    clearDraft(placeOf(props));
    setChanging(false);
  };
  return (
    <Page
      foot={
        writes ? (
          <Button look="primary" wide disabled={!fits(text, form.textMax)} onClick={save}>
            {words.save}
          </Button>
        ) : (
          <Button wide onClick={() => setChanging(true)}>
            <Icon name="pencil" />
            {words.change}
          </Button>
        )
      }
    >
      <Standing stage={stage} facilitator={facilitator} how={step.unseen} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <div className={styles.names}>
        <NamesSentence stage={stage} more={stage.help} />
      </div>
      <Low>
        <Scale {...props} />
        {writes ? (
          <div className={styles.box}>
            <TextField
              label={form.textLabel}
              names={form.textNames}
              value={text}
              onChange={setText}
              max={form.textMax}
              isDraft={text !== before.text}
              focus={changing}
            />
          </div>
        ) : (
          <Slip names={form.textNames}>
            <p className="label">{form.textLabel}</p>
            <p className="peer words-2">{before.text}</p>
            <p className={styles.meta}>
              <SavedState at={given.at} />
              {form.quoteChoice && <span>{before.mayQuote ? words.mayQuote : words.keepHere}</span>}
            </p>
          </Slip>
        )}
        <Refused asking={asking.id} />
        {writes && form.quoteChoice && <Quote on={quote} onChange={setQuote} />}
        <NamesShort names={form.textNames} />
      </Low>
    </Page>
  );
}

function Scale({ activity, asking, form, stage }: Props) {
  const given = useGiven(asking)('scale', 'all');
  const elsewhere = useElsewhere(asking)('scale', 'all');
  if (elsewhere) return <p className="quiet">{write.answeredElsewhere}</p>;
  return (
    <div className={styles.scale}>
      <Choices
        label={stage.prompt}
        className={styles.points}
        chosen={given === null ? null : String(given.value)}
        onChoose={(point) =>
          void give({ activity: activity.id, asking, field: 'scale', subject: 'all' }, Number(point)).then(
            (reply) => reply.ok && announce(said.saved),
          )
        }
        choices={form.points.map((point) => ({
          id: String(point),
          className: styles.point,
          label: <Point point={point} form={form} />,
        }))}
      />
      <p className={styles.ends} aria-hidden="true">
        <span>{form.low}</span>
        <span>{form.high}</span>
      </p>
    </div>
  );
}

function Point({ point, form }: { readonly point: number; readonly form: PulseForm }) {
  return (
    <>
      <span aria-hidden="true">{point}</span>
      <span className="aloud">{words.point(point, form.points.length, form.low, form.high)}</span>
    </>
  );
}

function Quote({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Choices
      label={words.quoteLabel}
      className={styles.quote}
      chosen={on ? 'quote' : 'keep'}
      onChoose={(id) => onChange(id === 'quote')}
      choices={[
        { id: 'keep', label: words.keepHere, className: styles.choice },
        { id: 'quote', label: words.mayQuote, className: styles.choice },
      ]}
    />
  );
}

function Given({ asking, form }: Props) {
  const given = useGiven(asking);
  const scale = given('scale', 'all');
  const text = given('text', 'all');
  if (scale === null && text === null) return <p className="quiet">{step.nothingGiven}</p>;
  return (
    <>
      {scale !== null && <Yours>{words.youGave(Number(scale.value))}</Yours>}
      {text !== null && (
        <Slip names={form.textNames}>
          <p className="peer words-1">{textOf(text.value).text}</p>
        </Slip>
      )}
    </>
  );
}

function Shown({ stage, asking }: Props) {
  const rows = usePages<PulseOutcome>('outcome');
  const items = usePages<PulseItem>('items');
  const scale = useGiven(asking)('scale', 'all');
  return (
    <ShownPage stage={stage}>
      {rows.map((row) => (
        <ShownItem key={row.label} open={row.now}>
          <By>{row.label}</By>
          {row.shown ? <Dots row={row} /> : <p>{write.tooFew}</p>}
          {row.now && scale !== null && (
            <Yours>
              {words.youGave(Number(scale.value))} {asking.names.scale === 'none' && vote.onlyPhone}
            </Yours>
          )}
        </ShownItem>
      ))}
      {items.length > 0 && <Heading>{words.words}</Heading>}
      {items.map((item) => (
        <ShownItem key={item.id}>
          <p className="peer words-1">{item.text}</p>
          {item.by && <By>{item.by}</By>}
        </ShownItem>
      ))}
    </ShownPage>
  );
}

function Dots({ row }: { readonly row: PulseOutcome }) {
  return (
    <div className={styles.dots} role="img" aria-label={words.dots(row.label, row.counts)}>
      {row.counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point of the scale is its place
        <span key={index}>{'●'.repeat(count)}</span>
      ))}
    </div>
  );
}

export const phone: PhoneFace<PulseForm> = { Open, Given, Shown };
