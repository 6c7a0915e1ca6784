// No IO. Turns the cells of a box into what is shown: sorted by slot, or burnt where fewer than three answered.
import type { AskingId, FieldName, SubjectId } from '../model/ids.ts';
import type { Asking, ShownCell } from '../model/series.ts';
import type { Ask, Field } from './ask.ts';
import { answerersIn, type Boxes, cellIn } from './box.ts';
import { type Cell, type Part, partsOf, subjectsIn } from './parts.ts';

/** Below this many peers an answer without names would name its writer. */
export const fewestShown = 3;

export type CellShown = Cell & { readonly shown: ShownCell };

export function partsOfAsking<P>(ask: Ask<P>, params: P, asking: Asking): Part[] {
  return partsOf(ask.revealBy(params), ask.fields(params), subjectsIn(asking, ask.about));
}

const inBoxes = (boxes: Boxes, asking: AskingId, field: FieldName, subject: SubjectId) =>
  cellIn(boxes, { asking, field, subject });

function shownCell(boxes: Boxes, asking: Asking, field: Field, subject: SubjectId): ShownCell {
  const own = inBoxes(boxes, asking.id, field.name, subject);
  const deciding = field.follows === undefined ? own : inBoxes(boxes, asking.id, field.follows, subject);
  const followed = field.follows === undefined ? undefined : asking.shown.get(field.follows)?.get(subject);
  const linked = asking.linked.includes(field.follows ?? field.name);
  const enough = followed === undefined ? answerersIn(deciding, linked) >= fewestShown : !followed.tooFew;
  if (!enough) return { tooFew: true };
  const ballots = [...(own?.ballots.values() ?? [])].filter((b) => b.value !== null);
  ballots.sort((a, b) => (a.slot < b.slot ? -1 : 1));
  return { tooFew: false, answerers: answerersIn(own, asking.linked.includes(field.name)), ballots };
}

/**
 * What comes out of the box for these parts: every no-names cell in them that was not shown before.
 * Ballots are sorted by slot: sorted random numbers say nothing about order or author.
 */
export function takeOut<P>(
  ask: Ask<P>,
  params: P,
  asking: Asking,
  parts: readonly Part[],
  boxes: Boxes,
): CellShown[] {
  const fields = ask.fields(params);
  return parts
    .flatMap((p) => p.cells)
    .flatMap((cell) => {
      const field = fields.find((f) => f.name === cell.field);
      if (field === undefined || asking.names[cell.field] !== 'none') return [];
      if (asking.shown.get(cell.field)?.has(cell.subject)) return [];
      return [{ ...cell, shown: shownCell(boxes, asking, field, cell.subject) }];
    });
}
