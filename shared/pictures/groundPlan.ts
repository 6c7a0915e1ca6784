// Pure. Where lines stand on the ground: together on one, apart on one that is split. Only counts and patterns go in.
import type { Pattern, Tally } from '../ground/pattern.ts';
import { type Huddle, huddle } from './huddle.ts';
import { type Answer, answered, extent, leastRadius, type PlacedMark } from './marks.ts';

export type Place = 'together' | 'between' | 'apart' | 'unplaced' | 'none';
export type GroundLine = {
  readonly tally: Tally;
  readonly pattern: Pattern;
  /** The round before; drawn faded, with an arrow, where it stood on other ground. */
  readonly before: { readonly tally: Tally; readonly pattern: Pattern } | null;
};
export type Span = { readonly from: number; readonly to: number };
export type Grounds = {
  readonly together: Span;
  readonly between: Span;
  readonly left: Span;
  readonly right: Span;
};
export type Arrow = { readonly from: number; readonly to: number; readonly y: number };
export type GroundRow = {
  readonly y: number;
  readonly place: Place;
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedMark[];
  readonly arrow: Arrow | null;
};
export type GroundPlan = {
  readonly grounds: Grounds;
  readonly r: number;
  readonly ghostR: number;
  /** No mark is one answer here: each side of a line is a bar. */
  readonly bars: boolean;
  readonly rows: readonly GroundRow[];
};

const between = 14;
const padding = 12;
const ghostScale = 0.815;

function placeOf(pattern: Pattern): Place {
  switch (pattern) {
    case 'together_for':
    case 'together_against':
      return 'together';
    case 'one_apart_against':
    case 'one_apart_for':
    case 'leaning_for':
    case 'leaning_against':
      return 'between';
    case 'apart':
      return 'apart';
    case 'not_settled':
      return 'unplaced';
    case 'too_few':
      return 'none';
  }
}

/** From together to apart; what cannot be placed comes last. Lines of one place keep their order. */
export function inGroundOrder<T>(lines: readonly T[], patternOf: (line: T) => Pattern): T[] {
  const rank: Readonly<Record<Place, number>> = { together: 0, between: 1, apart: 2, unplaced: 3, none: 4 };
  return [...lines].sort((a, b) => rank[placeOf(patternOf(a))] - rank[placeOf(patternOf(b))]);
}

/** How groups are drawn: `each` is null for marks of radius `r`; else the length of bar that one answer gives. */
type Size = { readonly r: number; readonly each: number | null };
const marksTo = Array.from({ length: 25 }, (_, i): Size => ({ r: 13.5 - i * 0.5, each: null }));
const barsTo = Array.from({ length: 90 }, (_, i): Size => ({ r: 8, each: 3 * 0.93 ** i }));
const smaller = ({ r, each }: Size): Size => ({
  r: r * ghostScale,
  each: each === null ? null : each * ghostScale,
});

/**
 * The largest marks at which every group of every line fits its ground, the same size for all; bars of one measure
 * where no mark could be seen. `heights` has one a line; `least` is the smallest radius that is seen from where the
 * picture is looked at.
 */
export function groundPlan(
  lines: readonly GroundLine[],
  width: number,
  heights: readonly number[],
  least = leastRadius,
): GroundPlan {
  const all = [...marksTo.filter(({ r }) => r >= least), ...barsTo];
  const size = all.find((one) => fits(lines, width, heights, one)) ?? { r: leastRadius, each: null };
  const grounds = groundsOf(lines, width, size);
  return {
    grounds,
    r: size.r,
    ghostR: smaller(size).r,
    bars: size.each !== null,
    rows: lines.map((line, i) => rowOf(line, grounds, middleOf(heights, i), size)),
  };
}

const middleOf = (heights: readonly number[], i: number) =>
  heights.slice(0, i).reduce((sum, tall) => sum + tall, 0) + (heights[i] ?? 0) / 2;

function groundsOf(lines: readonly GroundLine[], width: number, size: Size): Grounds {
  const passing = lines
    .filter((l) => placeOf(l.pattern) === 'apart' && l.tally.pass > 0)
    .map((l) => groupOf('pass', l.tally.pass, size, 1).width + 10);
  const gap = Math.max(44, ...passing);
  const inner = width - 2 * between - gap;
  const whole = inner * 0.312;
  const half = (inner - 2 * whole) / 2;
  const left = 2 * whole + 2 * between;
  return {
    together: { from: 0, to: whole },
    between: { from: whole + between, to: 2 * whole + between },
    left: { from: left, to: left + half },
    right: { from: left + half + gap, to: width },
  };
}

