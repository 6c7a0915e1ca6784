import type { LineEvent } from '@moot/shared/memory/events.ts';
import { type ActivityId, id, type LineId, type SeatId, type SessionId } from '@moot/shared/model/ids.ts';
import type { LineCount, LineStatus } from '@moot/shared/model/series.ts';
import { ledgerPage } from '@moot/shared/views/ledger.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import type { ThreadPart } from '@moot/shared/views/thread.ts';
import { describe, expect, test } from 'vitest';
import { gather, session, sort, vote, weigh } from '../series/definitions.ts';
import {
  ask,
  by,
  close,
  given,
  gives,
  happened,
  lineIn,
  open,
  own,
  peer,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  unsettle,
  type World,
} from '../series/given.ts';
import { played } from '../synthesis/played.ts';
import { faces, ledgerOf, roster, seen, told } from './looking.ts';

const line = id<LineId>('old');
const one = id<SessionId>('one');
const g = id<ActivityId>('g');

const remembers = (activity: ActivityId | null, ...events: LineEvent[]): Step =>
  happened({ type: 'remembered', activity, events });
const entering = (
  name = 'old',
  from: string | null = null,
  status: LineStatus = 'apparent_difference',
): LineEvent => ({
  type: 'lineEntered',
  line: id<LineId>(name),
  text: `Words of ${name}`,
  status,
  session: one,
  activity: g,
  from,
});
const counting = (more: Partial<Omit<LineCount, 'at'>>, of = line): LineEvent => ({
  type: 'lineCounted',
  line: of,
  count: {
    activity: g,
    session: one,
    round: 1,
    present: 6,
    agree: 3,
    disagree: 2,
    pass: 1,
    noAnswer: 0,
    pattern: 'apart',
    changed: null,
    ...more,
  },
});
const tooFew = { agree: null, disagree: null, pass: null, noAnswer: null, pattern: 'too_few' };
const world = (...steps: readonly Step[]): World =>
  given(
    room({
      activities: [gather('g')],
      later: [session('two', [gather('h')]), session('three', [gather('i')])],
    }),
    ...steps,
  ).world;
const first = (w: World) => ledgerOf(w).lines[0];
const threadOn = (w: World, face: (typeof faces)[number] = 'screen') =>
  seen(w, face).thread as ThreadPart | undefined;
const putUp = (name = 'old'): Step => by({ type: 'putUp', up: { what: 'thread', line: id<LineId>(name) } });

describe('stops', () => {
  test('[THREAD-1] the last count of each vote, each sort and each say-back, in their order', () => {
    const h = id<ActivityId>('h');
    const w = world(
      remembers(
        g,
        entering(),
        counting({}),
        counting({ round: 2, agree: 4, disagree: 1, pass: 1, changed: 1 }),
      ),
      remembers(h, {
        type: 'lineSorted',
        line,
        sort: { activity: h, session: id('two'), present: 6, places: { real: 6 } },
      }),
      remembers(id<ActivityId>('i'), { type: 'lineMarked', line, mark: 'said_back' }),
    );
    expect(first(w)?.stops).toEqual([
      {
        session: 'one',
        shape: 'counted',
        tally: { agree: 4, disagree: 1, pass: 1 },
        words: '4 agree, 1 disagrees, 1 passes',
        note: '1 changed',
      },
      { session: 'two', shape: 'square', tally: null, words: '6 of 6: real', note: '' },
      { session: 'three', shape: 'square', tally: null, words: 'Said back, both ways', note: '' },
    ]);
  });

  test('[THREAD-2] too few is a place without a figure, and the round before it counts', () => {
    const w = world(remembers(g, entering(), counting(tooFew)));
    const told = first(w);
    expect(told?.stops).toEqual([
      { session: 'one', shape: 'tooFew', tally: null, words: 'Too few to show.', note: '' },
    ]);
    expect(told?.chapters[0]?.entries).toContainEqual({
      shape: 'tooFew',
      tally: null,
      words: 'Round 1: Too few to show.',
      quote: null,
    });
    const both = world(remembers(g, entering(), counting({}), counting({ ...tooFew, round: 2 })));
    expect(first(both)?.stops[0]).toMatchObject({
      shape: 'counted',
      tally: { agree: 3, disagree: 2, pass: 1 },
    });
  });

  test('[THREAD-1] not counted yet, it stops where it was first said; how many were there is said where some were away', () => {
    expect(first(world(remembers(g, entering())))?.stops).toMatchObject([
      { shape: 'square', words: 'First said' },
    ]);
    const w = world(remembers(g, entering(), counting({ present: 5, agree: 2 })));
    expect(first(w)?.stops[0]?.note).toBe('five present');
  });

  test('[THREAD-11] the row is said in words', () => {
    const w = world(remembers(g, entering(), counting({})));
    expect(first(w)?.aloud).toBe('Session 1: 3 agree, 2 disagree, 1 passes. Now: Apparent difference.');
  });
});

