// How long things take, in milliseconds.

const warmUps = 2;
const runs = 9;

/** The median of nine runs, after two that do not count. */
export function median(act: () => unknown): number {
  for (let run = 0; run < warmUps; run++) act();
  const took = Array.from({ length: runs }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
  return took.toSorted((a, b) => a - b)[runs >> 1] ?? 0;
}

export async function timed<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await act();
  return { value, ms: performance.now() - began };
}
