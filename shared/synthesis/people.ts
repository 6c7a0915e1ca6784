// Pure. Who is spoken of: names come from the roster, never from the journal.
import type { NameOf } from '../activities/kind.ts';

export type People = {
  readonly names: NameOf;
  readonly facilitator: string;
  /** Everybody and every organisation on the roster, for taking names out. */
  readonly everyone: readonly string[];
  readonly organisations: readonly string[];
};
