// Pure. Lays a count out as a strip: agree, then disagree, then pass, each in a block of its own.
import type { Tally } from '../ground/pattern.ts';
import { type Answer, answers, extent, leastRadius, type PlacedMark } from './marks.ts';

export type Strip = {
  readonly width: number;
  readonly height: number;
  readonly r: number;
  readonly marks: readonly PlacedMark[];
  /** No mark is one answer here: each side is a bar. */
  readonly bars: boolean;
};

const apart = 1.25;
const betweenBlocks = 1.4;

/**
 * `mark` is a circle's width, `across` the room there is. Many marks stand in several rows and are
 * drawn smaller, never left out: the largest size at which all of them fit is taken. Where even that
 * is too small to be seen, each side is a bar.
 */
export function stripOf(tally: Tally, mark: number, across: number): Strip {
  const tries = [1, 2, 3, 4, 5, 6, 8, 10, 12].map((rows) => ({ rows, r: radius(tally, mark, across, rows) }));
  const best = tries.reduce((a, b) => (b.r > a.r + 0.01 ? b : a));
  const least = Math.min(leastRadius, mark / 4);
  return best.r < least ? barsOf(tally, mark, across) : place(tally, best.r, best.rows);
}

/**
 * Each side as one bar, as long as its share of `across`, and never shorter than a single mark: who
 * stands alone is seen among thousands.
 */
export function barsOf(tally: Tally, mark: number, across: number): Strip {
  const r = mark / 2;
  const sides = answers.filter((a) => tally[a] > 0);
  const room = across - betweenBlocks * r * Math.max(0, sides.length - 1);
  const lengths = shares(
    sides.map((side) => ({ n: tally[side], least: 2 * extent(side, r) })),
    room,
  );
  const marks: PlacedMark[] = [];
  let left = 0;
  for (const [i, answer] of sides.entries()) {
    const whole = lengths[i] ?? 0;
    marks.push({
      answer,
      x: left + whole / 2,
      y: extent('disagree', r),
      long: whole - 2 * extent(answer, r),
    });
    left += whole + betweenBlocks * r;
  }
  const width = Math.max(0, left - betweenBlocks * r);
  return { width, height: 2 * extent('disagree', r), r, marks, bars: true };
}

type Side = { readonly n: number; readonly least: number };

/** Those too few for their own length keep the least; the others share what is left by their numbers. */
function shares(sides: readonly Side[], room: number, few: readonly Side[] = []): readonly number[] {
  const many = sides.filter((side) => !few.includes(side));
  const left = room - few.reduce((sum, side) => sum + side.least, 0);
  const each =
    left /
    Math.max(
      1,
      many.reduce((sum, side) => sum + side.n, 0),
    );
  const short = many.filter((side) => side.n * each < side.least);
  if (short.length > 0 && short.length < many.length) return shares(sides, room, [...few, ...short]);
  return sides.map((side) => (many.includes(side) ? Math.max(side.least, side.n * each) : side.least));
}

function radius(tally: Tally, mark: number, across: number, rows: number): number {
  const width = place(tally, 1, rows).width;
  const tallest = rows === 1 ? mark / 2 : (0.9 * mark) / (rows * apart);
  return Math.min(mark / 2, width === 0 ? mark / 2 : across / width, tallest);
}

function place(tally: Tally, r: number, rows: number): Strip {
  const marks: PlacedMark[] = [];
  const step = (answer: Answer) => 2 * extent(answer, r) * (answer === 'disagree' ? 1.16 : apart);
  const tall = 2 * extent('disagree', r);
  const down = tall * 1.06;
  let left = 0;
  for (const answer of answers.filter((a) => tally[a] > 0)) {
    if (left > 0) left += betweenBlocks * r;
    const half = extent(answer, r);
    for (let i = 0; i < tally[answer]; i++) {
      const column = Math.floor(i / rows);
      marks.push({ answer, x: left + half + column * step(answer), y: tall / 2 + (i % rows) * down });
    }
    left += 2 * half + (Math.ceil(tally[answer] / rows) - 1) * step(answer);
  }
  const filled = Math.min(rows, Math.max(1, tally.agree, tally.disagree, tally.pass));
  return { width: left, height: tall + (filled - 1) * down, r, marks, bars: false };
}
