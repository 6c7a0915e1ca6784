// No IO. The contract of a kind of activity. A kind never touches sockets, storage, clocks or another kind.

import type { ZodType } from 'zod';
import type { Ask } from '../asking/ask.ts';
import type { Audience, ClearedAsking } from '../asking/cleared.ts';
import type { MemoryEvent } from '../memory/events.ts';
import type { Brings, Complaint, KindName, Names, Source, SourceFrom } from '../model/definition.ts';
import type {
  ActivityId,
  AskingId,
  AskName,
  FieldName,
  ItemId,
  LineId,
  OrganisationId,
  PromiseId,
  SeatId,
  SessionId,
  SubjectId,
} from '../model/ids.ts';
import type { Refusal } from '../model/refusals.ts';
import type { Asking, FieldNames, Json, Line, PeerPromise, Subject } from '../model/series.ts';
import type { Contribution, Kept, Writing } from './document.ts';
import type { Plan } from './planning.ts';
import type { ForSeries } from './seriesDocument.ts';
import type { Standing } from './standing.ts';

/** Something an earlier activity brought forth, or the ledger holds, that this one can take up. */
export type Item = { readonly id: ItemId; readonly text: string; readonly by: SeatId | null };

/** What a kind may know of its series: facts, never unshown answers. */
export type Surroundings = {
  readonly session: SessionId;
  /** From when the session before ended to when this one did: milliseconds since 1970; without an end while it runs. */
  readonly span: { readonly after: number; readonly until: number };
  readonly activity: ActivityId;
  readonly title: string;
  readonly rounds: 1 | 2;
  readonly names: (field: FieldName) => FieldNames;
  /** Everybody who ever had a seat, in an order that tells nothing: the order of answering says who was last. */
  readonly roster: readonly SeatId[];
  /** Everybody with a seat, and those in the room now. */
  readonly seats: ReadonlyMap<SeatId, { readonly organisation: OrganisationId }>;
  readonly inRoom: ReadonlySet<SeatId>;
  /** What the activity's `source` offers: posts, statements, ledger lines. Empty when it draws on nothing. */
  readonly source: readonly Item[];
  /** What another activity offers (`addFrom`), or nothing if it was skipped. */
  readonly itemsOf: (activity: string) => readonly Item[];
  /** Who has got behind something that `source` offers, as far as it was shown. */
  readonly backersOf: (item: ItemId) => readonly SeatId[];
  readonly ledger: ReadonlyMap<LineId, Line>;
  readonly promises: ReadonlyMap<PromiseId, PeerPromise>;
  /** Settled activities of this same kind, oldest first, for “then and now”. */
  readonly earlier: () => readonly EarlierOutcome[];
  /** What sort of thing `source` offers; null when it draws on nothing. */
  readonly sourceBrings: Brings | 'ledger' | null;
  /** What `source` offers are peers’ own words, whichever activity hands them on. */
  readonly sourceIsPosts: boolean;
  readonly hidden: ReadonlySet<ItemId>;
  /** The one thing the room looks at now; null = all of them, or another activity is on. */
  readonly focus: ItemId | null;
  /** Whether everything of the latest asking is shown. */
  readonly allShown: () => boolean;
  /** The vote still to come that takes its statements from here, if there is one. */
  readonly statementsGoTo: ActivityId | null;
};

export type EarlierOutcome = {
  readonly sessionNumber: number;
  readonly activity: ActivityId;
  readonly params: unknown;
  readonly outcome: Json;
};

export type Between = {
  readonly id: ItemId;
  readonly by: SeatId;
  readonly to: SeatId;
  /** Where `to` replies; null once it is over. */
  readonly replyIn: AskingId | null;
  readonly text: string;
  readonly when: string;
  readonly reply: 'asked' | 'yes' | 'no' | 'thats_it' | 'nearly' | 'not_yet';
  /** What it is about, where that is one of several: an idea, a side of a line. */
  readonly about: string;
  readonly note: string;
  /** A promise: kept as one once the activity settles. */
  readonly isPromise: boolean;
  /** The ask in which `to` replies. */
  readonly ask: AskName;
};

export type Told<P, Own> = {
  readonly params: P;
  readonly own: Own;
  readonly around: Surroundings;
  /** This activity's askings, oldest first, as cleared for `audience`. */
  readonly askings: readonly ClearedAsking[];
  readonly audience: Audience;
};

/** An asking that can be opened now. `id` is unique within the activity and stays the same for repeats. */
export type Opening = {
  readonly id: string;
  readonly ask: AskName;
  readonly round: number;
  readonly subjects: readonly Subject[];
  /** Said with its name at the desk, where it is about one thing of several: words that the desk may see. */
  readonly about?: string;
  /** True: something was prepared for it, such as changed words; nobody settles before it is asked. */
  readonly wanted?: boolean;
};

/**
 * Answers that hang together by person, as they were cleared: named ones, or
 * linked ones without a name. `person` is for telling rows apart in an
 * analysis, and crosses to nobody.
 */
export type PersonRows = {
  readonly asking: AskingId;
  /** Answers still come in. */
  readonly open: boolean;
  readonly subjects: readonly Subject[];
  votesOn(subject: SubjectId): readonly { readonly person: string; readonly vote: 1 | -1 | 0 }[];
};

export type OwnDecision =
  | { readonly ok: true; readonly event: { readonly type: string; readonly [key: string]: Json } }
  | { readonly ok: false; readonly refusal: Refusal };

/** The facilitator's own handiwork in this kind (group, reword, choose…). `body` is checked inside, with zod. */
export type OwnCommand<P, Own> = (c: Told<P, Own>, body: Readonly<Record<string, Json>>) => OwnDecision;

