// Hands for the browser journeys: what a facilitator and three peers press. They wait for conditions, never for time.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 20_000, interval: 100, message: what }).toBe(true);
}

export const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor({ state: 'visible' });

const bar = (desk: Page): Locator => desk.getByRole('region', { name: 'What happens next' });

/** The primary ignores the first moment after a step changed, so it is pressed until the press has told. */
export async function press(desk: Page, label: string, told: () => Promise<boolean>): Promise<void> {
  const button = bar(desk).getByRole('button', { name: label });
  await until(`“${label}” on the desk`, async () => {
    if (await told()) return true;
    if (await button.isEnabled().catch(() => false)) await button.click({ timeout: 1000 }).catch(() => undefined);
    return told();
  });
}

/** Where the step rail stands. */
export async function stepOn(desk: Page): Promise<string> {
  const now = desk.locator('[aria-current="step"]');
  return (await now.count()) === 0 ? '' : ((await now.first().textContent()) ?? '').trim();
}

export const pressTo = (desk: Page, label: string, step: string): Promise<void> =>
  press(desk, label, async () => (await stepOn(desk)) === step);

export const nextActivity = (desk: Page, title: string): Promise<void> =>
  press(desk, 'Next activity', async () => (await desk.getByRole('heading', { level: 1 }).textContent()) === title);

/** Shows what is left, one press after the other, until nothing is. */
export async function showAll(desk: Page): Promise<void> {
  const more = bar(desk).getByRole('button', { name: /^Show/ });
  await until('everything shown', async () => {
    if ((await stepOn(desk)) === 'Shown' && (await more.count()) === 0) return true;
    await more.first().click({ timeout: 1000 }).catch(() => undefined);
    return false;
  });
}

export const settle = (desk: Page): Promise<void> =>
  press(desk, 'Settle', async () => (await stepOn(desk)) === 'Settled');

export const answered = (desk: Page, n: number, of: number): Promise<void> =>
  sees(desk, `${n} of ${of} have answered`);

/** axe finds nothing on this page as it stands. */
export async function accessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(found, `axe on ${where}`).toEqual([]);
}
