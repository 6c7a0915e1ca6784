import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pattern, pattern, type Tally } from '../../shared/ground/pattern.ts';

const of = (agree: number, disagree: number, pass = 0): Tally => ({ agree, disagree, pass });

const mirrored: Record<Pattern, Pattern> = {
  too_few: 'too_few',
  not_settled: 'not_settled',
  together_for: 'together_against',
  together_against: 'together_for',
  one_apart_against: 'one_apart_for',
  one_apart_for: 'one_apart_against',
  apart: 'apart',
  leaning_for: 'leaning_against',
  leaning_against: 'leaning_for',
};

describe('[GROUND-1] fewer than three eligible, or without names fewer than three answers, is too few', () => {
  it.each([
    [of(2, 0), 2, 'named', 'too_few'],
    [of(3, 0), 3, 'named', 'together_for'],
    [of(2, 0), 3, 'none', 'too_few'],
    [of(2, 0), 3, 'named', 'together_for'],
    [of(3, 0), 3, 'none', 'together_for'],
    [of(2, 0), 40, 'none', 'too_few'],
    [of(1, 1, 1), 3, 'none', 'apart'],
  ] as const)('[GROUND-1] %o of %i, %s: %s', (tally, eligible, names, expected) => {
    expect(pattern(tally, eligible, names)).toBe(expected);
  });
});

describe('[GROUND-2] each row of the small room table holds at its boundary, first row first', () => {
  it.each([
    [of(3, 0, 3), 6, 'not_settled'],
    [of(4, 0, 2), 6, 'together_for'],
    [of(4, 0, 0), 7, 'not_settled'],
    [of(5, 0, 0), 7, 'together_for'],
    [of(7, 0, 5), 12, 'not_settled'],
    [of(8, 0, 4), 12, 'together_for'],
    [of(2, 1, 0), 5, 'not_settled'],
    [of(5, 0, 1), 6, 'together_for'],
    [of(0, 4, 2), 6, 'together_against'],
    [of(4, 1), 6, 'one_apart_against'],
    [of(2, 1), 3, 'one_apart_against'],
    [of(1, 4), 6, 'one_apart_for'],
    [of(1, 2), 3, 'one_apart_for'],
    [of(1, 1, 1), 3, 'apart'],
    [of(3, 3), 6, 'apart'],
    [of(10, 2), 12, 'apart'],
    [of(11, 1), 12, 'one_apart_against'],
    [of(0, 0), 6, 'not_settled'],
  ] as const)('[GROUND-2] %o of %i: %s', (tally, eligible, expected) => {
    expect(pattern(tally, eligible, 'named')).toBe(expected);
  });
});

describe('[GROUND-3] each row of the larger room table holds at its boundary, as shares of those who answered', () => {
  it.each([
    [of(7, 0, 8), 15, 'not_settled'],
    [of(8, 0, 8), 16, 'leaning_for'],
    [of(0, 0, 0), 30, 'not_settled'],
    [of(15, 5), 20, 'together_for'],
    [of(15, 1, 4), 20, 'together_for'],
    [of(14, 6), 20, 'apart'],
    [of(14, 5, 1), 20, 'leaning_for'],
    [of(5, 15), 20, 'together_against'],
    [of(5, 14, 1), 20, 'leaning_against'],
    [of(7, 3, 3), 13, 'apart'],
    [of(8, 3, 2), 13, 'leaning_for'],
    [of(12, 1), 13, 'together_for'],
    [of(7, 1, 5), 13, 'leaning_for'],
    [of(1, 1), 13, 'apart'],
    [of(2, 1), 13, 'leaning_for'],
    [of(4, 2), 13, 'apart'],
    [of(2, 4), 13, 'apart'],
    [of(70, 30), 100, 'apart'],
    [of(71, 29), 100, 'leaning_for'],
    [of(21, 49, 0), 100, 'apart'],
  ] as const)('[GROUND-3] %o of %i: %s', (tally, eligible, expected) => {
    expect(pattern(tally, eligible, 'named')).toBe(expected);
  });

  it('[GROUND-3] twelve is a small room and thirteen a larger one', () => {
    expect(pattern(of(9, 3), 12, 'named')).toBe('apart');
    expect(pattern(of(10, 3), 13, 'named')).toBe('together_for');
  });
});

describe('[GROUND-4] the cuts are settings', () => {
  const cuts = { settledShare: [1, 2], together: 0.9, apart: 0.1, smallRoom: 5 } as const;
  it('[GROUND-4] another share, another cut, another small room', () => {
    expect(pattern(of(3, 0), 5, 'named', cuts)).toBe('together_for');
    expect(pattern(of(2, 0), 5, 'named', cuts)).toBe('not_settled');
    expect(pattern(of(5, 1), 6, 'named', cuts)).toBe('leaning_for');
    expect(pattern(of(18, 2), 20, 'named', cuts)).toBe('together_for');
    expect(pattern(of(16, 4), 20, 'named', cuts)).toBe('apart');
  });
});

const room = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(20))
  .map(([agree, disagree, pass, silent]) => ({ tally: of(agree, disagree, pass), silent }));
const names = fc.constantFrom('named' as const, 'none' as const);
const eligibleOf = ({ tally, silent }: { tally: Tally; silent: number }) =>
  tally.agree + tally.disagree + tally.pass + silent;

describe('[GROUND-5] a pattern treats both sides and all peers alike', () => {
  it('[GROUND-5] swapping agree and disagree swaps the pattern', () => {
    fc.assert(
      fc.property(room, names, (r, kept) => {
        const swapped = of(r.tally.disagree, r.tally.agree, r.tally.pass);
        expect(pattern(swapped, eligibleOf(r), kept)).toBe(mirrored[pattern(r.tally, eligibleOf(r), kept)]);
      }),
    );
  });

  it("[GROUND-5] doubling everybody keeps a larger room's pattern", () => {
    fc.assert(
      fc.property(
        room.filter((r) => eligibleOf(r) > 12 && r.tally.agree + r.tally.disagree > 3),
        names,
        (r, kept) => {
          const twice = of(2 * r.tally.agree, 2 * r.tally.disagree, 2 * r.tally.pass);
          expect(pattern(twice, 2 * eligibleOf(r), kept)).toBe(pattern(r.tally, eligibleOf(r), kept));
        },
      ),
    );
  });
});
