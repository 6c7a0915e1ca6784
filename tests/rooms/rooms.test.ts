import { calledOff } from '@moot/server/ground/analyst.ts';
import type { Outlet } from '@moot/server/rooms/liveSeries.ts';
import type { Pacer } from '@moot/server/rooms/publish.ts';
import { roomsOf } from '@moot/server/rooms/rooms.ts';
import type { PeopleStore } from '@moot/server/store/peopleStore.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { facilitator, founding, memoryJournal, series } from './fixtures.ts';

const nobody = {
  roster: async () => ({ organisations: [], people: [] }),
  facilitators: async () => [],
} as unknown as PeopleStore;

test('[ROOM-18] a room is opened when it is needed, and dropped when nobody needs it', async () => {
  const { journal } = memoryJournal();
  let now = 0;
  let watched = true;
  const outlet: Outlet = { listening: () => watched, parts: () => undefined, mine: () => undefined };
  const pacer: Pacer = { now: () => now, after: () => () => undefined };
  const rooms = roomsOf(outlet, {
    journal,
    people: nobody,
    clock: () => 1,
    pacer,
    newId: () => 'new-id-12345',
    note: () => undefined,
    analyst: { analyse: async () => calledOff },
  });
  expect(await rooms.find(series)).toBeNull();
  expect(await rooms.look(series, () => 1)).toBeNull();
  expect(rooms.open()).toBe(0);
  const made = await rooms.make(series);
  expect(await made.found(facilitator, founding)).toMatchObject({ ok: true });
  expect(await rooms.find(series)).toBe(made);
  expect(await rooms.find(id<SeriesId>('other'))).toBeNull();
  const title = () => rooms.look(series, (state) => state.title);
  expect(await title()).toBe('A series');
  await made.room.settled();
  now += 120_000;
  rooms.sweep();
  expect(rooms.open()).toBe(1);
  watched = false;
  expect(await title()).toBe('A series');
  await made.room.settled();
  rooms.sweep();
  // Somebody has just asked for it.
  expect(rooms.open()).toBe(1);
  now += 120_000;
  rooms.sweep();
  expect(rooms.open()).toBe(0);
  expect(await title()).toBe('A series');
  await rooms.stop();
  expect(rooms.open()).toBe(0);
});
