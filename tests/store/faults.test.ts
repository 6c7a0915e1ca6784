import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@moot/server/store/errors.ts';
import { assertSafe, openDatabase } from '@moot/server/store/folder.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { expect, onTestFinished, test } from 'vitest';
import { answerOf, call, codes, commit, engineIn } from './engineFixtures.ts';
import {
  allRows,
  ballot,
  cast,
  cell,
  filesIn,
  filesWith,
  note,
  otherSeries,
  row,
  seat,
  series,
  shown,
  tempFolder,
  write,
} from './fixtures.ts';

const big = 'word '.repeat(200_000);
const openIn = (folder: string) => openStore({ folder, migrations: ownMigrations });

function thrown(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('[STORE-12] disk full: only the batch that does not fit fails, nothing is lost, and later it fits', () => {
  const engine = engineIn(tempFolder());
  const { moot } = engine.opened;
  engine.round([commit(series, { rows: [row(1)] })]);
  moot.pragma(`max_page_count = ${Number(moot.pragma('page_count', { simple: true })) + 8}`);
  const large = commit(series, { rows: [row(2, [note(big)])] });
  const answers = engine.round([
    commit(otherSeries, { rows: [row(1)] }),
    large,
    commit(otherSeries, { rows: [row(2)] }),
  ]);
  expect(codes(answers)).toEqual(['ok', 'disk_full', 'ok']);
  expect(answers[1]).toMatchObject({ message: expect.stringContaining('free some space') });
  expect(answerOf(engine, call('read', series, 0, 10))).toHaveLength(1);
  moot.pragma('max_page_count = 1000000');
  expect(codes(engine.round([large]))).toEqual(['ok']);
  expect(answerOf(engine, call('read', otherSeries, 0, 10))).toHaveLength(2);
});

test('[STORE-12] disk full for ballots: neither ballot nor row of that batch is written; others are', () => {
  const engine = engineIn(tempFolder());
  const { boxes } = engine.opened;
  boxes.connection().pragma('max_page_count = 8');
  const answers = engine.round([
    commit(series, { rows: [row(1)], casts: [cast(cell(), ballot(1, big), seat(1))] }),
    commit(otherSeries, { rows: [row(1)], casts: [cast(cell(), ballot(2), seat(2))] }),
  ]);
  expect(codes(answers)).toEqual(['disk_full', 'ok']);
  expect(answerOf(engine, call('read', series, 0, 10))).toEqual([]);
  expect(answerOf(engine, call('boxes', series))).toEqual({ ballots: [], spent: [] });
  expect(answerOf(engine, call('boxes', otherSeries))).toMatchObject({ ballots: { length: 1 } });
});

test('[STORE-12] a commit that fails as a whole fails for all in it, and the store goes on', () => {
  const engine = engineIn(tempFolder());
  const { moot } = engine.opened;
  // A deferred constraint is looked at only by COMMIT: the one failure that no savepoint can catch.
  moot.exec('CREATE TABLE broken (series TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED)');
  moot.exec(
    "CREATE TEMP TRIGGER breaks AFTER INSERT ON journal BEGIN INSERT INTO broken VALUES ('nobody'); END",
  );
  expect(
    codes(engine.round([commit(series, { rows: [row(1)] }), commit(otherSeries, { rows: [row(1)] })])),
  ).toEqual(['conflict', 'conflict']);
  moot.exec('DROP TRIGGER breaks');
  expect(codes(engine.round([commit(series, { rows: [row(1)] })]))).toEqual(['ok']);
});

test('[STORE-12] rows that are on disk are acknowledged even if the box cannot be emptied; it is emptied later', () => {
  const folder = tempFolder();
  const first = engineIn(folder);
  first.round([commit(series, { casts: [cast(cell(), ballot(1), seat(1))] })]);
  first.close();
  const engine = engineIn(folder);
  const inTheWay = join(folder, 'boxes.next.db');
  mkdirSync(inTheWay);
  const show = commit(series, { rows: [row(1, [shown(cell(), [ballot(1)])])], emptied: [cell()] });
  expect(codes(engine.round([show]))).toEqual(['ok']);
  expect(readFileSync(join(folder, 'boxes.db')).includes(seat(1))).toBe(true);
  rmSync(inTheWay, { recursive: true });
  engine.round([call('series')]);
  expect(filesWith(folder, [seat(1)])).toEqual([]);
  expect(answerOf(engine, call('boxes', series))).toEqual({ ballots: [], spent: [] });
  expect(codes(engine.round([commit(series, { casts: [cast(cell(2), ballot(2), seat(1))] })]))).toEqual([
    'ok',
  ]);
});

test('[STORE-12] a failing commit reaches the room as a StoreError and takes nothing down', async () => {
  const store = await openIn(tempFolder());
  onTestFinished(() => store.close());
  const failed = write(store.journal, series, { rows: [row(5)] });
  await expect(failed).rejects.toBeInstanceOf(StoreError);
  await write(store.journal, series, { rows: [row(1)] });
  expect(await allRows(store.journal, series)).toEqual([row(1)]);
});

test('[STORE-13] a folder that may not be written is refused with what to do', () => {
  const parent = tempFolder();
  chmodSync(parent, 0o500);
  // Root may write everywhere: be nobody for a moment.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  const error = thrown(() => engineIn(join(parent, 'data')));
  if (root) process.seteuid?.(0);
  expect(error.code).toBe('read_only');
  expect(error.message).toContain('right to write there');
});

test('[STORE-13] a file that is no database is refused, and left as it is', () => {
  for (const name of ['moot.db', 'boxes.db']) {
    const folder = tempFolder();
    const junk = Buffer.alloc(20_000, 'not a database ');
    writeFileSync(join(folder, name), junk);
    const error = thrown(() => engineIn(folder));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('moot restore');
    expect(filesIn(folder).get(name)).toEqual(junk);
  }
});

test("[STORE-13] another program's database is refused, and left as it is", () => {
  const folder = tempFolder();
  const other = openDatabase(join(folder, 'moot.db'), false);
  other.exec('CREATE TABLE theirs (a)');
  other.close();
  const before = filesIn(folder).get('moot.db');
  expect(thrown(() => engineIn(folder)).code).toBe('damaged');
  expect(filesIn(folder).get('moot.db')).toEqual(before);
});

test('[STORE-13] a page gone bad is said when it is read, and the rest can still be read', async () => {
  const folder = tempFolder();
  const first = await openIn(folder);
  await write(first.journal, series, { rows: [row(1)] });
  await write(first.journal, otherSeries, { rows: [row(1, [note('x'.repeat(500_000))])] });
  await first.close();
  const file = join(folder, 'moot.db');
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 300_000, bytes.length - 200_000);
  writeFileSync(file, bytes);
  const store = await openIn(folder);
  onTestFinished(() => store.close());
  await expect(allRows(store.journal, otherSeries)).rejects.toMatchObject({ code: 'damaged' });
  expect(await allRows(store.journal, series)).toEqual([row(1)]);
});

