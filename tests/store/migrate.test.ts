import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@moot/server/store/errors.ts';
import { openDatabase } from '@moot/server/store/folder.ts';
import { ownMigrations, readMigrations } from '@moot/server/store/migrate.ts';
import * as schema from '@moot/server/store/schema.ts';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { answerOf, call, commit, engineIn } from './engineFixtures.ts';
import { ballot, cast, cell, filesIn, note, row, seat, series, tempFolder } from './fixtures.ts';

/** A copy of our migrations with one more for each file. */
function nextVersion(journal: string, boxes = 'ALTER TABLE ballot ADD COLUMN colour TEXT;'): string {
  const folder = tempFolder();
  cpSync(ownMigrations, folder, { recursive: true });
  writeFileSync(join(folder, 'journal', `${next('journal')}-next.sql`), journal);
  writeFileSync(join(folder, 'boxes', `${next('boxes')}-next.sql`), boxes);
  return folder;
}

const next = (kind: string) => String(readMigrations(join(ownMigrations, kind)).length + 1).padStart(4, '0');

function written(): string {
  const folder = tempFolder();
  const engine = engineIn(folder);
  engine.round([commit(series, { rows: [row(1)], casts: [cast(cell(), ballot(1), seat(1))] })]);
  engine.close();
  return folder;
}

function refusal(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('[STORE-16] a new version keeps all rows, and puts the database aside first', () => {
  const folder = written();
  const engine = engineIn(
    folder,
    nextVersion("ALTER TABLE journal ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine';"),
  );
  expect(answerOf(engine, call('read', series, 0, 9))).toHaveLength(1);
  expect(answerOf(engine, call('boxes', series))).toMatchObject({ ballots: { length: 1 } });
  const aside = join(folder, `moot.before-${next('journal')}.db`);
  expect(statSync(aside).mode & 0o777).toBe(0o600);
  const old = openDatabase(aside, false);
  expect(old.prepare('SELECT command_id FROM journal').pluck().all()).toEqual([row(1).commandId]);
  old.close();
  engine.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('boxes'))).toEqual(['boxes.db']);
});

test('[STORE-16] a new folder has nothing to put aside', () => {
  const folder = tempFolder();
  engineIn(folder).close();
  expect(readdirSync(folder).sort()).toEqual(['boxes.db', 'moot.db', 'moot.lock']);
});

test('[STORE-16] a step that fails changes nothing, and the old version goes on', () => {
  const folder = written();
  const broken = nextVersion(
    'CREATE TABLE extra (a TEXT) STRICT; DELETE FROM journal; INSERT INTO nowhere VALUES (1);',
  );
  expect(refusal(() => engineIn(folder, broken)).code).toBe('unexpected');
  const engine = engineIn(folder);
  expect(answerOf(engine, call('read', series, 0, 9))).toHaveLength(1);
  expect(engine.opened.moot.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
});

test('[STORE-16] a rebuilt table keeps the rows that point to it; a step that orphans rows is refused', () => {
  const rebuilt = `CREATE TABLE series_new (id TEXT NOT NULL PRIMARY KEY, head INTEGER NOT NULL, more TEXT) STRICT, WITHOUT ROWID;
    INSERT INTO series_new SELECT id, head, NULL FROM series; DROP TABLE series; ALTER TABLE series_new RENAME TO series;`;
  const engine = engineIn(written(), nextVersion(rebuilt));
  expect(answerOf(engine, call('read', series, 0, 9))).toHaveLength(1);
  expect(engine.opened.moot.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(refusal(() => engineIn(written(), nextVersion('DELETE FROM series;'))).message).toContain(
    'nothing was changed',
  );
});

test('[STORE-17] a database newer than this Moot is refused with what to do, and left as it is', () => {
  for (const [journal, boxes] of [
    ['SELECT 1;', ''],
    ['', 'SELECT 1;'],
  ] as const) {
    const folder = written();
    const newer = tempFolder();
    cpSync(ownMigrations, newer, { recursive: true });
    if (journal !== '') writeFileSync(join(newer, 'journal', `${next('journal')}-later.sql`), journal);
    if (boxes !== '') writeFileSync(join(newer, 'boxes', `${next('boxes')}-later.sql`), boxes);
    engineIn(folder, newer).close();
    const before = filesIn(folder);
    const error = refusal(() => engineIn(folder));
    expect(error.code).toBe('newer');
    expect(error.message).toContain('written by a newer Moot');
    expect(filesIn(folder)).toEqual(before);
  }
});

test('[STORE-17] a step whose content changed after it was applied is refused', () => {
  const changed = tempFolder();
  cpSync(ownMigrations, changed, { recursive: true });
  const [first] = readdirSync(join(changed, 'journal')).sort();
  const file = join(changed, 'journal', first ?? '');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n-- an edit\n`);
  expect(refusal(() => engineIn(written(), changed)).code).toBe('changed_migration');
});

test('[STORE-17] steps out of order or with a gap are refused', () => {
  const gap = tempFolder();
  cpSync(ownMigrations, gap, { recursive: true });
  writeFileSync(join(gap, 'journal', '0099-far.sql'), 'SELECT 1;');
  expect(refusal(() => engineIn(tempFolder(), gap)).code).toBe('changed_migration');
});

test('[STORE-18] the tables are as the code knows them, column by column', () => {
  const { moot, boxes } = engineIn(tempFolder()).opened;
  const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));
  const inFiles = [moot, boxes.connection()].flatMap((db) =>
    db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migration'")
      .pluck()
      .all(),
  );
  expect(inFiles.sort()).toEqual(tables.map((table) => getTableConfig(table).name).sort());
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    const db = ['ballot', 'spent'].includes(name) ? boxes.connection() : moot;
    const found = db.prepare<[string], { name: string; type: string; notnull: number }>(
      'SELECT name, type, "notnull" FROM pragma_table_info(?)',
    );
    expect([name, found.all(name)]).toEqual([
      name,
      columns.map((c) => ({ name: c.name, type: c.getSQLType().toUpperCase(), notnull: Number(c.notNull) })),
    ]);
  }
});

test('[STORE-18] a box has no row number, time, order, actor, command or organisation', () => {
  const db = engineIn(tempFolder()).opened.boxes.connection();
  const columns = (table: string) =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const cellOf = ['series', 'asking', 'field', 'subject'];
  expect(columns('ballot')).toEqual([...cellOf, 'slot', 'rev', 'value', 'may_quote']);
  expect(columns('spent')).toEqual([...cellOf, 'seat', 'n']);
  for (const table of ['ballot', 'spent'])
    expect(() => db.prepare(`SELECT rowid FROM ${table}`)).toThrow('no such column: rowid');
});

test('[STORE-16] line ends turned by a checkout do not make a step another one', () => {
  const turned = tempFolder();
  cpSync(ownMigrations, turned, { recursive: true });
  const [first] = readdirSync(join(turned, 'journal')).sort();
  const file = join(turned, 'journal', first ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  const engine = engineIn(written(), turned);
  engine.round([commit(series, { rows: [row(2, [note('on')])] })]);
  expect(answerOf(engine, call('read', series, 0, 9))).toHaveLength(2);
});
