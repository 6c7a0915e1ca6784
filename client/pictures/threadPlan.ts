// Pure. Where each line's thread stops, runs and branches: one column a session, one row a line.
import { huddle } from '@moot/shared/pictures/huddle.ts';
import { type Answer, extent, type PlacedMark } from '@moot/shared/pictures/marks.ts';
import type { ThreadRow, ThreadStop } from '@moot/shared/views/thread.ts';

/** In the design's pixels: a session's width, the track's height, a circle's radius where there is room. */
export type ThreadSize = { readonly column: number; readonly height: number; readonly mark: number };
export type DrawnStop = {
  readonly shape: ThreadStop['shape'];
  readonly x: number;
  readonly width: number;
  readonly marks: readonly PlacedMark[];
};
export type Run = { readonly from: number; readonly to: number; readonly dotted: boolean };
export type RowPlan = {
  readonly stops: readonly DrawnStop[];
  readonly runs: readonly Run[];
  /** The curve on which it comes from its line above. */
  readonly arrives: string | null;
  /** Curves on which lines below leave it, and where each then runs down. */
  readonly leaves: readonly { readonly path: string; readonly x: number }[];
  /** Where others run down through it. */
  readonly through: readonly number[];
};
export type ThreadPlan = {
  readonly width: number;
  readonly r: number;
  readonly square: number;
  readonly rows: readonly RowPlan[];
};

/** Passes stand between the sides, as on the ground. */
const standing: readonly Answer[] = ['agree', 'pass', 'disagree'];
const margin = 5;
const betweenStops = 9;
/** Of a very large room the marks are a texture; the count stands under them. */
const leastMark = 0.4;
const round = (n: number) => Math.round(n * 10) / 10;

export function threadPlan(
  rows: readonly ThreadRow[],
  sessions: readonly string[],
  size: ThreadSize,
): ThreadPlan {
  const square = 2.3 * size.mark;
  const r = markSize(rows, sessions, size, square);
  const width = sessions.length * size.column;
  const stops = rows.map((row) => stopsOf(row, sessions, size, r, square));
  const branches = branchesOf(rows, stops, size);
  return {
    width,
    r,
    square,
    rows: rows.map((row, i) => {
      const own = stops[i] ?? [];
      const arriving = branches.find((b) => b.to === i);
      const leaving = branches.filter((b) => b.from === i);
      return {
        stops: own,
        runs: runsOf(row, own, width, Math.max(0, ...leaving.map((b) => b.x - bend(size)))),
        arrives: arriving === undefined ? null : arrival(arriving.x, own[0], size, square),
        leaves: leaving.map(({ x }) => ({ x, path: departure(x, size) })),
        through: branches.filter((b) => b.from < i && i < b.to).map((b) => b.x),
      };
    }),
  };
}

/** The largest marks at which every session's stops fit side by side, the same for all. */
function markSize(
  rows: readonly ThreadRow[],
  sessions: readonly string[],
  { column, height, mark }: ThreadSize,
  square: number,
): number {
  const cells = rows.flatMap((row) => sessions.map((s) => row.stops.filter((stop) => stop.session === s)));
  for (let r = mark; r > leastMark; r -= r > 2 ? 0.5 : 0.1) {
    const fits = cells.every((stops) => {
      const groups = stops.flatMap((stop) => groupsOf(stop, r));
      const wide = widthOf(stops, r, square) <= column - 2 * margin;
      return wide && groups.every((g) => g.height <= height - 4);
    });
    if (fits) return r;
  }
  return leastMark;
}

function groupsOf({ tally }: ThreadStop, r: number) {
  if (tally === null) return [];
  return standing
    .filter((answer) => tally[answer] > 0)
    .map((answer) => ({ answer, ...huddle(answer, tally[answer], r) }));
}

const between = (r: number) => Math.max(5, r * 1.2);

