// A writer's own taking back of a shown post: its words leave the rows in which they were shown.
import type { SeriesId } from '@moot/shared/model/ids.ts';
import { type Blanked, withoutPost } from './erasure.ts';
import { eventsOf, type Rows } from './rows.ts';
import type { StoredRow } from './stored.ts';

/** True where a row was changed. Runs in the transaction that appends `appended`. */
export function takeBack(rows: Rows, series: SeriesId, appended: readonly StoredRow[]): boolean {
  return appended
    .filter((row) => row.events.includes('"postBlanked"'))
    .flatMap((row) => eventsOf(row.events))
    .filter((event) => event.type === 'postBlanked')
    .map((event) => blank(rows, series, event))
    .some((changed) => changed);
}

function blank(rows: Rows, series: SeriesId, event: Blanked): boolean {
  let changed = false;
  for (const row of rows.holding(series, [JSON.stringify(event.item)])) {
    const before = eventsOf(row.events);
    const after = withoutPost(event, before);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    rows.rewrite(series, row.seq, after, before.some((e) => e.type === 'answered') ? '' : row.digest);
    changed = true;
  }
  return changed;
}
