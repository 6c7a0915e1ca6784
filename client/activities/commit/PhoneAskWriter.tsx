// Writing an ask: to one peer, in words a person could say yes or no to; and once more, where it was not clear.
import type { AskCard, CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { asks as words } from '@moot/shared/language/en/phoneCommit.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { type ReactNode, useState } from 'react';
import { newPostId, send } from '../../connection/actions.ts';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Phone.module.css';
import { PeerPicker } from './PhoneAsker.tsx';

type Props = OnStage<CommitForm> & { readonly children: ReactNode };

function put(asking: string, ask: { readonly [key: string]: Json }): void {
  void send({ type: 'answer', asking: id(asking), subject: 'all', id: newPostId(), values: { ask } });
}

export function AskWriter({ asking, form, mine, children }: Props) {
  const place = { asking: asking.id, field: 'ask', subject: 'all', slot: 'new0' };
  const [text, setText] = useDraft(place, '');
  const [to, setTo] = useState<string | null>(null);
  const peers = form.peers.filter((p) => p.seat !== mine.seat);
  const chosen = peers.some((p) => p.seat === to) ? to : null;
  const give = () => {
    if (chosen === null) return;
    put(asking.id, { to: chosen, text: text.trim() });
    clearDraft(place);
  };
  return (
    <Page
      foot={
        <Button look="primary" wide disabled={chosen === null || !fits(text, form.maxChars)} onClick={give}>
          {words.put}
        </Button>
      }
    >
      {children}
      <PeerPicker label={words.to} help={words.toHelp} peers={peers} chosen={chosen} onChoose={setTo} />
      <div className={styles.boxes}>
        <TextField label={words.text} names="named" value={text} onChange={setText} max={form.maxChars} />
      </div>
    </Page>
  );
}

export function AgainWriter({ asking, form, before, children }: Props & { readonly before: AskCard }) {
  const place = { asking: asking.id, field: 'ask', subject: before.id, slot: 'new0' };
  const [text, setText] = useDraft(place, before.text);
  const give = () => {
    put(asking.id, { to: before.toSeat, text: text.trim(), replaces: before.id });
    clearDraft(place);
  };
  return (
    <Page
      foot={
        <Button
          look="primary"
          wide
          disabled={!fits(text, form.maxChars) || text.trim() === before.text}
          onClick={give}
        >
          {words.putAgain}
        </Button>
      }
    >
      {children}
      <section className={styles.ask}>
        <h2>{words.unclear(before.to)}</h2>
        <p className={styles.help}>{words.before}</p>
        <p className="peer words-1">{before.text}</p>
      </section>
      <div className={styles.boxes}>
        <TextField label={words.text} names="named" value={text} onChange={setText} max={form.maxChars} />
      </div>
    </Page>
  );
}
