// Pure. What may be said of a larger, named, live asking while answers are still missing.
import { type Cuts, defaultCuts, type Pattern, pattern, type Tally } from './pattern.ts';
import { answered } from './tally.ts';

export type Certainty =
  | { readonly kind: 'not_enough' }
  /** The answers still missing cannot change this. */
  | { readonly kind: 'settled'; readonly pattern: Pattern }
  | { readonly kind: 'likely'; readonly pattern: Pattern; readonly probability: number }
  | { readonly kind: 'leaning'; readonly side: 'for' | 'against'; readonly probability: number }
  | { readonly kind: 'open' };

const likely = 0.8;
const leaning = 0.9;
const weight = 2 / 3;
/** Chances below this are passed over when adding up, never when deciding "settled". */
const negligible = 1e-12;

/**
 * What the answers so far allow to be said about the final pattern.
 *
 * The m silent seats are taken as Dirichlet-multinomial with weights
 * (agree+⅔, disagree+⅔, pass+⅔); every possible ending is given its pattern
 * and its probability added up. Named askings only: nothing is shown of a
 * no-names asking before its reveal. Fewer than three answers, or fewer than
 * half of those eligible, is `not_enough`. Goes by stretches of endings with
 * one pattern, so well under a millisecond at 2,000 eligible.
 */
export function certainty(tally: Tally, eligible: number, cuts: Cuts = defaultCuts): Certainty {
  const given = answered(tally);
  if (given < 3 || 2 * given < eligible) return { kind: 'not_enough' };
  const missing = Math.max(0, eligible - given);
  const final: Final = (agree, disagree) =>
    pattern(sum(tally, { agree, disagree, pass: missing - agree - disagree }), eligible, 'named', cuts);
  const only = onlyEnding(missing, final);
  if (only !== 'several') return { kind: 'settled', pattern: only };
  const chances = endings(tally, missing, final);
  const [best, probability] = mostLikely(chances);
  if (probability >= likely) return { kind: 'likely', pattern: best, probability };
  return leaningSide(chances);
}

/** The pattern when so many of the missing agree, so many disagree and the rest pass. */
type Final = (agree: number, disagree: number) => Pattern;

/**
 * With the number who take a side fixed, patterns come in one order as agreeing
 * grows, each in one stretch: the ends alike means all alike.
 */
function onlyEnding(missing: number, final: Final): Pattern | 'several' {
  const first = final(0, 0);
  for (let sided = 0; sided <= missing; sided++) {
    if (final(0, sided) !== first || final(sided, 0) !== first) return 'several';
  }
  return first;
}

/**
 * The probability of each final pattern; together 1. A Dirichlet-multinomial
 * splits in two: how many take a side, and how many of those agree.
 */
function endings(tally: Tally, missing: number, final: Final): Map<Pattern, number> {
  const chances = new Map<Pattern, number>();
  const taking = urn(tally.agree + tally.disagree + 2 * weight, tally.pass + weight, missing);
  for (const [at, chance] of taking.chances.entries()) {
    const sided = taking.first + at;
    const agreeing = urn(tally.agree + weight, tally.disagree + weight, sided);
    eachStretch(
      agreeing,
      (agree) => final(agree, sided - agree),
      (reached, share) => {
        chances.set(reached, (chances.get(reached) ?? 0) + chance * share);
      },
    );
  }
  return chances;
}

/** Chances of `first`, `first` + 1, … successes; those out of reach are left out. */
type Urn = { readonly first: number; readonly chances: Float64Array };

/**
 * Beta-binomial: `draws` from a Pólya urn holding `white` and `black`. Worked
 * out from its likeliest count outwards, each from its neighbour, then scaled.
 */
function urn(white: number, black: number, draws: number): Urn {
  const start = Math.round((draws * white) / (white + black));
  const ratio = (k: number) => ((white + k) * (draws - k)) / ((k + 1) * (black + draws - k - 1));
  const all = new Float64Array(draws + 1);
  let [first, last, total] = [start, start, 1];
  all[start] = 1;
  for (let chance = 1; last < draws && chance > negligible; last++) {
    chance *= ratio(last);
    all[last + 1] = chance;
    total += chance;
  }
  for (let chance = 1; first > 0 && chance > negligible; first--) {
    chance /= ratio(first - 1);
    all[first - 1] = chance;
    total += chance;
  }
  const chances = all.subarray(first, last + 1);
  for (let at = 0; at < chances.length; at++) chances[at] = (chances[at] ?? 0) / total;
  return { first, chances };
}

function eachStretch(
  { first, chances }: Urn,
  patternOf: (count: number) => Pattern,
  add: (reached: Pattern, share: number) => void,
): void {
  for (let at = 0; at < chances.length; ) {
    const reached = patternOf(first + at);
    const end = endOfStretch(at, chances.length, (place) => patternOf(first + place) === reached);
    let share = 0;
    for (; at < end; at++) share += chances[at] ?? 0;
    add(reached, share);
  }
}

/** One past the last place that is alike, by halving: places alike come first. */
function endOfStretch(from: number, length: number, alike: (place: number) => boolean): number {
  let [low, high] = [from + 1, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alike(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mostLikely(chances: ReadonlyMap<Pattern, number>): readonly [Pattern, number] {
  let best: readonly [Pattern, number] = ['not_settled', 0];
  for (const entry of chances) if (entry[1] > best[1]) best = entry;
  return best;
}

function leaningSide(chances: ReadonlyMap<Pattern, number>): Certainty {
  const of = (...patterns: Pattern[]) => patterns.reduce((sum, each) => sum + (chances.get(each) ?? 0), 0);
  const forIt = of('together_for', 'leaning_for', 'one_apart_against');
  const against = of('together_against', 'leaning_against', 'one_apart_for');
  if (forIt >= leaning) return { kind: 'leaning', side: 'for', probability: forIt };
  if (against >= leaning) return { kind: 'leaning', side: 'against', probability: against };
  return { kind: 'open' };
}

function sum(tally: Tally, more: Tally): Tally {
  return {
    agree: tally.agree + more.agree,
    disagree: tally.disagree + more.disagree,
    pass: tally.pass + more.pass,
  };
}
