import { describe, expect, test } from 'vitest';
import { consent, gather, pulse, vote } from '../series/definitions.ts';
import {
  activityIn,
  arrives,
  ask,
  by,
  cast,
  close,
  current,
  given,
  gives,
  keyed,
  keyFor,
  leaves,
  open,
  peer,
  reopen,
  room,
  type Step,
  seat,
  settle,
  show,
  slotOf,
  type World,
} from '../series/given.ts';

const voting = (here?: readonly string[]) =>
  room({
    ...(here && { here }),
    activities: [
      vote('v', { rounds: 2 }),
      gather('g', { names: 'none', params: { maxPosts: 2 } }),
      consent('c'),
    ],
  });
const opened = [open('v'), ask()];
const votes = (name: string, value: string, more: object = {}): Step =>
  cast(name, { field: 'vote', subject: 'st1', key: `${name}-1`, value, ...more });
const writing = [open('g'), ask()];
const posts = (name: string, key: string, text: string | null, rev = 1): Step =>
  cast(name, { field: 'post', key, rev, value: text === null ? null : [text] });
const boxOf = (world: World, field: string, subject = 'all') =>
  world.boxes.get(current(world).id)?.get(field)?.get(subject);

describe('a cast', () => {
  test('[CAST-1] goes into the box, with its seat only counted, and nothing into the journal', () => {
    const { world, when } = given(voting(), ...opened);
    const before = world.journal.length;
    when(votes('asha', 'agree')).thenInBox({ seat: 'asha', spent: 1, ballot: { slot: slotOf('asha-1') } });
    expect(world.journal).toHaveLength(before);
    expect([...(boxOf(world, 'vote', 'st1')?.spent ?? [])]).toEqual([['asha', 1]]);
    expect([...(boxOf(world, 'vote', 'st1')?.ballots.values() ?? [])]).toEqual([
      { slot: slotOf('asha-1'), rev: 1, value: 'agree', mayQuote: false },
    ]);
  });

  test('[CAST-2] is refused in the same order as an answer', () => {
    const few = () => voting(['asha', 'ben']);
    const wrong = { value: 'perhaps' };
    given(few(), ...opened, votes('asha', 'agree'), arrives('cleo'), close)
      .when(votes('dev', 'x', wrong))
      .thenRefused('not_in_room');
    given(few(), ...opened, arrives('cleo'), close)
      .when(votes('cleo', 'x', wrong))
      .thenRefused('round_closed');
    given(few(), ...opened, arrives('cleo'))
      .when(votes('cleo', 'x', wrong))
      .thenRefused('not_eligible');
    given(few(), ...opened)
      .when(cast('asha', { field: 'vote', subject: 'st1', key: 'k', value: null }))
      .thenRefused('not_yours');
    given(few(), ...opened, votes('asha', 'agree'))
      .when(votes('asha', 'x', { ...wrong, key: 'other' }))
      .thenRefused('already_answered');
    given(few(), ...opened)
      .when(votes('asha', 'x', wrong))
      .thenRefused('not_a_value');
  });

  test('[CAST-3] only a field without names is cast, and only a named one is answered', () => {
    given(voting(), open('c'), ask())
      .when(cast('asha', { field: 'level', key: 'k', value: '5' }))
      .thenRefused('malformed');
    const { world } = given(voting(), ...opened);
    const answer = { type: 'answer', asking: current(world).id, subject: 'st1', id: '' } as const;
    given(world)
      .when(peer('asha', { ...answer, values: { vote: 'agree' } }))
      .thenRefused('malformed');
    given(world)
      .when(votes('asha', 'agree', { field: 'shout' }))
      .thenRefused('malformed');
    given(world)
      .when(votes('asha', 'agree', { subject: 'st9' }))
      .thenRefused('unknown');
    given(world)
      .when(votes('asha', 'agree', { asking: 'v:9' }))
      .thenRefused('unknown');
  });

  test('[CAST-3] one tap that fills both sorts is one of each', () => {
    const world = room({ activities: [pulse('p')] });
    given(world, open('p'), ask())
      .when(gives('asha', { scale: 4, text: { text: 'Here', mayQuote: false } }))
      .then({ type: 'answered', values: { text: { text: 'Here' } } });
    expect(boxOf(world, 'scale')?.ballots.size).toBe(1);
  });

  test('[CAST-9] its words are checked and cleaned like an answer’s', () => {
    given(voting(), ...writing)
      .when(posts('asha', 'k', 'x'.repeat(141)))
      .thenRefused('too_long');
    given(voting(), ...writing)
      .when(posts('asha', 'k', '  '))
      .thenRefused('empty');
    given(voting(), ...writing)
      .when(posts('asha', 'k', 'One\u0007 \u202Etwo'))
      .thenInBox({ ballot: { value: ['One two'] } });
    given(voting(), ...opened)
      .when(votes('asha', 'x'.repeat(141), { field: 'reason' }))
      .thenRefused('too_long');
  });

  test('[CAST-2] of a seat that was removed is refused', () => {
    given(voting(), ...opened, by({ type: 'removeSeat', seat: seat('asha') }))
      .when(votes('asha', 'agree'))
      .thenRefused('not_signed_in');
  });
});

