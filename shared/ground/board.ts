// Pure. Whether organisations stand apart on the whole board: one test, before any statement is singled out.
import { permutationP, type Random, shuffle } from './random.ts';
import { rowOf, type VoteTable } from './voteTable.ts';

export type BoardTest =
  /** No two people of one organisation, or none of two, answered a statement in common. */
  | { readonly kind: 'too_few' }
  | {
      readonly kind: 'tested';
      /** Mean distance of two people, 0 (same answers) to 1 (always opposite), from different organisations. */
      readonly between: number;
      /** The same within one organisation. */
      readonly within: number;
      readonly p: number;
    };

type Pair = { readonly one: number; readonly other: number; readonly distance: number };

/**
 * Named askings only. Tests whether people of different organisations answer
 * further apart than people of the same one, over all statements at once:
 * organisations are permuted among people, `permutations` times, and the
 * difference of mean distances compared. Distance of two people is half the
 * mean |difference| over statements both answered. `organisations` goes by the
 * table's rows. Few people allow few arrangements, so p stays large by itself.
 */
export function boardTest(
  table: VoteTable,
  organisations: readonly string[],
  random: Random,
  permutations = 999,
): BoardTest {
  const pairs = distances(table);
  const seen = compare(pairs, organisations);
  if (Number.isNaN(seen.between) || Number.isNaN(seen.within)) return { kind: 'too_few' };
  const labels = [...organisations];
  let asExtreme = 0;
  for (let tried = 0; tried < permutations; tried++) {
    shuffle(labels, random);
    const drawn = compare(pairs, labels);
    // An arrangement that cannot be compared counts against the claim.
    if (!(drawn.between - drawn.within < seen.between - seen.within - 1e-12)) asExtreme += 1;
  }
  return { kind: 'tested', ...seen, p: permutationP(asExtreme, permutations) };
}

function compare(
  pairs: readonly Pair[],
  organisations: readonly string[],
): { between: number; within: number } {
  let [between, within, apart, together] = [0, 0, 0, 0];
  for (const { one, other, distance } of pairs) {
    if (organisations[one] === organisations[other]) {
      within += distance;
      together += 1;
    } else {
      between += distance;
      apart += 1;
    }
  }
  return { between: between / apart, within: within / together };
}

function distances(table: VoteTable): Pair[] {
  const pairs: Pair[] = [];
  for (let one = 0; one < table.participants.length; one++) {
    for (let other = one + 1; other < table.participants.length; other++) {
      const distance = distanceOf(table, one, other);
      if (distance !== 'nothing in common') pairs.push({ one, other, distance });
    }
  }
  return pairs;
}

function distanceOf(table: VoteTable, one: number, other: number): number | 'nothing in common' {
  const [start, end] = rowOf(table, one);
  let [at, last] = rowOf(table, other);
  let [total, common] = [0, 0];
  for (let mine = start; mine < end; mine++) {
    const on = table.statement[mine] ?? 0;
    while (at < last && (table.statement[at] ?? 0) < on) at++;
    if (at === last || table.statement[at] !== on) continue;
    total += Math.abs((table.vote[mine] ?? 0) - (table.vote[at] ?? 0)) / 2;
    common += 1;
  }
  return common === 0 ? 'nothing in common' : total / common;
}
