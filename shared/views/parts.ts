// No IO. The parts a view is split into: what each audience may be told, by allow-list.

import type { DrawnMap } from '../ground/drawnMap.ts';
import type { Tally } from '../ground/pattern.ts';
import type { KindName } from '../model/definition.ts';
import type { FieldNames, Json, PromiseReport, PutUp, SessionStatus, Step } from '../model/series.ts';

export type RunSheetEntry = {
  readonly id: string;
  readonly title: string;
  readonly kind: KindName;
  readonly minutes: number;
  readonly core: boolean;
  readonly status: 'planned' | 'on' | 'settled' | 'skipped';
  /** Minutes it took, or has taken so far; null before it is opened. */
  readonly actual: number | null;
  readonly openedAt: number | null;
  readonly available: boolean;
};

/** `session`: who we are and what is planned. Peers and screen get titles only in the run sheet. */
export type SessionPart = {
  readonly series: string;
  readonly session: {
    readonly id: string;
    readonly n: number;
    readonly title: string;
    readonly theme: string;
    readonly status: SessionStatus;
  } | null;
  readonly language: string;
  readonly facilitator: string;
  readonly startedAt: number | null;
  /** The one that comes next, while none runs. */
  readonly nextSession: {
    readonly id: string;
    readonly n: number;
    readonly title: string;
    readonly theme: string;
    /** “Thursday 12 March 2026, 14:00”; null: not dated. */
    readonly when: string | null;
    readonly isRating: boolean;
  } | null;
  readonly plannedMinutes: number;
  readonly agenda: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: RunSheetEntry['status'];
  }[];
};
export type DeskSessionPart = SessionPart & {
  readonly purpose: string;
  /** Of the session that runs: there is something to look back on, or the facilitator left it out. */
  readonly mirror: 'none' | 'ready' | 'leftOut';
  readonly runSheet: readonly RunSheetEntry[];
  /** Said where more people come than something still to come is meant for; else empty. */
  readonly sizeNote: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly n: number;
    readonly title: string;
    readonly status: SessionStatus;
    readonly plannedFor: string | null;
  }[];
};

export type AskingView = {
  readonly id: string;
  readonly ask: string;
  readonly round: number;
  readonly step: Step;
  readonly names: Readonly<Record<string, FieldNames>>;
  /** No-names fields for which this phone takes one key, whatever the subject. */
  readonly linked: readonly string[];
  /** Seen as it is given, by everybody. */
  readonly live: boolean;
  readonly subjects: number;
  /** Null where nobody is counted. */
  readonly eligible: number | null;
};

/** `stage`: what the room is doing now. */
export type StagePart = {
  readonly mode: 'waiting' | 'activity' | 'talk' | 'paused' | 'between' | 'ended';
  readonly activity: {
    readonly id: string;
    readonly n: number;
    readonly of: number;
    readonly title: string;
    readonly kind: KindName;
    readonly available: boolean;
    readonly settled: boolean;
  } | null;
  readonly asking: AskingView | null;
  readonly prompt: string;
  readonly help: string;
  /** “No name goes with this: …”, said before anyone types. */
  readonly namesSentence: string;
  readonly rounds: number;
  readonly covered: boolean;
  readonly focus: string | null;
  /** Stands on the screen over everything else; its words are a part of their own. */
  readonly up: PutUp | null;
  /** Milliseconds since 1970, by the server's clock; `now` is that clock when the part was made. */
  readonly endsAt: number | null;
  readonly lastCallEndsAt: number | null;
  readonly talkStartedAt: number | null;
  readonly talkEndsAt: number | null;
  /** Of an asking that is shown one answer at a time: how many are up, of how many; null before the show. */
  readonly revealed: { readonly shown: number; readonly of: number } | null;
  readonly form: Json;
  /** Slots of no-names posts about which their writers are told something; the phone that holds the key knows its own. */
  readonly notices: readonly {
    readonly slot: string;
    readonly asking: string;
    readonly about: 'hidden' | 'wording';
    readonly statement: string | null;
    readonly activity: string | null;
    readonly text: string | null;
  }[];
  readonly title: string | null;
  readonly next: string | null;
};

export type OpeningView = {
  readonly id: string;
  readonly ask: string;
  readonly round: number;
  readonly label: string;
  readonly subjects: number;
};
export type RevealView = {
  readonly id: string;
  readonly label: string;
  readonly subject: string | null;
  readonly shown: boolean;
};

