// Pure. Where a line of the ledger stands in short: on which side, and by what count.
import type { LineCount, LineStatus } from '../model/series.ts';
import type { Tally } from './pattern.ts';

export type Side = 'together' | 'open';

/** Null: set aside, and on neither. */
export function sideOf(status: LineStatus): Side | null {
  switch (status) {
    case 'common_ground':
    case 'words_only':
      return 'together';
    case 'facts_to_find':
    case 'apparent_difference':
    case 'real_difference':
    case 'unsure':
      return 'open';
    case 'set_aside':
      return null;
  }
}

/** Null: too few, and no figure is known. */
export function tallyOf({ agree, disagree, pass }: LineCount): Tally | null {
  return agree === null || disagree === null || pass === null ? null : { agree, disagree, pass };
}
