// The end of a series: no mark of a phone stays; and, once its time is over, nothing of it stays.
import type { SeriesId, Slot } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { purgePeople } from '../people/rosterRows.ts';
import type { Opened } from './open.ts';
import { eventsOf, type Rows } from './rows.ts';
import type { StoredRow } from './stored.ts';

const endsSeries = ({ events }: StoredRow) => events.includes('"seriesClosed"');

/**
 * Replaces every slot of a series that was closed by a number, in the order of the slots, wherever it stands: from
 * then on no key opens anything, and what was sorted stays sorted. True where rows were changed. Runs in the
 * transaction that appends `appended`.
 */
export function blankSlots(rows: Rows, series: SeriesId, appended: readonly StoredRow[]): boolean {
  if (!appended.some(endsSeries)) return false;
  const all = rows.read(series, 0, Number.MAX_SAFE_INTEGER);
  const numbers = numbered(all.flatMap((row) => slotsIn(eventsOf(row.events))));
  for (const row of all) {
    const events = row.events.replace(/[0-9a-f]{32}/g, (found) => numbers.get(found) ?? found);
    // The digest goes too: made from a command that named a slot, it would confirm a guess at it.
    if (events !== row.events) rows.rewrite(series, row.seq, eventsOf(events), '');
  }
  return numbers.size > 0;
}

const slotsIn = (events: readonly Event[]): readonly Slot[] =>
  events.flatMap((event) =>
    event.type === 'partsShown'
      ? event.cells.flatMap(({ shown }) => (shown.tooFew ? [] : shown.ballots.map((b) => b.slot)))
      : [],
  );

function numbered(slots: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(slots)].sort();
  return new Map(sorted.map((slot, n) => [slot, `no-name-${String(n + 1).padStart(8, '0')}`]));
}

/** Deletes a series: journal, boxes, roster, codes, links and tokens. Answers with the tokens that are gone. */
export function purgeSeries({ moot, rows, boxes }: Opened, series: SeriesId): readonly string[] {
  const gone = moot.transaction(() => {
    rows.purge(series);
    return purgePeople(drizzle({ client: moot }), series);
  })();
  boxes.purge(series);
  return gone;
}
