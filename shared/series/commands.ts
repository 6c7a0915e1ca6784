// No IO. Everything a person can ask Moot to do, in the imperative; parsed once, at the edge.
import { z } from 'zod';
import { activityOfKindSchema } from '../activities/params.ts';
import { sessionSchema } from '../model/definition.ts';
import { type DocumentId, type Edition, pieceChoices, type ReleasedFile } from '../model/documents.ts';
import type {
  ActivityId,
  AskingId,
  CommandId,
  LineId,
  OrganisationId,
  PromiseId,
  SeatId,
  SessionId,
} from '../model/ids.ts';
import { id } from '../model/ids.ts';
import type { Json } from '../model/series.ts';
import { isLocalDateTime } from './planned.ts';

const name = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\w:.@-]+$/);
const sessionId = name.transform((s) => id<SessionId>(s));
const activityId = name.transform((s) => id<ActivityId>(s));
const askingId = name.transform((s) => id<AskingId>(s));
const seatId = name.transform((s) => id<SeatId>(s));
const organisationId = name.transform((s) => id<OrganisationId>(s));
const promiseId = name.transform((s) => id<PromiseId>(s));
const lineId = z
  .string()
  .min(1)
  .max(120)
  .transform((s) => id<LineId>(s));
export const commandIdSchema = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/)
  .transform((s) => id<CommandId>(s));
const itemId = z.string().min(1).max(120);
const words = z.string().max(4000);
const json: z.ZodType<Json> = z.json() as z.ZodType<Json>;
const minutes = z.number().min(0).max(480);

/** A local date and time, such as 2026-03-12T14:00. */
export const plannedFor: z.ZodString = z.string().refine(isLocalDateTime);

const strict = z.strictObject;
/** A session (its notes), or the whole series. */
const documentId = name;

const place = z.int().min(0).max(200);

/** A change to the run sheet; each is undone by another. */
const agendaEditSchema = z.discriminatedUnion('do', [
  strict({ do: z.literal('move'), activity: activityId, to: place }),
  strict({ do: z.literal('add'), definition: activityOfKindSchema, at: place }),
  strict({ do: z.literal('drop'), activity: activityId }),
  strict({ do: z.literal('change'), definition: activityOfKindSchema }),
]);

/** Our own words in the opening mirror: as short as a heading. */
const ownWords = z.string().trim().min(1).max(80);
export const mirrorEditSchema = z.discriminatedUnion('do', [
  strict({ do: z.literal('include'), id: itemId, included: z.boolean().nullable() }),
  strict({
    do: z.literal('word'),
    what: z.enum(['title', 'together', 'open', 'promised']),
    text: ownWords.nullable(),
  }),
  strict({ do: z.literal('leaveOut'), out: z.boolean() }),
]);

/** What the facilitator's own hands do to a session. */
export const facilitatorCommandSchema = z.discriminatedUnion('type', [
  strict({ type: z.literal('addOrganisation'), organisation: organisationId }),
  strict({ type: z.literal('addSeat'), seat: seatId, organisation: organisationId }),
  strict({ type: z.literal('removeSeat'), seat: seatId }),
  /** A peer is followed by another of the same organisation. */
  strict({ type: z.literal('replaceSeat'), seat: seatId, follows: seatId }),
  strict({ type: z.literal('changeSettings'), rosterShown: z.boolean(), selfJoin: z.boolean() }),
  /** The last day on which anything of the series is kept. */
  strict({ type: z.literal('keepUntil'), date: z.iso.date() }),
  /** The end of the series: nothing more is recorded. It cannot be undone. */
  strict({ type: z.literal('closeSeries') }),
  strict({
    type: z.literal('planSession'),
    session: sessionSchema,
    plannedFor: plannedFor.nullable(),
  }),
  strict({ type: z.literal('dateSession'), session: sessionId, plannedFor: plannedFor.nullable() }),
  strict({ type: z.literal('editAgenda'), session: sessionId, edit: agendaEditSchema }),
  strict({ type: z.literal('undoEdit'), session: sessionId }),
  strict({ type: z.literal('editMirror'), session: sessionId, edit: mirrorEditSchema }),
  strict({ type: z.literal('undoMirror'), session: sessionId }),
  strict({ type: z.literal('noteApology'), session: sessionId, seat: seatId, away: z.boolean() }),
  /** It has been talked through: nobody's wish about it waits any more. */
  strict({ type: z.literal('talkedThrough'), line: lineId }),
  strict({ type: z.literal('setAside'), line: lineId, aside: z.boolean() }),
  /** Said with the room: there is no tricky word in this line. */
  strict({ type: z.literal('clearOfWords'), line: lineId }),
  /** Common ground: have we compared examples? */
  strict({ type: z.literal('compareExamples'), line: lineId, compared: z.boolean() }),
  strict({ type: z.literal('startSession'), session: sessionId }),
  strict({ type: z.literal('endSession'), session: sessionId }),
  strict({ type: z.literal('markArrived'), seat: seatId }),
  strict({ type: z.literal('markLeft'), seat: seatId }),
  strict({ type: z.literal('openActivity'), activity: activityId }),
  strict({ type: z.literal('settleActivity'), activity: activityId }),
  strict({ type: z.literal('unsettleActivity'), activity: activityId }),
  strict({ type: z.literal('skipActivity'), activity: activityId }),
  /** `opening` is one of those the stage offers (`stage.openings`). */
  strict({ type: z.literal('openAsking'), activity: activityId, opening: z.string().max(160) }),
  strict({ type: z.literal('closeAsking'), asking: askingId }),
  strict({ type: z.literal('reopenAsking'), asking: askingId }),
  strict({
    type: z.literal('show'),
    asking: askingId,
    parts: z.union([z.literal('all'), z.array(z.string().max(200)).min(1).max(400)]),
  }),
  strict({ type: z.literal('letIn'), asking: askingId, seat: seatId }),
  strict({ type: z.literal('stepBack') }),
  strict({ type: z.literal('uncover') }),
  strict({ type: z.literal('talk'), minutes: minutes.nullable() }),
  strict({ type: z.literal('endTalk') }),
  strict({ type: z.literal('pause') }),
  strict({ type: z.literal('resume') }),
  strict({ type: z.literal('setTimer'), minutes: minutes.nullable() }),
  strict({ type: z.literal('lastCall') }),
  strict({ type: z.literal('focus'), item: itemId.nullable() }),
  /** On the screen, over what is going on there; null takes it down. */
  strict({
    type: z.literal('putUp'),
    up: z
      .discriminatedUnion('what', [
        strict({ what: z.literal('thread'), line: lineId }),
        strict({ what: z.literal('mirror') }),
        /** The opinion map of what is on the stage. */
        strict({ what: z.literal('map') }),
      ])
      .nullable(),
  }),
  strict({ type: z.literal('hide'), activity: activityId, item: itemId, hidden: z.boolean() }),
  strict({ type: z.literal('writeNote'), session: sessionId, text: words }),
  strict({ type: z.literal('writeSeriesNote'), text: words }),
  /** Peers may look at every line that carries their name or words, for seven days. */
  strict({ type: z.literal('openReview'), document: documentId }),
  /** Numbers of sections, in the order in which they are printed; null: all of them, by number. */
  strict({
    type: z.literal('chooseSections'),
    document: documentId,
    sections: z.array(z.int().min(1).max(15)).min(2).max(15).nullable(),
  }),
  /** A kind's own command: group, merge, reword, choose… `do` names it, `with` is its body. */
  strict({ type: z.literal('own'), activity: activityId, do: name, with: z.record(z.string(), json) }),
  strict({
    type: z.literal('reportPromise'),
    promise: promiseId,
    status: z.enum(['kept', 'partly', 'not_yet', 'overtaken', 'no_report']),
    note: words,
    after: z.enum(['keep', 'change', 'let_go']).nullable(),
    what: words.nullable(),
  }),
]);

