// No IO. The nouns that get mixed up, kept apart by the compiler.

type Brand<Noun extends string> = string & { readonly noun: Noun };

export type SeriesId = Brand<'series'>;
export type SessionId = Brand<'session'>;
export type ActivityId = Brand<'activity'>;
export type AskingId = Brand<'asking'>;
export type SeatId = Brand<'seat'>;
export type OrganisationId = Brand<'organisation'>;
export type LineId = Brand<'line'>;
export type PromiseId = Brand<'promise'>;
export type CommandId = Brand<'command'>;
/** First 16 bytes of SHA-256 of a phone's ballot key, in hexadecimal: the public mark of a no-names answer. */
export type Slot = Brand<'slot'>;

type AnyId =
  | SeriesId
  | SessionId
  | ActivityId
  | AskingId
  | SeatId
  | OrganisationId
  | LineId
  | PromiseId
  | CommandId
  | Slot;

/** The only place where a plain string becomes one of our nouns. */
export function id<Id extends AnyId>(text: string): Id {
  return text as Id;
}

/** Names of asks, fields and parts are small vocabularies of their kinds; plain strings suffice. */
export type AskName = string;
export type FieldName = string;
/** What an answer is about: a statement, a line, a term; `ALL` where an ask has no subjects of its own. */
export type SubjectId = string;
/** Anything shown that can be pointed at: a post (its id, or its slot), a statement, a card. */
export type ItemId = string;
/** What is revealed by one tap: see asking/parts.ts. */
export type PartId = string;

export const ALL: SubjectId = 'all';
