import { exportSeries } from '@moot/server/exports/series.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import type { Script } from '@moot/server/replay/script.ts';
import { id, type LineId, type SeatId } from '@moot/shared/model/ids.ts';
import { myCopy } from '@moot/shared/synthesis/myCopy.ts';
import { recountSeries } from '@moot/shared/synthesis/recountSeries.ts';
import { seriesData } from '@moot/shared/synthesis/seriesData.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { describe, expect, test } from 'vitest';
import { treeAsText } from './asText.ts';
import { differencesIn } from './figures.ts';
import { editions, later, sectionsIn } from './made.ts';
import { folded, type Played, played } from './played.ts';
import { whole } from './whole.ts';

const demo = await whole('demo');
const inputFor = (p: Played, edition: 'ours' | 'shareable') => ({
  series: p.state(),
  people: peopleIn(p.state(), p.roster),
  edition,
  now: later,
});
const textOf = (p: Played, edition: 'ours' | 'shareable' = 'ours') =>
  treeAsText(seriesSynthesis(inputFor(p, edition)));
/** From one section's heading to the next. */
const section = (text: string, n: number) =>
  text.split(/^## /m).find((part) => part.startsWith(`${n}.`)) ?? '';

describe('[SYN-27] fifteen sections, whose numbers hold', () => {
  test('all of them, ours', () => {
    const numbers = sectionsIn(seriesSynthesis(inputFor(demo, 'ours'))).map((one) => parseInt(one, 10));
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  test('shareable: promises are left out and the numbers after them stay', () => {
    const sections = sectionsIn(seriesSynthesis(inputFor(demo, 'shareable')));
    expect(sections.some((one) => one.startsWith('11 '))).toBe(false);
    expect(sections).toContain('12 The whole ledger');
  });

  test('a series that has not begun has hardly anything to say, and says so', () => {
    const [row] = demo.journal;
    const empty = { ...demo, state: () => folded(row === undefined ? [] : [row]) };
    expect(sectionsIn(seriesSynthesis(inputFor(empty, 'ours')))).toEqual(['15 How this was made']);
    expect(textOf(empty)).toContain('So far. No session has begun.');
  });
});

describe('[SYN-28] bytes of the series', () => {
  test.each(['md', 'html', 'zip', 'json'] as const)('the same journal gives the same %s', async (format) => {
    for (const edition of editions) {
      const make = (state: ReturnType<Played['state']>, now: number) =>
        exportSeries({ state, roster: demo.roster, edition, format, now });
      const [one, two] = [await make(demo.state(), later), await make(folded(demo.journal), later + 9e9)];
      expect(Buffer.from(one.body).equals(Buffer.from(two.body))).toBe(true);
      expect(one.fileName).toBe(two.fileName);
    }
  });

  test('before the end it says so far; ratings asked for later do not keep it from ending', async () => {
    const running = await played('demo');
    expect(textOf(running)).toContain('So far. This series has not ended; this is how it stood at 15:40');
    const { fileName } = await exportSeries({
      ...{ state: running.state(), roster: running.roster, edition: 'ours', format: 'md', now: later },
    });
    expect(fileName).toContain('-so-far');
    expect(textOf(demo)).not.toContain('So far');
    expect(demo.state().sessions.some((s) => s.rating !== null)).toBe(true);
  });
});

describe('[SYN-29] a line is called a real difference only after the word check and the say-back', () => {
  test('those that are', () => {
    const real = [...demo.state().memory.ledger.values()].filter((line) => line.status === 'real_difference');
    expect(real.length).toBe(2);
    for (const line of real) {
      expect(line.marks.has('said_back')).toBe(true);
      expect(line.marks.has('word_checked') || line.marks.has('no_tricky_word')).toBe(true);
      expect(section(textOf(demo), 4)).toContain(line.text);
      expect(section(textOf(demo), 13)).not.toContain(line.text);
    }
  });

  test('one that is only apparent stands under what is not settled, with its sides', async () => {
    const p = await played(
      'demo',
      (script) => ({
        ...script,
        events: script.events.map((e) =>
          e.event.type === 'restate.answer' && e.session === 's4'
            ? { ...e, event: { ...e.event, value: 'not_yet' as const } }
            : e,
        ),
      }),
      null,
    );
    expect(section(textOf(p), 4)).toBe('');
    const open = section(textOf(p), 13);
    expect(open).toContain('Money for mental health stays put');
    expect(open).toContain('not reached');
    expect(open).not.toContain('Real difference');
  });
});

describe('[SYN-30] lines stand as they were raised', () => {
  test.each([3, 12, 13])('section %i', (n) => {
    const text = section(textOf(demo), n);
    const lines = [...demo.state().memory.ledger.values()].map((line) => text.indexOf(`‹${line.text}›`));
    const found = lines.filter((at) => at >= 0);
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});

describe('[SYN-31] then and now', () => {
  test('the same people: said once, and nothing of why', () => {
    const mirror = section(textOf(demo), 10);
    expect(mirror).toContain('Six people, the same each time.');
    expect(mirror).toContain('this does not show which mattered');
  });

  test('the group changed: every number present, and how many each time', async () => {
    const p = await played(
      'demo',
      (script) => ({
        ...script,
        events: script.events.filter((e) => !(e.session === 's5' && e.actor === 'p6')),
      }),
      null,
    );
    const mirror = section(textOf(p), 10);
    expect(mirror).toContain('six present');
    expect(mirror).toContain('five present');
    expect(mirror).toContain('Not the same people each time: six and five present, of whom five each time.');
    expect(seriesData(inputFor(p, 'ours')).mirror).toEqual({
      times: [
        { session: 1, present: 6 },
        { session: 5, present: 5 },
      ],
      eachTime: 5,
    });
  });
});

describe('[SYN-32] common ground says how it was tested', () => {
  test('by talk, without its word, by examples, or not yet', () => {
    const rows = section(textOf(demo), 3).split('\n');
    const row = (words: string) => rows.find((one) => one.includes(words)) ?? '';
    expect(row('one shared set of numbers')).toContain('| talk |');
    expect(row('the money the area already spends')).toContain('said without its word');
    expect(row('a hospital bed')).toContain('| not yet tested |');
  });

  test('examples compared, once they were', async () => {
    const p = await played('demo', undefined, null);
    p.give({ type: 'compareExamples', line: id<LineId>('h1'), compared: true });
    const row = section(textOf(p), 3)
      .split('\n')
      .find((one) => one.includes('sent home to nothing'));
    expect(row).toContain('| examples compared |');
  });
});

test('[SYN-33] peers who were away are named where something waits for them, and counted to nobody', () => {
  expect(section(textOf(demo), 3)).toContain('to confirm with Marian Seld');
  expect(section(textOf(demo), 13)).toContain(
    'To confirm with Marian Seld: what stands in sections 3 and 5.',
  );
  expect(textOf(demo, 'shareable')).toContain('to confirm with those who were not asked');
});

describe('[SYN-37] a successor is not away from what their predecessor came to', () => {
  const replaced = async () => {
    const p = await played('demo', undefined, null);
    const [before, after] = [id<SeatId>('seat-p2'), id<SeatId>('seat-p7')];
    p.give({ type: 'replaceSeat', seat: after, follows: before });
    const last = p.state().sessions.findLast((s) => s.status === 'running');
    if (last !== undefined) p.give({ type: 'endSession', session: last.id });
    return p;
  };

  test('neither in the opening nor in the data', async () => {
    const p = await replaced();
    expect(textOf(p)).toContain('All six throughout sessions 1 and 5; one late in 2, one away in 3');
    const { sessions } = seriesData(inputFor(p, 'ours'));
    expect(sessions.map((s) => s.attendance.peers)).toEqual([6, 6, 6, 6, 6]);
    const again = recountSeries(seriesData(inputFor(p, 'ours')));
    expect(differencesIn(seriesSynthesis(inputFor(p, 'ours')), again)).toEqual([]);
  });

  test('their own copy has no session, and none of the other’s words', async () => {
    const p = await replaced();
    const { series, people, now } = inputFor(p, 'ours');
    const copy = treeAsText(myCopy({ series, people, seat: id<SeatId>('seat-p7'), now }));
    expect(copy).toContain('No session yet.');
    expect(copy).not.toContain('Share the care home watch list');
  });
});

describe('[SYN-38] a line that became a criterion', () => {
  /** The seventh criterion of session 5 is the line `h2` of session 1's vote. */
  const withALine = (script: Script): Script => {
    const told = JSON.parse(JSON.stringify(script).replaceAll('"q7"', '"h2"')) as Script;
    return { ...told, events: told.events.filter(({ event }) => !isAdding(event)) };
  };
  const isAdding = (event: Script['events'][number]['event']) =>
    event.type === 'statement.add' && event.statement === 'h2';

  test('has its first vote among the lines, and that as a criterion among the criteria', async () => {
    const p = await played('demo', withALine, null);
    expect(p.state().memory.criteria.has('h2')).toBe(true);
    const row = (n: number) =>
      section(textOf(p), n)
        .split('\n')
        .find((one) => one.includes('Bad news reaches a peer'));
    expect(row(3)).toMatch(/4 agree, 1 disagrees, 1 passes.*6 agree/);
    expect(row(9)).toMatch(/5 agree, 1 passes.*6 agree/);
    expect(row(9)).not.toContain('1 disagrees');
  });
});
