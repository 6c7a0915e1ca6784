// A phone, a desk and a screen on a Moot in one process, looked at as a facilitator would, and by axe.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { type Beside, type StageServer, stageServer } from './stageServer.ts';

const dist = process.env.MOOT_CLIENT ?? fileURLToPath(new URL('../../client/dist', import.meta.url));
const pictures = process.env.MOOT_PICTURES;
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

export type ThreeFaces = {
  readonly server: StageServer;
  readonly phone: Page;
  readonly desk: Page;
  readonly screen: Page;
  /** Nothing cut off, nothing too small for its face, nothing that axe finds. */
  look(face: 'phone' | 'desk' | 'screen', name: string): Promise<void>;
  lookAll(name: string): Promise<void>;
  close(): Promise<void>;
};

/** `holder`: whose phone it is. */
export async function threeFaces(holder: string, beside?: Beside): Promise<ThreeFaces> {
  const server = await stageServer(dist, holder, beside);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  const faults: string[] = [];
  const opened = (path: string, width: number, height: number, touch = false) =>
    pageAt(browser, server.address + path, { width, height, touch, faults });
  const [phone, desk, screen] = await Promise.all([
    opened('/', 390, 844, true),
    opened('/desk#live/series', 1440, 900),
    opened('/screen#token', 1920, 1080),
  ]);
  const faces = { phone, desk, screen };
  const look = async (face: keyof typeof faces, name: string) => {
    await lookAt(faces[face], `${name}-${face}`, face === 'screen' ? 27.9 : 0);
    expect(faults, name).toEqual([]);
  };
  return {
    server,
    ...faces,
    look,
    async lookAll(name) {
      for (const face of ['phone', 'desk', 'screen'] as const) await look(face, name);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function pageAt(
  browser: Browser,
  address: string,
  c: { readonly width: number; readonly height: number; readonly touch: boolean; readonly faults: string[] },
): Promise<Page> {
  const { width, height, touch, faults } = c;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (said) => said.type() === 'error' && /unique "key"|hydrat/.test(said.text()) && faults.push(said.text()),
  );
  await page.goto(address);
  return page;
}

/** Text outside the face, or on the projector under 28 px or under the foot. */
function misfits(least: number): string[] {
  const found: string[] = [];
  const { clientWidth } = document.documentElement;
  const floor = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
  for (const e of document.querySelectorAll('main *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
    if (!own || e.closest('.aloud, title, desc') !== null) continue;
    const box = e.getBoundingClientRect();
    const svg = e.closest('svg');
    const scale = svg === null ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const words = e.textContent?.slice(0, 50) ?? '';
    const isLost = box.width > 0 && (box.left < -1 || box.right > clientWidth + 1);
    if (isLost) found.push(`outside: ${words}`);
    if (least > 0 && Number.parseFloat(getComputedStyle(e).fontSize) * scale < least)
      found.push(`small: ${words}`);
    if (least > 0 && box.bottom > floor + 6) found.push(`under the foot: ${words}`);
  }
  return found;
}

async function lookAt(page: Page, name: string, least: number): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  expect(await page.evaluate(misfits, least), name).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' ')}`),
    name,
  ).toEqual([]);
}
