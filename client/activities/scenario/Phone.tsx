import type {
  ScenarioForm,
  ScenarioItem,
  ScenarioOutcome,
} from '@moot/shared/activities/scenario/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { vote, write } from '@moot/shared/language/en/phoneKinds.ts';
import { scenario as words } from '@moot/shared/language/en/phoneScenario.ts';
import { useOwn, usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, draftAt, useDraft, useKept } from '../../faces/phone/drafts.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { NamesSentence, NamesShort } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, Heading, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { give, giveFields, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';

type Props = OnStage<ScenarioForm>;
type Field = Props['form']['fields'][number];

const placeOf = (asking: string, field: string) => ({ asking, field, subject: 'all', slot: 'new0' });

/** What is typed and not sent yet; null where it is what was given. */
function changeIn(asking: string, field: string, before: string): string | null {
  const draft = draftAt(placeOf(asking, field));
  return draft === null || draft.trim() === before ? null : draft.trim();
}

function useBefore({ asking }: Pick<Props, 'asking'>): (field: string) => string {
  const given = useGiven(asking);
  return (field) => {
    const value = given(field, 'all')?.value;
    return typeof value === 'string' ? value : '';
  };
}

function Open(props: Props) {
  const { stage, asking, form, facilitator } = props;
  useKept();
  const before = useBefore(props);
  const changed = form.fields.flatMap(({ id, names }) => {
    const text = changeIn(asking.id, id, before(id));
    return text === null ? [] : [{ id, names, text }];
  });
  const fit = changed.every(({ text }) => text === '' || fits(text, form.maxChars));
  return (
    <Page
      foot={
        <Button
          look="primary"
          wide
          disabled={changed.length === 0 || !fit}
          onClick={() => save(props, changed)}
        >
          {words.save}
        </Button>
      }
    >
      <Standing stage={stage} facilitator={facilitator} how={step.unseen} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <Card text={form.card} />
      <div className={styles.names}>
        <NamesSentence stage={stage} more={words.help} />
      </div>
      {form.fields.map((field) => (
        <Box key={field.id} {...props} field={field} before={before(field.id)} />
      ))}
      <Refused asking={asking.id} />
    </Page>
  );
}

type Changed = { readonly id: string; readonly names: Field['names']; readonly text: string };

/** Fields without a name go one by one, those with a name together: never both in one message. */
function save({ activity, asking }: Props, changed: readonly Changed[]): void {
  const value = (text: string) => (text === '' ? null : text);
  const named = changed.filter((c) => asking.names[c.id] !== 'none');
  const without = changed.filter((c) => asking.names[c.id] === 'none');
  const sent = without.map((c) =>
    give({ activity: activity.id, asking, field: c.id, subject: 'all' }, value(c.text)),
  );
  if (named.length > 0)
    sent.push(
      giveFields(
        { asking, subject: 'all' },
        Object.fromEntries(named.map((c) => [c.id, value(c.text)] as const)),
      ),
    );
  for (const { id } of changed) clearDraft(placeOf(asking.id, id));
  void Promise.all(sent).then((all) => all.every((reply) => reply.ok) && announce(said.saved));
}

type BoxProps = Props & { readonly field: Field; readonly before: string };

function Box({ asking, form, field, before }: BoxProps) {
  const [text, setText] = useDraft(placeOf(asking.id, field.id), before);
  const given = useGiven(asking)(field.id, 'all');
  const elsewhere = useElsewhere(asking)(field.id, 'all');
  return (
    <section className={styles.box}>
      <div className={styles.meta}>
        <NamesShort names={field.names} />
        {given !== null && text.trim() === before && <SavedState at={given.at} />}
      </div>
      {elsewhere ? (
        <Slip names={field.names}>
          <p className="label">{field.label}</p>
          <p className="quiet">{write.answeredElsewhere}</p>
        </Slip>
      ) : (
        <TextField
          label={field.label}
          names={field.names}
          value={text}
          onChange={setText}
          max={form.maxChars}
          isDraft={text.trim() !== before}
        />
      )}
    </section>
  );
}

/** Moot’s voice: nobody in the room said it. */
function Card({ text }: { readonly text: string }) {
  return (
    <section className={styles.card} aria-label={words.card}>
      {text}
    </section>
  );
}

function Given(props: Props) {
  const before = useBefore(props);
  const given = props.form.fields.filter((f) => before(f.id) !== '');
  if (given.length === 0) return <p className="quiet">{step.nothingGiven}</p>;
  return given.map((f) => (
    <Slip key={f.id} names={f.names}>
      <p className="label">{f.label}</p>
      <p className="peer words-1">{before(f.id)}</p>
    </Slip>
  ));
}

function Shown(props: Props) {
  const { stage, asking, form } = props;
  const items = usePages<ScenarioItem>('items');
  const outcome = usePages<ScenarioOutcome>('outcome');
  const own = useOwn(asking.id);
  const before = useBefore(props);
  return (
    <ShownPage stage={stage}>
      <Card text={form.card} />
      {outcome.map((f) => {
        const texts = items.filter((item) => item.field === f.field);
        return (
          <section key={f.field} className={styles.shown}>
            <Heading>{f.label}</Heading>
            {!f.shown && <Empty>{write.tooFew}</Empty>}
            {f.shown && texts.length === 0 && <Empty>{words.empty}</Empty>}
            {texts.map((item) => (
              <ShownItem key={item.id} open={item.id === stage.focus}>
                <p className="peer words-1">{item.text}</p>
                {item.by !== null && (
                  <By>
                    {item.by}, {item.organisation}
                  </By>
                )}
              </ShownItem>
            ))}
            {f.names === 'none' && before(f.field) !== '' && (
              <Yours>
                {write.yourLine}: {before(f.field)} {own.length > 0 && vote.onlyPhone}
              </Yours>
            )}
          </section>
        );
      })}
    </ShownPage>
  );
}

export const phone: PhoneFace<ScenarioForm> = { Open, Given, Shown };
