// No IO. Which ledger lines a position takes up.
import { id, type LineId } from '../../model/ids.ts';
import type { Item } from '../kind.ts';
import { tickedItems } from '../pick.ts';
import type { PositionTold } from './told.ts';

/** Differences that are open, those the room has called real first. */
export function linesOffered(c: PositionTold): readonly Item[] {
  const open = [...c.around.ledger.values()].filter((l) => l.status === 'apparent_difference');
  return open
    .toSorted((a, b) => Number(b.marks.has('called_real')) - Number(a.marks.has('called_real')))
    .map((l) => ({ id: l.id, text: l.text, by: null }));
}

/** The first of those offered, until the facilitator has ticked which to take up. Any line of the ledger can be. */
export function linesTaken(c: PositionTold): readonly Item[] {
  if (c.params.mode !== 'difference') return [];
  const known = (item: string): Item | undefined => {
    const line = c.around.ledger.get(id<LineId>(item));
    return line === undefined ? undefined : { id: line.id, text: line.text, by: null };
  };
  return tickedItems(c.own.picked, linesOffered(c), known).slice(0, c.params.max);
}
