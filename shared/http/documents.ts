/** GET /api/series/:series/documents (facilitator) · /documents/:document → DocumentView */
export type DocumentsPage = {
  readonly title: string;
  readonly formats: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
};
export type DocumentView = {
  readonly id: string;
  readonly title: string;
  /** Its session runs, or the series goes on: it can still change. */
  readonly soFar: boolean;
  readonly note: string;
  /** In the order in which they stand; `fixed` ones cannot be moved or left out. */
  readonly sections: readonly {
    readonly n: number;
    readonly title: string;
    readonly stands: boolean;
    readonly fixed: boolean;
    /** What to choose to leave it out or print it, to move it up or down; null where it cannot be. */
    readonly choices: {
      readonly toggle: readonly number[] | null;
      readonly up: readonly number[] | null;
      readonly down: readonly number[] | null;
    };
  }[];
  readonly arranged: boolean;
  readonly review: {
    readonly open: boolean;
    readonly from: string;
    readonly until: string;
    readonly looked: number;
    readonly peers: readonly {
      readonly name: string;
      readonly lines: number;
      readonly looked: boolean;
    }[];
  } | null;
  readonly releases: readonly ReleaseView[];
  readonly can: { readonly openReview: boolean; readonly release: boolean };
};
export type ReleaseView = {
  readonly id: string;
  readonly edition: 'ours' | 'shareable';
  readonly date: string;
  readonly by: string;
  readonly files: readonly { readonly format: string; readonly sha256: string; readonly bytes: number }[];
};

/** POST /api/series/:series/documents/:document → DocumentView */
export type DocumentChange =
  | { readonly change: 'openReview' }
  | { readonly change: 'note'; readonly text: string }
  | { readonly change: 'sections'; readonly sections: readonly number[] | null };
/** GET /api/series/:series/documents/:document/preview.html?edition= — a page for a frame of the desk's own. */

/** POST /api/series/:series/documents/:document/jobs → JobPage; GET /api/series/:series/jobs/:job → JobPage */
export type NewJob = {
  readonly edition: 'ours' | 'shareable';
  readonly formats: readonly string[];
  /** The files are kept, and their release is written down. */
  readonly release: boolean;
};
export type JobPage = {
  readonly id: string;
  readonly state: 'making' | 'made' | 'failed';
  readonly done: number;
  readonly all: number;
  readonly files: readonly {
    readonly format: string;
    readonly name: string;
    readonly bytes: number;
    readonly at: string;
  }[];
};
/** GET /api/series/:series/jobs/:job/:format · GET /api/series/:series/releases/:release/:format: a download. */
