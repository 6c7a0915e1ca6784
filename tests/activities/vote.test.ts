import { describe, expect, test } from 'vitest';
import { gather, session, sort, statements, vote } from '../series/definitions.ts';
import {
  arrives,
  ask,
  by,
  cast,
  close,
  given,
  gives,
  hides,
  keyed,
  keyFor,
  leaves,
  lineIn,
  lines,
  open,
  outcome,
  own,
  room,
  type Step,
  seat,
  settle,
  show,
  showNext,
  six,
  slotOf,
  takesBack,
  type World,
} from '../series/given.ts';
import { seen } from '../views/looking.ts';

const everybody = Object.keys(six);
type Answer = 'agree' | 'disagree' | 'pass';
/** One letter a peer, in the order of the roster: a, d, p, or - for no answer. */
function votes(pattern: string, subject = 'st1'): Step[] {
  const words: Record<string, Answer> = { a: 'agree', d: 'disagree', p: 'pass' };
  return [...pattern].flatMap((letter, n) => {
    const value = words[letter];
    return value === undefined ? [] : [gives(everybody[n] ?? '', { vote: value }, { subject })];
  });
}
const voting = (short: Parameters<typeof vote>[1] = {}) => room({ activities: [vote('v', short)] });
const round = (pattern: string, subject = 'st1'): Step[] => [
  ask(),
  ...votes(pattern, subject),
  close,
  show(),
];
const counted = (world: World) =>
  (
    outcome(world, 'v') as unknown as {
      statements: { rounds: Record<string, unknown>[]; changed: number | null }[];
    }
  ).statements;
const collecting = (short: object = {}) =>
  voting({
    names: { line: 'named', vote: 'none', reason: 'none' },
    params: { statements: [], collect: { stem: 'We hold out for' }, ...short },
  });

describe('collecting lines', () => {
  test('[VOTE-1] peers first write lines with their names, counted for nobody, then vote on them', () => {
    const { world } = given(
      collecting(),
      open('v'),
      ask(),
      gives('asha', { line: 'Plain words' }, { id: 'l1' }),
    );
    given(world)
      .when(gives('asha', { line: 'More' }, { id: 'l2' }))
      .thenRefused('too_many');
    given(world)
      .when(gives('ben', { line: 'x'.repeat(121) }, { id: 'l3' }))
      .thenRefused('too_long');
    given(world, gives('ben', { line: 'Open books' }, { id: 'l4' }), close, show())
      .when(ask())
      .then({
        ask: 'vote',
        subjects: [
          { id: 'l1', text: 'Plain words' },
          { id: 'l4', text: 'Open books' },
        ],
      });
  });

  test('[VOTE-1] a line taken back is not voted on', () => {
    const lines = [gives('asha', { line: 'One' }, { id: 'l1' }), gives('ben', { line: 'Two' }, { id: 'l2' })];
    given(collecting(), open('v'), ask(), ...lines, close, show(), takesBack('asha', 'l1'))
      .when(ask())
      .then({ subjects: [{ id: 'l2' }] });
  });
});

