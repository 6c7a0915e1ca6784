import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@moot/server/config.ts';
import { logTo } from '@moot/server/log.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../store/fixtures.ts';
import { cli, type Run, run } from './run.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const workshop = fileURLToPath(new URL('../../workshops/leading-as-peers', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Resolves with what was printed once it is up. */
async function up(environment: Record<string, string>): Promise<Run> {
  const it = run(main, [], environment);
  await until(() => it.out().includes('Moot is running') || it.child.exitCode !== null);
  return it;
}

describe('starting', () => {
  test('[START-1] says where it is, gives the set-up link once, and stops when asked', async () => {
    const port = await freePort();
    const environment = { MOOT_PORT: String(port), MOOT_DATA: tempFolder() };
    const it = await up(environment);
    expect(it.err()).toBe('');
    expect(it.out()).toContain(`http://localhost:${port}/desk`);
    const token = it.out().match(new RegExp(`http://localhost:${port}/set-up#([\\w-]+)`))?.[1];
    const made = await fetch(`http://127.0.0.1:${port}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'Nell', passphrase: 'four plain good words' }),
    });
    expect(made.status).toBe(200);
    it.child.kill('SIGTERM');
    expect(await it.ended).toBe(0);
    const again = await up(environment);
    expect(again.out()).not.toContain('set-up#');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  test('[START-2] a port that was chosen and is taken, in one sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const it = run(main, [], { MOOT_PORT: String(port), MOOT_DATA: tempFolder() });
    expect(await it.ended).toBe(1);
    expect(it.err()).toBe(
      `Port ${port} is in use by another program. Stop that program, or choose another port with MOOT_PORT.\n`,
    );
    expect(it.out()).toBe('');
  });

  test('[START-2] a data folder that another Moot has', async () => {
    const folder = tempFolder();
    const first = await up({ MOOT_PORT: String(await freePort()), MOOT_DATA: folder });
    const second = run(main, [], { MOOT_PORT: String(await freePort()), MOOT_DATA: folder });
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain('another Moot already uses this data folder');
    expect(second.err().trim().split('\n')).toHaveLength(1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  test('[START-2] a data folder that is a file', async () => {
    const folder = join(tempFolder(), 'file');
    writeFileSync(folder, '');
    const it = run(main, [], { MOOT_DATA: folder });
    expect(await it.ended).toBe(1);
    expect(it.err()).toMatch(/^[^\n]*file[^\n]*\n$/);
  });

  test('[START-2] settings that cannot be, each by its name', () => {
    const wrong = readConfig({ MOOT_PORT: '70000', MOOT_ORIGIN: 'moot.example', MOOT_HOST: '' });
    expect(wrong).toEqual({
      ok: false,
      sentences: [
        expect.stringContaining('MOOT_PORT is set to “70000”'),
        expect.stringContaining('MOOT_ORIGIN is set to “moot.example”'),
      ],
    });
    for (const origin of ['http://moot.example', 'ftp://localhost', 'https://'])
      expect([origin, readConfig({ MOOT_ORIGIN: origin }).ok]).toEqual([origin, false]);
    for (const port of ['0', '-1', '7070x', '70 70', '1e3'])
      expect([port, readConfig({ MOOT_PORT: port }).ok]).toEqual([port, false]);
    const good = readConfig({
      MOOT_ORIGIN: 'https://moot.example/desk',
      MOOT_TRUSTED_PROXY: '127.0.0.1, 10.0.0.1',
      MOOT_PORT: ' ',
    });
    expect(good).toMatchObject({
      ok: true,
      config: {
        origin: 'https://moot.example',
        trustedProxies: ['127.0.0.1', '10.0.0.1'],
        port: 7070,
        portChosen: false,
      },
    });
  });
});

describe('commands', () => {
  test('[START-3] check says that a workshop is good, or where it is not', async () => {
    const good = run(cli, ['check', workshop], {});
    expect(await good.ended).toBe(0);
    expect(good.out()).toMatch(/^“Leading as Peers” is good: 5 sessions, \d+ activities\.\n$/);
    const folder = join(tempFolder(), 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'series.yaml'), 'id: broken\ntitle: 3\n');
    const bad = run(cli, ['check', join(folder, 'series.yaml')], {});
    expect(await bad.ended).toBe(1);
    expect(bad.err()).toMatch(/series\.yaml line 2, title: /);
    const none = run(cli, ['check', join(folder, 'nothing')], {});
    expect([await none.ended, none.err().includes('cannot be read')]).toEqual([1, true]);
  });

  test('[START-4] backup while Moot runs, and restore into an empty folder', async () => {
    const folder = tempFolder();
    const file = join(tempFolder(), 'backup.db');
    const moot = await up({ MOOT_PORT: String(await freePort()), MOOT_DATA: folder });
    const backup = run(cli, ['backup', file], { MOOT_DATA: folder });
    expect([await backup.ended, backup.err()]).toEqual([0, '']);
    moot.child.kill('SIGTERM');
    await moot.ended;
    const target = join(tempFolder(), 'new');
    const restored = run(cli, ['restore', file], { MOOT_DATA: target });
    expect([await restored.ended, restored.err()]).toEqual([0, '']);
    for (const words of ['Everybody is signed out', 'set-up link', 'Erase them again'])
      expect(restored.out()).toContain(words);
    const again = run(cli, ['restore', file], { MOOT_DATA: target });
    expect([await again.ended, again.err()]).toEqual([1, expect.stringContaining('is not empty')]);
    const nothing = run(cli, ['restore'], { MOOT_DATA: target });
    expect([await nothing.ended, nothing.err()]).toEqual([1, 'Say which file: moot restore FILE.\n']);
  });

  test('[START-5] anything else is told what there is', async () => {
    const it = run(cli, ['frobnicate'], {});
    expect(await it.ended).toBe(2);
    expect(it.err()).toContain('“frobnicate” is not something Moot can do.');
  });
});

test('[START-6] a log line has four members, whatever it is given', () => {
  const lines: string[] = [];
  const log = logTo(
    (text) => lines.push(text),
    () => 0,
  );
  log({ event: 'e', series: 's', code: 'c', ms: 1, ...{ name: 'Asha', token: 'secret' } });
  expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","event":"e","series":"s","code":"c","ms":1}\n']);
});
