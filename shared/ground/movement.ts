// Pure. Reads what happened to one statement between two rounds of the same wording.
import type { Pattern, Tally } from './pattern.ts';

export type Movement =
  | 'held'
  | 'turned_over'
  | 'came_apart'
  | 'came_together'
  | 'narrowed'
  | 'still_one_apart'
  | 'still_leaning'
  | 'still_apart'
  | 'still_open'
  | 'still_open_both_ways'
  | 'needs_clearer_words'
  | 'not_comparable'
  | 'none';

type Answer = 'agree' | 'disagree' | 'pass';

/** People who answered both rounds: `table[first answer][second answer]`. */
export type ChangeTable = Readonly<Record<Answer, Readonly<Record<Answer, number>>>>;

type Round = { pattern: Pattern; tally: Tally };
type Lie = 'for' | 'against' | 'mostly_for' | 'mostly_against' | 'apart' | 'unknown';

/** How many gave another answer the second time, among those who answered both rounds. */
export function changed(table: ChangeTable): number {
  return answeredBoth(table) - table.agree.agree - table.disagree.disagree - table.pass.pass;
}

/** How many came to agree, or to disagree, from another answer. */
export function moved(table: ChangeTable): { toAgree: number; toDisagree: number } {
  return {
    toAgree: table.disagree.agree + table.pass.agree,
    toDisagree: table.agree.disagree + table.pass.disagree,
  };
}

/**
 * How evenly a tally is split, 0 (one side only) to 1 (half and half, nobody
 * passing): 2·min(a,d)/(a+d) · (a+d)/n. Nobody answering is 0.
 */
function split({ agree, disagree, pass }: Tally): number {
  const answered = agree + disagree + pass;
  return answered === 0 ? 0 : (2 * Math.min(agree, disagree)) / answered;
}

/** `split` before and after, of the people who answered both rounds. */
export function splitBeforeAndAfter(table: ChangeTable): { before: number; after: number } {
  return {
    before: split({ agree: row(table, 'agree'), disagree: row(table, 'disagree'), pass: row(table, 'pass') }),
    after: split({
      agree: column(table, 'agree'),
      disagree: column(table, 'disagree'),
      pass: column(table, 'pass'),
    }),
  };
}

/**
 * What two rounds read together. Total over every pair of patterns.
 *
 * `first.tally` counts everybody who answered round 1; when fewer than two
 * thirds of them answered both rounds nothing is compared. `none` means the new
 * pattern stands alone, with no word of movement. `eligible` (of the second
 * round) only eases "still apart" in rooms of six or fewer.
 */
export function movement(first: Round, second: Round, table: ChangeTable, eligible: number): Movement {
  const { agree, disagree, pass } = first.tally;
  if (3 * answeredBoth(table) < 2 * (agree + disagree + pass)) return 'not_comparable';
  const before = lie(first.pattern);
  const after = lie(second.pattern);
  if (after === 'unknown') return 'needs_clearer_words';
  switch (before) {
    case 'unknown':
      return 'none';
    case 'for':
    case 'against':
      return fromTogether(before, after);
    case 'mostly_for':
    case 'mostly_against':
      return fromLeaning(before, after, second.pattern);
    case 'apart':
      return fromApart(after, table, eligible);
  }
}

function fromTogether(before: 'for' | 'against', after: Lie): Movement {
  if (after === before) return 'held';
  return after === 'for' || after === 'against' ? 'turned_over' : 'came_apart';
}

function fromLeaning(before: 'mostly_for' | 'mostly_against', after: Lie, now: Pattern): Movement {
  if (after === 'for' || after === 'against') return 'came_together';
  if (after === 'apart') return 'came_apart';
  if (after !== before) return 'turned_over';
  return now === 'leaning_for' || now === 'leaning_against' ? 'still_leaning' : 'still_one_apart';
}

function fromApart(after: Lie, table: ChangeTable, eligible: number): Movement {
  if (after === 'for' || after === 'against') return 'came_together';
  if (after !== 'apart') return 'narrowed';
  const fewest = eligible <= 6 ? 1 : 2;
  if (stayed(table, 'agree', fewest) && stayed(table, 'disagree', fewest)) return 'still_apart';
  const { toAgree, toDisagree } = moved(table);
  return toAgree > 0 && toDisagree > 0 ? 'still_open_both_ways' : 'still_open';
}

/** At least 70 % of one side, and at least `fewest` people, where they were. */
function stayed(table: ChangeTable, side: 'agree' | 'disagree', fewest: number): boolean {
  const stayers = table[side][side];
  return stayers >= fewest && 10 * stayers >= 7 * row(table, side);
}

/** Which side a pattern is on: "one apart against" is a room mostly for. */
function lie(of: Pattern): Lie {
  switch (of) {
    case 'together_for':
      return 'for';
    case 'together_against':
      return 'against';
    case 'one_apart_against':
    case 'leaning_for':
      return 'mostly_for';
    case 'one_apart_for':
    case 'leaning_against':
      return 'mostly_against';
    case 'apart':
      return 'apart';
    case 'too_few':
    case 'not_settled':
      return 'unknown';
  }
}

function row(table: ChangeTable, first: Answer): number {
  return table[first].agree + table[first].disagree + table[first].pass;
}

function column(table: ChangeTable, second: Answer): number {
  return table.agree[second] + table.disagree[second] + table.pass[second];
}

function answeredBoth(table: ChangeTable): number {
  return row(table, 'agree') + row(table, 'disagree') + row(table, 'pass');
}
