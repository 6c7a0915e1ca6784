import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('[REPLAY-11] the demonstration plays session 1 and stays, with a desk that needs no passphrase', {
  timeout: 90_000,
}, async () => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'moot-demo-test-'));
  const env = { ...process.env, MOOT_PORT: String(port), MOOT_HOST: '127.0.0.1', TMPDIR: folder };
  const child = spawn(process.execPath, [cli, 'demo', '--fast'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('is played')) break;
  }
  const base = `http://localhost:${port}`;
  for (const address of [`${base}/demo`, `${base}/screen#`, `${base}/join#`]) expect(said).toContain(address);

  const desk = await fetch(`${base}/demo`, { redirect: 'manual' });
  expect([desk.status, desk.headers.get('location')]).toEqual([
    302,
    expect.stringMatching(/^\/desk#live\/\w+$/),
  ]);
  const [cookie = ''] = desk.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
  const me = await fetch(`${base}/api/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  expect(await me.json()).toMatchObject({ facilitator: { name: 'Nell Garrick' } });

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(readdirSync(folder).filter((name) => name.startsWith('moot-demo-'))).toEqual([]);
});
