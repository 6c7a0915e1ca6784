import { pptxOf } from '@moot/server/exports/pptx.ts';
import { lineTall, paged, room } from '@moot/shared/synthesis/slideRoom.ts';
import type { Deck } from '@moot/shared/synthesis/slides.ts';
import { linesIn } from '@moot/shared/synthesis/slideText.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, textsIn } from './office.ts';

const height = 5;
const sum = (page: readonly number[]) => page.reduce((all, one) => all + one, 0);
const heights = fc.array(fc.double({ min: 0.4, max: 1.6, noNaN: true }), { maxLength: 40 });
const pagesOf = (lines: readonly number[]) => paged(lines, (one) => one, height);

describe('[EXPORT-15] slides', () => {
  test('hold every line once, in order, none too many', () => {
    fc.assert(
      fc.property(heights, (lines) => {
        const pages = pagesOf(lines);
        expect(pages.flat()).toEqual(lines);
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(room.most);
          expect(sum(page)).toBeLessThanOrEqual(height + 1e-9);
        }
        // Each slide as full as it can be: no other way needs fewer.
        const fullest: number[][] = [];
        for (const line of lines) {
          const last = fullest.at(-1);
          if (last !== undefined && last.length < room.most && sum([...last, line]) <= height)
            last.push(line);
          else fullest.push([line]);
        }
        expect(pages.length).toBe(fullest.length);
      }),
    );
  });

  test.each([
    [7, [4, 3]],
    [10, [5, 5]],
    [11, [4, 4, 3]],
    [13, [5, 5, 3]],
  ])('are even: %i lines of which five fill a slide', (n, expected) => {
    expect(pagesOf(Array.from({ length: n }, () => 1)).map((page) => page.length)).toEqual(expected);
  });

  test('one line that no slide could hold stands alone', () => {
    expect(pagesOf([1, 9, 1])).toEqual([[1], [9], [1]]);
  });
});

test('[EXPORT-15] narrow letters take fewer lines than wide ones, and a word that no line holds is cut', () => {
  expect(linesIn('illicit lilt '.repeat(6).trim(), 'peers', 18, 8)).toBe(1);
  expect(linesIn('MWM WMWMWMWM '.repeat(6).trim(), 'peers', 18, 8)).toBe(3);
  expect(linesIn('W'.repeat(120), 'ours', 18, 8)).toBe(4);
  expect(linesIn('中'.repeat(60), 'peers', 18, 8)).toBe(3);
  expect(linesIn('e\u0301'.repeat(60), 'peers', 18, 8)).toBe(linesIn('e'.repeat(60), 'peers', 18, 8));
});

test('[EXPORT-15] long lines have room for all their rows, and go on to a second slide', async () => {
  const text =
    'Money for mental health stays put, even in a year when a whole ward has to close its doors for good.';
  const all = Array.from({ length: 8 }, (_, n) => ({
    text: `${n} ${text}`,
    words: 'Real difference: 2 agree, 3 disagree, 1 changed',
    tally: { agree: 2, disagree: 3, pass: 0 },
  }));
  const pages = paged(all, (line) => lineTall(line, true), room.lines.height);
  expect(pages.map((page) => page.length)).toEqual([4, 4]);
  const deck: Deck = {
    title: 'What five sessions left us with',
    series: 'A series',
    kind: 'Series synthesis, our edition',
    language: 'en',
    facilitator: 'Nell Garrick',
    slides: pages.map((lines) => ({ type: 'lines', title: 'Left open', over: 'Over', lines })),
  };
  for (const [name, xml] of partsOf(await pptxOf(deck))) {
    if (!/^ppt\/slides\/slide\d/.test(name)) continue;
    const boxes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]) => {
      const [, y, cy] = /<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"/.exec(shape) ?? [];
      return textsIn(shape, 'a:t').some((one) => one.includes('Money'))
        ? [{ y: Number(y), cy: Number(cy) }]
        : [];
    });
    const inch = 914_400;
    expect(boxes).toHaveLength(4);
    boxes.forEach(({ y, cy }, i) => {
      // Two rows of 18 points and one of 14, as offices set them, and air before the next rule.
      expect(cy / inch).toBeGreaterThan((2 * 18 + 14) * (1.2 / 72) + 0.08);
      expect(y + cy).toBeLessThanOrEqual(boxes[i + 1]?.y ?? 6.86 * inch);
    });
  }
});
