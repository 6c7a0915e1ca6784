// No IO. The state of one series: what the journal folds into. Nested the way events touch it.
import type { ActivityDefinition, SeriesFile, SessionDefinition } from './definition.ts';
import type { Documents } from './documents.ts';
import type {
  ActivityId,
  AskingId,
  AskName,
  FieldName,
  ItemId,
  LineId,
  OrganisationId,
  PartId,
  PromiseId,
  SeatId,
  SeriesId,
  SessionId,
  Slot,
  SubjectId,
} from './ids.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Step = 'ready' | 'open' | 'closed' | 'shown' | 'settled';
export type FieldNames = 'named' | 'none';

/** `by`: whose idea, term or ask it is, where a rule must know. */
export type Subject = {
  readonly id: SubjectId;
  readonly text: string;
  readonly by?: SeatId;
  /** Who had got behind it when it was asked about. */
  readonly backers?: readonly SeatId[];
};

/** One named answer. `id` is '' where a seat has at most one. Milliseconds since 1970: first given `since`, changed `at`. */
export type Given = {
  readonly id: string;
  readonly values: Readonly<Record<FieldName, Json>>;
  readonly since: number;
  readonly at: number;
};

/** One no-names answer as the phone gave it. A null value is a post taken back before the show. */
export type Ballot = {
  readonly slot: Slot;
  readonly rev: number;
  readonly value: Json;
  readonly mayQuote: boolean;
};

/** What was shown of one field about one subject. Burnt (fewer than three answerers): no ballots, no figure. */
export type ShownCell =
  | { readonly tooFew: true }
  | { readonly tooFew: false; readonly answerers: number; readonly ballots: Ballot[] };

export type Asking = {
  readonly id: AskingId;
  readonly activity: ActivityId;
  readonly ask: AskName;
  readonly round: number;
  readonly subjects: readonly Subject[];
  /** Names per field, fixed when the asking opened. */
  readonly names: Readonly<Record<FieldName, FieldNames>>;
  /** Frozen when it opened; null = whoever is in the room may take part, and N is not counted. */
  readonly eligible: Set<SeatId> | null;
  /** No-names fields whose ballots of one phone carry one mark; fixed when it opened. */
  readonly linked: readonly FieldName[];
  readonly openedAt: number;
  /** The asking it opens, closes and is shown together with; null = it stands by itself. */
  readonly openedWith: AskingId | null;
  step: Step;
  readonly revealed: Set<PartId>;
  readonly given: Map<SubjectId, Map<SeatId, Given[]>>;
  readonly shown: Map<FieldName, Map<SubjectId, ShownCell>>;
  /** Posts taken back by their writer after the show: the words are gone, the place stays. */
  readonly blanked: Set<ItemId>;
};

export type ActivityStatus = 'planned' | 'on' | 'settled' | 'skipped';

export type Activity = {
  readonly id: ActivityId;
  readonly session: SessionId;
  /** Copied from the workshop when the session was planned; changed only by the facilitator's edits. */
  definition: ActivityDefinition;
  status: ActivityStatus;
  openedAt: number | null;
  endedAt: number | null;
  readonly askings: Asking[];
  /** Put out of sight by the facilitator. */
  readonly hidden: Set<ItemId>;
  /** The kind's own state; only that kind's rules read or change it. */
  own: unknown;
  /** How many askings had been made when the room last talked; null = it has not. */
  talkedAfter: number | null;
  /** The memory as it was before this activity settled, for taking the settling back. */
  undo: MemoryUndo | null;
};

export type Attendance = { readonly seat: SeatId; readonly from: number; to: number | null };

export type Talk = { readonly startedAt: number; readonly endsAt: number | null };

/** What the facilitator has put on the screen over what is going on there. */
export type PutUp =
  | { readonly what: 'thread'; readonly line: LineId }
  | { readonly what: 'mirror' }
  | { readonly what: 'map' };

/** What the room is looking at. Talk and pause are modes of the stage, not steps of an asking. */
export type Stage = {
  activity: ActivityId | null;
  talk: Talk | null;
  pausedAt: number | null;
  endsAt: number | null;
  lastCallEndsAt: number | null;
  /** “Hide again”: the screen and the phones hold back what was shown. */
  covered: boolean;
  /** The line being looked at; null = all of them. */
  focus: ItemId | null;
  up: PutUp | null;
};

