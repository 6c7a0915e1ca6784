// Pure. Whether knowing somebody's group helps to foretell answers that were kept back.
import { basePoints, groupPeople } from './groups.ts';
import { opinionMap } from './opinionMap.ts';
import type { Random } from './random.ts';
import { only, rowOf, type VoteTable } from './voteTable.ts';

const folds = 5;
/** A group's mean is drawn towards everybody's as by this many answers; everybody's towards 0 as by one. */
const pull = 2;

/**
 * Held-out gain of splitting people into k groups: the share of squared error
 * saved on votes kept back, in five folds over single votes. Axes, places and
 * groups are found without the fold; its votes are foretold by the group's
 * mean (drawn towards everybody's) and by everybody's mean alone. Below zero
 * the groups mislead; without structure it lies a little below zero.
 */
export function heldOutGain(table: VoteTable, k: number, random: Random): number {
  const fold = Uint8Array.from(table.vote, () => Math.floor(random() * folds));
  let [without, withGroups] = [0, 0];
  for (let out = 0; out < folds; out++) {
    const isOut = (at: number) => fold[at] === out;
    const seen = only(table, (_row, _on, at) => !isOut(at));
    const groups = groupPeople(basePoints(opinionMap(seen)), k).of;
    const everybody = groups.map(() => 0);
    without += errorOf(table, isOut, foretold(seen, everybody));
    withGroups += errorOf(table, isOut, foretold(seen, groups));
  }
  return without === 0 ? 0 : (without - withGroups) / without;
}

type Foretell = (row: number, statement: number) => number;
type Totals = { readonly sums: Float64Array; readonly counts: Float64Array };

function foretold(seen: VoteTable, groups: readonly number[]): Foretell {
  const statements = seen.statements.length;
  const all = totals(
    seen,
    groups.map(() => 0),
  );
  const everybody = (on: number) => (all.sums[on] ?? 0) / ((all.counts[on] ?? 0) + 1);
  if (groups.every((group) => group === 0)) return (_row, on) => everybody(on);
  const own = totals(seen, groups);
  return (row, on) => {
    const cell = (groups[row] ?? 0) * statements + on;
    return ((own.sums[cell] ?? 0) + pull * everybody(on)) / ((own.counts[cell] ?? 0) + pull);
  };
}

/** Sum and count of votes of each group on each statement, group by group. */
function totals(seen: VoteTable, groups: readonly number[]): Totals {
  const statements = seen.statements.length;
  const size = statements * (Math.max(0, ...groups) + 1);
  const [sums, counts] = [new Float64Array(size), new Float64Array(size)];
  for (const [row, group] of groups.entries()) {
    const [start, end] = rowOf(seen, row);
    for (let at = start; at < end; at++) {
      const cell = group * statements + (seen.statement[at] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (seen.vote[at] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { sums, counts };
}

function errorOf(table: VoteTable, out: (at: number) => boolean, foretell: Foretell): number {
  let error = 0;
  for (let row = 0; row < table.participants.length; row++) {
    const [start, end] = rowOf(table, row);
    for (let at = start; at < end; at++) {
      if (out(at)) error += ((table.vote[at] ?? 0) - foretell(row, table.statement[at] ?? 0)) ** 2;
    }
  }
  return error;
}
