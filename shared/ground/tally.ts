// Pure. Counting answers, one at a time or all at once.
import type { Tally } from './pattern.ts';

export type Answer = keyof Tally;

export const nobody: Tally = { agree: 0, disagree: 0, pass: 0 };

/** How many people a tally counts, passes included. */
export function answered(tally: Tally): number {
  return tally.agree + tally.disagree + tally.pass;
}

/** Counts answers; the order they came in makes no difference. */
export function tallyOf(answers: Iterable<Answer>): Tally {
  const tally = { ...nobody };
  for (const answer of answers) tally[answer] += 1;
  return tally;
}

/** One person answers, answers again or takes an answer back: a new tally in constant time. */
export function recounted(tally: Tally, before: Answer | 'none', after: Answer | 'none'): Tally {
  const next = { ...tally };
  if (before !== 'none') next[before] -= 1;
  if (after !== 'none') next[after] += 1;
  return next;
}

/** Whether figures of a field may be shown at all: without names, only from three answers. */
export function enoughToShow(answers: number, names: 'named' | 'none'): boolean {
  return names === 'named' || answers >= 3;
}