test('[STORE-14] a second Moot on the same folder is refused, in this process and in another', async () => {
  const folder = tempFolder();
  const store = await openIn(folder);
  onTestFinished(() => store.close());
  await expect(openIn(folder)).rejects.toMatchObject({
    code: 'in_use',
    message: expect.stringContaining('another Moot'),
  });
  expect(thrown(() => engineIn(folder)).code).toBe('in_use');
  await write(store.journal, series, { rows: [row(1)] });
});

test('[STORE-15] only the owner may read the folder and every file in it, while running too', () => {
  const open = tempFolder();
  chmodSync(open, 0o755);
  engineIn(open);
  expect(statSync(open).mode & 0o777).toBe(0o700);
  const folder = join(tempFolder(), 'new', 'data');
  const engine = engineIn(folder);
  engine.round([commit(series, { rows: [row(1)], casts: [cast(cell(), ballot(1), seat(1))] })]);
  engine.round([commit(series, { emptied: [cell()] })]);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(mode(folder)).toBe('700');
  for (const name of filesIn(folder).keys()) expect([name, mode(join(folder, name))]).toEqual([name, '600']);
});

test('[STORE-15] both files are synced in full, overwritten when deleted, and Moot refuses to run otherwise', () => {
  const { moot, boxes } = engineIn(tempFolder()).opened;
  for (const db of [moot, boxes.connection()]) {
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  }
  moot.pragma('synchronous = NORMAL');
  const error = thrown(() => assertSafe(moot, 'moot.db'));
  expect(error.code).toBe('unsafe');
  expect(error.message).toContain('synchronous at 1');
});
