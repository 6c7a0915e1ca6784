import { usualLimits } from '@moot/server/config.ts';
import type { Link, Me } from '@moot/shared/http/account.ts';
import type { Joined, JoinPage, LinkPage, ScreenJoin } from '@moot/shared/http/join.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { describe, expect, test } from 'vitest';
import {
  deskOf,
  errorOf,
  joined,
  type Moot,
  moot,
  seatNamed,
  seriesOf,
  tokenIn,
  type Visit,
} from './moot.ts';

async function withSeries(
  settings: object = {},
  changes: Parameters<typeof moot>[0] = {},
): Promise<{ it: Moot; desk: Visit; page: SeriesPage }> {
  const it = await moot(changes);
  const desk = await deskOf(it);
  return { it, desk, page: await seriesOf(desk, settings) };
}

const typed = (name: string, organisation: string | null = null, newOrganisation: string | null = null) => ({
  name,
  organisation,
  newOrganisation,
});
const join = (visit: Visit, page: SeriesPage, who: object) =>
  visit.post<Joined>('/api/join', { code: page.joinCode, who });
const peerIn = (answer: { body: Joined }) => (answer.body.joined ? answer.body.me.peer : null);

describe('looking with the code', () => {
  test('[JOIN-1] shows what is behind it, however it is typed', async () => {
    const { it, page } = await withSeries();
    const code = ` ${page.joinCode.slice(0, 4).toLowerCase()}-${page.joinCode.slice(4)} `;
    const look = (await it.visitor().post<JoinPage>('/api/join/look', { code })).body;
    expect(look).toMatchObject({
      title: 'Our series',
      facilitator: 'Nell',
      session: null,
      selfJoin: true,
      locked: false,
    });
    expect(look.roster.map((r) => [r.name, r.organisation, r.held])).toEqual([
      ['Asha Venn', 'North Trust', false],
      ['Bo Lind', 'North Trust', false],
      ['Cy Dale', 'Vale Council', false],
    ]);
    expect(look.organisations.map((o) => o.name)).toEqual(['North Trust', 'Vale Council']);
  });

  test('[JOIN-1] no name is shown where the roster is not', async () => {
    const { it, page } = await withSeries({ rosterShown: false });
    const look = await it.visitor().post<JoinPage>('/api/join/look', { code: page.joinCode });
    expect(look.body.roster).toEqual([]);
    expect(look.text).not.toContain('Asha');
  });

  test('[JOIN-2] wrong codes are counted, right ones are not', async () => {
    const { it, page } = await withSeries({}, { limits: { ...usualLimits, wrongGuesses: 4 } });
    const visit = it.visitor();
    for (let n = 0; n < 20; n++)
      expect((await visit.post('/api/join/look', { code: page.joinCode })).status).toBe(200);
    for (let n = 0; n < 4; n++)
      expect(errorOf(await visit.post('/api/join/look', { code: 'AAAAAAAA' }))).toBe('wrong_code');
    expect(errorOf(await visit.post('/api/join/look', { code: page.joinCode }))).toBe('too_many');
    expect(errorOf(await join(visit, page, typed('Asha Venn')))).toBe('too_many');
    expect((await it.visitor('192.168.9.9').post('/api/join/look', { code: page.joinCode })).status).toBe(
      200,
    );
  });
});

