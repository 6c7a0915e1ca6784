// Pure. A line as it stood when it was last counted: what a kind gives for a session's closing ground.
import type { Pattern, Tally } from '../ground/pattern.ts';

export type Standing = {
  /** The same line voted on again later in a session stands once, as last counted. */
  readonly id: string;
  readonly text: string;
  readonly present: number;
  readonly tally: Tally;
  readonly pattern: Pattern;
  /** The round before, where there was one. */
  readonly before: { readonly tally: Tally; readonly pattern: Pattern } | null;
};
