// One's own words, said back by somebody else: that's it, nearly, or not yet. It is about being understood.
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import { id } from '@moot/shared/model/ids.ts';
import { useState } from 'react';
import { send } from '../../connection/actions.ts';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt, StepLine } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Phone.module.css';

/** As on the server; its schemas stay off the phone. */
const noteMax = 140;
const taps = ['thats_it', 'nearly', 'not_yet'] as const;
export type Tap = (typeof taps)[number];

export type SaidBack = {
  readonly asking: string;
  readonly subject: string;
  readonly from: string;
  readonly text: string;
  /** The words that were said back, and what they are called. */
  readonly own: string;
  readonly ownLabel: string;
  readonly title: string;
  readonly help: string;
};

export function SayBack({ said, onDone }: { readonly said: SaidBack; readonly onDone: () => void }) {
  const place = { asking: said.asking, field: 'tap', subject: said.subject, slot: 'new0' };
  const [note, setNote] = useDraft(place, '');
  const [tapped, setTapped] = useState<Tap | null>(null);
  const give = (tap: Tap) => {
    const value = { tapped: tap, note: tap === 'thats_it' ? '' : note.trim() };
    void send({
      type: 'answer',
      asking: id(said.asking),
      subject: said.subject,
      id: '',
      values: { tap: value },
    });
    clearDraft(place);
    onDone();
  };
  return (
    <Page
      foot={
        tapped === null ? (
          <div className={styles.taps}>
            {taps.map((tap) => (
              <button
                key={tap}
                type="button"
                className={styles.tap}
                onClick={() => (tap === 'thats_it' ? give(tap) : setTapped(tap))}
              >
                <b>{words.taps[tap]}</b> <small>{words.tapHelp[tap]}</small>
              </button>
            ))}
          </div>
        ) : (
          <>
            <TextField
              label={words.missing}
              names="named"
              value={note}
              onChange={setNote}
              max={noteMax}
              size={1}
              focus
            />
            <Button
              look="primary"
              wide
              disabled={note.trim() !== '' && !fits(note, noteMax)}
              onClick={() => give(tapped)}
            >
              {words.sendTap(words.taps[tapped])}
            </Button>
            <Button wide onClick={() => setTapped(null)}>
              {words.backToTaps}
            </Button>
          </>
        )
      }
    >
      <StepLine name={words.yourTurn} />
      <Prompt at={`${said.asking}/${said.subject}`}>{said.title}</Prompt>
      <section className={styles.own}>
        <h2>{said.ownLabel}</h2>
        <p className="peer words-1">{said.own}</p>
      </section>
      <section className={styles.said}>
        <h2>{words.says(said.from)}</h2>
        <p className="peer words-2">{said.text}</p>
      </section>
      <p className={styles.help}>{said.help}</p>
      <Refused asking={said.asking} />
    </Page>
  );
}
