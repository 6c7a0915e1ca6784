// What holds the house up, read from its own text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '@moot/shared/activities/registry.ts';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Without comments, which may say what they like. */
const code = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const hits = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    (code(file).match(pattern) ?? []).map((hit) => `${file.slice(root.length)}: ${hit}`),
  );

/** Workshop files are checked in the words of their kinds; that is no part of the engine. */
const isDefinition = (file: string) => /\/(definition|checkDefinition)[^/]*$/.test(file);
const kindNames = kinds.map((kind) => kind.name);
const engine = ['shared/asking', 'shared/series', 'shared/views', 'shared/memory', 'server/rooms'].flatMap(
  (folder) => filesUnder(folder).filter((file) => !isDefinition(file)),
);

// Words of their own elsewhere: talk is a mode of the stage, the glossary a part of memory, a list is sorted, a journal commits.
const elsewhere = ['talk', 'sort', 'commit', 'position', 'glossary'];
const words = kindNames.filter((name) => !elsewhere.includes(name)).join('|');
const every = kindNames.join('|');

test('[WALL-1] the engine knows no kind by its name: no string, no name, no import of one', () => {
  expect(engine.length).toBeGreaterThan(40);
  expect(hits(engine, new RegExp(`activities/(${every})/[^'"]*`, 'g'))).toEqual([]);
  expect(hits(engine, new RegExp(`\\b(${words})(Kind)?\\b`, 'g'))).toEqual([]);
  expect(hits(engine, /['"`](sort|commit|position|glossary)['"`]/g)).toEqual([]);
  expect(hits(engine, /definition\.kind\b\s*[!=]==?\s*['"`]/g)).toEqual([]);
});

test('[WALL-1] each kind stands in the registry once, and knows no other kind', () => {
  const registry = readFileSync(join(root, 'shared/activities/kinds.ts'), 'utf8');
  const imported = [...registry.matchAll(/from '\.\/(\w+)\/\w+\.ts'/g)].map((m) => m[1] ?? '');
  expect(new Set(imported).size).toBe(imported.length);
  for (const kind of imported) {
    const others = kindNames.filter((name) => name !== kind).join('|');
    expect(
      hits(filesUnder(`shared/activities/${kind}`), new RegExp(`from '\\.\\./(${others})/`, 'g')),
    ).toEqual([]);
  }
});

test('[WALL-2] shared reads no clock, no chance, no disk and no network', () => {
  const outside =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|performance\.|Math\.random|\bcrypto\b|process\.|globalThis|\brequire\(|\bfetch\(|\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b|localStorage|console\.|from 'node:/g;
  expect(hits(filesUnder('shared'), outside)).toEqual([]);
});

test('[WALL-2] and imports nothing but zod, yaml, d3, types of document trees and itself', () => {
  const imports = hits(filesUnder('shared'), /from '[^.'][^']*'/g);
  expect(imports.filter((hit) => !/'(zod|yaml|d3-[\w-]+|mdast|hast)'$/.test(hit))).toEqual([]);
});
