// A series with one short session, a journal that can be made to fail, and a room that can be spoken to.

import { digestOf, slotOf } from '@moot/server/people/tokens.ts';
import type { Held } from '@moot/server/rooms/batch.ts';
import type { Room, RoomNote } from '@moot/server/rooms/room.ts';
import { openRoom } from '@moot/server/rooms/room.ts';
import { type CastWork, keyedId, type Standing } from '@moot/server/rooms/work.ts';
import { StoreError } from '@moot/server/store/errors.ts';
import type { Journal, JournalRow, KnownCommand } from '@moot/server/store/journal.ts';
import { type BoxChange, type Boxes, emptyCellOf, putIntoBox } from '@moot/shared/asking/box.ts';
import { sessionSchema } from '@moot/shared/model/definition.ts';
import {
  type AskingId,
  type CommandId,
  id,
  type OrganisationId,
  type SeatId,
  type SeriesId,
} from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { CastReply, Reply } from '@moot/shared/protocol.ts';
import {
  type Command,
  facilitatorCommandSchema,
  type KeyedMessage,
  peerCommandSchema,
} from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import { project } from '@moot/shared/views/project.ts';

export const series = id<SeriesId>('series-1');
export const seat = (n: number) => id<SeatId>(`seat-${n}`);
export const facilitator: Actor = { role: 'facilitator', id: 'f1' };
export const peer = (n: number): Actor => ({ role: 'peer', seat: seat(n) });
const seats = 6;

const activity = (name: string, names: 'named' | 'none') => ({
  id: name,
  title: name,
  kind: 'gather',
  minutes: 5,
  prompt: 'What have you seen people do?',
  names,
  params: { maxPosts: 3, maxChars: 140 },
});

export const session = sessionSchema.parse({
  id: 's1',
  theme: 'Trial',
  title: 'A trial',
  purpose: 'To try the room.',
  activities: [activity('named', 'named'), activity('unnamed', 'none')],
});

export const founding = createSeries({
  id: series,
  title: 'A series',
  language: 'en',
  timeZone: 'Europe/London',
  settings: { rosterShown: true, selfJoin: false },
  organisations: [id<OrganisationId>('org-1')],
  seats: Array.from({ length: seats }, (_, n) => ({
    id: seat(n + 1),
    organisation: id<OrganisationId>('org-1'),
  })),
  sessions: [session],
});

export type Faults = {
  /** Fails the next so many commits with nothing written. */
  commits: number;
  /** The next so many commits are written, and the process seems to die before it hears of it. */
  deaf: number;
  /** Fails the next so many reads of the whole series. */
  reads: number;
};

/** A journal in memory that behaves as the contract says, and fails when told to. */
export function memoryJournal() {
  const rows: JournalRow[] = [];
  const boxes: Boxes = new Map();
  const faults: Faults = { commits: 0, deaf: 0, reads: 0 };
  let last = Promise.resolve();
  let commits = 0;
  const full = () => new StoreError('disk_full', 'The disk is full.');

  function write(batch: {
    rows: readonly JournalRow[];
    casts: readonly BoxChange[];
    emptied: Parameters<typeof emptyCellOf>[1][] | readonly Parameters<typeof emptyCellOf>[1][];
  }): void {
    for (const [n, row] of batch.rows.entries())
      if (row.seq !== rows.length + 1 + n) throw new StoreError('conflict', 'These rows do not follow.');
    for (const change of batch.casts) putIntoBox(boxes, change);
    rows.push(...structuredClone(batch.rows));
    for (const cell of batch.emptied) emptyCellOf(boxes, cell);
  }

  const journal: Journal = {
    async begin() {
      const former = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await former;
      return {
        news: [],
        find: async (ids) =>
          new Map<CommandId, KnownCommand>(
            rows.filter((r) => ids.includes(r.commandId)).map((r) => [r.commandId, structuredClone(r)]),
          ),
        async commit(batch) {
          try {
            await new Promise(setImmediate);
            if (faults.commits > 0) {
              faults.commits -= 1;
              throw full();
            }
            write(batch);
            commits += 1;
            if (faults.deaf > 0) {
              faults.deaf -= 1;
              throw full();
            }
          } finally {
            resolve();
          }
        },
        abandon: async () => resolve(),
      };
    },
    async *read(_series, after) {
      if (faults.reads > 0) {
        faults.reads -= 1;
        throw full();
      }
      yield* structuredClone(rows.slice(after));
    },
    boxes: async () => structuredClone(boxes),
    series: async () => (rows.length > 0 ? [series] : []),
    close: async () => undefined,
  };
  return { journal, rows, boxes, faults, commits: () => commits };
}

