// Pure. Decides how the answers to one statement lie, from counts alone.

/** Counts of people, not shares. */
export type Tally = { readonly agree: number; readonly disagree: number; readonly pass: number };

export type SmallPattern =
  | 'too_few'
  | 'not_settled'
  | 'together_for'
  | 'together_against'
  | 'one_apart_against'
  | 'one_apart_for'
  | 'apart';
export type LargePattern = 'leaning_for' | 'leaning_against';
export type Pattern = SmallPattern | LargePattern;

/**
 * Where the lines are drawn. All of them are conventions; only `together` has a
 * precedent (75 % in Delphi studies: Diamond et al. 2014, J Clin Epidemiol 67:401).
 */
export type Cuts = {
  /** Small rooms: share of those eligible who must take a side, as a fraction so that rounding up is exact. */
  readonly settledShare: readonly [number, number];
  /** Larger rooms: share of those who answered on one side. */
  readonly together: number;
  /** Larger rooms: the smaller side's share of those who took a side. */
  readonly apart: number;
  /** The largest number of eligible peers that still counts as a small room. */
  readonly smallRoom: number;
};

export const defaultCuts: Cuts = { settledShare: [2, 3], together: 0.75, apart: 0.3, smallRoom: 12 };

const fewest = 3;
const rounding = 1e-9;

/**
 * The pattern of one statement in one round.
 *
 * `tally` counts those who answered; `eligible` is how many could, frozen when
 * the round opened; `names` says whether the field is kept without names. Fewer
 * than three eligible, or fewer than three answers without names, is `too_few`
 * in a room of any size. A small room is measured against those eligible, so
 * silence counts like a pass; a larger one against those who answered, so with
 * answers still missing use `certainty` instead. Total: never throws.
 */
export function pattern(
  tally: Tally,
  eligible: number,
  names: 'named' | 'none',
  cuts: Cuts = defaultCuts,
): Pattern {
  const answered = tally.agree + tally.disagree + tally.pass;
  if (eligible < fewest || (names === 'none' && answered < fewest)) return 'too_few';
  return eligible <= cuts.smallRoom ? small(tally, eligible, cuts) : larger(tally, answered, cuts);
}

function small({ agree, disagree }: Tally, eligible: number, cuts: Cuts): SmallPattern {
  const [part, whole] = cuts.settledShare;
  if (agree + disagree < Math.ceil((part * eligible) / whole)) return 'not_settled';
  if (disagree === 0) return 'together_for';
  if (agree === 0) return 'together_against';
  if (disagree === 1 && agree >= 2) return 'one_apart_against';
  if (agree === 1 && disagree >= 2) return 'one_apart_for';
  return 'apart';
}

function larger({ agree, disagree }: Tally, answered: number, cuts: Cuts): Pattern {
  const sided = agree + disagree;
  const fewer = Math.min(agree, disagree);
  if (sided === 0 || 2 * sided < answered) return 'not_settled';
  if (agree + rounding >= cuts.together * answered) return 'together_for';
  if (disagree + rounding >= cuts.together * answered) return 'together_against';
  if (fewer >= 2 && fewer + rounding >= cuts.apart * sided) return 'apart';
  // One against one leans nowhere; a small room calls it apart as well.
  if (agree === disagree) return 'apart';
  return agree > disagree ? 'leaning_for' : 'leaning_against';
}
