import type { VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import type { LensView } from '@moot/shared/views/parts.ts';
import { describe, expect, it } from 'vitest';
import { gather } from '../series/definitions.ts';
import { ask, close, given, gives, open, own, room, show, six, type World } from '../series/given.ts';
import { faces, seen } from '../views/looking.ts';
import { type HowVoted, liveShort, named, unnamed, type Vote, voting } from './bigRoom.ts';

const nine: Vote = { peers: 9, statements: 3 };
/** Line 1 splits the organisations, line 2 has two of the south against it, line 3 is everybody's. */
const how: HowVoted = (at, line) => {
  if (line === 1) return at % 3 === 0 ? 'agree' : 'disagree';
  return line === 2 && at % 3 === 2 && at < 6 ? 'disagree' : 'agree';
};
const voted = (vote = nine) => given(voting(vote, { names: 'named' }), ...named(vote, how)).world;
const lineOn = (world: World, face: (typeof faces)[number], n: number) =>
  ((seen(world, face)['outcome/0'] ?? []) as unknown as VoteOutcome[])[n];

describe('organisations beside each other', () => {
  it('[GROUND-47] the same on every face, in one order, with their counts in words', () => {
    const world = given(voted(), close, show()).world;
    const [desk, ...others] = faces.map((face) => lineOn(world, face, 0)?.beside);
    expect(desk?.organisations.map(({ name, words }) => [name, words])).toEqual([
      ['The north trust', '3 agree'],
      ['The east trust', '3 disagree'],
      ['The south trust', '3 disagree'],
    ]);
    for (const other of others) expect(other).toEqual(desk);
  });

  it('[GROUND-47] never without names, and never while answers come in', () => {
    const secret = given(voting(nine, { names: 'none' }), ...unnamed(nine, how, false), close, show()).world;
    expect(lineOn(secret, 'desk', 0)?.beside).toBeNull();
    const live = given(voting(nine, liveShort), ...named(nine, how)).world;
    for (const face of faces) expect(lineOn(live, face, 0)).toMatchObject({ beside: null });
    given(live, close);
    expect(lineOn(live, 'screen', 0)?.beside?.organisations).toHaveLength(3);
  });

  it('[GROUND-47] one organisation has none beside it, and more than twelve are too many', () => {
    const from = (n: number) => {
      const peers = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`p${at}`, `org${at % n}`]));
      const world = room({ peers, activities: [voteOf()] });
      const votes = Object.keys(peers).map((name) => gives(name, { vote: 'agree' }, { subject: 'st1' }));
      return lineOn(given(world, open('v'), ask(), ...votes, close, show()).world, 'screen', 0)?.beside;
    };
    expect(from(1)).toBeNull();
    expect(from(13)).toBeNull();
  });

  it('[GROUND-48] together for it, and yet not every organisation is on board', () => {
    // Two of the five of one organisation disagree: not mostly.
    const world = given(voted({ peers: 15, statements: 3 }), close, show()).world;
    const line = lineOn(world, 'screen', 1);
    expect(line?.rounds[0]).toMatchObject({ pattern: 'together_for' });
    expect(line?.beside?.onBoard).toBe('');
    const against: HowVoted = (at) => (at % 3 === 2 && at < 9 ? 'disagree' : 'agree');
    const fifteen: Vote = { peers: 15, statements: 1 };
    const other = given(voting(fifteen, { names: 'named' }), ...named(fifteen, against), close, show()).world;
    expect(lineOn(other, 'screen', 0)).toMatchObject({
      rounds: [{ pattern: 'together_for', agree: 12, disagree: 3 }],
      beside: { onBoard: 'Not every organisation is on board.' },
    });
    expect(lineOn(given(voted(), close, show()).world, 'screen', 2)?.beside?.onBoard).toBe('');
  });

  it('[GROUND-49] which lines carry furthest, at the desk alone and once answers are in', () => {
    const world = voted();
    expect(lineOn(world, 'desk', 0)).toBeUndefined();
    given(world, close, show());
    expect([0, 1, 2].map((n) => lineOn(world, 'desk', n)?.carries)).toEqual([
      'Carries least across organisations.',
      'Carries 2nd furthest of 3 across organisations.',
      'Carries furthest across organisations.',
    ]);
    for (const face of ['screen', 'peers'] as const) expect(lineOn(world, face, 0)?.carries).toBeNull();
    const live = given(voting(nine, liveShort), ...named(nine, how)).world;
    expect(lineOn(live, 'desk', 0)?.carries).toBeNull();
  });
});

