import { type Audience, type Pacer, type Publisher, publisherOf } from '@moot/server/rooms/publish.ts';
import type { PartMessage } from '@moot/shared/protocol.ts';
import type { ViewParts } from '@moot/shared/views/parts.ts';
import { describe, expect, test } from 'vitest';

type Sent = { readonly at: number; readonly audience: Audience; readonly parts: readonly PartMessage[] };

function stage() {
  let now = 0;
  let due: { at: number; act: () => void }[] = [];
  const pacer: Pacer = {
    now: () => now,
    after(ms, act) {
      const one = { at: now + ms, act };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
  };
  const views: Record<Audience, Record<string, unknown>> = { desk: {}, screen: {}, peers: {} };
  const listening = new Set<Audience>(['desk', 'screen', 'peers']);
  const sent: Sent[] = [];
  /** How long one view takes to make. */
  let cost = 0;
  const view = (audience: Audience) => {
    now += cost;
    return structuredClone(views[audience]) as ViewParts;
  };
  const publisher: Publisher = publisherOf({
    listening: (audience) => listening.has(audience),
    send: (audience, parts) => sent.push({ at: now, audience, parts }),
    whenSettled: async (act) => act(view),
    pacer,
  });
  /** Lets `ms` pass, doing what falls due. */
  async function pass(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      await new Promise(setImmediate);
      const next = due.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      due = due.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.act();
    }
    now = Math.max(now, until);
  }
  async function change(audience: Audience, part: string, value: unknown): Promise<void> {
    if (value === undefined) delete views[audience][part];
    else views[audience][part] = value;
    publisher.changed();
    await pass(0);
  }
  return {
    publisher,
    sent,
    views,
    listening,
    view,
    pass,
    change,
    costs: (ms: number) => {
      cost = ms;
    },
  };
}

const of = (sent: readonly Sent[], audience: Audience, part: string) =>
  sent.flatMap((one) =>
    one.audience === audience
      ? one.parts
          .filter((p) => p.part === part)
          .map((p) => ({ at: one.at, version: p.version, value: p.value }))
      : [],
  );

describe('what is sent', () => {
  test('[PUBLISH-1] only parts whose bytes differ, each with its own version, at once when idle', async () => {
    const it = stage();
    await it.change('peers', 'stage', { step: 'open' });
    await it.change('peers', 'session', { title: 'One' });
    await it.change('peers', 'stage', { step: 'open' });
    await it.change('peers', 'stage', { step: 'closed' });
    expect(of(it.sent, 'peers', 'stage')).toEqual([
      { at: 0, version: 1, value: { step: 'open' } },
      { at: 0, version: 2, value: { step: 'closed' } },
    ]);
    expect(of(it.sent, 'peers', 'session')).toEqual([{ at: 0, version: 1, value: { title: 'One' } }]);
    expect(it.sent.every((one) => one.audience === 'peers')).toBe(true);
  });

  test('[PUBLISH-2] a part that is gone is said once, and its number goes on', async () => {
    const it = stage();
    await it.change('desk', 'map', { points: 1 });
    await it.change('desk', 'map', undefined);
    await it.pass(5000);
    await it.change('desk', 'map', { points: 2 });
    await it.pass(5000);
    expect(of(it.sent, 'desk', 'map').map(({ version, value }) => [version, value])).toEqual([
      [1, { points: 1 }],
      [2, null],
      [3, { points: 2 }],
    ]);
  });

  test('[PUBLISH-3] whoever comes is given all current parts, fresh where nobody was listening', async () => {
    const it = stage();
    await it.change('screen', 'stage', { n: 1 });
    await it.change('screen', 'items/0', []);
    await it.change('screen', 'items/0', undefined);
    await it.pass(1000);
    expect(it.publisher.current('screen', it.view)).toEqual([{ part: 'stage', version: 1, value: { n: 1 } }]);
    it.listening.delete('screen');
    await it.change('screen', 'stage', { n: 2 });
    expect(of(it.sent, 'screen', 'stage')).toHaveLength(1);
    expect(it.publisher.current('screen', it.view)).toEqual([{ part: 'stage', version: 2, value: { n: 2 } }]);
  });

  test('[PUBLISH-3] what was handed out is not changed by what happens later', async () => {
    const it = stage();
    await it.change('screen', 'stage', { n: [1] });
    const first = it.publisher.current('screen', it.view);
    await it.change('screen', 'stage', { n: [1, 2] });
    expect(first).toEqual([{ part: 'stage', version: 1, value: { n: [1] } }]);
  });
});

describe('how often', () => {
  const often = async (audience: Audience, part: string, forMs: number) => {
    const it = stage();
    for (let t = 0; t <= forMs; t += 50) {
      await it.change(audience, part, { t });
      await it.pass(50);
    }
    await it.pass(5000);
    const times = of(it.sent, audience, part).map(({ at }) => at);
    const last = of(it.sent, audience, part).at(-1)?.value;
    return { gaps: times.slice(1).map((at, n) => at - (times[n] ?? 0)), last, times };
  };

  test.each([
    ['peers', 'room', 1000],
    ['screen', 'room', 1000],
    ['desk', 'room', 2000],
    ['desk', 'people/0', 2000],
    ['screen', 'map', 2000],
    ['peers', 'outcome/0', 250],
    ['desk', 'items/1', 250],
  ] as const)(
    '[PUBLISH-4] %s: %s no more than once in %i ms, and the last of it always comes',
    async (audience, part, gap) => {
      const { gaps, last, times } = await often(audience, part, 6000);
      expect(times[0]).toBe(0);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(gap);
      expect(last).toEqual({ t: 6000 });
    },
  );

  test('[PUBLISH-4] stage, session, notes and memory go at once', async () => {
    for (const part of ['stage', 'session', 'notes', 'memory'])
      expect((await often('desk', part, 500)).gaps).toEqual(Array(10).fill(50));
  });

  test('[PUBLISH-5] a step and what belongs to it arrive together', async () => {
    const it = stage();
    await it.change('screen', 'outcome/0', { n: 1 });
    await it.pass(10);
    it.views.screen['outcome/0'] = { n: 2 };
    await it.change('screen', 'stage', { step: 'shown' });
    expect(
      it.sent
        .at(-1)
        ?.parts.map((p) => p.part)
        .sort(),
    ).toEqual(['outcome/0', 'stage']);
  });

  test('[PUBLISH-6] under load no more than a quarter of the time goes into views', async () => {
    const it = stage();
    it.costs(10);
    const before = it.sent.length;
    for (let n = 0; n < 100; n++) {
      await it.change('desk', 'stage', { n });
      await it.pass(1);
    }
    await it.pass(1000);
    // 3 audiences at 10 ms each, so about one in 120 ms.
    expect(it.sent.length - before).toBeLessThan(10);
    expect(of(it.sent, 'desk', 'stage').at(-1)?.value).toEqual({ n: 99 });
  });

  test('[PUBLISH-7] nothing is sent once it has stopped', async () => {
    const it = stage();
    await it.change('desk', 'room', { n: 1 });
    await it.change('desk', 'room', { n: 2 });
    it.publisher.stop();
    await it.change('desk', 'stage', { n: 1 });
    await it.pass(5000);
    expect(it.sent).toHaveLength(1);
  });
});
