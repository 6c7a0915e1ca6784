// Where a server is killed while it is played against: places drawn from a seed, the same for the same seed.
import { setTimeout as later } from 'node:timers/promises';
import type { Trouble } from './live.ts';

export type Killing = Trouble & { made(): number };

/** Longest milliseconds between a sending and the kill under it: the server may not have begun, or be done. */
const longestUnder = 8;

/** Mulberry32: small, and good enough to choose places. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` kills among the first `sendings`, half of them while an answer is on its way. */
export function killing(
  kill: () => Promise<void>,
  c: { readonly seed: number; readonly count: number; readonly sendings: number },
): Killing {
  const roll = dice(c.seed);
  const places = new Map<number, number | null>();
  while (places.size < Math.min(c.count, c.sendings)) {
    const under = roll() < 0.5 ? null : roll() * longestUnder;
    places.set(Math.floor(roll() * c.sendings), under);
  }
  let sent = -1;
  let made = 0;

  async function strike(): Promise<void> {
    made += 1;
    await kill();
  }

  return {
    made: () => made,
    async before() {
      sent += 1;
      if (places.get(sent) === null) await strike();
    },
    async under() {
      const ms = places.get(sent);
      if (typeof ms !== 'number') return;
      await later(ms);
      await strike();
    },
  };
}