const voteOf = () =>
  voting({ peers: 3, statements: 1 }, { names: 'named' }).series.sessions[0]?.activities[0]?.definition ??
  gather('none');

const lens = (world: World) => (seen(world, 'desk').notes as { lens: LensView | null }).lens;

describe('how many answered', () => {
  const said = (world: World) =>
    faces.map((face) => (seen(world, face).stage as { form: { answered: string } }).form.answered);

  it('[GROUND-51] of every line in one figure, of lines with unlike numbers from the fewest to the most', () => {
    const all = given(voting(nine, { names: 'none' }), ...unnamed(nine, how, false), close, show()).world;
    expect(said(all)).toEqual(Array(3).fill('9 of 9 answered.'));
    const some = given(voting(nine, { names: 'none' }), ...unnamed(nine, how, false).slice(4), close, show());
    expect(said(some.world)).toEqual(Array(3).fill('7 to 8 of 9 answered each line.'));
  });

  it('[GROUND-51] nothing while answers come in, before a show, and where fewer than three answered', () => {
    const live = given(voting(nine, liveShort), ...named(nine, how)).world;
    const closed = given(voting(nine, { names: 'none' }), ...unnamed(nine, how, false), close).world;
    const few = voting(nine, { names: 'none' });
    given(few, ...unnamed({ ...nine, peers: 2 }, how, false), close, show());
    for (const world of [live, closed, few]) expect(said(world)).toEqual(['', '', '']);
    given(closed, show(['subject:st2']));
    expect(said(closed)).toEqual(Array(3).fill('9 of 9 answered.'));
  });
});

describe('[GROUND-50] what only one organisation said', () => {
  const written = () =>
    given(
      room({ peers: six, activities: [gather('g')] }),
      open('g'),
      ask(),
      gives('asha', { post: ['From the north.'] }, { id: 'a' }),
      gives('cleo', { post: ['From the east.'] }, { id: 'b' }),
      gives('ben', { post: ['Also north.'] }, { id: 'c' }),
      close,
    ).world;

  it('[GROUND-50] nothing before it is shown, then organisations side by side, and nobody by name', () => {
    const world = written();
    expect(lens(world)).toBeNull();
    given(world, show());
    expect(lens(world)).toEqual({
      head: 'Organisations side by side',
      entries: [
        { head: 'The north trust', said: ['From the north.', 'Also north.'] },
        { head: 'The east trust', said: ['From the east.'] },
      ],
      rest: '',
    });
    expect(JSON.stringify(lens(world))).not.toContain('Venn');
  });

  it('[GROUND-50] once lines are grouped, the themes that one organisation alone raised', () => {
    const world = given(
      written(),
      show(),
      own('g', 'group', { id: 'one', heading: 'Both', items: ['a', 'b'] }),
      own('g', 'group', { id: 'two', heading: 'North only', items: ['c'] }),
    ).world;
    expect(lens(world)).toEqual({
      head: 'Said by one organisation only',
      entries: [{ head: 'The north trust: North only', said: ['Also north.'] }],
      rest: '',
    });
  });

  it('[GROUND-50] of what was written without names there is none', () => {
    const world = room({ peers: six, activities: [gather('g', { names: 'none' })] });
    given(world, open('g'), ask(), close, show());
    expect(lens(world)).toBeNull();
    for (const face of ['screen', 'peers'] as const) expect(seen(world, face).notes).toBeUndefined();
  });
});
