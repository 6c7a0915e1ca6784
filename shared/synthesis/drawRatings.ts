// Pure. Draws how criteria were rated: one row a criterion, beside it a strip of dots for each question. No average, no
// line between dots, no colour for low; counts alone decide where a dot stands.
import type { Element } from 'hast';
import type { Picture } from '../activities/document.ts';
import { ratingsSaid } from '../language/en/synthesisSeries.ts';
import { inks, round } from './draw.ts';
import { line, wrapped } from './drawText.ts';
import { element } from './element.ts';

export type RatedRow = {
  readonly text: string;
  /** For each question: how many on each point, lowest first; null: too few to show. */
  readonly strips: readonly (readonly number[] | null)[];
};

const page = 646;
const text = { width: 290, letters: 42, size: 14, step: 19 };
const dot = { r: 4.2, step: 9.6, highest: 5 };
const gap = 22;
const head = { letters: 30, size: 12, step: 16 };

/** 646 px wide: rows in the order given, `questions` over their strips. */
export function drawRatings(questions: readonly string[], rows: readonly RatedRow[]): Picture {
  const width = (page - text.width) / Math.max(1, questions.length) - gap;
  const left = (q: number) => text.width + gap + q * (width + gap);
  const heads = questions.map((one) => wrapped(one, Math.floor(width / 6.2)));
  const top = Math.max(0, ...heads.map((lines) => lines.length)) * head.step + 10;
  const heights = rows.map(heightOf);
  const starts = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, h) => sum + h, 0));
  const children = [
    ...heads.flatMap((lines, q) =>
      lines.map((one, i) => line(one, left(q), (i + 1) * head.step - 4, { size: head.size, ink: inks.pass })),
    ),
    ...rows.flatMap((row, i) => rowOf(row, starts[i] ?? 0, heights[i] ?? 0, width, left)),
  ];
  const height = round(top + heights.reduce((sum, h) => sum + h, 0));
  const said = ratingsSaid(questions, rows);
  const size = { width: page, height, viewBox: `0 0 ${page} ${height}` };
  const drawn = element('svg', { className: 'ratings', ...size, role: 'img', ariaLabel: said }, children);
  return { type: 'picture', drawn, said };
}

const tallest = ({ strips }: RatedRow) =>
  Math.min(dot.highest, Math.max(1, ...strips.flatMap((counts) => counts ?? [])));

const heightOf = (row: RatedRow): number =>
  Math.max(wrapped(row.text, text.letters).length * text.step + 16, tallest(row) * dot.step + 34);

function rowOf(
  row: RatedRow,
  top: number,
  height: number,
  width: number,
  left: (q: number) => number,
): readonly Element[] {
  const lines = wrapped(row.text, text.letters);
  const first = top + (height - lines.length * text.step) / 2 + text.size;
  return [
    element('path', { d: `M0 ${round(top)}h${page}`, stroke: '#d5dad3', strokeWidth: 1 }),
    ...lines.map((one, i) =>
      line(one, 0, first + i * text.step, { size: text.size, ink: inks.ink, voice: 'peers' }),
    ),
    ...row.strips.flatMap((counts, q) =>
      counts === null ? [] : stripOf(counts, left(q), top + height - 20, width),
    ),
  ];
}

/** Dots stand on their point; more than five on one stand side by side. */
function stripOf(counts: readonly number[], x: number, floor: number, width: number): readonly Element[] {
  const pitch = width / counts.length;
  return counts.flatMap((n, point) => {
    const middle = x + pitch * (point + 0.5);
    const columns = Math.max(1, Math.ceil(n / dot.highest));
    const from = middle - ((columns - 1) * dot.step) / 2;
    const dots = Array.from({ length: n }, (_, i) =>
      element('circle', {
        cx: round(from + Math.floor(i / dot.highest) * dot.step),
        cy: round(floor - 3 - dot.r - (i % dot.highest) * dot.step),
        r: dot.r,
        fill: inks.ink,
      }),
    );
    const tick = element('path', {
      d: `M${round(middle - pitch / 2 + 2)} ${round(floor)}h${round(pitch - 4)}`,
      stroke: inks.pass,
      strokeWidth: 1,
    });
    const label = line(String(point + 1), middle, floor + 13, { size: 11, ink: inks.pass, anchor: 'middle' });
    return [...dots, tick, label];
  });
}
