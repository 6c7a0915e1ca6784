// boxes.db: ballots that nobody has seen yet. After every emptying the file is written anew, so that its bytes
// are a function of the rows still in it and of nothing else.
//
// VACUUM alone is not enough: it counts itself in the header (schema cookie, change counter), so the file would
// tell how often a box was emptied. A fresh file with the rows put in by key, moved over the old one, tells nothing.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { CellKey } from '@moot/shared/asking/box.ts';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import Database from 'better-sqlite3';
import { and, asc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { StoreError } from './errors.ts';
import { type DataFolder, makePrivate, openDatabase, type Sqlite, syncFile, syncFolder } from './folder.ts';
import { type Migration, migrate } from './migrate.ts';
import { ballotTable, spentTable } from './schema.ts';
import type { StoredBox, StoredCast } from './stored.ts';
import { type Outcome, together } from './together.ts';

export type CellOf = CellKey & { readonly series: SeriesId };
export type Casts = { readonly series: SeriesId; readonly casts: readonly StoredCast[] };

export type BoxFile = {
  /** One transaction for all; a batch that fails fails alone. */
  put(batches: readonly Casts[]): Outcome<void>[];
  /** Deletes the cells and writes the file anew. */
  empty(cells: readonly CellOf[]): void;
  /** Everything of a series. */
  purge(series: SeriesId): void;
  read(series: SeriesId): StoredBox;
  /** Series with anything unshown. */
  series(): readonly SeriesId[];
  /** The open file; another one after every emptying. */
  connection(): Sqlite;
  close(): void;
};

export function openBoxFile(folder: DataFolder, known: readonly Migration[]): BoxFile {
  const open = () => {
    const db = openDatabase(folder.boxes, true);
    try {
      // No copy is put aside: it would be a box in a backup. One transaction or nothing guards the rows.
      migrate(db, known, folder.boxes, () => undefined);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  };
  let db = open();
  const live = () => {
    if (!db.open) db = open();
    return db;
  };
  return {
    put: (batches) => {
      const drizzled = drizzle({ client: live() });
      return together(
        live(),
        batches.map((batch) => () => putCasts(drizzled, batch)),
      );
    },
    empty: (cells) => {
      const drizzled = drizzle({ client: live() });
      live().transaction(() => {
        for (const cell of cells) deleteCell(drizzled, cell);
      })();
      writeAnew(live(), folder, known);
      live();
    },
    purge: (series) => {
      const drizzled = drizzle({ client: live() });
      live().transaction(() => {
        for (const table of [ballotTable, spentTable])
          drizzled.delete(table).where(eq(table.series, series)).run();
      })();
      writeAnew(live(), folder, known);
      live();
    },
    read: (series) => readBox(drizzle({ client: live() }), series),
    series: () =>
      live().prepare<[], SeriesId>('SELECT series FROM ballot UNION SELECT series FROM spent').pluck().all(),
    connection: live,
    close: () => db.close(),
  };
}

type Drizzled = ReturnType<typeof drizzle>;

function putCasts(db: Drizzled, { series, casts }: Casts): void {
  for (const { ballot, spent } of casts) {
    const { rev, value, mayQuote } = ballot;
    db.insert(ballotTable)
      .values({ series, ...ballot })
      .onConflictDoUpdate({
        target: [
          ballotTable.series,
          ballotTable.asking,
          ballotTable.field,
          ballotTable.subject,
          ballotTable.slot,
        ],
        set: { rev, value, mayQuote },
      })
      .run();
    putSpent(db, series, spent);
  }
}

function putSpent(db: Drizzled, series: SeriesId, spent: StoredCast['spent']): void {
  if (spent.n > 0) {
    db.insert(spentTable)
      .values({ series, ...spent })
      .onConflictDoUpdate({
        target: [spentTable.series, spentTable.asking, spentTable.field, spentTable.subject, spentTable.seat],
        set: { n: spent.n },
      })
      .run();
    return;
  }
  const cell = inCell(spentTable, { series, ...spent });
  db.delete(spentTable)
    .where(and(cell, eq(spentTable.seat, spent.seat)))
    .run();
}

const inCell = (table: typeof ballotTable | typeof spentTable, cell: CellOf) =>
  and(
    eq(table.series, cell.series),
    eq(table.asking, cell.asking),
    eq(table.field, cell.field),
    eq(table.subject, cell.subject),
  );

function deleteCell(db: Drizzled, cell: CellOf): void {
  db.delete(ballotTable).where(inCell(ballotTable, cell)).run();
  db.delete(spentTable).where(inCell(spentTable, cell)).run();
}

function readBox(db: Drizzled, series: SeriesId): StoredBox {
  const ballots = db
    .select()
    .from(ballotTable)
    .where(eq(ballotTable.series, series))
    .orderBy(asc(ballotTable.slot))
    .all();
  const spent = db
    .select()
    .from(spentTable)
    .where(eq(spentTable.series, series))
    .orderBy(asc(spentTable.seat))
    .all();
  return {
    ballots: ballots.map(({ series: _, ...ballot }) => ballot),
    spent: spent.map(({ series: _, ...one }) => one),
  };
}

/** Closes `old`. Whatever fails on the way, the file in place stays whole. */
function writeAnew(old: Sqlite, folder: DataFolder, known: readonly Migration[]): void {
  writeNext(old, folder, known);
  // Overwrites what was deleted with zeros in the old file too, and empties its log.
  old.pragma('wal_checkpoint(TRUNCATE)');
  old.close();
  const log = `${folder.boxes}-wal`;
  // A log left beside the new file would be replayed into it.
  if (existsSync(log))
    throw new StoreError('disk_failed', `${log} could not be closed; the boxes stay as they are.`);
  renameSync(folder.boxesNext, folder.boxes);
  syncFolder(folder.path);
}

function writeNext(old: Sqlite, folder: DataFolder, known: readonly Migration[]): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${folder.boxesNext}${end}`, { force: true });
  makePrivate(folder.boxesNext);
  const next = new Database(folder.boxesNext);
  try {
    next.pragma('locking_mode = EXCLUSIVE');
    next.pragma('journal_mode = MEMORY');
    next.pragma('secure_delete = ON');
    next.pragma('temp_store = MEMORY');
    migrate(next, known, folder.boxesNext, () => undefined);
    next.transaction(() => {
      copyTable(old, next, 'ballot', 'series, asking, field, subject, slot');
      copyTable(old, next, 'spent', 'series, asking, field, subject, seat');
    })();
    next.pragma('journal_mode = WAL');
  } finally {
    next.close();
  }
  syncFile(folder.boxesNext);
}

function copyTable(old: Sqlite, next: Sqlite, table: string, key: string): void {
  const rows = old.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY ${key}`).raw();
  const places = rows.columns().map(() => '?');
  const insert = next.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`);
  for (const row of rows.iterate()) insert.run(...row);
}
