// Pure. Rankings of the same items by several people: choices counted by place, and agreement among the people.
import { permutationP, type Random, shuffle } from './random.ts';

/** One person's choices, first choice first; may be shorter than the list of items. */
export type Ranking = readonly string[];

export type RankRow = { readonly item: string; readonly places: readonly number[] };

/** How often each item was first, second, … choice, for `top` places, in the list order. */
export function rankTable(items: readonly string[], rankings: readonly Ranking[], top: number): RankRow[] {
  const count = (item: string, place: number) => rankings.filter((ranking) => ranking[place] === item).length;
  return items.map((item) => ({
    item,
    places: Array.from({ length: top }, (_, place) => count(item, place)),
  }));
}

export type RankAgreement =
  | { readonly kind: 'too_few' }
  | {
      readonly kind: 'agreement';
      /** Kendall's W, 0 to 1, corrected for ties. */
      readonly w: number;
      /** Mean correlation over all pairs of people, 1 when all rank alike, about 0 when each ranks at random. */
      readonly meanCorrelation: number;
      /** Share of random rankings that agree at least as much. */
      readonly p: number;
    };

/**
 * Agreement among rankings, for the data file and the desk: Kendall's W with
 * its correction for ties (Kendall & Babington Smith 1939) and from it r̄ =
 * (nW − 1)/(n − 1). Items a person left out share the mean of the places left.
 * p permutes each person's places over the items, `permutations` times. From
 * 12 people and 3 items; `too_few` too when nobody tells any two items apart.
 */
export function rankAgreement(
  items: readonly string[],
  rankings: readonly Ranking[],
  random: Random,
  permutations = 999,
): RankAgreement {
  const given = rankings.filter((ranking) => ranking.length > 0);
  if (given.length < 12 || items.length < 3) return { kind: 'too_few' };
  const rows = given.map((ranking) => places(items, ranking));
  const spreadWithin = rows.reduce((sum, row) => sum + squaredDeviation(row), 0);
  if (spreadWithin === 0) return { kind: 'too_few' };
  const spread = spreadOfSums(rows);
  const w = spread / (given.length * spreadWithin);
  const meanCorrelation = (given.length * w - 1) / (given.length - 1);
  return { kind: 'agreement', w, meanCorrelation, p: permuted(rows, spread, random, permutations) };
}

/** Each item's place, from 1; left-out items tie at the mean of what is left. */
function places(items: readonly string[], ranking: Ranking): number[] {
  const left = (ranking.length + 1 + items.length) / 2;
  return items.map((item) => {
    const at = ranking.indexOf(item);
    return at < 0 ? left : at + 1;
  });
}

function spreadOfSums(rows: readonly (readonly number[])[]): number {
  const sums = rows[0]?.map((_, item) => rows.reduce((sum, row) => sum + (row[item] ?? 0), 0)) ?? [];
  return squaredDeviation(sums);
}

function squaredDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function permuted(rows: readonly number[][], spread: number, random: Random, permutations: number): number {
  const shuffled = rows.map((row) => [...row]);
  let asExtreme = 0;
  for (let tried = 0; tried < permutations; tried++) {
    for (const row of shuffled) shuffle(row, random);
    if (spreadOfSums(shuffled) >= spread * (1 - 1e-9)) asExtreme += 1;
  }
  return permutationP(asExtreme, permutations);
}
