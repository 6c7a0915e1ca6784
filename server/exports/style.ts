// The style of a document page: the look of the synthesis mock-ups, with fonts inside the file.
import { readFileSync } from 'node:fs';
import { head } from '@moot/shared/language/en/synthesis.ts';

type Font = { readonly family: string; readonly at: string; readonly range: string | null };

const sans = 'Atkinson Hyperlegible Next';
const serif = 'Source Serif 4';

const latin: readonly Font[] = [
  {
    family: sans,
    at: import.meta.resolve(
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    ),
    range: null,
  },
  {
    family: serif,
    at: import.meta.resolve(
      '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    ),
    range: null,
  },
];

/** Welsh ŵ and ŷ, Polish, Turkish…: embedded only where a text needs them, for they are as large as the rest. */
const beyond = /[\u0100-\u024f\u0259\u1e00-\u1e9f\u1ef2-\u1eff]/u;
const range = 'U+0100-024F, U+0259, U+1E00-1E9F, U+1EF2-1EFF';
const latinExtended: readonly Font[] = [
  {
    family: sans,
    at: import.meta.resolve(
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
    ),
    range,
  },
  {
    family: serif,
    at: import.meta.resolve(
      '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
    ),
    range,
  },
];

const faces = new Map<string, string>();

function faceOf({ family, at, range }: Font): string {
  const known = faces.get(at);
  if (known !== undefined) return known;
  const data = readFileSync(new URL(at)).toString('base64');
  const where = range === null ? '' : `unicode-range:${range};`;
  const face = `@font-face{font-family:"${family}";src:url("data:font/woff2;base64,${data}") format("woff2");font-weight:200 800;${where}}`;
  faces.set(at, face);
  return face;
}

const rules = readFileSync(new URL('./document.css', import.meta.url), 'utf8');

const quoted = (words: string) =>
  `"${words.replace(/["\\\n]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;

/** On paper each page ends with what the counts are, and its number. */
function pageFoot(): string {
  const [before, between, after] = head.page;
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  return `@page{@bottom-left{content:${quoted(head.foot)}}@bottom-right{content:${number}}}`;
}

export function styleFor(text: string): string {
  const fonts = beyond.test(text) ? [...latin, ...latinExtended] : latin;
  return `${fonts.map(faceOf).join('\n')}\n${rules}\n${pageFoot()}\n`;
}