export type Told = { readonly touched: ReadonlySet<SeatId>; readonly everyone: boolean };

/** Every way of asking a room something, each as a promise of its answer. */
export function roomOver(
  journal: Journal,
  also: Partial<{ clock: () => number; told: (held: Held, t: Told) => void; changed: () => void }> = {},
) {
  const notes: RoomNote[] = [];
  let clock = 1_700_000_000_000;
  const room = openRoom({
    series,
    journal,
    clock: also.clock ?? (() => ++clock),
    wait: async () => undefined,
    tellTouched: also.told ?? (() => undefined),
    changed: also.changed ?? (() => undefined),
    note: (line) => notes.push(line),
  });
  return { room, notes, ...speakTo(room) };
}

let made = 0;
export const newId = () => id<CommandId>(`command-${++made}`.padEnd(12, '-'));

export function speakTo(room: Room) {
  const by =
    (actor: Actor): Standing =>
    () =>
      actor;
  const submit = <R>(work: (answer: (reply: R) => void) => Parameters<Room['submit']>[0]) =>
    new Promise<R>((answer) => room.submit(work(answer)));

  const give = (actor: Actor | Standing, command: Command, commandId = newId()) =>
    submit<Reply>((answer) => ({
      kind: 'command',
      standing: typeof actor === 'function' ? actor : by(actor),
      commandId,
      digest: digestOf(command),
      command,
      answer,
    }));
  return {
    found: (commandId = newId()) =>
      submit<Reply>((answer) => ({
        kind: 'founding',
        standing: by(facilitator),
        commandId,
        digest: digestOf(founding),
        events: founding,
        answer,
      })),
    give,
    /** The facilitator's. */
    lead: (command: object, commandId?: CommandId) =>
      give(facilitator, facilitatorCommandSchema.parse(command), commandId),
    /** A peer's. */
    say: (n: number, command: object, commandId?: CommandId) =>
      give(peer(n), peerCommandSchema.parse(command), commandId),
    cast: (
      n: number,
      c: Omit<CastWork['cast'], 'slot' | 'subject' | 'mayQuote' | 'field'> & { key: string },
    ) =>
      submit<CastReply>((answer) => {
        const { key, ...rest } = c;
        return {
          kind: 'cast',
          standing: by(peer(n)),
          cast: { ...rest, field: 'post', subject: 'all', mayQuote: false, slot: slotOf(key) },
          answer,
        };
      }),
    byKey: (n: number, asking: AskingId, key: string, act: KeyedMessage['act']) =>
      submit<Reply>((answer) => {
        const message = { asking, slot: slotOf(key), act };
        const digest = digestOf(message);
        return { kind: 'keyed', standing: by(peer(n)), commandId: keyedId(digest), digest, message, answer };
      }),
  };
}

export const key = (n: number) => n.toString(16).padStart(32, '0');

/** A founded series whose session runs with all peers in the room. */
export async function running(speak: ReturnType<typeof speakTo>): Promise<void> {
  await speak.found();
  await speak.lead({ type: 'startSession', session: 's1' });
  await Promise.all(Array.from({ length: seats }, (_, n) => speak.say(n + 1, { type: 'arrive' })));
}

/** Opens the one asking of a gather and answers with its id. */
export async function opened(speak: ReturnType<typeof speakTo>, name: string): Promise<AskingId> {
  await speak.lead({ type: 'openActivity', activity: name });
  const reply = await speak.lead({ type: 'openAsking', activity: name, opening: 'write:1' });
  if (!reply.ok) throw new Error(reply.refusal);
  const [asking] = reply.made;
  return id<AskingId>(asking ?? '');
}

const nobody = { people: new Map(), organisations: new Map(), facilitator: 'Nell' };
const away = {
  connected: new Set<SeatId>(),
  quietSince: new Map<SeatId, number>(),
  hands: new Map<SeatId, number>(),
};

/** All that a room's state can show to anybody, as text. */
export function allViews(state: Series | null, boxes: Boxes): string {
  if (state === null) return 'nothing';
  return JSON.stringify(
    (['desk', 'screen', 'peers'] as const).map((audience) => project(state, boxes, nobody, away, audience)),
  );
}
