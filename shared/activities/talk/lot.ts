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

type Two = `${SeatId} ${SeatId}`;
/** Each two of a group, named alike whoever of them stands first. */
const twosOf = (group: readonly SeatId[]): readonly Two[] =>
  group.flatMap((a, n) => group.slice(n + 1).map((b): Two => (a < b ? `${a} ${b}` : `${b} ${a}`)));

/** Two of one organisation weigh more than all that were together before. */
function flawsIn({ avoid, earlier }: Avoid): (groups: readonly (readonly Someone[])[]) => number {
  const times = new Map<Two, number>();
  if (avoid.includes('earlier_pair'))
    for (const two of earlier.flatMap(twosOf)) times.set(two, (times.get(two) ?? 0) + 1);
  const again = (group: readonly Someone[]) =>
    twosOf(group.map((one) => one.seat)).reduce((sum, two) => sum + (times.get(two) ?? 0), 0);
  const same = (group: readonly Someone[]) => (avoid.includes('same_organisation') ? alike(group) : 0);
  return (groups) => groups.reduce((sum, group) => sum + same(group) * 10_000 + again(group), 0);
}

export function byLot(people: readonly Someone[], size: 2 | 3, avoid: Avoid, chance: Random): SeatId[][] {
  const flaws = flawsIn(avoid);
  let best = cut(shuffled(people, chance), size);
  let least = flaws(best);
  for (let n = 0; n < tries && least > 0; n += 1) {
    const other = cut(shuffled(people, chance), size);
    const found = flaws(other);
    if (found < least) [best, least] = [other, found];
  }
  return best.map((group) => group.map((one) => one.seat));
}

/** Two people change places. */
export function swapped(groups: Groups, a: SeatId, b: SeatId): SeatId[][] {
  const place = (seat: SeatId) => (seat === a ? b : seat === b ? a : seat);
  return groups.map((group) => group.map(place));
}
