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
/** Endings less likely than e⁻³⁰ each are passed over when adding up, never when deciding "settled". */
const negligible = -30;

/**
 * What the answers so far allow to be said about the final pattern.
 *
 * The m silent seats are taken as Dirichlet-multinomial with weights
 * (agree+⅔, disagree+⅔, pass+⅔); every possible ending is enumerated, given its
 * pattern and its probability added up. Named askings only: nothing is shown of
 * a no-names asking before its reveal. Fewer than three answers, or fewer than
 * half of those eligible, is `not_enough`. Cost is about m² / 2 at worst, with
 * endings out of reach skipped: some milliseconds at 2,000 eligible.
 */
export function certainty(tally: Tally, eligible: number, cuts: Cuts = defaultCuts): Certainty {
  const given = answered(tally);
  if (given < 3 || 2 * given < eligible) return { kind: 'not_enough' };
  const missing = Math.max(0, eligible - given);
  const final = (more: Tally): Pattern => pattern(sum(tally, more), eligible, 'named', cuts);
  const chances = endings(tally, missing, final);
  const [best, probability] = mostLikely(chances);
  if (chances.size === 1 && noOtherEnding(missing, best, final)) return { kind: 'settled', pattern: best };
  if (probability >= likely) return { kind: 'likely', pattern: best, probability };
  return leaningSide(chances);
}

/** The probability of each final pattern, in order of first being met; together 1. */
function endings(tally: Tally, missing: number, final: (more: Tally) => Pattern): Map<Pattern, number> {
  const agree = logWeights(tally.agree + weight, missing);
  const disagree = logWeights(tally.disagree + weight, missing);
  const pass = logWeights(tally.pass + weight, missing);
  const total = logWeights(answered(tally) + 3 * weight, missing).at(missing) ?? 0;
  const chances = new Map<Pattern, number>();
  let all = 0;
  eachEnding(missing, (more) => {
    const log = (agree[more.agree] ?? 0) + (disagree[more.disagree] ?? 0) + (pass[more.pass] ?? 0) - total;
    if (log < negligible) return true;
    const chance = Math.exp(log);
    const reached = final(more);
    chances.set(reached, (chances.get(reached) ?? 0) + chance);
    all += chance;
    return true;
  });
  return new Map([...chances].map(([reached, chance]) => [reached, chance / all]));
}

/** log Γ(w+i) / (Γ(w) i!) for i = 0 … most. */
function logWeights(w: number, most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let i = 1; i <= most; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log((w + i - 1) / i);
  return logs;
}

/** Every way the missing answers can fall, until `visit` says stop. */
function eachEnding(missing: number, visit: (more: Tally) => boolean): boolean {
  const more = { agree: 0, disagree: 0, pass: 0 };
  for (more.agree = 0; more.agree <= missing; more.agree++) {
    for (more.disagree = 0; more.disagree <= missing - more.agree; more.disagree++) {
      more.pass = missing - more.agree - more.disagree;
      if (!visit(more)) return false;
    }
  }
  return true;
}

function noOtherEnding(missing: number, only: Pattern, final: (more: Tally) => Pattern): boolean {
  return eachEnding(missing, (more) => final(more) === only);
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
