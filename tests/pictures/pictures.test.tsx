import { pattern, type Tally } from '@moot/shared/ground/pattern.ts';
import { countWords } from '@moot/shared/language/en/counts.ts';
import { groundPlan, inGroundOrder } from '@moot/shared/pictures/groundPlan.ts';
import { answers, barPath, extent, leastRadius, type PlacedMark } from '@moot/shared/pictures/marks.ts';
import { stripOf } from '@moot/shared/pictures/strip.ts';
import { drawStrip } from '@moot/shared/synthesis/draw.ts';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { DotStrip } from '../../client/pictures/DotStrip.tsx';
import { Glyph } from '../../client/pictures/Glyph.tsx';
import { Ground } from '../../client/pictures/Ground.tsx';
import { Marks } from '../../client/pictures/Marks.tsx';
import { PulseDots } from '../../client/pictures/PulseDots.tsx';
import { Rounds } from '../../client/pictures/Rounds.tsx';
import { ScaleBoard } from '../../client/pictures/ScaleBoard.tsx';
import { SortColumns } from '../../client/pictures/SortColumns.tsx';
import { boxOf, drawn, marksIn, overlapping, paperInks, type Seen } from './drawn.ts';

const t = (agree: number, disagree: number, pass: number): Tally => ({ agree, disagree, pass });
const nothing = t(0, 0, 0);
const tallies = (most: number) =>
  fc.record({ agree: fc.nat(most), disagree: fc.nat(most), pass: fc.nat(most) });

type Line = { readonly text: string; readonly now: Tally; readonly before: Tally | null };
const groundLine = ({ text, now, before }: Line, eligible: number) => ({
  text,
  words: `${countWords(now)}.`,
  tally: now,
  pattern: pattern(now, eligible, 'none'),
  before: before === null ? null : { tally: before, pattern: pattern(before, eligible, 'none') },
});
const six: readonly Line[] = [
  { text: 'No one being sent home to nothing.', now: t(6, 0, 0), before: t(6, 0, 0) },
  { text: 'One shared set of numbers.', now: t(6, 0, 0), before: t(4, 1, 1) },
  { text: 'Mental health money.', now: t(2, 4, 0), before: t(1, 4, 1) },
  { text: 'The public’s pound once.', now: t(3, 3, 0), before: t(3, 3, 0) },
  { text: 'Nobody knows.', now: t(1, 1, 4), before: null },
];
const ground = (lines: readonly Line[], eligible = 6) => (
  <Ground lines={lines.map((l) => groundLine(l, eligible))} heights={lines.map(() => 100)} />
);
const pulse = (counts: readonly number[] | null) => (
  <PulseDots
    rows={[
      { label: 'Session 1, arriving', counts: [0, 2, 3, 1, 0], now: false },
      { label: 'This session, leaving', counts, now: true },
    ]}
    points={5}
    low="I was careful"
    high="I said it"
  />
);
const scale = (
  <ScaleBoard
    questions={['How often?', 'How gladly?']}
    rows={[
      {
        text: 'I backed a colleague’s idea in public.',
        counts: [
          [0, 2, 3, 1],
          [6, 0, 0, 0],
        ],
      },
      { text: 'I stayed silent when I could have backed someone.', counts: [null, [1, 1, 1, 1]] },
    ]}
    points={['Never', 'Once', 'A few times', 'Often']}
    heights={[96, 120]}
  />
);
const columns = ['Common ground', 'Just words', 'A real difference', 'Unsure'];
const sorted = (counts: readonly number[] | null) => (
  <SortColumns columns={columns} rows={[{ text: 'Telling each other bad news first.', counts }]} />
);
const rounds = (
  <Rounds
    rounds={[
      { label: 'First asked', tally: t(1, 4, 1), words: '1 agrees, 4 disagree, 1 passes' },
      { label: 'After talking', tally: null, words: 'Too few to show.' },
    ]}
    changed="1 changed"
  />
);
const every: readonly (readonly [string, ReactElement])[] = [
  ['DotStrip', <DotStrip key="1" tally={t(1, 4, 1)} />],
  ['Marks', <Marks key="2" tally={t(1, 4, 1)} words="1 agrees, 4 disagree, 1 passes" />],
  ['Rounds', rounds],
  ['Ground', ground(six)],
  ['PulseDots', pulse([0, 0, 1, 3, 2])],
  ['ScaleBoard', scale],
  ['SortColumns', sorted([5, 0, 0, 1])],
];

