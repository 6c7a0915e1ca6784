import { usualLimits } from '@moot/server/config.ts';
import type { Link } from '@moot/shared/http/account.ts';
import type { DefinitionSummary } from '@moot/shared/http/definitions.ts';
import type { SeriesPage, SeriesSummary } from '@moot/shared/http/series.ts';
import { describe, expect, test } from 'vitest';
import {
  deskOf,
  errorOf,
  joined,
  type Moot,
  moot,
  newSeries,
  seatNamed,
  seriesOf,
  type Visit,
} from './moot.ts';

async function withSeries(
  changes: Parameters<typeof moot>[0] = {},
): Promise<{ it: Moot; desk: Visit; page: SeriesPage }> {
  const it = await moot(changes);
  const desk = await deskOf(it);
  return { it, desk, page: await seriesOf(desk) };
}

describe('making a series', () => {
  test('[HTTP-6] from a workshop definition, with its people, sessions and code', async () => {
    const { it, desk, page } = await withSeries();
    const [workshop] = (await desk.get<DefinitionSummary[]>('/api/definitions')).body;
    expect(workshop).toMatchObject({
      id: 'leading-as-peers',
      sessions: [{ id: 's1', minutes: 102 }, {}, {}, {}, {}],
    });
    expect(page).toMatchObject({
      title: 'Our series',
      timeZone: 'Europe/London',
      rosterShown: true,
      selfJoin: true,
      joinLocked: false,
      joinAddresses: ['http://192.168.1.20:7070'],
      organisations: [{ name: 'North Trust', kind: 'hospital' }, { name: 'Vale Council' }],
      seats: [
        { name: 'Asha Venn', role: 'chief executive', held: false, removed: false },
        { name: 'Bo Lind' },
        { name: 'Cy Dale' },
      ],
    });
    expect(page.joinCode).toMatch(/^[2-9A-Y]{8}$/);
    expect(page.sessions.map((s) => [s.n, s.id, s.status])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, `s${n}`, 'planned']),
    );
    expect((await desk.get<SeriesPage>(`/api/series/${page.id}`)).body).toEqual(page);
    expect((await desk.get<SeriesSummary[]>('/api/series')).body).toEqual([
      {
        id: page.id,
        title: 'Our series',
        peers: 3,
        sessions: 5,
        running: null,
        next: page.sessions[0]?.title,
      },
    ]);
    expect(JSON.stringify(it.log)).toBe('[]');
  });

  test.each([
    ['unknown_definition', { definition: 'nothing-like-it' }],
    ['malformed', { timeZone: 'Mars/Olympus' }],
    ['malformed', { title: '   ' }],
    ['malformed', { more: 1 }],
    ['malformed', { organisations: [{ name: 'A', kind: '', peers: [{ name: '', role: '' }] }] }],
  ])('[HTTP-6] %s: %j', async (code, change) => {
    const it = await moot();
    const desk = await deskOf(it);
    expect(errorOf(await desk.post('/api/series', { ...newSeries, ...change }))).toBe(code);
    expect((await desk.get('/api/series')).body).toEqual([]);
  });

  test('[HTTP-6] texts are one clean line', async () => {
    const it = await moot();
    const page = await seriesOf(await deskOf(it), { title: 'Our\u202e\nseries\u0007 ' });
    expect(page.title).toBe('Our series');
  });

  test('[HTTP-7] more peers than a series holds are refused', async () => {
    const { desk, page } = await withSeries({ limits: { ...usualLimits, seatsPerSeries: 3 } });
    const more = { name: 'Dee', role: '', organisation: page.organisations[0]?.id };
    expect(errorOf(await desk.post(`/api/series/${page.id}/seats`, more))).toBe('full');
  });
});

