import { pngOf } from '@moot/server/exports/png.ts';
import type { Standing } from '@moot/shared/activities/standing.ts';
import { pattern, type Tally } from '@moot/shared/ground/pattern.ts';
import { countOfWords } from '@moot/shared/language/en/counts.ts';
import { drawGround } from '@moot/shared/synthesis/drawGround.ts';
import { numbersIn } from '@moot/shared/synthesis/recount.ts';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { marksIn } from '../pictures/drawn.ts';
import { hostile } from '../synthesis/hostile.ts';
import { dataOf, editions, fromPlayed, nodesIn, treeOf } from '../synthesis/made.ts';
import { played, s1 } from '../synthesis/played.ts';

const t = (agree: number, disagree: number, pass: number): Tally => ({ agree, disagree, pass });
const standing = (text: string, now: Tally, before: Tally | null = null): Standing => {
  const present = now.agree + now.disagree + now.pass;
  const was = before === null ? null : { tally: before, pattern: pattern(before, present, 'none') };
  return { id: text, text, present, tally: now, pattern: pattern(now, present, 'none'), before: was };
};
const svg = (lines: readonly Standing[]) => toHtml(drawGround(lines).drawn, { space: 'svg' });
const faint = /<g opacity="0.45">.*?<\/g>/gs;
/** Three marks say what marks stand for. */
const keyed = 3;
const count = (drawn: string) => {
  const marks = marksIn(drawn.replace(faint, ''));
  const of = (shape: string) => marks.filter((m) => m.shape === shape).length - 1;
  return { agree: of('circle'), disagree: of('diamond'), pass: of('ring') };
};

