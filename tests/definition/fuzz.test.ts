import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkDefinition } from '../../shared/series/checkDefinition.ts';
import { builtIn } from './built-in.ts';

const files = builtIn
  .filter(({ file }) => file === 'series.yaml' || file === '1-identity.yaml')
  .map(({ file, text }) => ({ file, text: text.replace(/ {2}- [2-5].*\n/g, '') }));

function mustAnswer(text: string, file = '1-identity.yaml'): void {
  const check = checkDefinition(files.map((one) => (one.file === file ? { file, text } : one)));
  if (check.ok) return;
  expect(check.problems.length).toBeGreaterThan(0);
  for (const problem of check.problems) {
    expect(problem.message).not.toBe('');
    expect(problem.message).not.toMatch(/undefined|\[object|expected .* received/i);
    if (problem.file === file) expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
    expect(problem.line).toBeGreaterThanOrEqual(1);
  }
}

test('[DEF-12] what is broken here is good before', () => {
  expect(checkDefinition(files).ok).toBe(true);
});

const good = builtIn.find(({ file }) => file === '1-identity.yaml')?.text ?? '';
const goodLines = good.split('\n');

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefghijk'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`),
  )
  .join('\n');

describe('[DEF-12] [DEF-13] checking never throws and ends soon', () => {
  test.each([
    ['aliases on aliases', bomb],
    ['deep brackets', '['.repeat(100_000)],
    ['deep braces', '{a: '.repeat(40_000)],
    ['deep lists', '- '.repeat(50_000)],
    ['deep maps', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['deep and closed', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['questions', '? '.repeat(50_000)],
    ['a long line', `id: ${'x'.repeat(190_000)}`],
    ['too long', 'x'.repeat(300_000)],
    ['many keys', Array.from({ length: 9_000 }, (_, i) => `key${i}: 1`).join('\n')],
    ['many activities', `activities:\n${'  - { kind: vote }\n'.repeat(9_000)}`],
    ['hostile keys', '__proto__: { a: 1 }\nconstructor: 1\ntoString: 2\n? [a, b]\n: 3\n'],
    ['hostile settings', good.replace('seriesKey: speak_plainly', '__proto__: 1\n      constructor: 2')],
    ['hostile names', good.replace('{ scale: none, text: named }', '{ __proto__: none, toString: named }')],
    ['numbers', 'id: .inf\ntheme: .nan\ntitle: 0x1F\npurpose: 1e999\nactivities: -0'],
    ['an old version', '%YAML 1.1\n---\nid: !!set { a, b }\ntheme: !!binary aGVsbG8=\n<<: { a: 1 }\n'],
    ['its own alias', 'activities: &a\n  - *a\n'],
    ['control characters', '\u0000\u0001\ufeff\ud800id: \u202e'],
    ['carriage returns', good.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    mustAnswer(text);
    mustAnswer(text, 'series.yaml');
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => mustAnswer(text)),
      { numRuns: 300 },
    );
  });

  test('any values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => mustAnswer(stringify(value))),
      { numRuns: 200 },
    );
  });

  test('lines of a good file changed, doubled, moved or cut', () => {
    const index = fc.nat({ max: goodLines.length - 1 });
    const with_ = fc.oneof(
      fc.constantFrom(
        '- ',
        '  ',
        '\t',
        ': ',
        '*',
        '&a',
        '"',
        "'",
        '[',
        '{',
        '|',
        '>-',
        '!',
        '%',
        '#',
        '---',
        '? ',
        '@',
        '`',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const column = fc.nat({ max: 60 });
    const change = fc.tuple(index, column, with_, fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const lines = [...goodLines];
        for (const [at, where, piece, how] of changes) {
          const line = lines[at] ?? '';
          if (how === 0) lines[at] = line.slice(0, where) + piece + line.slice(where);
          if (how === 1) lines[at] = line.slice(0, where);
          if (how === 2) lines.splice(at, 1);
          if (how === 3) lines.splice(at, 0, line);
        }
        mustAnswer(lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});
