// Pure. Lays a count out as a strip: agree, then disagree, then pass, each in a block of its own.
import type { Tally } from '../ground/pattern.ts';
import { type Answer, answers, extent, type PlacedMark } from './marks.ts';

export type Strip = {
  readonly width: number;
  readonly height: number;
  readonly r: number;
  readonly marks: readonly PlacedMark[];
};

const apart = 1.25;
const betweenBlocks = 1.4;

/**
 * `mark` is a circle's width, `across` the room there is. Many marks stand in several rows and are
 * drawn smaller, never left out: the largest size at which all of them fit is taken.
 */
export function stripOf(tally: Tally, mark: number, across: number): Strip {
  const tries = [1, 2, 3, 4, 5, 6, 8, 10, 12].map((rows) => ({ rows, r: radius(tally, mark, across, rows) }));
  const best = tries.reduce((a, b) => (b.r > a.r + 0.01 ? b : a));
  return place(tally, best.r, best.rows);
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
  return { width: left, height: tall + (filled - 1) * down, r, marks };
}