/** What a peer does. Answers without names are not commands: they are casts. */
export const peerCommandSchema = z.discriminatedUnion('type', [
  strict({ type: z.literal('arrive') }),
  strict({ type: z.literal('leave') }),
  strict({
    type: z.literal('answer'),
    asking: askingId,
    subject: itemId,
    id: z.string().max(80),
    values: z.record(z.string().max(40), json),
  }),
  strict({ type: z.literal('takeBack'), asking: askingId, subject: itemId, id: itemId }),
  /** “I'm with this”, or not: about a line that was counted without them. */
  strict({ type: z.literal('confirmLine'), line: lineId, agrees: z.boolean() }),
  /** “I'd like to talk this through”, to one peer or to all; a name and a line, no message. */
  strict({ type: z.literal('wishToTalk'), line: lineId, to: seatId.nullable() }),
  strict({ type: z.literal('takeBackWish'), line: lineId, to: seatId.nullable() }),
  /** “I can't be there”, or I can after all. */
  strict({ type: z.literal('sendApology'), session: sessionId, away: z.boolean() }),
  /** What the peer before me promised, or asked about, is mine from now on. */
  strict({ type: z.literal('takeOnPromise'), promise: promiseId }),
  strict({
    type: z.literal('reportPromise'),
    promise: promiseId,
    status: z.enum(['kept', 'partly', 'not_yet', 'overtaken']),
    note: words,
    after: z.enum(['keep', 'change', 'let_go']).nullable(),
    what: words.nullable(),
  }),
  /** About a line of their own in a document; null takes back what was said of it before. */
  strict({
    type: z.literal('judgePiece'),
    piece: z.string().min(1).max(200),
    choice: z.enum(pieceChoices).nullable(),
    text: words.nullable(),
  }),
  /** Looked at all of them: what was not judged stays among the peers. */
  strict({ type: z.literal('finishReview'), document: documentId }),
]);

export const commandSchema = z.union([facilitatorCommandSchema, peerCommandSchema]);

export type FacilitatorCommand = z.infer<typeof facilitatorCommandSchema>;
export type PeerCommand = z.infer<typeof peerCommandSchema>;
/**
 * What the server asks for by itself, for a facilitator. It has no schema, so no wire can carry it: only whoever made
 * the bytes knows their fingerprints. `timesJudged`: as it was when the files were begun.
 */
export type ServerCommand = {
  readonly type: 'release';
  readonly document: DocumentId;
  readonly edition: Edition;
  readonly files: readonly ReleasedFile[];
  readonly timesJudged: number;
};
export type Command = FacilitatorCommand | PeerCommand | ServerCommand;
export type CommandType = Command['type'];

/** A no-names answer on its way to the box. `key` is 128 random bits in hexadecimal and stays on one phone. */
export const castSchema = strict({
  asking: askingId,
  field: z.string().max(40),
  subject: itemId,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  rev: z.int().min(1).max(1_000_000),
  value: json,
  mayQuote: z.boolean(),
});
export type CastMessage = z.infer<typeof castSchema>;

/** What the holder of a shown post's key may do, as nobody: take it back, or say whether a wording is theirs. */
export const keyedSchema = strict({
  asking: askingId,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  act: z.discriminatedUnion('type', [
    strict({ type: z.literal('takeBack') }),
    strict({
      type: z.literal('confirmWording'),
      activity: activityId,
      statement: itemId,
      agrees: z.boolean(),
    }),
  ]),
});
export type KeyedMessage = z.infer<typeof keyedSchema>;
