// Erasing a person: out of the roster, their named words out of the journal, no byte left in the data folder.
import { rmSync } from 'node:fs';
import type { SeatId, SeriesId } from '@moot/shared/model/ids.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { dropReleased } from '../people/releaseRows.ts';
import { blankPerson, shutOut } from '../people/rosterRows.ts';
import { deleteTokens, seatTokens } from '../people/tokenRows.ts';
import { erasedFrom, promisesOf, withoutWordsOf } from './erasure.ts';
import { StoreError } from './errors.ts';
import { asideFiles, type DataFolder, type Sqlite } from './folder.ts';
import { eventsOf, type Rows } from './rows.ts';

export type Erasing = {
  readonly moot: Sqlite;
  readonly rows: Rows;
  readonly folder: DataFolder;
  readonly series: SeriesId;
  readonly seat: SeatId;
  readonly now: number;
};

export function erasePerson(erasing: Erasing): readonly string[] {
  const { moot, folder, series, seat, now } = erasing;
  const revoked = moot.transaction(() => {
    const db = drizzle({ client: moot });
    const tokens = shutOut(db, series, seat, now);
    deleteTokens(db, seatTokens(series, seat));
    blankPerson(db, series, seat);
    dropReleased(db, series);
    eraseWords(erasing);
    return tokens;
  })();
  scrub(moot, folder);
  return revoked;
}

function eraseWords({ rows, series, seat }: Erasing): void {
  const own = rows.holding(series, [JSON.stringify(seat)]);
  const promises = new Set(own.flatMap((row) => promisesOf(seat, eventsOf(row.events))));
  const reports = [...promises].map((promise) => JSON.stringify(promise));
  const all = rows.read(series, 0, Number.MAX_SAFE_INTEGER);
  const erased = erasedFrom(
    seat,
    all.flatMap((row) => eventsOf(row.events)),
  );
  for (const row of rows.holding(series, [JSON.stringify(seat), ...reports])) {
    const before = eventsOf(row.events);
    const after = withoutWordsOf(erased, before);
    // The digest goes with the words: it would confirm a guess at them.
    if (JSON.stringify(after) !== JSON.stringify(before)) rows.rewrite(series, row.seq, after, '');
  }
}

/** Writes the file anew as well, so that no page keeps what was deleted. */
export function writeAnew(moot: Sqlite, folder: DataFolder): void {
  moot.exec('VACUUM');
  scrub(moot, folder);
}

/** What was overwritten still stands in the log and in copies from before a migration. */
export function scrub(moot: Sqlite, folder: DataFolder): void {
  for (const file of asideFiles(folder)) rmSync(file);
  const left = moot.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (left?.busy === 0) return;
  throw new StoreError(
    'in_use',
    `${folder.moot}: erased, but another program is reading the database and keeps the words in its log. Close it and erase again.`,
  );
}
