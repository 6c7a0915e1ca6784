// Everything asked over HTTP, as shapes. State changes are POSTs with JSON and a same-origin check; role comes from
// the session cookie alone; secrets travel in bodies and URL fragments, never in paths or queries.

import type { DrawnMap } from './ground/drawnMap.ts';
import type { Tally } from './ground/pattern.ts';
import type { ThreadChapter, ThreadRow } from './views/thread.ts';

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
  readonly openNote: string;
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

/** GET /api/series/:series/sessions/:session/mirror (facilitator): all that could be in it. POST {edit} or {undo: true} → the same. */
export type MirrorPage = {
  readonly session: string;
  readonly out: boolean;
  readonly canUndo: boolean;
  /** There is something to look back on. */
  readonly isPossible: boolean;
  readonly title: string;
  readonly columns: readonly {
    readonly place: 'together' | 'open' | 'promised';
    readonly heading: string;
    readonly entries: readonly {
      readonly id: string;
      readonly text: string;
      readonly words: string;
      readonly included: boolean;
    }[];
  }[];
};
/** POST /api/series/:series/seats/:seat/follow Rename → SeriesPage: a new seat of the same organisation takes its place. */
/** POST /api/series/:series/sessions/:session/apologies → SeriesHomePage */
export type Apology = { readonly seat: string; readonly away: boolean };
/** POST /api/series/:series/talked {line} · /api/series/:series/let-go {promise} → SeriesHomePage */

/** GET /api/series/:series/peers (peers of the series): whom one can wish to talk with; empty in a large room. */
export type PeersPage = {
  readonly peers: readonly { readonly seat: string; readonly name: string; readonly organisation: string }[];
};

/** POST /api/series/:series/sessions/:session/date → SeriesPage. A local date and time by the clocks of the series. */
export type DateChange = { readonly plannedFor: string | null };
/** GET /api/series/:series/calendar.ics · …/sessions/:session/calendar.ics: for the desk and the phones of the series. */

/** GET /api/series/:series/sessions/:session/agenda (facilitator) · answered by every change to it */
export type AgendaPage = {
  readonly series: string;
  readonly session: string;
  readonly n: number;
  readonly title: string;
  readonly status: 'planned' | 'running' | 'ended';
  readonly timeZone: string;
  readonly plannedFor: string | null;
  /** Minutes of all of it, and of what is not optional. */
  readonly minutes: { readonly all: number; readonly core: number };
  readonly entries: readonly AgendaEntry[];
  /** The places, from 0, where something can be added; empty once the session is over. */
  readonly places: readonly { readonly at: number; readonly name: string }[];
  /** What undo would do, in words; null: there is nothing to undo. */
  readonly undo: string | null;
  readonly kinds: readonly {
    readonly kind: string;
    readonly name: string;
    readonly what: string;
    readonly meantFor: string;
  }[];
  readonly size: AgendaSize | null;
};
export type AgendaEntry = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly minutes: number;
  readonly optional: boolean;
  readonly status: 'planned' | 'on' | 'settled' | 'skipped';
  /** What it draws on, in words; empty where that is nothing. */
  readonly about: string;
  readonly can: EntryCan;
  /** Why it cannot be dropped just now; empty where it can. */
  readonly kept: string;
};
/** What can be done with a line of the run sheet: `to` are all places, from 0, where it can be put. */
export type EntryCan = {
  readonly change: boolean;
  readonly drop: boolean;
  readonly up: number | null;
  readonly down: number | null;
  readonly to: readonly number[];
};
/** More people than some of it is meant for. `accept`: one press changes it so. */
export type AgendaSize = {
  readonly people: string;
  readonly advice: readonly {
    readonly activity: string;
    readonly title: string;
    readonly meant: string;
    readonly proposal: string;
    readonly sentence: string;
    readonly accept: boolean;
  }[];
};
/** POST …/agenda → AgendaPage */
export type AgendaChange =
  | { readonly do: 'move'; readonly activity: string; readonly to: number }
  | { readonly do: 'drop'; readonly activity: string }
  | { readonly do: 'accept'; readonly activity: string; readonly proposal: string }
  | { readonly do: 'undo' };

/** What a question about an activity can be answered with; a list is one a line. */
export type AgendaValue = string | number | boolean | readonly string[];
export type AgendaField = {
  readonly id: string;
  readonly ask: 'line' | 'text' | 'number' | 'yesNo' | 'choice' | 'lines';
  readonly label: string;
  readonly help: string;
  readonly value: AgendaValue;
  /** Characters or lines at most, or the range of a number. */
  readonly least: number;
  readonly most: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly help: string }[];
  /** Lines of a conversation held elsewhere can be brought in here. */
  readonly imports: boolean;
};
/**
 * POST …/agenda/write → AgendaForm while it is being written (`done: false`), or AgendaPage when it was done.
 * `what`: an activity of this session, or a new one of a kind at a place.
 */
export type AgendaWrite = {
  readonly what: { readonly activity: string } | { readonly kind: string; readonly at: number };
  readonly values: Readonly<Record<string, AgendaValue>>;
  readonly done: boolean;
};
export type AgendaForm = {
  readonly heading: string;
  readonly what: string;
  /** Those that are asked as things stand. */
  readonly fields: readonly AgendaField[];
  /** In words; `field` empty where it is about the whole. */
  readonly problems: readonly { readonly field: string; readonly sentence: string }[];
};
/** POST /api/definitions/look {text} → DefinitionSummary, of a workshop in one file, or a Problem that says what is wrong. */
/** GET /api/series/:series/capsule (facilitator): glossary words that could go along. The file: capsule.yaml?terms=id,id */
export type CapsulePage = { readonly terms: readonly { readonly id: string; readonly text: string }[] };
/** GET /api/series/:series/agenda.yaml (facilitator): all run sheets as they stand, a workshop in one file. */
/** GET …/agenda.yaml (facilitator): the run sheet as it stands, as a session's file of a workshop. */

/** GET /api/series/:series/review (a peer's own cookie), with an ETag: every line that carries their name or words. */
export type OwnLinesPage = {
  /** False: nothing can be decided now, and what was chosen is shown. */
  readonly open: boolean;
  /** A local date; '' where nothing was ever opened. */
  readonly until: string;
  /** What `finishReview` is told when they have looked at all; and whether they have said so. */
  readonly documents: readonly { readonly id: string; readonly looked: boolean }[];
  readonly released: boolean;
  readonly progress: string;
  readonly sessions: readonly { readonly title: string; readonly lines: readonly OwnLine[] }[];
};
export type OwnLine = {
  readonly piece: string;
  /** '' where it is their name alone. */
  readonly text: string;
  readonly about: string;
  readonly where: string;
  readonly editions: string;
  readonly mayQuote: boolean;
  readonly choices: readonly ('approve' | 'reword' | 'unname' | 'withdraw')[];
  readonly chosen: 'approve' | 'reword' | 'unname' | 'withdraw' | null;
  /** The words that are printed instead. */
  readonly instead: string | null;
};

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
/** GET /api/my-copy/asked (a peer's own cookie): what was asked without names in the sessions they sat in, by subject. */
export type AskedPage = { readonly texts: Readonly<Record<string, string>> };
/** GET /api/my-copy.html · /api/my-copy.pdf (a peer's own cookie): their own copy. */

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
