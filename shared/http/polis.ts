import type { DrawnMap } from '../ground/drawnMap.ts';

/**
 * POST /api/series/:series/polis {statements, votes, participants}: CSV texts, the last two empty where there are
 * none. GET /api/series/:series/activities/:activity/polis/{votes,participants,statements}.csv?round=: a vote of ours.
 */
export type PolisImport = {
  /** Good for a vote's `statements`. */
  readonly statements: readonly { readonly id: string; readonly text: string }[];
  readonly sentence: string;
  readonly map: DrawnMap | null;
};
