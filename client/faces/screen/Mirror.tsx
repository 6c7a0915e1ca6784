// What the group left itself, at the start of a session: agreed, left open, promised; then and now where both are known.
import type { MirrorEntry, MirrorPart } from '@moot/shared/views/parts.ts';
import { usePart } from '../../connection/hooks.ts';
import { DotStrip } from '../../pictures/DotStrip.tsx';
import { Frame } from './Frame.tsx';
import styles from './Mirror.module.css';

export function Mirror() {
  const mirror = usePart<MirrorPart>('mirror');
  if (mirror === undefined) return null;
  return (
    <Frame left={mirror.opening} right={mirror.lastTime}>
      <h1 className={styles.title}>{mirror.title}</h1>
      <div className={styles.columns}>
        {mirror.columns.map(({ place, heading, entries, nothing }) => (
          <section key={place} className={`appear ${styles[sizeOf(place, entries)]}`}>
            <h2 className={styles.heading}>{heading}</h2>
            {entries.length === 0 && <p className={styles.words}>{nothing}</p>}
            <ul>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} strip={place === 'open'} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}

function Entry({ entry, strip }: { readonly entry: MirrorEntry; readonly strip: boolean }) {
  return (
    <li className={styles.entry}>
      <p className={`peer ${styles.text}`}>{entry.text}</p>
      {entry.before !== null && <p className={styles.words}>{entry.before}</p>}
      <p className={styles.words}>{entry.words}</p>
      {strip && entry.tally !== null && <DotStrip tally={entry.tally} mark={26} across={500} />}
    </li>
  );
}

/** A column is a column of paper: what it holds decides how large it is written. Rows as they fill, about 34 letters each. */
function sizeOf(place: string, entries: readonly MirrorEntry[]): 'large' | 'middle' | 'small' {
  const rows = entries.reduce(
    (sum, e) =>
      sum +
      Math.ceil(e.text.length / 34) +
      Math.ceil(e.words.length / 40) +
      (e.before === null ? 0 : 1) +
      (place === 'open' && e.tally !== null ? 1 : 0),
    0,
  );
  return rows <= 14 ? 'large' : rows <= 18 ? 'middle' : 'small';
}
