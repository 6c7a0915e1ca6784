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

/** Before a sending; some milliseconds into it; or when it is done and its answer is lost on the way. */
type Blow = { readonly when: 'before' | 'answered' } | { readonly when: 'under'; readonly ms: number };

function draw(roll: () => number): Blow {
  const which = roll();
  if (which < 1 / 3) return { when: 'before' };
  return which < 2 / 3 ? { when: 'answered' } : { when: 'under', ms: roll() * longestUnder };
}

/** `count` kills among the first `sendings`. */
export function killing(
  kill: () => Promise<void>,
  c: { readonly seed: number; readonly count: number; readonly sendings: number },
): Killing {
  const roll = dice(c.seed);
  const places = new Map<number, Blow>();
  while (places.size < Math.min(c.count, c.sendings)) places.set(Math.floor(roll() * c.sendings), draw(roll));
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
      if (places.get(sent)?.when === 'before') await strike();
    },
    async under(answer) {
      const blow = places.get(sent);
      if (blow === undefined || blow.when === 'before') return 'kept';
      await (blow.when === 'under' ? later(blow.ms) : answer);
      await strike();
      return 'lost';
    },
  };
}
