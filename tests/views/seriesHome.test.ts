import { type ActivityId, id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import type { LineStatus } from '@moot/shared/model/series.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { describe, expect, test } from 'vitest';
import { gather, session, sort } from '../series/definitions.ts';
import { by, endSession, given, happened, room, type Step, type World } from '../series/given.ts';
import { roster } from './looking.ts';

const one = id<SessionId>('one');
const activity = id<ActivityId>('g');
const brandNew = () =>
  room({ activities: [gather('g'), sort('s')], later: [session('two', [sort('t')]), session('three', [])] });
const entered = (status: LineStatus): Step =>
  happened({
    type: 'remembered',
    activity,
    events: [
      {
        ...{ type: 'lineEntered', line: id<LineId>('l'), text: 'Words', status },
        ...{ session: one, activity, from: null },
      },
    ],
  });
const home = (world: World) => {
  const { openNote, noneOpen, noPromises } = seriesHome(world.series, roster);
  return { openNote, noneOpen, noPromises };
};

describe('what a series says between its sessions', () => {
  test('[BETWEEN-5] before a session was held nothing comes back, and what there will be is said', () => {
    expect(home(brandNew())).toEqual({
      openNote: '',
      noneOpen: 'Nothing yet. Lines arrive when the first vote is settled.',
      noPromises: 'Nothing yet. Promises are made at the end of a session.',
    });
    expect(home(given(brandNew(), entered('unsure')).world)).toMatchObject({ openNote: '', noneOpen: '' });
  });

  test('[BETWEEN-5] what is open comes back in the next session, where that one asks about the ledger', () => {
    const world = given(brandNew(), entered('unsure'), endSession).world;
    expect(home(world)).toMatchObject({ openNote: 'comes back in session 2', noneOpen: '' });
    const two = id<SessionId>('two');
    given(world, by({ type: 'startSession', session: two }), by({ type: 'endSession', session: two }));
    expect(home(world)).toMatchObject({ openNote: '', noneOpen: '' });
  });

  test('[BETWEEN-5] where nothing is open any more, nothing is yet to arrive', () => {
    const world = given(brandNew(), entered('common_ground'), endSession).world;
    expect(home(world)).toMatchObject({ openNote: '', noneOpen: 'Nothing is open.' });
  });
});
