// Which cells of the boxes the journal says were shown or burnt.
import { type CellKey, withCountsOf } from '@moot/shared/asking/box.ts';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import type { BoxFile, CellOf } from './boxFile.ts';
import { eventsOf, type Rows } from './rows.ts';

function cellsEmptiedBy(events: readonly Event[]): CellKey[] {
  const cells = events.flatMap((event) => {
    if (event.type === 'partsShown')
      return event.cells.map(({ field, subject }) => ({ asking: event.asking, field, subject }));
    if (event.type === 'askingSettled')
      return event.burnt.map(({ field, subject }) => ({ asking: event.asking, field, subject }));
    return [];
  });
  return withCountsOf(cells);
}

const emptying: readonly Event['type'][] = ['partsShown', 'askingSettled'];

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
    .flatMap((row) => cellsEmptiedBy(eventsOf(row.events)))
    .filter((cell) => full.has(nameOf(cell)))
    .map((cell) => ({ ...cell, series }));
}

const nameOf = ({ asking, field, subject }: CellKey) => JSON.stringify([asking, field, subject]);
