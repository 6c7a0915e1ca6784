import { term as say } from '@moot/shared/language/en/terms.ts';
import type { TermView } from '@moot/shared/views/parts.ts';
import { type ReactNode, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePages } from '../connection/hooks.ts';
import styles from './Term.module.css';
import { piecesOf } from './terms.ts';

/** A text in which every word that was opened in a glossary has its note: a tap away, or Enter. */
export function Words({ children }: { readonly children: string }): ReactNode {
  const terms = usePages<TermView>('terms');
  if (terms.length === 0) return children;
  return piecesOf(children, terms).map((piece, at) =>
    piece.term === null ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same word can come twice, each in its place.
      <Term key={at} term={piece.term}>
        {piece.text}
      </Term>
    ),
  );
}

/** Where the word stands: a sheet or a dialog keeps all else out of reach, and a page has its landmarks. */
const above = (word: Element): Element =>
  word.closest('dialog, [role="dialog"], main, aside') ?? document.body;

function Term({ term, children }: { readonly term: TermView; readonly children: string }): ReactNode {
  const [word, setWord] = useState<HTMLButtonElement | null>(null);
  const note = useId();
  return (
    <>
      <button
        type="button"
        className={styles.term}
        aria-expanded={word !== null}
        aria-controls={note}
        onClick={(event) => {
          // The browser would toggle its note once more.
          event.preventDefault();
          setWord(word === null ? event.currentTarget : null);
        }}
      >
        {children}
      </button>
      {word !== null &&
        createPortal(<Note id={note} term={term} word={word} onClose={() => setWord(null)} />, above(word))}
    </>
  );
}

type NoteProps = {
  readonly id: string;
  readonly term: TermView;
  readonly word: HTMLButtonElement;
  readonly onClose: () => void;
};

function Note({ id, term, word, onClose }: NoteProps): ReactNode {
  return (
    <div
      id={id}
      ref={(note) => {
        if (note !== null) open(note, word, onClose);
      }}
      popover="auto"
      role="note"
      aria-label={say.about(term.words.join(', '))}
      tabIndex={-1}
      className={styles.note}
      // Escape closes the note, and not what it stands over.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <p className={styles.word}>{term.words.join(' · ')}</p>
      {term.verdict !== '' && <p>{term.verdict}</p>}
      {term.shared !== null && (
        <>
          <p className={styles.by}>{say.shared}</p>
          <p className="peer words-1">{term.shared}</p>
        </>
      )}
      {term.meanings.map(({ by, meaning }) => (
        <div key={by}>
          <p className={styles.by}>{say.means(by)}</p>
          <p className="peer words-1">{meaning}</p>
        </div>
      ))}
    </div>
  );
}

const edge = 12;

/** Below its word, or above it where there is no room; closed by Escape, a tap elsewhere, or the word again. */
function open(note: HTMLElement, word: HTMLButtonElement, onClose: () => void): void {
  if (note.matches(':popover-open')) return;
  note.addEventListener('toggle', (event) => {
    if (event instanceof ToggleEvent && event.newState === 'closed') onClose();
  });
  // A press on the word is then not a press beside the note, which would close it before the click arrives.
  word.popoverTargetElement = note;
  note.showPopover();
  const at = word.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(edge, Math.min(at.left, innerWidth - width - edge));
  const below = at.bottom + 6;
  const top = below + height > innerHeight - edge ? Math.max(edge, at.top - height - 6) : below;
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
  note.focus({ preventScroll: true });
}
