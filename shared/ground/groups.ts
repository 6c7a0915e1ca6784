// Pure. Groups people on a map, through at most a hundred base points.
import { type Centre, evenStarts, kMeans, type Points, pointAt, settle } from './kMeans.ts';
import type { OpinionMap } from './opinionMap.ts';

export type Grouping = {
  readonly k: number;
  /** A group for each person; 0 is the largest. Fewer than k groups when there are fewer places than k. */
  readonly of: readonly number[];
  /** How well apart the groups lie, −1 to 1 (Rousseeuw 1987), over the base points by weight. */
  readonly silhouette: number;
};

/** Where people stand, gathered into few places. */
export type BasePoints = { readonly points: Points; readonly of: readonly number[] };

const mostBasePoints = 100;
/** After a vote hardly anybody moves; what is left to settle settles with the next. */
const warmRounds = 4;

/**
 * Base points: each person while there are at most 100, otherwise 100 k-means
 * centres, so that grouping costs the same however many people there are.
 * `before` starts from the points of a few votes ago, for a few rounds.
 */
export function basePoints({ x, y }: Pick<OpinionMap, 'x' | 'y'>, before?: BasePoints): BasePoints {
  const people = { x, y, weight: new Float64Array(x.length).fill(1) };
  if (x.length <= mostBasePoints) return { points: people, of: Array.from(x, (_, at) => at) };
  const starts = startsOf(people, before);
  const { of, centres } = settle(people, starts, before === undefined ? undefined : warmRounds);
  const weight = new Float64Array(centres.length);
  for (const base of of) weight[base] = (weight[base] ?? 0) + 1;
  return { points: { x: centres.map((each) => each.x), y: centres.map((each) => each.y), weight }, of };
}

function startsOf(people: Points, before: BasePoints | undefined): Centre[] {
  if (before?.points.x.length !== mostBasePoints) return evenStarts(people, mostBasePoints);
  return Array.from({ length: mostBasePoints }, (_, at) => pointAt(before.points, at));
}

/** Groups people into k by weighted k-means on the base points; the order people come in changes nothing. */
export function groupPeople({ points, of }: BasePoints, k: number): Grouping {
  const groups = bySize(kMeans(points, k).of, points);
  return { k, of: of.map((base) => groups[base] ?? 0), silhouette: silhouette(points, groups) };
}

/** Renumbers groups: heaviest first, ties by how far left they reach. */
function bySize(of: readonly number[], points: Points): number[] {
  const weight = new Map<number, number>();
  const left = new Map<number, number>();
  for (const [at, group] of of.entries()) {
    weight.set(group, (weight.get(group) ?? 0) + (points.weight[at] ?? 0));
    left.set(group, Math.min(left.get(group) ?? Number.POSITIVE_INFINITY, points.x[at] ?? 0));
  }
  const heavier = (a: number, b: number) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0);
  const lefter = (a: number, b: number) => (left.get(a) ?? 0) - (left.get(b) ?? 0);
  const order = [...weight.keys()].sort((a, b) => heavier(a, b) || lefter(a, b));
  return of.map((group) => order.indexOf(group));
}

function silhouette(points: Points, of: readonly number[]): number {
  const count = Math.max(0, ...of) + 1;
  let [sum, total] = [0, 0];
  for (let at = 0; at < of.length; at++) {
    const weight = points.weight[at] ?? 0;
    sum += weight * (count < 2 ? 0 : silhouetteOf(points, of, at, count));
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

function silhouetteOf(points: Points, of: readonly number[], at: number, count: number): number {
  const far = new Float64Array(count);
  const weights = new Float64Array(count);
  for (const [other, group] of of.entries()) {
    const weight = (points.weight[other] ?? 0) - (other === at ? 1 : 0);
    const [x, y] = [
      (points.x[other] ?? 0) - (points.x[at] ?? 0),
      (points.y[other] ?? 0) - (points.y[at] ?? 0),
    ];
    far[group] = (far[group] ?? 0) + weight * Math.hypot(x, y);
    weights[group] = (weights[group] ?? 0) + weight;
  }
  const own = of[at] ?? 0;
  if (!((weights[own] ?? 0) > 0)) return 0;
  const means = far.map((sum, group) => sum / Math.max(1e-12, weights[group] ?? 0));
  const inside = means[own] ?? 0;
  const outside = Math.min(...means.filter((_, group) => group !== own));
  return Math.max(inside, outside) === 0 ? 0 : (outside - inside) / Math.max(inside, outside);
}
