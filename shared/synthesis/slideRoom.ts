// Pure. How much stands on a slide: no more than nine lines, nor more than can be read from the back of a room.
import type { Tally } from '../ground/pattern.ts';
import { tallIn } from './slideText.ts';

/** What stands under a slide's title: inches of the slide, and points of peers' words and of ours beneath them. */
export const room = {
  most: 9,
  width: 12.11,
  ours: 14,
  columns: { height: 4.5, size: 16, gap: 0.18, between: 0.45 },
  lines: { height: 5.25, size: 18, gap: 0.26, drawn: 3.9 },
  ground: { height: 4.7, size: 15, gap: 0.16, width: 5.35 },
} as const;

type Words = { readonly text: string; readonly words: string };

/** Inches that a line takes up: its words, ours beneath them, and room before the next. */
const tallOf = (
  { text, words }: Words,
  { size, gap }: { readonly size: number; readonly gap: number },
  width: number,
) => tallIn(text, 'peers', size, width) + tallIn(words, 'ours', room.ours, width) + gap;

export const columnWidth = (columns: number): number =>
  (room.width - room.columns.between * (columns - 1)) / columns;
export const columnTall = (line: Words, columns: number): number =>
  tallOf(line, room.columns, columnWidth(columns));

/** Where a count is drawn beside any of them, all leave it room. */
export const drawnIn = (lines: readonly { readonly tally: Tally | null }[]): boolean =>
  lines.some(({ tally }) => tally !== null);
export const lineWidth = (drawn: boolean): number => room.width - (drawn ? room.lines.drawn : 0.3);
export const lineTall = (line: Words, drawn: boolean): number => tallOf(line, room.lines, lineWidth(drawn));

export const groundTall = (line: Words): number => tallOf(line, room.ground, room.ground.width);

/** As few slides as can be, and as even: a last slide with one line on it looks like an afterthought. */
export function paged<T>(
  lines: readonly T[],
  tall: (line: T) => number,
  height: number,
): readonly (readonly T[])[] {
  const heights = Array.from({ length: steps }, (_, i) => (height * (i + 1)) / steps);
  const all = heights.map((goal) => filledTo(lines, tall, goal));
  const least = all.at(-1)?.length ?? 0;
  return all.find((pages) => pages.length <= least) ?? [];
}

const steps = 40;

function filledTo<T>(
  lines: readonly T[],
  tall: (line: T) => number,
  goal: number,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let filled = 0;
  for (const line of lines) {
    const last = pages.at(-1);
    if (last === undefined || last.length >= room.most || filled + tall(line) > goal) {
      pages.push([line]);
      filled = tall(line);
    } else {
      last.push(line);
      filled += tall(line);
    }
  }
  return pages;
}
