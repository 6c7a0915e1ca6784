// A whole Moot with the built pages, a browser, and for each phone a wire of its own that can be cut.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, buildApp } from '@moot/server/app.ts';
import type { Config } from '@moot/server/config.ts';
import { systemRandom } from '@moot/server/http/door.ts';
import type { LogLine } from '@moot/server/log.ts';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { configIn } from '../http/moot.ts';
import { chromiumPath } from './chromium.ts';
import { type Ears, ears } from './ears.ts';
import { type Wire, wireTo } from './wire.ts';

const dist = process.env.MOOT_CLIENT ?? fileURLToPath(new URL('../../client/dist', import.meta.url));

export type House = {
  readonly app: App;
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
  readonly ears: Ears;
  readonly log: readonly LogLine[];
  /** Pages that went wrong, and what the content policy refused: there must be none. */
  readonly faults: string[];
  /** Addresses asked for outside this house: there must be none. */
  strangers(): string[];
  page(who: string, address: string, options?: PageOptions): Promise<Page>;
  wire(): Promise<Wire>;
  close(): Promise<void>;
};

/** `letters`: how many times larger than usual somebody has set the letters of their browser. */
export type PageOptions = BrowserContextOptions & { readonly letters?: number };

/** Chromium as it runs on any machine: no sandbox, no calls of its own. */
function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openHouse(changes: Partial<Config> = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'moot-house-'));
  const log: LogLine[] = [];
  const app = await buildApp({
    config: configIn(folder, { clientFolder: dist, ...changes }),
    clock: Date.now,
    random: systemRandom,
    log: (line) => void log.push(line),
    addresses: () => [address],
  });
  await app.fastify.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.fastify.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const browser = await launchBrowser();
  const [faults, wires]: [string[], Wire[]] = [[], []];
  const heard = ears();
  const ours = () => [address, ...wires.map((w) => w.address)].map((a) => new URL(a).host);
  return {
    ...{ app, folder, address, browser, faults, log, ears: heard },
    strangers: () =>
      heard.asked.filter((url) => /^(https?|wss?):/.test(url) && !ours().includes(new URL(url).host)),
    async page(who, start, { letters = 1, ...options } = {}) {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(40_000);
      const fontSizes = { standard: 16 * letters, fixed: 13 * letters };
      await (await context.newCDPSession(page)).send('Page.setFontSizes', { fontSizes });
      heard.listen(who, page);
      page.on('pageerror', (error) => faults.push(`${who}: ${error.message}`));
      page.on('console', (said) => {
        if (/content security policy|hydrat|unique "key"/i.test(said.text()))
          faults.push(`${who}: ${said.text()}`);
      });
      await page.goto(start);
      return page;
    },
    async wire() {
      const made = await wireTo(port);
      wires.push(made);
      return made;
    },
    async close() {
      await browser.close();
      await Promise.all(wires.map((w) => w.close()));
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
