// Everything asked over HTTP, as shapes. State changes are POSTs with JSON and a same-origin check; role comes from
// the session cookie alone; secrets travel in bodies and URL fragments, never in paths or queries.

/** Every failure, whatever the route: what is wrong and what to do, in one or two sentences. */
export type Problem = { readonly error: string; readonly sentence: string };

/** GET /api/me */
export type Me = {
  readonly setUp: boolean;
  readonly facilitator: { readonly id: string; readonly name: string } | null;
  readonly peer: {
    readonly series: string;
    readonly seat: string;
    readonly name: string;
    readonly organisation: string;
    readonly title: string;
  } | null;
  readonly screen: { readonly series: string } | null;
};

/** POST /api/set-up · POST /api/invitations/accept */
export type NewFacilitator = { readonly token: string; readonly name: string; readonly passphrase: string };
/** POST /api/sign-in → Me. POST /api/sign-out {} → Me (add {as:'peer'} to sign a phone out). */
export type SignIn = { readonly name: string; readonly passphrase: string };
/** POST /api/invitations {} → Link. The link's token is in its fragment. */
export type Link = { readonly link: string };

/** GET /api/definitions → DefinitionSummary[] */
export type DefinitionSummary = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly sessions: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
};

/** POST /api/series → SeriesPage */
export type NewSeries = {
  readonly definition: string;
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
/** POST /api/series/:series/screen {} → Link to open on the projector. */

/** POST /api/join/look {code} → JoinPage */
export type JoinPage = {
  readonly title: string;
  readonly facilitator: string;
  readonly session: string | null;
  readonly selfJoin: boolean;
  readonly locked: boolean;
  /** Empty unless the roster is shown: then the name is typed. `held`: somebody's phone has this name already. */
  readonly roster: readonly {
    readonly seat: string;
    readonly name: string;
    readonly organisation: string;
    readonly held: boolean;
  }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
};
/** POST /api/join. By seat from the roster, or by typed name (and organisation if peers may add themselves). */
export type Join = {
  readonly code: string;
  readonly who:
    | { readonly seat: string }
    | {
        readonly name: string;
        readonly organisation: string | null;
        readonly newOrganisation: string | null;
      };
};
export type Joined =
  | { readonly joined: true; readonly me: Me }
  /** The name is held: its holder's phone and the desk are asked. Poll POST /api/join/wait {claim}. */
  | { readonly joined: false; readonly claim: string; readonly sentence: string };
/** POST /api/join/wait {claim} → Joined, or a Problem when it was refused. */
/** POST /api/link/look {token} → LinkPage; POST /api/link {token} → Joined. Single use, exchanged once. */
export type LinkPage = { readonly name: string; readonly title: string; readonly held: boolean };
/** POST /api/claims/:claim {yes} by the holder's phone or the desk. */
/** POST /api/screen {token} → Me */
/** GET /api/screen/join (the screen's own cookie): what the projector needs so that people can join. */
export type ScreenJoin = {
  readonly code: string;
  /** The best address that phones can reach, without a path: https://moot.example or http://192.168.1.20:3000 */
  readonly address: string;
  readonly locked: boolean;
};

/** GET /api/series/:series/ledger (facilitator, peers of the series), with an ETag */
export type LedgerPage = {
  readonly lines: readonly {
    readonly id: string;
    readonly text: string;
    readonly status: string;
    readonly statusLabel: string;
    readonly from: string;
    readonly history: readonly { readonly at: number; readonly session: string; readonly words: string }[];
    readonly toConfirm: readonly string[];
  }[];
};
/** GET /api/series/:series/sessions/:session/synthesis.{md,html,json}: a download; “so far” before the end. */
