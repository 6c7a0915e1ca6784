import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { scenes } from './screenScenes.ts';
import { type ScreenServer, screenServer } from './screenServer.ts';

const dist = process.env.MOOT_CLIENT ?? fileURLToPath(new URL('../../client/dist', import.meta.url));
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const views = scenes(Date.now());

let server: ScreenServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  server = await screenServer(dist, {
    code: 'K7PM4R9T',
    address: 'https://moot.pellvalley.example',
    locked: false,
  });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  server.show(views['1-join'] ?? {});
  await page.goto(`${server.address}/screen#a-token-of-its-own`);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
});

afterAll(async () => {
  await browser.close();
});

/** Text smaller than 28 px, and text or marks that lie outside the stage or under the foot. */
function misfits(): string[] {
  const found: string[] = [];
  const floor = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
    if (!own || e.closest('.aloud, title, desc, noscript')) continue;
    const box = e.getBoundingClientRect();
    const svg = e.closest('svg');
    const scale = svg === null ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const size = Number.parseFloat(getComputedStyle(e).fontSize) * scale;
    const words = e.textContent?.slice(0, 40) ?? '';
    if (size < 27.95) found.push(`${size} px: ${words}`);
    if (box.left < -1 || box.top < -1 || box.right > 1921 || box.bottom > 1081)
      found.push(`outside: ${words}`);
    if (e.closest('main') !== null && box.bottom > floor + 6) found.push(`under the foot: ${words}`);
  }
  return found;
}

/** Words of one row that stand over those of another. */
function overprinted(): string[] {
  const words = [...document.querySelectorAll('main li p')].filter((p) => p.textContent?.trim());
  const boxes = words.map((p) => ({
    said: p.textContent?.slice(0, 40),
    ...p.getBoundingClientRect().toJSON(),
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1)
      .filter((b) => a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.said} / ${b.said}`),
  );
}

/** By way of another view, so that what is waited for is the new one and nothing of the old. */
async function put(name: string): Promise<void> {
  const [way, words] = name === '8-next' ? ['8-pause', 'Look up.'] : ['8-next', 'Is that us?'];
  server.show(views[way] ?? {});
  await page.getByRole('heading', { name: words, exact: true }).waitFor();
  server.show(views[name] ?? {});
  await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, words);
}

describe('the projector', () => {
  it('[SCREEN-6] exchanges its token and takes it out of the address bar', () => {
    expect(new URL(page.url()).hash).toBe('');
    expect(new URL(page.url()).pathname).toBe('/screen');
    expect(server.posted).toContain('/api/screen');
  });

  it.each(Object.keys(views).filter((name) => name !== '1-join'))(
    '[SCREEN-5] [SCREEN-8] %s',
    async (name) => {
      await put(name);
      expect(await page.evaluate(misfits)).toEqual([]);
      expect(await page.evaluate(overprinted)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('[SCREEN-4] goes to another page only where what is left of this one is too little', async () => {
    const row = page.locator('main ol > li');
    await put('4-so-far');
    await expect.poll(() => row.count()).toBe(8);
    expect(await page.locator('header').innerText()).not.toContain('of 8');
    await put('4-strips-60');
    await expect.poll(() => page.locator('header').innerText()).toMatch(/Lines 1 to 1\d of 60/);
    const spare = await page.evaluate(() => {
      const bottoms = [...document.querySelectorAll('main ol > li')].map((li) => li.getBoundingClientRect());
      const floor = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
      const tallest = Math.max(...bottoms.map((b) => b.height));
      return { spare: floor - Math.max(...bottoms.map((b) => b.bottom)), tallest };
    });
    expect(spare.spare).toBeGreaterThanOrEqual(0);
    expect(spare.spare).toBeLessThan(spare.tallest);
  });

  it('[SCREEN-11] says “moved from here” only where a line did move', async () => {
    const moved = page.getByText('moved from here');
    await put('4-ground-6');
    await expect.poll(() => moved.count()).toBe(1);
    await put('4-ground-still');
    await page.getByText('Apart', { exact: true }).waitFor();
    expect(await moved.count()).toBe(0);
  });

  it('[SCREEN-12] a hall of 180 stands as marks, a larger one as bars', async () => {
    const foot = () => page.locator('body').innerText();
    await put('5-ground-180');
    await expect.poll(foot).toContain('One mark is one person.');
    await put('5-ground-360');
    await expect.poll(foot).toContain('A bar is as long as its count.');
  });

  it('[SCREEN-6] has nothing to press, and no pointer', async () => {
    for (const name of ['3-vote-line', '1-join']) {
      await put(name);
      expect(await page.locator('button, a, input, select, textarea, [tabindex]').count()).toBe(0);
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
  });

  it('[SCREEN-5] scales with the stage', async () => {
    await put('3-vote-line');
    const height = async () => (await page.locator('h1').boundingBox())?.height ?? 0;
    const wide = await height();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(async () => (await height()) / wide).toBeCloseTo(2 / 3, 1);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(height).toBeCloseTo(wide, 1);
  });

  it('[SCREEN-2] a result that is put away leaves the screen at once', async () => {
    await put('3-vote-line');
    await put('9-covered');
    expect(await page.locator('#moot').innerText()).not.toMatch(/agree|emergency/);
  });

  it('[SCREEN-7] without a connection the last view stays, with a small ring', async () => {
    await put('3-vote-line');
    await server.close();
    await page.getByRole('img', { name: 'No connection. This is the last view.' }).waitFor();
    expect(await page.locator('h1').innerText()).toContain('mental health');
    expect(server.posted.filter((what) => what !== '/api/screen')).toEqual([]);
  });

  it('[SCREEN-7] before a first view it says so, after a second', async () => {
    const empty = await screenServer(dist, { code: '', address: '', locked: true });
    await page.goto(`${empty.address}/screen`);
    await page.getByText('Catching up…').waitFor();
    await empty.close();
  });
});
