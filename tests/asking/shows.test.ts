import { project } from '@moot/shared/views/project.ts';
import { describe, expect, test } from 'vitest';
import { gather, pulse, vote } from '../series/definitions.ts';
import {
  activityIn,
  ask,
  back,
  by,
  cast,
  close,
  current,
  endSession,
  given,
  gives,
  keyed,
  keyFor,
  leaves,
  open,
  reopen,
  room,
  type Step,
  settle,
  show,
  showNext,
  skip,
  slotOf,
  unsettle,
  type World,
} from '../series/given.ts';
import { nobody, roster } from '../views/looking.ts';

const three = ['asha', 'ben', 'cleo'];
const voting = (params = {}) => room({ activities: [vote('v', { params }), gather('g')] });
const votes = (names: readonly string[], subject = 'st1', value = 'agree'): Step[] =>
  names.map((n) => gives(n, { vote: value }, { subject }));
const reasons = (names: readonly string[], subject = 'st1'): Step[] =>
  names.map((n) => gives(n, { reason: `Reason of ${n}` }, { subject }));
const opened = [open('v'), ask()];
const secret = () =>
  room({ activities: [gather('g', { names: 'none', params: { maxPosts: 3 } }), vote('v')] });
const writes = (name: string, item: string): Step =>
  gives(name, { post: [`Words of ${item}`] }, { id: item });
const wrote = (names: readonly string[]) => [open('g'), ask(), ...names.map((n) => writes(n, n))];
const slotFor = (name: string, item: string, field = 'post') => slotOf(keyFor(name, field, item));

describe('showing', () => {
  test('[SHOW-1] part by part: the reasons of a statement, then its counts, then the next statement', () => {
    const { world, when } = given(
      voting(),
      ...opened,
      ...votes(three),
      ...reasons(three),
      ...votes(three, 'st2'),
      ...reasons(three, 'st2'),
      close,
    );
    when(showNext).then(
      { type: 'partsShown', parts: ['reasons:st1'], cells: [{ field: 'reason' }] },
      { type: 'focused' },
    );
    given(world)
      .when(showNext)
      .then(
        { parts: ['subject:st1'], cells: [{ field: 'vote', subject: 'st1' }] },
        { type: 'focused', item: 'st1' },
      );
    given(world)
      .when(showNext)
      .then({ parts: ['reasons:st2'] }, { type: 'focused', item: 'st2' });
    given(world)
      .when(showNext)
      .then({ parts: ['subject:st2'] }, { type: 'focused' });
    given(world).when(showNext).thenRefused('unknown');
  });

  test('[SHOW-1] counts alone, where the definition says so', () => {
    const { world, when } = given(
      voting({ reveal: 'counts' }),
      ...opened,
      ...votes(three),
      ...reasons(three),
      close,
    );
    when(showNext).then(
      { parts: ['subject:st1'], cells: [{ field: 'vote' }, { field: 'reason' }] },
      { type: 'focused' },
    );
    expect(current(world).shown.get('reason')?.get('st1')).toMatchObject({ tooFew: false, answerers: 3 });
  });

  test('[SHOW-1] by name in any order, or all that is left', () => {
    const { world, when } = given(voting(), ...opened, ...votes(three), ...votes(three, 'st2'), close);
    when(show(['subject:st2'])).then({ parts: ['subject:st2'] }, { type: 'focused', item: 'st2' });
    given(world)
      .when(show())
      .then({ parts: ['reasons:st1', 'subject:st1', 'reasons:st2'] }, { type: 'focused', item: null });
    given(world)
      .when(show(['subject:st9']))
      .thenRefused('unknown');
  });

  test('[SHOW-2] reasons that nobody gave need no tap of their own', () => {
    const { when } = given(voting(), ...opened, ...votes(three), close);
    when(showNext).then({ parts: ['reasons:st1', 'subject:st1'] }, { type: 'focused' });
  });

  test('[SHOW-3] ballots come out sorted by slot, what was taken back is not among them, and the box is empty', () => {
    const four = [...three, 'dev'];
    const takenBack = cast('dev', { field: 'post', key: keyFor('dev', 'post', 'dev'), rev: 2, value: null });
    const { world, when } = given(secret(), ...wrote(four), takenBack, close);
    const slots = three.map((n) => slotFor(n, n)).sort();
    when(show()).then(
      { cells: [{ shown: { tooFew: false, answerers: 3, ballots: slots.map((slot) => ({ slot })) } }] },
      { type: 'focused' },
    );
    const cell = current(world).shown.get('post')?.get('all');
    expect(cell?.tooFew === false && cell.ballots).toHaveLength(3);
    expect(world.boxes.size).toBe(0);
  });
});

