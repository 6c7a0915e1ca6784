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
/** GET /api/series/:series/agenda.yaml (facilitator): all run sheets as they stand, a workshop in one file. */
/** GET …/agenda.yaml (facilitator): the run sheet as it stands, as a session's file of a workshop. */