describe('chapters', () => {
  test('[THREAD-3] words, counts, marks, treatment and status, occasion by occasion', () => {
    const w = world(
      remembers(g, entering(), counting({})),
      remembers(
        id<ActivityId>('h'),
        { type: 'lineReworded', line, text: 'Newer words' },
        counting({ activity: id('h'), session: id('two'), present: 5, changed: 2 }),
        { type: 'lineMarked', line, mark: 'word_checked' },
        { type: 'lineStatusChanged', line, status: 'unsure' },
      ),
    );
    expect(first(w)?.chapters).toEqual([
      {
        when: 'Session 1',
        where: 'Title of g',
        entries: [
          { shape: 'plain', tally: null, words: 'First said', quote: 'Words of old' },
          expect.objectContaining({ words: 'Round 1: 3 agree, 2 disagree, 1 passes, six present' }),
          { shape: 'status', tally: null, words: 'Now: Apparent difference', quote: null },
        ],
      },
      {
        when: 'Session 2',
        where: 'Title of h',
        entries: [
          { shape: 'plain', tally: null, words: 'In new words', quote: 'Newer words' },
          expect.objectContaining({ words: expect.stringContaining('2 changed, five present') }),
          { shape: 'square', tally: null, words: 'Its word was checked', quote: null },
          { shape: 'status', tally: null, words: 'Now: Unsure', quote: null },
        ],
      },
    ]);
  });

  test('[THREAD-3] who was away and has said since, by name and date, between sessions', () => {
    const w = world(
      remembers(g, entering('old', null, 'common_ground'), {
        type: 'lineToConfirm',
        line,
        seats: [seat('finn'), seat('eve')],
      }),
      peer('finn', { type: 'confirmLine', line, agrees: true }),
    );
    expect(first(w)).toMatchObject({ now: ['to confirm: Eve Venn'], waits: true });
    expect(first(w)?.chapters.at(-1)).toEqual({
      when: '14 November 2023',
      where: '',
      entries: [expect.objectContaining({ words: 'Finn Venn, who was away, is with it' })],
    });
  });

  test('[THREAD-13] a line that became others waits like any other: thread, home and phone say the same', () => {
    const w = world(
      remembers(g, entering('old', null, 'words_only')),
      remembers(
        g,
        entering('new', 'old'),
        ...[line, id<LineId>('new')].map((of) => ({
          type: 'lineToConfirm' as const,
          line: of,
          seats: [seat('finn')],
        })),
      ),
    );
    const inThreads = ledgerOf(w).lines.flatMap((l) => (l.waits ? [l.id] : []));
    expect(inThreads).toEqual(['old', 'new']);
    expect(first(w)?.now).toEqual(['became one other line', 'to confirm: Finn Venn']);
    expect(seriesHome(w.series, roster).toConfirm.map((l) => l.line)).toEqual(inThreads);
    expect(told(w, 'finn').toConfirm.map((l) => l.line)).toEqual(inThreads);
  });

  test('[THREAD-5] a wish to one peer stands nowhere, a wish to all stands with its name', () => {
    const wish = (to: SeatId | null): Step => peer('asha', { type: 'wishToTalk', line, to });
    const w = world(remembers(g, entering()), wish(seat('ben')));
    const pages = () => JSON.stringify([ledgerOf(w), ledgerPage(w.series, roster, 'peers')]);
    const before = pages();
    expect(before).not.toContain('talk this through');
    given(w, wish(null));
    expect(pages()).toContain('Asha Venn would like to talk this through');
    given(w, putUp());
    expect(JSON.stringify(threadOn(w))).not.toContain('Venn');
  });
});

