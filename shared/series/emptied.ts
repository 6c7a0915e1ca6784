// No IO. Which cells of the boxes the journal says were shown or burnt: they must now be empty.
import { type CellKey, withCountsOf } from '../asking/box.ts';
import type { Event } from './events.ts';

/** Those of which `emptiedBy` tells anything. */
export const emptying: readonly Event['type'][] = ['partsShown', 'askingSettled'];

export function emptiedBy(events: readonly Event[]): CellKey[] {
  const cells = events.flatMap((event) => {
    if (event.type === 'partsShown')
      return event.cells.map(({ field, subject }) => ({ asking: event.asking, field, subject }));
    if (event.type === 'askingSettled')
      return event.burnt.map(({ field, subject }) => ({ asking: event.asking, field, subject }));
    return [];
  });
  return withCountsOf(cells);
}
