// Zips that say nothing of when or where they were made: the same files give the same bytes.
import { unzipSync, type Zippable, zipSync } from 'fflate';

export type Files = Readonly<Record<string, Uint8Array>>;

/** Zip keeps a local time without a zone: made of local parts, this one is the same in every place. */
const always = new Date(1980, 0, 1);

export function zipOf(files: Files): Uint8Array {
  const packed: Zippable = {};
  // Pictures are as small as they get.
  for (const [name, data] of Object.entries(inOrder(files)))
    packed[name] = name.endsWith('.png') ? [data, { level: 0 }] : data;
  return zipSync(packed, { mtime: always, level: 6 });
}

const inOrder = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** By name; folders' own entries are left out. */
export function filesIn(zip: Uint8Array): Files {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  return inOrder(Object.fromEntries(files));
}

const bytes = new TextEncoder();
const text = new TextDecoder();

/** A copy of the files in which the XML parts, and what says how they hang together, have been rewritten. */
export function withXml(files: Files, change: (xml: string, name: string) => string): Files {
  const changed = Object.entries(files).map(([name, data]) =>
    /\.(?:xml|rels)$/.test(name)
      ? ([name, bytes.encode(change(text.decode(data), name))] as const)
      : ([name, data] as const),
  );
  return Object.fromEntries(changed);
}