const shapes = (svg: string) => marksIn(svg).map((m) => m.shape);
const areas = (marks: readonly Seen[]) => marks.map((m) => m.area);

describe('marks', () => {
  it('[PIC-1] agree is a circle, disagree a diamond, pass a ring, in that order', () => {
    expect(shapes(drawn(<DotStrip tally={t(1, 2, 1)} />))).toEqual(['circle', 'diamond', 'diamond', 'ring']);
    const marks = marksIn(drawn(<DotStrip tally={t(3, 3, 3)} />));
    expect(marks.map((m) => m.x)).toEqual(marks.map((m) => m.x).sort((a, b) => a - b));
  });

  it('[PIC-2] every mark of a strip encloses the same area', () => {
    fc.assert(
      fc.property(tallies(40), (tally) => {
        const sizes = areas(marksIn(drawn(<DotStrip tally={tally} mark={78} across={700} />)));
        if (sizes.length > 0) expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.02);
      }),
    );
  });

  it('[PIC-2] the three marks by themselves enclose the same area', () => {
    const sizes = (['agree', 'disagree', 'pass'] as const).flatMap((answer) =>
      areas(marksIn(drawn(<Glyph answer={answer} mark={40} />))),
    );
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.01);
  });

  it('[PIC-5] a strip draws every answer, none over another, all inside', () => {
    fc.assert(
      fc.property(tallies(90), fc.integer({ min: 200, max: 1700 }), (tally, across) => {
        const svg = drawn(<DotStrip tally={tally} mark={46} across={across} />);
        const marks = marksIn(svg);
        const box = boxOf(svg);
        expect(marks).toHaveLength(tally.agree + tally.disagree + tally.pass);
        expect(overlapping(marks)).toEqual([]);
        for (const m of marks) {
          expect(m.x - m.reach).toBeGreaterThan(box.left - 0.1);
          expect(m.x + m.reach).toBeLessThan(box.right + 0.1);
          expect(m.y + m.reach).toBeLessThan(box.bottom + 0.1);
        }
        expect(box.right).toBeLessThanOrEqual(across + 0.1);
      }),
    );
  });
});