describe('statements', () => {
  const add = (id: string, more: object = {}) =>
    own('v', 'addStatement', { id, text: `Text of ${id}`, from: null, as: null, ...more });

  test('[VOTE-2] the facilitator adds some before the first vote opens, as many as there is room for', () => {
    const { world, when } = given(voting({ params: { maxStatements: 3 } }), open('v'));
    when(add('x')).then({ type: 'did', event: { type: 'statementAdded', id: 'x' } });
    given(world).when(add('y')).thenRefused('too_many');
    given(voting(), open('v'))
      .when(add('x', { text: 'x'.repeat(121) }))
      .thenRefused('too_long');
    given(voting(), open('v'))
      .when(add('x', { text: ' ' }))
      .thenRefused('empty');
    given(voting(), open('v'))
      .when(own('v', 'addStatement', { id: 'x' }))
      .thenRefused('malformed');
    given(voting(), open('v'), ask()).when(add('x')).thenRefused('round_closed');
  });

  test('[VOTE-2] an id that is there already is confirmed, not doubled', () => {
    given(voting(), open('v'), add('st1'), add('x'), add('x'))
      .when(ask())
      .then({ subjects: [{ id: 'st1', text: 'Statement 1' }, { id: 'st2' }, { id: 'x' }] });
  });

  test('[VOTE-2] it drops some before the first vote opens', () => {
    const { world } = given(voting(), open('v'), own('v', 'dropStatement', { id: 'st2' }));
    given(world)
      .when(own('v', 'dropStatement', { id: 'st2' }))
      .thenRefused('unknown');
    given(world)
      .when(ask())
      .then({ subjects: [{ id: 'st1' }] });
    given(world)
      .when(own('v', 'dropStatement', { id: 'st1' }))
      .thenRefused('round_closed');
  });

  test('[VOTE-2] with no statement left there is nothing to open', () => {
    const none = [
      open('v'),
      own('v', 'dropStatement', { id: 'st1' }),
      own('v', 'dropStatement', { id: 'st2' }),
    ];
    given(voting(), ...none)
      .when(ask('vote:1'))
      .thenRefused('not_now');
  });

  test('[VOTE-3] between rounds the words may change, where the definition lets them, for the next round', () => {
    const reword = own('v', 'reword', { id: 'st1', text: 'Better words' });
    const open2 = () => voting({ rounds: 2, params: { reword: true } });
    given(open2(), open('v'), ask()).when(reword).thenRefused('not_now');
    given(voting({ rounds: 2 }), open('v'), ...round('aaaaaa'))
      .when(reword)
      .thenRefused('not_now');
    const { world } = given(open2(), open('v'), ...round('aaaaaa'), reword);
    given(world)
      .when(own('v', 'reword', { id: 'st9', text: 'x' }))
      .thenRefused('unknown');
    given(world)
      .when(own('v', 'reword', { id: 'st1', text: 'x'.repeat(121) }))
      .thenRefused('too_long');
    given(world)
      .when(ask())
      .then({ subjects: [{ text: 'Better words' }, { text: 'Statement 2' }] });
    expect(seen(world, 'peers')['subjects/0']).toMatchObject([
      { text: 'Better words', was: 'Statement 1' },
      { was: null },
    ]);
  });

  test('[VOTE-3] before the first vote they always may', () => {
    given(voting(), open('v'), own('v', 'reword', { id: 'st1', text: 'Better words' }))
      .when(ask())
      .then({ subjects: [{ text: 'Better words' }, {}] });
  });

  test('[VOTE-4] a hidden statement is not asked, and only the desk sees it', () => {
    const { world } = given(voting({ rounds: 2 }), open('v'), ...round('aaaaaa'), hides('v', 'st1'));
    expect(seen(world, 'desk')['subjects/0']).toMatchObject([{ id: 'st1', hidden: true }, { id: 'st2' }]);
    expect(JSON.stringify([seen(world, 'peers'), seen(world, 'screen')])).not.toContain('Statement 1');
    given(world)
      .when(ask())
      .then({ subjects: [{ id: 'st2' }] });
  });
});

describe('made from a post without a name', () => {
  const slot = slotOf(keyFor('ben', 'post', 'ben'));
  const made = () => {
    const world = room({
      activities: [
        gather('g', { names: 'none' }),
        gather('h'),
        vote('v', { params: { statements: [], addFrom: 'g' } }),
      ],
    });
    const wrote = ['asha', 'ben', 'cleo'].map((n) => gives(n, { post: [`Words of ${n}`] }, { id: n }));
    given(world, open('g'), ask(), ...wrote, close, show());
    return given(world, own('v', 'addStatement', { id: 'x', text: 'A line', from: slot, as: null })).world;
  };
  const confirm = (key: string, agrees: boolean, statement = 'x') =>
    keyed(key, { type: 'confirmWording', activity: 'v' as never, statement, agrees }, 'g:1');
  const wording = (world: World) => seen(world, 'desk')['subjects/0'];

  test('[VOTE-5] its writer is asked by slot whether the wording is theirs, and answers with the key, as nobody', () => {
    const world = made();
    expect(seen(world, 'peers').stage).toMatchObject({
      notices: [{ slot, about: 'wording', statement: 'x', asking: 'g:1' }],
    });
    expect(JSON.stringify(seen(world, 'peers').stage)).not.toContain('Words of ben');
    expect(seen(world, 'desk').notes).toMatchObject({
      outstanding: ['1 wording is not confirmed by the writer.'],
    });
    given(world)
      .when(confirm(keyFor('ben', 'post', 'ben'), true))
      .then({
        type: 'did',
        activity: 'v',
        event: { type: 'wordingConfirmed', id: 'x', agrees: true },
      });
    given(world, open('v'));
    expect(wording(world)).toMatchObject([{ id: 'x', wording: 'confirmed' }]);
    given(world, confirm(keyFor('ben', 'post', 'ben'), false));
    expect(wording(world)).toMatchObject([{ wording: 'refused' }]);
    expect(seen(world, 'peers').stage).toMatchObject({ notices: [] });
  });

  test('[VOTE-5] nobody else has a say in it, and the facilitator may go on without', () => {
    const world = made();
    given(world)
      .when(confirm(keyFor('asha', 'post', 'asha'), true))
      .thenRefused('not_yours');
    given(world).when(confirm('no key at all', true)).thenRefused('not_yours');
    given(world)
      .when(confirm(keyFor('ben', 'post', 'ben'), true, 'y'))
      .thenRefused('not_yours');
    given(world, open('v'), ask());
    expect(wording(world)).toMatchObject([{ wording: 'asked' }]);
  });

  test('[VOTE-5] of a named post, or of a line of the ledger, nobody is asked by slot', () => {
    const world = made();
    given(
      world,
      own('v', 'addStatement', { id: 'y', text: 'Another', from: 'some-post', as: null }),
      own('v', 'dropStatement', { id: 'x' }),
    );
    expect(seen(world, 'desk').notes).toMatchObject({ outstanding: [] });
    given(world, open('v'));
    expect(wording(world)).toMatchObject([{ id: 'y', wording: 'none' }]);
  });
});

