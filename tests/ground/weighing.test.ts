import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, dotTotals, tied } from '../../shared/ground/dots.ts';
import { seededRandom } from '../../shared/ground/random.ts';
import { rankAgreement, rankTable } from '../../shared/ground/rankings.ts';
import { dotsPerPoint, middle, spread, tastleWierman, widestFirst } from '../../shared/ground/scales.ts';
import { enoughToShow, recounted, tallyOf } from '../../shared/ground/tally.ts';

describe('[GROUND-13] a scale shows dots per point, widest spread first', () => {
  it('[GROUND-13] points count from 1, and a rating outside the scale is a bug', () => {
    expect(dotsPerPoint([1, 5, 5, 3], 5)).toEqual([1, 0, 1, 0, 2]);
    expect(dotsPerPoint([], 3)).toEqual([0, 0, 0]);
    expect(() => dotsPerPoint([0], 5)).toThrow(RangeError);
    expect(() => dotsPerPoint([6], 5)).toThrow(RangeError);
  });

  it('[GROUND-13] spread is highest minus lowest point used', () => {
    expect(spread([1, 0, 1, 0, 2])).toBe(4);
    expect(spread([0, 0, 3])).toBe(0);
    expect(spread([0, 0, 0])).toBe(0);
  });

  it('[GROUND-13] an item counts with the wider of its questions; ties keep the list order', () => {
    const item = (id: string, ...questions: number[][]) => ({ id, questions });
    const items = [item('a', [1, 1, 0]), item('b', [2, 0, 0], [1, 0, 1]), item('c', [0, 1, 1]), item('d')];
    expect(widestFirst(items).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });
});

describe('[GROUND-14] a middle and an agreement figure only from twelve people', () => {
  const eleven = [2, 3, 2, 3, 1];
  const twelve = [2, 3, 2, 3, 2];
  it('[GROUND-14] eleven are too few, twelve have median and quartiles', () => {
    expect(middle(eleven)).toEqual({ kind: 'too_few' });
    expect(middle(twelve)).toEqual({ kind: 'middle', median: 3, lowerQuartile: 2, upperQuartile: 4 });
    expect(middle([6, 6])).toMatchObject({ median: 1.5 });
  });

  it('[GROUND-14] Tastle–Wierman runs from 0, half at each end, to 1, all on one point', () => {
    expect(tastleWierman(eleven)).toEqual({ kind: 'too_few' });
    expect(tastleWierman([12])).toEqual({ kind: 'too_few' });
    expect(tastleWierman([0, 0, 12, 0, 0])).toEqual({ kind: 'agreement', value: 1 });
    expect(tastleWierman([6, 0, 0, 0, 6])).toEqual({ kind: 'agreement', value: 0 });
    // All one step from a mean in the middle of five points: 1 + log2(1 - 1/4).
    expect(tastleWierman([0, 6, 0, 6, 0])).toEqual({
      kind: 'agreement',
      value: expect.closeTo(0.5849625, 7),
    });
  });
});

describe('[GROUND-15] dots show totals, ties as ties, and a tie across the cut is left to people', () => {
  const items = ['a', 'b', 'c', 'd'] as const;
  const given = [
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]),
  ];

  it('[GROUND-15] totals highest first, list order among ties', () => {
    expect(dotTotals(items, given).map(({ item, dots }) => `${item}${dots}`)).toEqual([
      'b3',
      'a1',
      'c1',
      'd1',
    ]);
    expect(tied(dotTotals(items, given)).map((group) => group.length)).toEqual([1, 3]);
  });

  it.each([
    [0, [], [], 0],
    [1, ['b'], [], 0],
    [2, ['b'], ['a', 'c', 'd'], 1],
    [3, ['b'], ['a', 'c', 'd'], 2],
    [4, ['b', 'a', 'c', 'd'], [], 0],
    [9, ['b', 'a', 'c', 'd'], [], 0],
  ] as const)('[GROUND-15] keep %i: %o through, %o tied for %i', (keep, through, across, places) => {
    expect(cutAt(dotTotals(items, given), keep)).toEqual({ through, tied: across, places });
  });
});

