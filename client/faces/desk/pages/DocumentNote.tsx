// The facilitator's signed note: written here, printed in its section.
import type { DocumentView } from '@moot/shared/http/documents.ts';
import { documents as say } from '@moot/shared/language/en/deskDocuments.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { TextField } from '../../../ui/desk/TextField.tsx';
import styles from './Documents.module.css';

type Props = { readonly view: DocumentView; readonly onSave: (text: string) => Promise<boolean> };

export function DocumentNote({ view, onSave }: Props): ReactNode {
  const [text, setText] = useState(view.note);
  const [saved, setSaved] = useState(false);
  const write = (next: string) => {
    setText(next);
    setSaved(false);
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say.noteHead}</h2>
      <TextField label={say.note} value={text} onChange={write} help={say.noteHelp} many rows={6} />
      <div className={styles.buttons}>
        <Button
          isDisabled={text === view.note}
          onPress={() => void onSave(text).then((done) => setSaved(done))}
        >
          {say.saveNote}
        </Button>
        <span role="status">{saved ? say.noteSaved : ''}</span>
      </div>
    </section>
  );
}
