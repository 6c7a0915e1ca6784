/** POST /api/series → SeriesPage */
export type NewSeries = {
  readonly definition: string;
  /** Instead of a definition here: the text of a workshop in one file, such as a capsule. */
  readonly capsule?: string;
  readonly title: string;
  readonly timeZone: string;
  readonly rosterShown: boolean;
  readonly selfJoin: boolean;
  readonly organisations: readonly {
    readonly name: string;
    readonly kind: string;
    readonly peers: readonly { readonly name: string; readonly role: string }[];
  }[];
};

/** GET /api/series → SeriesSummary[] */
export type SeriesSummary = {
  readonly id: string;
  readonly title: string;
  readonly peers: number;
  readonly sessions: number;
  readonly running: string | null;
  readonly next: string | null;
};

/** GET /api/series/:series (facilitator) · answered by every change to it */
export type SeriesPage = {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly rosterShown: boolean;
  readonly selfJoin: boolean;
  /** The last day on which anything of it is kept, YYYY-MM-DD; null = no day was named. */
  readonly keepUntil: string | null;
  readonly closed: boolean;
  readonly canClose: boolean;
  readonly joinCode: string;
  readonly joinLocked: boolean;
  /** Addresses that phones on the same network can reach, the best first. */
  readonly joinAddresses: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
    readonly held: boolean;
    readonly removed: boolean;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly n: number;
    readonly title: string;
    readonly status: 'planned' | 'running' | 'ended';
    readonly minutes: number;
    readonly plannedFor: string | null;
  }[];
};

/** POST /api/series/:series/seats → SeriesPage. `organisation` is an id, or a new organisation's name. */
export type NewSeat = {
  readonly name: string;
  readonly role: string;
  readonly organisation: string | { readonly name: string; readonly kind: string };
};

/** POST /api/series/:series/seats/:seat/remove {} · /seats/:seat/rename {name, role} → SeriesPage · /seats/:seat/link {} → Link */
export type Rename = { readonly name: string; readonly role: string };

/** POST /api/series/:series/code → SeriesPage */
export type CodeChange = { readonly change: 'rotate' | 'lock' | 'unlock' };

/** POST /api/series/:series/settings → SeriesPage */
export type SettingsChange = { readonly rosterShown: boolean; readonly selfJoin: boolean };
/** POST /api/series/:series/keep {date} · /api/series/:series/close {} → SeriesPage. Closing cannot be undone. */
/** POST /api/series/:series/screen {} → Link to open on the projector. */
/** POST /api/series/:series/seats/:seat/follow Rename → SeriesPage: a new seat of the same organisation takes its place. */

/** POST /api/series/:series/sessions/:session/date → SeriesPage. A local date and time by the clocks of the series. */
export type DateChange = { readonly plannedFor: string | null };
/** GET /api/series/:series/calendar.ics · …/sessions/:session/calendar.ics: for the desk and the phones of the series. */
