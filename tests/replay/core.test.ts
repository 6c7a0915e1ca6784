import { differencesIn, playScript } from '@moot/server/replay/player.ts';
import { describe, expect, test } from 'vitest';
import { coreProduct } from './coreProduct.ts';
import { atOnce, builtIn, scriptNamed } from './scripts.ts';

describe('[REPLAY-1] the core alone brings out what a script says of session 1', () => {
  test.each(['demo', 'edge'] as const)('%s series', async (name) => {
    const script = await scriptNamed(name);
    const report = await playScript(script, coreProduct(script, (await builtIn()).sessions), atOnce);
    expect(differencesIn(report)).toEqual([]);
    const [session] = report.sessions;
    expect(session?.notPlayed).toBe(0);
    expect(session?.played).toBe(script.events.filter((e) => e.session === 's1').length);
  });
});
