// Erasing a person: out of the roster, their named words out of the journal, no byte left in the data folder.
import { rmSync } from 'node:fs';
import type { SeatId, SeriesId } from '@moot/shared/model/ids.ts';
import { withoutOneName } from '@moot/shared/synthesis/withoutNames.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { dropReleased } from '../people/releaseRows.ts';
import { blankPerson, rosterRows, shutOut } from '../people/rosterRows.ts';
import type { Drizzled } from '../people/sync.ts';
import { deleteTokens, seatTokens } from '../people/tokenRows.ts';
import { erasedFrom, withoutWordsOf } from './erasure.ts';
import { StoreError } from './errors.ts';
import { asideFiles, type DataFolder, type Sqlite } from './folder.ts';
import { changedWords } from './mentions.ts';
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
    const withoutName = nameTaker(db, erasing);
    const tokens = shutOut(db, series, seat, now);
    deleteTokens(db, seatTokens(series, seat));
    blankPerson(db, series, seat);
    dropReleased(db, series);
    eraseWords(erasing, withoutName);
    return tokens;
  })();
  scrub(moot, folder);
  return revoked;
}

function eraseWords({ rows, series, seat }: Erasing, withoutName: (text: string) => string): void {
  const all = rows.read(series, 0, Number.MAX_SAFE_INTEGER);
  const erased = erasedFrom(
    seat,
    all.flatMap((row) => eventsOf(row.events)),
  );
  for (const row of all) {
    const before = eventsOf(row.events);
    const after = withoutWordsOf(erased, before).map((e) => changedWords(e, erased.isChoice, withoutName));
    // The digest goes with the words: it would confirm a guess at them.
    if (JSON.stringify(after) !== JSON.stringify(before)) rows.rewrite(series, row.seq, after, '');
  }
}

/** For what others wrote: the name that is known now, before the roster forgets it. */
function nameTaker(db: Drizzled, { series, seat }: Erasing): (text: string) => string {
  const { people } = rosterRows(db).roster(series);
  const names = (theirs: boolean) => people.filter((p) => (p.id === seat) === theirs).map((p) => p.name);
  return withoutOneName(names(true).join(' '), names(false));
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
