// Pure. The two directions in which people's answers differ most, from a sparse table of votes.
import { rowOf, type VoteTable } from './voteTable.ts';

/** Votes with each statement's mean taken off; a missing vote is exactly zero and takes no room. */
export type Centred = {
  readonly rowStart: Uint32Array;
  readonly statement: Uint32Array;
  readonly value: Float64Array;
  readonly statements: number;
};

export type Axes = {
  /** For each statement, how much it counts along each axis; each axis has length 1. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Sum of squares along each axis, larger first. */
  readonly strength: readonly [number, number];
};

export function meanVotes(table: VoteTable): Float64Array {
  const sums = new Float64Array(table.statements.length);
  const counts = new Float64Array(table.statements.length);
  for (let at = 0; at < table.vote.length; at++) {
    const on = table.statement[at] ?? 0;
    sums[on] = (sums[on] ?? 0) + (table.vote[at] ?? 0);
    counts[on] = (counts[on] ?? 0) + 1;
  }
  return sums.map((sum, on) => sum / Math.max(1, counts[on] ?? 0));
}

export function centred(table: VoteTable, means: Float64Array): Centred {
  const value = new Float64Array(table.vote.length);
  for (let at = 0; at < value.length; at++) {
    value[at] = (table.vote[at] ?? 0) - (means[table.statement[at] ?? 0] ?? 0);
  }
  return { rowStart: table.rowStart, statement: table.statement, value, statements: table.statements.length };
}

/**
 * Principal axes of the centred votes by block power iteration with
 * Rayleigh–Ritz (Golub & Van Loan, Matrix Computations, §8.2), about one
 * multiplication a vote and axis each pass. Starts from `start` when given
 * (a few passes after one more vote) and otherwise from a fixed direction, so
 * the same votes give the same axes. Ends when both strengths settle to one
 * part in `1 / tolerance`, or after `passes`.
 */
export function findAxes(
  votes: Centred,
  start: Axes = firstGuess(votes.statements),
  tolerance = 1e-7,
  passes = 100,
): Axes {
  let axes = start;
  for (let pass = 0; pass < passes; pass++) {
    const next = ritz(axes, multiplied(votes, axes));
    const settled =
      close(next.strength[0], axes.strength[0], tolerance) &&
      close(next.strength[1], axes.strength[1], tolerance);
    axes = next;
    if (settled) break;
  }
  return facing(axes, start);
}

function close(now: number, before: number, tolerance: number): boolean {
  return Math.abs(now - before) <= tolerance * Math.abs(now);
}

/** A fixed direction that is unlikely to miss any axis: steps of the golden and the silver ratio. */
export function firstGuess(statements: number): Axes {
  const steps = (ratio: number) =>
    Float64Array.from({ length: statements }, (_, at) => (((at + 1) * ratio) % 1) - 0.5);
  const guess = {
    first: steps(0.6180339887498949),
    second: steps(0.4142135623730951),
    strength: [0, 0] as const,
  };
  return orthonormal(guess);
}

/** Both axes times (votesᵀ votes), in one pass over the votes. */
function multiplied(votes: Centred, axes: Axes): { first: Float64Array; second: Float64Array } {
  const first = new Float64Array(votes.statements);
  const second = new Float64Array(votes.statements);
  for (let row = 0; row + 1 < votes.rowStart.length; row++) {
    const [start, end] = rowOf(votes, row);
    let [x, y] = [0, 0];
    for (let at = start; at < end; at++) {
      const on = votes.statement[at] ?? 0;
      const value = votes.value[at] ?? 0;
      x += value * (axes.first[on] ?? 0);
      y += value * (axes.second[on] ?? 0);
    }
    for (let at = start; at < end; at++) {
      const on = votes.statement[at] ?? 0;
      const value = votes.value[at] ?? 0;
      first[on] = (first[on] ?? 0) + value * x;
      second[on] = (second[on] ?? 0) + value * y;
    }
  }
  return { first, second };
}

/** Turns the multiplied axes within their plane so that they do not mix, the stronger first. */
function ritz(axes: Axes, product: { first: Float64Array; second: Float64Array }): Axes {
  const a = dot(axes.first, product.first);
  const b = dot(axes.first, product.second);
  const c = dot(axes.second, product.second);
  const angle = Math.atan2(2 * b, a - c) / 2;
  const half = Math.hypot((a - c) / 2, b);
  const turned = {
    first: mixed(product.first, Math.cos(angle), product.second, Math.sin(angle)),
    second: mixed(product.second, Math.cos(angle), product.first, -Math.sin(angle)),
    strength: [(a + c) / 2 + half, (a + c) / 2 - half] as const,
  };
  return orthonormal(turned);
}

function orthonormal(axes: Axes): Axes {
  const first = unit(axes.first);
  return { ...axes, first, second: unit(mixed(axes.second, 1, first, -dot(first, axes.second))) };
}

/** An axis keeps the side it had; a new one has its heaviest statement on the positive side. */
function facing(axes: Axes, start: Axes): Axes {
  const kept = start.strength[0] > 0;
  const turned = (axis: Float64Array, before: Float64Array) =>
    (kept ? dot(axis, before) : heaviest(axis)) < 0 ? axis.map((weight) => -weight) : axis;
  return { ...axes, first: turned(axes.first, start.first), second: turned(axes.second, start.second) };
}

function heaviest(axis: Float64Array): number {
  return axis.reduce((most, weight) => (Math.abs(weight) > Math.abs(most) + 1e-9 ? weight : most), 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function mixed(a: Float64Array, ofA: number, b: Float64Array, ofB: number): Float64Array {
  const out = new Float64Array(a.length);
  for (let at = 0; at < a.length; at++) out[at] = ofA * (a[at] ?? 0) + ofB * (b[at] ?? 0);
  return out;
}

function unit(axis: Float64Array): Float64Array {
  const length = Math.sqrt(dot(axis, axis));
  return length > 1e-12 ? axis.map((weight) => weight / length) : new Float64Array(axis.length);
}
