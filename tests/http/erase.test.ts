import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { keyOf, openAsking, room } from '../sockets/line.ts';
import { filesWith, tempFolder } from '../store/fixtures.ts';
import { deskOf, moot, seatNamed, seriesOf } from './moot.ts';
import { cli, run } from './run.ts';

const named = ['Asha Venn', 'chief executive', 'herons return'];
const nameless = 'said by Asha without a name';
const taken = 'said by [name] without a name';

/** Session 1 is over: everybody wrote with their name, then without; Moot goes on running. */
async function held() {
  const world = await room();
  const { it, desk, asha, bo, cy } = world;
  const ok = (reply: { readonly ok: boolean }) => expect(reply).toMatchObject({ ok: true });
  const end = async (asking: string, activity: string) => {
    ok(await desk.give({ type: 'closeAsking', asking }));
    ok(await desk.give({ type: 'show', asking, parts: 'all' }));
    ok(await desk.give({ type: 'settleActivity', activity }));
  };
  const roles = await openAsking(desk, 's1-roles');
  for (const [line, post] of [
    [asha, 'herons return'],
    [bo, 'Bo says so too'],
  ] as const)
    ok(
      await line.give({
        type: 'answer',
        asking: roles,
        subject: 'all',
        id: `post-${post.length}`,
        values: { post: [post, post] },
      }),
    );
  await end(roles, 's1-roles');
  const worst = await openAsking(desk, 's1-worst');
  for (const [n, line] of [asha, bo, cy].entries()) {
    const value = [n === 0 ? nameless : `another line ${n}`];
    const cast = { asking: worst, field: 'post', subject: 'all', key: keyOf(n + 1), rev: 1, value };
    ok(await line.ask('cast', { ...cast, mayQuote: true }));
  }
  await end(worst, 's1-worst');
  ok(await desk.give({ type: 'endSession', session: 's1' }));
  return { ...world, folder: it.folder, at: { MOOT_DATA: it.folder } };
}

test('[ERASE-1] beside a running Moot, or without a clear yes, nothing is erased', async () => {
  const it = await moot();
  await seriesOf(await deskOf(it));
  const at = { MOOT_DATA: it.folder };
  const erase = async (typed: string) => {
    const not = run(cli, ['erase', 'Our series', 'Asha Venn'], at, typed);
    expect(await not.ended).toBe(1);
    return not.err();
  };
  expect(await erase('erase\n')).toContain('Moot is running on');
  await it.app.close();
  for (const typed of ['', 'yes\n']) expect(await erase(typed)).toContain('Nothing was erased.');
  expect(filesWith(it.folder, ['Asha Venn'])).toEqual(['moot.db']);
});

test('[ERASE-2] out of the roster, the words and the files; nobody else is touched', async () => {
  const { it, folder, at, visits } = await held();
  await it.app.close();
  for (const word of [...named, nameless]) expect([word, filesWith(folder, [word])]).not.toEqual([word, []]);

  const sure = run(cli, ['erase', 'our SERIES', 'asha  venn'], at, 'erase\n');
  expect([await sure.ended, sure.err()]).toEqual([0, '']);
  expect(sure.out()).toContain('This erases Asha Venn, North Trust');
  for (const words of ['What goes:', 'What stays:', 'without a name', 'backups', 'Erased.'])
    expect(sure.out()).toContain(words);
  expect(filesWith(folder, named)).toEqual([]);
  expect(filesWith(folder, [nameless])).toEqual([]);
  expect(filesWith(folder, [taken])).toEqual(['moot.db']);
  expect(filesWith(folder, ['Bo says so too'])).toEqual(['moot.db']);

  const again = await moot({ dataFolder: folder });
  const desk = await deskOf(again);
  const page = (await desk.get<SeriesPage>(`/api/series/${it.page.id}`)).body;
  expect(page.seats.filter((s) => !s.removed).map((s) => s.name)).toEqual(['Bo Lind', 'Cy Dale']);
  const isRemoved = await again.app.rooms.look(id<SeriesId>(it.page.id), ({ seats }) => {
    return [...seats.values()].map((seat) => seat.removed);
  });
  expect(isRemoved).toEqual([true, false, false]);
  const phone = again.visitor();
  for (const [name, value] of visits[0].jar) phone.jar.set(name, value);
  expect((await phone.get('/api/me')).body).toMatchObject({ peer: null });
  const document = (await desk.get(`/api/series/${it.page.id}/documents/s1/preview.html`)).text;
  for (const words of [taken, 'Bo says so too', 'A former peer']) expect(document).toContain(words);
  for (const words of named) expect(document).not.toContain(words);
});

test('[ERASE-3] of a series that is closed too; and nobody comes in as whoever was erased', async () => {
  const { it, desk, folder, at } = await held();
  expect(await desk.give({ type: 'closeSeries' })).toMatchObject({ ok: true });
  await it.app.close();
  const seat = seatNamed(it.page, 'Asha Venn');
  const sure = run(cli, ['erase', it.page.id, seat], at, 'erase\n');
  expect([await sure.ended, sure.err()]).toEqual([0, '']);
  expect(filesWith(folder, named)).toEqual([]);
  const again = await moot({ dataFolder: folder });
  const other = await deskOf(again);
  const page = (await other.get<SeriesPage>(`/api/series/${it.page.id}`)).body;
  expect(page.seats.filter((s) => s.removed).map((s) => s.id)).toEqual([seat]);
  const look = (await again.visitor().post('/api/join/look', { code: it.page.joinCode })).text;
  expect(look).toContain('Bo Lind');
  expect(look).not.toContain(seat);
  const joining = await again.visitor().post('/api/join', { code: it.page.joinCode, who: { seat } });
  expect(joining.status).toBeGreaterThanOrEqual(400);
});

test('[ERASE-4] whoever is not named for certain is not erased: the names and ids are listed', async () => {
  const it = await moot();
  const desk = await deskOf(it);
  const twins = [{ name: 'Asha Venn', role: '' }];
  const organisations = ['North Trust', 'Vale Council'].map((name) => ({ name, kind: '', peers: twins }));
  const page = await seriesOf(desk, { organisations });
  await it.app.close();
  const at = { MOOT_DATA: it.folder };
  const whom = async (...words: string[]) => {
    const not = run(cli, ['erase', ...words], at, 'erase\n');
    expect([words, await not.ended, not.out()]).toEqual([words, 1, '']);
    return not.err();
  };
  const list = await whom();
  expect(list).toContain('Say whom');
  for (const { id } of page.seats) expect(list).toContain(`(${id})`);
  expect(await whom('Our series', 'Asha Venn')).toContain('More than one is called that');
  expect(await whom('Our series', 'Bo Lind')).toContain('Nobody is called that there');
  expect(filesWith(it.folder, ['Asha Venn'])).toEqual(['moot.db']);
  const nowhere = join(tempFolder(), 'nothing');
  const none = run(cli, ['erase', 'a', 'b'], { MOOT_DATA: nowhere }, '');
  expect([await none.ended, none.err()]).toEqual([1, expect.stringContaining('holds no Moot database')]);
  expect(existsSync(nowhere)).toBe(false);
});
