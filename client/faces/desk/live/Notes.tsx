import * as say from '@moot/shared/language/en/desk.ts';
import { lensWords as lens } from '@moot/shared/language/en/groundFaces.ts';
import type { LensView, NotesPart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import styles from './Notes.module.css';

/** The private margin: words to say, what to watch for, what is outstanding. */
export function Notes({ notes }: { readonly notes: NotesPart }): ReactNode {
  const left =
    notes.say === ''
      ? { head: say.yourPart, text: notes.facilitator }
      : { head: say.sayThis, text: `“${notes.say}”` };
  const lenses = notes.unheard.length > 0 || notes.lens !== null;
  if (left.text === '' && notes.watchFor === '' && notes.outstanding.length === 0 && !lenses) return null;
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
      {notes.unheard.length > 0 && (
        <section>
          <h2 className={styles.head}>{lens.unheardHead}</h2>
          <p>{notes.unheard.join(', ')}</p>
        </section>
      )}
      {notes.lens !== null && <OnlyOne lens={notes.lens} />}
    </div>
  );
}

/** What only one organisation knows is what a group passes over: folded until the facilitator looks. */
function OnlyOne({ lens: { head, entries, rest } }: { readonly lens: LensView }): ReactNode {
  return (
    <Disclosure>
      <h2 className={styles.head}>
        <Button slot="trigger" className={styles.fold ?? ''}>
          {head}
        </Button>
      </h2>
      <DisclosurePanel>
        <ul className={styles.only}>
          {entries.map((entry) => (
            <li key={entry.head}>
              {entry.head}
              {entry.said.map((text) => (
                <p key={text} className="peer">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
        {rest !== '' && <p>{rest}</p>}
      </DisclosurePanel>
    </Disclosure>
  );
}