/** A change to the run sheet; each is undone by another. */
export type AgendaEdit =
  | { readonly do: 'move'; readonly activity: ActivityId; readonly to: number }
  | { readonly do: 'add'; readonly definition: ActivityDefinition; readonly at: number }
  | { readonly do: 'drop'; readonly activity: ActivityId }
  | { readonly do: 'change'; readonly definition: ActivityDefinition };

export type SessionStatus = 'planned' | 'running' | 'ended';

export type Session = {
  readonly id: SessionId;
  readonly definition: SessionDefinition;
  status: SessionStatus;
  /** Local date and time in the series' time zone, as planned; null = not dated. */
  plannedFor: string | null;
  startedAt: number | null;
  endedAt: number | null;
  readonly room: Set<SeatId>;
  readonly attendance: Attendance[];
  readonly activities: Activity[];
  readonly stage: Stage;
  /** What takes the facilitator's edits of the run sheet back, the latest last. */
  readonly inverses: AgendaEdit[];
  /** Activities as they were before an edit dropped them or made another kind of them, the latest last. */
  readonly shelf: Activity[];
  /** The facilitator's signed note for the synthesis. */
  note: string;
  /** What the facilitator changed about its opening mirror. */
  readonly mirror: Mirror;
  /** Who has said that they cannot be there. */
  readonly apologies: Set<SeatId>;
  /** Asked from where peers are, between sessions: about which earlier activity, and how many days after. */
  readonly rating: Rating | null;
};

/** What was weighed is asked again, `days` after the session of `of` ended. */
export type Rating = { readonly of: ActivityId; readonly days: number };

/** Our own words in the opening mirror; a line's words are nobody's to change. */
export type MirrorWords = 'title' | 'together' | 'open' | 'promised';
export type MirrorEdit =
  /** Null: as Moot would have it. `id` is a line or a promise. */
  | { readonly do: 'include'; readonly id: string; readonly included: boolean | null }
  | { readonly do: 'word'; readonly what: MirrorWords; readonly text: string | null }
  | { readonly do: 'leaveOut'; readonly out: boolean };
export type Mirror = {
  readonly included: Map<string, boolean>;
  readonly words: Map<MirrorWords, string>;
  out: boolean;
  /** What takes the edits back, the latest last. */
  readonly inverses: MirrorEdit[];
};

/** `follows`: the seat of the same organisation whose place it took. `removedAt`: null until it is. */
export type Seat = {
  readonly id: SeatId;
  readonly organisation: OrganisationId;
  readonly follows: SeatId | null;
  removed: boolean;
  removedAt: number | null;
};

export type LineStatus =
  | 'common_ground'
  | 'words_only'
  | 'facts_to_find'
  | 'apparent_difference'
  | 'real_difference'
  | 'unsure'
  | 'set_aside';

export type LineMark = 'word_checked' | 'said_back' | 'called_real' | 'no_tricky_word';

/** One count of one line. Null figures: too few, and nothing else is known. */
export type LineCount = {
  readonly activity: ActivityId;
  readonly session: SessionId;
  readonly round: number;
  readonly present: number;
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly pass: number | null;
  readonly noAnswer: number | null;
  readonly pattern: string;
  /** Changed since the round before, of those who answered both; null = not countable. */
  readonly changed: number | null;
  readonly at: number;
};

/** Where the room placed it when it was sorted: column → how many, of so many who could. */
export type LineSort = {
  readonly activity: ActivityId;
  readonly session: SessionId;
  readonly present: number;
  readonly places: Readonly<Record<string, number>>;
  readonly at: number;
};

export type LineMarked = {
  readonly mark: LineMark;
  readonly at: number;
  readonly activity: ActivityId | null;
};

export type LineHistory = {
  readonly at: number;
  readonly activity: ActivityId | null;
  readonly status: LineStatus;
};

export type Line = {
  readonly id: LineId;
  text: string;
  readonly versions: { readonly text: string; readonly at: number; readonly activity: ActivityId | null }[];
  readonly source: {
    readonly session: SessionId;
    readonly activity: ActivityId;
    readonly from: ItemId | null;
  };
  status: LineStatus;
  readonly history: LineHistory[];
  readonly counts: LineCount[];
  readonly sorts: LineSort[];
  readonly marks: Set<LineMark>;
  /** Every mark as it was given, also one that has gone since. */
  readonly marked: LineMarked[];
  toConfirm: Set<SeatId>;
  /** Peers who were away and have since said they are with it (or not), and when. */
  readonly confirmed: { readonly seat: SeatId; readonly agrees: boolean; readonly at: number }[];
  /** Common ground: have examples been compared? */
  compared: boolean;
  /** Who would like to talk it through, and with whom (null: everybody). */
  wishes: { readonly by: SeatId; readonly to: SeatId | null; readonly at: number }[];
  /** What the room chose to do about a difference, and who looks after it. */
  treated: LineTreated | null;
  treatedAt: { readonly at: number; readonly activity: ActivityId | null } | null;
};

