// A copy of the house, to which a kind is added in the places where a kind belongs and in no other.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toyFaces, toyLine, toyPlayed, toyRules } from './toyKind.ts';

const house = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['shared', 'client'];
const modules = join(house, 'node_modules');
const find = createRequire(import.meta.url).resolve;
let copy = '';

/** Everything installed is the same; only our own rooms are those of the copy. */
function furnish(): void {
  const own = join(copy, 'node_modules');
  mkdirSync(join(own, '@moot'), { recursive: true });
  for (const name of readdirSync(modules).filter((one) => one !== '@moot'))
    symlinkSync(realpathSync(join(modules, name)), join(own, name));
  for (const room of rooms) symlinkSync(join(copy, room), join(own, '@moot', room));
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

function run(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
  expect(`${status} ${status === 0 ? '' : stdout + stderr}`).toBe('0 ');
  return stdout;
}

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'moot-thirteenth-')));
  for (const room of rooms)
    cpSync(join(house, room), join(copy, room), {
      recursive: true,
      filter: (path) => !/[\\/](dist|node_modules)$/.test(path),
    });
  cpSync(join(house, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  furnish();
  write(toyRules);
  appendFileSync(join(copy, 'shared/activities/kinds.ts'), toyLine);
  write(toyFaces);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const minute = 60_000;

test('[KIND-13] a thirteenth kind is one folder of rules, one line and one folder of faces: the types agree', {
  timeout: 2 * minute,
}, () => {
  expect(toyLine.trim().split('\n')).toHaveLength(1);
  const folders = [...Object.keys(toyRules), ...Object.keys(toyFaces)].map((path) => dirname(path));
  expect(new Set(folders)).toEqual(new Set(['shared/activities/toy', 'client/activities/toy']));
  const tsc = join(dirname(find('typescript/package.json')), 'bin', 'tsc');
  for (const room of rooms) run(tsc, '--noEmit', '-p', room);
});

test('[KIND-13] it is asked, answered and shown by the engine, each audience told by its picture', {
  timeout: minute,
}, () => {
  write({ 'shared/played.mjs': toyPlayed });
  const told: unknown = JSON.parse(run('shared/played.mjs'));
  const shown = { form: { least: 2 }, outcome: [{ up: 2, enough: true }] };
  expect(told).toMatchObject({ shown: { desk: shown, screen: shown, peers: shown } });
  // A kind that never heard of it takes up what it brings.
  expect(told).toMatchObject({ flaws: [], drawn: ['A show of hands'] });
});

test('[KIND-13] its three faces are found and built', { timeout: 2 * minute }, () => {
  const vite = join(dirname(find('vite/package.json')), 'bin', 'vite.js');
  run(vite, 'build', 'client', '--logLevel', 'warn');
  const assets = join(copy, 'client/dist/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const built = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n');
  for (const face of ['phone', 'desk', 'screen']) expect(built).toContain(`toy on the ${face}`);
});
