// Every rule has a test that quotes it, and every id that a test quotes is a rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('.', import.meta.url).pathname;
const files = readdirSync(root, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

type Found = { readonly id: string; readonly file: string };
const short = (file: string) => file.slice(root.length);

/** A rule is a list item or a table row that begins with its id: tests/SPEC.md and the SPEC-*.md of each room. */
const rules: readonly Found[] = files
  .filter((file) => /\/SPEC(-[\w-]+)?\.md$/.test(file))
  .flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:[-*] |\| *)(?:\*\*)?\[?([A-Z][A-Z0-9]*-\d+)\]?(?:\*\*)?(?=[\s|:])/gm,
      ),
    ].map((m) => ({ id: m[1] ?? '', file: short(file) })),
  );

/** Titles quote ids in square brackets: [ASK-1], also several. */
const quoted: readonly Found[] = files
  .filter((file) => /\.(test\.tsx?|ts)$/.test(file) && !file.endsWith('spec.test.ts'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\[([A-Z][A-Z0-9]*-\d+)\]/g)].map((m) => ({
      id: m[1] ?? '',
      file: short(file),
    })),
  );

const say = ({ id, file }: Found) => `${id} in ${file}`;

test('every rule has a test', () => {
  const tested = new Set(quoted.map((q) => q.id));
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((rule) => !tested.has(rule.id)).map(say)).toEqual([]);
});

test('every id that a test quotes is a rule', () => {
  const known = new Set(rules.map((rule) => rule.id));
  expect([...new Set(quoted.filter((q) => !known.has(q.id)).map(say))]).toEqual([]);
});

/** Two rooms chose the same; one of them is renamed when the lists become one. */
const chosenTwice = new Set(['HTTP-1', 'JOIN-1', 'JOIN-2']);

test('every rule has an id of its own', () => {
  const seen = new Set<string>();
  const twice = rules
    .filter(({ id }) => !chosenTwice.has(id))
    .filter((rule) => seen.has(rule.id) || !seen.add(rule.id));
  expect(twice.map(say)).toEqual([]);
});