function fits(lines: readonly GroundLine[], width: number, heights: readonly number[], size: Size): boolean {
  const grounds = groundsOf(lines, width, size);
  const whole = grounds.together.to - 2 * padding;
  const half = grounds.left.to - grounds.left.from - padding;
  const stands = (tally: Tally, pattern: Pattern, size: Size, height: number) => {
    const place = placeOf(pattern);
    const groups = groupsOf(tally, place, size);
    if (groups.some((g) => g.height > height - 6)) return false;
    if (place !== 'apart') return widthOf(groups, size) <= whole;
    return groups.every((g) => g.answer === 'pass' || g.width <= half);
  };
  return lines.every(({ tally, pattern, before }, i) => {
    const height = heights[i] ?? 0;
    const ghostStands = before === null || stands(before.tally, before.pattern, smaller(size), height);
    return half > 60 && ghostStands && stands(tally, pattern, size, height);
  });
}

type Group = Huddle & { readonly answer: Answer; readonly long: number };

/** Passes stand between the sides, where a gap would be. */
const standing: readonly Answer[] = ['agree', 'pass', 'disagree'];

/** Where a line is split, its passes stand upright in the gap. */
function groupsOf(tally: Tally, place: Place, size: Size): Group[] {
  const flat = (answer: Answer) => (place === 'apart' && answer === 'pass' ? 1 : 1.9);
  return standing
    .filter((a) => tally[a] > 0)
    .map((answer) => groupOf(answer, tally[answer], size, flat(answer)));
}

function groupOf(answer: Answer, n: number, { r, each }: Size, flat: number): Group {
  if (each === null) return { answer, long: 0, ...huddle(answer, n, r, flat) };
  const tall = 2 * extent(answer, r);
  const width = Math.max(tall, n * each);
  return { answer, long: width - tall, points: [{ x: 0, y: 0 }], width, height: tall };
}

const spaceBetween = (r: number) => Math.max(8, r * 1.35);
const widthOf = (groups: readonly Group[], { r }: Size) =>
  groups.reduce((sum, g) => sum + g.width, 0) + Math.max(0, groups.length - 1) * spaceBetween(r);

function rowOf(line: GroundLine, grounds: Grounds, y: number, size: Size): GroundRow {
  const place = placeOf(line.pattern);
  const marks = place === 'none' ? [] : stand(line.tally, place, grounds, y, size);
  const ghosts = movedFrom(line, place, grounds, y, smaller(size));
  return { y, place, marks, ghosts, arrow: arrowOf(ghosts, marks, y, size.r) };
}

function movedFrom(
  { before }: GroundLine,
  place: Place,
  grounds: Grounds,
  y: number,
  size: Size,
): PlacedMark[] {
  if (before === null || answered(before.tally) === 0) return [];
  const from = placeOf(before.pattern);
  if (from === place || from === 'none' || from === 'unplaced' || place === 'none' || place === 'unplaced')
    return [];
  return stand(before.tally, from, grounds, y, size);
}

function stand(tally: Tally, place: Place, grounds: Grounds, y: number, size: Size): PlacedMark[] {
  const groups = groupsOf(tally, place, size);
  if (place === 'apart') {
    const gap = { from: grounds.left.to, to: grounds.right.from };
    const on: Readonly<Record<Answer, Span>> = { agree: grounds.left, disagree: grounds.right, pass: gap };
    return groups.flatMap((g) => at(g, (on[g.answer].from + on[g.answer].to) / 2, y));
  }
  const ground = groundOf(place, grounds);
  let left = (ground.from + ground.to - widthOf(groups, size)) / 2;
  return groups.flatMap((g) => {
    const placed = at(g, left + g.width / 2, y);
    left += g.width + spaceBetween(size.r);
    return placed;
  });
}

function groundOf(place: Exclude<Place, 'apart'>, grounds: Grounds): Span {
  switch (place) {
    case 'together':
      return grounds.together;
    case 'between':
      return grounds.between;
    case 'unplaced':
    case 'none':
      return { from: 0, to: grounds.right.to };
  }
}

const at = (group: Group, x: number, y: number): PlacedMark[] =>
  group.points.map((p) => ({ answer: group.answer, x: x + p.x, y: y + p.y, long: group.long }));

function arrowOf(
  ghosts: readonly PlacedMark[],
  marks: readonly PlacedMark[],
  y: number,
  r: number,
): Arrow | null {
  if (ghosts.length === 0 || marks.length === 0) return null;
  const was = extremes(ghosts);
  const now = extremes(marks);
  const arrow =
    was.from > now.to
      ? { from: was.from - 2 * r, to: now.to + 2.3 * r, y }
      : { from: was.to + 2 * r, to: now.from - 2.3 * r, y };
  return Math.abs(arrow.to - arrow.from) > 20 ? arrow : null;
}

function extremes(marks: readonly PlacedMark[]): Span {
  const half = ({ long = 0 }: PlacedMark) => long / 2;
  return {
    from: Math.min(...marks.map((m) => m.x - half(m))),
    to: Math.max(...marks.map((m) => m.x + half(m))),
  };
}
