// Pure. Draws where a session's lines stood at their last count: the ground of the screen, with each line's words
// beside it, on paper. Counts alone decide where a mark stands; no mark is a person.
import type { Element } from 'hast';
import type { Picture } from '../activities/document.ts';
import type { Standing } from '../activities/standing.ts';
import { groundNames } from '../language/en/counts.ts';
import { groundWords } from '../language/en/pictures.ts';
import { marksKey } from '../language/en/synthesis.ts';
import {
  type Arrow,
  type GroundPlan,
  type GroundRow,
  groundPlan,
  inGroundOrder,
} from '../pictures/groundPlan.ts';
import { answers, type PlacedMark } from '../pictures/marks.ts';
import { inks, mark, placed, round } from './draw.ts';
import { line, wrapped } from './drawText.ts';
import { element } from './element.ts';

/** The screen's own measures; the drawing is `scale` times smaller on the page. */
const design = {
  width: 1500,
  ground: 944,
  letters: 32,
  counted: 44,
  text: 32,
  count: 28,
  step: 40,
  head: 62,
  over: 10,
};
const left = design.width - design.ground;
const page = 646;
const scale = page / design.width;
const paper = { ground: '#e6eae4', paper: '#ffffff', ink2: '#414f48' };

/**
 * The closing ground as a picture 646 px wide: lines from together to apart, on one ground where the room stood
 * together and on a split one where it was apart; faint marks and an arrow where a line stood on other ground the
 * round before. Small rooms stand in rings, larger ones in heaps. `said` is the whole of it in words.
 */
export function drawGround(standings: readonly Standing[]): Picture {
  const lines = inGroundOrder(standings, (s) => s.pattern);
  const labels = lines.map(labelOf);
  const heights = labels.map(heightOf);
  const plan = groundPlan(lines, design.ground, heights);
  const tall = heights.reduce((sum, h) => sum + h, 0);
  const moved = plan.rows.some((row) => row.ghosts.length > 0);
  const said = groundWords.said(labels.map(({ words }, i) => ({ text: lines[i]?.text ?? '', words })));
  const at = `translate(${left} ${design.head})`;
  const body = element('g', { transform: at }, landscape(plan, tall, lines, heights));
  const words = plan.rows.flatMap((row, i) => wordsOf(labels[i], row.y + design.head));
  const foot = legend(design.head + tall + design.over + 52, moved);
  return { type: 'picture', drawn: sheet(design.head + tall + 84, said, [body, ...words, ...foot]), said };
}

function landscape(
  plan: GroundPlan,
  tall: number,
  lines: readonly Standing[],
  heights: readonly number[],
): Element[] {
  return [...land(plan, tall, lines), ...plan.rows.flatMap((row, i) => rowOf(row, plan, heights[i] ?? 0))];
}

/**
 * The ground alone, for a slide whose lines stand beside it as text: 944 wide, its names `groundHead` above the first
 * line, then `heights` for each line. Lines are drawn in the order given. `said` is its alternative text.
 */
export function drawGroundAlone(
  lines: readonly Standing[],
  heights: readonly number[],
  said: string,
): Element {
  const tall = heights.reduce((sum, h) => sum + h, 0);
  const plan = groundPlan(lines, design.ground, heights);
  const height = round(groundHead + tall + design.over);
  const size = { width: design.ground, height, viewBox: `0 0 ${design.ground} ${height}` };
  const body = element(
    'g',
    { transform: `translate(0 ${groundHead})` },
    landscape(plan, tall, lines, heights),
  );
  return element('svg', { ...size, role: 'img', ariaLabel: said }, [body]);
}
export const groundHead = 62;

function sheet(height: number, said: string, children: Element[]): Element {
  const size = {
    width: page,
    height: round(height * scale),
    viewBox: `0 0 ${design.width} ${round(height)}`,
  };
  return element('svg', { className: 'ground', ...size, role: 'img', ariaLabel: said }, children);
}