describe('too few', () => {
  test('[SHOW-4] fewer than three answers without names are burnt: only “too few” is recorded', () => {
    const { world, when } = given(
      voting(),
      ...opened,
      ...votes(['asha', 'ben']),
      ...reasons(['asha']),
      close,
    );
    when(show(['subject:st1', 'reasons:st1'])).then(
      {
        type: 'partsShown',
        cells: [
          { field: 'reason', shown: { tooFew: true } },
          { field: 'vote', shown: { tooFew: true } },
        ],
      },
      { type: 'focused' },
    );
    expect(JSON.stringify(world.journal)).not.toContain('Reason of asha');
    expect(world.boxes.get(current(world).id)?.size ?? 0).toBe(0);
  });

  test('[SHOW-4] counted are peers who answered, not posts; a pass is an answer; a post taken back is not', () => {
    const posts = ['1', '2', '3'].map((n) => writes('asha', n));
    given(secret(), open('g'), ask(), ...posts, writes('ben', '4'), close)
      .when(show())
      .then({ cells: [{ shown: { tooFew: true } }] }, { type: 'focused' });
    given(voting(), ...opened, ...votes(three, 'st1', 'pass'), close)
      .when(show(['subject:st1']))
      .then({ cells: [{ shown: { answerers: 3 } }] }, { type: 'focused' });
    const takenBack = cast('cleo', {
      field: 'post',
      key: keyFor('cleo', 'post', 'cleo'),
      rev: 2,
      value: null,
    });
    given(secret(), ...wrote(three), takenBack, close)
      .when(show())
      .then({ cells: [{ shown: { tooFew: true } }] }, { type: 'focused' });
  });

  test('[SHOW-4] each statement by itself', () => {
    given(voting(), ...opened, ...votes(three), ...votes(['asha'], 'st2'), close)
      .when(show(['subject:st1', 'subject:st2']))
      .then({ cells: [{ shown: { tooFew: false } }, { shown: { tooFew: true } }] }, { type: 'focused' });
  });

  test('[SHOW-5] a reason follows its vote, however few gave one, whichever comes first', () => {
    const one = [...opened, ...votes(three), ...reasons(['asha']), close];
    given(voting(), ...one)
      .when(showNext)
      .then({ cells: [{ field: 'reason', shown: { tooFew: false, answerers: 1 } }] }, { type: 'focused' });
    given(voting(), ...one, show(['subject:st1']))
      .when(show(['reasons:st1']))
      .then({ cells: [{ field: 'reason', shown: { tooFew: false, answerers: 1 } }] }, { type: 'focused' });
    given(voting(), ...opened, ...votes(['asha', 'ben']), ...reasons(three), close, show(['subject:st1']))
      .when(show(['reasons:st1']))
      .then({ cells: [{ field: 'reason', shown: { tooFew: true } }] }, { type: 'focused' });
  });

  test('[SHOW-9] named answers are shown whatever their number, beside a scale that is not', () => {
    const world = room({ activities: [pulse('p')] });
    given(
      world,
      open('p'),
      ask(),
      gives('asha', { scale: 2, text: { text: 'Here', mayQuote: false } }),
      close,
      show(),
    );
    const view = project(world.series, world.boxes, roster, nobody, 'screen');
    expect(view['items/0']).toMatchObject([{ text: 'Here' }]);
    expect(view['outcome/0']).toMatchObject([{ shown: false, answered: null, counts: [] }]);
  });
});

