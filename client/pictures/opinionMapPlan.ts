// Pure. Where an opinion map's points and camps stand in the picture: one scale for both ways, so that far is far.
import type { DrawnMap } from '@moot/shared/ground/drawnMap.ts';
import type { Point } from '@moot/shared/pictures/marks.ts';

type Stand = Point & { readonly r: number; readonly camp: number | null };
/** The corners of a camp's ground, in order round it, and where its letter stands. */
export type Land = {
  readonly camp: number | null;
  readonly corners: readonly Point[];
  readonly middle: Point;
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
  const place = fitted(points, { width, height, edge: around + 6 });
  const stands = points
    .map((p) => ({ ...place(p), r: one * Math.sqrt(p.people), camp: camps.shown ? p.camp : null }))
    .sort((a, b) => b.r - a.r || a.x - b.x || a.y - b.y || (a.camp ?? -1) - (b.camp ?? -1));
  const all = camps.shown ? camps.sizes.map((_, camp) => camp) : [null];
  return { stands, lands: all.flatMap((camp) => landOf(stands, camp)), around };
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

function landOf(stands: readonly Stand[], camp: number | null): Land[] {
  const own = stands.filter((s) => s.camp === camp);
  if (own.length === 0) return [];
  const people = own.reduce((sum, s) => sum + s.r ** 2, 0);
  const mean = (of: (s: Stand) => number) => own.reduce((sum, s) => sum + of(s) * s.r ** 2, 0) / people;
  return [{ camp, corners: hull(own), middle: { x: mean((s) => s.x), y: mean((s) => s.y) } }];
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
