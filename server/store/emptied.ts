// What a crash left in the boxes that the journal says were shown or burnt.
import type { CellKey } from '@moot/shared/asking/box.ts';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import { emptiedBy, emptying } from '@moot/shared/series/emptied.ts';
import type { BoxFile, CellOf } from './boxFile.ts';
import { eventsOf, type Rows } from './rows.ts';

/** Cells with something in them that should be empty: left there by a crash between the two commits. */
export function leftBehind(rows: Rows, boxes: BoxFile, series: SeriesId): CellOf[] {
  const { ballots, spent } = boxes.read(series);
  const full = new Set([...ballots, ...spent].map(nameOf));
  if (full.size === 0) return [];
  return rows
    .holding(
      series,
      emptying.map((type) => JSON.stringify(type)),
    )
    .flatMap((row) => emptiedBy(eventsOf(row.events)))
    .filter((cell) => full.has(nameOf(cell)))
    .map((cell) => ({ ...cell, series }));
}

const nameOf = ({ asking, field, subject }: CellKey) => JSON.stringify([asking, field, subject]);
