// The data folder: what is in it, who may read it, and that only one Moot at a time has it.
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError, storeError } from './errors.ts';

export type Sqlite = Database.Database;

export type DataFolder = {
  readonly path: string;
  readonly moot: string;
  readonly boxes: string;
  /** A new box file on its way to its place; whatever lies here at start is left from a crash. */
  readonly boxesNext: string;
  readonly lock: string;
};

export function dataFolder(path: string): DataFolder {
  return {
    path,
    moot: join(path, 'moot.db'),
    boxes: join(path, 'boxes.db'),
    boxesNext: join(path, 'boxes.next.db'),
    lock: join(path, 'moot.lock'),
  };
}

/** Copies of the journal that were put aside before a migration. */
export function asideFiles(folder: DataFolder): string[] {
  return readdirSync(folder.path)
    .filter((name) => /^moot\.before-\d+\.db$/.test(name))
    .map((name) => join(folder.path, name));
}

export const asideFile = (folder: DataFolder, migration: string) =>
  join(folder.path, `moot.before-${migration}.db`);

export function makeFolder(folder: DataFolder): void {
  try {
    mkdirSync(folder.path, { recursive: true, mode: 0o700 });
    chmodSync(folder.path, 0o700);
  } catch (error) {
    throw storeError(error, folder.path);
  }
}

/** An open exclusive transaction on a file of its own: the system gives it back however the process ends. */
export function lockFolder(folder: DataFolder): { release(): void } {
  try {
    makePrivate(folder.lock);
    const db = new Database(folder.lock, { timeout: 0 });
    try {
      // Nothing is ever written here: no journal file either.
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      throw error;
    }
    return { release: () => db.close() };
  } catch (error) {
    const failure = storeError(error, folder.path);
    if (failure.code !== 'in_use') throw failure;
    throw new StoreError(
      'in_use',
      `${folder.path}: another Moot already uses this data folder. Stop it, or give this one a folder of its own.`,
    );
  }
}

/**
 * SQLite gives its side files the rights of the main file, so it is enough to make that one ours. A file that is
 * there is not opened: closing it would drop every lock this process holds on it.
 */
export function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** `alone`: no other connection ever reads this file, so SQLite keeps no shared index beside it. */
export function openDatabase(file: string, alone: boolean): Sqlite {
  try {
    makePrivate(file);
    const db = new Database(file, { timeout: 5000 });
    try {
      if (alone) db.pragma('locking_mode = EXCLUSIVE');
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('secure_delete = ON');
      db.pragma('foreign_keys = ON');
      // Sorting must not put anybody's words into a file outside the data folder.
      db.pragma('temp_store = MEMORY');
      assertSafe(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw storeError(error, file);
  }
}

/** better-sqlite3's own default (synchronous = NORMAL under WAL) loses acknowledged rows at a power cut. */
export function assertSafe(db: Sqlite, file: string): void {
  const wanted = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, foreign_keys: 1, temp_store: 2 };
  for (const [name, value] of Object.entries(wanted)) {
    const found: unknown = db.pragma(name, { simple: true });
    if (found === value) continue;
    throw new StoreError(
      'unsafe',
      `${file}: SQLite kept ${name} at ${String(found)} where Moot needs ${value}. Use a local disk, not a network or synchronised folder.`,
    );
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So that a rename survives a power cut. Windows has no such call and does not need it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