export type LineTreated = {
  readonly treatment: string;
  /** What it is made of: words, facts, duty, interest, value. */
  readonly types: readonly string[];
  /** How the room put it: the line neither crosses; null for an aim to test. */
  readonly settledAs: string | null;
  readonly bottomLine: string | null;
  readonly owner: SeatId;
  readonly lookAgain: string;
};

/**
 * A criterion the group kept, in its last words, and when (milliseconds since
 * 1970). A line of the ledger that was taken up keeps its id.
 */
export type Criterion = {
  readonly id: string;
  readonly text: string;
  readonly activity: ActivityId;
  readonly at: number;
};

/** A word opened in a glossary, and what it turned out to be. */
export type GlossaryTerm = {
  readonly id: string;
  readonly text: string;
  readonly verdict: string | null;
  readonly shared: string | null;
  readonly activity: ActivityId;
};

export type PromiseState = 'open' | 'kept' | 'let_go';
export type PromiseReport = 'kept' | 'partly' | 'not_yet' | 'overtaken' | 'no_report';

export type PeerPromise = {
  readonly id: PromiseId;
  seat: SeatId;
  asker: SeatId;
  accepted: boolean;
  /** The asker said no; neither this nor accepted: they have not answered. */
  declined: boolean;
  what: string;
  readonly when: string;
  /** The idea it gets behind; null where it is not about one. */
  readonly backs: string | null;
  readonly session: SessionId;
  readonly activity: ActivityId;
  readonly madeAt: number;
  state: PromiseState;
  readonly reports: {
    readonly at: number;
    /** The session that was running, if one was. */
    readonly session: SessionId | null;
    readonly status: PromiseReport;
    readonly note: string;
    readonly after: 'keep' | 'change' | 'let_go' | null;
    readonly was: string | null;
  }[];
  /** Taken on by a successor, with their own yes: to keep it, or to ask about it. */
  readonly takenOn: { readonly as: 'maker' | 'asker'; readonly from: SeatId; readonly at: number }[];
};

/** The series' memory: its version moves with every change, so that a settling can be taken back safely. */
export type Memory = {
  version: number;
  readonly ledger: Map<LineId, Line>;
  readonly promises: Map<PromiseId, PeerPromise>;
  readonly criteria: Map<string, Criterion>;
  readonly glossary: Map<string, GlossaryTerm>;
};

export type MemoryUndo = {
  /** The version right after settling: if it has moved on, the settling stays. */
  readonly version: number;
  readonly lines: readonly { readonly id: LineId; readonly before: Line | null }[];
  readonly promises: readonly { readonly id: PromiseId; readonly before: PeerPromise | null }[];
  readonly criteria: readonly { readonly id: string; readonly before: Criterion | null }[];
  readonly glossary: readonly { readonly id: string; readonly before: GlossaryTerm | null }[];
};

export type SeriesSettings = {
  /** Show the roster's names before sign-in to anyone with the code; otherwise the name is typed. */
  rosterShown: boolean;
  /** Peers may add themselves with name and organisation. */
  selfJoin: boolean;
};

/** What a workshop says of itself as a whole: its title, purpose and credit. */
export type Workshop = Omit<SeriesFile, 'sessions'>;

export type Series = {
  readonly id: SeriesId;
  title: string;
  language: string;
  timeZone: string;
  readonly createdAt: number;
  /** The workshop it was made from, as that was then; null in journals that do not say. */
  readonly workshop: Workshop | null;
  readonly settings: SeriesSettings;
  /** From then on nothing more is recorded, and no phone knows its no-names answers as its own; null = it goes on. */
  closedAt: number | null;
  /** The last day, YYYY-MM-DD in the series' time zone, on which anything of it is kept; null = no day was named. */
  keepUntil: string | null;
  readonly organisations: Set<OrganisationId>;
  readonly seats: Map<SeatId, Seat>;
  readonly sessions: Session[];
  readonly memory: Memory;
  readonly documents: Documents;
};
