import { id } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { commit, session } from '../series/definitions.ts';
import {
  activityIn,
  arrives,
  ask,
  by,
  close,
  given,
  gives,
  open,
  peer,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';
import { homeOf, seen, told } from '../views/looking.ts';

const says =
  (yes: boolean): Step =>
  (world) => {
    const accept = activityIn(world, 'm').askings.find((a) => a.ask === 'accept');
    const values = { yes };
    const answer = { type: 'answer', subject: 'of-asha', id: '', values } as const;
    return peer('ben', { ...answer, asking: accept?.id ?? id('') })(world);
  };
const review = commit('r', { source: 'promises', params: { mode: 'review' } });
const asked = (): World =>
  given(
    room({ activities: [commit('m')], later: [session('two', [review])] }),
    open('m'),
    ask(),
    gives('asha', { promise: { what: 'Ring the ward', when: 'Friday', asker: 'ben' } }, { id: 'of-asha' }),
  ).world;
const settled = (...answer: Step[]) =>
  given(asked(), ...answer, close, show(), settle(), by({ type: 'endSession', session: id('one') })).world;
const reviewing = (world: World) =>
  given(
    world,
    by({ type: 'startSession', session: id('two') }),
    ...Object.keys(six).map((name) => arrives(name)),
    open('r'),
  ).world;
const card = (world: World) => seen(world, 'desk')['outcome/0'];

test('[COMMIT-18] a no lasts: settled, nobody asks, on the phones, the desk’s home, the mirror and in the review', () => {
  const world = settled(says(false));
  expect(told(world, 'asha').promises).toMatchObject([{ mine: true, accepted: 'no' }]);
  expect(told(world, 'ben').promises).toEqual([]);
  const said = JSON.stringify(homeOf(world));
  expect(said).toContain('Asha Venn, Friday. Nobody asks about it yet.');
  expect(said).toContain('Asha Venn. Nobody asks about it yet.');
  expect(said).not.toContain('Ben Venn asks');
  expect(card(reviewing(world))).toMatchObject([{ card: { accepted: 'no' } }]);
});

test('[COMMIT-18] while it is open, one who said no has nothing to ask about; its maker sees the no', () => {
  const world = asked();
  expect(told(world, 'ben').promises).toMatchObject([{ accepted: 'asked' }]);
  given(world, says(false));
  expect(told(world, 'ben').promises).toEqual([]);
  expect(told(world, 'asha').promises).toMatchObject([{ accepted: 'no' }]);
});

test('[COMMIT-18] one who has not answered is still shown as asked, and nobody is said to ask', () => {
  const world = settled();
  expect(told(world, 'asha').promises).toMatchObject([{ accepted: 'asked' }]);
  expect(told(world, 'ben').promises).toMatchObject([{ accepted: 'asked' }]);
  expect(JSON.stringify(homeOf(world))).not.toContain('Ben Venn asks');
  expect(card(reviewing(world))).toMatchObject([{ card: { accepted: 'asked' } }]);
});

test('[COMMIT-18] with a yes they ask', () => {
  const world = settled(says(true));
  expect(told(world, 'ben').promises).toMatchObject([{ accepted: 'yes' }]);
  expect(JSON.stringify(homeOf(world))).toContain('Ben Venn asks.');
  expect(card(reviewing(world))).toMatchObject([{ card: { accepted: 'yes' } }]);
});

test('[COMMIT-18] whoever follows one who said no asks once they say so', () => {
  const world = settled(says(false));
  given(
    world,
    by({ type: 'replaceSeat', seat: seat('gus'), follows: seat('ben') }),
    peer('gus', { type: 'takeOnPromise', promise: id('of-asha') }),
  );
  expect(told(world, 'asha').promises).toMatchObject([{ accepted: 'yes' }]);
  expect(told(world, 'gus').promises).toMatchObject([{ mine: false, accepted: 'yes' }]);
});
