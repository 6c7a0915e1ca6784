import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import { stripOf } from '@moot/shared/pictures/strip.ts';
import type { ThreadChapter, ThreadEntry } from '@moot/shared/views/thread.ts';
import type { ReactNode } from 'react';
import { faceInks, round } from './inks.ts';
import { Mark } from './Mark.tsx';
import { Square } from './Thread.tsx';
import styles from './ThreadList.module.css';

type Props = {
  readonly chapters: readonly ThreadChapter[];
  /** How words that somebody said are set: with their notes, where there are some. */
  readonly words?: (text: string) => ReactNode;
};

/** The same thread from top to bottom, with everything that happened in its own words: for a phone, and for reading. */
export function ThreadList({ chapters, words = (text) => text }: Props): ReactNode {
  return (
    <ol className={styles.thread} aria-label={say.thread}>
      {chapters.map((chapter, at) => (
        // Chapters only ever come after those that are there.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are.
        <li key={at} className={styles.chapter}>
          <p className={styles.when}>
            <b>{chapter.when}</b>
            {chapter.where !== '' && <span>{chapter.where}</span>}
          </p>
          <ul className={styles.entries}>
            {chapter.entries.map((entry, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are.
              <li key={n} className={`${styles.entry} ${styles[entry.shape]}`}>
                <span className={styles.mark}>
                  <EntryMark entry={entry} />
                </span>
                <div>
                  {entry.words}
                  {entry.quote !== null && <p className={`peer ${styles.quote}`}>{words(entry.quote)}</p>}
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const side = 13;
const across = 92;

/** Beside its words, so it is not read aloud. */
function EntryMark({ entry }: { readonly entry: ThreadEntry }): ReactNode {
  switch (entry.shape) {
    case 'counted':
      return entry.tally === null ? null : <Votes tally={entry.tally} />;
    case 'square':
    case 'tooFew':
      return (
        <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          <Square x={side / 2} y={side / 2} side={side} inks={faceInks} faint={entry.shape === 'tooFew'} />
        </svg>
      );
    case 'status':
    case 'plain':
      return null;
  }
}

function Votes({ tally }: { readonly tally: NonNullable<ThreadEntry['tally']> }): ReactNode {
  const strip = stripOf(tally, 10, across);
  const [width, height] = [Math.max(1, round(strip.width)), round(strip.height)];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {strip.marks.map((m) => (
        <Mark
          key={`${m.answer} ${m.x} ${m.y}`}
          answer={m.answer}
          x={m.x}
          y={m.y}
          r={strip.r}
          inks={faceInks}
        />
      ))}
    </svg>
  );
}
