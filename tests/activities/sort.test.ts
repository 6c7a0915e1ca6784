import { type ActivityId, id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import type { LineMark, LineStatus } from '@moot/shared/model/series.ts';
import { describe, expect, test } from 'vitest';
import { gather, sort, statements, vote } from '../series/definitions.ts';
import {
  ask,
  by,
  close,
  given,
  gives,
  happened,
  hides,
  leaves,
  lineIn,
  lines,
  open,
  outcome,
  own,
  room,
  type Step,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';
import { seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const places = (columns: string, line = 'old'): Step[] => {
  const names: Record<string, string> = { c: 'common', w: 'words', r: 'real', u: 'unsure' };
  return [...columns].flatMap((letter, n) => {
    const column = names[letter];
    return column === undefined ? [] : [gives(everybody[n] ?? '', { column }, { subject: line })];
  });
};

/** A series that remembers one line, as an earlier session left it. */
const remembering = (
  status: LineStatus,
  marks: readonly LineMark[] = [],
  short: Parameters<typeof sort>[1] = {},
) => {
  const line = id<LineId>('old');
  const session = id<SessionId>('one');
  const world = room({ activities: [gather('g'), sort('s', short)] });
  const entered = {
    type: 'lineEntered',
    line,
    text: 'The old line',
    status,
    session,
    activity: id<ActivityId>('g'),
    from: null,
  } as const;
  given(
    world,
    happened({
      type: 'remembered',
      activity: null,
      events: [entered, ...marks.map((mark) => ({ type: 'lineMarked', line, mark }) as const)],
    }),
  );
  return world;
};
const sorted = (columns: string): Step[] => [open('s'), ask(), ...places(columns), close, show()];
const settleLine = (item = 'old') => own('s', 'settle', { item });
const statusAfter = (world: World, columns: string) => {
  given(world, ...sorted(columns), settleLine(), settle());
  return lineIn(world, 'old')?.status;
};

describe('placing', () => {
  test('[SORT-1] each line in one of the columns, and in no other', () => {
    const { world } = given(remembering('unsure'), open('s'), ask());
    given(world)
      .when(gives('asha', { column: 'common' }, { subject: 'old' }))
      .thenInBox();
    given(world)
      .when(gives('ben', { column: 'all_of_us' }, { subject: 'old' }))
      .thenRefused('not_a_value');
    given(world)
      .when(gives('ben', { column: 'common' }, { subject: 'new' }))
      .thenRefused('unknown');
  });

  test('[SORT-2] a line settles in the column where every eligible peer placed it, else it is not settled', () => {
    const settles = (columns: string) => outcome(given(remembering('unsure'), ...sorted(columns)).world, 's');
    expect(settles('cccccc')).toMatchObject({ items: [{ settles: 'common', placed: 6, eligible: 6 }] });
    expect(settles('ccccc-')).toMatchObject({
      items: [{ settles: 'unsure', placed: 5, counts: { common: 5 } }],
    });
    expect(settles('cccccw')).toMatchObject({ items: [{ settles: 'unsure' }] });
    expect(settles('uuuuuu')).toMatchObject({ items: [{ settles: 'unsure' }] });
  });

  test('[SORT-2] where nobody was eligible nothing is placed alike', () => {
    const world = remembering('unsure', [], { names: 'named' });
    given(world, ...everybody.map(leaves), ...sorted(''));
    expect(outcome(world, 's')).toMatchObject({ items: [{ settles: 'unsure', eligible: 0 }] });
    given(world, settleLine(), settle());
    expect(lineIn(world, 'old')?.status).toBe('unsure');
  });

  test('[SORT-3] with names the screen says who placed it where; without, only how many', () => {
    const named = given(remembering('unsure', [], { names: 'named' }), ...sorted('cccccw')).world;
    expect(seen(named, 'screen')['outcome/0']).toMatchObject([
      { columns: [{ count: 5 }, { people: ['Finn Venn'] }, {}, {}] },
    ]);
    const without = given(remembering('unsure'), ...sorted('cccccw')).world;
    expect(seen(without, 'screen')['outcome/0']).toMatchObject([
      { columns: [{ count: 5, people: [] }, { count: 1, people: [] }, {}, {}] },
    ]);
  });
});

describe('which lines', () => {
  const three = () => {
    const world = room({
      activities: [
        vote('v', { rounds: 2, params: { statements: statements(4) } }),
        sort('s', { params: { lines: 'apart_or_changed' } }),
        sort('o', { params: { lines: 'open' } }),
        sort('a'),
      ],
    });
    const all = (pattern: string, subject: string) =>
      [...pattern].map((p, n) =>
        gives(everybody[n] ?? '', { vote: p === 'a' ? 'agree' : 'disagree' }, { subject }),
      );
    given(
      world,
      open('v'),
      ask(),
      ...all('aaaaaa', 'st1'),
      ...all('aaaddd', 'st2'),
      ...all('dddddd', 'st3'),
      ...all('aaaaad', 'st4'),
      close,
      show(),
    );
    given(
      world,
      ask(),
      ...all('aaaaaa', 'st1'),
      ...all('aaaaaa', 'st2'),
      ...all('dddddd', 'st3'),
      ...all('aaaaaa', 'st4'),
      close,
      show(),
      settle(),
    );
    return world;
  };
  const offered = (world: World) => {
    const form = (seen(world, 'desk').stage as unknown as { form: { choice: { id: string }[] } }).form;
    return form.choice.map((c) => c.id);
  };

  test('[SORT-4] of this session’s vote: those not together in every round, or where anyone changed', () => {
    expect(offered(given(three(), open('s')).world)).toEqual(['st2', 'st4']);
  });
  test('[SORT-4] open: apparent differences and unsure; all: everything that was not set aside', () => {
    expect(offered(given(three(), open('o')).world)).toEqual([]);
    expect(offered(given(three(), open('a')).world)).toEqual(['st1', 'st2', 'st4']);
    const one = remembering('apparent_difference', [], { params: { lines: 'open' } });
    expect(offered(given(one, open('s')).world)).toEqual(['old']);
  });

  test('[SORT-5] the facilitator ticks which are run, in which order, before it opens', () => {
    const pick = (...items: (string | { id: string; text: string })[]) => own('a', 'pick', { items });
    const { world } = given(three(), open('a'), pick('st4', 'st1', 'gone', { id: 'x', text: 'By hand' }));
    given(world)
      .when(own('a', 'pick', { items: 'st1' }))
      .thenRefused('malformed');
    given(world)
      .when(ask())
      .then({ subjects: [{ id: 'st4' }, { id: 'st1' }, { id: 'x', text: 'By hand' }] });
    given(world).when(pick('st1')).thenRefused('round_closed');
    given(three(), open('a'), pick()).when(ask('place:1')).thenRefused('not_now');
  });

  test('[SORT-5] only the desk sees what could be ticked', () => {
    const { world } = given(three(), open('a'));
    expect(seen(world, 'peers').stage).toMatchObject({ form: { choice: [] } });
  });
});

describe('what it does to the ledger', () => {
  const unanimous: [string, LineStatus, LineStatus][] = [
    ['cccccc', 'apparent_difference', 'common_ground'],
    ['wwwwww', 'apparent_difference', 'words_only'],
    ['uuuuuu', 'common_ground', 'unsure'],
    ['rrrrrr', 'common_ground', 'apparent_difference'],
  ];
  for (const [columns, before, after] of unanimous)
    test(`[SORT-6] unanimous ${columns[0]}: ${before} becomes ${after}`, () => {
      expect(statusAfter(remembering(before), columns)).toBe(after);
    });

  const marks: [LineMark[], LineStatus][] = [
    [[], 'apparent_difference'],
    [['word_checked'], 'apparent_difference'],
    [['said_back'], 'apparent_difference'],
    [['no_tricky_word'], 'apparent_difference'],
    [['word_checked', 'said_back'], 'real_difference'],
    [['no_tricky_word', 'said_back'], 'real_difference'],
  ];
  for (const [given, status] of marks)
    test(`[SORT-7] unanimous real, marked ${given.join(' and ') || 'with nothing'}: ${status}`, () => {
      const world = remembering('unsure', given);
      expect(statusAfter(world, 'rrrrrr')).toBe(status);
      expect(lineIn(world, 'old')?.marks.has('called_real')).toBe(status === 'apparent_difference');
    });

  test('[SORT-7] the mark “called real” goes when the status next changes', () => {
    const world = remembering('apparent_difference', ['called_real', 'word_checked']);
    expect(statusAfter(world, 'cccccc')).toBe('common_ground');
    expect([...(lineIn(world, 'old')?.marks ?? [])]).toEqual(['word_checked']);
  });

  const split: [LineStatus, LineStatus][] = [
    ['common_ground', 'unsure'],
    ['words_only', 'unsure'],
    ['apparent_difference', 'apparent_difference'],
    ['real_difference', 'real_difference'],
    ['facts_to_find', 'facts_to_find'],
  ];
  for (const [before, after] of split)
    test(`[SORT-8] not unanimous: ${before} becomes ${after}`, () => {
      expect(statusAfter(remembering(before), 'cccccw')).toBe(after);
      expect(statusAfter(remembering(before), 'ccccc-')).toBe(after);
    });

  test('[SORT-9] fewer than three places without names: nothing happens to the line', () => {
    const world = remembering('common_ground');
    expect(statusAfter(world, 'cw')).toBe('common_ground');
    expect(lineIn(world, 'old')?.toConfirm.size).toBe(0);
  });

  test('[SORT-9] nor to a line that the room did not settle, nor where the definition says no', () => {
    const world = remembering('apparent_difference');
    given(world, ...sorted('cccccc'), settle());
    expect(lineIn(world, 'old')?.status).toBe('apparent_difference');
    const off = remembering('apparent_difference', [], { params: { ledger: false } });
    expect(statusAfter(off, 'cccccc')).toBe('apparent_difference');
  });

  test('[SORT-10] to confirm are the peers who were not eligible', () => {
    const world = remembering('apparent_difference');
    given(world, leaves('finn'));
    expect(statusAfter(world, 'ccccc')).toBe('common_ground');
    expect([...(lineIn(world, 'old')?.toConfirm ?? [])]).toEqual(['finn']);
  });

  test('[SORT-10] a line is settled only once it is shown, and only if it was sorted', () => {
    const { world } = given(remembering('unsure'), open('s'), ask(), ...places('cccccc'), close);
    given(world).when(settleLine()).thenRefused('unknown');
    given(world, show()).when(settleLine('other')).thenRefused('unknown');
    given(world)
      .when(own('s', 'settle', {}))
      .thenRefused('malformed');
    given(world, settleLine());
    expect(lines(world)[0]?.status).toBe('unsure');
    given(world, settle());
    expect(lines(world)[0]?.status).toBe('common_ground');
  });
});

test('[SHOW-10] a line put out of sight leaves phones and screen, and stays on the desk', () => {
  const { world } = given(remembering('unsure'), ...sorted('cccccc'), hides('s', 'old'));
  expect(JSON.stringify([seen(world, 'screen'), seen(world, 'peers')])).not.toContain('The old line');
  expect(JSON.stringify(seen(world, 'desk'))).toContain('The old line');
  given(world, by({ type: 'hide', activity: id<ActivityId>('s'), item: 'old', hidden: false }));
  expect(JSON.stringify(seen(world, 'screen'))).toContain('The old line');
});
