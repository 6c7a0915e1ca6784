// Pure. Puts arriving parts into the view: each comes whole, so nothing is merged inside one.
import type { Json } from '@moot/shared/model/series.ts';
import type { PartMessage } from '@moot/shared/protocol.ts';

type View = Readonly<Record<string, Json>>;

/** `fresh`: the first message after connecting holds every current part, so parts not in it are gone. */
export function withParts(view: View, parts: readonly PartMessage[], fresh: boolean): View {
  const next: Record<string, Json> = fresh ? {} : { ...view };
  for (const { part, value } of parts) {
    if (value === null) delete next[part];
    else next[part] = same(view[part], value) ? (view[part] as Json) : value;
  }
  return next;
}

/** Keeps the old reference of an unchanged part, so that nothing is drawn again after a reconnection. */
function same(before: Json | undefined, value: Json): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(value);
}

/** `items/0`, `items/1`, …, `items/10` in the order of their numbers. */
export function pagesOf(view: View, prefix: string): readonly Json[] {
  return Object.keys(view)
    .filter((part) => part.startsWith(`${prefix}/`))
    .sort((a, b) => Number(a.slice(prefix.length + 1)) - Number(b.slice(prefix.length + 1)))
    .map((part) => view[part] ?? null);
}
