// Pure. Dots on the points of a scale, one row of points after another.
import type { Point } from './marks.ts';

export type PointRow = { readonly axis: number; readonly top: number; readonly dots: readonly Point[] };
export type PointPlan = {
  readonly height: number;
  readonly r: number;
  /** The middle of each point. */
  readonly xs: readonly number[];
  readonly rows: readonly PointRow[];
};
type Room = { readonly from: number; readonly to: number; readonly mark: number; readonly least: number };

export const pitch = 1.2;
const between = 26;

/**
 * `counts` has one row a question, lowest point first; null is a row of which nothing may be shown.
 * Dots heap up from the axis, as wide as a point allows. `least` is a row's least height.
 */
export function pointPlan(
  counts: readonly (readonly number[] | null)[],
  points: number,
  room: Room,
): PointPlan {
  const column = (room.to - room.from) / points;
  const most = Math.max(1, ...counts.flatMap((row) => row ?? []));
  const { r, across } = dotSize(most, column * 0.84, room.mark);
  const xs = Array.from({ length: points }, (_, i) => room.from + (i + 0.5) * column);
  const rows: PointRow[] = [];
  let top = 0;
  for (const row of counts) {
    const layers = Math.ceil(Math.max(1, ...(row ?? [])) / across);
    const tall = Math.max(room.least, layers * 2 * r * pitch + between);
    const axis = top + tall;
    rows.push({ top, axis, dots: row === null ? [] : heaps(row, xs, axis, r, across) });
    top = axis + between;
  }
  return { height: top, r, xs, rows };
}

/** At most four dots high: larger rooms get smaller dots, all of one size. */
function dotSize(most: number, column: number, mark: number): { r: number; across: number } {
  for (let m = mark; m > 5; m -= 1) {
    const across = Math.max(1, Math.floor(column / (m * pitch)));
    if (Math.ceil(most / across) <= 4) return { r: m / 2, across };
  }
  return { r: 2.5, across: Math.max(1, Math.floor(column / (5 * pitch))) };
}

function heaps(
  row: readonly number[],
  xs: readonly number[],
  axis: number,
  r: number,
  across: number,
): Point[] {
  const step = 2 * r * pitch;
  return row.flatMap((n, point) =>
    Array.from({ length: n }, (_, i) => {
      const layer = Math.floor(i / across);
      const inLayer = Math.min(across, n - layer * across);
      return {
        x: (xs[point] ?? 0) + ((i % across) - (inLayer - 1) / 2) * step,
        y: axis - 10 - r - layer * step,
      };
    }),
  );
}

/** Cuts words into lines of at most `wide` letters; a picture cannot measure, so it counts. */
export function wrapped(text: string, wide: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= wide)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