describe('a line that is weighed and voted on as a criterion', () => {
  const votes = (answers: string) =>
    Object.keys(six).map((name, n) =>
      gives(name, { vote: answers[n] === 'a' ? 'agree' : 'disagree' }, { subject: 'old' }),
    );
  const wordedAs = (answers: string): World =>
    given(
      room({
        activities: [
          gather('g'),
          weigh('w', { params: { mode: 'scale', add: 1 } }),
          vote('v', {
            source: 'w',
            rounds: 2,
            params: { statements: [], ledger: 'exceptions', reword: true },
          }),
        ],
      }),
      remembers(g, entering('old', null, 'common_ground'), counting({ agree: 6, disagree: 0, pass: 0 })),
      ...[open('w'), own('w', 'addItem', { id: 'old', text: '' }), ask(), close, show(), settle()],
      ...[open('v'), ask(), ...votes(answers), close, show()],
      ...[
        own('v', 'reword', { id: 'old', text: 'In its last words' }),
        ask(),
        ...votes(answers),
        close,
        show(),
      ],
      settle(),
    ).world;

  test('[THREAD-25] kept, it stands in its last words, with its new counts, and says so', () => {
    const told = first(wordedAs('aaaaaa'));
    const status = { status: 'common_ground', text: 'In its last words', now: ['one of our criteria'] };
    expect(told).toMatchObject({ id: 'old', ...status });
    expect(told?.stops.slice(1)).toMatchObject([
      {
        shape: 'counted',
        tally: { agree: 6, disagree: 0, pass: 0 },
        note: expect.stringContaining('new words'),
      },
      { shape: 'square', words: 'Kept as one of our criteria' },
    ]);
    expect(told?.chapters.at(-1)).toMatchObject({
      where: 'Title of v',
      entries: [
        { words: 'In new words', quote: 'In its last words' },
        { words: 'Round 1: 6 agree, six present' },
        { words: 'Round 2: 6 agree, none changed, six present' },
        { words: 'Kept as one of our criteria', quote: null },
      ],
    });
  });

  test('[THREAD-25] not kept, it has the count, and is no criterion', () => {
    const told = first(wordedAs('aaaddd'));
    expect(told).toMatchObject({ id: 'old', status: 'apparent_difference', now: [] });
    expect(told?.stops.at(-1)).toMatchObject({ shape: 'counted', tally: { agree: 3, disagree: 3, pass: 0 } });
  });

  test('[THREAD-25] its settling taken back, nothing is said of it', () => {
    const w = wordedAs('aaaaaa');
    given(w, unsettle('v'));
    expect(first(w)).toMatchObject({ now: [], stops: [{ shape: 'counted' }] });
  });
});

describe('families', () => {
  test('[THREAD-4] under the line it came from, and both say so', () => {
    const w = world(
      remembers(g, entering('old', null, 'words_only'), entering('other')),
      remembers(id<ActivityId>('h'), entering('child', 'old'), entering('second', 'old')),
    );
    const { lines } = ledgerOf(w);
    expect(lines.map((l) => [l.id, l.depth, l.parent])).toEqual([
      ['old', 0, null],
      ['child', 1, 'old'],
      ['second', 1, 'old'],
      ['other', 0, null],
    ]);
    expect(lines[0]).toMatchObject({ now: ['became two other lines'], ends: true });
    expect(lines[1]?.chapters[0]?.entries[0]).toMatchObject({
      words: 'It came from the line',
      quote: 'Words of old',
    });
  });

  test('[THREAD-4] however ids are chosen, every line stands on the page once', () => {
    const w = world(
      remembers(g, entering('a', 'b'), entering('self', 'self')),
      remembers(g, entering('b', 'a')),
    );
    expect(ledgerOf(w).lines.map((l) => l.id)).toEqual(['a', 'b', 'self']);
    expect(threadOn(given(w, putUp('b')).world)?.rows.map((r) => r.id)).toEqual(['a', 'b']);
  });
});

