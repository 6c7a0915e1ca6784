// How a face stands: for axe, for its edges, and as a picture for people where MOOT_PICTURES names a folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = process.env.MOOT_PICTURES;
/** Phones draw twice as sharp where somebody will look at them: drawing costs more than anything else here. */
export const sharpness = folder === undefined ? 1 : 2;

export async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What a page is made of: every element within its parent, by what styles and reads them. */
function madeOf(): { readonly look: string; readonly elements: string[] } {
  const nameOf = (e: Element) =>
    [
      e.tagName,
      e.getAttribute('class'),
      e.getAttribute('role'),
      e.getAttribute('type'),
      e.getAttribute('aria-checked'),
    ]
      .concat(e.hasAttribute('disabled') ? 'disabled' : [])
      .join(' ');
  const elements = [...document.querySelectorAll('body *')].filter((e) => e.closest('svg') === null);
  const theme =
    document.documentElement.dataset.theme ?? String(matchMedia('(prefers-color-scheme: dark)').matches);
  return {
    look: `${document.documentElement.dataset.face} ${innerWidth} ${theme}`,
    elements: [...new Set(elements.map((e) => `${nameOf(e.parentElement ?? e)} > ${nameOf(e)}`))],
  };
}

const seen = new Map<string, Set<string>>();

/** True where this page has something that no page of the same face, width and colours had before it. */
async function isNew(page: Page): Promise<boolean> {
  const { look: at, elements } = await page.evaluate(madeOf);
  const known = seen.get(at) ?? new Set();
  seen.set(at, known);
  const fresh = elements.filter((e) => !known.has(e));
  for (const e of fresh) known.add(e);
  return fresh.length > 0;
}

/** axe finds nothing on this page as it stands. In one frame: no face has another. */
async function accessible(page: Page, where: string): Promise<void> {
  if (!(await isNew(page))) return;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' ')}`);
  expect(found, `axe on ${where}`).toEqual([]);
}

/** What a page does not hold in its width: nobody scrolls sideways to read. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  for (const e of document.querySelectorAll<HTMLElement>('main *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
    if (!own || e.closest('.aloud, svg, nav') !== null) continue;
    const { left, right, width: wide } = e.getBoundingClientRect();
    if (wide > 0 && (left < -1 || right > width + 1)) found.push(e.textContent?.slice(0, 60) ?? '');
  }
  return found;
}

async function fits(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(tooWide), `wider than ${where}`).toEqual([]);
}

/** Everything that is asked of a view at once. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await fits(page, name);
  await accessible(page, name);
}

export async function lookDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-dark`);
  await accessible(page, `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}
