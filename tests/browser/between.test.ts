// Between sessions, in a real browser: the desk's home, phones at home, who follows whom, and the opening mirror.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as h from './hands.ts';
import { deskPost, type Lived, livedFor, openLink, phoneOf } from './lived.ts';
import { look, lookDark } from './looks.ts';
import * as p from './phoneHands.ts';

let lived: Lived;
let asha: Page;
let tom: Page;
let marian: Page;

const home = async () => {
  const { desk, house } = lived;
  await desk.goto(`${house.address}/desk#series/series`);
  await desk.reload();
  await h.heading(desk, /^Six peers/);
};

/** Words on the projector that end below their column. */
const cutOff = () =>
  [...document.querySelectorAll('main ul')].flatMap((list) =>
    [...list.querySelectorAll('p')]
      .filter((p) => p.getBoundingClientRect().bottom > list.getBoundingClientRect().bottom + 1)
      .map((p) => p.textContent),
  );

beforeAll(async () => {
  lived = await livedFor(3);
  [asha, tom, marian] = [
    await phoneOf(lived, 'Asha Venn'),
    await phoneOf(lived, 'Tom Okell'),
    await phoneOf(lived, 'Marian Seld', 320),
  ];
}, 60_000);
afterAll(async () => {
  await lived?.house.close();
});

