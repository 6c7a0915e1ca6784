// Hands for the browser journeys: what a peer does with one thumb. Everything is tapped, as on a phone.
import type { Locator, Page } from 'playwright-core';
import { heading, until } from './hands.ts';

export const tap = (phone: Page, name: string | RegExp): Promise<void> =>
  phone
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .tap();

const choice = (phone: Page, name: string | RegExp): Locator =>
  phone.getByRole('radio', { name, exact: typeof name === 'string' });

export async function choose(phone: Page, name: string | RegExp): Promise<void> {
  const radio = choice(phone, name);
  await until(`“${name}” chosen`, async () => {
    if ((await radio.getAttribute('aria-checked')) === 'true') return true;
    await radio.tap();
    return (await radio.getAttribute('aria-checked')) === 'true';
  });
}

/** The one state in the bar of the phone. */
export const inBar = (phone: Page, state: string): Promise<void> =>
  phone.getByRole('banner').getByText(state, { exact: true }).waitFor();
export const saved = (phone: Page): Promise<void> => inBar(phone, 'Saved');

export const box = (phone: Page, label: string | RegExp): Locator => phone.getByLabel(label);

/** Writes one line and sends it. */
export async function write(phone: Page, label: string | RegExp, text: string): Promise<void> {
  await box(phone, label).fill(text);
  await tap(phone, 'Add this line');
  await phone.getByRole('list', { name: 'Your line' }).getByText(text).waitFor();
}

/** Goes to a card by its number and judges it; a finger that was on its way is not an answer, so it is tried again. */
export async function judge(phone: Page, card: number, side: string): Promise<void> {
  await phone.getByRole('button', { name: new RegExp(`^Card ${card}:`) }).tap();
  await heading(phone, new RegExp(`^Card ${card} of `));
  const mark = phone.getByRole('button', { name: `Card ${card}: ${side}`, exact: true });
  await until(`card ${card}: ${side}`, async () => {
    if ((await mark.count()) > 0) return true;
    await choice(phone, side)
      .tap({ timeout: 1000 })
      .catch(() => undefined);
    return (await mark.count()) > 0;
  });
}

/** Judges all cards from the first on, moving on as the phone does. */
export async function judgeAll(phone: Page, sides: readonly string[]): Promise<void> {
  for (const [index, side] of sides.entries()) await judge(phone, index + 1, side);
  await saved(phone);
}

export async function because(phone: Page, card: number, reason: string): Promise<void> {
  await phone.getByRole('button', { name: new RegExp(`^Card ${card}:`) }).tap();
  await heading(phone, new RegExp(`^Card ${card} of `));
  await phone.getByRole('button', { name: /^Add a reason/ }).tap();
  await box(phone, 'Because…').fill(reason);
  await tap(phone, 'Add this reason');
  await phone.getByText(reason).waitFor();
}