describe('what may be done, and by whom it is seen', () => {
  test('[THREAD-6] the desk alone is told what can be done to a line', () => {
    const w = world(remembers(g, entering()), remembers(g, entering('agreed', null, 'common_ground')));
    expect(ledgerOf(w).lines.map((l) => l.can)).toEqual([
      { setAside: true, takeUp: false, clearOfWords: true, compareExamples: null },
      { setAside: true, takeUp: false, clearOfWords: false, compareExamples: true },
    ]);
    expect(ledgerPage(w.series, roster, 'peers').lines.map((l) => l.can)).toEqual([null, null]);
    given(
      w,
      by({ type: 'setAside', line, aside: true }),
      by({ type: 'compareExamples', line: id<LineId>('agreed'), compared: true }),
    );
    expect(ledgerOf(w).lines).toMatchObject([
      { can: { setAside: false, takeUp: true }, ends: true },
      { can: { compareExamples: false }, now: ['examples compared'] },
    ]);
  });

  test('[THREAD-7] the screen alone is told what was put up, with its kin and without a name', () => {
    const w = world(
      remembers(g, entering('old', null, 'common_ground'), {
        type: 'lineToConfirm',
        line,
        seats: [seat('finn')],
      }),
      remembers(id<ActivityId>('h'), entering('child', 'old'), {
        type: 'lineToConfirm',
        line: id<LineId>('child'),
        seats: [seat('finn')],
      }),
      putUp(),
    );
    expect(threadOn(w)?.rows.map((r) => r.id)).toEqual(['old', 'child']);
    expect(JSON.stringify(threadOn(w))).not.toMatch(/Venn|finn/);
    expect(threadOn(w)?.rows[1]?.now).toEqual(['to confirm with one who was away']);
    expect([threadOn(w, 'peers'), threadOn(w, 'desk')]).toEqual([undefined, undefined]);
    for (const face of faces)
      expect(seen(w, face).stage).toMatchObject({ up: { what: 'thread', line: 'old' } });
    given(w, by({ type: 'putUp', up: null }));
    expect(threadOn(w)).toBeUndefined();
  });

  test('[THREAD-8] hidden where the room made it, or gone with its settling, it is not put up', () => {
    const w = world(remembers(g, entering()), putUp());
    expect(threadOn(w)).toBeDefined();
    given(w, by({ type: 'hide', activity: g, item: 'old', hidden: true }));
    expect(threadOn(w)).toBeUndefined();
    const gone = world(remembers(g, entering()), putUp());
    gone.series.memory.ledger.delete(line);
    expect(threadOn(gone)).toBeUndefined();
    expect(seen(gone, 'screen').stage).toMatchObject({ up: null });
  });
});

test('[THREAD-9] a sort is remembered with how many placed the line where, until its settling is taken back', () => {
  const w = given(
    room({ activities: [gather('g'), sort('s')] }),
    remembers(g, entering()),
    open('s'),
    ask(),
    ...Object.keys(six).map((name, n) =>
      gives(name, { column: n < 4 ? 'real' : 'unsure' }, { subject: 'old' }),
    ),
    close,
    show(),
    own('s', 'settle', { item: 'old' }),
  ).world;
  given(w, settle());
  expect(lineIn(w, 'old')?.sorts).toMatchObject([
    { present: 6, places: { real: 4, unsure: 2 }, session: 'one' },
  ]);
  expect(first(w)?.stops.at(-1)).toMatchObject({ shape: 'square', words: '4 real, 2 unsure' });
  given(w, unsettle('s'));
  expect(lineIn(w, 'old')?.sorts).toEqual([]);
  expect(first(w)?.stops.at(-1)?.words).toBe('First said');
});

test('[THREAD-10] in a series played to its end every stop says what the ledger counted', async () => {
  const { state, roster: people } = await played('demo', (script) => script, null);
  const { lines, tabs } = ledgerPage(state(), people, 'peers');
  expect(tabs[0]?.count).toBe(state().memory.ledger.size);
  for (const row of lines) {
    const kept = state().memory.ledger.get(id<LineId>(row.id));
    const votes = new Set(kept?.counts.map((c) => c.activity)).size;
    expect([row.id, row.stops.filter((s) => s.shape !== 'square').length]).toEqual([row.id, votes]);
    expect(row.stops.filter((s) => s.shape === 'square').length).toBeGreaterThanOrEqual(
      kept?.sorts.length ?? 0,
    );
    for (const stop of row.stops)
      if (stop.tally !== null)
        expect(kept?.counts).toContainEqual(
          expect.objectContaining({ session: stop.session, ...stop.tally }),
        );
  }
  const criteria = lines.find((l) => l.id === 'h2')?.stops.map((s) => [s.session, s.words]);
  expect(criteria).toEqual([
    ['s1', '6 agree'],
    ['s1', '6 of 6 sort it here'],
    ['s5', '6 of 6 sort it here'],
  ]);
}, 30_000);
