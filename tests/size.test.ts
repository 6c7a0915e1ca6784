import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = new URL('../client/dist/', import.meta.url);
const manifestFile = new URL('.vite/manifest.json', dist);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

function manifest(): Manifest {
  if (!existsSync(manifestFile)) throw new Error('The client is not built: run "npm run build" first.');
  return JSON.parse(readFileSync(manifestFile, 'utf8'));
}

/** Every script and style that a page needs before it shows anything. */
function firstLoad(page: string): ReadonlySet<string> {
  const chunks = manifest();
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = chunks[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}.`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(page);
  return files;
}

const read = (file: string) => readFileSync(new URL(file, dist));

describe('first load', () => {
  it('a phone loads less than 110 kB of compressed script and style', () => {
    const sizes = [...firstLoad('phone.html')].map((file) => gzipSync(read(file)).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(110_000);
  });

  it.each(['phone', 'desk', 'screen'])('%s.html holds nothing that needs "unsafe-inline"', (face) => {
    const html = read(`${face}.html`).toString();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|data:|<script(?![^>]*\ssrc=)/);
  });

  it('a phone loads nothing that only desk or screen need', () => {
    const phone = firstLoad('phone.html');
    const entries = ['desk.html', 'screen.html'].map((page) => manifest()[page]?.file);
    expect(entries.filter((file) => file !== undefined && phone.has(file))).toEqual([]);
  });
});
