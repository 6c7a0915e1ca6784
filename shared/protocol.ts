// The wire, whole. Up: command, cast, keyed. Down: parts of a view, `mine`, and an answer to each thing sent.
import type { z } from 'zod';
import type { Refusal } from './model/refusals.ts';
import type { Json } from './model/series.ts';
import type { Command, castSchema, keyedSchema } from './series/commands.ts';

export type CommandMessage = { readonly commandId: string; readonly command: Command };
export type CastMessage = z.input<typeof castSchema>;
export type KeyedMessage = z.input<typeof keyedSchema>;

/** The answer to a command: the ids it made (an asking's), or why not. A tick means: on disk. */
export type Reply =
  | { readonly ok: true; readonly made: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly sentence: string };
/** The answer to a cast names its slot: the public mark of the ballot. */
export type CastReply =
  | { readonly ok: true; readonly slot: string }
  | { readonly ok: false; readonly refusal: Refusal; readonly sentence: string };

/** One part of a view: sent whole, at most about 8 kB. `version` moves only when its bytes change; null = the part is gone. */
export type PartMessage = { readonly part: string; readonly version: number; readonly value: Json };

export type Hello = {
  readonly audience: 'desk' | 'screen' | 'peer';
  readonly series: string;
  readonly seat: string | null;
  /** Milliseconds since 1970 by the server's clock, so that faces can count down by it. */
  readonly now: number;
  readonly build: string;
};

/** Socket.IO events, client → server. Every one is answered through its acknowledgement, if one was asked for. */
export type ClientToServer = {
  command: (message: CommandMessage, reply?: (r: Reply) => void) => void;
  cast: (message: CastMessage, reply?: (r: CastReply) => void) => void;
  keyed: (message: KeyedMessage, reply?: (r: Reply) => void) => void;
  /** Memory only: raised or lowered hand. */
  hand: (up: boolean) => void;
};
/** Socket.IO events, server → client. `parts` comes in one message after connecting and when several change at once. */
export type ServerToClient = {
  hello: (hello: Hello) => void;
  parts: (parts: readonly PartMessage[]) => void;
  mine: (mine: Json) => void;
  /** Signed out, removed, replaced by another phone, or the server is stopping. */
  /** Somebody asks for this seat on another phone (to its holder), or for any held seat (to the desk). */
  claims: (
    claims: readonly { readonly claim: string; readonly seat: string; readonly name: string }[],
  ) => void;
  bye: (reason: 'removed' | 'signed_out' | 'replaced' | 'stopping') => void;
};