describe('counting', () => {
  const patterns: Record<string, string> = {
    aaaaaa: 'together_for',
    'aaaap-': 'together_for',
    ddddpp: 'together_against',
    aaaad: 'one_apart_against',
    adddd: 'one_apart_for',
    aaaddd: 'apart',
    aapppp: 'not_settled',
    'aa----': 'too_few',
  };
  for (const [pattern, name] of Object.entries(patterns))
    test(`[VOTE-6] ${pattern}: ${name}, against those eligible`, () => {
      const { world } = given(voting(), open('v'), ...round(pattern));
      expect(counted(world)[0]?.rounds).toMatchObject([{ pattern: name, present: 6 }]);
      const figures = name === 'too_few' ? null : expect.anything();
      expect(counted(world)[0]?.rounds[0]?.tally).toEqual(figures);
    });

  test('[VOTE-6] who gave no answer is counted as that, also somebody who left', () => {
    const { world } = given(voting(), open('v'), ask(), ...votes('aaad'), leaves('finn'), close, show());
    expect(counted(world)[0]?.rounds).toMatchObject([
      { present: 6, noAnswer: 2, tally: { agree: 3, disagree: 1, pass: 0 } },
    ]);
  });

  test('[VOTE-7] everyone agrees only if all who were eligible do', () => {
    const everyone = (pattern: string) =>
      counted(given(voting(), open('v'), ...round(pattern)).world)[0]?.rounds[0]?.everyone;
    expect([everyone('aaaaaa'), everyone('aaaaa-'), everyone('aaaaap')]).toEqual([true, false, false]);
  });

  test('[VOTE-8] every organisation has spoken for it only where the counts alone prove it', () => {
    const said = (pattern: string) =>
      counted(given(voting(), open('v'), ...round(pattern)).world)[0]?.rounds[0]?.everyOrganisation;
    expect(said('aaaaaa')).toBe(true);
    expect(said('aaaaap')).toBe(true);
    expect(said('aaaapp')).toBe(false);
    expect(said('aaaaad')).toBe(false);
  });

  test('[VOTE-8] a peer who was removed since is no proof', () => {
    const { world } = given(voting(), open('v'), ...round('aaaapp'));
    given(
      world,
      by({ type: 'removeSeat', seat: seat('asha') }),
      by({ type: 'removeSeat', seat: seat('ben') }),
    );
    expect(counted(world)[0]?.rounds[0]?.everyOrganisation).toBe(false);
  });

  test('[VOTE-9] with names the organisations where nobody agrees are listed; without names none ever is', () => {
    const silent = (names: 'named' | 'none') =>
      counted(given(voting({ names }), open('v'), ...round('aaaapp')).world)[0]?.rounds[0]
        ?.organisationsNotAgreeing;
    expect(silent('named')).toEqual(['south']);
    expect(silent('none')).toBeNull();
  });

  test('[VOTE-10] seen live only where the definition says so', () => {
    const live = voting({ names: 'named', params: { sight: 'live' } });
    given(live, open('v'), ask(), ...votes('aaa'));
    expect(seen(live, 'screen')['outcome/0']).toMatchObject([
      { rounds: [{ agree: 3 }] },
      { rounds: [{ agree: 0 }] },
    ]);
    const dark = voting({ names: 'named' });
    given(dark, open('v'), ask(), ...votes('aaa'));
    expect(seen(dark, 'desk')['outcome/0']).toBeUndefined();
  });

  test('[VOTE-11] reasons come up with no counts beside them, then the counts with the reasons', () => {
    const { world } = given(
      voting(),
      open('v'),
      ask(),
      ...votes('aad'),
      gives('asha', { reason: 'Because' }, { subject: 'st1' }),
      close,
      showNext,
    );
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { subject: 'st1', rounds: [], reasons: [{ text: 'Because', by: null }] },
    ]);
    given(world, showNext);
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { rounds: [{ agree: 2, disagree: 1 }], reasons: [{ text: 'Because' }] },
    ]);
  });
});

