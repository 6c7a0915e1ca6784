// “Because…”: optional, an answer of its own, shown with its line.
import type { VoteForm, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import { vote as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import { clearDraft, draftAt, useDraft, useKept } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { NamesSentence } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { give, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';

type Props = OnStage<VoteForm> & { readonly subject: VoteSubject };

const placeOf = ({ asking, subject }: Props) => ({
  asking: asking.id,
  field: 'reason',
  subject: subject.id,
  slot: 'new0',
});

export function Reason(props: Props & { readonly onWrite: () => void }) {
  const { asking, form, subject, onWrite } = props;
  useKept();
  const given = useGiven(asking)('reason', subject.id);
  const draft = draftAt(placeOf(props));
  if (given === null || draft !== null)
    return (
      <button type="button" className={styles.because} onClick={onWrite}>
        <Icon name={draft === null ? 'plus' : 'pencil'} />
        <u>{words.addReason}</u> {draft !== null && <span className={styles.draft}>{write.draftKept}</span>}
      </button>
    );
  return (
    <button type="button" className={styles.reason} onClick={onWrite}>
      <Slip names={form.names}>
        <span className={`label ${styles.line}`}>{words.because}</span>
        <span className={`peer words-1 ${styles.line}`}>{String(given.value)}</span>
        <span className={styles.where}>
          <SavedState at={given.at} /> · {words.changeReason}
        </span>
      </Slip>
    </button>
  );
}

export function ReasonWriter(props: Props & { readonly onDone: () => void; readonly max: number }) {
  const { stage, activity, asking, form, subject, onDone, max } = props;
  const given = useGiven(asking)('reason', subject.id);
  const before = typeof given?.value === 'string' ? given.value : '';
  const [text, setText] = useDraft(placeOf(props), before);
  const finish = (value: string | null) => {
    void give({ activity: activity.id, asking, field: 'reason', subject: subject.id }, value);
    clearDraft(placeOf(props));
    onDone();
  };
  return (
    <Page
      foot={
        <>
          <Button look="primary" wide disabled={!fits(text, max)} onClick={() => finish(text.trim())}>
            {words.keepReason}
          </Button>
          <div className={styles.reasonFoot}>
            {before !== '' && (
              <Button look="quiet" onClick={() => finish(null)}>
                {words.noReason}
              </Button>
            )}
            <Button look="quiet" onClick={onDone}>
              {write.cancel}
            </Button>
          </div>
        </>
      }
    >
      <Prompt at={`${asking.id}/reason/${subject.id}`}>{subject.text}</Prompt>
      <div className={styles.box}>
        <TextField
          label={words.because}
          names={form.names}
          value={text}
          onChange={setText}
          max={max}
          isDraft={text !== before}
          focus
        />
      </div>
      <NamesSentence stage={stage} />
    </Page>
  );
}
