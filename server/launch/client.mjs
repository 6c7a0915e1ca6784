// Builds the client when there is none yet, or when its sources have changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(house, 'client', 'dist');
const stamp = join(dist, '.built-from');

const isSource = /\.(tsx?|css|html|svg|json)$/;
const notSource = /(^|[\\/])(dist|node_modules)([\\/]|$)/;

function sources() {
  const inside = (room) =>
    readdirSync(join(house, room), { recursive: true }).map((path) => join(room, path));
  const files = [...inside('client'), ...inside('shared')].filter(
    (path) => isSource.test(path) && !notSource.test(path),
  );
  return ['package-lock.json', ...files.sort()];
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) {
    hash.update(`${file}\0`).update(readFileSync(join(house, file)));
  }
  return hash.digest('hex');
}

function build() {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', 'client', '--logLevel', 'warn'], {
    cwd: house,
    // Standard output belongs to the command that needs the client.
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

const now = fingerprint();
const always = process.argv.includes('--always');
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;

if (always || !fresh) {
  console.error('Building the client …');
  if (!build()) {
    console.error('The client could not be built; the reason is above.');
    process.exit(1);
  }
  writeFileSync(stamp, now);
}
