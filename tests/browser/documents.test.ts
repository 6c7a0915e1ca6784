// The page people take away, in a real browser: nothing runs, nothing is fetched, everybody can read it.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostile, hostileSession } from '../synthesis/hostile.ts';
import { bodyOf, editions, fromPlayed } from '../synthesis/made.ts';
import { type Played, played, s1 } from '../synthesis/played.ts';
import { chromiumPath } from './chromium.ts';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const still = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let context: BrowserContext;
const sessions = new Map<string, Played>();

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...quiet, ...still] });
  context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
  for (const name of ['demo', 'edge'] as const) {
    const p = await played(name);
    p.give({ type: 'writeNote', session: s1, text: 'One view.' });
    p.give({ type: 'endSession', session: s1 });
    sessions.set(name, p);
  }
  sessions.set('hostile', await hostileSession());
});
afterAll(() => browser.close());

const names = ['demo', 'edge', 'hostile'];
const cases = names.flatMap((name) => editions.map((edition) => ({ name, edition })));

type Opened = { readonly page: Page; readonly asked: string[]; readonly complaints: string[] };

async function opened(name: string, edition: (typeof editions)[number]): Promise<Opened> {
  const p = sessions.get(name);
  if (p === undefined) throw new Error(`no session ${name}`);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await page.setContent(await bodyOf(fromPlayed(p), edition, 'html'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, asked, complaints };
}

describe.each(cases)('$name, $edition', ({ name, edition }) => {
  test('[SYN-11] runs nothing, fetches nothing, complains of nothing', async () => {
    const { page, asked, complaints } = await opened(name, edition);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    const found = await page.locator('script, a, img, iframe, object, embed, link, form, [style]').count();
    expect(found).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((e) =>
        e.getAttributeNames().filter((n) => n.startsWith('on')),
      ),
    );
    expect(handlers).toEqual([]);
    await page.close();
  });

  test('[SYN-12] passes axe', async () => {
    const { page } = await opened(name, edition);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => [v.id, v.nodes.map((n) => n.html)])).toEqual([]);
    await page.close();
  });

  test('[SYN-12] fits a sheet of paper and a phone', async () => {
    const { page } = await opened(name, edition);
    for (const width of [794, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
    }
    await page.close();
  });
});

test('[SYN-11] a script that got in would not run', async () => {
  const { page, complaints } = await opened('demo', 'ours');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  expect(complaints.join()).toContain('Content Security Policy');
  await page.close();
});

test('[SYN-11] what peers wrote stands there as they wrote it', async () => {
  const { page } = await opened('hostile', 'ours');
  const text = (await page.locator('.w').allTextContents()).join('\n');
  for (const one of hostile.slice(0, 13)) expect(text).toContain(one);
  await page.close();
});

test('[SYN-12] its fonts are in the file, and only those it needs', async () => {
  for (const [name, faces] of [
    ['demo', 2],
    ['hostile', 4],
  ] as const) {
    const { page } = await opened(name, 'ours');
    const loaded = await page.evaluate(() => [...document.fonts].map((f) => f.status));
    expect(loaded.length, name).toBe(faces);
    expect(loaded).toContain('loaded');
    expect((await page.content()).length).toBeLessThan(600_000);
    await page.close();
  }
});

test('[SYN-12] on paper a table repeats its head, a row stays whole, and every page has its number', async () => {
  const { page } = await opened('demo', 'ours');
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector('thead') ?? document.body).display,
    row: getComputedStyle(document.querySelector('tbody tr') ?? document.body).breakInside,
    title: getComputedStyle(document.querySelector('h2') ?? document.body).breakAfter,
  }));
  expect(styles).toEqual({ head: 'table-header-group', row: 'avoid', title: 'avoid' });
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000);
  await page.close();
});

test('[SYN-12] says its language, and lines run from their own side', async () => {
  const { page } = await opened('edge', 'ours');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  const arabic = page.locator('.w', { hasText: 'نبتسم' });
  expect(await arabic.evaluate((e) => getComputedStyle(e).direction)).toBe('rtl');
  await page.close();
});
