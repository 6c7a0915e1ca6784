import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { filesIn, zipOf } from '@moot/server/exports/zip.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { digests } from './making.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('[EXPORT-5] the same journal gives the same bytes', () => {
  test('at another time, with other dice, after other documents, and in another process', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6, 7, 8, 9) });
    const first = await digests();
    vi.setSystemTime(Date.UTC(2044, 10, 30, 23, 59, 59));
    vi.spyOn(Math, 'random').mockReturnValue(0.25);
    const second = await digests();
    const making = fileURLToPath(new URL('./making.ts', import.meta.url));
    const elsewhere = { ...process.env, TZ: 'Pacific/Auckland' };
    const apart = execFileSync(process.execPath, [making], { env: elsewhere, encoding: 'utf8' });
    expect(second).toEqual(first);
    expect(JSON.parse(apart)).toEqual(first);
  }, 60_000);

  test('a zip says nothing of when it was made, nor in which order', () => {
    const one = new Uint8Array([1, 2, 3]);
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const early = zipOf({ 'b.txt': one, 'a.png': one });
    vi.setSystemTime(Date.UTC(2044, 1, 1));
    const late = zipOf({ 'a.png': one, 'b.txt': one });
    expect(Buffer.compare(early, late)).toBe(0);
    expect(Object.keys(filesIn(late))).toEqual(['a.png', 'b.txt']);
  });
});
