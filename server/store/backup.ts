// Online copies of the journal and the rosters. A backup holds no box: unshown ballots are on no copy.
import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { facilitatorRows } from '../people/facilitatorRows.ts';
import { signEverybodyOut } from '../people/restoredRows.ts';
import type { RandomBytes } from '../people/tokens.ts';
import { StoreError, storeError } from './errors.ts';
import { dataFolder, makeFolder, makePrivate, type Sqlite, syncFile, syncFolder } from './folder.ts';
import { pending, readMigrations } from './migrate.ts';

/** Copies a database in use, page by page, into one new file; the target is there whole or not at all. */
export async function copyTo(db: Sqlite, target: string): Promise<void> {
  if (existsSync(target))
    throw new StoreError('wrong_place', `${target} is already there: name a file that is not.`);
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    makePrivate(part);
    await db.backup(part);
    finish(part);
    renameSync(part, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw storeError(error, target);
  }
}

/** A backup is one file, without a log beside it, and was read through once. */
function finish(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
    assertWhole(db, file);
  } finally {
    db.close();
  }
  syncFile(file);
}

function assertWhole(db: Sqlite, file: string): void {
  if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  throw new StoreError('damaged', `${file}: the database is damaged. Use an earlier backup.`);
}

/** For the command line: copies the journal of a folder, whether or not a Moot is running on it. */
export async function backUp(folder: string, target: string): Promise<void> {
  const { moot } = dataFolder(folder);
  if (!existsSync(moot)) throw new StoreError('wrong_place', `${folder} holds no Moot database.`);
  let db: Sqlite | null = null;
  try {
    db = new Database(moot, { readonly: true, timeout: 5000 });
    await copyTo(db, target);
  } catch (error) {
    throw storeError(error, moot);
  } finally {
    db?.close();
  }
}

export type Restoring = {
  readonly migrations: string;
  readonly random: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Makes a data folder from a backup. The folder must be empty or not there yet; nothing is ever overwritten. Nobody
 * is signed in afterwards: what was revoked since the backup must not open anything again. Answers with the names of
 * the facilitators whose passphrases do.
 */
export function restore(
  backup: string,
  path: string,
  { migrations, random, now }: Restoring,
): readonly string[] {
  if (!existsSync(backup)) throw new StoreError('wrong_place', `${backup} is not there: name a backup file.`);
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new StoreError('wrong_place', `${path} is not empty: restore into an empty folder.`);
  const folder = dataFolder(path);
  makeFolder(folder);
  try {
    copyFileSync(backup, folder.moot);
    chmodSync(folder.moot, 0o600);
    assertOurs(folder.moot, migrations);
    const facilitators = shutDoors(folder.moot, random, now);
    syncFile(folder.moot);
    syncFolder(path);
    return facilitators;
  } catch (error) {
    rmSync(folder.moot, { force: true });
    throw storeError(error, backup);
  }
}

function shutDoors(file: string, random: RandomBytes, now: number): readonly string[] {
  const moot = new Database(file);
  try {
    moot.pragma('secure_delete = ON');
    moot.pragma('temp_store = MEMORY');
    const db = drizzle({ client: moot });
    moot.transaction(() => signEverybodyOut(db, random, now))();
    return facilitatorRows(db)
      .facilitators()
      .map(({ name }) => name);
  } finally {
    moot.close();
  }
}

function assertOurs(file: string, migrations: string): void {
  const db = new Database(file, { readonly: true });
  try {
    assertWhole(db, file);
    const known = readMigrations(join(migrations, 'journal'));
    if (pending(db, known, file).length === known.length)
      throw new StoreError('damaged', `${file} is not a Moot database.`);
  } finally {
    db.close();
  }
}
