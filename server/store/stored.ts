// What crosses between the store's main side and its worker: rows as they lie on disk.
import type { BoxCell, BoxChange, Boxes, CellKey } from '@moot/shared/asking/box.ts';
import type {
  AskingId,
  CommandId,
  FieldName,
  SeatId,
  SeriesId,
  Slot,
  SubjectId,
} from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import type { JournalRow } from './journal.ts';
import type { PeopleStore } from './peopleStore.ts';

/** `events` is JSON: the worker stores it unread, and the main thread pays for reading it only where it reads. */
export type StoredRow = Omit<JournalRow, 'events'> & { readonly events: string };

export type StoredBallot = CellKey & {
  readonly slot: Slot;
  readonly rev: number;
  /** JSON. */
  readonly value: string;
  readonly mayQuote: boolean;
};
export type StoredSpent = CellKey & { readonly seat: SeatId; readonly n: number };
export type StoredCast = { readonly ballot: StoredBallot; readonly spent: StoredSpent };
export type StoredBox = { readonly ballots: readonly StoredBallot[]; readonly spent: readonly StoredSpent[] };

export type Batch = {
  readonly series: SeriesId;
  readonly rows: readonly StoredRow[];
  readonly casts: readonly StoredCast[];
  readonly emptied: readonly CellKey[];
};

type PeopleCalls = {
  [M in keyof PeopleStore]: { in: Parameters<PeopleStore[M]>; out: Awaited<ReturnType<PeopleStore[M]>> };
};

export type Calls = PeopleCalls & {
  commit: { in: readonly [Batch]; out: null };
  find: { in: readonly [SeriesId, readonly CommandId[]]; out: readonly StoredRow[] };
  read: { in: readonly [SeriesId, number, number]; out: readonly StoredRow[] };
  boxes: { in: readonly [SeriesId]; out: StoredBox };
  series: { in: readonly []; out: readonly SeriesId[] };
  /** Transactions that wrote something since start, over both files. */
  transactions: { in: readonly []; out: number };
  backUp: { in: readonly [string]; out: null };
  close: { in: readonly []; out: null };
};
export type CallName = keyof Calls;
export type Call = {
  [C in CallName]: { readonly call: C; readonly id: number; readonly input: Calls[C]['in'] };
}[CallName];
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };

export const asStored = (row: JournalRow): StoredRow => ({ ...row, events: JSON.stringify(row.events) });

export function asRow(stored: StoredRow): JournalRow {
  const events: readonly Event[] = JSON.parse(stored.events);
  return { ...stored, events };
}

export function asStoredCast({
  asking,
  field,
  subject,
  ballot,
  seat,
  spent,
  spentAt,
}: BoxChange): StoredCast {
  const cell = { asking, field, subject };
  return {
    ballot: { ...cell, ...ballot, value: JSON.stringify(ballot.value) },
    spent: { ...cell, subject: spentAt ?? subject, seat, n: spent },
  };
}

export function asBoxes({ ballots, spent }: StoredBox): Boxes {
  const boxes: Boxes = new Map();
  for (const { slot, rev, value, mayQuote, ...key } of ballots)
    cell(boxes, key).ballots.set(slot, { slot, rev, value: JSON.parse(value), mayQuote });
  for (const { seat, n, ...key } of spent) cell(boxes, key).spent.set(seat, n);
  return boxes;
}

function cell(boxes: Boxes, { asking, field, subject }: CellKey) {
  const fields = entry<AskingId, Map<FieldName, Map<SubjectId, BoxCell>>>(boxes, asking, () => new Map());
  const subjects = entry<FieldName, Map<SubjectId, BoxCell>>(fields, field, () => new Map());
  return entry<SubjectId, BoxCell>(subjects, subject, () => ({ ballots: new Map(), spent: new Map() }));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
