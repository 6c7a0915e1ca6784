// No IO. Whether what changed between two votes may be told when not the same people were asked both times.
import { fewestShown } from '../../asking/show.ts';
import { type VoteTold, votingsIn } from './statements.ts';

export type Twice = { readonly both: number; readonly left: number; readonly came: number };

/** Of the last two votes: how many were asked both times, and how many only before or only after. Null: asked once. */
export function askedTwice(c: VoteTold): Twice | null {
  const [before, after] = votingsIn(c.askings).slice(-2);
  if (before?.eligible == null || after?.eligible == null) return null;
  const first = before.eligible;
  const both = [...after.eligible].filter((seat) => first.has(seat)).length;
  return { both, left: first.size - both, came: after.eligible.size - both };
}

/**
 * Without names, what changed is told only where no one or at least three went or came between: the counts less the
 * answers of those who answered both times are the answers of the others, and one or two others have names.
 */
export function isChangeTold(c: VoteTold): boolean {
  const twice = askedTwice(c);
  if (twice === null || c.around.names('vote') === 'named') return true;
  return [twice.left, twice.came].every((n) => n === 0 || n >= fewestShown);
}
