// Pure. How much one sender may send: a burst, then so many a second.

export type Bucket = {
  /** Whether one more may pass at `now` (milliseconds of a clock that never jumps). */
  take(now: number): boolean;
  /** Whether it has filled up again, and may be forgotten. */
  full(now: number): boolean;
};

export function bucket(burst: number, rate: number): Bucket {
  let tokens = burst;
  let last = Number.NEGATIVE_INFINITY;

  function refill(now: number): void {
    if (last !== Number.NEGATIVE_INFINITY) tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate);
    last = now;
  }

  return {
    take(now) {
      refill(now);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    full(now) {
      refill(now);
      return tokens >= burst;
    },
  };
}

/** One bucket for each name; those that are full again are forgotten. */
export function buckets(
  burst: number,
  rate: number,
): { take(name: string, now: number): boolean; sweep(now: number): void } {
  const all = new Map<string, Bucket>();
  return {
    take(name, now) {
      const own = all.get(name) ?? bucket(burst, rate);
      all.set(name, own);
      return own.take(now);
    },
    sweep(now) {
      for (const [name, own] of all) if (own.full(now)) all.delete(name);
    },
  };
}