function widthOfStop(stop: ThreadStop, r: number, square: number): number {
  const groups = groupsOf(stop, r);
  if (stop.shape !== 'counted' || groups.length === 0) return square;
  return groups.reduce((sum, g) => sum + g.width, 0) + (groups.length - 1) * between(r);
}

const widthOf = (stops: readonly ThreadStop[], r: number, square: number) =>
  stops.reduce((sum, stop) => sum + widthOfStop(stop, r, square), 0) +
  Math.max(0, stops.length - 1) * betweenStops;

function stopsOf(
  row: ThreadRow,
  sessions: readonly string[],
  { column, height }: ThreadSize,
  r: number,
  square: number,
): readonly DrawnStop[] {
  return sessions.flatMap((session, i) => {
    const here = row.stops.filter((stop) => stop.session === session);
    let left = (i + 0.5) * column - widthOf(here, r, square) / 2;
    return here.map((stop) => {
      const width = widthOfStop(stop, r, square);
      const x = left + width / 2;
      left += width + betweenStops;
      return { shape: stop.shape, x, width, marks: marksOf(stop, x - width / 2, height / 2, r) };
    });
  });
}

function marksOf(stop: ThreadStop, from: number, y: number, r: number): readonly PlacedMark[] {
  let left = from;
  return groupsOf(stop, r).flatMap(({ answer, points, width }) => {
    const x = left + width / 2;
    left += width + between(r);
    return points.map((p) => ({ answer, x: x + p.x, y: y + p.y }));
  });
}

/** Between the stops, and on from the last to the end; dotted where somebody has still to say. */
function runsOf(row: ThreadRow, stops: readonly DrawnStop[], width: number, branch: number): readonly Run[] {
  const runs: Run[] = [];
  let from: number | null = null;
  for (const stop of stops) {
    const left = stop.x - stop.width / 2 - margin;
    if (from !== null && left > from) runs.push({ from, to: left, dotted: false });
    from = stop.x + stop.width / 2 + margin;
  }
  const to = row.ends ? branch : width;
  if (from !== null && to > from) runs.push({ from, to, dotted: row.waits });
  return runs;
}

type Branch = { readonly from: number; readonly to: number; readonly x: number };

/** A line leaves the one above it before the session in which it is first counted; all of one line at one place. */
function branchesOf(
  rows: readonly ThreadRow[],
  stops: readonly (readonly DrawnStop[])[],
  size: ThreadSize,
): readonly Branch[] {
  const all = ownBranches(rows, stops, size);
  return all.map((b) => ({
    ...b,
    x: Math.min(...all.filter((other) => other.from === b.from).map((other) => other.x)),
  }));
}

function ownBranches(
  rows: readonly ThreadRow[],
  stops: readonly (readonly DrawnStop[])[],
  { column }: ThreadSize,
): readonly Branch[] {
  return rows.flatMap((row, to) => {
    const from = rows.findIndex((other) => other.id === row.parent);
    const first = stops[to]?.[0];
    const origin = stops[from]?.[0];
    if (from < 0 || from >= to || first === undefined || origin === undefined) return [];
    const before = first.x - column * 0.85;
    return [{ from, to, x: Math.min(first.x, Math.max(origin.x + origin.width / 2 + 2 * margin, before)) }];
  });
}

const bend = ({ height }: ThreadSize) => height / 3;

function departure(x: number, size: ThreadSize): string {
  const [y, b] = [size.height / 2, bend(size)];
  return `M${round(x - b)} ${y}Q${round(x)} ${y} ${round(x)} ${round(y + b)}V${size.height}`;
}

function arrival(x: number, first: DrawnStop | undefined, size: ThreadSize, square: number): string {
  const y = size.height / 2;
  const to = (first?.x ?? x) - (first?.width ?? 0) / 2 - margin;
  if (to <= x) return `M${round(x)} 0V${round(y - Math.max(square, extent('disagree', size.mark)) - 2)}`;
  return `M${round(x)} 0Q${round(x)} ${y} ${round(to)} ${y}`;
}
