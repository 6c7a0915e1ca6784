import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore, type Store } from '@moot/server/store/sqlite.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { expect, onTestFinished, test } from 'vitest';
import { allRows, ballot, cast, cell, row, seat, series, tempFolder, write } from './fixtures.ts';
import { journalContract, type Opening } from './journalContract.ts';

async function open(folder = tempFolder()): Promise<Store> {
  const store = await openStore({ folder, migrations: ownMigrations });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

journalContract('SQLite', async (): Promise<Opening> => {
  const folder = tempFolder();
  let store = await open(folder);
  const reopen = async () => {
    await store.close();
    store = await open(folder);
    return store.journal;
  };
  return { journal: store.journal, reopen };
});

test('[STORE-9] three hundred waiting batches cost a handful of transactions', async () => {
  const store = await open();
  const all = Array.from({ length: 300 }, (_, n) => id<SeriesId>(`series-${n}`));
  await Promise.all(all.map((one) => write(store.journal, one, { rows: [row(1)] })));
  await Promise.all(
    all.map((one) => write(store.journal, one, { casts: [cast(cell(), ballot(1), seat(1))] })),
  );
  expect(await store.transactions()).toBeLessThan(30);
  expect(await store.journal.series()).toHaveLength(300);
});

test('[STORE-9] the event loop turns while the worker syncs', async () => {
  const store = await open();
  let turns = 0;
  for (let seq = 1; seq <= 50; seq += 1) {
    let written = false;
    // Due at the end of this very turn: a commit on the main thread would be over before it.
    setImmediate(() => {
      if (!written) turns += 1;
    });
    await write(store.journal, series, { rows: [row(seq)] });
    written = true;
  }
  expect(turns).toBe(50);
});

test('[STORE-14] a store that was closed says so, and does not hang', async () => {
  const store = await open();
  await store.close();
  await expect(allRows(store.journal, series)).rejects.toMatchObject({ code: 'stopped' });
  await expect(write(store.journal, series, { rows: [row(1)] })).rejects.toMatchObject({ code: 'stopped' });
});
