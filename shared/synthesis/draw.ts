// Pure. Draws counts as SVG for documents: a filled circle agrees, a filled diamond disagrees, an open ring passes,
// all of one area, always in that order. The drawing's name is its count in words.
import type { Element } from 'hast';
import type { Tally } from '../ground/pattern.ts';
import { type Answer, answers, barPath, extent, type PlacedMark, ringStroke } from '../pictures/marks.ts';
import { barsOf } from '../pictures/strip.ts';
import { element } from './element.ts';

/** The document's inks, as plain values: a drawing program knows no variables. The same as in tokens.css. */
export const inks = { agree: '#0f4c8a', disagree: '#9a4c00', pass: '#58665f', ink: '#14201b' } as const;

const radius = 5.25;
const inARow = 14;
/** More stand as high as a paragraph: then each side is a bar. */
const mostRows = 14;
const barAcross = 150;

export const round = (n: number): number => Math.round(n * 100) / 100;

/** A drawing of so many pixels, named by `said`. */
function drawing(
  width: number,
  height: number,
  said: string,
  children: Element[],
  className: string,
): Element {
  const [w, h] = [Math.max(1, round(width)), round(height)];
  const box = `0 0 ${w} ${h}`;
  return element(
    'svg',
    { className, width: w, height: h, viewBox: box, role: 'img', ariaLabel: said },
    children,
  );
}

/** One answer, around a point; `r` is the circle's radius, and every mark has its area. */
export function mark(answer: Answer, x: number, y: number, r: number): Element {
  switch (answer) {
    case 'agree':
      return element('circle', { cx: round(x), cy: round(y), r: round(r), fill: inks.agree });
    case 'disagree': {
      const h = round(extent(answer, r));
      return element('path', {
        d: `M${round(x)} ${round(y - h)}l${h} ${h}l${-h} ${h}l${-h} ${-h}z`,
        fill: inks.disagree,
      });
    }
    case 'pass': {
      const inner = round(r * (1 - ringStroke / 2));
      const width = round(r * ringStroke);
      return element('circle', {
        cx: round(x),
        cy: round(y),
        r: inner,
        fill: 'none',
        stroke: inks.pass,
        strokeWidth: width,
      });
    }
  }
}

/** A mark of a plan, or the bar that stands for many. */
export function placed({ answer, x, y, long = 0 }: PlacedMark, r: number): Element {
  if (long <= 0) return mark(answer, x, y, r);
  const transform = `translate(${round(x)} ${round(y)})`;
  if (answer !== 'pass')
    return element('path', { d: barPath(answer, r, long), transform, fill: inks[answer] });
  const strokeWidth = round(r * ringStroke);
  const d = barPath(answer, r - strokeWidth / 2, long);
  return element('path', { d, transform, fill: 'none', stroke: inks.pass, strokeWidth });
}

/** One mark by itself, to say what it stands for. Decoration: the word stands beside it. */
export function drawMark(answer: Answer): Element {
  const size = { width: 13.2, height: 13.2, viewBox: '0 0 13.2 13.2', ariaHidden: 'true' };
  return element('svg', size, [mark(answer, 6.6, 6.6, 5)]);
}

/** Many marks stand in several rows and are drawn smaller, never left out. */
export function drawStrip(tally: Tally, said: string): Element {
  const all = tally.agree + tally.disagree + tally.pass;
  const rows = Math.max(1, Math.ceil(all / inARow));
  if (rows > mostRows) return drawBars(tally, said);
  const r = rows <= 2 ? radius : Math.max(2, (2.6 * radius) / rows);
  const tall = 2 * extent('disagree', r);
  const marks: Element[] = [];
  let left = 0;
  for (const answer of answers.filter((a) => tally[a] > 0)) {
    if (left > 0) left += 1.4 * r;
    const half = extent(answer, r);
    const step = 2 * half * (answer === 'disagree' ? 1.16 : 1.28);
    for (let i = 0; i < tally[answer]; i++) {
      const column = Math.floor(i / rows);
      marks.push(mark(answer, left + half + column * step, tall / 2 + (i % rows) * tall * 1.06, r));
    }
    left += 2 * half + (Math.ceil(tally[answer] / rows) - 1) * step;
  }
  const filled = Math.min(rows, Math.max(1, tally.agree, tally.disagree, tally.pass));
  return drawing(left, tall + (filled - 1) * tall * 1.06, said, marks, 'strip');
}

function drawBars(tally: Tally, said: string): Element {
  const { width, height, r, marks } = barsOf(tally, 2 * radius, barAcross);
  return drawing(
    width,
    height,
    said,
    marks.map((m) => placed(m, r)),
    'strip',
  );
}

const pitch = 64;
const highest = 6;

/** Dots above the points of a scale, lowest point first: no average, no line between them, no colour for low. */
export function drawPoints(counts: readonly number[], said: string): Element {
  const step = 2 * radius * 1.2;
  const rows = Math.min(highest, Math.max(1, ...counts));
  const floor = rows * step + 4;
  const children = counts.flatMap((n, i) => [...stack(n, pitch * (i + 0.5), floor, step), tick(i, floor)]);
  return drawing(pitch * counts.length, floor + 20, said, children, 'points');
}

function stack(n: number, x: number, floor: number, step: number): Element[] {
  const columns = Math.ceil(n / highest);
  const left = x - ((columns - 1) * step) / 2;
  return Array.from({ length: n }, (_, i) =>
    element('circle', {
      cx: round(left + Math.floor(i / highest) * step),
      cy: round(floor - 4 - radius - (i % highest) * step),
      r: radius,
      fill: inks.ink,
    }),
  );
}

function tick(i: number, floor: number): Element {
  const x = pitch * (i + 0.5);
  const line = element('path', {
    d: `M${round(x - pitch / 2 + 4)} ${round(floor)}h${pitch - 8}`,
    stroke: inks.pass,
    strokeWidth: 1,
  });
  const label = element('text', { x: round(x), y: round(floor + 14), textAnchor: 'middle' }, [
    { type: 'text', value: String(i + 1) },
  ]);
  return element('g', {}, [line, label]);
}

/** The mark of Moot: peers in a ring, two of them not here. Decoration. */
export function drawRing(): Element {
  const here: readonly (readonly [number, number])[] = [
    [12, 3.6],
    [18.57, 6.76],
    [15.64, 19.57],
    [8.36, 19.57],
    [3.81, 13.87],
    [5.43, 6.76],
  ];
  const filled = here.map(([cx, cy]) => element('circle', { cx, cy, r: 2.6, fill: 'currentColor' }));
  const open = element('circle', {
    cx: 20.19,
    cy: 13.87,
    r: 2,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.2,
  });
  const size = { width: 20, height: 20, viewBox: '0 0 24 24', ariaHidden: 'true' };
  return element('svg', size, [...filled, open]);
}
