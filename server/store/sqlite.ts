// The embedded store: SQLite in a worker thread, behind the interfaces of journal.ts and peopleStore.ts.
import type { CommandId, SeriesId } from '@moot/shared/model/ids.ts';
import { StoreError } from './errors.ts';
import type { Journal, JournalRow, JournalTx, KnownCommand } from './journal.ts';
import type { StoreOptions } from './open.ts';
import { peopleOver } from './people.ts';
import type { PeopleStore } from './peopleStore.ts';
import { asBoxes, asRow, asStored, asStoredCast } from './stored.ts';
import { type Ask, startThread } from './thread.ts';

export type Store = {
  readonly journal: Journal;
  readonly people: PeopleStore;
  /** Copies journal and rosters, but no box, into a file that must not be there yet; Moot goes on meanwhile. */
  backUp(target: string): Promise<void>;
  /** Transactions that wrote something since start: one disk sync each, or two. */
  transactions(): Promise<number>;
  close(): Promise<void>;
};

const rowsAtATime = 1000;

/** Rejects with a StoreError that says what to do where the folder cannot be used. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const ask = await startThread(options);
  const close = async () => {
    await ask('close');
  };
  return {
    journal: journalOver(ask, close),
    people: peopleOver(ask),
    backUp: async (target) => {
      await ask('backUp', target);
    },
    transactions: () => ask('transactions'),
    close,
  };
}

function journalOver(ask: Ask, close: () => Promise<void>): Journal {
  const turn = turns();
  return {
    begin: async (series) => transaction(ask, series, await turn(series)),
    read: (series, after) => readAll(ask, series, after),
    boxes: async (series) => asBoxes(await ask('boxes', series)),
    series: () => ask('series'),
    close,
  };
}

/** One at a time for each series, in the order of asking. The answer is called to let the next one in. */
function turns(): (series: SeriesId) => Promise<() => void> {
  const last = new Map<SeriesId, Promise<void>>();
  return async (series) => {
    const former = last.get(series);
    const { promise, resolve } = Promise.withResolvers<void>();
    last.set(series, promise);
    await former;
    return () => {
      if (last.get(series) === promise) last.delete(series);
      resolve();
    };
  };
}

function transaction(ask: Ask, series: SeriesId, release: () => void): JournalTx {
  let over = false;
  const end = () => {
    if (over) throw new StoreError('conflict', 'This transaction is over: begin another one.');
    over = true;
  };
  return {
    news: [],
    find: (commandIds) => find(ask, series, commandIds),
    commit: async ({ rows, casts, emptied }) => {
      end();
      try {
        if (rows.length + casts.length + emptied.length === 0) return;
        const batch = { series, rows: rows.map(asStored), casts: casts.map(asStoredCast), emptied };
        await ask('commit', batch);
      } finally {
        release();
      }
    },
    // Also after a commit, so that a room can always abandon when something failed.
    abandon: async () => {
      over = true;
      release();
    },
  };
}

async function find(
  ask: Ask,
  series: SeriesId,
  commandIds: readonly CommandId[],
): Promise<ReadonlyMap<CommandId, KnownCommand>> {
  if (commandIds.length === 0) return new Map();
  const rows = await ask('find', series, commandIds);
  return new Map(
    rows
      .map(asRow)
      .map(({ commandId, actor, digest, events }) => [commandId, { commandId, actor, digest, events }]),
  );
}

async function* readAll(ask: Ask, series: SeriesId, after: number): AsyncGenerator<JournalRow> {
  let from = after;
  while (true) {
    const rows = await ask('read', series, from, rowsAtATime);
    for (const row of rows) yield asRow(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtATime) return;
    from = last.seq;
  }
}
