// What one means by a word, without the word; an example; what it is called at home.
import { holdsTerm } from '@moot/shared/activities/glossary/holds.ts';
import type { Box, GlossaryForm } from '@moot/shared/activities/glossary/picture.ts';
import { announce as said } from '@moot/shared/language/en/phone.ts';
import { glossary as words } from '@moot/shared/language/en/phoneGlossary.ts';
import { characters } from '@moot/shared/model/text.ts';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, draftAt, useDraft, useKept } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { NamesSentence } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { TextField } from '../../faces/phone/frame/TextField.tsx';
import { give, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';
import { inOrder, textOf, writtenIn } from './written.ts';

type Props = OnStage<GlossaryForm>;

export function Writing(props: Props) {
  useKept();
  const { stage, activity, asking, form, facilitator } = props;
  const term = form.subject ?? { id: '', text: '' };
  const given = useGiven(asking)('meaning', term.id);
  const before = writtenIn(given?.value);
  const place = (box: Box) => ({
    asking: asking.id,
    field: 'meaning',
    subject: term.id,
    slot: `new${inOrder.indexOf(box)}`,
  });
  const text = (box: Box) => (form.boxes.includes(box) ? (draftAt(place(box)) ?? textOf(before, box)) : '');
  const isWrong = (box: Box) => form.refuseTermIn === box && holdsTerm(term.text, text(box));
  const fits = form.boxes.every((box) => !isWrong(box) && characters(text(box).trim()) <= form.maxChars);
  const isNew = form.boxes.some((box) => text(box).trim() !== textOf(before, box));
  const save = () => {
    const value = {
      meaning: text('meaning').trim(),
      example: text('example').trim(),
      ourWord: text('our_word').trim(),
    };
    void give({ activity: activity.id, asking, field: 'meaning', subject: term.id }, value).then(
      (reply) => reply.ok && announce(said.saved),
    );
    for (const box of form.boxes) clearDraft(place(box));
  };
  return (
    <Page
      foot={
        <Button
          look="primary"
          wide
          disabled={!fits || !isNew || text('meaning').trim() === ''}
          onClick={save}
        >
          {given === null ? words.save : words.saveChange}
        </Button>
      }
    >
      <Standing stage={stage} facilitator={facilitator} how={words.sideBySide} />
      <Prompt at={`${asking.id}/open`} look="large">
        <span className={`peer ${styles.word}`}>{term.text}</span>
      </Prompt>
      <p className={styles.help}>{stage.help === '' ? words.noRight : stage.help}</p>
      {form.boxes.map((box) => (
        <BoxOf
          key={box}
          box={box}
          place={place(box)}
          initial={textOf(before, box)}
          max={form.maxChars}
          wrong={isWrong(box) ? words.without(term.text) : ''}
        />
      ))}
      <Refused asking={asking.id} field="meaning" />
      {given !== null && !isNew && (
        <p className={styles.state}>
          <SavedState at={given.at} /> <span className="quiet">{words.saved(facilitator)}</span>
        </p>
      )}
      <div className={styles.names}>
        <NamesSentence stage={stage} />
      </div>
    </Page>
  );
}

type BoxProps = {
  readonly box: Box;
  readonly place: Parameters<typeof useDraft>[0];
  readonly initial: string;
  readonly max: number;
  readonly wrong: string;
};

function BoxOf({ box, place, initial, max, wrong }: BoxProps) {
  const [text, setText] = useDraft(place, initial);
  return (
    <div className={styles.box}>
      <TextField
        label={words.boxes[box]}
        names="named"
        value={text}
        onChange={setText}
        max={max}
        isDraft={text !== initial}
        size={1}
        wrong={wrong}
      />
    </div>
  );
}
