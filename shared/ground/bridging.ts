// Pure. Which statements carry across organisations, in named askings only.
import type { OrganisationTallies } from './organisations.ts';
import { answered } from './tally.ts';

/**
 * How well agreement carries across organisations, 0 to 1: the geometric mean
 * over organisations of (agree + 1) / (answered + 2). One organisation against
 * weighs more than many for. An organisation that said nothing counts as ½;
 * no organisation at all gives ½.
 */
export function bridging(tallies: OrganisationTallies): number {
  if (tallies.size === 0) return 0.5;
  const logs = [...tallies.values()].map((tally) => Math.log((tally.agree + 1) / (answered(tally) + 2)));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/** Statements by bridging, highest first; ties keep the list order. */
export function bridgingOrder<T extends { readonly organisations: OrganisationTallies }>(
  statements: readonly T[],
): T[] {
  return statements
    .map((statement) => ({ statement, rank: bridging(statement.organisations) }))
    .toSorted((a, b) => b.rank - a.rank)
    .map((each) => each.statement);
}
