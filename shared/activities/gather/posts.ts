// No IO. A gather's posts as they were cleared, and what the facilitator made of them.
import type { ClearedAnswer, ClearedCell } from '../../asking/cleared.ts';
import type { Json } from '../../model/series.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';

export type Group = { readonly id: string; readonly heading: string; readonly items: readonly string[] };
export type Own = {
  readonly groups: Group[];
  /** Post → the post it is shown with. */
  readonly merged: Map<string, string>;
  readonly tags: Map<string, Set<string>>;
};
export type GatherTold = Told<Params, Own>;

export function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function postsIn(c: GatherTold): ClearedCell | null {
  return c.askings.at(-1)?.cell('post') ?? null;
}

/** A merged post stands with the one it was merged into, unless it is in a group of its own. */
export function groupsOf({ own }: GatherTold): readonly Group[] {
  const placed = new Set(own.groups.flatMap((g) => g.items));
  const mergedInto = (items: readonly string[]) =>
    [...own.merged].flatMap(([item, into]) => (items.includes(into) && !placed.has(item) ? [item] : []));
  return own.groups.map((g) => ({ ...g, items: [...g.items, ...mergedInto(g.items)] }));
}

export const isStanding = (c: GatherTold, post: ClearedAnswer) =>
  !post.blanked && !c.around.hidden.has(post.id);
