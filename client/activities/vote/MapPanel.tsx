import { campWords, groundTools } from '@moot/shared/language/en/groundFaces.ts';
import type { DeskMapPart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { OpinionMap } from '../../pictures/OpinionMap.tsx';
import styles from './MapPanel.module.css';

/** The opinion map at the desk, and beside it in counts what sets camps apart and what they share. */
export function MapPanel({ map }: { readonly map: DeskMapPart }): ReactNode {
  const { camps } = map.drawn;
  return (
    <section className={styles.panel}>
      <h2 className={styles.head}>{groundTools.mapHead}</h2>
      <div className={styles.beside}>
        <OpinionMap map={map.drawn} className={styles.map} />
        {camps.shown && (
          <div className={styles.said}>
            {map.apart.map((lines, camp) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a camp is known by its place alone.
              <Said key={camp} head={campWords.head(camp)} none={campWords.none} lines={lines} />
            ))}
            <Said head={campWords.sharedHead} none={campWords.noneShared} lines={map.shared} />
          </div>
        )}
      </div>
    </section>
  );
}

type SaidProps = {
  readonly head: string;
  readonly none: string;
  readonly lines: readonly { readonly text: string; readonly words: string }[];
};

function Said({ head, none, lines }: SaidProps): ReactNode {
  return (
    <>
      <h3 className={styles.head}>{head}</h3>
      {lines.length === 0 && <p className={styles.words}>{none}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ text, words }) => (
            <li key={text}>
              <p className="peer words-1">{text}</p>
              <p className={styles.words}>{words}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