describe('between sessions', () => {
  test('[BETWEEN-1] the desk says what came of each session, what is open, due and waits, and who cannot come', async () => {
    const { desk } = lived;
    await home();
    await h.sees(desk, '4 lines together');
    await h.sees(desk, /promises to ask about$/);
    await look(desk, 'between-1-desk-home');
    await lookDark(desk, 'between-1-desk-home');
    await h.button(desk, 'Who cannot come…').click();
    await desk.getByRole('checkbox', { name: 'Jo Farrant' }).click();
    await look(desk, 'between-1-desk-apologies');
    await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await h.sees(desk, 'Jo Farrant sends apologies');
  });

  test('[BETWEEN-2] a phone says what is next; what was done without its peer waits for a yes or a no', async () => {
    await h.heading(asha, 'When it gets rough');
    await look(asha, 'between-2-asha');
    await h.heading(marian, 'Waits for you');
    await look(marian, 'between-2-marian');
    const before = await marian.getByRole('button', { name: 'I’m with this' }).count();
    expect(before).toBeGreaterThan(0);
    await p.tap(marian, 'I’m with this');
    await h.until(
      'one line fewer',
      async () => (await marian.getByRole('button', { name: 'I’m with this' }).count()) === before - 1,
    );
    await p.tap(marian, 'I can’t be there');
    await h.sees(marian, 'Nell Garrick knows that you can’t be there.');
  });

  test('[BETWEEN-3] “I’d like to talk this through” is a name and a line, on the phones it is meant for and nowhere else', async () => {
    await p.tap(asha, 'What we said');
    await asha
      .getByRole('dialog')
      .getByText(/the public's pound once/)
      .first()
      .tap();
    await p.tap(asha, 'I’d like to talk this through');
    await look(asha, 'between-3-whom');
    await p.tap(asha, 'Tom Okell');
    await h.sees(asha, 'You would like to talk this through with Tom Okell.');
    await look(asha, 'between-3-wished');
    await h.sees(tom, 'Asha Venn would like to talk this through with you.');
    await look(tom, 'between-3-tom');
    expect(await h.count(marian, /would like to talk/)).toBe(0);
    await home();
    // Put to one, it stays between the two.
    expect(await h.count(lived.desk, /would like to talk/)).toBe(0);
    await asha.getByRole('dialog').getByRole('button', { name: 'Take it back' }).tap();
    await h.seesNo(tom, /would like to talk/);
    await asha.keyboard.press('Escape');
    await asha.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('[BETWEEN-4] a promise is said anything of at any time; until it is read out only that it was is told', async () => {
    await p.tap(asha, 'Say how it went');
    const sheet = asha.getByRole('dialog');
    await p.choose(asha, 'Partly');
    await p.box(asha, 'One line about it').fill('Only the first page');
    await p.choose(asha, 'Keep it');
    await sheet.getByRole('button', { name: 'Say how it went' }).tap();
    await h.sees(asha, /^Saved\. Shown to the group when/);
    await look(asha, 'between-4-promise');
    await home();
    await h.sees(lived.desk, 'Something has been said of it. It comes out when it is read out.');
    expect(await h.count(lived.desk, /Only the first page/)).toBe(0);
  });

  test('[SUCCESSOR-1] a peer is followed by another: the old phone stops, the new one is asked and inherits nothing', async () => {
    const { desk, house } = lived;
    await h.button(desk, 'What to do about Tom Okell').click();
    await desk.getByRole('menuitem', { name: 'Followed by…' }).click();
    await desk.getByLabel('Name', { exact: true }).fill('Robin Ash');
    await look(desk, 'between-5-desk-follow');
    await h.button(desk, 'Hand the seat on').click();
    await h.sees(desk, 'Robin Ash');
    await h.heading(tom, 'This phone has stopped.');
    const page = await desk.evaluate(async () => (await fetch('/api/series/series')).json());
    const seat = page.seats.find((one: { name: string }) => one.name === 'Robin Ash').id;
    const { link } = await deskPost<{ link: string }>(desk, `/api/series/series/seats/${seat}/link`);
    const robin = await openLink(house, link, 'Robin Ash');
    await h.heading(robin, 'Waits for you');
    await h.heading(robin, 'From the peer before you');
    await look(robin, 'between-5-robin');
    await robin.getByRole('button', { name: 'I take it on' }).first().tap();
    await h.heading(robin, 'You promised');
    await home();
    await h.sees(desk, /Tom Okell has left\. It is let go, or taken on by who follows\.|Robin Ash, /);
    await look(desk, 'between-5-desk-home');
  });
});

describe('at the start of a session', () => {
  test('[MIRROR-1] [MIRROR-5] the desk offers the opening mirror; what is left out of it leaves screen and phones at once', async () => {
    const { desk, house } = lived;
    const { link } = await deskPost<{ link: string }>(desk, '/api/series/series/screen');
    const { pathname, hash } = new URL(link);
    const screen = await house.page('screen', house.address + pathname + hash, {
      viewport: { width: 1920, height: 1080 },
    });
    await home();
    await h.button(desk, 'Open session 4').click();
    const started = desk.getByRole('dialog').getByRole('button', { name: 'Start session 4' });
    await h.press(desk, 'Start session 4', async () => (await started.count()) > 0);
    await started.click();
    await h.sees(desk, 'Opening mirror');
    await look(desk, 'between-6-desk-offer');
    await h.button(desk, 'Put the opening mirror up').click();
    await h.heading(screen, 'What we left ourselves');
    await h.heading(asha, 'Look up.');
    await look(screen, 'between-6-screen');
    await asha.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
    await h.heading(asha, 'What we left ourselves');
    await look(asha, 'between-6-asha');
    for (const column of ['Together so far', 'Left open', 'Promised'])
      await asha.getByRole('heading', { name: column }).tap();
    await look(asha, 'between-6-asha-open');
    await asha.setViewportSize({ width: 320, height: 640 });
    await look(asha, 'between-6-asha-320');
    await asha.setViewportSize({ width: 390, height: 844 });
    const onBoth = await Promise.all([screen, asha].map((page) => page.getByRole('listitem').count()));
    expect(onBoth[1]).toBe(onBoth[0]);
    const first = screen.getByRole('listitem').first();
    const words = (await first.locator('p').first().textContent()) ?? '';
    await h.button(desk, 'What is in it…').click();
    const box = desk.getByRole('checkbox', { name: words });
    await box.waitFor();
    await look(desk, 'between-6-desk-mirror');
    await h.sees(asha, words);
    await box.click();
    await h.seesNo(screen, words);
    await h.seesNo(asha, words);
    const unticked = desk.getByRole('checkbox', { checked: false });
    for (let left = await unticked.count(); left > 1; left--) {
      await unticked.last().click();
      await h.until('one more in it', async () => (await unticked.count()) < left);
    }
    await h.sees(screen, /^and \d+ more$/);
    expect(await screen.evaluate(cutOff)).toEqual([]);
    await look(screen, 'between-6-screen-full');
    await desk.getByLabel('Over what is open').fill('Still between us');
    await h.button(desk, 'Keep these words').click();
    await h.heading(screen, 'Still between us');
    await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await h.button(desk, 'Take it down').click();
    for (const page of [screen, asha]) await h.seesNo(page, 'What we left ourselves');
    await h.heading(asha, 'You’re in, Asha.');
    expect(house.faults).toEqual([]);
    expect(house.strangers()).toEqual([]);
  });
});
