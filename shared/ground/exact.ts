// Pure. Exact tests for small tables of counts. Each says "too few" rather than stretch.
import type { Tally } from './pattern.ts';

export type Exact = { readonly kind: 'too_few' } | { readonly kind: 'tested'; readonly p: number };

const fewestEachSide = 4;
const fewestMovers = 6;
/** Tables as likely as the one seen must not be lost to rounding. */
const slack = 1 + 1e-7;

/**
 * Two-sided p of a 2×2 table of counts by Fisher's exact test: the probability
 * of all tables with the same margins that are no likelier than this one. An
 * empty margin gives 1.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const all = a + b + c + d;
  const chance = (x: number) =>
    Math.exp(logChoose(row, x) + logChoose(all - row, column - x) - logChoose(all, column));
  const seen = chance(a);
  let p = 0;
  for (let x = Math.max(0, row + column - all); x <= Math.min(row, column); x++) {
    const each = chance(x);
    if (each <= seen * slack) p += each;
  }
  return Math.min(1, p);
}

/**
 * Whether two organisations differ on one statement, among those who took a
 * side: nothing is claimed below four people against four. With many
 * statements, look at the whole board first (`boardTest`).
 */
export function organisationsDiffer(one: Tally, other: Tally): Exact {
  const smaller = Math.min(one.agree + one.disagree, other.agree + other.disagree);
  if (smaller < fewestEachSide) return { kind: 'too_few' };
  return { kind: 'tested', p: fisherExact(one.agree, one.disagree, other.agree, other.disagree) };
}

/**
 * Whether movers between two rounds went one way rather than the other:
 * McNemar's test in its exact form, two-sided against ½. Only from six movers,
 * the fewest that could reach p < .05.
 */
export function mcnemarExact(toAgree: number, toDisagree: number): Exact {
  const movers = toAgree + toDisagree;
  if (movers < fewestMovers) return { kind: 'too_few' };
  let tail = 0;
  for (let x = 0; x <= Math.min(toAgree, toDisagree); x++) {
    tail += Math.exp(logChoose(movers, x) - movers * Math.LN2);
  }
  return { kind: 'tested', p: Math.min(1, 2 * tail) };
}

function logChoose(n: number, k: number): number {
  let log = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) log += Math.log((n - Math.min(k, n - k) + i) / i);
  return log;
}