/** What the faces are given: `form` to answer with, subjects to be judged, items shown, outcome counted. */
export type Picture = {
  readonly form: Json;
  readonly subjects: readonly Json[];
  readonly items: readonly Json[];
  readonly outcome: readonly Json[];
};

export type NameOf = {
  readonly person: (seat: SeatId) => string;
  readonly organisation: (seat: SeatId) => string;
};

export type Synthesis<P, Own> = {
  /** The kind says which section each part belongs to. */
  blocks(c: Told<P, Own>, writing: Writing): readonly Contribution[];
  /** From it every figure in `blocks` can be counted again. */
  data(c: Told<P, Own>, writing: Writing): Kept;
  /** Its lines on common ground or apart, as last counted: what a session's closing ground shows. */
  readonly standings?: (c: Told<P, Own>) => readonly Standing[];
};

/** What can be set about an activity of this kind, and the rules of its settings. */
export type Settings<P> = {
  readonly paramsSchema: ZodType<P>;
  /** The fields it asks for, by which `names` says who carries a name. */
  fieldNames(params: P): readonly string[];
  /** What sort of thing its `items` are; without it nothing can be drawn from it. */
  readonly brings?: Brings;
  /** Where its subjects may come from. */
  sources(params: P): readonly SourceFrom[];
  /** Whether the posts it takes must have known writers. */
  needsWriter?(params: P): boolean;
  readonly alwaysNamed?: readonly string[];
  /** True: nobody answers, and nothing is recorded. */
  readonly notRecorded?: boolean;
  complaints?(activity: {
    readonly names: Names;
    readonly rounds: 1 | 2;
    readonly source: Source;
    readonly params: P;
  }): readonly Complaint[];
};

export type Kind<P, Own> = {
  readonly name: KindName;
  readonly settings: Settings<P>;
  /** How it is planned at the desk; without it the kind is not offered there. */
  readonly plan?: Plan;
  readonly asks: Readonly<Record<AskName, Ask<P>>>;
  /** False: this mode of the kind does not run yet. */
  available(params: P): boolean;
  start(params: P): Own;
  /** Which askings can be opened now, the likeliest first. Empty: nothing is left but to settle. */
  next(c: Told<P, Own>): readonly Opening[];
  readonly commands: Readonly<Record<string, OwnCommand<P, Own>>>;
  /** What the holder of a shown post's key may say about something made from it, as nobody. `body.slot` is the post. */
  readonly byKey: Readonly<Record<string, OwnCommand<P, Own>>>;
  /** Posts whose writers are asked, by slot, whether a wording made from them is theirs. */
  readonly asksWriters?: (
    c: Told<P, Own>,
  ) => readonly { readonly slot: string; readonly statement: string; readonly text: string }[];
  /** Who got behind which of its items, where that is what it is for. */
  readonly backers?: (c: Told<P, Own>) => readonly { readonly item: ItemId; readonly seat: SeatId }[];
  /** What one peer has put to another, and what came of it. The engine tells each to those two alone. */
  readonly between?: (askings: readonly Asking[]) => readonly Between[];
  /** Words that it opens, or could, with what peers were shown to mean by each. */
  readonly words?: (c: Told<P, Own>) => readonly {
    readonly id: ItemId;
    readonly text: string;
    readonly meanings: readonly { readonly by: SeatId; readonly meaning: string }[];
  }[];
  /** Items under the headings they were put, merged ones with those they are shown with. */
  readonly groups?: (
    c: Told<P, Own>,
  ) => readonly { readonly id: string; readonly heading: string; readonly items: readonly ItemId[] }[];
  /**
   * Its parameters to ask once more about the criteria that were kept, weeks later; null where it is not about them.
   */
  readonly again?: (
    c: Told<P, Own>,
    criteria: readonly { readonly id: string; readonly text: string }[],
  ) => Readonly<Record<string, Json>> | null;
  /** Rows a person of its latest asking, where they were seen: what an opinion map is drawn from. */
  readonly rows?: (c: Told<P, Own>) => PersonRows | null;
  /** True: its words say how somebody is, not what they see; nobody counts as heard by them. */
  readonly howPeopleAre?: boolean;
  /** What the facilitator should not forget before settling, in sentences. */
  readonly outstanding?: (c: Told<P, Own>) => readonly string[];
  /** Total; may change `own` in place and returns it. */
  evolve(own: Own, event: { readonly type: string; readonly [key: string]: Json }): Own;
  /** What later activities can take up from this one. */
  items(c: Told<P, Own>): readonly Item[];
  /** Every figure of this activity, from cleared answers alone: for documents, data files and the next round. */
  outcome(c: Told<P, Own>): Json;
  settle(c: Told<P, Own>): readonly MemoryEvent[];
  picture(c: Told<P, Own>, names: NameOf): Picture;
  /** What it gives to the document and to the data file beside it; without it the kind stands in neither. */
  readonly synthesis?: Synthesis<P, Own>;
  /** What it gives to the synthesis of the whole series; its figures are counted again from `synthesis.data`. */
  readonly inSeries?: (c: Told<P, Own>, writing: Writing) => ForSeries;
};

/** A kind with its types folded away, as the registry holds it; made by `kind()` alone. */
export type AnyKind = Kind<unknown, unknown>;

/** Forgets P and Own: sound because every value they type is made by this same kind's `params` and `start`. */
export function kind<P, Own>(definition: Kind<P, Own>): AnyKind {
  return definition as unknown as AnyKind;
}
