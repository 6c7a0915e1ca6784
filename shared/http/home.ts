import type { Tally } from '../ground/pattern.ts';

/** GET /api/series/:series/home (facilitator): what came of each session, what waits, what is due. */
export type SeriesHomePage = {
  /** In the order of SeriesPage's sessions. */
  readonly sessions: readonly {
    readonly id: string;
    readonly label: string;
    /** Asked from where peers are; its dates Moot planned by itself. */
    readonly isRating: boolean;
    readonly facts: readonly string[];
    readonly away: readonly { readonly seat: string; readonly name: string }[];
    readonly canHaveMirror: boolean;
    readonly mirrorOut: boolean;
  }[];
  readonly open: readonly HomeLine[];
  /** When they come back; empty where nothing does. */
  readonly openNote: string;
  /** Said where nothing is open, else empty. */
  readonly noneOpen: string;
  readonly together: readonly HomeLine[];
  readonly promises: readonly {
    readonly id: string;
    readonly what: string;
    readonly words: string;
    /** Its maker has said something of it that is not read out yet: that it was said, never what. */
    readonly isReported: boolean;
    readonly canLetGo: boolean;
    readonly note: string;
  }[];
  readonly promisesNote: string;
  /** Said where none is open, else empty. */
  readonly noPromises: string;
  readonly toConfirm: readonly {
    readonly line: string;
    readonly n: number;
    readonly text: string;
    readonly words: string;
  }[];
  /** Said where nobody waits. */
  readonly toConfirmNote: string;
  readonly talks: readonly {
    readonly line: string;
    readonly n: number;
    readonly text: string;
    readonly words: readonly string[];
  }[];
};
export type HomeLine = {
  readonly id: string;
  readonly text: string;
  readonly words: string;
  readonly tally: Tally | null;
};

/** POST /api/series/:series/sessions/:session/apologies → SeriesHomePage */
export type Apology = { readonly seat: string; readonly away: boolean };
/** POST /api/series/:series/talked {line} · /api/series/:series/let-go {promise} → SeriesHomePage */
