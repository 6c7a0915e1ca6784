import type { GatherItem, GatherOutcome } from '@moot/shared/activities/gather/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { columnPages, linesFor, pagesOf, pageWith } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import styles from './Screen.module.css';

type Framed = { readonly title: string; readonly foot: ReactNode; readonly footRight: string };
type Group = Extract<GatherOutcome, { type: 'group' }>;

const isIn = (item: GatherItem, id: string | null) => item.id === id || item.merged.some((m) => m.id === id);
const textOf = (item: GatherItem) => (item.takenBack ? screen.takenBack : item.texts.join(' '));
/** Merged lines keep both texts. */
const allTexts = (item: GatherItem) => [textOf(item), ...item.merged.map((m) => m.texts.join(' '))];

const besideLines = 16;

/** The line being read, and those read before it, the latest last, as many as there is room for. */
export function OneLine({
  title,
  foot,
  footRight,
  items,
  one,
}: Framed & { readonly items: readonly GatherItem[]; readonly one: GatherItem }) {
  const at = items.indexOf(one);
  const of = usePart<StagePart>('stage')?.revealed?.of ?? null;
  const text = textOf(one);
  const earlier = text.length > 200 ? [] : before(items.slice(0, at));
  return (
    <Frame
      titled
      left={title}
      right={of === null ? screen.line(at + 1) : screen.lineOf(at + 1, of)}
      foot={one.by === null ? foot : <By item={one} />}
      footRight={footRight}
    >
      <div className={earlier.length > 0 ? styles.grid : styles.whole}>
        <div key={one.id} className={`appear ${styles.now}`}>
          {one.takenBack ? (
            <p className={styles.gone}>{text}</p>
          ) : (
            allTexts(one).map((t) => (
              <Judged key={t} narrow>
                {t}
              </Judged>
            ))
          )}
          <Tags item={one} />
        </div>
        {earlier.length > 0 && (
          <ul className={styles.old}>
            {earlier.map((item) => (
              <li key={item.id} className={item.takenBack ? styles.goneSmall : 'peer'}>
                {textOf(item)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Frame>
  );
}

function before(items: readonly GatherItem[]): readonly GatherItem[] {
  const kept: GatherItem[] = [];
  let lines = 0;
  for (const item of items.toReversed()) {
    lines += linesFor(textOf(item), 34) + 0.7;
    if (lines > besideLines) break;
    kept.unshift(item);
  }
  return kept;
}

function By({ item }: { readonly item: GatherItem }) {
  return <b className={styles.by}>{screen.said(item.by ?? '', item.organisation ?? '')}</b>;
}

function Tags({ item }: { readonly item: GatherItem }) {
  if (item.tags.length === 0) return null;
  return (
    <ul className={styles.tags}>
      {item.tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}

type Listed = Framed & { readonly items: readonly GatherItem[]; readonly looked: string | null };

/** A row a peer, a column a box, in the order in which they read. */
export function Rows({
  title,
  footRight,
  labels,
  items,
  looked,
  lit,
}: Listed & { readonly labels: readonly string[]; readonly lit: string | null }) {
  const letters = Math.floor(1400 / labels.length / 15);
  const height = (item: GatherItem) => 28 + 40 * Math.max(...item.texts.map((t) => linesFor(t, letters)), 2);
  const pages = pagesOf(items, 9, 740, height);
  const { from, page } = pageWith(pages, (i) => isIn(i, looked));
  return (
    <Frame
      titled
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, items.length) : ''}
      footRight={footRight}
    >
      <table className={`appear ${styles.table}`}>
        <thead>
          <tr>
            <td />
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map((item) => (
            <tr key={item.id} className={isIn(item, lit) ? styles.lit : undefined}>
              <th scope="row">
                {item.by}
                <span>{item.organisation}</span>
              </th>
              {labels.map((label, i) => (
                <td key={label} className="peer">
                  {item.texts[i] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/** Under the headings that the room found. */
export function Groups({
  title,
  foot,
  footRight,
  items,
  groups,
  looked,
}: Listed & { readonly groups: readonly Group[] }) {
  const grouped = new Set(groups.flatMap((g) => g.items));
  const loose = items.filter((i) => !grouped.has(i.id));
  const all = [
    ...groups.map((g) => ({ ...g, items: g.items.flatMap((id) => items.find((i) => i.id === id) ?? []) })),
    ...(loose.length > 0 ? [{ id: '', heading: screen.ungrouped, items: loose }] : []),
  ];
  const heightAt = (letters: number, line: number) => (g: (typeof all)[number]) =>
    70 + g.items.flatMap(allTexts).reduce((sum, t) => sum + 26 + line * linesFor(t, letters), 0);
  const roomy = columnPages(all, 3, 760, heightAt(29, 48));
  const pages = roomy.length === 1 ? roomy : columnPages(all, 3, 760, heightAt(36, 38));
  const { page } = pageWith(pages, (g) => g.items.some((i) => isIn(i, looked)));
  return (
    <Frame titled left={title} foot={foot} footRight={footRight}>
      <div className={`appear ${styles.groups} ${roomy.length === 1 ? styles.roomy : ''}`}>
        {page.map((g) => (
          <section key={g.id} className={styles.group}>
            <h2>{g.heading}</h2>
            <ul>
              {g.items.flatMap((item) =>
                allTexts(item).map((text) => (
                  <li key={`${item.id} ${text}`} className={item.takenBack ? styles.goneSmall : 'peer'}>
                    {text}
                  </li>
                )),
              )}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}

/** Everything shown so far, in two columns. */
export function Overview({ title, foot, footRight, items, looked }: Listed) {
  const heightAt = (letters: number, line: number) => (item: GatherItem) =>
    24 +
    (item.by === null ? 0 : 36) +
    allTexts(item).reduce((sum, t) => sum + line * linesFor(t, letters), 0);
  const roomy = columnPages(items, 2, 740, heightAt(36, 58));
  const pages = roomy.length === 1 ? roomy : columnPages(items, 2, 740, heightAt(48, 45));
  const { from, page } = pageWith(pages, (i) => isIn(i, looked));
  return (
    <Frame
      titled
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, items.length) : ''}
      foot={foot}
      footRight={footRight}
    >
      <ul className={`appear ${styles.list} ${roomy.length === 1 ? styles.roomy : ''}`}>
        {page.map((item) => (
          <li key={item.id}>
            {allTexts(item).map((text) => (
              <p key={text} className={item.takenBack ? styles.goneSmall : 'peer'}>
                {text}
              </p>
            ))}
            {item.by !== null && (
              <p className={styles.who}>{screen.said(item.by, item.organisation ?? '')}</p>
            )}
            <Tags item={item} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}