describe('its people', () => {
  test('[HTTP-8] seats are added to an organisation that is there, or with a new one', async () => {
    const { desk, page } = await withSeries();
    const at = `/api/series/${page.id}/seats`;
    const one = await desk.post<SeriesPage>(at, {
      name: 'Dee Ash',
      role: 'finance',
      organisation: page.organisations[1]?.id,
    });
    expect(one.body.seats.at(-1)).toMatchObject({
      name: 'Dee Ash',
      role: 'finance',
      organisation: page.organisations[1]?.id,
    });
    const two = await desk.post<SeriesPage>(at, {
      name: 'Eli Fen',
      role: '',
      organisation: { name: 'Hill Housing', kind: '' },
    });
    expect(two.body.organisations.at(-1)?.name).toBe('Hill Housing');
    expect(two.body.seats.at(-1)?.organisation).toBe(two.body.organisations.at(-1)?.id);
    expect(errorOf(await desk.post(at, { name: 'X', role: '', organisation: 'no-such' }))).toBe(
      'unknown_organisation',
    );
  });

  test('[HTTP-8] renamed and removed; whoever is removed is signed out and cannot come back', async () => {
    const { it, desk, page } = await withSeries();
    const asha = await joined(it, page, 'Asha Venn');
    const at = `/api/series/${page.id}/seats/${seatNamed(page, 'Asha Venn')}`;
    const renamed = await desk.post<SeriesPage>(`${at}/rename`, { name: 'Asha Wren', role: 'chair' });
    expect(renamed.body.seats[0]).toMatchObject({ name: 'Asha Wren', role: 'chair', held: true });
    expect((await asha.get<{ peer: unknown }>('/api/me')).body.peer).toMatchObject({ name: 'Asha Wren' });
    const removed = await desk.post<SeriesPage>(`${at}/remove`, {});
    expect(removed.body.seats[0]).toMatchObject({ removed: true, held: false });
    expect((await asha.get<{ peer: unknown }>('/api/me')).body.peer).toBeNull();
    const back = await it
      .visitor()
      .post('/api/join', { code: page.joinCode, who: { seat: page.seats[0]?.id } });
    expect(errorOf(back)).toBe('unknown_seat');
    for (const what of ['rename', 'remove', 'link'])
      expect(
        errorOf(await desk.post(`${at}/${what}`, what === 'rename' ? { name: 'A', role: '' } : {})),
      ).toBe('unknown_seat');
  });
});

describe('its code and settings', () => {
  test('[HTTP-9] the code is rotated, locked and unlocked', async () => {
    const { it, desk, page } = await withSeries();
    const change = async (what: string) =>
      (await desk.post<SeriesPage>(`/api/series/${page.id}/code`, { change: what })).body;
    const rotated = await change('rotate');
    expect(rotated.joinCode).not.toBe(page.joinCode);
    const look = async (code: string) => it.visitor().post<{ locked: boolean }>('/api/join/look', { code });
    expect(errorOf(await look(page.joinCode))).toBe('wrong_code');
    expect((await look(rotated.joinCode)).body.locked).toBe(false);
    expect((await change('lock')).joinLocked).toBe(true);
    expect((await look(rotated.joinCode)).body.locked).toBe(true);
    expect((await change('unlock')).joinLocked).toBe(false);
  });

  test('[HTTP-9] whether names are shown, and whether peers add themselves', async () => {
    const { desk, page } = await withSeries();
    const changed = await desk.post<SeriesPage>(`/api/series/${page.id}/settings`, {
      rosterShown: false,
      selfJoin: false,
    });
    expect(changed.body).toMatchObject({ rosterShown: false, selfJoin: false });
  });
});

describe('who may', () => {
  test('[HTTP-10] only a facilitator: peers, screens and strangers are refused on every route', async () => {
    const { it, desk, page } = await withSeries();
    const asha = await joined(it, page, 'Asha Venn');
    const screen = it.visitor();
    const { link } = (await desk.post<Link>(`/api/series/${page.id}/screen`, {})).body;
    await screen.post('/api/screen', { token: link.split('#')[1] });
    const one = `/api/series/${page.id}`;
    const seat = `${one}/seats/${page.seats[0]?.id}`;
    const reads = ['/api/definitions', '/api/series', one, `${one}/sessions/s1/synthesis.md`];
    const writes: [string, unknown][] = [
      ['/api/invitations', {}],
      ['/api/series', newSeries],
      [`${one}/seats`, { name: 'A', role: '', organisation: { name: 'B', kind: '' } }],
      [`${seat}/remove`, {}],
      [`${seat}/rename`, { name: 'A', role: '' }],
      [`${seat}/link`, {}],
      [`${one}/code`, { change: 'rotate' }],
      [`${one}/settings`, { rosterShown: false, selfJoin: false }],
      [`${one}/screen`, {}],
    ];
    for (const visit of [asha, screen, it.visitor()]) {
      for (const path of reads) expect([path, (await visit.get(path)).status]).toEqual([path, 401]);
      for (const [path, body] of writes)
        expect([path, (await visit.post(path, body)).status]).toEqual([path, 401]);
    }
    expect((await desk.get(one)).body).toEqual({
      ...page,
      seats: page.seats.map((s, n) => ({ ...s, held: n === 0 })),
    });
  });

  test('[HTTP-10] a series that is not there is said so', async () => {
    const { desk } = await withSeries();
    for (const path of ['/api/series/nothing', '/api/series/nothing/ledger', '/api/series/no%20thing'])
      expect(errorOf(await desk.get(path))).toBe('unknown_series');
    expect(errorOf(await desk.post('/api/series/nothing/code', { change: 'lock' }))).toBe('unknown_series');
  });
});
