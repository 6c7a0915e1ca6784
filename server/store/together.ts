// Many waiting pieces of work, one transaction, one sync.
import { storeError } from './errors.ts';
import type { Sqlite } from './folder.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown };

/**
 * Runs every job in a savepoint of its own, so that one that fails fails alone; a failed commit fails them all.
 * But where the disk is too full for all, each is tried alone: a large one must not keep the small ones out.
 */
export function together<T>(db: Sqlite, jobs: readonly (() => T)[]): Outcome<T>[] {
  if (jobs.length === 0) return [];
  try {
    db.exec('BEGIN');
    const outcomes = jobs.map((job) => inSavepoint(db, job));
    db.exec('COMMIT');
    return outcomes;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (jobs.length > 1 && storeError(error, db.name).code === 'disk_full')
      return jobs.flatMap((job) => together(db, [job]));
    return jobs.map(() => ({ ok: false, error }));
  }
}

function inSavepoint<T>(db: Sqlite, job: () => T): Outcome<T> {
  db.exec('SAVEPOINT job');
  try {
    const value = job();
    db.exec('RELEASE job');
    return { ok: true, value };
  } catch (error) {
    // A full disk ends the whole transaction: then nothing before it stands either.
    if (!db.inTransaction) throw error;
    db.exec('ROLLBACK TO job');
    db.exec('RELEASE job');
    return { ok: false, error };
  }
}

/** Rows changed since the connection was opened: tells whether a transaction wrote anything. */
export function changesSoFar(db: Sqlite): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}
