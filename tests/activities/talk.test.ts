import { type Avoid, byLot } from '@moot/shared/activities/talk/lot.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talk, vote } from '../series/definitions.ts';
import {
  arrives,
  ask,
  by,
  current,
  given,
  leaves,
  open,
  organisation,
  outcome,
  own,
  room,
  seat,
  settle,
  six,
  type World,
} from '../series/given.ts';
import { faces, seen } from '../views/looking.ts';

const talking = () => room({ activities: [talk('t', { params: { grouping: 'pairs' } }), vote('v')] });
const stage = (world: World) => seen(world, 'peers').stage;

describe('talk', () => {
  test('[TALK-1] it asks nothing: its timer runs, phones are dark, until it settles', () => {
    const { world } = given(talking(), open('t'));
    given(world).when(ask('talk:1')).thenRefused('not_now');
    given(world)
      .when(by({ type: 'talk', minutes: 3 }))
      .then({ type: 'talkStarted', endsAt: world.now + 180_000 });
    expect(stage(world)).toMatchObject({ mode: 'talk', talkEndsAt: expect.any(Number) });
    given(world, settle());
    expect(stage(world)).toMatchObject({ mode: 'between', talkEndsAt: null });
    expect(world.series.memory.version).toBe(0);
  });

  test('[TALK-1] without minutes it runs until it is ended', () => {
    const { world } = given(talking(), open('t'), by({ type: 'talk', minutes: null }));
    expect(stage(world)).toMatchObject({ mode: 'talk', talkEndsAt: null });
    given(world, by({ type: 'endTalk' }))
      .when(by({ type: 'endTalk' }))
      .thenRefused('not_now');
    expect(stage(world)).toMatchObject({ mode: 'activity' });
  });

  test('[TALK-6] the desk is told who has left a group, and who came and has none', () => {
    const { world } = given(talking(), leaves('finn'), open('t'));
    const formAt = (face: 'desk' | 'peers') => seen(world, face).stage;
    expect(formAt('desk')).toMatchObject({ form: { gone: [], alone: [] } });
    given(world, own('t', 'lot', { seed: 1 }), leaves('asha'), arrives('finn'));
    expect(formAt('desk')).toMatchObject({ form: { gone: ['Asha Venn'], alone: ['Finn Venn'] } });
    expect(formAt('peers')).toMatchObject({ form: { gone: [], alone: [] } });
    expect(JSON.stringify(outcome(world, 't'))).toContain('asha');
  });

  test('[TALK-2] who talked with whom is kept, of peers who are there', () => {
    const pairs = (...of: string[][]) => own('t', 'pairs', { pairs: of });
    const { world } = given(talking(), open('t'), pairs(['asha', 'ben'], ['cleo', 'dev', 'eve']));
    expect(outcome(world, 't')).toMatchObject({
      pairs: [
        ['asha', 'ben'],
        ['cleo', 'dev', 'eve'],
      ],
    });
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ people: ['Asha Venn', 'Ben Venn'] }, {}]);
    given(world)
      .when(pairs(['asha', 'nobody']))
      .thenRefused('unknown');
    given(world)
      .when(pairs(['asha']))
      .thenRefused('malformed');
  });

  test('[TALK-3] lines noted with permission', () => {
    const { world } = given(talking(), open('t'), own('t', 'note', { text: 'Time is short' }));
    expect(outcome(world, 't')).toMatchObject({ notes: ['Time is short'] });
    given(world)
      .when(own('t', 'note', { text: 'x'.repeat(141) }))
      .thenRefused('too_long');
    given(world)
      .when(own('t', 'note', { text: '' }))
      .thenRefused('empty');
  });

  test('[TALK-4] in any other activity it is a mode of the stage, and the asking stays where it is', () => {
    const { world } = given(talking(), open('v'), ask(), by({ type: 'talk', minutes: 1 }));
    expect([stage(world), current(world).step]).toMatchObject([{ mode: 'talk' }, 'open']);
    given(talking())
      .when(by({ type: 'talk', minutes: 1 }))
      .thenRefused('not_now');
  });
});