/** Everything the desk may do now, so that it computes no rule. */
export type DeskStagePart = StagePart & {
  readonly openings: readonly OpeningView[];
  /** In the order in which they are shown; the first that is not shown is next. */
  readonly reveals: readonly RevealView[];
  /** The one thing Enter does. */
  readonly primary: {
    readonly do:
      | 'startSession'
      | 'nextActivity'
      | 'open'
      | 'reopen'
      | 'close'
      | 'show'
      | 'showAll'
      | 'talk'
      | 'endTalk'
      | 'settle'
      | 'endSession'
      | 'resume'
      | 'skip';
    readonly label: string;
    readonly target: string | null;
  } | null;
  /** What comes after it, in words. */
  readonly comesNext: string;
  readonly can: {
    readonly back: boolean;
    readonly pause: boolean;
    readonly skip: boolean;
    readonly lastCall: boolean;
    readonly reopen: boolean;
    readonly showAll: boolean;
    readonly askAgain: string | null;
    readonly talk: boolean;
    readonly settle: boolean;
    readonly unsettle: string | null;
    readonly uncover: boolean;
    /** A thread or the mirror can stand on the screen. */
    readonly putUp: boolean;
  };
  readonly tooFew: boolean;
  readonly steps: readonly { readonly label: string; readonly done: boolean; readonly now: boolean }[];
  readonly latecomers: readonly { readonly seat: string; readonly name: string }[];
};

/** `room`: numbers only. */
export type RoomPart = { readonly here: number; readonly expected: number };
export type DeskRoomPart = RoomPart & { readonly answered: number | null; readonly eligible: number | null };

export type PersonView = {
  readonly seat: string;
  readonly name: string;
  readonly organisation: string;
  readonly inRoom: boolean;
  /** A hint only: is any of their phones connected? */
  readonly connected: boolean;
  readonly quietSince: number | null;
  readonly handUpSince: number | null;
  readonly late: boolean;
};
/** What the screen is told while people arrive, and only in a room of thirty or fewer. */
export type ArrivalView = Pick<PersonView, 'seat' | 'name' | 'organisation' | 'inRoom'>;
export const mostNamed = 30;

/** `notes`: the desk's private margin. */
export type NotesPart = {
  readonly say: string;
  readonly watchFor: string;
  readonly facilitator: string;
  readonly projector: string;
  readonly phone: string;
  readonly result: string;
  readonly outstanding: readonly string[];
  readonly sessionNote: string;
  readonly unheard: readonly string[];
  /** What only one organisation has said of what is on the stage, from named material; null where there is none. */
  readonly lens: LensView | null;
};

/** By the facilitator's groups, or, while nothing is grouped, organisations side by side. */
export type LensView = {
  readonly head: string;
  readonly entries: readonly { readonly head: string; readonly said: readonly string[] }[];
  /** How many are in no group yet, in words; or empty. */
  readonly rest: string;
};

/** `map`: where people stand to each other in what is on the stage; at most a hundred points, none with a name. */
export type MapPart = { readonly asking: string; readonly drawn: DrawnMap };
type CampLine = { readonly text: string; readonly words: string };
export type DeskMapPart = MapPart & {
  /** By camp, the largest first: what sets it apart. */
  readonly apart: readonly (readonly CampLine[])[];
  /** Agreed with in every camp. */
  readonly shared: readonly CampLine[];
};

/** `memory`: a version and numbers by status; the lines themselves are fetched over HTTP. */
export type MemoryPart = {
  readonly version: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly promisesOpen: number;
};

/** `terms/k`: a word that was opened, and what it turned out to be; not for the screen, where nobody can tap it. */
export type TermView = {
  readonly id: string;
  /** The word, or the words of a set thought to be the same. */
  readonly words: readonly string[];
  readonly verdict: string;
  readonly shared: string | null;
  /** Where there is no wording that all share. */
  readonly meanings: readonly { readonly by: string; readonly meaning: string }[];
};
/** Each can hold a dozen meanings. */
export const termsPageSize = 3;

/** Put by one peer to another; `with` is the other of the two. */
export type PutView = {
  readonly id: string;
  readonly ask: string;
  readonly asking: string | null;
  readonly with: string;
  readonly about: string;
  readonly text: string;
  readonly reply: string;
  readonly note: string;
};

