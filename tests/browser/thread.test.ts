import type { Script } from '@moot/server/replay/script.ts';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, heading, sees, seesNo } from './hands.ts';
import { look, lookDark } from './looks.ts';
import { housePlayed, type PlayedHouse } from './playedHouse.ts';

let played: PlayedHouse;
let desk: Page;
let screen: Page;
let phone: Page;
let narrow: Page;

const first = 'We hold out together for one shared set of numbers before anyone publishes.';
const split = /public's pound once across the area/;

/** Session 5 as it is written, but that its seventh criterion is the line `h2` of session 1's vote. */
const withALine = (script: Script): Script => ({
  ...script,
  sessions: script.sessions.map((session) => ({
    ...session,
    activities: session.activities.map((a) => (a.id === 's5-rate' ? { ...a, items: undefined } : a)),
  })),
  events: script.events
    // `q8` comes with the vote on the wording; `h2` stands there already.
    .filter(({ event }) => !(event.type === 'weigh.rate' && event.item === 'q8'))
    .filter(({ event }) => !(event.type === 'statement.add' && event.statement === 'q7'))
    .map((head) => ({ ...head, event: JSON.parse(JSON.stringify(head.event).replaceAll('"q7"', '"h2"')) })),
});

async function takeUp(house: PlayedHouse): Promise<void> {
  const page = await house.desk('live');
  await page.getByText('From our ledger, as the line stands').click();
  await look(page, 'thread-desk-take-up');
  await button(page, `Add the line “${first}”`).click();
  await sees(page, '2 more can be added.');
  await look(page, 'thread-desk-taken-up');
  await page.context().close();
}

beforeAll(async () => {
  played = await housePlayed('demo', { script: withALine, before: 971, act: takeUp });
  desk = await played.desk('live');
  screen = await played.screen();
  phone = await played.phone('p1', 390);
  narrow = await played.phone('p2', 320);
}, 180_000);
afterAll(() => played.house.close());

/** Where the last words on the projector end: it does not scroll. */
const lowest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('main p, main span')].map((e) => e.getBoundingClientRect().bottom),
    ),
  );

const within = (note: Locator): Promise<boolean> =>
  note.evaluate((e) => {
    const { left, top, right, bottom } = e.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

const smallest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main p, main span')]
        .filter((e) => e.closest('.aloud') === null && e.textContent !== '')
        .map((e) => Number.parseFloat(getComputedStyle(e).fontSize)),
    ),
  );

async function openLedger(page: Page): Promise<void> {
  await button(page, /Menu|menu|Asha|Tom/)
    .first()
    .tap();
  await button(page, 'What we said').tap();
}

