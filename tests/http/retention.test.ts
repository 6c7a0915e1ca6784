import { purgeDue } from '@moot/server/retention.ts';
import { emptyRegistry } from '@moot/server/sockets/registry.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { deskOf, joined, moot, seriesOf } from './moot.ts';

const day = 24 * 60 * 60_000;

test('[END-4] a new series is kept for a year and a half, and is gone once its last day is over', async () => {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  const other = await seriesOf(desk, { title: 'Another series' });
  const phone = await joined(it, page, 'Asha Venn');
  const { rooms, people } = it.app;
  const due = () =>
    purgeDue({
      rooms,
      people,
      registry: emptyRegistry(),
      clock: () => it.clock.now,
      log: (l) => it.log.push(l),
    });

  const series = id<SeriesId>(page.id);
  const last = await rooms.look(series, (state) => state.keepUntil);
  expect(last).toBe('2025-05-14');
  const live = await rooms.find(id<SeriesId>(other.id));
  await live?.ask({ role: 'facilitator', id: 'facilitator-Nell' }, { type: 'keepUntil', date: '2030-01-01' });

  it.clock.now = Date.parse('2025-05-14T23:59:00Z');
  expect(await due()).toEqual([]);
  it.clock.now += day;
  expect(await due()).toEqual([series]);
  expect(await rooms.all()).toEqual([other.id]);
  expect((await desk.get(`/api/series/${page.id}`)).status).toBe(404);
  expect((await phone.get('/api/me')).body).toMatchObject({ peer: null });
  expect(it.log).toContainEqual({ event: 'series_purged', series });
});

test('[END-1] [END-2] the desk names another last day, and closes the series; nobody else does', async () => {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  const phone = await joined(it, page, 'Asha Venn');
  const of = (visit: typeof desk, what: string, body: object) =>
    visit.post<SeriesPage>(`/api/series/${page.id}/${what}`, body);
  expect((await of(phone, 'keep', { date: '2030-01-01' })).status).toBe(401);
  expect((await of(phone, 'close', {})).status).toBe(401);
  expect((await of(desk, 'keep', { date: '2020-01-01' })).status).toBe(400);
  expect((await of(desk, 'keep', { date: '2030-01-01' })).body).toMatchObject({
    keepUntil: '2030-01-01',
    canClose: true,
  });
  expect((await of(desk, 'close', {})).body).toMatchObject({ closed: true, canClose: false });
  const again = await of(desk, 'close', {});
  expect([again.status, again.text]).toEqual([400, expect.stringContaining('nothing more is recorded')]);
  expect((await desk.get<SeriesPage>(`/api/series/${page.id}`)).body).toMatchObject({ closed: true });
});
