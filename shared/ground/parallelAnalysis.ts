// Pure. Whether answers hang together at all: the first axis against votes with every tie between statements cut.
import { type Centred, centred, findAxes, firstGuess, meanVotes } from './axes.ts';
import { permutationP, type Random, shuffle } from './random.ts';
import type { VoteTable } from './voteTable.ts';

const level = 0.05;
const tolerance = 1e-4;
const passes = 40;

/**
 * Parallel analysis by permutation (Horn 1965; Buja & Eyuboglu 1992): the
 * strength of the first axis against the same votes permuted within each
 * statement among those who answered it, so counts and gaps stay as they are.
 * Gives p. Stops early once p ≤ .05 is out of reach; what it gives then is
 * the p so far, above .05. Takes seconds at 225,000 votes: off the main thread.
 */
export function parallelAnalysis(table: VoteTable, random: Random, permutations = 199): number {
  const votes = centred(table, meanVotes(table));
  const columns = placesByStatement(votes);
  const seen = strength(votes);
  const drawn = { ...votes, value: votes.value.slice() };
  let asExtreme = 0;
  for (let tried = 1; tried <= permutations; tried++) {
    for (const places of columns) permute(drawn.value, places, random);
    if (strength(drawn) >= seen) asExtreme += 1;
    if (permutationP(asExtreme, permutations) > level) return permutationP(asExtreme, tried);
  }
  return permutationP(asExtreme, permutations);
}

function strength(votes: Centred): number {
  return findAxes(votes, firstGuess(votes.statements), tolerance, passes).strength[0];
}

function placesByStatement(votes: Centred): Uint32Array[] {
  const places: number[][] = Array.from({ length: votes.statements }, () => []);
  for (const [at, on] of votes.statement.entries()) places[on]?.push(at);
  return places.map((each) => Uint32Array.from(each));
}

function permute(value: Float64Array, places: Uint32Array, random: Random): void {
  const shuffled = Float64Array.from(places, (at) => value[at] ?? 0);
  shuffle(shuffled, random);
  for (let n = 0; n < places.length; n++) value[places[n] ?? 0] = shuffled[n] ?? 0;
}
