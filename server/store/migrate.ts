// Brings a database to this Moot's shape, step by step, or refuses with a sentence.
//
// Our own runner, because drizzle's skips a migration stamped earlier than the last one applied, and because a
// table rebuilt with foreign keys on takes its child rows with it. Here order and content are checked.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError, storeError } from './errors.ts';
import type { Sqlite } from './folder.ts';

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

/** Where this Moot keeps its own migrations: folders `journal` and `boxes`. */
export const ownMigrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

const made = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT`;

/** Files named `0001-words.sql`, numbered without a gap. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  names.sort();
  return names.map((name, at) => {
    if (!name.startsWith(`${String(at + 1).padStart(4, '0')}-`))
      throw new StoreError('changed_migration', `${folder}: ${name} is out of order: install Moot again.`);
    // Line ends may differ where a checkout turned them; the content is what counts.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name: basename(name, '.sql'), sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

type Applied = { readonly name: string; readonly hash: string };

function applied(db: Sqlite, file: string): Applied[] {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  if (tables.length === 0) return [];
  if (!tables.includes('migration'))
    throw new StoreError('damaged', `${file} is not a Moot database: move it away, or name another folder.`);
  return db.prepare<[], Applied>('SELECT name, hash FROM migration ORDER BY number').all();
}

function check(done: readonly Applied[], known: readonly Migration[], file: string): void {
  if (done.length > known.length)
    throw new StoreError(
      'newer',
      `${file} was written by a newer Moot (it has ${done.at(-1)?.name}; this Moot knows ${known.at(-1)?.name ?? 'nothing'}). Start that version, or update this one. Nothing was changed.`,
    );
  for (const [at, step] of done.entries())
    if (step.hash !== known[at]?.hash)
      throw new StoreError(
        'changed_migration',
        `${file}: its step ${step.name} is not the ${known[at]?.name} of this Moot. Start the Moot that made it, or restore a backup. Nothing was changed.`,
      );
}

/** What is still to be applied; throws where the database is not ours, is newer, or has another history. */
export function pending(db: Sqlite, known: readonly Migration[], file: string): readonly Migration[] {
  try {
    const done = applied(db, file);
    check(done, known, file);
    return known.slice(done.length);
  } catch (error) {
    throw storeError(error, file);
  }
}

/**
 * Applies what is missing, all or nothing. `putAside` is called first where there already is something to lose.
 */
export function migrate(
  db: Sqlite,
  known: readonly Migration[],
  file: string,
  putAside: (before: Migration) => void,
): void {
  const missing = pending(db, known, file);
  const [first] = missing;
  if (first === undefined) return;
  try {
    if (missing.length < known.length) putAside(first);
    // A rebuilt table must not delete the rows that point to it; the check below speaks for them instead.
    db.pragma('foreign_keys = OFF');
    db.transaction(() => apply(db, missing, known.length - missing.length))();
  } catch (error) {
    throw storeError(error, file);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Sqlite, missing: readonly Migration[], done: number): void {
  db.exec(made);
  const note = db.prepare('INSERT INTO migration (number, name, hash) VALUES (?, ?, ?)');
  for (const [at, step] of missing.entries()) {
    db.exec(step.sql);
    note.run(done + at + 1, step.name, step.hash);
  }
  const orphans = db.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0)
    throw new StoreError('damaged', 'A migration left rows without what they point to; nothing was changed.');
}
