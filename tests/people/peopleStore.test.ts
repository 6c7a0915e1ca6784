import { randomBytes } from 'node:crypto';
import { hashToken, newToken } from '@moot/server/people/tokens.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import type { Facilitator, PeopleStore } from '@moot/server/store/peopleStore.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { id, type OrganisationId, type SessionId } from '@moot/shared/model/ids.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith, otherSeries, seat, series, tempFolder } from '../store/fixtures.ts';

let people: PeopleStore;
let folder: string;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = tempFolder();
  const store = await openStore({ folder, migrations: ownMigrations });
  people = store.people;
  close = store.close;
  for (const n of [1, 2]) await people.putPerson(series, person(n));
});
afterEach(() => close());

const person = (n: number) => ({
  id: seat(n),
  name: `Peer ${n}`,
  role: 'Clerk',
  contact: n === 1 ? 'one@example.org' : null,
});
const maria: Facilitator = { id: 'f1', name: 'María Öz', passphrase: 'scrypt$…', createdAt: 5 };
const anna: Facilitator = { id: 'f2', name: 'Anna', passphrase: 'scrypt$…', createdAt: 6 };
const session = id<SessionId>('session-1');
const peer = (n: number) => ({ kind: 'peer', series, seat: seat(n) }) as const;

test('[PEOPLE-6] a roster is added to, renamed in place, and belongs to one series', async () => {
  const north = { id: id<OrganisationId>('o1'), name: 'North', kind: 'council' };
  await people.putOrganisation(series, north);
  await people.putOrganisation(series, { ...north, name: 'North Shire' });
  await people.putPerson(series, { ...person(2), name: 'Asha Venn', role: 'Chief executive' });
  await people.putPerson(otherSeries, { ...person(1), name: 'Somebody else' });
  expect(await people.roster(series)).toEqual({
    organisations: [{ ...north, name: 'North Shire' }],
    people: [person(1), { ...person(2), name: 'Asha Venn', role: 'Chief executive' }],
  });
  expect((await people.roster(otherSeries)).people).toHaveLength(1);
});

test('[PEOPLE-7] facilitators are found by name in any case, and no two share one', async () => {
  expect(await people.addFacilitator(maria)).toBe('ok');
  expect(await people.addFacilitator({ ...anna, name: ' maría ÖZ' })).toBe('name_taken');
  expect(await people.addFacilitator(anna)).toBe('ok');
  expect(await people.facilitatorNamed('MARÍA öz')).toEqual(maria);
  expect(await people.facilitatorNamed('Nobody')).toBeNull();
  expect(await people.facilitators()).toEqual([
    { id: 'f1', name: 'María Öz', createdAt: 5 },
    { id: 'f2', name: 'Anna', createdAt: 6 },
  ]);
  await people.setPassphrase('f2', 'scrypt$new');
  expect((await people.facilitatorNamed('anna'))?.passphrase).toBe('scrypt$new');
});

test('[PEOPLE-7] removing a facilitator signs them out everywhere', async () => {
  await people.addFacilitator(maria);
  await people.addToken('h1', { kind: 'facilitator', facilitator: 'f1' }, 1);
  expect(await people.removeFacilitator('f1', 2)).toEqual(['h1']);
  expect(await people.token('h1')).toBeNull();
  expect(await people.facilitatorNamed('María Öz')).toBeNull();
});

test('[PEOPLE-8] the set-up link makes the first facilitator, once, in time, and never a second', async () => {
  await people.addLink({ hash: 'old', kind: 'setup', expiresAt: 100 });
  await people.addLink({ hash: 'new', kind: 'setup', expiresAt: 100 });
  expect(await people.link('old', 1)).toBeNull();
  expect(await people.acceptLink('old', maria, 1)).toBe('no_link');
  expect(await people.acceptLink('new', maria, 100)).toBe('no_link');
  expect(await people.acceptLink('new', maria, 99)).toBe('ok');
  expect(await people.acceptLink('new', anna, 99)).toBe('no_link');
  await people.addLink({ hash: 'third', kind: 'setup', expiresAt: 100 });
  expect(await people.link('third', 1)).toBeNull();
  expect(await people.acceptLink('third', anna, 1)).toBe('no_link');
});

