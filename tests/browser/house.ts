// A whole Moot with the built pages, a browser, and for each phone a wire of its own that can be cut.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, buildApp } from '@moot/server/app.ts';
import { systemRandom } from '@moot/server/http/door.ts';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { configIn } from '../http/moot.ts';
import { chromiumPath } from './chromium.ts';

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url));

export type Wire = { readonly address: string; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> };

export type House = {
  readonly app: App;
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
  /** Requests to anywhere but this house: there must be none. */
  readonly strangers: string[];
  /** Messages of pages that went wrong. */
  readonly faults: string[];
  page(address: string, options?: BrowserContextOptions): Promise<Page>;
  wire(): Promise<Wire>;
  close(): Promise<void>;
};

export const phoneSize = { width: 390, height: 844 };

/** Chromium as it runs on any machine: no sandbox, no calls of its own. */
export function launchBrowser(): Promise<Browser> {
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

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'moot-house-'));
  const config = { ...configIn(folder), clientFolder: dist };
  const app = await buildApp({
    config,
    clock: Date.now,
    random: systemRandom,
    log: () => undefined,
    addresses: () => [address],
  });
  await app.fastify.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.fastify.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const browser = await launchBrowser();
  const [strangers, faults, wires]: [string[], string[], Wire[]] = [[], [], []];
  return {
    app,
    folder,
    address,
    browser,
    strangers,
    faults,
    async page(start, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('request', (request) => {
        if (!new URL(request.url()).host.startsWith('127.0.0.1:')) strangers.push(request.url());
      });
      page.on('pageerror', (error) => faults.push(`${start}: ${error.message}`));
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

/** A port of its own that leads to the house until it is cut: then nothing gets through, nor in. */
async function wireTo(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { address: `http://127.0.0.1:${port}`, cut, mend: async () => void (await listen(port)), close: cut };
}
