// After the last session, in a real browser: the desk has planned three dates by itself; peers rate from where they are.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as h from './hands.ts';
import { deskPost, type Lived, livedFor, phoneOf } from './lived.ts';
import { look } from './looks.ts';
import { saved } from './phoneHands.ts';

let lived: Lived;
let phones: readonly Page[];
beforeAll(async () => {
  lived = await livedFor(5);
  phones = [
    await phoneOf(lived, 'Asha Venn'),
    await phoneOf(lived, 'Tom Okell'),
    await phoneOf(lived, 'Marian Seld', 320),
  ];
}, 60_000);
afterAll(async () => {
  await lived?.house.close();
});

/** Both questions of the first card. It hears no tap in its first moment: the first is tapped until it stands. */
async function rates(phone: Page, far: number): Promise<void> {
  const point = (question: number, n: number) =>
    phone
      .getByRole('radiogroup')
      .nth(question)
      .getByRole('radio')
      .nth(n - 1);
  await h.until('the first point is chosen', async () => {
    await point(0, 5).tap();
    return point(0, 5).isChecked();
  });
  await point(1, far).tap();
  await saved(phone);
}

test('[RATING-4] rated from the phones, shown by the facilitator alone, then and now with how many', async () => {
  const { desk, house } = lived;
  await desk.goto(`${house.address}/desk#series/series`);
  await h.heading(desk, 'Six peers, four organisations, five sessions');
  await h.heading(desk, 'How far along, asked again');
  await h.heading(desk, 'How far along, 180 days on');
  await look(desk, 'ratings-1-desk-home');
  const [asha] = phones;
  if (asha === undefined) throw new Error('no phone');
  await h.heading(asha, 'How far along, 30 days on');
  await look(asha, 'ratings-1-asha');
  const { link } = await deskPost<{ link: string }>(desk, '/api/series/series/screen');
  const { pathname, hash } = new URL(link);
  const screen = await house.page('screen', house.address + pathname + hash, {
    viewport: { width: 1920, height: 1080 },
  });
  await h.button(desk, 'Ask it now').click();
  const started = desk.getByRole('dialog').getByRole('button', { name: 'Start session 6' });
  await h.press(desk, 'Start session 6', async () => (await started.count()) > 0);
  await started.click();
  await h.press(desk, 'Next activity', async () => (await h.stepOn(desk)) !== '');
  await h.openAsking(desk);
  await look(asha, 'ratings-2-asha');
  for (const [i, phone] of phones.entries()) await rates(phone, 3 + (i % 2));
  await h.closeAnswers(desk);
  expect(await h.count(screen, /answered/)).toBe(0);
  await h.press(desk, 'Show', async () => (await h.stepOn(desk)) === 'Shown');
  await h.sees(screen, 'Above: session 5, 6 answered. Below: now, 3 answered.');
  await h.sees(asha, 'In session 5, 6 answered');
  await look(screen, 'ratings-3-screen');
  await look(asha, 'ratings-3-asha');
  await look(desk, 'ratings-3-desk');
  expect(house.faults).toEqual([]);
});