describe('what was never shown', () => {
  const burning: Record<string, Step> = {
    settle: settle(),
    skip: skip(),
    endSession,
    'the next activity': open('v'),
  };
  for (const [name, step] of Object.entries(burning))
    test(`[SHOW-6] ${name} burns it unread`, () => {
      const { world, when } = given(secret(), ...wrote(three));
      when(step).thenAccepted();
      expect(activityIn(world, 'g').askings[0]?.shown.get('post')?.get('all')).toEqual({ tooFew: true });
      expect(world.boxes.size).toBe(0);
      expect(JSON.stringify(world.journal)).not.toContain('Words of');
    });

  test('[SHOW-6] what was shown already stays, only the rest is burnt', () => {
    const { world } = given(
      voting(),
      ...opened,
      ...votes(three),
      ...votes(three, 'st2'),
      close,
      show(['subject:st1']),
      settle(),
    );
    const shown = activityIn(world, 'v').askings[0]?.shown.get('vote');
    expect([shown?.get('st1')?.tooFew, shown?.get('st2')?.tooFew]).toEqual([false, true]);
  });

  test('[SHOW-6] the record says too few, with no figure but N', () => {
    const { world } = given(voting(), ...opened, ...votes(three), settle());
    const count = { present: 6, pattern: 'too_few', agree: null, noAnswer: null };
    expect([...world.series.memory.ledger.values()]).toMatchObject([
      { id: 'st1', status: 'unsure', counts: [count] },
      { id: 'st2', status: 'unsure', counts: [count] },
    ]);
  });

  test('[SHOW-11] what was burnt is never opened again: after taking the settling back it can only be shown as too few', () => {
    for (const over of [settle(), skip()]) {
      const { world, when } = given(secret(), ...wrote(three), over, unsettle('g'));
      when(reopen).thenRefused('not_now');
      given(world).when(back).thenRefused('not_now');
      given(world, show()).when(ask()).then({ type: 'askingOpened', asking: 'g:2', round: 2 });
    }
  });

  test('[SHOW-11] after too few it is asked again, in a new asking with an empty box', () => {
    const { world, when } = given(secret(), ...wrote(['asha']), close, show());
    when(ask()).then({ type: 'askingOpened', asking: 'g:2' });
    expect(world.boxes.get(current(world).id)).toBeUndefined();
  });
});

describe('one answer at a time', () => {
  const items = (world: World, audience: 'desk' | 'screen' | 'peers') =>
    (project(world.series, world.boxes, roster, nobody, audience)['items/0'] ?? []) as { id: string }[];

  test('[SHOW-7] with the first the box comes out whole; on every face only those that are up are seen', () => {
    const { world } = given(secret(), ...wrote(three), close);
    expect(items(world, 'desk')).toEqual([]);
    const slots = three.map((n) => slotFor(n, n)).sort();
    for (const n of [1, 2, 3]) {
      given(world)
        .when(showNext)
        .then({ parts: ['all', `answer:${slots[n - 1]}`] }, { type: 'focused' });
      for (const audience of ['desk', 'screen', 'peers'] as const)
        expect(items(world, audience).map((i) => i.id)).toEqual(slots.slice(0, n));
    }
    expect(world.boxes.size).toBe(0);
  });

  test('[SHOW-7] named posts in the order the facilitator chooses, or all at once', () => {
    const named = () => room({ activities: [gather('g')] });
    const { world } = given(named(), ...wrote(three), close, show(['answer:ben']));
    expect(items(world, 'screen').map((i) => i.id)).toEqual(['ben']);
    given(world, show());
    expect(items(world, 'screen').map((i) => i.id)).toEqual(three);
    given(named(), ...wrote(three), close)
      .when(show(['answer:nobody']))
      .thenRefused('unknown');
  });

  test('[SHOW-7] what was not put up when its activity was skipped stays unseen', () => {
    const { world } = given(secret(), ...wrote(three), close, showNext, skip());
    for (const audience of ['desk', 'screen', 'peers'] as const)
      expect(items(world, audience)).toHaveLength(1);
  });
});

