import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainty } from '../../shared/ground/certainty.ts';
import { type Pattern, pattern } from '../../shared/ground/pattern.ts';

const of = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass });

describe('[GROUND-12] while answers are missing, only what they allow is said', () => {
  it.each([
    [of(2, 0), 3],
    [of(7, 0), 15],
    [of(0, 0), 0],
  ] as const)('[GROUND-12] %o of %i: not enough answers yet', (tally, eligible) => {
    expect(certainty(tally, eligible)).toEqual({ kind: 'not_enough' });
  });

  it.each([
    [of(16, 1, 1), 20, 'together_for'],
    [of(1, 16, 1), 20, 'together_against'],
    [of(10, 10), 20, 'apart'],
    [of(15, 0), 20, 'together_for'],
    [of(1500, 0), 2000, 'together_for'],
  ] as const)('[GROUND-12] %o of %i: settled', (tally, eligible, reached) => {
    expect(certainty(tally, eligible)).toEqual({ kind: 'settled', pattern: reached });
  });

  // Probabilities from an independent Dirichlet-multinomial, summed over every ending.
  it.each([
    [of(18, 2), 30, 'together_for', 0.991695],
    [of(10, 8, 2), 30, 'apart', 0.992168],
    [of(24, 6), 40, 'together_for', 0.918005],
  ] as const)('[GROUND-12] %o of %i: likely %s at %f', (tally, eligible, reached, probability) => {
    expect(certainty(tally, eligible)).toMatchObject({ kind: 'likely', pattern: reached });
    expect(certainty(tally, eligible)).toHaveProperty('probability', expect.closeTo(probability, 5));
  });

  it('[GROUND-12] half of those eligible is enough', () => {
    expect(certainty(of(7, 1), 16).kind).not.toBe('not_enough');
    expect(certainty(of(7, 0), 16).kind).toBe('not_enough');
  });

  it('[GROUND-12] an ending that is all but impossible still keeps a pattern from being settled', () => {
    expect(certainty(of(1499, 0), 1999)).toEqual({
      kind: 'likely',
      pattern: 'together_for',
      probability: expect.closeTo(1, 9),
    });
  });

  it('[GROUND-12] one side at .90 without a pattern at .80 is leaning', () => {
    const expected = { kind: 'leaning', probability: expect.closeTo(0.956797, 5) };
    expect(certainty(of(12, 3, 1), 20)).toEqual({ ...expected, side: 'for' });
    expect(certainty(of(3, 12, 1), 20)).toEqual({ ...expected, side: 'against' });
  });

  it.each([
    [of(14, 4, 2), 30],
    [of(13, 5), 20],
    [of(12, 4, 2), 22],
  ] as const)('[GROUND-12] %o of %i: still open', (tally, eligible) => {
    expect(certainty(tally, eligible)).toEqual({ kind: 'open' });
  });

  it('[GROUND-12] settled is the pattern of every ending, and of full turnout itself', () => {
    const some = fc.nat(14);
    fc.assert(
      fc.property(some, some, some, fc.nat(6), (agree, disagree, pass, silent) => {
        const eligible = agree + disagree + pass + silent;
        const said = certainty(of(agree, disagree, pass), eligible);
        const endings = new Set<Pattern>();
        for (let a = 0; a <= silent; a++) {
          for (let d = 0; d <= silent - a; d++) {
            endings.add(pattern(of(agree + a, disagree + d, pass + silent - a - d), eligible, 'named'));
          }
        }
        if (said.kind !== 'not_enough') expect(said.kind === 'settled').toBe(endings.size === 1);
      }),
    );
  });
});
