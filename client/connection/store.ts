// The one store of the client, written only by the connection. Faces read it through hooks.ts.

import type { Refusal } from '@moot/shared/model/refusals.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { createStore } from 'zustand/vanilla';

export type ConnectionState = {
  /** `gone`: removed, signed out, or replaced by another phone; nothing is tried any more. */
  readonly status: 'connecting' | 'online' | 'offline' | 'gone';
  readonly since: number;
  readonly bye: 'removed' | 'signed_out' | 'replaced' | null;
  /** The server's clock minus this one, in milliseconds. */
  readonly clockOffset: number;
};

/** Given here and not answered yet. `sent` is true only while it is under way on a live connection. */
export type Pending = {
  readonly id: string;
  readonly what: 'command' | 'cast' | 'keyed';
  readonly state: 'here' | 'sent';
  readonly asking: string | null;
  readonly field: string | null;
  readonly subject: string | null;
  readonly values: Json;
};

/** This phone's own copy of a no-names answer: nobody else has one. */
export type OwnAnswer = {
  readonly activity: string;
  readonly asking: string;
  readonly field: string;
  readonly subject: string;
  /** A post's id on this phone; null where there is one answer for each subject. */
  readonly post: string | null;
  readonly key: string;
  /** One key for all subjects of its field. */
  readonly linked: boolean;
  readonly rev: number;
  /** When it was first given, by this phone's clock: only this phone ever knows. */
  readonly order: number;
  /** As it was given last; null: being taken back. */
  readonly value: Json;
  readonly mayQuote: boolean;
  /** The public mark of the ballot, once the server has answered. */
  readonly slot: string | null;
  /** What is on the server's disk; null: nothing yet. */
  readonly saved: { readonly value: Json; readonly mayQuote: boolean } | null;
};

export type RefusedHere = {
  readonly sentence: string;
  readonly at: number;
  readonly refusal: Refusal;
  readonly asking: string | null;
  readonly field: string | null;
  readonly subject: string | null;
};

export type MootState = {
  readonly connection: ConnectionState;
  readonly who: { readonly series: string; readonly seat: string | null } | null;
  readonly view: Readonly<Record<string, Json>>;
  readonly mine: MinePart | null;
  readonly pending: readonly Pending[];
  readonly own: readonly OwnAnswer[];
  readonly claims: readonly { readonly claim: string; readonly seat: string; readonly name: string }[];
  readonly handUp: boolean;
  readonly lastRefusal: RefusedHere | null;
};

export const nothingYet: MootState = {
  connection: { status: 'connecting', since: 0, bye: null, clockOffset: 0 },
  who: null,
  view: {},
  mine: null,
  pending: [],
  own: [],
  claims: [],
  handUp: false,
  lastRefusal: null,
};

export const store = createStore<MootState>(() => nothingYet);
