// The documents' fonts as plain TrueType, for programs that cannot read them as they come: packed for the web.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const from = (name: string) => new URL(import.meta.resolve(`@fontsource/${name}.woff`));
const sans = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const serif = 'source-serif-4/files/source-serif-4';

/** One face in one weight. Files hold some scripts each; others take over where a letter is missing. */
export const faces = {
  sans: from(`${sans}-latin-400-normal`),
  sansBold: from(`${sans}-latin-700-normal`),
  serif: from(`${serif}-latin-400-normal`),
  serifBold: from(`${serif}-latin-600-normal`),
} as const;

/** The first that has a letter lends it: in drawings it is peers who write ŵ and ł, in serif. */
const more = [
  from(`${serif}-latin-ext-400-normal`),
  from(`${serif}-latin-ext-600-normal`),
  from(`${sans}-latin-ext-400-normal`),
  from(`${sans}-latin-ext-700-normal`),
  from('noto-sans/files/noto-sans-greek-400-normal'),
  from('noto-sans/files/noto-sans-cyrillic-400-normal'),
  from('noto-sans/files/noto-sans-vietnamese-400-normal'),
] as const;

const known = new Map<string, Buffer>();

export function trueTypeOf(at: URL): Buffer {
  const made = known.get(at.href) ?? unpacked(readFileSync(at));
  known.set(at.href, made);
  return made;
}

const [headLength, packedEntry, entry] = [44, 20, 16];

/** WOFF 1.0 (W3C 2012): the tables of a TrueType file, each deflated where that made it smaller. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = headLength + i * packedEntry;
    const at4 = (n: number) => woff.readUInt32BE(at + n);
    const [offset, packed, length] = [at4(4), at4(8), at4(12)] as const;
    const data = woff.subarray(offset, offset + packed);
    const tag = woff.subarray(at, at + 4);
    return { tag, sum: at4(16), data: packed < length ? inflateSync(data) : data };
  });
  return trueType(woff.readUInt32BE(4), tables);
}

type Table = { readonly tag: Buffer; readonly sum: number; readonly data: Buffer };

function trueType(flavour: number, tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * entry);
  const steps = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** steps * entry, 6);
  head.writeUInt16BE(steps, 8);
  head.writeUInt16BE((tables.length - 2 ** steps) * entry, 10);
  let offset = head.length;
  const parts = tables.map(({ tag, sum, data }, i) => {
    const at = 12 + i * entry;
    tag.copy(head, at);
    [sum, offset, data.length].map((n, k) => head.writeUInt32BE(n, at + 4 + 4 * k));
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

let written: string[] | null = null;

/** Paths of all faces, for a program that takes files only. They lie in a folder that goes with this process. */
export function fontPaths(): string[] {
  written ??= writtenDown();
  return written;
}

function writtenDown(): string[] {
  const at = mkdtempSync(join(tmpdir(), 'moot-fonts-'));
  process.once('exit', () => rmSync(at, { recursive: true, force: true }));
  return [...Object.values(faces), ...more].map((face, i) => {
    const path = join(at, `${i}.ttf`);
    writeFileSync(path, trueTypeOf(face));
    return path;
  });
}