describe('coming in', () => {
  test('[JOIN-3] from the roster, or by typing the name as a person would', async () => {
    const { it, page } = await withSeries({ selfJoin: false });
    const bySeat = await join(it.visitor(), page, { seat: seatNamed(page, 'Asha Venn') });
    expect(peerIn(bySeat)).toMatchObject({
      name: 'Asha Venn',
      organisation: 'North Trust',
      title: 'Our series',
    });
    expect(peerIn(await join(it.visitor(), page, typed('  bo   LIND ')))).toMatchObject({ name: 'Bo Lind' });
    expect(errorOf(await join(it.visitor(), page, typed('Zed')))).toBe('unknown_name');
    expect(errorOf(await join(it.visitor(), page, { seat: 'no-such-seat' }))).toBe('unknown_seat');
  });

  test('[JOIN-4] by adding oneself, where that is allowed', async () => {
    const { it, desk, page } = await withSeries();
    expect(errorOf(await join(it.visitor(), page, typed('Zed New')))).toBe('which_organisation');
    expect(errorOf(await join(it.visitor(), page, typed('Zed New', 'no-such')))).toBe('unknown_organisation');
    expect(peerIn(await join(it.visitor(), page, typed('Zed New', null, 'Hill Housing')))).toMatchObject({
      organisation: 'Hill Housing',
    });
    expect(peerIn(await join(it.visitor(), page, typed('Yan Low', null, 'hill  housing')))).toMatchObject({
      organisation: 'Hill Housing',
    });
    const after = (await desk.get<SeriesPage>(`/api/series/${page.id}`)).body;
    expect(after.organisations).toHaveLength(3);
    expect(after.seats.map((s) => [s.name, s.held])).toEqual([
      ['Asha Venn', false],
      ['Bo Lind', false],
      ['Cy Dale', false],
      ['Zed New', true],
      ['Yan Low', true],
    ]);
  });

  test('[JOIN-4] two people of one name are told apart by where they come from', async () => {
    const { it, page } = await withSeries({
      selfJoin: false,
      organisations: ['North Trust', 'Vale Council'].map((name) => ({
        name,
        kind: '',
        peers: [{ name: 'Sam Bell', role: '' }],
      })),
    });
    expect(errorOf(await join(it.visitor(), page, typed('Sam Bell')))).toBe('which_organisation');
    const [, vale] = page.organisations;
    expect(peerIn(await join(it.visitor(), page, typed('Sam Bell', vale?.id)))).toMatchObject({
      organisation: 'Vale Council',
    });
  });

  test('[JOIN-5] no more seats than a series holds', async () => {
    const { it, page } = await withSeries({}, { limits: { ...usualLimits, seatsPerSeries: 3 } });
    expect(errorOf(await join(it.visitor(), page, typed('Zed', null, 'Hill')))).toBe('full');
  });

  test('[JOIN-6] locked: nobody new, but whoever is in comes again', async () => {
    const { it, desk, page } = await withSeries();
    const asha = await joined(it, page, 'Asha Venn');
    await desk.post(`/api/series/${page.id}/code`, { change: 'lock' });
    expect(errorOf(await join(it.visitor(), page, typed('Bo Lind')))).toBe('locked');
    expect(errorOf(await join(it.visitor(), page, typed('Zed', null, 'Hill')))).toBe('locked');
    expect(peerIn(await join(asha, page, typed('Asha Venn')))).toMatchObject({ name: 'Asha Venn' });
  });

  test('[JOIN-7] the same phone is the same person next time, also after a restart', async () => {
    const first = await moot();
    const page = await seriesOf(await deskOf(first));
    const asha = await joined(first, page, 'Asha Venn');
    await first.app.close();
    const second = await moot({ dataFolder: first.folder });
    const again = second.visitor();
    for (const [name, value] of asha.jar) again.jar.set(name, value);
    expect((await again.get<Me>('/api/me')).body.peer).toMatchObject({ name: 'Asha Venn' });
  });
});

test('[JOIN-8] of two phones that ask for one name at once, one has it and the other waits', async () => {
  const { it, page } = await withSeries();
  const answers = await Promise.all(
    [1, 2, 3].map(() => join(it.visitor(), page, { seat: seatNamed(page, 'Asha Venn') })),
  );
  expect(answers.map((answer) => answer.body.joined).sort()).toEqual([false, false, true]);
});

describe('a name that is held', () => {
  async function held() {
    const here = await withSeries();
    const asha = await joined(here.it, here.page, 'Asha Venn');
    const other = here.it.visitor();
    const asked = await join(other, here.page, typed('asha venn'));
    if (asked.body.joined) throw new Error('given without a yes');
    const { claim } = asked.body;
    const [waiting] = await here.it.app.people.claimsWaiting(seriesIdOf(here.page));
    const wait = (visit: Visit = other) => visit.post<Joined>('/api/join/wait', { claim });
    const answer = (visit: Visit, yes: boolean) => visit.post(`/api/claims/${waiting?.hash}`, { yes });
    return { ...here, asha, other, claim, wait, answer, waiting };
  }
  const seriesIdOf = (page: SeriesPage) => page.id as Parameters<Moot['app']['people']['claimsWaiting']>[0];
  const isIn = async (visit: Visit) => (await visit.get<Me>('/api/me')).body.peer !== null;

  test('[JOIN-8] waits for a yes, and until then its holder stays', async () => {
    const { other, asha, wait, claim } = await held();
    expect(other.jar.size).toBe(0);
    expect((await wait()).body).toMatchObject({ joined: false, claim });
    expect(await isIn(asha)).toBe(true);
  });

  test.each(['holder', 'facilitator'])(
    '[JOIN-8] the %s says yes: the new phone is in, the old one is out',
    async (who) => {
      const { asha, desk, other, wait, answer } = await held();
      expect((await answer(who === 'holder' ? asha : desk, true)).status).toBe(200);
      expect(await isIn(asha)).toBe(true);
      expect((await wait()).body).toMatchObject({ joined: true, me: { peer: { name: 'Asha Venn' } } });
      expect(await isIn(other)).toBe(true);
      expect(await isIn(asha)).toBe(false);
      expect(errorOf(await wait())).toBe('claim_gone');
    },
  );

  test('[JOIN-8] a no keeps everything as it is', async () => {
    const { asha, other, wait, answer } = await held();
    await answer(asha, false);
    expect(errorOf(await wait())).toBe('claim_refused');
    expect([await isIn(asha), await isIn(other)]).toEqual([true, false]);
    expect(errorOf(await answer(asha, true))).toBe('claim_gone');
  });

  test('[JOIN-9] nobody else answers, the asker included', async () => {
    const { it, page, other, answer, wait } = await held();
    const bo = await joined(it, page, 'Bo Lind');
    for (const visit of [bo, other, it.visitor()]) expect((await answer(visit, true)).status).toBe(403);
    expect((await wait()).body).toMatchObject({ joined: false });
  });

  test('[JOIN-9] the id that holder and desk are shown opens nothing', async () => {
    const { asha, answer, waiting, it } = await held();
    await answer(asha, true);
    expect(errorOf(await it.visitor().post('/api/join/wait', { claim: waiting?.hash }))).toBe('claim_gone');
  });

  test('[JOIN-9] runs out after a quarter of an hour, and at most five wait for one name', async () => {
    const { it, page, wait } = await held();
    for (let n = 0; n < 4; n++) expect((await join(it.visitor(), page, typed('Asha Venn'))).status).toBe(200);
    expect(errorOf(await join(it.visitor(), page, typed('Asha Venn')))).toBe('too_many');
    it.clock.now += 15 * 60_000;
    expect(errorOf(await wait())).toBe('claim_gone');
    expect((await join(it.visitor(), page, typed('Asha Venn'))).status).toBe(200);
  });
});

