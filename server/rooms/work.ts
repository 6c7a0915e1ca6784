// What waits in a room's queue, and how each thing that waits is told apart when it comes again.
import type { Cast } from '@moot/shared/asking/cast.ts';
import { type AskingId, type CommandId, id, type SeatId, type Slot } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { CastReply, Reply } from '@moot/shared/protocol.ts';
import type { Command, KeyedMessage } from '@moot/shared/series/commands.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import type { Event } from '@moot/shared/series/events.ts';
import type { ActorName } from '../store/journal.ts';

/** Looked up when the command is decided, not when it was queued; null: signed out in the meantime. */
export type Standing = () => Actor | null;

export type CommandWork = {
  readonly kind: 'command';
  readonly standing: Standing;
  readonly commandId: CommandId;
  readonly digest: string;
  readonly command: Command;
  answer(reply: Reply): void;
};
/** The first row of a series. */
export type FoundingWork = Omit<CommandWork, 'kind' | 'command'> & {
  readonly kind: 'founding';
  readonly events: readonly Event[];
};
export type CastWork = {
  readonly kind: 'cast';
  readonly standing: Standing;
  readonly cast: Cast & { readonly asking: AskingId };
  answer(reply: CastReply): void;
};
/** What the holder of a ballot's key does, as nobody: `standing` says only that somebody of the series sent it. */
export type KeyedWork = {
  readonly kind: 'keyed';
  readonly standing: Standing;
  readonly commandId: CommandId;
  readonly digest: string;
  readonly message: { readonly asking: AskingId; readonly slot: Slot; readonly act: KeyedMessage['act'] };
  answer(reply: Reply): void;
};
export type Work = CommandWork | FoundingWork | CastWork | KeyedWork;

/** No client makes an id for what is done by key: its id follows from what is done. */
export function keyedId(digest: string): CommandId {
  return id<CommandId>(`key-${digest.slice(0, 40)}`);
}

/** Whoever holds a ballot's key; no person is known. */
export const byKey: ActorName = 'key';
/** What Moot does by itself, such as adding a peer who came in by the code. */
export const mootItself = { role: 'facilitator', id: 'moot' } as const satisfies Actor;

export function nameOf(actor: Actor): ActorName {
  if (actor.role === 'peer') return `peer:${actor.seat}`;
  return actor.id === mootItself.id ? 'moot' : `facilitator:${actor.id}`;
}

/** Every seat that something mentions, wherever it stands in it: whoever may have to be told. */
export function seatsIn(value: Json | readonly Event[], known: (text: string) => boolean): SeatId[] {
  if (typeof value === 'string') return known(value) ? [id<SeatId>(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner: Json) => seatsIn(inner, known));
}
