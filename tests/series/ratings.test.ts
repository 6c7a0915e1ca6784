import { id, type SessionId } from '@moot/shared/model/ids.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { describe, expect, test } from 'vitest';
import { roster, seen, told } from '../views/looking.ts';
import { gather, weigh } from './definitions.ts';
import {
  ask,
  by,
  close,
  endSession,
  given,
  gives,
  happened,
  open,
  outcome,
  room,
  type Step,
  settle,
  show,
  six,
  skip,
  type World,
} from './given.ts';

const everybody = Object.keys(six);
const questions = [
  { id: 'importance', text: 'How much?' },
  { id: 'now', text: 'How far?' },
];
const keeps = (...kept: readonly [string, string][]): Step =>
  happened({
    type: 'remembered',
    activity: null,
    events: kept.map(([criterion, text]) => ({
      type: 'criterionKept',
      id: criterion,
      text,
      activity: 'w' as never,
    })),
  });
const rates = (names: readonly string[], items: readonly string[], now: number): Step[] =>
  names.flatMap((name) => items.map((item) => gives(name, { importance: 4, now }, { subject: item })));
const weighing = () =>
  room({ activities: [gather('g'), weigh('w', { params: { mode: 'scale', questions } })], later: [] });

/** Six weighed four items, and kept two of them. */
const weighed = (...kept: readonly [string, string][]): World =>
  given(
    weighing(),
    open('w'),
    ask(),
    ...rates(everybody, ['i1', 'i2', 'i3', 'i4'], 2),
    close,
    show(),
    settle(),
    keeps(...kept),
  ).world;
const two: readonly [string, string][] = [
  ['i1', 'Item 1, in new words'],
  ['i3', 'Item 3'],
];
const ratings = (world: World) => world.series.sessions.filter((s) => s.rating !== null);
const first = id<SessionId>('one-in-30');

describe('what was weighed is weighed again', () => {
  test('[RATING-1] in 30, 90 and 180 days from the end of the session, by the clocks of the series', () => {
    const world = given(weighed(...two), endSession).world;
    expect(ratings(world).map((s) => [s.id, s.rating, s.plannedFor])).toEqual([
      ['one-in-30', { of: 'w', days: 30 }, '2023-12-14T09:00'],
      ['one-in-90', { of: 'w', days: 90 }, '2024-02-12T09:00'],
      ['one-in-180', { of: 'w', days: 180 }, '2024-05-12T09:00'],
    ]);
  });

  test('[RATING-1] not where nothing was kept, nothing was weighed or nothing of it was kept; and only once', () => {
    expect(ratings(given(weighed(), endSession).world)).toEqual([]);
    expect(ratings(given(weighing(), keeps(...two), endSession).world)).toEqual([]);
    expect(ratings(given(weighing(), open('w'), skip(), keeps(...two), endSession).world)).toEqual([]);
    expect(ratings(given(weighed(['other', 'Another']), endSession).world)).toEqual([]);
    const again = by({ type: 'endSession', session: first });
    const world = given(weighed(...two), endSession, by({ type: 'startSession', session: first })).world;
    given(
      world,
      open('w-in-30'),
      ask(),
      ...rates(everybody, ['i1', 'i3'], 4),
      close,
      show(),
      settle(),
      again,
    );
    expect(ratings(world)).toHaveLength(3);
  });

  test('[RATING-2] what was kept, in its last words, on the same scale and as much without names', () => {
    const [rating] = ratings(given(weighed(...two), endSession).world);
    expect(rating?.activities).toMatchObject([
      {
        definition: {
          kind: 'weigh',
          names: 'none',
          source: 'new',
          params: {
            mode: 'scale',
            scale: [1, 2, 3, 4, 5],
            questions,
            items: [
              { id: 'i1', text: 'Item 1, in new words' },
              { id: 'i3', text: 'Item 3' },
            ],
          },
        },
      },
    ]);
  });

  test('[RATING-2] everybody with a seat is asked, wherever they are; nobody has to arrive', () => {
    const world = given(weighed(...two), endSession, by({ type: 'startSession', session: first })).world;
    given(world, open('w-in-30'), ask());
    expect(everybody.map((name) => told(world, name).eligible)).toEqual(everybody.map(() => true));
    given(world)
      .when(gives('finn', { importance: 5, now: 3 }, { subject: 'i1' }))
      .thenAccepted();
  });

  test('[RATING-3] nobody is told anything before the show; then how it was the first time, and how many answered', () => {
    const world = given(weighed(...two), endSession, by({ type: 'startSession', session: first })).world;
    given(world, open('w-in-30'), ask(), ...rates(everybody.slice(0, 4), ['i1', 'i3'], 4));
    const parts = () => (['desk', 'screen', 'peers'] as const).map((face) => seen(world, face)['outcome/0']);
    expect(parts()).toEqual([undefined, undefined, undefined]);
    given(world, close, show());
    for (const part of parts())
      expect(part).toMatchObject([
        {
          item: 'i1',
          questions: [
            { id: 'importance' },
            {
              id: 'now',
              answered: 4,
              counts: [0, 0, 0, 4, 0],
              before: { n: 1, answered: 6, counts: [0, 6, 0, 0, 0] },
            },
          ],
        },
        { item: 'i3' },
      ]);
    expect(outcome(world, 'w-in-30')).toMatchObject({ eligible: 6 });
  });

  test('[RATING-1] the desk’s home keeps them apart from the sessions', () => {
    const world = given(weighed(...two), endSession).world;
    expect(seriesHome(world.series, roster).sessions.map((s) => s.isRating)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
