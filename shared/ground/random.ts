// Pure. Randomness that is handed in, so that every figure can be worked out again.

/** Gives numbers evenly spread over [0, 1). */
export type Random = () => number;

/**
 * A reproducible source: a Weyl sequence (step 2³²/φ) through the 32-bit
 * finaliser of MurmurHash3. Good enough for permutations; never for keys.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

type Values<T> = { [index: number]: T; readonly length: number };

/** Shuffles `values` in place, evenly (Fisher–Yates). */
export function shuffle<T>(values: Values<T>, random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = values[last] as T;
    values[last] = values[chosen] as T;
    values[chosen] = kept;
  }
}

/** The p-value of a permutation test: (1 + as extreme) / (1 + tried), never zero (Phipson & Smyth 2010). */
export function permutationP(asExtreme: number, tried: number): number {
  return (1 + asExtreme) / (1 + tried);
}