describe('[PDF-9] the drawn ground', () => {
  test('holds a mark for each answer of the last count and no more', () => {
    expect(count(svg([standing('A.', t(6, 0, 0)), standing('B.', t(2, 3, 1), t(4, 1, 1))]))).toEqual(
      t(8, 3, 1),
    );
  });

  test('shows faintly where a line stood on other ground the round before', () => {
    const moved = svg([standing('A.', t(6, 0, 0), t(4, 1, 1)), standing('B.', t(6, 0, 0))]);
    expect(marksIn((moved.match(faint) ?? []).join('')).length).toBe(6 + 1);
    expect(moved).toContain('>moved from here</text>');
    expect(svg([standing('A.', t(6, 0, 0), t(5, 0, 1))])).not.toContain('moved from here');
  });

  test('holds a room of 180 whole, in marks of one size', () => {
    const large = svg([
      standing('A.', t(164, 5, 11)),
      standing('B.', t(66, 93, 21)),
      standing('C.', t(118, 41, 21)),
    ]);
    const marks = marksIn(large);
    expect(marks).toHaveLength(540 + keyed);
    const areas = marks.map((m) => m.area).toSorted((a, b) => a - b);
    expect((areas[539] ?? 0) / (areas[0] ?? 1)).toBeLessThan(1.05);
    expect(large).toContain('>Leaning</text>');
  });

  test('is the same whoever answered, and needs neither style nor script', () => {
    const drawn = svg([standing('A.', t(3, 3, 0)), standing('<script>', t(6, 0, 0))]);
    expect(drawn).toBe(svg([standing('A.', t(3, 3, 0)), standing('<script>', t(6, 0, 0))]));
    expect(drawn.replaceAll(/"[^"]*"/g, '')).not.toMatch(/style=|<style|<script|NaN|undefined/);
    expect(drawn).not.toMatch(/NaN|undefined|var\(/);
    expect(drawn).toContain('&#x3C;script></text>');
  });

  test('can be drawn where a drawing must be XML, whatever stands in it', () => {
    for (const text of hostile) expect(pngOf(drawGround([standing(text, t(6, 0, 0))]).drawn).width).toBe(648);
  });

  test('keeps its words in the paper’s width, however long a word is', () => {
    const text = `x${'y'.repeat(90)} and ${'a line of many words '.repeat(8)}`;
    for (const [, line = ''] of svg([standing(text, t(6, 0, 0))]).matchAll(/<text[^>]*>([^<]*)</g))
      expect(line.length).toBeLessThanOrEqual(44);
  });

  test('says each line and its count to those who hear it', () => {
    const { said } = drawGround([standing('B', t(2, 4, 0)), standing('A.', t(6, 0, 0))]);
    expect(said).toBe('Where we stood at the last count: A. Everyone agrees. B. Apart: 2 agree, 4 disagree.');
  });
});

const sessions = { demo: await played('demo'), edge: await played('edge') };
for (const one of Object.values(sessions)) one.give({ type: 'endSession', session: s1 });
const cases = Object.entries(sessions).flatMap(([name, p]) =>
  editions.map((edition) => ({ name, p, edition })),
);

describe.each(cases)('[PDF-9] in the notes of $name, $edition', ({ p, edition }) => {
  const data = dataOf(fromPlayed(p), edition);
  const pictures = nodesIn(treeOf(fromPlayed(p), edition).root).flatMap((n) =>
    n.type === 'picture' ? [n] : [],
  );
  const lines = data.activities.flatMap((a) =>
    a.lines.flatMap((line) => {
      const rows = a.counts.filter((c) => c.question === 'vote' && c.about === line.n && c.answers !== null);
      const row = rows.at(-1);
      return row === undefined ? [] : [{ text: line.text, row }];
    }),
  );

  test('each line stands once, with the counts of the data file', () => {
    expect(pictures).toHaveLength(1);
    const said = pictures[0]?.said ?? '';
    const on = lines.filter(({ text }) => said.includes(text));
    expect(on.length).toBeGreaterThan(3);
    for (const { text, row } of on) {
      expect(said.split(text)).toHaveLength(2);
      const { agree = 0, disagree = 0, pass = 0 } = row.answers ?? {};
      const present = row.present ?? 0;
      const rest = said.slice(said.indexOf(text) + text.length);
      const next = rest.split('We hold out')[0] ?? '';
      const wanted = agree === present ? [] : numbersIn(countOfWords({ agree, disagree, pass }, present));
      expect(numbersIn(next), text).toEqual(wanted);
    }
  });

  test('its marks are as many as the answers of those lines', () => {
    const [picture] = pictures;
    if (picture === undefined) throw new Error('no picture');
    const on = lines.filter(({ text }) => picture.said.includes(text));
    const sum = (answer: string) => on.reduce((all, { row }) => all + (row.answers?.[answer] ?? 0), 0);
    const wanted = { agree: sum('agree'), disagree: sum('disagree'), pass: sum('pass') };
    expect(count(toHtml(picture.drawn, { space: 'svg' }))).toEqual(wanted);
  });
});

test('[PDF-10] a name that a line’s end would cut in two is gone before it is drawn', async () => {
  for (const filler of [20, 24, 28, 31]) {
    const p = await played('demo', (script) => ({
      ...script,
      events: script.events.map((e) =>
        e.event.type === 'statement.offer'
          ? {
              ...e,
              event: {
                ...e.event,
                text: `${'x'.repeat(filler)} tom okell and NELL GARRICK said so ${e.event.statement}`,
              },
            }
          : e,
      ),
    }));
    p.give({ type: 'endSession', session: s1 });
    const wordsOf = (edition: 'ours' | 'shareable') =>
      nodesIn(treeOf(fromPlayed(p), edition).root)
        .flatMap((n) => (n.type === 'picture' ? [toHtml(n.drawn).replace(/<[^>]*>/g, ' '), n.said] : []))
        .join(' ');
    expect(wordsOf('ours')).toMatch(/tom\s+okell/);
    expect(wordsOf('shareable')).toContain('[name]');
    expect(wordsOf('shareable')).not.toMatch(/\btom\b|okell/i);
  }
});
