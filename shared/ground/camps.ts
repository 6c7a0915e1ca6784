// Pure. Whether a large room falls into camps, and which. "No clear camps" is a finding too.
import { basePoints, groupPeople } from './groups.ts';
import { heldOutGain } from './heldOut.ts';
import { opinionMap } from './opinionMap.ts';
import { parallelAnalysis } from './parallelAnalysis.ts';
import type { Random } from './random.ts';
import { only, rowOf, type VoteTable } from './voteTable.ts';

export type NoCamps = 'too_few_people' | 'too_few_answers' | 'no_axis' | 'groups_too_small' | 'no_gain';

export type Camps =
  | { readonly shown: false; readonly reason: NoCamps }
  | {
      readonly shown: true;
      readonly reason: 'clear';
      readonly k: number;
      /** Participants of each camp by id, the largest camp first. */
      readonly members: readonly (readonly string[])[];
      /** Share of squared error that knowing somebody's camp saves on votes kept back. */
      readonly heldOutGain: number;
      /** Of the first axis, by parallel analysis. */
      readonly p: number;
    };

const smallRoom = 12;
const fewestAnswers = 7;
const level = 0.05;
const ks = [2, 3, 4, 5];

/**
 * Camps of linked votes, only behind every gate: more than 12 people with a
 * median of 7 or more answers; a first axis stronger than chance (p ≤ .05);
 * every group of at least 3 people and 5 %; a positive held-out gain. Of 2 to 5
 * groups large enough, the number with the best silhouette is taken, as Polis
 * does: by gain alone a finer cut of a smooth spread would always win. People
 * with fewer than 7 answers stand on the map but in no camp. Leave moderated
 * statements out of `table` first. Costs thousands of passes over the votes:
 * off the main thread. Same votes and seed, same camps.
 */
export function camps(table: VoteTable, random: Random, permutations = 199): Camps {
  const counts = answersOf(table).filter((count) => count > 0);
  if (counts.length <= smallRoom) return none('too_few_people');
  if (median(counts) < fewestAnswers) return none('too_few_answers');
  const grouped = onlyPeople(table, fewestAnswers);
  if (grouped.participants.length <= smallRoom) return none('too_few_people');
  const p = parallelAnalysis(grouped, random, permutations);
  return p > level ? none('no_axis') : clearest(grouped, p, random);
}

function none(reason: NoCamps): Camps {
  return { shown: false, reason };
}

function clearest(table: VoteTable, p: number, random: Random): Camps {
  const base = basePoints(opinionMap(table));
  const fewest = Math.max(3, 0.05 * table.participants.length);
  const splits = ks
    .map((k) => ({ ...groupPeople(base, k), k }))
    .map((split) => ({ ...split, members: membersOf(table, split.of) }))
    .filter(({ k, members }) => members.length === k && members.every((each) => each.length >= fewest));
  const [best] = splits.toSorted((a, b) => b.silhouette - a.silhouette);
  if (best === undefined) return none('groups_too_small');
  const gain = heldOutGain(table, best.k, random);
  if (gain <= 0) return none('no_gain');
  return { shown: true, reason: 'clear', k: best.k, members: best.members, heldOutGain: gain, p };
}

function answersOf(table: VoteTable): number[] {
  return table.participants.map((_, row) => {
    const [start, end] = rowOf(table, row);
    return end - start;
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** The table of those with at least `fewest` answers. */
function onlyPeople(table: VoteTable, fewest: number): VoteTable {
  const counts = answersOf(table);
  const stays = counts.map((count) => count >= fewest);
  const kept = only(table, (row) => stays[row] ?? false);
  return {
    ...kept,
    participants: table.participants.filter((_, row) => stays[row]),
    rowStart: Uint32Array.from([0, ...kept.rowStart.slice(1).filter((_, row) => stays[row] ?? false)]),
  };
}

function membersOf(table: VoteTable, groups: readonly number[]): string[][] {
  const members: string[][] = Array.from({ length: Math.max(0, ...groups) + 1 }, () => []);
  for (const [row, group] of groups.entries()) members[group]?.push(table.participants[row] ?? '');
  return members;
}
