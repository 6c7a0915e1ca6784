import { compare, compareEntries } from '@moot/server/replay/compare.ts';
import { startOf } from '@moot/server/replay/time.ts';
import { describe, expect, test } from 'vitest';

const paths = (expected: Parameters<typeof compare>[0], got: Parameters<typeof compare>[1]) =>
  compare(expected, got).differences.map((d) => d.path);

describe('[REPLAY-6] only what stands in the file is compared, and all of it', () => {
  test('numbers, codes and texts exactly; further keys of the product are not looked at', () => {
    expect(paths({ a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'x', d: 2 }, e: 3 })).toEqual([]);
    expect(paths({ a: 1, b: { c: 'x' } }, { a: 2, b: { c: 'x ' } })).toEqual(['a', 'b.c']);
    expect(paths({ a: 1 }, undefined)).toEqual(['a']);
  });

  test('null means that there is no such figure, and 0 is one', () => {
    expect(paths({ a: null }, {})).toEqual([]);
    expect(paths({ a: null }, { a: 0 })).toEqual(['a']);
    expect(paths({ a: 0 }, { a: null })).toEqual(['a']);
    expect(paths({ a: false }, { a: null })).toEqual(['a']);
  });

  test('lists are sets, but for the few whose order means something', () => {
    expect(paths({ made: ['c1', 'c2'] }, { made: ['c2', 'c1'] })).toEqual([]);
    expect(paths({ made: ['c1', 'c2'] }, { made: ['c1', 'c1'] })).toEqual(['made']);
    expect(paths({ made: ['c1'] }, { made: ['c1', 'c2'] })).toEqual(['made']);
    expect(paths({ made: [] }, {})).toEqual(['made']);
    expect(paths({ order_widest_first: ['a', 'b'] }, { order_widest_first: ['b', 'a'] })).toEqual([
      'order_widest_first.0',
      'order_widest_first.1',
    ]);
    expect(paths({ table: { q1: [1, 0, 2] } }, { table: { q1: [0, 1, 2] } })).toEqual([
      'table.q1.0',
      'table.q1.1',
    ]);
    expect(paths({ rounds: [{ n: 1 }, { n: 2 }] }, { rounds: [{ n: 1 }] })).toEqual(['rounds']);
  });

  test('a line or promise that the file lacks is a difference', () => {
    const of = (got: Parameters<typeof compareEntries>[1]) =>
      compareEntries({ h1: { status: 'unsure' } }, got).differences.map((d) => d.path);
    expect(of({ h1: { status: 'unsure', more: 1 } })).toEqual([]);
    expect(of({ h1: { status: 'unsure' }, h2: { status: 'unsure' } })).toEqual(['h2']);
    expect(of({})).toEqual(['h1']);
  });
});

describe('[REPLAY-7] a script’s clock is the one on the wall', () => {
  test('in winter and in summer', () => {
    const at = (date: string) =>
      new Date(startOf({ date, start: '14:00' }, 'Europe/London')).toISOString().slice(11, 16);
    expect([at('2030-01-15'), at('2030-04-16')]).toEqual(['14:00', '13:00']);
  });
});
