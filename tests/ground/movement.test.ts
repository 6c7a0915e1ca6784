import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeTable,
  changed,
  type Movement,
  moved,
  movement,
  splitBeforeAndAfter,
} from '../../shared/ground/movement.ts';
import type { Pattern } from '../../shared/ground/pattern.ts';

type Row = readonly [agree: number, disagree: number, pass: number];
const row = ([agree, disagree, pass]: Row) => ({ agree, disagree, pass });
const table = (agree: Row, disagree: Row, pass: Row): ChangeTable => ({
  agree: row(agree),
  disagree: row(disagree),
  pass: row(pass),
});
const nobody = table([0, 0, 0], [0, 0, 0], [0, 0, 0]);
const all: readonly Pattern[] = [
  'too_few',
  'not_settled',
  'together_for',
  'together_against',
  'one_apart_against',
  'one_apart_for',
  'apart',
  'leaning_for',
  'leaning_against',
];

/** A movement whose first tally is exactly those who answered both rounds. */
function between(first: Pattern, second: Pattern, changes: ChangeTable, eligible = 20): Movement {
  const sum = ({ agree, disagree, pass }: ChangeTable['agree']) => agree + disagree + pass;
  const tally = { agree: sum(changes.agree), disagree: sum(changes.disagree), pass: sum(changes.pass) };
  return movement({ pattern: first, tally }, { pattern: second, tally }, changes, eligible);
}

const L = ['one_apart_against', 'one_apart_for', 'leaning_for', 'leaning_against'] as const;
const T = ['together_for', 'together_against'] as const;
const X = ['too_few', 'not_settled'] as const;
const pairs = (from: readonly Pattern[], to: readonly Pattern[], reads: Movement) =>
  from.flatMap((a) => to.map((b) => [a, b, reads] as const));

const expected = [
  ['together_for', 'together_for', 'held'],
  ['together_against', 'together_against', 'held'],
  ['together_for', 'together_against', 'turned_over'],
  ['together_against', 'together_for', 'turned_over'],
  ...pairs(T, [...L, 'apart'], 'came_apart'),
  ...pairs(L, ['apart'], 'came_apart'),
  ...pairs([...L, 'apart'], T, 'came_together'),
  ...pairs(['apart'], L, 'narrowed'),
  ...pairs(['one_apart_against', 'leaning_for'], ['one_apart_against'], 'still_one_apart'),
  ...pairs(['one_apart_for', 'leaning_against'], ['one_apart_for'], 'still_one_apart'),
  ...pairs(['one_apart_against', 'leaning_for'], ['leaning_for'], 'still_leaning'),
  ...pairs(['one_apart_for', 'leaning_against'], ['leaning_against'], 'still_leaning'),
  ...pairs(['one_apart_against', 'leaning_for'], ['one_apart_for', 'leaning_against'], 'turned_over'),
  ...pairs(['one_apart_for', 'leaning_against'], ['one_apart_against', 'leaning_for'], 'turned_over'),
  ['apart', 'apart', 'still_open'],
  ...pairs(all, X, 'needs_clearer_words'),
  ...pairs(X, [...T, ...L, 'apart'], 'none'),
] as const satisfies readonly (readonly [Pattern, Pattern, Movement])[];

describe('[GROUND-6] every pair of patterns has a reading', () => {
  it('[GROUND-6] the table below covers every pair once', () => {
    expect(new Set(expected.map(([a, b]) => `${a} ${b}`)).size).toBe(all.length ** 2);
    expect(expected).toHaveLength(all.length ** 2);
  });

  it.each(expected)('[GROUND-6] %s → %s: %s', (first, second, reads) => {
    expect(between(first, second, nobody)).toBe(reads);
  });
});

describe('[GROUND-7] with fewer than two thirds of round one in both rounds nothing is compared', () => {
  const first = { pattern: 'together_for', tally: { agree: 9, disagree: 0, pass: 0 } } as const;
  it.each([
    [5, 'not_comparable'],
    [6, 'held'],
  ] as const)('[GROUND-7] %i of nine: %s', (both, reads) => {
    expect(movement(first, first, table([both, 0, 0], [0, 0, 0], [0, 0, 0]), 9)).toBe(reads);
  });

  it('[GROUND-7] it is checked before anything else', () => {
    const unsettled = { pattern: 'not_settled', tally: { agree: 0, disagree: 0, pass: 9 } } as const;
    expect(movement(unsettled, unsettled, nobody, 9)).toBe('not_comparable');
  });
});

describe('[GROUND-8] apart twice is still apart only when each side stayed', () => {
  it.each([
    [table([7, 3, 0], [0, 3, 1], [0, 0, 0]), 20, 'still_apart'],
    [table([6, 3, 0], [0, 3, 1], [0, 0, 0]), 20, 'still_open'],
    [table([7, 3, 0], [1, 2, 0], [0, 0, 0]), 20, 'still_open_both_ways'],
    [table([3, 0, 0], [1, 2, 0], [0, 0, 0]), 6, 'still_open'],
    [table([1, 0, 2], [1, 1, 0], [0, 1, 0]), 6, 'still_open_both_ways'],
    [table([3, 0, 0], [0, 2, 0], [0, 0, 5]), 7, 'still_apart'],
    [table([3, 0, 0], [0, 1, 0], [0, 0, 0]), 7, 'still_open'],
    [table([3, 0, 0], [0, 1, 0], [0, 0, 0]), 6, 'still_apart'],
    [table([1, 0, 0], [0, 1, 0], [0, 0, 1]), 3, 'still_apart'],
    [table([3, 0, 0], [0, 0, 0], [0, 0, 0]), 6, 'still_open'],
  ] as const)('[GROUND-8] %o of %i: %s', (changes, eligible, reads) => {
    expect(between('apart', 'apart', changes, eligible)).toBe(reads);
  });
});

describe('[GROUND-9] changed counts those who answered both rounds differently', () => {
  const changes = table([4, 1, 2], [3, 5, 0], [1, 2, 6]);
  it('[GROUND-9] changed, moved to agree, moved to disagree', () => {
    expect(changed(changes)).toBe(9);
    expect(moved(changes)).toEqual({ toAgree: 4, toDisagree: 3 });
  });

  it('[GROUND-9] the split before and after is of the same people', () => {
    expect(splitBeforeAndAfter(changes)).toEqual({ before: 14 / 24, after: 16 / 24 });
    expect(splitBeforeAndAfter(nobody)).toEqual({ before: 0, after: 0 });
  });

  it('[GROUND-9] swapping agree and disagree leaves still apart and the count as they were', () => {
    const cell = fc.nat(8);
    const line = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 3, max: 40 }), (a, d, p, eligible) => {
        const flip = ([x, y, z]: Row): Row => [y, x, z];
        const other = table(flip(d), flip(a), flip(p));
        expect(changed(other)).toBe(changed(table(a, d, p)));
        expect(between('apart', 'apart', other, eligible)).toBe(
          between('apart', 'apart', table(a, d, p), eligible),
        );
      }),
    );
  });
});
