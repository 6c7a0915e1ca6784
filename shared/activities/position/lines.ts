// No IO. Which ledger lines a position takes up.
import { id, type LineId } from '../../model/ids.ts';
import type { Item } from '../kind.ts';
import { tickedItems } from '../pick.ts';
import type { PositionTold } from './told.ts';

/** Differences that are open, until the facilitator has ticked which to take up. */
export function linesOffered(c: PositionTold): readonly Item[] {
  const open = [...c.around.ledger.values()].filter((l) => l.status === 'apparent_difference');
  return open.map((l) => ({ id: l.id, text: l.text, by: null }));
}

export function linesTaken(c: PositionTold): readonly Item[] {
  const known = (item: string): Item | undefined => {
    const line = c.around.ledger.get(id<LineId>(item));
    return line === undefined ? undefined : { id: line.id, text: line.text, by: null };
  };
  return tickedItems(c.own.picked, linesOffered(c), known);
}
