// What the group left itself, at the start of a session: agreed, left open, promised; then and now where both are known.
import * as say from '@moot/shared/language/en/mirror.ts';
import type { MirrorEntry, MirrorPart } from '@moot/shared/views/parts.ts';
import { useLayoutEffect, useRef, useState } from 'react';
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
          <section key={place} className={`appear ${styles.column} ${styles[sizeOf(place, entries)]}`}>
            <h2 className={styles.heading}>{heading}</h2>
            {entries.length === 0 && <p className={styles.words}>{nothing}</p>}
            <Entries key={entries.map((e) => e.id).join()} entries={entries} strip={place === 'open'} />
          </section>
        ))}
      </div>
    </Frame>
  );
}

type EntriesProps = { readonly entries: readonly MirrorEntry[]; readonly strip: boolean };

/** As many as there is room for; of the others it is said how many. */
function Entries({ entries, strip }: EntriesProps) {
  const list = useRef<HTMLUListElement>(null);
  const [fits, setFits] = useState(entries.length);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const room = current.getBoundingClientRect().bottom;
    const tall = [...current.children].filter((li) => li.getBoundingClientRect().bottom > room + 1).length;
    if (tall > 0) setFits((n) => Math.max(1, n - tall));
    // After every drawing: the line that counts the rest takes room of its own.
  });
  return (
    <>
      <ul ref={list} className={styles.list}>
        {entries.slice(0, fits).map((entry) => (
          <Entry key={entry.id} entry={entry} strip={strip} />
        ))}
      </ul>
      {fits < entries.length && <p className={styles.words}>{say.more(entries.length - fits)}</p>}
    </>
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
