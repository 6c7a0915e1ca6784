import type { TermView } from '@moot/shared/views/parts.ts';
import { describe, expect, test } from 'vitest';
import { gather, glossary, session } from '../series/definitions.ts';
import {
  ask,
  close,
  given,
  gives,
  hides,
  open,
  own,
  room,
  type Step,
  settle,
  show,
  six,
  unsettle,
  type World,
} from '../series/given.ts';
import { type Face, seen } from './looking.ts';

const everybody = Object.keys(six);

function termsOn(world: World, face: Face = 'peers'): readonly TermView[] {
  const parts = Object.entries(seen(world, face)).filter(([name]) => name.startsWith('terms/'));
  return parts.flatMap(([, value]) => value as unknown as TermView[]);
}

const words = (): World =>
  given(
    room({
      activities: [gather('g', { params: { maxPosts: 3 } }), glossary('y'), glossary('z')],
      later: [session('two', [gather('h')])],
    }),
    open('g'),
    ask(),
    gives('asha', { post: ['Discharge'] }, { id: 'x1' }),
    gives('ben', { post: ['risk'] }, { id: 'x2' }),
    close,
    show(),
    settle(),
    open('y'),
  ).world;
const means = (name: string, meaning: string, term = 'x1'): Step =>
  gives(name, { meaning: { meaning, example: 'An example', ourWord: 'our word' } }, { subject: term });
const written = (...steps: readonly Step[]): World =>
  given(
    words(),
    ask('write:x1:1'),
    means('asha', 'The day it is decided'),
    means('ben', 'The day the bed is empty'),
    close,
    ...steps,
  ).world;
const judged: readonly Step[] = [
  ask('judge:x1:1'),
  ...everybody.map((name) => gives(name, { judge: 'different' }, { subject: 'x1' })),
  close,
  show(),
];
const meanings = [
  { by: 'Asha Venn', meaning: 'The day it is decided' },
  { by: 'Ben Venn', meaning: 'The day the bed is empty' },
];

describe('a word that was opened', () => {
  test('[TERM-1] goes to desk and peers with its verdict and each meaning, and not to the screen', () => {
    const world = written(show(), ...judged, settle());
    for (const face of ['desk', 'peers'] as const)
      expect(termsOn(world, face)).toEqual([
        { id: 'x1', words: ['Discharge'], verdict: 'Same word, different things.', shared: null, meanings },
      ]);
    expect(termsOn(world, 'screen')).toEqual([]);
    expect(JSON.stringify(termsOn(world))).not.toMatch(/An example|our word/);
  });

  test('[TERM-1] with the wording all share, where there is one, and no meaning then', () => {
    const shared = own('y', 'share', { id: 'x1', text: 'Leaving hospital' });
    const world = written(show(), ...judged, shared, settle());
    expect(termsOn(world)).toMatchObject([{ shared: 'Leaving hospital', meanings: [] }]);
  });

  test('[TERM-2] not before its glossary has settled, and no longer once that is taken back', () => {
    const world = written(show(), ...judged);
    expect(termsOn(world)).toEqual([]);
    given(world, settle());
    expect(termsOn(world)).toHaveLength(1);
    given(world, unsettle('y'));
    expect(termsOn(world)).toEqual([]);
  });

  test('[TERM-2] nothing of a meaning that was never shown or was put out of sight', () => {
    expect(termsOn(written(settle()))).toEqual([]);
    const world = written(show(), hides('y', 'x1/asha'), settle());
    expect(termsOn(world)).toMatchObject([{ verdict: '', meanings: [meanings[1]] }]);
    expect(JSON.stringify(seen(world, 'peers'))).not.toContain('The day it is decided');
  });

  test('[TERM-3] is not told to a room that opens it again, in whatever case', () => {
    const world = written(show(), ...judged, settle());
    given(world, open('z'));
    expect(termsOn(world)).toEqual([]);
    given(world, settle());
    expect(termsOn(world)).toHaveLength(1);
  });
});

test('[TERM-4] twelve people’s meanings of twelve words stay in parts of about 8 kB', () => {
  const peers = Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`peer${n}`, 'north']));
  const rounds = ['y', 'z', 'w'].map((name) => glossary(name, { source: 'new', params: { links: false } }));
  const world = room({ peers, activities: rounds });
  for (const name of ['y', 'z', 'w'])
    given(
      world,
      open(name),
      ...[1, 2, 3, 4].flatMap((n) => {
        const id = `${name}${n}`;
        return [
          own(name, 'addTerm', { id, text: `word ${id}` }),
          ask(`write:${id}:1`),
          ...Object.keys(peers).map((peer) => means(peer, 'm'.repeat(140), id)),
          close,
          show(),
        ];
      }),
      settle(),
    );
  const parts = Object.entries(seen(world, 'peers')).filter(([name]) => name.startsWith('terms/'));
  expect(parts.map(([, value]) => (value as unknown[]).length)).toEqual([3, 3, 3, 3]);
  for (const [, value] of parts) expect(JSON.stringify(value).length).toBeLessThan(8192);
  expect(termsOn(world)[0]?.meanings).toHaveLength(12);
});
