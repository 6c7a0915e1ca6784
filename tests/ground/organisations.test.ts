import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byOrganisation,
  everyOrganisationProven,
  mostlyAgainst,
  notEveryOrganisationOnBoard,
  withoutAgreement,
} from '../../shared/ground/organisations.ts';

describe('[GROUND-10] without names, every organisation has spoken for it only where counts prove it', () => {
  it.each([
    [10, 12, [3, 4, 5], true],
    [9, 12, [3, 4, 5], false],
    [12, 12, [1, 11], true],
    [11, 12, [1, 11], false],
    [11, 12, [0, 12], true],
    [5, 5, [], false],
  ] as const)('[GROUND-10] %i agree of %i in %o: %s', (agreeing, eligible, sizes, proven) => {
    expect(everyOrganisationProven(agreeing, eligible, sizes)).toBe(proven);
  });

  it('[GROUND-10] proven is exactly: however the answers fell, every organisation has one who agrees', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.nat(20), (each, less) => {
        const eligible = each.reduce((sum, size) => sum + size, 0);
        const agreeing = Math.max(0, eligible - less);
        const someCouldBeSilent = each.some((size) => size <= eligible - agreeing);
        expect(everyOrganisationProven(agreeing, eligible, each)).toBe(!someCouldBeSilent);
      }),
    );
  });
});

describe('[GROUND-11] with names, organisations stand side by side and dissent in one is said', () => {
  const answers = [
    { organisation: 'North', answer: 'agree' },
    { organisation: 'North', answer: 'agree' },
    { organisation: 'South', answer: 'disagree' },
    { organisation: 'South', answer: 'pass' },
    { organisation: 'East', answer: 'agree' },
    { organisation: 'East', answer: 'disagree' },
  ] as const;
  const tallies = byOrganisation(['North', 'South', 'East', 'West'], answers);

  it('[GROUND-11] counts for each organisation, the unheard with a row of zeroes', () => {
    expect([...tallies]).toEqual([
      ['North', { agree: 2, disagree: 0, pass: 0 }],
      ['South', { agree: 0, disagree: 1, pass: 1 }],
      ['East', { agree: 1, disagree: 1, pass: 0 }],
      ['West', { agree: 0, disagree: 0, pass: 0 }],
    ]);
  });

  it('[GROUND-11] mostly against is more disagreeing than agreeing; without agreement includes the unheard', () => {
    expect(mostlyAgainst(tallies)).toEqual(['South']);
    expect(withoutAgreement(tallies)).toEqual(['South', 'West']);
  });

  it('[GROUND-11] the second line is owed only under together for', () => {
    expect(notEveryOrganisationOnBoard('together_for', tallies)).toBe(true);
    expect(notEveryOrganisationOnBoard('apart', tallies)).toBe(false);
    expect(
      notEveryOrganisationOnBoard('together_for', byOrganisation(['North', 'West'], answers.slice(0, 2))),
    ).toBe(false);
  });

  it('[GROUND-11] permuting peers changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...answers], { minLength: answers.length }), (shuffled) => {
        expect([...byOrganisation(['North', 'South', 'East', 'West'], shuffled)]).toEqual([...tallies]);
      }),
    );
  });
});
