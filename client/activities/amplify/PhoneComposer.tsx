// What is given to one idea: which of the three, and why or what.
import { type Act, type AmplifyForm, isAct } from '@moot/shared/activities/amplify/picture.ts';
import { announce as said } from '@moot/shared/language/en/phone.ts';
import { amplify as words } from '@moot/shared/language/en/phoneAmplify.ts';
import { type ReactNode, useState } from 'react';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesSentence, NamesShort } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { Button } from '../../ui/Button.tsx';
import { giveAct, type OwnAct } from './acts.ts';
import styles from './Phone.module.css';

type Props = OnStage<AmplifyForm> & {
  readonly idea: { readonly id: string };
  /** What this person can still give to this idea. */
  readonly types: readonly Act[];
  readonly change: OwnAct | null;
  readonly above: ReactNode;
  readonly pager: ReactNode;
  readonly onDone: () => void;
  readonly children: ReactNode;
};

export function Composer(props: Props) {
  const { stage, asking, form, idea, types, change, above, pager, onDone, children } = props;
  const place = {
    asking: asking.id,
    field: 'amplification',
    subject: idea.id,
    slot: `${change?.id ?? 'new'}0`,
  };
  const before = change?.text ?? '';
  const [text, setText] = useDraft(place, before);
  const [chosen, setChosen] = useState<Act | null>(null);
  const act = change?.act ?? (chosen !== null && types.includes(chosen) ? chosen : types[0]);
  if (act === undefined) return null;
  const isBegun = text.trim() === words.askBegins.trim();
  const ready = fits(text, form.maxChars) && text.trim() !== before && !isBegun;
  const choose = (one: Act) => {
    setChosen(one);
    if (one === 'ask' && text.trim() === '') setText(words.askBegins);
    else if (one !== 'ask' && isBegun) setText('');
  };
  const give = () => {
    void giveAct(asking, { id: change?.id ?? null, idea: idea.id, act, text: text.trim() }).then(
      (reply) => reply.ok && announce(said.saved),
    );
    clearDraft(place);
    setChosen(null);
    onDone();
  };
  const leave = () => {
    clearDraft(place);
    onDone();
  };
  return (
    <Page
      foot={
        <>
          <div className={styles.folds}>{pager}</div>
          <Button look="primary" wide disabled={!ready} onClick={give}>
            {change === null ? words.give[act] : words.save}
          </Button>
          {change !== null && (
            <Button look="quiet" onClick={leave}>
              {words.cancel}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.folds}>{above}</div>
      <Choices
        look="own"
        label={words.choose}
        className={styles.types}
        chosen={act}
        onChoose={(one) => isAct(one) && choose(one)}
        choices={types.map((type) => ({ id: type, label: words.acts[type], className: styles.type }))}
      />
      <TextField
        label={words.starts[act]}
        names="named"
        value={text}
        onChange={setText}
        max={form.maxChars}
        isDraft={text !== before}
        focus={change !== null}
      />
      <Refused asking={asking.id} field="amplification" />
      <div className={styles.names}>
        <NamesSentence stage={stage} more={stage.help} />
      </div>
      <div className={styles.typingName}>
        <NamesShort names="named" />
      </div>
      {children}
    </Page>
  );
}