describe('two rounds', () => {
  const twice = (first: string, second: string) =>
    given(voting({ rounds: 2 }), open('v'), ...round(first), ...round(second)).world;

  test('[VOTE-12] changed counts peers who answered both times and differently, by key', () => {
    expect(counted(twice('aaaadd', 'adaadp'))[0]?.changed).toBe(2);
    expect(counted(twice('aaaaa-', 'aaaa-d'))[0]?.changed).toBe(0);
  });

  test('[VOTE-12] somebody on another phone has another key, and is not counted', () => {
    const { world } = given(voting({ rounds: 2 }), open('v'), ...round('aaaadd'), ask(), ...votes('aaaad'));
    given(
      world,
      cast('finn', { field: 'vote', subject: 'st1', key: 'new phone', value: 'agree' }),
      close,
      show(),
    );
    expect(counted(world)[0]?.changed).toBe(0);
  });

  test('[VOTE-12] with names it is counted by seat', () => {
    const { world } = given(
      voting({ rounds: 2, names: 'named' }),
      open('v'),
      ...round('aaaadd'),
      ...round('ddaadd'),
    );
    expect(counted(world)[0]?.changed).toBe(2);
  });

  test('[VOTE-12] where either round is too few there is no such figure', () => {
    expect(counted(twice('aa', 'aaaadd'))[0]?.changed).toBeNull();
    expect(counted(twice('aaaadd', 'aa'))[0]?.changed).toBeNull();
  });

  test('[VOTE-13] read by who was eligible in the second: in a small room one a side who stay are apart still', () => {
    const seven = room({ peers: { ...six, gus: 'south' }, activities: [vote('v', { rounds: 2 })] });
    const { world } = given(seven, open('v'), ...round('aadddp'), leaves('gus'), ...round('-addda'));
    expect(counted(world)[0]).toMatchObject({
      rounds: [{ present: 7 }, { present: 6 }],
      movement: 'still_apart',
    });
  });

  test('[VOTE-14] a statement with too few may be asked again beyond the last round', () => {
    const { world } = given(voting(), open('v'), ...round('aa'));
    given(world).when(ask()).then({ type: 'askingOpened', round: 2 });
    given(voting(), open('v'), ...round('aaa'), ...[])
      .when(ask('vote:2'))
      .then({ round: 2 });
    given(voting({ params: { statements: statements(1) } }), open('v'), ...round('aaa'))
      .when(ask('vote:2'))
      .thenRefused('not_now');
  });
});