/** A line or a promise in the opening mirror. `before`: the same line, counted in an earlier session, in words. */
export type MirrorEntry = {
  readonly id: string;
  readonly text: string;
  readonly words: string;
  readonly tally: Tally | null;
  readonly before: string | null;
};
/** `mirror`: to screen and peers, and only while it is up. */
export type MirrorPart = {
  readonly opening: string;
  readonly lastTime: string;
  readonly title: string;
  readonly columns: readonly {
    readonly place: 'together' | 'open' | 'promised';
    readonly heading: string;
    readonly entries: readonly MirrorEntry[];
    /** Said where nothing stands in it. */
    readonly nothing: string;
  }[];
};

/** `mine`: what one seat is told about itself. */
export type MinePart = {
  readonly seat: string;
  readonly name: string;
  readonly organisation: string;
  readonly inRoom: boolean;
  /** Eligible in the asking that is on; null when none is. */
  readonly eligible: boolean | null;
  /** Own named answers: asking → subject → answers. */
  readonly answers: Readonly<
    Record<
      string,
      Readonly<
        Record<string, readonly { readonly id: string; readonly values: Readonly<Record<string, Json>> }[]>
      >
    >
  >;
  /** How many no-names answers this seat has spent: asking → field → subject → n. Never which. */
  readonly spent: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  /** Waiting for this peer's yes: promises they are asked to ask about. */
  readonly asks: readonly {
    readonly ask: string;
    readonly asking: string;
    readonly subject: string;
    readonly from: string;
    readonly text: string;
    readonly when: string;
    readonly about: string;
  }[];
  /** What others have put to this peer and it has answered, while it can still be changed. */
  readonly replied: readonly PutView[];
  /** What this peer has put to others in the activity that is on, and what came of it. */
  readonly put: readonly PutView[];
  /** Their own first, as they were made; then those they ask about, or have yet to answer for, what is over last. */
  readonly promises: readonly {
    readonly id: string;
    readonly what: string;
    readonly when: string;
    readonly asker: string;
    readonly state: string;
    /** Its maker is to say how it went, or has said and may say it anew; null: nothing is theirs to say. */
    readonly report: 'due' | 'again' | null;
    readonly accepted: 'asked' | 'yes' | 'no';
    readonly mine: boolean;
    readonly by: string;
    /** The latest that its maker, or the facilitator for one who is away, said of it. */
    readonly last: { readonly status: PromiseReport; readonly note: string } | null;
    /** Its maker said something of it that is still to be read out. */
    readonly unread: boolean;
    /** Taken on by a successor: whose it was before. */
    readonly was: string | null;
  }[];
  /** Lines that were counted without this peer, and wait for “I'm with this” or “I'm not”. */
  readonly toConfirm: readonly {
    readonly line: string;
    readonly n: number;
    readonly text: string;
    readonly words: string;
  }[];
  /** Lines this peer would like to talk through, and those that somebody would like to with them. */
  readonly talks: readonly {
    readonly line: string;
    readonly n: number;
    readonly text: string;
    readonly mine: boolean;
    readonly by: string;
    /** Null: everybody. */
    readonly to: { readonly seat: string; readonly name: string } | null;
  }[];
  /** Open promises of the peer whose seat this one took over: theirs only with their own yes. */
  readonly toTakeOn: readonly {
    readonly id: string;
    readonly as: 'maker' | 'asker';
    readonly what: string;
    readonly when: string;
    readonly by: string;
    readonly asker: string;
  }[];
  /** Of the next session: whether this peer has sent apologies; null where none is planned. */
  readonly away: boolean | null;
  /** Hidden named lines of this peer: “Hidden by Nell. You can reword it.” */
  /** Lines of theirs that they may look at before documents leave the room: until when, and whether they did. */
  readonly review: { readonly until: number; readonly date: string; readonly looked: boolean } | null;
  readonly hidden: readonly { readonly activity: string; readonly item: string; readonly text: string }[];
};

/** Part name → value. Paged parts are `subjects/0`, `items/1`, `outcome/0`, `people/2`, 20 (people: 50) a page. */
export type ViewParts = Readonly<Record<string, Json>>;
/** How long a last call is. A clock that is a moment behind never says more. */
export const lastCallSeconds = 20;
export const pageSize = 20;
/** Characters, about 8 kB: a longer list goes on in the next page, however few entries it holds. */
export const pageLength = 8 * 1024;
export const peoplePageSize = 50;