test('[PEOPLE-8] an invitation makes one more facilitator, and is not spent by a name that is taken', async () => {
  await people.addFacilitator(maria);
  await people.addLink({ hash: 'inv', kind: 'invitation', expiresAt: 100 });
  expect(await people.acceptLink('inv', { ...anna, name: 'maría öz' }, 1)).toBe('name_taken');
  const both = await Promise.all([
    people.acceptLink('inv', anna, 1),
    people.acceptLink('inv', { ...anna, id: 'f3', name: 'Zoe' }, 1),
  ]);
  expect(both.sort()).toEqual(['no_link', 'ok']);
  expect(await people.facilitators()).toHaveLength(2);
});

test('[PEOPLE-9] tokens are known by their hash, for what they are, until revoked', async () => {
  await people.addToken('h1', peer(1), 10);
  await people.addToken('h2', peer(1), 11);
  await people.addToken('h3', { kind: 'screen', series }, 12);
  await people.addToken('h4', { kind: 'facilitator', facilitator: 'f1' }, 13);
  expect(await people.token('h1')).toEqual({ hash: 'h1', of: peer(1), createdAt: 10, lastUsedAt: 10 });
  expect((await people.token('h3'))?.of).toEqual({ kind: 'screen', series });
  expect((await people.token('h4'))?.of).toEqual({ kind: 'facilitator', facilitator: 'f1' });
  await people.touchToken('h1', 20);
  expect((await people.tokensOfSeat(series, seat(1))).map((t) => [t.hash, t.lastUsedAt])).toEqual([
    ['h1', 20],
    ['h2', 11],
  ]);
  expect(await people.tokensOfSeat(otherSeries, seat(1))).toEqual([]);
  expect(await people.heldSeats(series)).toEqual([seat(1)]);
  expect(await people.heldSeats(otherSeries)).toEqual([]);
  expect(await people.takeSeat('h5', { series, seat: seat(1) }, 14)).toBe('held');
  expect(await people.token('h5')).toBeNull();
  const both = [
    people.takeSeat('h6', { series, seat: seat(2) }, 14),
    people.takeSeat('h7', { series, seat: seat(2) }, 14),
  ];
  expect((await Promise.all(both)).sort()).toEqual(['held', 'ok']);
  expect((await people.screenTokens(series)).map((t) => t.hash)).toEqual(['h3']);
  expect(await people.revokeToken('h1', 30)).toBe(true);
  expect(await people.revokeToken('h1', 31)).toBe(false);
  expect(await people.token('h1')).toBeNull();
  expect(await people.token('unknown')).toBeNull();
  await people.touchToken('h1', 40);
  expect(await people.token('h1')).toBeNull();
});

test('[PEOPLE-9] no token, link or passphrase stands in any file, only hashes', async () => {
  const token = newToken(randomBytes);
  await people.addToken(hashToken(token), peer(1), 1);
  expect(filesWith(folder, [hashToken(token)])).not.toEqual([]);
  expect(filesWith(folder, [token])).toEqual([]);
});

test('[PEOPLE-10] shutting a seat out revokes its tokens, links and claims, and leaves name and others', async () => {
  await people.addToken('h1', peer(1), 1);
  await people.addToken('h2', peer(2), 1);
  await people.addPersonalLink('l1', { series, seat: seat(1) }, 1);
  await people.addClaim('c1', { series, seat: seat(1) }, 1);
  expect(await people.shutOut(series, seat(1), 2)).toEqual(['h1']);
  expect(await people.token('h1')).toBeNull();
  expect(await people.token('h2')).not.toBeNull();
  expect(await people.personalLink('l1')).toBeNull();
  expect(await people.claim('c1')).toBeNull();
  expect((await people.roster(series)).people).toHaveLength(2);
});

