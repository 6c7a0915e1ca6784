// What the group left itself, as it stands on the screen: to be read where the screen is far away. Closed at first,
// so that all of it is in sight and the room still looks up.
import type { MirrorPart } from '@moot/shared/views/parts.ts';
import styles from './MirrorUp.module.css';

export function MirrorUp({ mirror }: { readonly mirror: MirrorPart }) {
  return (
    <div className={styles.mirror}>
      <h2 className={styles.title}>{mirror.title}</h2>
      {mirror.columns.map(({ place, heading, entries, nothing }) => (
        <details key={place} className={styles.column}>
          <summary className={styles.summary}>
            <h3>{heading}</h3>
            <span>{entries.length}</span>
          </summary>
          {entries.length === 0 && <p className={styles.words}>{nothing}</p>}
          <ul>
            {entries.map(({ id, text, before, words }) => (
              <li key={id} className={styles.entry}>
                <p className="peer words-1">{text}</p>
                {before !== null && <p className={styles.words}>{before}</p>}
                <p className={styles.words}>{words}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
