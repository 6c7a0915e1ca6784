// Every series that somebody is looking at or writing to. A room is made when it is first needed and dropped when idle.
import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { type LiveParts, type LiveSeries, type Outlet, openLive } from './liveSeries.ts';
import { audiences } from './publish.ts';

/** Milliseconds for which a room stays after it was last asked for: whoever asked may be about to use it. */
const restBefore = 60_000;

export type Rooms = {
  /** Null: there is no such series. */
  find(series: SeriesId): Promise<LiveSeries | null>;
  /** For a series that is about to be made. */
  make(series: SeriesId): Promise<LiveSeries>;
  /** Looks at a series between batches; null: there is none. `see` must not keep what it sees. */
  look<T>(series: SeriesId, see: (state: Series, roster: Roster) => T): Promise<T | null>;
  all(): Promise<readonly SeriesId[]>;
  open(): number;
  /** Drops the rooms that nobody looks at and that have nothing to do. */
  sweep(): void;
  /** Answers what is queued in one room, then drops it. */
  forget(series: SeriesId): Promise<void>;
  /** Answers what is queued, then drops every room. */
  stop(): Promise<void>;
};

export function roomsOf(outlet: Outlet, parts: LiveParts): Rooms {
  const live = new Map<SeriesId, Promise<LiveSeries>>();
  const settled = new Map<SeriesId, LiveSeries>();
  const usedAt = new Map<SeriesId, number>();

  function make(series: SeriesId): Promise<LiveSeries> {
    usedAt.set(series, parts.pacer.now());
    const there = live.get(series);
    if (there !== undefined) return there;
    const opening = openLive(series, outlet, parts);
    live.set(series, opening);
    opening.then(
      (one) => settled.set(series, one),
      () => live.delete(series),
    );
    return opening;
  }

  async function find(series: SeriesId): Promise<LiveSeries | null> {
    if (!live.has(series) && !(await parts.journal.series()).includes(series)) return null;
    return make(series);
  }

  function drop(series: SeriesId, one: LiveSeries): void {
    one.stop();
    settled.delete(series);
    live.delete(series);
    usedAt.delete(series);
  }

  const fresh = (series: SeriesId) => parts.pacer.now() - (usedAt.get(series) ?? 0) < restBefore;
  const watched = (series: SeriesId) => audiences.some((audience) => outlet.listening(series, audience));

  return {
    find,
    make,
    async look(series, see) {
      const one = await find(series);
      if (one === null) return null;
      return one.room.look((held) => (held.state === null ? null : see(held.state, one.rosterOf(held))));
    },
    all: () => parts.journal.series(),
    open: () => live.size,
    sweep() {
      for (const [series, one] of settled)
        if (one.room.idle() && !fresh(series) && !watched(series)) drop(series, one);
    },
    async forget(series) {
      const one = await live.get(series);
      if (one === undefined) return;
      await one.room.settled();
      drop(series, one);
    },
    async stop() {
      await Promise.all([...settled.values()].map((one) => one.room.settled()));
      for (const [series, one] of settled) drop(series, one);
    },
  };
}
