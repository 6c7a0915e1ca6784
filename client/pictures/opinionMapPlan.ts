// Pure. Where an opinion map's points and camps stand in the picture: one scale for both ways, so that far is far.
import type { DrawnMap } from '@moot/shared/ground/drawnMap.ts';
import type { Point } from '@moot/shared/pictures/marks.ts';

type Stand = Point & { readonly r: number; readonly camp: number | null };
/** The corners of a camp's ground, in order round it, and where its letter stands. */
export type Land = {
  readonly camp: number | null;
  readonly corners: readonly Point[];
  readonly letter: Point;
};
export type MapPlan = {
  readonly stands: readonly Stand[];
  readonly lands: readonly Land[];
  /** How far ground reaches beyond the points it is drawn round. */
  readonly around: number;
};

const largest = 22;
const usual = 11;
const smallest = 2.5;

/**
 * Area is people. Larger points come first, so that none hides a smaller one;
 * the order points come in changes nothing. Without camps all stand on one ground.
 */
export function opinionMapPlan({ points, camps }: DrawnMap, width: number, height: number): MapPlan {
  const most = Math.max(1, ...points.map((p) => p.people));
  const one = Math.max(smallest, Math.min(usual, largest / Math.sqrt(most)));
  const around = one * Math.sqrt(most) + 16;
  const place = fitted(points, {
    width,
    height: camps.shown ? height - letterRoom : height,
    edge: around + 6,
  });
  const stands = points
    .map((p) => ({ ...place(p), r: one * Math.sqrt(p.people), camp: camps.shown ? p.camp : null }))
    .sort((a, b) => b.r - a.r || a.x - b.x || a.y - b.y || (a.camp ?? -1) - (b.camp ?? -1));
  const all = camps.shown ? camps.sizes.map((_, camp) => camp) : [null];
  return { stands, lands: all.flatMap((camp) => landOf(stands, camp, around)), around };
}

type Frame = { readonly width: number; readonly height: number; readonly edge: number };

function fitted(points: readonly Point[], { width, height, edge }: Frame): (point: Point) => Point {
  const [xs, ys] = [spanOf(points.map((p) => p.x)), spanOf(points.map((p) => p.y))];
  // Points all on one spot have no length: any scale puts them in the middle.
  const per = (room: number, length: number) => (room - 2 * edge) / Math.max(1e-6, length);
  const scale = Math.min(per(width, xs.length), per(height, ys.length));
  return (p) => ({ x: width / 2 + (p.x - xs.middle) * scale, y: height / 2 - (p.y - ys.middle) * scale });
}

function spanOf(values: readonly number[]): { readonly middle: number; readonly length: number } {
  if (values.length === 0) return { middle: 0, length: 0 };
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return { middle: (from + to) / 2, length: to - from };
}

function landOf(stands: readonly Stand[], camp: number | null, around: number): Land[] {
  const own = stands.filter((s) => s.camp === camp);
  if (own.length === 0) return [];
  const corners = hull(own);
  return [{ camp, corners, letter: letterOf(own, corners, around) }];
}

/** The middle of the widest open place on a camp's own ground; beneath it where there is none. It hides nobody. */
function letterOf(own: readonly Stand[], corners: readonly Point[], around: number): Point {
  const [xs, ys] = [spanOf(corners.map((p) => p.x)), spanOf(corners.map((p) => p.y))];
  const room = (p: Point) => Math.min(...own.map((s) => Math.hypot(s.x - p.x, s.y - p.y) - s.r));
  const along = ({ middle, length }: typeof xs, i: number) => middle + (length * (i - steps / 2)) / steps;
  const places = Array.from({ length: (steps + 1) ** 2 }, (_, i) => ({
    x: along(xs, i % (steps + 1)),
    y: along(ys, Math.floor(i / (steps + 1))),
  })).filter((p) => isWithin(p, corners));
  const widest = places.reduce(
    (best, p) => (room(p) > room(best) + 1e-6 ? p : best),
    own[0] ?? { x: 0, y: 0 },
  );
  if (room(widest) >= letterReach) return widest;
  return { x: xs.middle, y: ys.middle + ys.length / 2 + around + letterReach };
}

const steps = 16;
/** Half of what a letter takes up, with a little air. */
const letterReach = 30;
const letterRoom = 2 * letterReach;

/** Corners go round one way: a place within has all of them on one side. */
function isWithin(p: Point, corners: readonly Point[]): boolean {
  const turns = corners.map((corner, i) => turn(corner, corners[(i + 1) % corners.length] ?? corner, p));
  return corners.length > 2 && (turns.every((t) => t >= 0) || turns.every((t) => t <= 0));
}

/** The convex hull by Andrew's monotone chain: the upper and the lower side, each left to right. */
function hull(points: readonly Point[]): readonly Point[] {
  const order = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (order.length < 3) return order;
  return [...side(order).slice(0, -1), ...side(order.toReversed()).slice(0, -1)];
}

function side(order: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const p of order) {
    while (kept.length > 1 && turn(kept.at(-2) ?? p, kept.at(-1) ?? p, p) <= 0) kept.pop();
    kept.push(p);
  }
  return kept;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
