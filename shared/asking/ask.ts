// No IO. What a kind of activity declares about a question it can put to the room.
import type { ZodType } from 'zod';
import type { FieldName, ItemId, SeatId, SubjectId } from '../model/ids.ts';
import type { Refusal, Verdict } from '../model/refusals.ts';
import type { Asking, Json, Subject } from '../model/series.ts';

export type Sight = 'onShow' | 'live' | 'addressee';
/** One tap reveals: everything · a field · a subject · for each subject its reasons and then its counts · one answer. */
export type RevealBy = 'all' | 'field' | 'subject' | 'reasonThenSubject' | 'answer';

export type Field = {
  readonly name: FieldName;
  /** What the value must look like; checked, never transformed. */
  readonly value: ZodType<unknown>;
  readonly optional: boolean;
  /** Shown and burnt with that field, whatever its own number of answers: a reason follows its vote. */
  readonly follows?: FieldName;
  /** The name under which the definition says whether it carries a name, where that is another. */
  readonly namedAs?: FieldName;
  /** One key of a phone for all its ballots of the activity: rows a person, if enough are eligible (linked.ts). */
  readonly linked?: boolean;
  /** What it is called where faces speak of it, if it is a question of its own. */
  readonly label?: string;
};

/** What `whose` and `content` are told. `values` holds the fields of this tap, already cleaned. */
export type AnswerContext<P> = {
  readonly params: P;
  readonly asking: Asking;
  readonly earlier: readonly Asking[];
  /** Null in a no-names field: a rule cannot look at who it is. */
  readonly seat: SeatId | null;
  readonly subject: SubjectId;
  readonly id: ItemId;
  readonly values: Readonly<Record<FieldName, Json>>;
};

export type Ask<P> = {
  fields(params: P): readonly Field[];
  readonly about: 'each subject' | 'all subjects';
  /** Subjects that come up while it is open (a promise that waits for a yes), beside the frozen ones. */
  subjectsNow?(earlier: readonly Asking[]): readonly Subject[];
  /** True: answers carry ids made by the phone, and a seat may give several. False: answering again replaces. */
  readonly many: boolean;
  /** True: who is eligible is frozen and counted. False: whoever is in the room. */
  readonly counts: boolean;
  sight(params: P): Sight;
  revealBy(params: P): RevealBy;
  /** How many answers one seat may give about one subject. */
  limit(params: P, subject: SubjectId): number;
  /** Whether the limit counts answers about one subject (the usual), or all of a seat's in the asking. */
  readonly limitOver?: 'subject' | 'asking';
  /** What one more than the limit is refused with, where it is not too_many. */
  readonly overLimit?: Refusal;
  /** An answer that stands: giving another is refused with already_answered. */
  readonly once?: boolean;
  /** What was written is read, not talked about, before what follows: the desk goes straight on. */
  readonly writes?: boolean;
  /** True: about all subjects, and talked about all the same before it is settled. */
  readonly talkedAbout?: boolean;
  /** Opened and closed together with this one. */
  readonly companions?: readonly string[];
  /** The peer an answer is addressed to, who must be in the room. */
  addressed?(values: Readonly<Record<FieldName, Json>>): SeatId | null;
  whose?(c: AnswerContext<P>): Verdict;
  content?(c: AnswerContext<P>): Verdict;
};
