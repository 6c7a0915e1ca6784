import { differencesIn, playScript } from '@moot/server/replay/player.ts';
import type { Product } from '@moot/server/replay/product.ts';
import type { Script } from '@moot/server/replay/script.ts';
import { describe, expect, test } from 'vitest';
import { coreProduct } from './coreProduct.ts';
import { atOnce, builtIn, scriptNamed } from './scripts.ts';

const { sessions } = await builtIn();

const played = (script: Script, product: Product = coreProduct(script, sessions)) =>
  playScript(script, product, atOnce);

describe('[REPLAY-1] the core alone brings out what a script says of session 1', () => {
  test.each(['demo', 'edge'] as const)('%s series', async (name) => {
    const script = await scriptNamed(name);
    const report = await played(script);
    expect(differencesIn(report)).toEqual([]);
    const [session] = report.sessions;
    expect(session?.notPlayed).toBe(0);
    expect(session?.played).toBe(script.events.filter((e) => e.session === 's1').length);
  });
});

test('[REPLAY-13] the time between two events is the script’s, for whoever slows it', async () => {
  const script = await scriptNamed('edge');
  const product = coreProduct(script, sessions);
  const clocks: number[] = [];
  const waits: number[] = [];
  await playScript(
    script,
    { ...product, setClock: async (now) => void clocks.push(now) },
    { ...atOnce, pace: async (seconds) => void waits.push(seconds) },
  );
  const events = script.events.filter((e) => e.session === 's1');
  expect(waits.reduce((sum, s) => sum + s, 0)).toBe(events.at(-1)?.t);
  expect(clocks.at(-1)).toBe(Date.parse('2032-01-12T14:00:00Z') + (events.at(-1)?.t ?? 0) * 1000);
});

describe('[REPLAY-8] nothing is copied from the file', () => {
  test('one vote given otherwise moves the figures of its statement, and of nothing else', async () => {
    const script = await scriptNamed('demo');
    const events = script.events.map((e) =>
      e.event.type === 'vote' && e.activity === 's1-holdout' && e.actor === 'p1' && e.event.round === 2
        ? { ...e, event: { ...e.event, value: e.event.statement === 'h4' ? 'disagree' : e.event.value } }
        : e,
    );
    const differences = differencesIn(await played({ ...script, events }));
    expect(differences.map((d) => `${d.activity} ${d.path}`)).toEqual([
      's1-holdout h4.r2.agree',
      's1-holdout h4.r2.disagree',
      's1-holdout h4.r2.pattern',
      's1-holdout h4.r2.everyone',
      's1-holdout h4.r2.every_organisation',
      's1-holdout h4.moved',
      'ledger h4.status',
    ]);
  });

  test('an event that is left out is missed', async () => {
    const script = await scriptNamed('edge');
    const events = script.events.filter((e) => e.n !== 20);
    const paths = differencesIn(await played({ ...script, events })).map((d) => d.path);
    expect(paths).toContain('posts_at_show');
    expect(paths).toContain('standing');
  });
});

describe('[REPLAY-9] a refusal has exactly its reason, and changes nothing', () => {
  test('another reason, none at all, or a refusal that was not to be', async () => {
    const script = await scriptNamed('edge');
    const whys = new Map([
      [12, 'not_eligible'],
      [9, 'too_long'],
      [32, null],
    ]);
    const events = script.events.map((e) => ({ ...e, why: whys.has(e.n) ? (whys.get(e.n) ?? null) : e.why }));
    const differences = differencesIn(await played({ ...script, events }));
    expect(differences.map(({ path, expected, got }) => [path, expected, got])).toEqual([
      ['events.9', 'too_long', 'accepted'],
      ['events.12', 'not_eligible', 'not_in_room'],
      ['events.32', 'accepted', 'too_many'],
    ]);
  });

  test('a product that keeps a trace of what it refused', async () => {
    const script = await scriptNamed('edge');
    const core = coreProduct(script, sessions);
    let looks = 0;
    const leaky: Product = {
      ...core,
      snapshot: async () => {
        looks += 1;
        return { ...(await core.snapshot()), mark: String(looks) };
      },
    };
    const refused = script.events.filter((e) => e.session === 's1' && e.why !== null);
    const differences = differencesIn(await played(script, leaky));
    expect(differences.map((d) => d.path)).toEqual(refused.map((e) => `events.${e.n}`));
  });
});

describe('[REPLAY-10] what the product cannot do yet is said, not skipped', () => {
  test('the whole series is played to its end', async () => {
    const script = await scriptNamed('demo');
    const report = await playScript(script, coreProduct(script, sessions), { ...atOnce, session: null });
    const total = report.sessions.reduce((sum, s) => sum + s.played + s.notPlayed, 0);
    expect(total).toBe(script.events.length);
    const unavailable = new Set(await unavailableIn(script));
    const expected = script.sessions
      .flatMap((s) => s.activities)
      .filter((a) => unavailable.has(a.id) && a.expected !== undefined);
    const said = new Set(
      differencesIn(report).flatMap((d) => (d.got === 'not available yet' ? [d.activity] : [])),
    );
    for (const { id } of expected) expect(said).toContain(id);
  });
});

async function unavailableIn(script: Script): Promise<readonly string[]> {
  const { activities } = await coreProduct(script, sessions).snapshot();
  return activities.flatMap((a) => (a.available ? [] : [a.id]));
}
