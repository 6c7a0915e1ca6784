import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, restore } from '@moot/server/store/backup.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { id, type OrganisationId } from '@moot/shared/model/ids.ts';
import { expect, onTestFinished, test } from 'vitest';
import { allRows, ballot, cast, cell, note, row, seat, series, slot, tempFolder, write } from './fixtures.ts';

async function openIn(folder: string) {
  const store = await openStore({ folder, migrations: ownMigrations });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

const organisation = { id: id<OrganisationId>('o1'), name: 'North Council', kind: 'council' };

async function running(folder = tempFolder()) {
  const store = await openIn(folder);
  await store.people.putOrganisation(series, organisation);
  await write(store.journal, series, {
    rows: [row(1), row(2)],
    casts: [cast(cell(), ballot(1), seat(1))],
  });
  return { store, folder };
}

test('[STORE-19] a backup taken while Moot goes on restores to the same rows and rosters', async () => {
  const { store } = await running();
  const target = join(tempFolder(), 'moot.backup');
  const [, ...written] = await Promise.allSettled([
    store.backUp(target),
    ...Array.from({ length: 50 }, (_, at) => write(store.journal, series, { rows: [row(at + 3)] })),
  ]);
  expect(written.every((one) => one.status === 'fulfilled')).toBe(true);
  const folder = join(tempFolder(), 'restored');
  restore(target, folder, ownMigrations);
  const restored = await openIn(folder);
  const rows = await allRows(restored.journal, series);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows).toEqual((await allRows(store.journal, series)).slice(0, rows.length));
  expect((await restored.people.roster(series)).organisations).toEqual([organisation]);
  await write(restored.journal, series, { rows: [row(rows.length + 1)] });
});

test('[STORE-19] from the command line: the same, beside a running Moot and without one', async () => {
  const { store, folder } = await running();
  await backUp(folder, join(tempFolder(), 'while.backup'));
  await store.close();
  const target = join(tempFolder(), 'after.backup');
  await backUp(folder, target);
  const into = join(tempFolder(), 'restored');
  restore(target, into, ownMigrations);
  expect(await allRows((await openIn(into)).journal, series)).toEqual([row(1), row(2)]);
});

test('[STORE-20] no backup holds a box: neither ballot nor who answered', async () => {
  const { store } = await running();
  const folder = tempFolder();
  await store.backUp(join(folder, 'moot.backup'));
  expect(readdirSync(folder)).toEqual(['moot.backup']);
  const bytes = readFileSync(join(folder, 'moot.backup'));
  expect(bytes.includes(slot(1)) || bytes.includes(seat(1))).toBe(false);
  expect(statSync(join(folder, 'moot.backup')).mode & 0o777).toBe(0o600);
  const into = join(tempFolder(), 'restored');
  restore(join(folder, 'moot.backup'), into, ownMigrations);
  expect(await (await openIn(into)).journal.boxes(series)).toEqual(new Map());
});

test('[STORE-21] a backup never replaces a file, and restoring never writes where something is', async () => {
  const { store, folder } = await running();
  const target = join(tempFolder(), 'moot.backup');
  writeFileSync(target, 'mine');
  await expect(store.backUp(target)).rejects.toMatchObject({ code: 'wrong_place' });
  expect(readFileSync(target, 'utf8')).toBe('mine');
  const good = join(tempFolder(), 'moot.backup');
  await store.backUp(good);
  expect(() => restore(good, folder, ownMigrations)).toThrow('not empty');
  expect(() => restore(join(folder, 'nothing'), tempFolder(), ownMigrations)).toThrow('not there');
  await expect(store.backUp(join(folder, 'no', 'such', 'folder'))).rejects.toMatchObject({
    name: 'StoreError',
  });
});

test('[STORE-21] a damaged backup is refused and leaves the folder empty', async () => {
  const { store } = await running();
  await write(store.journal, series, { rows: [row(3, [note('x'.repeat(400_000))])] });
  const target = join(tempFolder(), 'moot.backup');
  await store.backUp(target);
  const bytes = readFileSync(target);
  bytes.fill(0xff, 8192, 24_576);
  writeFileSync(target, bytes);
  const into = join(tempFolder(), 'restored');
  expect(() => restore(target, into, ownMigrations)).toThrow('damaged');
  writeFileSync(target, 'not a database at all, but long enough to look at'.repeat(100));
  expect(() => restore(target, into, ownMigrations)).toThrow('damaged');
  expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
});