describe('taken back by its writer, by key', () => {
  const shown = () => given(secret(), ...wrote(three), close, show());
  test('[SHOW-8] after the show the words go, the place stays, and nobody is named', () => {
    const { world, when } = shown();
    when(keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' })).then({
      type: 'postBlanked',
      item: slotFor('ben', 'ben'),
    });
    expect(JSON.stringify(world.journal.at(-1))).not.toContain('"ben"');
    const view = project(world.series, world.boxes, roster, nobody, 'peers');
    expect(view['items/0']).toMatchObject([{}, {}, {}]);
    expect(JSON.stringify(view)).not.toContain('Words of ben');
    expect(JSON.stringify([...(current(world).shown.get('post')?.values() ?? [])])).not.toContain(
      'Words of ben',
    );
  });

  test('[SHOW-8] still later, in the room or not, until the key is shown to be of no post', () => {
    const { world, when } = given(shown().world, leaves('ben'), settle());
    when(keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' }, 'g:1')).thenAccepted();
    given(world)
      .when(keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' }, 'g:1'))
      .thenRefused('not_yours');
    given(world)
      .when(keyed('another key', { type: 'takeBack' }, 'g:1'))
      .thenRefused('not_yours');
    given(world)
      .when(keyed('another key', { type: 'takeBack' }, 'g:9'))
      .thenRefused('unknown');
  });

  test('[SHOW-8] not before the show', () => {
    const { when } = given(secret(), ...wrote(three), close);
    when(keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' })).thenRefused('round_closed');
  });

  test('[SHOW-8] votes and reasons cannot be taken back', () => {
    const { when } = given(voting(), ...opened, ...votes(three), ...reasons(three), close, show());
    when(keyed(keyFor('ben', 'vote', 'st1'), { type: 'takeBack' })).thenRefused('not_yours');
  });

  test('[SHOW-8] a key of one asking opens nothing in another', () => {
    const two = room({ activities: [gather('g', { names: 'none' }), gather('h', { names: 'none' })] });
    const { world } = given(two, ...wrote(three), close, show(), open('h'), ask());
    given(world, ...three.map((n) => writes(n, `h-${n}`)), close, show());
    given(world)
      .when(keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' }, 'h:1'))
      .thenRefused('not_yours');
  });
});

describe('out of sight', () => {
  const seen = (world: World, audience: 'desk' | 'screen' | 'peers') =>
    JSON.stringify(project(world.series, world.boxes, roster, nobody, audience));

  test('[SHOW-10] a hidden post leaves every face but the desk, and comes back', () => {
    const { world } = given(room({ activities: [gather('g')] }), ...wrote(three), close, show());
    const hide = (hidden: boolean) =>
      by({ type: 'hide', activity: activityIn(world, 'g').id, item: 'ben', hidden });
    given(world).when(hide(true)).then({ type: 'itemHidden', item: 'ben' });
    expect(['desk', 'screen', 'peers'].map((a) => seen(world, a as 'desk').includes('Words of ben'))).toEqual(
      [true, false, false],
    );
    given(world).when(hide(true)).thenNothing();
    given(world, hide(false));
    expect(seen(world, 'screen')).toContain('Words of ben');
  });

  test('[SHOW-10] covered, phones and screen hold back everything that was shown', () => {
    const { world } = given(secret(), ...wrote(three), close, show(), back);
    expect(['desk', 'screen', 'peers'].map((a) => seen(world, a as 'desk').includes('Words of'))).toEqual([
      true,
      false,
      false,
    ]);
    given(world, by({ type: 'uncover' }));
    expect(seen(world, 'screen')).toContain('Words of');
  });
});
