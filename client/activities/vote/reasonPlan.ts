// Pure. How the reasons of a line stand under its counts: roomy, tight, or, where even that is too little, not all of them.
import type { VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { linesFor, sizeFor } from '../../faces/screen/fitting.ts';

export type Reasons = VoteOutcome['reasons'];
export type ReasonPlan = {
  /** Statement and marks stand closer, and reasons in smaller letters. */
  readonly tight: boolean;
  readonly shown: Reasons;
  /** How many are left to the facilitator; the screen says so. */
  readonly left: number;
};

const columns = 3;
const letters = { roomy: 30, tight: 38 };

export function reasonPlan(statement: string, reasons: Reasons): ReasonPlan {
  const lines = linesFor(statement, sizeFor(statement) === 'large' ? 40 : 46);
  const roomy = lines >= 3 ? 3 : lines === 2 ? 4 : 6;
  if (height(reasons, letters.roomy) <= roomy) return { tight: false, shown: reasons, left: 0 };
  const n = fitting(reasons, 13 - 2 * Math.min(3, lines));
  return { tight: true, shown: reasons.slice(0, n), left: reasons.length - n };
}

/** In lines, filled row by row. */
function height(reasons: Reasons, lettersALine: number): number {
  const rows: number[] = [];
  for (const [i, reason] of reasons.entries()) {
    const row = Math.floor(i / columns);
    const tall = linesFor(reason.text, lettersALine) + (reason.by === null ? 0 : 1);
    rows[row] = Math.max(rows[row] ?? 0, tall);
  }
  return rows.reduce((sum, tall) => sum + tall + 0.5, -0.5);
}

/** How many stand whole; where some do not, one place is kept to say so. */
function fitting(reasons: Reasons, room: number): number {
  let n = reasons.length;
  const note = { round: 0, text: '', by: null };
  while (n > 2 && height(n < reasons.length ? [...reasons.slice(0, n), note] : reasons, letters.tight) > room)
    n--;
  return n;
}