test('[PEOPLE-11] a join code opens its series until it is rotated; live codes are unique', async () => {
  expect(await people.setJoinCode(series, null, 'AAAA2222', 1)).toBe('ok');
  expect(await people.setJoinCode(otherSeries, null, 'AAAA2222', 1)).toBe('taken');
  expect(await people.setJoinCode(series, session, 'CCCC3333', 2)).toBe('ok');
  expect(await people.joinCode('AAAA2222')).toEqual({
    series,
    session: null,
    code: 'AAAA2222',
    locked: false,
    rotatedAt: 1,
  });
  expect((await people.joinCode('CCCC3333'))?.session).toBe(session);
  await people.lockJoinCode(series, null, true);
  expect((await people.joinCodesOf(series)).map((c) => [c.session, c.locked])).toEqual([
    [null, true],
    [session, false],
  ]);
  expect(await people.setJoinCode(series, null, 'DDDD4444', 3)).toBe('ok');
  expect(await people.joinCode('AAAA2222')).toBeNull();
  expect(await people.joinCode('DDDD4444')).toMatchObject({ locked: true, rotatedAt: 3 });
  expect(await people.setJoinCode(otherSeries, null, 'AAAA2222', 4)).toBe('ok');
});

test('[PEOPLE-12] a personal link is looked at without being spent, and spent once, with its token', async () => {
  await people.addPersonalLink('l1', { series, seat: seat(1) }, 1);
  expect(await people.personalLink('l1')).toEqual({ series, seat: seat(1), usedAt: null });
  const both = await Promise.all([
    people.exchangePersonalLink('l1', 't1', 2),
    people.exchangePersonalLink('l1', 't2', 2),
  ]);
  expect(both).toEqual([{ series, seat: seat(1) }, null]);
  expect(await people.token('t1')).toMatchObject({ of: peer(1) });
  expect(await people.token('t2')).toBeNull();
  expect(await people.personalLink('l1')).toMatchObject({ usedAt: 2 });
  expect(await people.exchangePersonalLink('unknown', 't3', 2)).toBeNull();
  await people.addPersonalLink('l2', { series, seat: seat(2) }, 3);
  await expect(people.exchangePersonalLink('l2', 't1', 4)).rejects.toMatchObject({ code: 'conflict' });
  expect(await people.personalLink('l2')).toMatchObject({ usedAt: null });
});

test('[PEOPLE-12] a link needs a seat that is there', async () => {
  await expect(people.addPersonalLink('l9', { series, seat: seat(9) }, 1)).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(people.addClaim('c9', { series: otherSeries, seat: seat(1) }, 1)).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('[PEOPLE-13] a claim waits, is decided once, and only an allowed one is exchanged, once', async () => {
  await people.addClaim('c1', { series, seat: seat(1) }, 1);
  await people.addClaim('c2', { series, seat: seat(2) }, 2);
  expect((await people.claimsWaiting(series)).map((c) => c.hash)).toEqual(['c1', 'c2']);
  expect(await people.exchangeClaim('c1', 't1', 3)).toBeNull();
  expect(await people.decideClaim('c1', 'allowed')).toBe(true);
  expect(await people.decideClaim('c1', 'refused')).toBe(false);
  expect(await people.decideClaim('c2', 'refused')).toBe(true);
  expect(await people.claim('c2')).toMatchObject({ standing: 'refused' });
  expect(await people.exchangeClaim('c2', 't2', 3)).toBeNull();
  expect(await people.exchangeClaim('c1', 't1', 3)).toEqual({ series, seat: seat(1) });
  expect(await people.exchangeClaim('c1', 't3', 3)).toBeNull();
  expect(await people.token('t1')).toMatchObject({ of: peer(1) });
  expect(await people.claimsWaiting(series)).toEqual([]);
});
