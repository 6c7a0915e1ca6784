// Pure. An opinion map as it may be drawn: at most a hundred points, how many people each stands for, and its camp.
import type { Camps, NoCamps } from './camps.ts';
import { basePoints } from './groups.ts';
import type { Points } from './kMeans.ts';
import { opinionMap } from './opinionMap.ts';
import { rowOf, type VoteTable } from './voteTable.ts';

/** `camp` counts from 0, the largest first; null: in none. Places have no unit; the middle is 0, 0. */
export type MapPoint = {
  readonly x: number;
  readonly y: number;
  readonly people: number;
  readonly camp: number | null;
};
export type DrawnMap = {
  readonly points: readonly MapPoint[];
  readonly camps:
    | { readonly shown: false; readonly reason: NoCamps }
    /** How many people each camp has; the rest answered too little to be in one. */
    | { readonly shown: true; readonly sizes: readonly number[] };
};

/**
 * The map of `table` with the camps that were found in it. People who answered
 * nothing are not on it. With more than a hundred people a point stands for
 * several, and belongs to the camp of most of them. Nothing is drawn of twelve
 * people or fewer, for each point would be a person.
 */
export function drawnMap(table: VoteTable, camps: Camps): DrawnMap {
  const found = camps.shown
    ? ({ shown: true, sizes: camps.members.map((each) => each.length) } as const)
    : ({ shown: false, reason: camps.reason } as const);
  if (!camps.shown && camps.reason === 'too_few_people') return { points: [], camps: found };
  return { points: pointsOf(table, camps), camps: found };
}

function pointsOf(table: VoteTable, camps: Camps): MapPoint[] {
  const map = opinionMap(table);
  const answered = table.participants.flatMap((_, row) => {
    const [start, end] = rowOf(table, row);
    return end > start ? [row] : [];
  });
  const place = (of: Float64Array) => Float64Array.from(answered, (row) => of[row] ?? 0);
  const { points, of } = basePoints({ x: place(map.x), y: place(map.y) });
  const camp = campOf(camps);
  const standing = Map.groupBy(answered.keys(), (at) => sameSpot(points, of[at] ?? 0));
  return [...standing.values()].map((people) => {
    const base = of[people[0] ?? 0] ?? 0;
    return {
      x: points.x[base] ?? 0,
      y: points.y[base] ?? 0,
      people: people.length,
      camp: mostly(people.map((at) => camp(table.participants[answered[at] ?? -1] ?? ''))),
    };
  });
}

/** People who answered alike throughout stand on one spot, and are one point. */
function sameSpot({ x, y }: Points, base: number): string {
  return `${x[base]?.toFixed(6)} ${y[base]?.toFixed(6)}`;
}

function campOf(camps: Camps): (participant: string) => number | null {
  if (!camps.shown) return () => null;
  const of = new Map(camps.members.flatMap((members, camp) => members.map((each) => [each, camp] as const)));
  return (participant) => of.get(participant) ?? null;
}

/** What most are; at a tie the one met first. */
function mostly<T>(values: readonly T[]): T | null {
  const counts = [...Map.groupBy(values, (value) => value)];
  const [most] = counts.toSorted((a, b) => b[1].length - a[1].length);
  return most === undefined ? null : most[0];
}
