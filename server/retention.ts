// Deletes every series whose last day is over.
import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Log } from './log.ts';
import type { Rooms } from './rooms/rooms.ts';
import type { Registry } from './sockets/registry.ts';
import type { PeopleStore } from './store/peopleStore.ts';

export type RetentionParts = {
  readonly rooms: Rooms;
  readonly people: PeopleStore;
  readonly registry: Registry;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

/** Resolves with the series that are gone. A series that is in use on its last day is there until that day is over. */
export async function purgeDue(parts: RetentionParts): Promise<readonly SeriesId[]> {
  const gone: SeriesId[] = [];
  for (const series of await parts.rooms.all()) if (await purgeIfDue(parts, series)) gone.push(series);
  return gone;
}

/** Days are compared as they are written: the last day counts whole in every time zone, for it ends there by noon UTC. */
async function purgeIfDue({ rooms, people, registry, clock, log }: RetentionParts, series: SeriesId) {
  const noonBefore = new Date(clock() - 12 * 60 * 60_000).toISOString().slice(0, 10);
  const last = await rooms.look(series, (state) => state.keepUntil);
  if (last === null || last >= noonBefore) return false;
  await rooms.forget(series);
  registry.revoked(await people.purgeSeries(series), 'removed');
  log({ event: 'series_purged', series });
  return true;
}
