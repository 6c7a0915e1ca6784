// Hands for the browser journeys: what a facilitator presses at the desk. They wait for conditions, never for time.
import { setTimeout as rest } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

const patienceMs = 40_000;

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${patienceMs} ms for: ${what}`);
    await rest(40);
  }
}

export const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

/** Gone, or not there at all. */
export const seesNo = (page: Page, words: string | RegExp): Promise<void> =>
  until(`no “${words}” to be seen`, async () => (await count(page, words)) === 0);

export const count = (page: Page, words: string | RegExp): Promise<number> =>
  page.getByText(words).filter({ visible: true }).count();

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('heading', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
    .waitFor();

const bar = (desk: Page): Locator => desk.getByRole('region', { name: 'What happens next' });
const inBar = (desk: Page, name: string | RegExp): Locator =>
  bar(desk).getByRole('button', { name, exact: typeof name === 'string' });

/** The primary ignores the first moment after a step changed, so it is pressed until the press has told. */
export async function press(desk: Page, label: string, told: () => Promise<boolean>): Promise<void> {
  const target = inBar(desk, label);
  await until(`“${label}” on the desk`, async () => {
    if (await told()) return true;
    if (await target.isEnabled({ timeout: 50 }).catch(() => false))
      await target.click({ timeout: 1000 }).catch(() => undefined);
    return told();
  });
}

/** Where the step rail stands. */
export async function stepOn(desk: Page): Promise<string> {
  const now = desk.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]');
  return (await now.count()) === 0 ? '' : ((await now.first().textContent()) ?? '').trim();
}

const pressTo = (desk: Page, label: string, step: string): Promise<void> =>
  press(desk, label, async () => (await stepOn(desk)) === step);

export const titleOn = async (desk: Page): Promise<string> =>
  (await desk.getByRole('heading', { level: 1 }).first().textContent()) ?? '';

export const openAsking = (desk: Page, step = 'Open'): Promise<void> => pressTo(desk, 'Open', step);
export const closeAnswers = (desk: Page): Promise<void> => pressTo(desk, 'Close answers', 'Closed');
export const settle = (desk: Page): Promise<void> => pressTo(desk, 'Settle', 'Settled');
export const talk = (desk: Page): Promise<void> => pressTo(desk, 'Talk', 'Talk');
export const endTalk = (desk: Page): Promise<void> =>
  press(desk, 'End talk', async () => (await stepOn(desk)) !== 'Talk');
export const nextActivity = (desk: Page, title: string): Promise<void> =>
  press(desk, 'Next activity', async () => (await titleOn(desk)) === title);
export const show = (desk: Page): Promise<void> => pressTo(desk, 'Show', 'Shown');

/** One more of what is shown one by one. `told`: what the press brings about. */
export const showNext = (desk: Page, told: () => Promise<boolean>): Promise<void> =>
  press(desk, 'Show next', told);

/** All that is left, by the button beside the primary or from the menu of other steps. */
export const showAll = (desk: Page): Promise<void> => other(desk, 'Show all');

export async function other(desk: Page, label: string): Promise<void> {
  const beside = inBar(desk, label);
  if (await beside.isVisible()) return beside.click();
  await inBar(desk, 'Other steps').click();
  await desk.getByRole('menuitem', { name: label }).click();
}

export const answered = (desk: Page, n: number, of: number): Promise<void> =>
  sees(desk, `${n} of ${of} ${n === 1 ? 'has' : 'have'} answered`);

export async function menu(desk: Page, name: string, entry: string): Promise<void> {
  await button(desk, name).click();
  await desk.getByRole('menuitem', { name: entry }).click();
}

/** Which of these are nowhere on this face. */
export async function notSeen(face: Page, texts: readonly string[]): Promise<string[]> {
  const seen = await Promise.all(texts.map((text) => count(face, text)));
  return texts.filter((_, n) => seen[n] === 0);
}
