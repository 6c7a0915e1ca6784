import type { ThreadChapter, ThreadRow } from '../views/thread.ts';

/** GET /api/series/:series/ledger (facilitator, peers of the series), with an ETag */
export type LedgerPage = {
  readonly sessions: readonly { readonly id: string; readonly n: number; readonly label: string }[];
  /** All lines, then each status that a line has; `status` null: all. */
  readonly tabs: readonly {
    readonly status: string | null;
    readonly label: string;
    readonly count: number;
  }[];
  /** Oldest first; a line that came from another stands right under it. */
  readonly lines: readonly LedgerLine[];
};
export type LedgerLine = ThreadRow & {
  readonly from: string;
  readonly history: readonly { readonly at: number; readonly session: string; readonly words: string }[];
  readonly toConfirm: readonly string[];
  readonly chapters: readonly ThreadChapter[];
  /** The desk alone may do something to a line. */
  readonly can: LineCan | null;
};
export type LineCan = {
  readonly setAside: boolean;
  readonly takeUp: boolean;
  readonly clearOfWords: boolean;
  /** Say that examples were compared (true), or that they were not after all (false); null: neither. */
  readonly compareExamples: boolean | null;
};
/** GET /api/series/:series/sessions/:session/synthesis.{md,html,json}: a download; “so far” before the end. */
