import { describe, expect, it } from 'vitest';
import { reconcile } from '../../client/connection/keep.ts';
import { clock, disk, keepOn } from './kept.ts';

describe('what this phone keeps', () => {
  it('[KEEP-1] a value written is there again after a reload', () => {
    const d = disk();
    keepOn(d).set('draft/a', { text: 'half' });
    expect(keepOn(d).get('draft/a')).toEqual({ text: 'half' });
  });

  it('[KEEP-2] what localStorage had not yet on disk comes back from the mirror', async () => {
    const d = disk();
    keepOn(d).set('draft/a', 'half a sentence');
    d.stored.clear();
    await reconcile(d.area, d.mirror, 2_000);
    expect(keepOn(d).get('draft/a')).toBe('half a sentence');
  });

  it('[KEEP-2] of two copies the newer wins, whichever side has it', async () => {
    const time = clock();
    const d = disk();
    const keep = keepOn(d, time.now);
    keep.set('draft/a', 'old');
    const old = new Map(d.mirrored);
    time.pass(5);
    keep.set('draft/a', 'new');
    for (const [key, text] of old) d.mirrored.set(key, text);
    await reconcile(d.area, d.mirror, time.now());
    expect(keepOn(d).get('draft/a')).toBe('new');
    for (const [key, text] of old) d.stored.set(key, text);
    await reconcile(d.area, d.mirror, time.now());
    expect(keepOn(d).get('draft/a')).toBe('new');
  });

  it('[KEEP-3] a record that was removed is not brought back by an older copy of it', async () => {
    const time = clock();
    const d = disk();
    const keep = keepOn(d, time.now);
    keep.set('out/a', 'sent already');
    const old = new Map(d.mirrored);
    time.pass(5);
    keep.remove('out/a');
    for (const [key, text] of old) d.mirrored.set(key, text);
    await reconcile(d.area, d.mirror, time.now());
    expect(keepOn(d).get('out/a')).toBeUndefined();
    expect(keepOn(d).keys('out/')).toEqual([]);
  });

  it('[KEEP-3] a removal is forgotten after a day, on both sides', async () => {
    const time = clock();
    const d = disk();
    const keep = keepOn(d, time.now);
    keep.set('out/a', 1);
    keep.remove('out/a');
    await reconcile(d.area, d.mirror, time.now() + 86_400_010);
    expect([d.stored.size, d.mirrored.size]).toEqual([0, 0]);
  });

  it('[KEEP-4] a record that is no record is passed over, never thrown on', () => {
    const d = disk();
    d.stored.set('moot/draft/a', '{broken');
    d.stored.set('moot/draft/b', '7');
    const keep = keepOn(d);
    expect([keep.get('draft/a'), keep.get('draft/b'), keep.keys('draft/')]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });
});
