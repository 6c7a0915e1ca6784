// No IO. What is weighed: given, brought by a source, ticked, or made by the facilitator.
import type { Line } from '../../model/series.ts';
import type { Item, Told } from '../kind.ts';
import { type Ticked, tickedItems } from '../pick.ts';
import type { Params } from './params.ts';

export type Own = {
  picked: Ticked | null;
  readonly added: { readonly id: string; readonly text: string }[];
  /** Of those tied across the cut, the ones the facilitator let go on, having said so. */
  chosen: readonly string[];
};
export type WeighTold = Told<Params, Own>;

export function offeredItems(c: WeighTold): readonly Item[] {
  const given = c.params.items.map((i) => ({ id: i.id, text: i.text, by: null }));
  const brought = c.params.items.length > 0 ? [] : c.around.source;
  const added = c.own.added.map((i) => ({ ...i, by: null }));
  return [...given, ...brought, ...added];
}

/** Lines of the ledger that all hold: any of them can be weighed as the line that it is. */
export function linesToTakeUp(c: WeighTold): readonly Line[] {
  const offered = new Set(offeredItems(c).map((i) => i.id));
  return [...c.around.ledger.values()].filter(
    (l) => l.status === 'common_ground' && !offered.has(l.id) && !c.around.hidden.has(l.id),
  );
}

/** What is weighed, or was: once it was asked, what its source does later changes nothing. */
export function weighedItems(c: WeighTold): readonly Item[] {
  const asked = c.askings.at(-1)?.subjects.map(({ id, text, by = null }) => ({ id, text, by }));
  const items = asked ?? tickedItems(c.own.picked, offeredItems(c), () => undefined);
  return items.filter((i) => !c.around.hidden.has(i.id));
}

/** What was made in the room has an id of any letters; a definition's ids are plain. The same one gives the same. */
export function idAgain(item: string): string {
  const plain = item.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  return /^[a-z]/.test(plain) ? plain.slice(0, 40) : `k-${plain}`.slice(0, 40);
}
