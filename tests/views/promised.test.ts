import { type ActivityId, id, type PromiseId, type SessionId } from '@moot/shared/model/ids.ts';
import type { PromiseReport } from '@moot/shared/model/series.ts';
import { expect, test } from 'vitest';
import { gather } from '../series/definitions.ts';
import { by, given, happened, peer, room, type Step, seat, type World } from '../series/given.ts';
import { told } from './looking.ts';

const promised = (name: string, maker: string, asker: string): Step =>
  happened({
    type: 'remembered',
    activity: id<ActivityId>('g'),
    events: [
      {
        ...{ type: 'promiseMade', promise: id<PromiseId>(name), seat: seat(maker), asker: seat(asker) },
        ...{ accepted: true, what: `Words of ${name}`, when: 'by spring' },
        ...{ session: id<SessionId>('one'), activity: id<ActivityId>('g') },
      },
    ],
  });
const said = (name: string, status: PromiseReport) => {
  const after = status === 'partly' ? 'keep' : null;
  return {
    type: 'reportPromise',
    promise: id<PromiseId>(name),
    status,
    note: '',
    after,
    what: null,
  } as const;
};
const due = (world: World, name: string) => told(world, name).promises.map((p) => [p.id, p.report]);

test('[BETWEEN-6] what is due, what may be said anew, and in what order they stand', () => {
  const world = given(
    room({ activities: [gather('g')] }),
    promised('bens-kept', 'ben', 'asha'),
    promised('bens', 'ben', 'asha'),
    promised('first', 'asha', 'ben'),
    promised('away', 'asha', 'cleo'),
    promised('partly', 'asha', 'cleo'),
    promised('kept', 'asha', 'cleo'),
    peer('ben', said('bens-kept', 'kept')),
    peer('asha', said('partly', 'partly')),
    peer('asha', said('kept', 'kept')),
    by(said('away', 'no_report')),
  ).world;
  expect(due(world, 'asha')).toEqual([
    ['first', 'due'],
    ['away', 'due'],
    ['partly', 'again'],
    ['kept', null],
    ['bens', null],
    ['bens-kept', null],
  ]);
  expect(due(world, 'ben')).toEqual([
    ['bens-kept', null],
    ['bens', 'due'],
    ['first', null],
  ]);
});