describe('a very large room', () => {
  const thousands = fc.record({
    agree: fc.integer({ min: 900, max: 3000 }),
    disagree: fc.nat(3000),
    pass: fc.nat(3000),
  });
  const lengths = (marks: readonly PlacedMark[], r: number) =>
    marks.map((m) => ({ ...m, whole: 2 * extent(m.answer, r) + (m.long ?? 0) }));

  it('[PIC-9] no mark is too small to be seen: each side is a bar, inside, in order, none over another', () => {
    fc.assert(
      fc.property(thousands, (tally) => {
        const strip = stripOf(tally, 14, 272);
        const bars = lengths(strip.marks, strip.r);
        expect(strip.bars).toBe(true);
        expect(bars.map((b) => b.answer)).toEqual(answers.filter((a) => tally[a] > 0));
        for (const [i, bar] of bars.entries()) {
          const before = bars[i - 1];
          const left = bar.x - bar.whole / 2;
          expect(left).toBeGreaterThanOrEqual(before === undefined ? 0 : before.x + before.whole / 2);
          expect(bar.x + bar.whole / 2).toBeLessThan(272.01);
        }
      }),
    );
  });

  it('[PIC-9] bars are as long as their counts, and one among thousands is still a whole mark', () => {
    const { marks, r } = stripOf(t(1200, 600, 0), 14, 272);
    const [agree, disagree] = lengths(marks, r).map((b) => b.whole);
    expect((agree ?? 0) / (disagree ?? 1)).toBeCloseTo(2, 5);
    const one = stripOf(t(1999, 1, 0), 14, 272);
    expect(one.marks[1]?.long).toBe(0);
    expect(one.width).toBeCloseTo(272, 5);
  });

  it('[PIC-9] bars of all sides are equally tall', () => {
    const tops = answers.map((answer) => /^M-?[\d.]+ (-?[\d.]+)h/.exec(barPath(answer, 8, 50))?.[1]);
    expect(tops).toEqual(['-8', '-8', '-8']);
  });

  it('[PIC-9] marks stay marks for as long as they can be seen', () => {
    expect(stripOf(t(60, 60, 0), 20, 272).bars).toBe(false);
    for (const n of [30, 120, 300, 600, 1000, 2000, 5000]) {
      const strip = stripOf(t(n, n, 0), 20, 272);
      expect(strip.r).toBeGreaterThanOrEqual(leastRadius);
      expect(strip.height).toBeLessThan(60);
    }
  });

  it('[PIC-9] on the ground bars have one measure, and stay on their own ground', () => {
    const lines = [t(1800, 100, 100), t(1100, 700, 200), t(900, 900, 200)].map((now, i) =>
      groundLine({ text: `Line ${i}`, now, before: i === 2 ? t(1900, 50, 50) : null }, 2000),
    );
    const plan = groundPlan(lines, 944, [86, 86, 86]);
    expect(plan.bars).toBe(true);
    const [first, , apart] = plan.rows;
    const whole = (row = first) => lengths(row?.marks ?? [], plan.r);
    expect(whole().map((b) => b.answer)).toEqual(['agree', 'pass', 'disagree']);
    const last = whole().at(-1);
    expect((last?.x ?? 0) + (last?.whole ?? 0) / 2).toBeLessThan(plan.grounds.together.to);
    const [agree, , disagree] = whole(apart);
    expect(agree?.whole).toBe(disagree?.whole);
    expect((whole()[0]?.whole ?? 0) / (agree?.whole ?? 1)).toBeCloseTo(2, 2);
    expect((agree?.x ?? 0) + (agree?.whole ?? 0) / 2).toBeLessThan(plan.grounds.left.to);
    expect((disagree?.x ?? 0) - (disagree?.whole ?? 0) / 2).toBeGreaterThan(plan.grounds.right.from);
    expect(apart?.arrow).not.toBeNull();
  });

  it('[PIC-9] where it is looked at from afar, the ground goes to bars sooner', () => {
    const lines = [groundLine({ text: '', now: t(700, 400, 100), before: null }, 1200)];
    const near = groundPlan(lines, 1030, [98]);
    expect(near).toMatchObject({ bars: false, r: 1.5 });
    expect(groundPlan(lines, 1030, [98], 3)).toMatchObject({ bars: true });
    const few = [groundLine({ text: '', now: t(7, 4, 1), before: null }, 12)];
    expect(groundPlan(few, 1030, [98], 3)).toEqual(groundPlan(few, 1030, [98]));
  });

  it('[PIC-9] a sorted line of thousands stands as bars in its columns, each with its number', () => {
    expect(marksIn(drawn(sorted([200, 60, 30, 10])))).toHaveLength(300);
    const svg = drawn(sorted([1500, 300, 150, 50]));
    expect(marksIn(svg)).toEqual([]);
    expect(svg.match(/<path/g)).toHaveLength(4);
    expect(svg).toContain('>1500</text>');
  });

  it('[PIC-9] a document draws the same bars, with the count for a name', () => {
    const svg = toHtml(drawStrip(t(1200, 600, 200), '1,200 agree, 600 disagree, 200 pass'));
    expect(svg.match(/<path/g)).toHaveLength(3);
    expect(svg).toContain('aria-label="1,200 agree, 600 disagree, 200 pass"');
    expect(boxOf(svg).bottom).toBeLessThan(30);
    expect(drawn(<DotStrip tally={t(1200, 600, 200)} mark={14} across={272} />).match(/<path/g)).toHaveLength(
      3,
    );
  });
});

describe('two scales beside each other', () => {
  const heaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 });
  it('[PIC-5] draw every dot, none over another and none over the row above', () => {
    fc.assert(
      fc.property(heaps, heaps, fc.integer({ min: 96, max: 300 }), (one, other, tall) => {
        const rows = [
          { text: 'Above', counts: [one, other] },
          { text: 'Below', counts: [other, one] },
        ];
        const svg = drawn(
          <ScaleBoard
            questions={['a', 'b']}
            points={['1', '2', '3', '4', '5']}
            rows={rows}
            heights={[tall, tall]}
          />,
        );
        const marks = marksIn(svg);
        expect(marks).toHaveLength(2 * [...one, ...other].reduce((sum, n) => sum + n, 0));
        expect(overlapping(marks)).toEqual([]);
        for (const m of marks) expect(m.y - m.reach).toBeGreaterThan(-0.1);
      }),
    );
  });
});

