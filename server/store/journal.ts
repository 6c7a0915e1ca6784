// The journal's contract: one row per accepted command, appended in transactions, read back in order.

import type { BoxChange, Boxes, CellKey } from '@moot/shared/asking/box.ts';
import type { CommandId, SeriesId } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';

/** Who did it: `peer:<seat>`, `facilitator:<id>`, `key` (whoever holds a ballot key) or `moot`. */
export type ActorName = string;

export type JournalRow = {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: ActorName;
  readonly commandId: CommandId;
  /** SHA-256 of the command as sent, hexadecimal. */
  readonly digest: string;
  readonly events: readonly Event[];
};

export type KnownCommand = Pick<JournalRow, 'commandId' | 'actor' | 'digest' | 'events'>;

/** One batch of one room, written whole or not at all. */
export type JournalTx = {
  /** Rows that others appended since the caller's `after`; always empty on an embedded store. */
  readonly news: readonly JournalRow[];
  find(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, KnownCommand>>;
  /**
   * Writes ballots, then rows, then empties the cells that the rows showed or burnt; resolves when all is on disk.
   * Rejects with a StoreError and with nothing written of `rows`; a ballot written twice is the same ballot.
   * Rows must follow each other from the series' head. A box that could not be emptied is emptied later.
   */
  commit(batch: {
    rows: readonly JournalRow[];
    casts: readonly BoxChange[];
    emptied: readonly CellKey[];
  }): Promise<void>;
  /** Ends the transaction with nothing written. */
  abandon(): Promise<void>;
};

export type Journal = {
  /** Waits until the series' former transaction was committed or abandoned. */
  begin(series: SeriesId, after: number): Promise<JournalTx>;
  /** All rows in order, from `after` (exclusive, 0 = from the start). */
  read(series: SeriesId, after: number): AsyncIterable<JournalRow>;
  /** The unshown ballots of a series. Cells that the journal says were shown or burnt are emptied first. */
  boxes(series: SeriesId): Promise<Boxes>;
  series(): Promise<readonly SeriesId[]>;
  close(): Promise<void>;
};