describe('[GROUND-16] rankings are counted by place; agreement among them only from twelve', () => {
  const items = ['a', 'b', 'c'];
  const many = (ranking: string[], times: number) => Array.from({ length: times }, () => ranking);

  it('[GROUND-16] first, second and third choices in the list order, short rankings allowed', () => {
    expect(rankTable(items, [['b', 'a'], ['b'], ['c', 'b', 'a']], 3)).toEqual([
      { item: 'a', places: [0, 1, 1] },
      { item: 'b', places: [2, 1, 0] },
      { item: 'c', places: [1, 0, 0] },
    ]);
  });

  it('[GROUND-16] all alike is 1 with the smallest p; half reversed is no agreement', () => {
    const alike = rankAgreement(items, many(['a', 'b', 'c'], 12), seededRandom(1), 199);
    expect(alike).toEqual({ kind: 'agreement', w: 1, meanCorrelation: 1, p: 1 / 200 });
    const reversed = [...many(['a', 'b', 'c'], 6), ...many(['c', 'b', 'a'], 6)];
    const none = rankAgreement(items, reversed, seededRandom(1), 199);
    expect(none).toEqual({ kind: 'agreement', w: 0, meanCorrelation: expect.closeTo(-1 / 11, 9), p: 1 });
  });

  it('[GROUND-16] left-out items tie: one shared first choice is full agreement', () => {
    expect(rankAgreement(items, many(['a'], 12), seededRandom(1), 99)).toMatchObject({
      w: 1,
      meanCorrelation: 1,
    });
  });

  it('[GROUND-16] what a short ranking leaves out shares the mean of the places left', () => {
    // By hand: sums of places 24, 18, 36, 42; within people 6 · 5 + 6 · 3; W = 360 / (12 · 48).
    const mixed = [...many(['a', 'b', 'c'], 6), ...many(['b'], 6)];
    const result = rankAgreement([...items, 'd'], mixed, seededRandom(1), 99);
    expect(result).toMatchObject({ w: 0.625, meanCorrelation: expect.closeTo((12 * 0.625 - 1) / 11, 9) });
  });

  it('[GROUND-16] eleven people, two items, or people who tell nothing apart are too few', () => {
    expect(rankAgreement(items, many(['a', 'b', 'c'], 11), seededRandom(1))).toEqual({ kind: 'too_few' });
    expect(rankAgreement(['a', 'b'], many(['a', 'b'], 12), seededRandom(1))).toEqual({ kind: 'too_few' });
    expect(rankAgreement(items, many([], 12), seededRandom(1))).toEqual({ kind: 'too_few' });
  });
});

describe('[GROUND-17] counting is the same in any order, and one answer more costs one step', () => {
  const answer = fc.constantFrom('agree' as const, 'disagree' as const, 'pass' as const);
  it('[GROUND-17] permuting peers changes nothing, and recounting equals counting again', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), answer, (answers, other) => {
        const [first = 'pass', ...rest] = answers;
        expect(tallyOf(answers.toReversed())).toEqual(tallyOf(answers));
        expect(recounted(tallyOf(answers), first, other)).toEqual(tallyOf([other, ...rest]));
        expect(recounted(tallyOf(rest), 'none', first)).toEqual(tallyOf(answers));
        expect(recounted(tallyOf(answers), first, 'none')).toEqual(tallyOf(rest));
      }),
    );
  });

  it('[GROUND-17] permuting peers changes no dots per point, totals or rankings', () => {
    const items = ['a', 'b', 'c'];
    const ranking = fc.shuffledSubarray(items);
    fc.assert(
      fc.property(fc.array(ranking, { minLength: 1 }), (rankings) => {
        const ratings = rankings.map(({ length }) => length + 1);
        const given = rankings.map((each) => new Map(each.map((item, place) => [item, 3 - place])));
        expect(dotsPerPoint(ratings.toReversed(), 4)).toEqual(dotsPerPoint(ratings, 4));
        expect(dotTotals(items, given.toReversed())).toEqual(dotTotals(items, given));
        expect(rankTable(items, rankings.toReversed(), 3)).toEqual(rankTable(items, rankings, 3));
      }),
    );
  });

  it('[GROUND-17] without names figures need three answers', () => {
    expect([2, 3].map((answers) => enoughToShow(answers, 'none'))).toEqual([false, true]);
    expect(enoughToShow(0, 'named')).toBe(true);
  });
});