describe('words', () => {
  it('[PIC-3] a strip is named by its count in words', () => {
    expect(drawn(<DotStrip tally={t(1, 4, 1)} />)).toContain('aria-label="1 agrees, 4 disagree, 1 passes"');
    expect(drawn(<DotStrip tally={nothing} />)).toContain('aria-label="no answers"');
  });

  it('[PIC-3] marks and rounds have their words beside them', () => {
    expect(drawn(<Marks tally={t(6, 0, 0)} words="6 agree" />)).toContain('<figcaption>6 agree</figcaption>');
    const svg = drawn(rounds);
    expect(svg.indexOf('First asked')).toBeLessThan(svg.indexOf('After talking'));
    expect(svg).toContain('1 changed');
  });

  it('[PIC-3] the ground says each line and its count', () => {
    const svg = drawn(ground(six));
    expect(svg).toContain('<title>5 lines, from together to apart</title>');
    for (const { text, now } of six) expect(svg).toContain(`${text} ${countWords(now)}.`);
  });

  it('[PIC-3] dots on points say how many stand on each', () => {
    expect(drawn(pulse([1, 0, 1, 3, 1]))).toContain(
      'This session, leaving: 1 at point 1, I was careful, 1 at point 3, 3 at point 4, 1 at point 5, I said it.',
    );
    expect(drawn(scale)).toContain('public. How often?: 2 at Once, 3 at A few times, 1 at Often.');
  });

  it('[PIC-3] sorted columns say where a line was put', () => {
    expect(drawn(sorted([5, 0, 0, 1]))).toContain(
      'Telling each other bad news first. Common ground 5, unsure 1.',
    );
  });
});

describe('what goes in', () => {
  const votes = fc.array(fc.constantFrom('agree', 'disagree', 'pass'), { minLength: 3, maxLength: 12 });
  const tallyOf = (given: readonly string[]): Tally => ({
    agree: given.filter((v) => v === 'agree').length,
    disagree: given.filter((v) => v === 'disagree').length,
    pass: given.filter((v) => v === 'pass').length,
  });

  it('[PIC-4] permuting people changes no byte of a strip or a ground', () => {
    const room = votes.chain((v) =>
      fc.tuple(fc.constant(v), fc.shuffledSubarray(v, { minLength: v.length })),
    );
    fc.assert(
      fc.property(room, ([given, shuffled]) => {
        const [a, b] = [tallyOf(given), tallyOf(shuffled)];
        expect(drawn(<DotStrip tally={b} />)).toBe(drawn(<DotStrip tally={a} />));
        const line = (now: Tally) => [{ text: 'One line.', now, before: null }];
        expect(drawn(ground(line(b), given.length))).toBe(drawn(ground(line(a), given.length)));
      }),
    );
  });
});

