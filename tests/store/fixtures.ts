// What tests of the store have in common: a folder of its own, and rows and casts that are short to write.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal, JournalRow } from '@moot/server/store/journal.ts';
import type { BoxChange, CellKey } from '@moot/shared/asking/box.ts';
import {
  type AskingId,
  type CommandId,
  id,
  type SeatId,
  type SeriesId,
  type SessionId,
  type Slot,
} from '@moot/shared/model/ids.ts';
import type { Ballot, Json } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { onTestFinished } from 'vitest';

export const series = id<SeriesId>('series-1');
export const otherSeries = id<SeriesId>('series-2');
export const seat = (n: number) => id<SeatId>(`seat-${n}`);
export const asking = (n: number) => id<AskingId>(`asking-${n}`);
export const cell = (n = 1, subject = 'all', field = 'vote'): CellKey => ({
  asking: asking(n),
  field,
  subject,
});

/** Any two numbers give two slots, whose order says nothing about the numbers. */
export const slot = (n: number) => id<Slot>(((n * 2654435761) % 2 ** 32).toString(16).padStart(32, '0'));

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moot-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const note = (text: string): Event => ({
  type: 'noteWritten',
  session: id<SessionId>('session-1'),
  text,
});

export const row = (seq: number, events: readonly Event[] = [note(`row ${seq}`)]): JournalRow => ({
  seq,
  at: 1_700_000_000_000 + seq,
  actor: 'facilitator:f',
  commandId: id<CommandId>(`command-${seq}`),
  digest: `digest-${seq}`,
  events,
});

export const ballot = (n: number, value: Json = `ballot ${n}`, rev = 1): Ballot => ({
  slot: slot(n),
  rev,
  value,
  mayQuote: false,
});

export const cast = (of: CellKey, given: Ballot, by: SeatId, spent = 1): BoxChange => ({
  ...of,
  ballot: given,
  seat: by,
  spent,
});

export const shown = (of: CellKey, ballots: readonly Ballot[]): Event => ({
  type: 'partsShown',
  asking: of.asking,
  parts: ['all'],
  cells: [
    {
      field: of.field,
      subject: of.subject,
      shown: {
        tooFew: false,
        answerers: ballots.length,
        ballots: [...ballots].sort((a, b) => (a.slot < b.slot ? -1 : 1)),
      },
    },
  ],
});

export type Written = {
  readonly rows?: readonly JournalRow[];
  readonly casts?: readonly BoxChange[];
  readonly emptied?: readonly CellKey[];
};

export async function write(journal: Journal, to: SeriesId, written: Written): Promise<void> {
  const tx = await journal.begin(to, 0);
  await tx.commit({ rows: [], casts: [], emptied: [], ...written });
}

export async function allRows(journal: Journal, of: SeriesId, after = 0): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for await (const one of journal.read(of, after)) rows.push(one);
  return rows;
}

export function filesIn(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Names of the files in which any of these words stand. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  return [...filesIn(folder)]
    .filter(([, bytes]) => words.some((word) => bytes.includes(word)))
    .map(([name]) => name);
}
