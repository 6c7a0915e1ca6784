// Pure. Weighted k-means on a plane from fixed starts: the same points always fall into the same groups.

/** Points by place; `weight` is how many people one point stands for. */
export type Points = {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
};
export type Centre = { readonly x: number; readonly y: number };
export type Split = {
  /** A group for each point. */
  readonly of: readonly number[];
  readonly centres: readonly Centre[];
  /** Weighted sum of squared distances to the centres. */
  readonly scatter: number;
};

const mostRounds = 60;

/**
 * Lloyd's k-means from two starts, one at even shares of the weight along x
 * and one of points far apart, the tighter kept. Groups may come out empty
 * when there are fewer different points than `k`.
 */
export function kMeans(points: Points, k: number): Split {
  const one = settle(points, evenStarts(points, k));
  const other = settle(points, farStarts(points, k));
  return other.scatter < one.scatter * (1 - 1e-9) ? other : one;
}

/** `k` points at even shares of the weight along x. */
export function evenStarts(points: Points, k: number): Centre[] {
  const order = alongX(points);
  const total = order.reduce((sum, at) => sum + (points.weight[at] ?? 0), 0);
  let passed = 0;
  const centres: Centre[] = [];
  for (const at of order) {
    passed += points.weight[at] ?? 0;
    while (centres.length < k && passed >= ((centres.length + 0.5) / k) * total)
      centres.push(pointAt(points, at));
  }
  return centres;
}

/** The point farthest from the middle, then always the one farthest from those taken. */
function farStarts(points: Points, k: number): Centre[] {
  const order = alongX(points);
  const all = order.map(() => 0);
  const middle = centresOf(points, all, [{ x: 0, y: 0 }]);
  const centres: Centre[] = [];
  while (centres.length < k) {
    const from = centres.length === 0 ? middle : centres;
    const far = order.map((at) => Math.min(...from.map((centre) => squared(pointAt(points, at), centre))));
    const farthest = far.reduce((best, each, at) => (each > (far[best] ?? 0) + 1e-12 ? at : best), 0);
    centres.push(pointAt(points, order[farthest] ?? 0));
  }
  return centres;
}

/** Lloyd's rounds from given centres until no point changes group, or after `rounds`. */
export function settle(points: Points, start: readonly Centre[], rounds = mostRounds): Split {
  let centres = start;
  let of = nearest(points, centres);
  for (let round = 0; round < rounds; round++) {
    centres = centresOf(points, of, centres);
    const next = nearest(points, centres);
    const same = next.every((group, at) => group === of[at]);
    of = next;
    if (same) break;
  }
  return { of, centres, scatter: scatterOf(points, of, centres) };
}

function nearest(points: Points, centres: readonly Centre[]): number[] {
  const xs = Float64Array.from(centres, (centre) => centre.x);
  const ys = Float64Array.from(centres, (centre) => centre.y);
  return Array.from({ length: points.x.length }, (_, at) => {
    const [x, y] = [points.x[at] ?? 0, points.y[at] ?? 0];
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < xs.length; group++) {
      const far = (x - (xs[group] ?? 0)) ** 2 + (y - (ys[group] ?? 0)) ** 2;
      if (far >= least) continue;
      least = far;
      best = group;
    }
    return best;
  });
}

/** Weighted means; an empty group keeps its centre. */
function centresOf(points: Points, of: readonly number[], before: readonly Centre[]): Centre[] {
  const sums = before.map(() => ({ x: 0, y: 0, weight: 0 }));
  for (const [at, group] of of.entries()) {
    const sum = sums[group];
    if (sum === undefined) continue;
    const weight = points.weight[at] ?? 0;
    sum.x += weight * (points.x[at] ?? 0);
    sum.y += weight * (points.y[at] ?? 0);
    sum.weight += weight;
  }
  return before.map((centre, group) => {
    const sum = sums[group];
    return sum === undefined || sum.weight === 0 ? centre : { x: sum.x / sum.weight, y: sum.y / sum.weight };
  });
}

function scatterOf(points: Points, of: readonly number[], centres: readonly Centre[]): number {
  return of.reduce((sum, group, at) => {
    const centre = centres[group];
    return centre === undefined ? sum : sum + (points.weight[at] ?? 0) * squared(pointAt(points, at), centre);
  }, 0);
}

function alongX(points: Points): number[] {
  const order = Array.from({ length: points.x.length }, (_, at) => at);
  const by = (of: ArrayLike<number>, a: number, b: number) => (of[a] ?? 0) - (of[b] ?? 0);
  return order.sort((a, b) => by(points.x, a, b) || by(points.y, a, b));
}

export function pointAt(points: Points, at: number): Centre {
  return { x: points.x[at] ?? 0, y: points.y[at] ?? 0 };
}

function squared(a: Centre, b: Centre): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
