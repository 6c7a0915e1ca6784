// What a script is played against: a real server over its sockets, or the core alone, in one process.
import type { CastMessage, CommandMessage, KeyedMessage } from '@moot/shared/protocol.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { Snapshot } from './snapshot.ts';

/** A phone is a peer of the script and a number: each phone has its own keys. */
export type Sender =
  | { readonly at: 'desk' }
  | { readonly at: 'phone'; readonly peer: string; readonly phone: number };

export type Message =
  | { readonly what: 'command'; readonly message: CommandMessage }
  | { readonly what: 'cast'; readonly message: CastMessage }
  | { readonly what: 'keyed'; readonly message: KeyedMessage };

export type Answered =
  | { readonly ok: true; readonly made: readonly string[]; readonly slot: string | null }
  | { readonly ok: false; readonly refusal: string };

export type DeskSight = Pick<DeskStagePart, 'activity' | 'asking' | 'openings' | 'reveals'>;

export type Product = {
  /** Milliseconds since 1970, by the product's clock, from now on. */
  setClock(now: number): Promise<void>;
  /** Resolves when this phone is signed in and connected; at once where it is already. */
  bring(peer: string, phone: number): Promise<void>;
  send(from: Sender, message: Message): Promise<Answered>;
  /** What the desk is shown, once it is as wanted; null where that never comes. */
  desk(wanted: (sight: DeskSight) => boolean): Promise<DeskSight | null>;
  /** The product's id of a peer of the script. */
  seatOf(peer: string): string;
  organisationOf(organisation: string): string;
  snapshot(): Promise<Snapshot>;
};
