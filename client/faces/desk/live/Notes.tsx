import * as say from '@moot/shared/language/en/desk.ts';
import type { NotesPart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import styles from './Notes.module.css';

/** The private margin: words to say, what to watch for, what is outstanding. */
export function Notes({ notes }: { readonly notes: NotesPart }): ReactNode {
  const left =
    notes.say === ''
      ? { head: say.yourPart, text: notes.facilitator }
      : { head: say.sayThis, text: `“${notes.say}”` };
  if (left.text === '' && notes.watchFor === '' && notes.outstanding.length === 0) return null;
  return (
    <div className={styles.notes}>
      {left.text !== '' && (
        <section>
          <h2 className={styles.head}>{left.head}</h2>
          <p>{left.text}</p>
        </section>
      )}
      {(notes.watchFor !== '' || notes.outstanding.length > 0) && (
        <section>
          <h2 className={styles.head}>{say.watchFor}</h2>
          {notes.outstanding.map((line) => (
            <p key={line}>
              <b>{line}</b>
            </p>
          ))}
          <p>{notes.watchFor}</p>
        </section>
      )}
    </div>
  );
}
