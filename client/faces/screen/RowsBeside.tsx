import type { ReactNode } from 'react';
import styles from './RowsBeside.module.css';

/** Every row as tall as its words need; what is left of the room is shared out, within reason. */
export function rowHeights(needs: readonly number[], room: number): readonly number[] {
  const spare = Math.max(0, room - needs.reduce((sum, need) => sum + need, 0));
  return needs.map((need) => Math.floor(need + Math.min(48, spare / needs.length)));
}

type Row = { readonly id: string; readonly text: string; readonly words: ReactNode };
type Props = {
  readonly rows: readonly Row[];
  /** One a row, in the design's pixels; the picture beside is drawn with the same. */
  readonly heights: readonly number[];
  /** The words every line begins with. */
  readonly stem?: string;
  readonly picture: ReactNode;
};

/** Words at left, each with its count; at right one picture whose rows stand level with them. */
export function RowsBeside({ rows, heights, stem = '', picture }: Props) {
  return (
    <div className={`appear ${styles.figure}`}>
      <div className={styles.left}>
        {stem !== '' && <p className={styles.stem}>{stem}</p>}
        <ol>
          {rows.map((row, i) => (
            <li
              key={row.id}
              className={styles.row}
              ref={(li) => li?.style.setProperty('height', `${(heights[i] ?? 0) / 16}rem`)}
            >
              <p className={`peer ${styles.text}`}>{row.text}</p>
              <p className={styles.words}>{row.words}</p>
            </li>
          ))}
        </ol>
      </div>
      {picture}
    </div>
  );
}
