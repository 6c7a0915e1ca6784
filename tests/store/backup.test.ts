import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemRandom } from '@moot/server/http/door.ts';
import { backUp, restore } from '@moot/server/store/backup.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { id, type OrganisationId } from '@moot/shared/model/ids.ts';
import { expect, onTestFinished, test } from 'vitest';
import {
  allRows,
  ballot,
  cast,
  cell,
  note,
  otherSeries,
  row,
  seat,
  series,
  slot,
  tempFolder,
  write,
} from './fixtures.ts';

async function openIn(folder: string) {
  const store = await openStore({ folder, migrations: ownMigrations });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

const how = { migrations: ownMigrations, random: systemRandom, now: 9 };
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
  restore(target, folder, how);
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
  restore(target, into, how);
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
  restore(join(folder, 'moot.backup'), into, how);
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
  expect(() => restore(good, folder, how)).toThrow('not empty');
  expect(() => restore(join(folder, 'nothing'), tempFolder(), how)).toThrow('not there');
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
  expect(() => restore(target, into, how)).toThrow('damaged');
  writeFileSync(target, 'not a database at all, but long enough to look at'.repeat(100));
  expect(() => restore(target, into, how)).toThrow('damaged');
  expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
});

test('[STORE-25] restored, nobody is signed in: no token, link, claim or code of before opens anything', async () => {
  const { store } = await running();
  const { people } = store;
  const [now, soon] = [9, 1e15];
  const id = 'f';
  await people.putPerson(series, { id: seat(1), name: 'Ada Quill', role: '', contact: null });
  await people.addFacilitator({ id, name: 'Nell', passphrase: 'as it was', createdAt: 1 });
  await people.addToken('token-desk', { kind: 'facilitator', facilitator: id }, 1);
  await people.addToken('token-phone', { kind: 'peer', series, seat: seat(1) }, 1);
  await people.addToken('token-screen', { kind: 'screen', series }, 1);
  await people.addPersonalLink('link', { series, seat: seat(1) }, 1);
  await people.addClaim('claim', { series, seat: seat(1) }, 1);
  await people.addLink({ hash: 'invitation', kind: 'invitation', expiresAt: soon });
  for (const [of, code] of [
    [series, 'AAAA2222'],
    [otherSeries, 'CCCC3333'],
  ] as const)
    await people.setJoinCode(of, null, code, 1);
  await people.lockJoinCode(series, null, true);
  const opened = async (from: typeof people) => ({
    tokens: await Promise.all(['token-desk', 'token-phone', 'token-screen'].map((hash) => from.token(hash))),
    held: await from.heldSeats(series),
    link: await from.personalLink('link'),
    claim: await from.claim('claim'),
    invitation: await from.link('invitation', now),
    codes: await Promise.all(['AAAA2222', 'CCCC3333'].map((code) => from.joinCode(code))),
  });
  const nothing = {
    tokens: [null, null, null],
    held: [],
    link: null,
    claim: null,
    invitation: null,
    codes: [null, null],
  };
  expect(Object.values(await opened(people)).flat()).not.toContain(null);
  const target = join(tempFolder(), 'moot.backup');
  await store.backUp(target);
  const into = join(tempFolder(), 'restored');
  expect(restore(target, into, how)).toEqual(['Nell']);
  const restored = (await openIn(into)).people;
  expect(await opened(restored)).toEqual(nothing);
  const codes = [...(await restored.joinCodesOf(series)), ...(await restored.joinCodesOf(otherSeries))];
  expect(codes.map((c) => [c.series, c.locked, c.rotatedAt])).toEqual([
    [series, true, now],
    [otherSeries, false, now],
  ]);
  for (const { code } of codes) expect(code).toMatch(/^[2-9A-Z]{8}$/);
  expect(await restored.facilitatorNamed('nell')).toMatchObject({ passphrase: 'as it was' });
  expect(Object.values(await opened(people)).flat()).not.toContain(null);
});
