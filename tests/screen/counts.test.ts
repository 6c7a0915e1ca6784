import { pattern, type Tally } from '@moot/shared/ground/pattern.ts';
import {
  changedWords,
  countOfWords,
  countWords,
  movementWords,
  patternWords,
  roomWords,
} from '@moot/shared/language/en/counts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const t = (agree: number, disagree: number, pass: number): Tally => ({ agree, disagree, pass });
const said = (tally: Tally, eligible: number) =>
  patternWords(pattern(tally, eligible, 'none'), tally, eligible);

describe('counts in words', () => {
  it.each([
    [t(1, 4, 1), '1 agrees, 4 disagree, 1 passes'],
    [t(6, 0, 0), '6 agree'],
    [t(0, 1, 2), '1 disagrees, 2 pass'],
    [t(0, 0, 0), 'no answers'],
  ])('[SCREEN-10] one for one person, another for several', (tally, words) => {
    expect(countWords(tally)).toBe(words);
  });

  it('[SCREEN-10] silence is said apart from passing', () => {
    expect(countOfWords(t(4, 0, 1), 6)).toBe('4 agree, 1 passes, 1 gave no answer');
  });

  it.each([
    [t(6, 0, 0), 6, 'Everyone agrees.'],
    [t(5, 0, 1), 6, 'Together: 5 agree, 1 passes.'],
    [t(0, 5, 1), 6, 'Together against: 5 disagree, 1 passes.'],
    [t(4, 1, 0), 5, '4 agree, 1 disagrees.'],
    [t(1, 4, 0), 5, '1 agrees, 4 disagree.'],
    [t(3, 3, 0), 6, 'Apart: 3 agree, 3 disagree.'],
    [t(1, 1, 4), 6, 'Too many passes to say. 1 agrees, 1 disagrees, 4 pass.'],
    [t(1, 1, 0), 6, 'Too few to show.'],
    [t(5, 0, 0), 6, 'Together: 5 agree, 1 gave no answer.'],
  ])('[SCREEN-10] a pattern is said as the method has it', (tally, eligible, words) => {
    expect(said(tally, eligible)).toBe(words);
  });

  it('[SCREEN-10] never a share, a decimal or the word for unanimity that nobody used', () => {
    const small = fc.record({ agree: fc.nat(60), disagree: fc.nat(60), pass: fc.nat(60) });
    fc.assert(
      fc.property(small, fc.nat(20), (tally, silent) => {
        const eligible = tally.agree + tally.disagree + tally.pass + silent;
        expect(said(tally, eligible)).not.toMatch(/%|\d\.\d|consensus|hold-out|undefined/);
        if (tally.agree < eligible) expect(said(tally, eligible)).not.toContain('Everyone');
      }),
    );
  });

  it('[SCREEN-10] rooms, changes and movement', () => {
    expect([roomWords(6), roomWords(1), roomWords(180)]).toEqual(['six people', 'one person', '180 people']);
    expect([changedWords(0), changedWords(2)]).toEqual(['none changed', '2 changed']);
    expect(movementWords('still_open')).toBe('still open');
    expect(movementWords('still_open_both_ways')).toBe('still open, people moved both ways');
    expect([movementWords('still_apart'), movementWords('none')]).toEqual(['still apart after talking', '']);
  });
});
