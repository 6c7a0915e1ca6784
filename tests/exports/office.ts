// Looks into Word documents and slides: their parts, and what LibreOffice makes of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '@moot/server/exports/zip.ts';
import { opened } from './poppler.ts';

const decoder = new TextDecoder();

/** The XML parts by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(filesIn(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, data]) => [name, decoder.decode(data)]));
}

export const partOf = (bytes: Uint8Array, name: string): string => partsOf(bytes).get(name) ?? '';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};
export const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? '');

/** The text of every run; `tag` is w:t in Word and a:t on slides. */
export const textsIn = (xml: string, tag: 'w:t' | 'a:t'): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    unescaped(text),
  );

/** Letters that XML 1.0 does not know. */
export const illegalIn = (xml: string): readonly string[] =>
  [...xml].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x20) return !'\t\n\r'.includes(letter);
    return code === 0xfffe || code === 0xffff || (code >= 0xd800 && code < 0xe000);
  });

export type Converted = { readonly pages: number; readonly text: string; readonly fonts: string };

/** Files by name, read by LibreOffice all at once. Whatever cannot be loaded is thrown. */
export function converted(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Converted> {
  const folder = mkdtempSync(join(tmpdir(), 'moot-office-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? new Uint8Array());
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const all = names.map((name) => join(folder, name));
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...all];
    const { stderr, error } = spawnSync('soffice', args, { encoding: 'utf8' });
    if (error !== undefined) throw error;
    if (/could not be loaded|Error/.test(stderr)) throw new Error(stderr);
    return new Map(
      names.map((name) => [name, read(readFileSync(join(folder, name.replace(/\w+$/, 'pdf'))))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(pdf: Uint8Array): Converted {
  const { info, text, fonts } = opened(pdf);
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]), text, fonts };
}
