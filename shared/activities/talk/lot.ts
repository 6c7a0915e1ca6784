// No IO. Puts people together by lot. What is to be avoided gives way where it must: first that two were together
// before, then that two are of one organisation.
import { type Random, shuffle } from '../../ground/random.ts';
import type { OrganisationId, SeatId } from '../../model/ids.ts';
import type { Params } from './params.ts';

export type Someone = { readonly seat: SeatId; readonly organisation: OrganisationId };
type Groups = readonly (readonly SeatId[])[];
/** `earlier`: who sat together in earlier talks of this series. */
export type Avoid = { readonly avoid: Params['avoid']; readonly earlier: Groups };

const tries = 200;

function shuffled(all: readonly Someone[], chance: Random): readonly Someone[] {
  const people = [...all];
  shuffle(people, chance);
  return people;
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

const alike = (group: readonly Someone[]) =>
  group.length - new Set(group.map((one) => one.organisation)).size;

/** How many twos in this group were together before. */
function again(group: readonly Someone[], earlier: Groups): number {
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

export function byLot(people: readonly Someone[], size: 2 | 3, avoid: Avoid, chance: Random): SeatId[][] {
  let best = cut(shuffled(people, chance), size);
  for (let n = 0; n < tries && flaws(best, avoid) > 0; n += 1) {
    const other = cut(shuffled(people, chance), size);
    if (flaws(other, avoid) < flaws(best, avoid)) best = other;
  }
  return best.map((group) => group.map((one) => one.seat));
}

/** Two people change places. */
export function swapped(groups: Groups, a: SeatId, b: SeatId): SeatId[][] {
  const place = (seat: SeatId) => (seat === a ? b : seat === b ? a : seat);
  return groups.map((group) => group.map(place));
}
