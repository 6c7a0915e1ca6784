// Pure. Ratings on a scale: dots per point, and how far apart they lie. Points count from 1.

/** How many people chose each point; place 0 holds point 1. */
export type Dots = readonly number[];

/** From here on a middle and an agreement figure may stand in the data file and on the desk. */
const fewestForFigures = 12;

/** Dots for each of `points` points. A rating outside the scale is a caller's fault and throws. */
export function dotsPerPoint(ratings: Iterable<number>, points: number): number[] {
  const dots = Array.from({ length: points }, () => 0);
  for (const rating of ratings) {
    const before = dots[rating - 1];
    if (before === undefined) throw new RangeError(`no point ${rating} on a scale of ${points}`);
    dots[rating - 1] = before + 1;
  }
  return dots;
}

/** Highest minus lowest point used; 0 when at most one point was. */
export function spread(dots: Dots): number {
  const lowest = dots.findIndex((count) => count > 0);
  return lowest < 0 ? 0 : dots.findLastIndex((count) => count > 0) - lowest;
}

/** Items by widest spread, each by the larger of its questions; ties keep the list order. */
export function widestFirst<T extends { readonly questions: readonly Dots[] }>(items: readonly T[]): T[] {
  const widest = (item: T) => Math.max(0, ...item.questions.map(spread));
  return items.toSorted((a, b) => widest(b) - widest(a));
}

export type Middle =
  | { readonly kind: 'too_few' }
  | {
      readonly kind: 'middle';
      readonly median: number;
      readonly lowerQuartile: number;
      readonly upperQuartile: number;
    };

/**
 * Median and quartiles in points, for the data file and the desk, from 12
 * people. Quartiles as spreadsheets do (QUARTILE.INC; Hyndman & Fan 1996, type
 * 7), so a half point or quarter point can come out.
 */
export function middle(dots: Dots): Middle {
  const ratings = dots.flatMap((count, place) => Array.from({ length: count }, () => place + 1));
  if (ratings.length < fewestForFigures) return { kind: 'too_few' };
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) => quantile(ratings, share));
  return {
    kind: 'middle',
    median: median ?? 0,
    lowerQuartile: lowerQuartile ?? 0,
    upperQuartile: upperQuartile ?? 0,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (at - Math.floor(at)) * (above - below);
}

export type ScaleAgreement =
  | { readonly kind: 'too_few' }
  | { readonly kind: 'agreement'; readonly value: number };

/**
 * Agreement on an ordered scale, 1 (all on one point) to 0 (half at each end):
 * 1 + Σ pᵢ log₂(1 − |xᵢ − mean| / width). Tastle & Wierman 2007, Int. J.
 * Approximate Reasoning 45:531. From 12 people and two points.
 */
export function tastleWierman(dots: Dots): ScaleAgreement {
  const people = dots.reduce((sum, count) => sum + count, 0);
  const width = dots.length - 1;
  if (people < fewestForFigures || width < 1) return { kind: 'too_few' };
  const mean = dots.reduce((sum, count, place) => sum + count * place, 0) / people;
  const term = (count: number, place: number) =>
    count === 0 ? 0 : (count / people) * Math.log2(1 - Math.abs(place - mean) / width);
  return { kind: 'agreement', value: dots.reduce((sum, count, place) => sum + term(count, place), 1) };
}
