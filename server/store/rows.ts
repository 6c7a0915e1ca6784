// The journal's rows in moot.db.
import type { CommandId, SeriesId } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { StoreError } from './errors.ts';
import type { Sqlite } from './folder.ts';
import { journalTable, seriesTable } from './schema.ts';
import type { StoredRow } from './stored.ts';

export type Rows = {
  append(series: SeriesId, rows: readonly StoredRow[]): void;
  find(series: SeriesId, commandIds: readonly CommandId[]): readonly StoredRow[];
  read(series: SeriesId, after: number, limit: number): readonly StoredRow[];
  /** Rows whose events contain any of these pieces of JSON. */
  holding(series: SeriesId, anyOf: readonly string[]): readonly StoredRow[];
  /** Only for erasure and a writer's own taking back. */
  rewrite(series: SeriesId, seq: number, events: readonly Event[], digest: string): void;
  /** Only for the end of a series' time. */
  purge(series: SeriesId): void;
  series(): readonly SeriesId[];
};

const rowColumns = {
  seq: journalTable.seq,
  at: journalTable.at,
  actor: journalTable.actor,
  commandId: journalTable.commandId,
  digest: journalTable.digest,
  events: journalTable.events,
};

export function rowsIn(client: Sqlite): Rows {
  const db = drizzle({ client });
  const value = sql.placeholder;
  const insert = db
    .insert(journalTable)
    .values({
      series: value('series'),
      seq: value('seq'),
      at: value('at'),
      actor: value('actor'),
      commandId: value('commandId'),
      digest: value('digest'),
      events: value('events'),
    })
    .prepare();
  const rowsWhere = (series: SeriesId, also: SQL | undefined) =>
    db
      .select(rowColumns)
      .from(journalTable)
      .where(and(eq(journalTable.series, series), also))
      .orderBy(asc(journalTable.seq));
  return {
    append: (series, rows) => {
      const head = headOf(db, series);
      for (const [at, row] of rows.entries())
        if (row.seq !== head + at + 1)
          throw new StoreError(
            'conflict',
            `Row ${row.seq} does not follow row ${head + at}: the series must be read again.`,
          );
      moveHead(db, series, head + rows.length);
      for (const row of rows) insert.run({ series, ...row });
    },
    find: (series, commandIds) => rowsWhere(series, inArray(journalTable.commandId, [...commandIds])).all(),
    read: (series, after, limit) => rowsWhere(series, gt(journalTable.seq, after)).limit(limit).all(),
    holding: (series, anyOf) =>
      rowsWhere(
        series,
        sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(anyOf)}) AS piece
        WHERE instr(${journalTable.events}, piece.value) > 0)`,
      ).all(),
    rewrite: (series, seq, events, digest) => {
      db.update(journalTable)
        .set({ events: JSON.stringify(events), digest })
        .where(and(eq(journalTable.series, series), eq(journalTable.seq, seq)))
        .run();
    },
    purge: (series) => {
      db.delete(journalTable).where(eq(journalTable.series, series)).run();
      db.delete(seriesTable).where(eq(seriesTable.id, series)).run();
    },
    series: () =>
      db
        .select({ id: seriesTable.id })
        .from(seriesTable)
        .orderBy(asc(seriesTable.id))
        .all()
        .map((s) => s.id),
  };
}

type Drizzled = ReturnType<typeof drizzle>;

function headOf(db: Drizzled, series: SeriesId): number {
  return (
    db.select({ head: seriesTable.head }).from(seriesTable).where(eq(seriesTable.id, series)).get()?.head ?? 0
  );
}

function moveHead(db: Drizzled, series: SeriesId, head: number): void {
  db.insert(seriesTable)
    .values({ id: series, head })
    .onConflictDoUpdate({ target: seriesTable.id, set: { head } })
    .run();
}

export function eventsOf(json: string): readonly Event[] {
  return JSON.parse(json);
}
