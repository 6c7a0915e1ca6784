// Pure. What may be said of organisations: from counts alone without names, side by side with them.
import type { Pattern, Tally } from './pattern.ts';

/** One tally for each organisation with an eligible peer, in the order they are to be listed. */
export type OrganisationTallies = ReadonlyMap<string, Tally>;

/**
 * Whether counts alone prove that every organisation has somebody who agrees:
 * those not agreeing are fewer than the smallest organisation, so no
 * organisation can consist of them. Needs no names and reveals none.
 *
 * `organisationSizes` are eligible peers for each organisation; zeroes are
 * organisations not present and are skipped. No organisation at all proves
 * nothing. The caller checks that the pattern is `together_for`.
 */
export function everyOrganisationProven(
  agreeing: number,
  eligible: number,
  organisationSizes: readonly number[],
): boolean {
  const present = organisationSizes.filter((size) => size > 0);
  return present.length > 0 && eligible - agreeing < Math.min(...present);
}

/**
 * Named askings only: counts for each organisation. `answers` may leave out
 * those who gave none; `organisations` lists every one with an eligible peer,
 * so that the unheard keep a row of zeroes.
 */
export function byOrganisation(
  organisations: readonly string[],
  answers: readonly { readonly organisation: string; readonly answer: keyof Tally }[],
): OrganisationTallies {
  const tallies = new Map(organisations.map((name) => [name, { agree: 0, disagree: 0, pass: 0 }]));
  for (const { organisation, answer } of answers) {
    const tally = tallies.get(organisation) ?? { agree: 0, disagree: 0, pass: 0 };
    tally[answer] += 1;
    tallies.set(organisation, tally);
  }
  return tallies;
}

/** Named askings only: the organisations in which nobody agrees, whether or not they answered. */
export function withoutAgreement(tallies: OrganisationTallies): string[] {
  return [...tallies].filter(([, tally]) => tally.agree === 0).map(([name]) => name);
}

/** Named askings only: the organisations in which more disagree than agree. */
export function mostlyAgainst(tallies: OrganisationTallies): string[] {
  return [...tallies].filter(([, tally]) => tally.disagree > tally.agree).map(([name]) => name);
}

/**
 * Named askings only: whether "not every organisation is on board" is owed as a
 * second line. The pattern itself stays what it is.
 */
export function notEveryOrganisationOnBoard(pattern: Pattern, tallies: OrganisationTallies): boolean {
  return pattern === 'together_for' && mostlyAgainst(tallies).length > 0;
}