describe('a line is followed from session 1 to session 5', () => {
  test('[THREAD-20] at the desk', async () => {
    await heading(desk, /./);
    await desk.keyboard.press('g');
    await heading(desk, 'What we have said, and what became of it');
    await look(desk, 'thread-desk');
    await lookDark(desk, 'thread-desk');
    await desk.getByRole('button', { name: first }).click();
    await sees(desk, /Round 1: 4 agree, 1 disagrees, 1 passes/);
    await sees(desk, '6 of 6: common ground');
    await look(desk, 'thread-desk-open');
    await button(desk, 'Fold it up').click();
    await desk.getByRole('button', { name: /Real differences/ }).click();
    await seesNo(desk, first);
    await desk.getByRole('button', { name: /^All/ }).click();
    await desk.getByLabel('Find a word or a name').fill('Marian Seld');
    await seesNo(desk, first);
    await look(desk, 'thread-desk-found');
    await desk.getByLabel('Find a word or a name').fill('');
  });

  test('[THREAD-26] to the criterion that it became: desk, screen, phone', async () => {
    const aPhone = await played.phone('p3', 390);
    await sees(desk, 'Kept as one of our criteria');
    await sees(desk, 'one of our criteria');
    await desk.getByRole('button', { name: first }).click();
    await sees(desk, /Round 1: 4 agree, 1 disagrees, 1 passes/);
    await button(desk, 'Put it on the screen').filter({ visible: true }).last().click();
    await sees(screen, 'Kept as one of our criteria');
    await sees(screen, /4 agree, 1 disagrees, 1 passes|6 agree/);
    await look(screen, 'thread-screen-criterion');
    expect(await lowest(screen)).toBeLessThanOrEqual(1080);
    await button(desk, 'Take it off the screen').last().click();
    await button(desk, 'Fold it up').click();
    await openLedger(aPhone);
    await aPhone.getByRole('button', { name: first }).tap();
    await sees(aPhone, /Round 1: 4 agree, 1 disagrees, 1 passes/);
    await sees(aPhone, 'Kept as one of our criteria');
    await look(aPhone, 'thread-phone-criterion');
    await aPhone.context().close();
  });

  test('[THREAD-21] on the screen, where the desk puts it', async () => {
    await desk.getByRole('button', { name: split }).click();
    await button(desk, 'Put it on the screen').filter({ visible: true }).last().click();
    await heading(screen, 'What became of it');
    await look(screen, 'thread-screen-family');
    expect(await lowest(screen)).toBeLessThanOrEqual(1080);
    await sees(desk, 'On the screen now.');
    await button(desk, 'Take it off the screen').last().click();
    await seesNo(screen, 'What became of it');
    for (const fold of await button(desk, 'Fold it up').all()) await fold.click();
    await desk.getByRole('button', { name: /^Money for mental health/ }).click();
    await button(desk, 'Put it on the screen').filter({ visible: true }).last().click();
    await sees(screen, /^Money for mental health/);
    await look(screen, 'thread-screen-alone');
    expect(await lowest(screen)).toBeLessThanOrEqual(1080);
    expect(await smallest(screen)).toBeGreaterThanOrEqual(28);
  });

  test('[THREAD-23] a line is handled with the room from there: examples, its words, set aside and back', async () => {
    await button(desk, 'Fold it up').click();
    await desk.getByRole('button', { name: first }).click();
    await button(desk, 'We have compared examples').click();
    await sees(desk, 'examples compared');
    await button(desk, 'Examples not compared after all').click();
    await button(desk, 'We have compared examples').waitFor();
    await button(desk, 'Set aside').click();
    await desk.getByRole('button', { name: /Set aside 2/ }).waitFor();
    await button(desk, 'Take it up again').click();
    await desk.getByRole('button', { name: /Set aside 1/ }).waitFor();
    await sees(desk, 'Now: Set aside');
    await button(desk, 'Fold it up').click();
    await desk.getByRole('button', { name: /^Nobody leaves hospital/ }).click();
    await button(desk, 'No tricky word in it').click();
    await sees(desk, 'No tricky word in it, the room said');
    await look(desk, 'thread-desk-handled');
  });

  test('[THREAD-24] on the series’ page the same ledger is read, and nothing done', async () => {
    const home = await played.desk('series');
    await button(home, 'Ledger').first().click();
    await home.getByRole('button', { name: first }).click();
    await sees(home, /Round 1: 4 agree/);
    expect(await button(home, 'Put it on the screen').count()).toBe(0);
    expect(await button(home, 'Set aside').count()).toBe(0);
    await home.setViewportSize({ width: 1100, height: 800 });
    await look(home, 'thread-desk-narrow');
    await home.context().close();
  });

  test('[THREAD-22] on a phone, from the list to the line and back', async () => {
    for (const page of [phone, narrow]) {
      await openLedger(page);
      await sees(page, /Common ground 7/);
      await look(page, `thread-phone-list-${page === phone ? 390 : 320}`);
      await page.getByRole('button', { name: first }).tap();
      await sees(page, '6 of 6: common ground');
      await look(page, `thread-phone-line-${page === phone ? 390 : 320}`);
      await lookDark(page, `thread-phone-line-${page === phone ? 390 : 320}`);
    }
    expect(played.house.faults).toEqual([]);
  });

  test('[TERM-10] a word of the glossary has its note on the phone and at the desk, by a tap or by keys', async () => {
    for (const page of [phone, narrow]) {
      await button(page, 'All lines').tap();
      await page.getByRole('button', { name: split }).tap();
      const word = button(page, "the public's pound");
      await word.tap();
      const note = page.getByRole('note', { name: /the public's pound/ });
      await note.getByText(/All the money already spent here on a person/).waitFor();
      await look(page, `term-phone-${page === phone ? 390 : 320}`);
      expect(await within(note)).toBe(true);
      await word.tap();
      await note.waitFor({ state: 'detached' });
      await word.focus();
      await page.keyboard.press('Enter');
      await note.waitFor();
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
      await heading(page, 'What we said');
    }
    await button(desk, 'Fold it up').click();
    await desk.getByRole('button', { name: split }).click();
    await button(desk, "the public's pound").click();
    await desk
      .getByRole('note')
      .getByText(/All the money already spent/)
      .waitFor();
    await look(desk, 'term-desk');
    await lookDark(desk, 'term-desk');
    await desk.keyboard.press('Escape');
    await desk.getByRole('note').waitFor({ state: 'detached' });
    await heading(desk, 'What we have said, and what became of it');
    expect(played.house.faults).toEqual([]);
  });
});
