// Pure but for the chance it is given. Puts people together by lot. What is to be avoided gives way where it must:
// first that two were together before, then that two are of one organisation.

import type { TalkForm } from '@moot/shared/activities/talk/picture.ts';

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

export type Avoid = Pick<TalkForm, 'avoid' | 'earlier'>;

const alike = (group: readonly Someone[]) =>
  group.length - new Set(group.map((one) => one.organisation)).size;

/** How many twos in this group were together before. */
function again(group: readonly Someone[], earlier: Avoid['earlier']): number {
  const seats = group.map((one) => one.seat);
  return earlier
    .map((before) => before.filter((seat) => seats.includes(seat)).length)
    .reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

/** Two of one organisation weigh more than all that were together before. */
function flaws(groups: readonly (readonly Someone[])[], { avoid, earlier }: Avoid): number {
  const count = (of: (group: readonly Someone[]) => number) =>
    groups.reduce((sum, group) => sum + of(group), 0);
  const same = avoid.includes('same_organisation') ? count(alike) : 0;
  const repeated = avoid.includes('earlier_pair') ? count((group) => again(group, earlier)) : 0;
  return same * 10_000 + repeated;
}

export function byChance(
  people: readonly Someone[],
  size: number,
  avoid: Avoid,
  chance: () => number,
): string[][] {
  let best = cut(shuffled(people, chance), size);
  for (let n = 0; n < tries && flaws(best, avoid) > 0; n += 1) {
    const other = cut(shuffled(people, chance), size);
    if (flaws(other, avoid) < flaws(best, avoid)) best = other;
  }
  return best.map((group) => group.map((one) => one.seat));
}

/** Two people change places. */
export function swapped(groups: readonly (readonly string[])[], a: string, b: string): string[][] {
  const place = (seat: string) => (seat === a ? b : seat === b ? a : seat);
  return groups.map((group) => group.map(place));
}
