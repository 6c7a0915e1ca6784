import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import type { MirrorPage } from '@moot/shared/http/mirror.ts';
import type { PeersPage } from '@moot/shared/http/peer.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import { deskOf, errorOf, joined, moot, seatNamed, seriesOf } from './moot.ts';

async function lived() {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  const asha = await joined(it, page, 'Asha Venn');
  return { it, desk, page, asha, at: `/api/series/${page.id}` };
}

describe('a series between its sessions', () => {
  test('[HOME-2] its home, the mirror and every change of them are the facilitator’s alone', async () => {
    const { it, desk, page, asha, at } = await lived();
    const seat = seatNamed(page, 'Bo Lind');
    const gets = [`${at}/home`, `${at}/sessions/s2/mirror`];
    const posts: readonly (readonly [string, object])[] = [
      [`${at}/sessions/s2/mirror`, { edit: { do: 'leaveOut', out: true } }],
      [`${at}/sessions/s2/apologies`, { seat, away: true }],
      [`${at}/talked`, { line: 'h1' }],
      [`${at}/let-go`, { promise: 'p1' }],
      [`${at}/seats/${seat}/follow`, { name: 'Robin Ash', role: '' }],
    ];
    for (const visit of [asha, it.visitor()]) {
      for (const path of gets) expect(errorOf(await visit.get(path))).toBe('not_signed_in');
      for (const [path, body] of posts) expect(errorOf(await visit.post(path, body))).toBe('not_signed_in');
    }
    for (const path of gets) expect((await desk.get(path)).status).toBe(200);
    for (const [path] of posts) expect(errorOf(await desk.post(path, { other: 1 }))).toBe('malformed');
  });

  test('[HOME-2] whom one can talk with is told to peers of the series alone', async () => {
    const { it, desk, asha, at } = await lived();
    const page = await asha.get<PeersPage>(`${at}/peers`);
    expect(page.body.peers.map((p) => p.name)).toEqual(['Asha Venn', 'Bo Lind', 'Cy Dale']);
    expect(Object.keys(page.body.peers[0] ?? {})).toEqual(['seat', 'name', 'organisation']);
    const other = await joined(it, await seriesOf(desk), 'Asha Venn');
    for (const visit of [it.visitor(), desk, other])
      expect(errorOf(await visit.get(`${at}/peers`))).toBe('not_signed_in');
  });

  test('[AWAY-1] the desk notes apologies, and its home says whose', async () => {
    const { desk, page, at } = await lived();
    const body = { seat: seatNamed(page, 'Bo Lind'), away: true };
    const home = await desk.post<SeriesHomePage>(`${at}/sessions/s1/apologies`, body);
    expect(home.body.sessions[0]?.away).toEqual([{ seat: body.seat, name: 'Bo Lind' }]);
    expect(home.body.toConfirmNote).toContain('If Bo is away');
  });

  test('[MIRROR-3] the mirror is changed and undone over HTTP; a session that is not there has none', async () => {
    const { desk, at } = await lived();
    const path = `${at}/sessions/s2/mirror`;
    const changed = await desk.post<MirrorPage>(path, {
      edit: { do: 'word', what: 'title', text: 'So far' },
    });
    expect(changed.body).toMatchObject({ title: 'So far', canUndo: true, isPossible: false });
    expect((await desk.post<MirrorPage>(path, { undo: true })).body.title).toBe('What we left ourselves');
    expect(errorOf(await desk.get(`${at}/sessions/s9/mirror`))).toBe('unknown_session');
  });

  test('[SUCCESSOR-2] who is followed has no phone any more; who follows has their organisation and is on the list', async () => {
    const { it, desk, page, asha, at } = await lived();
    const before = page.seats.find((s) => s.name === 'Asha Venn');
    const body = { name: 'Robin Ash', role: 'chief executive' };
    const after = await desk.post<SeriesPage>(`${at}/seats/${before?.id}/follow`, body);
    const robin = after.body.seats.find((s) => s.name === 'Robin Ash');
    expect(robin).toMatchObject({ organisation: before?.organisation, held: false, removed: false });
    expect(after.body.seats.find((s) => s.id === before?.id)?.removed).toBe(true);
    expect((await asha.get<{ peer: unknown }>('/api/me')).body.peer).toBeNull();
    expect(errorOf(await desk.post(`${at}/seats/${before?.id}/follow`, body))).toBe('unknown_seat');
    const series = id<SeriesId>(page.id);
    const follows = await it.app.rooms.look(series, (state) =>
      [...state.seats.values()].filter((s) => s.follows !== null).map((s) => [s.id, s.follows]),
    );
    expect(follows).toEqual([[robin?.id, before?.id]]);
  });
});