describe('ground', () => {
  const lines = fc.array(fc.tuple(tallies(4), fc.option(tallies(4))), { minLength: 1, maxLength: 9 });

  it('[PIC-5] every answer that can be placed is drawn, none over another', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const drawnLines = all.map(([now], i) => ({ text: `Line ${i}.`, now, before: null }));
        const marks = marksIn(drawn(ground(drawnLines, 12)));
        const placed = drawnLines.filter((l) => pattern(l.now, 12, 'none') !== 'too_few');
        expect(marks).toHaveLength(
          placed.reduce((sum, l) => sum + l.now.agree + l.now.disagree + l.now.pass, 0),
        );
        expect(overlapping(marks)).toEqual([]);
      }),
    );
  });

  it('[PIC-5] the marks of a line stay in its row', () => {
    fc.assert(
      fc.property(tallies(30), fc.integer({ min: 60, max: 140 }), (now, height) => {
        const plan = groundPlan([groundLine({ text: '', now, before: null }, 90)], 944, [height]);
        for (const m of plan.rows[0]?.marks ?? []) {
          expect(m.y - plan.r).toBeGreaterThan(0);
          expect(m.y + plan.r).toBeLessThan(height);
        }
      }),
    );
  });

  it('[PIC-5] a room of 180 is drawn whole, in smaller marks of one size', () => {
    const large: readonly Line[] = [
      { text: 'A', now: t(164, 5, 11), before: null },
      { text: 'B', now: t(118, 41, 21), before: null },
      { text: 'C', now: t(66, 93, 21), before: null },
    ];
    const marks = marksIn(drawn(ground(large, 180)));
    expect(marks).toHaveLength(540);
    expect(overlapping(marks)).toEqual([]);
    expect(Math.max(...areas(marks)) / Math.min(...areas(marks))).toBeLessThan(1.05);
    expect(drawn(ground(large, 180))).toContain('>Leaning</text>');
  });

  it('[PIC-6] each pattern stands on its own ground, agree left and disagree right of the gap', () => {
    const [together, between, apart] = [t(6, 0, 0), t(5, 1, 0), t(3, 3, 0)].map((now) => {
      const [line] = [groundLine({ text: '', now, before: null }, 6)];
      const plan = groundPlan([line], 944, [100]);
      return { grounds: plan.grounds, marks: plan.rows[0]?.marks ?? [] };
    });
    const inside = (marks: readonly { readonly x: number }[] = [], span = { from: 0, to: 0 }) =>
      marks.length > 0 && marks.every((m) => m.x > span.from && m.x < span.to);
    expect(inside(together?.marks, together?.grounds.together)).toBe(true);
    expect(inside(between?.marks, between?.grounds.between)).toBe(true);
    expect(
      inside(
        apart?.marks.filter((m) => m.answer === 'agree'),
        apart?.grounds.left,
      ),
    ).toBe(true);
    expect(
      inside(
        apart?.marks.filter((m) => m.answer === 'disagree'),
        apart?.grounds.right,
      ),
    ).toBe(true);
  });

  it('[PIC-6] it is drawn where a line moved from only if that was other ground', () => {
    const rows = (before: Tally, now: Tally) =>
      groundPlan([groundLine({ text: '', now, before }, 6)], 944, [100]).rows[0];
    expect(rows(t(5, 0, 1), t(6, 0, 0))).toMatchObject({ ghosts: [], arrow: null });
    const moved = rows(t(4, 1, 1), t(6, 0, 0));
    expect(moved?.ghosts).toHaveLength(6);
    expect((moved?.arrow?.from ?? 0) - (moved?.arrow?.to ?? 0)).toBeGreaterThan(20);
    const cameApart = rows(t(1, 4, 1), t(2, 4, 0));
    expect((cameApart?.arrow?.to ?? 0) - (cameApart?.arrow?.from ?? 0)).toBeGreaterThan(20);
  });

  it('[PIC-6] lines stand from together to apart, those that cannot be placed last', () => {
    const order = inGroundOrder([t(1, 1, 4), t(3, 3, 0), t(6, 0, 0), t(1, 1, 0), t(5, 1, 0)], (now) =>
      pattern(now, 6, 'none'),
    );
    expect(order).toEqual([t(6, 0, 0), t(5, 1, 0), t(3, 3, 0), t(1, 1, 4), t(1, 1, 0)]);
  });
});

describe('what may not be shown', () => {
  it('[PIC-7] too few: no mark and no figure', () => {
    const few = drawn(ground([{ text: 'A.', now: t(1, 1, 0), before: null }]));
    expect(marksIn(few)).toEqual([]);
    expect(marksIn(drawn(sorted(null)))).toEqual([]);
    expect(drawn(sorted(null))).toContain('Telling each other bad news first. Too few to show.</desc>');
    expect(drawn(sorted(null))).toContain('>Too few to show.</text>');
    expect(marksIn(drawn(pulse(null)))).toHaveLength(6);
    expect(drawn(pulse(null))).toContain('This session, leaving: too few to show.');
  });
});

describe('drawing', () => {
  it.each(every)('[PIC-8] %s is the same each time, and needs neither style nor script', (_, picture) => {
    const svg = drawn(picture);
    expect(drawn(picture)).toBe(svg);
    expect(svg).not.toMatch(/ style=|<style|<script|NaN|undefined/);
    expect(svg).toMatch(/role="img"/);
  });

  it('[PIC-8] in a document’s colours no variable is left', () => {
    const svg = drawn(
      <>
        <DotStrip tally={t(1, 2, 3)} inks={paperInks} />
        <Ground lines={six.map((l) => groundLine(l, 6))} inks={paperInks} />
        <PulseDots
          rows={[{ label: 'Now', counts: [1, 2], now: true }]}
          points={2}
          low="low"
          high="high"
          inks={paperInks}
        />
        <SortColumns columns={columns} rows={[{ text: 'A', counts: [1, 2, 0, 0] }]} inks={paperInks} />
      </>,
    );
    expect(svg).not.toContain('var(');
  });
});
