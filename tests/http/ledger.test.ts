import type { LedgerPage } from '@moot/shared/http/ledger.ts';
import { type ActivityId, type AskingId, id } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { commandsIn, deskOf, errorOf, joined, moot, seriesOf } from './moot.ts';

/** A proposal that was not adopted went to the ledger; Cy Dale was away. */
async function withLine() {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  const asha = await joined(it, page, 'Asha Venn');
  const give = await commandsIn(it, page);
  const activity = id<ActivityId>('s1-ground');
  await give(null, { type: 'startSession', session: id('s1') });
  for (const who of ['Asha Venn', 'Bo Lind']) await give(who, { type: 'arrive' });
  await give(null, { type: 'openActivity', activity });
  const [made] = await give(null, { type: 'openAsking', activity, opening: 'level:1' });
  const asking = id<AskingId>(made ?? '');
  const values = { level: '1', concern: 'Not like this' };
  await give('Asha Venn', { type: 'answer', asking, subject: 'all', id: '', values });
  await give(null, { type: 'closeAsking', asking });
  await give(null, { type: 'show', asking, parts: 'all' });
  const line = { id: 'from-consent', text: 'What leaves the room' };
  await give(null, { type: 'own', activity, do: 'ledgerAdd', with: line });
  await give(null, { type: 'settleActivity', activity });
  return { it, desk, asha, page, give, path: `/api/series/${page.id}/ledger` };
}

test('[THREAD-12] the ledger’s page: to the desk with what it can do, to peers without, to nobody else', async () => {
  const { it, desk, asha, path } = await withLine();
  const read = async (who: typeof desk) => (await who.get<LedgerPage>(path)).body.lines;
  expect(await read(desk)).toMatchObject([{ text: 'What leaves the room', can: { setAside: true } }]);
  expect(await read(asha)).toMatchObject([{ text: 'What leaves the room', can: null }]);
  expect((await asha.get(path)).text).not.toContain('Not like this');
  expect(errorOf(await it.visitor().get(path))).toBe('not_signed_in');
  const other = await seriesOf(desk, { title: 'Another' });
  expect(errorOf(await asha.get(`/api/series/${other.id}/ledger`))).toBe('not_signed_in');
});

test('[THREAD-12] what did not change is not sent again', async () => {
  const { asha, give, path } = await withLine();
  const etag = String((await asha.get(path)).headers.etag);
  expect((await asha.get(path, { 'if-none-match': etag })).status).toBe(304);
  await give(null, { type: 'setAside', line: id('from-consent'), aside: true });
  expect((await asha.get(path, { 'if-none-match': etag })).status).toBe(200);
});