describe('a personal link', () => {
  async function linked(name = 'Asha Venn') {
    const here = await withSeries();
    const at = `/api/series/${here.page.id}/seats/${seatNamed(here.page, name)}/link`;
    const { link } = (await here.desk.post<Link>(at, {})).body;
    return { ...here, link, token: tokenIn(link) };
  }

  test('[JOIN-10] can be opened by a phone, says whose it is, and looking spends nothing', async () => {
    const { it, link, token } = await linked();
    expect(link).toMatch(/^http:\/\/192\.168\.1\.20:7070\/me#/);
    for (let n = 0; n < 2; n++)
      expect((await it.visitor().post<LinkPage>('/api/link/look', { token })).body).toEqual({
        name: 'Asha Venn',
        title: 'Our series',
        held: false,
      });
  });

  test('[JOIN-10] is exchanged once, and signs the older phone out', async () => {
    const { it, page, token } = await linked();
    const old = await joined(it, page, 'Asha Venn');
    expect((await it.visitor().post<LinkPage>('/api/link/look', { token })).body.held).toBe(true);
    const visit = it.visitor();
    expect((await visit.post<Joined>('/api/link', { token })).body).toMatchObject({
      joined: true,
      me: { peer: { name: 'Asha Venn' } },
    });
    expect((await old.get<Me>('/api/me')).body.peer).toBeNull();
    for (const path of ['/api/link', '/api/link/look'])
      expect(errorOf(await it.visitor().post(path, { token }))).toBe('link_spent');
    expect((await visit.get<Me>('/api/me')).body.peer?.name).toBe('Asha Venn');
  });

  test('[JOIN-10] opens a locked series too, and nothing for a seat that was removed', async () => {
    const { it, desk, page, token } = await linked();
    await desk.post(`/api/series/${page.id}/code`, { change: 'lock' });
    expect((await it.visitor().post<Joined>('/api/link', { token })).body.joined).toBe(true);
    const at = `/api/series/${page.id}/seats/${seatNamed(page, 'Bo Lind')}`;
    const { link } = (await desk.post<Link>(`${at}/link`, {})).body;
    await desk.post(`${at}/remove`, {});
    expect(errorOf(await it.visitor().post('/api/link', { token: tokenIn(link) }))).toBe('link_spent');
  });
});

describe('the screen', () => {
  test('[JOIN-11] its link opens once, for reading only, and says how to join', async () => {
    const { it, desk, page } = await withSeries();
    const { link } = (await desk.post<Link>(`/api/series/${page.id}/screen`, {})).body;
    expect(link).toMatch(/^http:\/\/localhost:7070\/screen#/);
    const screen = it.visitor();
    expect((await screen.post<Me>('/api/screen', { token: tokenIn(link) })).body.screen).toEqual({
      series: page.id,
    });
    expect((await screen.get<ScreenJoin>('/api/screen/join')).body).toEqual({
      code: page.joinCode,
      address: 'http://192.168.1.20:7070',
      locked: false,
    });
    expect(errorOf(await it.visitor().post('/api/screen', { token: tokenIn(link) }))).toBe('link_spent');
    expect(errorOf(await it.visitor().get('/api/screen/join'))).toBe('not_signed_in');
  });

  test('[JOIN-11] a link that nobody opened is worth nothing the next day', async () => {
    const { it, desk, page } = await withSeries();
    const { link } = (await desk.post<Link>(`/api/series/${page.id}/screen`, {})).body;
    it.clock.now += 24 * 60 * 60_000;
    expect(errorOf(await it.visitor().post('/api/screen', { token: tokenIn(link) }))).toBe('link_spent');
  });
});