const throws = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('groups by lot', () => {
  const avoid: Avoid = { avoid: ['same_organisation', 'earlier_pair'], earlier: [] };
  const person = (name: string) => ({ seat: seat(name), organisation: organisation(name.slice(0, 1)) });
  const lot = (people: readonly string[], earlier: readonly (readonly string[])[], seed: number) => {
    const before = earlier.map((group) => group.map(seat));
    const groups = byLot(people.map(person), 2, { ...avoid, earlier: before }, seededRandom(seed));
    return groups.map((group) => group.toSorted().join(' ')).toSorted();
  };

  test('[TALK-5] everybody stands in one group, and nobody is alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 13 }), fc.constantFrom(2, 3), throws, (n, size, seed) => {
        const people = Array.from({ length: n }, (_, i) => person(`${i % 4}-${i}`));
        const groups = byLot(people, size, avoid, seededRandom(seed));
        expect(groups.flat().toSorted()).toEqual(people.map((one) => one.seat).toSorted());
        expect(Math.min(...groups.map((group) => group.length))).toBeGreaterThan(1);
        expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(size + 1);
      }),
    );
  });

  test('[TALK-5] two who were together before are kept apart, unless two of one organisation had to meet for it', () => {
    const before = [
      ['a1', 'b1'],
      ['c1', 'd1'],
      ['a1', 'c1'],
    ];
    fc.assert(
      fc.property(throws, (seed) => {
        expect(lot(['a1', 'b1', 'c1', 'd1'], before, seed)).toEqual(['a1 d1', 'b1 c1']);
        const apart = lot(['a1', 'a2', 'b1', 'b2'], [['a1', 'b1', 'a2', 'b2']], seed);
        expect(apart).not.toContain('a1 a2');
      }),
    );
  });

  const inPairs = { params: { grouping: 'pairs', avoid: ['same_organisation', 'earlier_pair'] } };
  const drawing = (seed: number) => own('t', 'lot', { seed });
  const pairsIn = (world: World, activity = 't') => (outcome(world, activity) as { pairs: string[][] }).pairs;
  const canDraw = (world: World) =>
    faces.filter((face) => (seen(world, face).stage as { form: { canDraw: boolean } }).form.canDraw);

  test('[TALK-5] the desk throws, and the same throw puts the same people together, of those in the room', () => {
    const drawn = (seed: number) =>
      pairsIn(
        given(room({ activities: [talk('t', inPairs)] }), open('t'), leaves('asha'), drawing(seed)).world,
      );
    expect(drawn(7)).toEqual(drawn(7));
    const others = Object.keys(six).filter((name) => name !== 'asha');
    expect(drawn(7).flat().toSorted()).toEqual(others.toSorted());
    expect(new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(drawn(seed)))).size).toBeGreaterThan(1);
  });

  test('[TALK-5] who was together in an earlier talk is kept apart, and told to no face', () => {
    const two = room({ activities: [talk('t', inPairs), talk('u', inPairs)] });
    const world = given(two, open('t'), drawing(3), settle(), open('u')).world;
    const before = pairsIn(world).map((pair) => pair.toSorted().join(' '));
    for (const face of faces) expect(JSON.stringify(seen(world, face).stage)).not.toContain('earlier');
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      given(world, own('u', 'lot', { seed }));
      const after = pairsIn(world, 'u').map((pair) => pair.toSorted().join(' '));
      expect(after.filter((pair) => before.includes(pair))).toEqual([]);
    }
  });

  test('[TALK-5] only where this talk has groups, and somebody to put together', () => {
    const ready = given(room({ activities: [talk('t', inPairs)] }), open('t')).world;
    expect(canDraw(ready)).toEqual(['desk']);
    given(ready)
      .when(own('t', 'lot', { seed: 0.5 }))
      .thenRefused('malformed');
    const alone = given(ready, ...Object.keys(six).slice(1).map(leaves)).world;
    expect(canDraw(alone)).toEqual([]);
    given(alone).when(drawing(1)).thenRefused('not_now');
    given(room({ activities: [talk('t')] }), open('t'))
      .when(drawing(1))
      .thenRefused('not_now');
  });

  test('[TALK-5] two change places', () => {
    const swaps = (a: string, b: string) => own('t', 'swap', { a, b });
    const laid = own('t', 'pairs', {
      pairs: [
        ['asha', 'ben'],
        ['cleo', 'dev'],
      ],
    });
    const { world } = given(talking(), open('t'), laid, swaps('ben', 'cleo'));
    expect(pairsIn(world)).toEqual([
      ['asha', 'cleo'],
      ['ben', 'dev'],
    ]);
    given(world).when(swaps('asha', 'eve')).thenRefused('unknown');
  });
});