type Label = { readonly text: readonly string[]; readonly words: string; readonly count: readonly string[] };

function labelOf({ text, pattern, tally, present }: Standing): Label {
  const words = groundWords.count(pattern, tally, present);
  return { text: wrapped(text, lettersFor(text)), words, count: wrapped(words, design.counted) };
}

/** Capitals are wider: of a text that is full of them fewer letters fit beside the ground. */
function lettersFor(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > text.length * 0.3 ? 23 : design.letters;
}

const heightOf = ({ text, count }: Label) => Math.max(96, 34 + (text.length + count.length) * design.step);

function wordsOf(label: Label | undefined, middle: number): readonly Element[] {
  if (label === undefined) return [];
  const all = label.text.length + label.count.length;
  const first = middle - ((all - 1) * design.step) / 2 + 10;
  return [
    ...label.text.map((one, i) =>
      line(one, 0, first + i * design.step, { size: design.text, ink: inks.ink, voice: 'peers' }),
    ),
    ...label.count.map((one, i) =>
      line(one, 0, first + (label.text.length + i) * design.step, { size: design.count, ink: paper.ink2 }),
    ),
  ];
}

function land(plan: GroundPlan, tall: number, lines: readonly Standing[]): readonly Element[] {
  const { together, between, left: agree, right: disagree } = plan.grounds;
  const names = groundNames(lines.map((one) => one.pattern));
  const title = (name: string, x: number) =>
    line(name, x, -26, { size: 30, ink: inks.ink, strong: true, anchor: 'middle' });
  return [
    ...[together, between, agree, disagree].map(({ from, to }) =>
      element('rect', {
        x: round(from),
        y: -design.over,
        width: round(to - from),
        height: round(tall + 2 * design.over),
        rx: 10,
        fill: paper.ground,
      }),
    ),
    title(names.together, (together.from + together.to) / 2),
    title(names.between, (between.from + between.to) / 2),
    title(names.apart, (agree.from + disagree.to) / 2),
  ];
}

function rowOf(row: GroundRow, plan: GroundPlan, tall: number): readonly Element[] {
  const marks = (some: readonly PlacedMark[], r: number) => some.map((m) => placed(m, r));
  const off = { x: 0, y: round(row.y - tall / 2 + 3), width: design.ground, height: round(tall - 6) };
  return [
    // Too many passes to say: these marks stand on no ground.
    ...(row.place === 'unplaced' ? [element('rect', { ...off, fill: paper.paper })] : []),
    ...(row.ghosts.length > 0 ? [element('g', { opacity: 0.45 }, marks(row.ghosts, plan.ghostR))] : []),
    ...(row.arrow === null ? [] : [arrow(row.arrow)]),
    ...marks(row.marks, plan.r),
  ];
}

function arrow({ from, to, y }: Arrow): Element {
  const back = from > to ? 14 : -14;
  const [a, b, h] = [round(from), round(to), round(y)];
  const tip = round(to + back);
  const d = `M${a} ${h}H${b}M${tip} ${round(y - 10)}L${b} ${h}L${tip} ${round(y + 10)}`;
  return element('path', { d, fill: 'none', stroke: inks.ink, strokeWidth: 3 });
}

/** What the marks stand for, under the ground. */
function legend(y: number, moved: boolean): readonly Element[] {
  const key = { size: design.count, ink: paper.ink2 };
  const marks = answers.flatMap((answer, i) => {
    const x = left + 14 + i * 190;
    return [mark(answer, x, y - 10, 12), line(marksKey[answer], x + 24, y, key)];
  });
  if (!moved) return marks;
  const x = left + 604;
  return [
    ...marks,
    element('g', { opacity: 0.45 }, [mark('agree', x, y - 10, 12)]),
    arrow({ from: x + 22, to: x + 70, y: y - 10 }),
    line(groundWords.movedFrom, x + 84, y, key),
  ];
}