describe('what the series remembers', () => {
  const to: Record<string, string> = {
    aaaaaa: 'common_ground',
    dddddd: 'set_aside',
    aaaddd: 'apparent_difference',
    aaaaad: 'apparent_difference',
    pppppp: 'unsure',
    aa: 'unsure',
  };
  for (const [pattern, status] of Object.entries(to))
    test(`[VOTE-15] ${pattern} enters as ${status}`, () => {
      const { world } = given(
        voting({ params: { statements: statements(1) } }),
        open('v'),
        ...round(pattern),
        settle(),
      );
      expect(lines(world)).toMatchObject([
        { id: 'st1', text: 'Statement 1', status, source: { activity: 'v', session: 'one' } },
      ]);
    });

  test('[VOTE-15] the last round that is not too few decides; every round’s count is kept', () => {
    const one = voting({ rounds: 2, params: { statements: statements(1) } });
    const { world } = given(one, open('v'), ...round('aaaddd'), ...round('aa'), settle());
    expect(lines(world)).toMatchObject([
      {
        status: 'apparent_difference',
        counts: [
          { round: 1, agree: 3, disagree: 3, pass: 0, noAnswer: 0, changed: null },
          { round: 2, pattern: 'too_few', agree: null, changed: null },
        ],
      },
    ]);
  });

  test('[VOTE-15] to confirm are the peers who were not eligible when it was last counted', () => {
    const { world } = given(voting({ rounds: 2 }), leaves('asha'), open('v'), ...round('-aaaaa'), settle());
    expect([...(lineIn(world, 'st1')?.toConfirm ?? [])]).toEqual(['asha']);
  });

  test('[VOTE-16] of what is agreed in a vote on exceptions a criterion is kept, and no line', () => {
    const two = voting({ params: { ledger: 'exceptions' } });
    const { world } = given(
      two,
      open('v'),
      ask(),
      ...votes('aaaaaa'),
      ...votes('aaaddd', 'st2'),
      close,
      show(),
      settle(),
    );
    expect(lines(world).map((l) => l.id)).toEqual(['st2']);
    expect([...world.series.memory.criteria.keys()]).toEqual(['st1']);
  });

  test('[VOTE-16] where the definition says none, nothing', () => {
    const { world } = given(voting({ params: { ledger: 'none' } }), open('v'), ...round('aaaaaa'), settle());
    expect(world.series.memory.version).toBe(0);
  });

  describe('a line asked again', () => {
    const add = (as: 'same_line' | 'new_line') =>
      own('w', 'addStatement', { id: 'new', text: 'Without the word', from: 'st1', as });
    const again = (as: 'same_line' | 'new_line', pattern: string) => {
      const world = room({
        activities: [
          vote('v', { params: { statements: statements(1) } }),
          vote('w', { source: 'ledger', params: { statements: [] } }),
          sort('s'),
        ],
      });
      given(world, open('v'), ...round('aaaddd'), settle(), open('w'), add(as), ask());
      return given(world, ...votes(pattern, 'new'), close, show(), settle()).world;
    };

    test('[VOTE-17] the same line: its words become the new ones, the old are kept, its word is checked', () => {
      const world = again('same_line', 'aaaaaa');
      expect(lines(world)).toMatchObject([
        {
          id: 'st1',
          text: 'Without the word',
          status: 'common_ground',
          versions: [{ text: 'Statement 1' }, { text: 'Without the word' }],
        },
      ]);
      expect(lineIn(world, 'st1')?.marks.has('word_checked')).toBe(true);
      expect(lineIn(world, 'st1')?.history.map((h) => h.status)).toEqual([
        'apparent_difference',
        'common_ground',
      ]);
    });

    test('[VOTE-17] the same line with too few: new words, no new status, no check', () => {
      const world = again('same_line', 'aa');
      expect(lines(world)).toMatchObject([
        { id: 'st1', text: 'Without the word', status: 'apparent_difference' },
      ]);
      expect(lineIn(world, 'st1')?.marks.size).toBe(0);
    });

    test('[VOTE-17] a new line: the old one stays as it is, the new one has its word checked', () => {
      const world = again('new_line', 'aaaaaa');
      expect(lines(world)).toMatchObject([
        { id: 'st1', status: 'apparent_difference', text: 'Statement 1' },
        { id: 'new', status: 'common_ground', source: { from: 'st1' } },
      ]);
      expect([lineIn(world, 'st1')?.marks.size, lineIn(world, 'new')?.marks.has('word_checked')]).toEqual([
        0,
        true,
      ]);
    });
  });

  test('[VOTE-18] the same statements in a later session are shown then and now', () => {
    const later = session('two', [vote('w', { source: 'v', params: { statements: [] } })]);
    const world = room({
      activities: [vote('v', { params: { statements: statements(1) } })],
      later: [later],
    });
    given(
      world,
      open('v'),
      ...round('aaaddd'),
      settle(),
      by({ type: 'startSession', session: 'two' as never }),
    );
    given(world, ...everybody.map(arrives), open('w'), ...round('aaaaaa'));
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      {
        subject: 'st1',
        earlier: [{ label: 'Session 1', count: { agree: 3, disagree: 3 } }],
        rounds: [{ agree: 6 }],
      },
    ]);
  });
});
