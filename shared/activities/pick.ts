// No IO. The facilitator's ticking of items, for kinds that judge what others brought.
import { z } from 'zod';
import type { Json } from '../model/series.ts';
import { bodyOf } from './checks.ts';
import type { Item, OwnDecision } from './kind.ts';

export type Ticked = readonly { readonly id: string; readonly text: string | null }[];

const id = z.string().min(1).max(120);
const pickBody = z.strictObject({
  items: z.array(z.union([id, z.strictObject({ id, text: z.string().min(1).max(200) })])).max(400),
});

/** Ticks the items to run, in that order; refused once something was asked about them. */
export function decidePick(asked: boolean, raw: Readonly<Record<string, Json>>): OwnDecision {
  const body = bodyOf(pickBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  if (asked) return { ok: false, refusal: 'round_closed' };
  const items = body.items.map((i) => (typeof i === 'string' ? { id: i, text: null } : i));
  return { ok: true, event: { type: 'picked', items } };
}

/** What is run: all that is offered until the facilitator has ticked. `known` finds items that are not offered. */
export function tickedItems(
  ticked: Ticked | null,
  offered: readonly Item[],
  known: (id: string) => Item | undefined,
): readonly Item[] {
  if (ticked === null) return offered;
  return ticked.flatMap((t) => {
    const found = offered.find((i) => i.id === t.id) ?? known(t.id);
    if (found !== undefined) return [t.text === null ? found : { ...found, text: t.text }];
    return t.text === null ? [] : [{ id: t.id, text: t.text, by: null }];
  });
}