describe('repeats, known by slot and revision', () => {
  const once = [...opened, votes('asha', 'agree', { rev: 3 })];
  test('[CAST-4] the same again is answered as before and changes nothing', () => {
    given(voting(), ...once)
      .when(votes('asha', 'agree', { rev: 3 }))
      .thenNothing();
  });
  test('[CAST-4] an older one is answered as before and changes nothing', () => {
    given(voting(), ...once)
      .when(votes('asha', 'pass', { rev: 2 }))
      .thenNothing();
  });
  test('[CAST-4] the same revision with another value is refused', () => {
    given(voting(), ...once)
      .when(votes('asha', 'pass', { rev: 3 }))
      .thenRefused('repeated_otherwise');
    given(voting(), ...once)
      .when(votes('asha', 'agree', { rev: 3, mayQuote: true }))
      .thenRefused('repeated_otherwise');
  });
  test('[CAST-4] also when closed, out of the room, and after the show', () => {
    const shown = [...once, ...['ben', 'cleo'].map((n) => votes(n, 'pass')), close, show()];
    given(voting(), ...once, close)
      .when(votes('asha', 'agree', { rev: 3 }))
      .thenNothing();
    given(voting(), ...shown)
      .when(votes('asha', 'agree', { rev: 3 }))
      .thenNothing();
    given(voting(), ...shown)
      .when(votes('asha', 'pass', { rev: 2 }))
      .thenNothing();
    given(voting(), ...shown, leaves('asha'))
      .when(votes('asha', 'agree', { rev: 3 }))
      .thenNothing();
    given(voting(), ...shown)
      .when(votes('asha', 'pass', { rev: 3 }))
      .thenRefused('repeated_otherwise');
    given(voting(), ...shown)
      .when(votes('asha', 'pass', { rev: 4 }))
      .thenRefused('round_closed');
  });
  test('[CAST-4] also after the words were taken back by key', () => {
    const names = ['asha', 'ben', 'cleo'];
    const written = names.map((n) => posts(n, n, `Post of ${n}`));
    const { world } = given(
      voting(),
      ...writing,
      ...written,
      close,
      show(),
      keyed('ben', { type: 'takeBack' }),
    );
    given(world)
      .when(posts('ben', 'ben', 'Post of ben'))
      .thenNothing();
    given(world)
      .when(posts('ben', 'ben', 'Post of ben', 2))
      .thenRefused('round_closed');
  });
});

