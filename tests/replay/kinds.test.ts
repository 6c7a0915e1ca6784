import type { Difference } from '@moot/server/replay/compare.ts';
import { differencesIn, playScript } from '@moot/server/replay/player.ts';
import { kindNamed } from '@moot/shared/activities/registry.ts';
import { expect, test } from 'vitest';
import { coreProduct } from './coreProduct.ts';
import { atOnce, builtIn, scriptNamed } from './scripts.ts';

const { sessions } = await builtIn();

/** Where the core does not bring out what the script says, by kind; ledger and promises by their session. */
async function byKind(name: 'demo' | 'edge'): Promise<ReadonlyMap<string, readonly Difference[]>> {
  const script = await scriptNamed(name);
  const report = await playScript(script, coreProduct(script, sessions), { ...atOnce, session: null });
  const kindOf = new Map<string, string>(
    script.sessions.flatMap((s) => s.activities.map((a) => [a.id, a.kind] as const)),
  );
  return Map.groupBy(
    differencesIn(report),
    (d) => kindOf.get(d.activity) ?? `${d.activity || 'criteria'} ${d.session}`,
  );
}

const told = (differences: readonly Difference[] = []) =>
  differences.map(
    (d) => `${d.activity} ${d.path}: ${JSON.stringify(d.expected)} but ${JSON.stringify(d.got)}`,
  );

const runs = (
  [
    'pulse',
    'gather',
    'vote',
    'sort',
    'weigh',
    'scenario',
    'amplify',
    'glossary',
    'consent',
    'commit',
    'position',
  ] as const
).filter((k) => kindNamed(k) !== undefined);
for (const name of ['demo', 'edge'] as const) {
  const differences = byKind(name);
  test.each(runs)(`[REPLAY-14] all sessions of the ${name} series, kind by kind: %s`, async (kind) => {
    expect(told((await differences).get(kind))).toEqual([]);
  });
}

for (const name of ['demo', 'edge'] as const)
  test(`[REPLAY-14] all sessions of the ${name} series: ledger, promises, criteria and all else`, async () => {
    const all = await byKind(name);
    expect([...all].flatMap(([of, some]) => told(some).map((words) => `${of} ${words}`))).toEqual([]);
  });
