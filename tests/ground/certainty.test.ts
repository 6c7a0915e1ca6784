import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainty } from '../../shared/ground/certainty.ts';
import { type Pattern, pattern, type Tally } from '../../shared/ground/pattern.ts';
import { certaintyWords } from '../../shared/language/en/ground.ts';
import { type Short, vote } from '../series/definitions.ts';
import { ask, close, given, gives, open, room, type Step, show, type World } from '../series/given.ts';
import { faces, seen } from '../views/looking.ts';

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

  it('[GROUND-12] adding up by stretches comes to what adding up every single ending comes to', () => {
    const room = fc.record({
      agree: fc.nat(20),
      disagree: fc.nat(20),
      pass: fc.nat(6),
      missing: fc.integer({ min: 1, max: 25 }),
    });
    fc.assert(
      fc.property(room, ({ missing, ...tally }) => {
        const eligible = tally.agree + tally.disagree + tally.pass + missing;
        const said = certainty(tally, eligible);
        if (!('probability' in said)) return;
        const chances = everyEnding(tally, missing, eligible);
        const of = (patterns: readonly Pattern[]) =>
          patterns.reduce((sum, each) => sum + (chances.get(each) ?? 0), 0);
        const counted =
          said.kind === 'likely'
            ? [said.pattern]
            : said.side === 'for'
              ? (['together_for', 'leaning_for', 'one_apart_against'] as const)
              : (['together_against', 'leaning_against', 'one_apart_for'] as const);
        expect(said.probability).toBeCloseTo(of(counted), 9);
      }),
    );
  });
});

/** Each of the missing in turn, every way: a Pólya urn with ⅔ of a ball of each sort to begin with. */
function everyEnding(tally: Tally, missing: number, eligible: number): Map<Pattern, number> {
  const rising = (from: number, times: number) => {
    let log = 0;
    for (let n = 0; n < times; n++) log += Math.log((from + n) / (n + 1));
    return log;
  };
  const chances = new Map<Pattern, number>();
  const all = rising(tally.agree + tally.disagree + tally.pass + 2, missing);
  for (let a = 0; a <= missing; a++) {
    for (let d = 0; d <= missing - a; d++) {
      const p = missing - a - d;
      const ways =
        rising(tally.agree + 2 / 3, a) + rising(tally.disagree + 2 / 3, d) + rising(tally.pass + 2 / 3, p);
      const reached = pattern(
        { agree: tally.agree + a, disagree: tally.disagree + d, pass: tally.pass + p },
        eligible,
        'named',
      );
      chances.set(reached, (chances.get(reached) ?? 0) + Math.exp(ways - all));
    }
  }
  return chances;
}

describe('[GROUND-43] what can be said is one line, under a live, named vote', () => {
  const peers = Object.fromEntries(
    Array.from({ length: 14 }, (_, n) => [`p${n}`, n % 2 === 0 ? 'north' : 'east']),
  );
  const live = { names: 'named', params: { sight: 'live' } } as const;
  const world = (short: Short, here = Object.keys(peers)) =>
    given(room({ peers, here, activities: [vote('v', short)] }), open('v'), ask()).world;
  const agreeing = (from: number, to: number): Step[] =>
    Object.keys(peers)
      .slice(from, to)
      .map((name) => gives(name, { vote: 'agree' }, { subject: 'st1' }));
  const certain = (of: World): readonly unknown[] =>
    faces.map((face) => {
      const outcome = seen(of, face)['outcome/0'];
      return Array.isArray(outcome) ? outcome.find((each) => each.subject === 'st1')?.certain : undefined;
    });

  it('[GROUND-43] it moves with the answers, on all three faces', () => {
    const room = world(live);
    const said = (text: string) => [text, text, text];
    given(room, ...agreeing(0, 6));
    expect(certain(room)).toEqual(said('Not enough answers yet.'));
    given(room, ...agreeing(6, 9));
    expect(certain(room)).toEqual(said('Likely: together. Answers are still missing.'));
    given(room, ...agreeing(9, 12));
    expect(certain(room)).toEqual(said('Settled: together. The answers still missing cannot change this.'));
  });

  it('[GROUND-43] with every answer in, or answers closed, the count speaks for itself', () => {
    const room = world(live);
    given(room, ...agreeing(0, 14));
    expect(certain(room)).toEqual([null, null, null]);
    const shut = given(world(live), ...agreeing(0, 12), close).world;
    expect(certain(shut)).toEqual([null, null, null]);
  });

  it('[GROUND-43] a small room hears its pattern so far, once enough have taken a side', () => {
    const small = world(live, Object.keys(peers).slice(0, 12));
    const said = (text: string | null) => [text, text, text];
    given(small, ...agreeing(0, 7));
    expect(certain(small)).toEqual(said('Not enough answers yet.'));
    given(small, ...agreeing(7, 8));
    expect(certain(small)).toEqual(said('So far: together.'));
    given(small, ...agreeing(8, 12));
    expect(certain(small)).toEqual(said(null));
  });

  it('[GROUND-43] never before a show, or without names', () => {
    const later = given(world({ names: 'named' }), ...agreeing(0, 12)).world;
    expect(certain(later)).toEqual([undefined, undefined, undefined]);
    const shown = given(world({ names: 'none' }), ...agreeing(0, 12), close, show()).world;
    expect(certain(shown)).toEqual([null, null, null]);
  });

  it.each([
    [{ kind: 'leaning', side: 'for', probability: 0.95 }, 'Leaning towards it. Answers are still missing.'],
    [
      { kind: 'leaning', side: 'against', probability: 0.95 },
      'Leaning against it. Answers are still missing.',
    ],
    [{ kind: 'open' }, 'Still open.'],
  ] as const)('[GROUND-43] %o is said as “%s”', (certainty, words) => {
    expect(certaintyWords(certainty)).toBe(words);
  });
});
