// The only writer of one series: a loop over what is queued. Nothing is answered or shown that is not on disk.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Journal, JournalTx, KnownCommand } from '../store/journal.ts';
import {
  applyRow,
  decideBatch,
  type Held,
  refusedReply,
  type Touched,
  type Trial,
  Unapplied,
} from './batch.ts';
import type { Work } from './work.ts';

export const batchSize = 256;
const tries = 5;

export type RoomParts = {
  readonly series: SeriesId;
  readonly journal: Journal;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Waits between tries. */
  readonly wait: (ms: number) => Promise<void>;
  /** After a commit, before its answers. */
  readonly tellTouched: (held: Held, touched: Touched) => void;
  /** After the answers. */
  readonly changed: () => void;
  readonly note: (line: RoomNote) => void;
};
export type RoomNote =
  | { readonly event: 'committed'; readonly rows: number; readonly casts: number; readonly ms: number }
  | { readonly event: 'commit_failed' | 'rule_failed' | 'analysis_failed'; readonly error: unknown };

export type Room = {
  readonly series: SeriesId;
  submit(work: Work): void;
  /** Calls `see` between batches, when all that is in the state is on disk; it must not keep or change what it sees. */
  look<T>(see: (held: Held) => T): Promise<T>;
  /** Forgets the state; it is read again when it is next needed. */
  readAgain(): Promise<void>;
  idle(): boolean;
  /** Resolves when all that was queued is answered. */
  settled(): Promise<void>;
};

type Look = { readonly see: (held: Held | null, failure: unknown) => void };

export function openRoom(parts: RoomParts): Room {
  const queue: Work[] = [];
  const looks: Look[] = [];
  const spoilt = new WeakSet<Work>();
  let held: Held | null = null;
  let running: Promise<void> | null = null;

  async function hold(): Promise<Held> {
    held ??= await readSeries(parts.journal, parts.series);
    return held;
  }

  const waiting = () => queue.length > 0 || looks.length > 0;

  function start(): void {
    running ??= run().finally(() => {
      running = null;
      if (waiting()) start();
    });
  }

  async function run(): Promise<void> {
    while (waiting()) {
      await serveLooks();
      const works = queue.splice(0, batchSize);
      if (works.length > 0) await serveBatch(works);
      // Other rooms and sockets have their turn.
      await nextTurn();
    }
  }

  async function serveLooks(): Promise<void> {
    if (looks.length === 0) return;
    const now = await hold().then(
      (it) => ({ it, failure: null }),
      (failure: unknown) => ({ it: null, failure }),
    );
    for (const look of looks.splice(0)) look.see(now.it, now.failure);
  }

  async function serveBatch(works: readonly Work[]): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      if (attempt > 1) await parts.wait(25 * 2 ** attempt);
      const trial = await tryBatch(works).catch((error: unknown) => {
        held = null;
        if (error instanceof Unapplied) spoilt.add(error.work);
        parts.note({ event: 'commit_failed', error });
        return null;
      });
      if (trial === null) continue;
      finish(trial);
      // The store has changed every row: what is held here still knows the marks of phones.
      if (trial.rows.some((row) => row.events.some((e) => e.type === 'seriesClosed'))) held = null;
      return;
    }
    finish({
      touched: new Set(),
      everyone: false,
      answers: works.map((work) => () => work.answer(refusedReply('busy'))),
    });
  }

  async function tryBatch(works: readonly Work[]): Promise<Trial> {
    const began = performance.now();
    const it = await hold();
    const tx = await parts.journal.begin(parts.series, it.seq);
    try {
      await applyNews(parts.journal, it, parts.series, tx);
      const known = await knownOf(tx, works);
      const onBug = (error: unknown) => parts.note({ event: 'rule_failed', error });
      const trial = decideBatch(it, works, { known, spoilt: setOf(works), now: parts.clock(), onBug });
      const { rows, casts, emptied } = trial;
      if (rows.length + casts.length === 0) await tx.abandon();
      else await tx.commit({ rows, casts, emptied });
      parts.note({
        event: 'committed',
        rows: rows.length,
        casts: casts.length,
        ms: performance.now() - began,
      });
      return trial;
    } catch (error) {
      await tx.abandon().catch(() => undefined);
      throw error;
    }
  }

  const setOf = (works: readonly Work[]) => new Set(works.filter((work) => spoilt.has(work)));

  /** Telling one must not keep the others from being told. */
  function finish(done: Pick<Trial, 'answers' | keyof Touched>): void {
    const last = held;
    if (last !== null) safely(() => parts.tellTouched(last, done));
    for (const answer of done.answers) safely(answer);
    safely(parts.changed);
  }

  function safely(act: () => void): void {
    try {
      act();
    } catch (error) {
      parts.note({ event: 'rule_failed', error });
    }
  }

  function look<T>(see: (it: Held) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      looks.push({
        see: (it, failure) => {
          if (it === null) return reject(failure);
          try {
            resolve(see(it));
          } catch (error) {
            reject(error);
          }
        },
      });
      start();
    });
  }

  return {
    series: parts.series,
    submit(work) {
      queue.push(work);
      start();
    },
    look,
    readAgain: () =>
      look(() => {
        held = null;
      }),
    idle: () => running === null && !waiting(),
    async settled() {
      while (running !== null) await running;
    },
  };
}

async function readSeries(journal: Journal, series: SeriesId): Promise<Held> {
  const held: Held = { state: null, boxes: new Map(), seq: 0, facilitator: null };
  for await (const row of journal.read(series, 0)) applyRow(held, row);
  held.boxes = await journal.boxes(series);
  return held;
}

async function applyNews(journal: Journal, held: Held, series: SeriesId, tx: JournalTx): Promise<void> {
  if (tx.news.length === 0) return;
  for (const row of tx.news) applyRow(held, row);
  held.boxes = await journal.boxes(series);
}

function knownOf(
  tx: JournalTx,
  works: readonly Work[],
): Promise<ReadonlyMap<KnownCommand['commandId'], KnownCommand>> {
  const ids = works.flatMap((work) => (work.kind === 'cast' ? [] : [work.commandId]));
  return ids.length === 0 ? Promise.resolve(new Map()) : tx.find(ids);
}
