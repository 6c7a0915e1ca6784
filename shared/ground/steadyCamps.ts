// Pure. Keeps the number of camps on show from flickering while answers come in.

/** `k` on show (1 = no clear camps), and how often in a row another number came up. */
export type SteadyCamps = { readonly k: number; readonly candidate: number; readonly times: number };

const timesToChange = 4;

/** What a first update shows. */
export function firstCamps(k: number): SteadyCamps {
  return { k, candidate: k, times: 0 };
}

/** After one more update found `k`: what is shown changes only the fourth time in a row. */
export function steadied(before: SteadyCamps, k: number): SteadyCamps {
  if (k === before.k) return firstCamps(k);
  const times = k === before.candidate ? before.times + 1 : 1;
  return times >= timesToChange ? firstCamps(k) : { ...before, candidate: k, times };
}
