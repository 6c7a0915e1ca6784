// Pure. Puts people who answer alike near each other, without making much of those who answered little.
import { type Axes, type Centred, centred, findAxes, firstGuess, meanVotes } from './axes.ts';
import { rowOf, type VoteTable } from './voteTable.ts';

const warmTolerance = 1e-7;
/** An axis that is hardly stronger than the next would go on turning for a hundred passes. */
const warmPasses = 4;

export type OpinionMap = {
  readonly axes: Axes;
  /** Where each participant stands, in the table's order; 0, 0 for somebody who answered nothing. */
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/**
 * Axes by `findAxes`, then each person by ridge regression on the statements
 * they answered: x = (VᵀV + Λ)⁻¹ Vᵀ (v − mean), with Λ the noise of one answer
 * over the variance along the axis, which is the posterior mean of
 * probabilistic PCA (Tipping & Bishop 1999). The fewer the answers the nearer
 * to the middle. Give `before`, the map a few votes ago, to start warm; its axes
 * must be of the same statements. A warm start takes a few passes at most, and
 * what is left to turn is turned with the next vote.
 */
export function opinionMap(table: VoteTable, before?: OpinionMap): OpinionMap {
  const votes = centred(table, meanVotes(table));
  const axes =
    before === undefined
      ? findAxes(votes, firstGuess(votes.statements))
      : findAxes(votes, before.axes, warmTolerance, warmPasses);
  return { axes, ...placed(votes, axes) };
}

function placed(votes: Centred, axes: Axes): { x: Float64Array; y: Float64Array } {
  const people = votes.rowStart.length - 1;
  const sums = Array.from({ length: people }, (_, row) => sumsOf(votes, axes, row));
  const [ridgeX, ridgeY] = ridge(votes, sums);
  const x = new Float64Array(people);
  const y = new Float64Array(people);
  for (const [row, { xx, xy, yy, xv, yv }] of sums.entries()) {
    const [a, d] = [xx + ridgeX, yy + ridgeY];
    const determinant = a * d - xy * xy;
    if (!(determinant > 0) || !Number.isFinite(determinant)) continue;
    x[row] = (d * xv - xy * yv) / determinant;
    y[row] = (a * yv - xy * xv) / determinant;
  }
  return { x, y };
}

type Sums = { xx: number; xy: number; yy: number; xv: number; yv: number };

function sumsOf(votes: Centred, axes: Axes, row: number): Sums {
  const [start, end] = rowOf(votes, row);
  let [xx, xy, yy, xv, yv] = [0, 0, 0, 0, 0];
  for (let at = start; at < end; at++) {
    const on = votes.statement[at] ?? 0;
    const value = votes.value[at] ?? 0;
    const x = axes.first[on] ?? 0;
    const y = axes.second[on] ?? 0;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xv += x * value;
    yv += y * value;
  }
  return { xx, xy, yy, xv, yv };
}

/** Keeps an axis nobody varies along from making the other unreadable. */
const negligible = 1e-9;

/** Noise over variance, the variance undone for the share of each axis that people answered. */
function ridge(votes: Centred, sums: readonly Sums[]): readonly [number, number] {
  let noise = 0;
  for (let at = 0; at < votes.value.length; at++) noise += (votes.value[at] ?? 0) ** 2;
  noise /= Math.max(1, votes.value.length);
  const total = (of: (each: Sums) => number) => sums.reduce((sum, each) => sum + of(each), 0);
  const variance = (score: number, share: number) => (share > 0 ? score / share : 0);
  const first = variance(
    total((each) => each.xv ** 2),
    total((each) => each.xx ** 2),
  );
  const second = variance(
    total((each) => each.yv ** 2),
    total((each) => each.yy ** 2),
  );
  return [noise / Math.max(first, negligible), noise / Math.max(second, negligible)];
}