describe('changing one’s mind', () => {
  test('[CAST-5] a later revision replaces while open, and spends nothing', () => {
    const { world, when } = given(voting(), ...opened, votes('asha', 'agree'));
    when(votes('asha', 'disagree', { rev: 2 })).thenInBox({
      spent: 1,
      ballot: { rev: 2, value: 'disagree' },
    });
    expect(boxOf(world, 'vote', 'st1')?.ballots.size).toBe(1);
  });

  test('[CAST-5] taken back while open it counts for nothing, and may be given again', () => {
    const { world, when } = given(voting(), ...opened, votes('asha', 'agree'));
    when(votes('asha', 'x', { rev: 2, value: null })).thenInBox({ spent: 0 });
    expect(boxOf(world, 'vote', 'st1')?.spent.size).toBe(0);
    given(world)
      .when(votes('asha', 'pass', { key: 'fresh' }))
      .thenInBox({ spent: 1 });
  });

  test('[CAST-5] taken back and given again with the same key it is one answer', () => {
    given(voting(), ...opened, votes('asha', 'agree'), votes('asha', 'x', { rev: 2, value: null }))
      .when(votes('asha', 'pass', { rev: 3 }))
      .thenInBox({ spent: 1 });
  });

  test('[CAST-6] closed: refused and unrecorded; open again: taken', () => {
    const { world, when } = given(voting(), ...opened, votes('asha', 'agree'), close);
    when(votes('asha', 'pass', { rev: 2 })).thenRefused('round_closed');
    given(world)
      .when(votes('asha', 'x', { rev: 2, value: null }))
      .thenRefused('round_closed');
    given(world).when(votes('ben', 'agree')).thenRefused('round_closed');
    given(world, reopen)
      .when(votes('asha', 'pass', { rev: 2 }))
      .thenInBox({ ballot: { value: 'pass' } });
  });
});

describe('one seat, one voice', () => {
  test('[CAST-7] a second phone cannot answer what is answered, and can answer what is not', () => {
    const second = { key: 'second-phone' };
    const { world, when } = given(voting(), ...opened, votes('asha', 'agree'));
    when(votes('asha', 'pass', second)).thenRefused('already_answered');
    given(world)
      .when(votes('asha', 'pass', { ...second, subject: 'st2' }))
      .thenInBox({ spent: 1 });
    given(world)
      .when(votes('asha', 'Because', { ...second, field: 'reason' }))
      .thenInBox({ spent: 1 });
  });

  test('[CAST-7] posts are counted over all phones', () => {
    const { world, when } = given(
      voting(),
      ...writing,
      posts('asha', 'phone-1', 'One'),
      posts('asha', 'phone-2', 'Two'),
    );
    when(posts('asha', 'phone-3', 'Three')).thenRefused('too_many');
    given(world)
      .when(posts('asha', 'phone-2', 'Two, better', 2))
      .thenInBox({ spent: 2 });
    given(world, posts('asha', 'phone-1', null, 2))
      .when(posts('asha', 'phone-3', 'Three'))
      .thenInBox({ spent: 2 });
  });

  test('[CAST-8] an answer that is in is changed by whoever holds its key, whatever seat it comes from', () => {
    const { world, when } = given(voting(), ...opened, votes('asha', 'agree'));
    when(votes('ben', 'pass', { key: 'asha-1', rev: 2 })).thenInBox({ ballot: { slot: slotOf('asha-1') } });
    expect([...(boxOf(world, 'vote', 'st1')?.spent ?? [])]).toEqual([['asha', 1]]);
  });

  test('[CAST-10] the next round has a box of its own, and takes the same key', () => {
    const all = ['asha', 'ben', 'cleo'];
    const first = all.map((n) => gives(n, { vote: 'agree' }, { subject: 'st1' }));
    const { world } = given(voting(), ...opened, ...first, close, show(), ask());
    given(world, ...all.map((n) => gives(n, { vote: 'pass' }, { subject: 'st1' })));
    const [one, two] = activityIn(world, 'v').askings;
    const before = one?.shown.get('vote')?.get('st1');
    expect(before?.tooFew === false && before.ballots.map((b) => b.slot)).toContain(
      slotOf(keyFor('ben', 'vote', 'st1')),
    );
    expect(two?.step).toBe('open');
    expect(boxOf(world, 'vote', 'st1')?.ballots.has(slotOf(keyFor('ben', 'vote', 'st1')))).toBe(true);
  });

  test('[CAST-7] a second phone is still told so when the first one’s answer was shown', () => {
    const all = ['asha', 'ben', 'cleo'].map((n) => votes(n, 'agree'));
    given(voting(), ...opened, ...all, close, show(), settle())
      .when(votes('asha', 'pass', { key: 'second', asking: 'v:1' }))
      .thenRefused('round_closed');
  });
});
