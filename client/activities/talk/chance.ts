// Pure but for the chance it is given. Puts people together by lot, two of one organisation only where it must be.

export type Someone = { readonly seat: string; readonly organisation: string };

const tries = 200;

function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Groups of `size`, of one more where it does not come out even; one fewer only in threes. Nobody is alone. */
function cut(people: readonly Someone[], size: number): Someone[][] {
  const groups = Array.from(
    { length: Math.max(1, Math.floor((people.length + size - 2) / size)) },
    (): Someone[] => [],
  );
  people.forEach((one, n) => {
    groups[n % groups.length]?.push(one);
  });
  return groups;
}

const alike = (groups: readonly (readonly Someone[])[]) =>
  groups.reduce((sum, group) => sum + group.length - new Set(group.map((one) => one.organisation)).size, 0);

export function byChance(people: readonly Someone[], size: number, chance: () => number): string[][] {
  let best = cut(shuffled(people, chance), size);
  for (let n = 0; n < tries && alike(best) > 0; n += 1) {
    const other = cut(shuffled(people, chance), size);
    if (alike(other) < alike(best)) best = other;
  }
  return best.map((group) => group.map((one) => one.seat));
}

/** Two people change places. */
export function swapped(groups: readonly (readonly string[])[], a: string, b: string): string[][] {
  const place = (seat: string) => (seat === a ? b : seat === b ? a : seat);
  return groups.map((group) => group.map(place));
}
