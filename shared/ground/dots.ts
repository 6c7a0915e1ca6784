// Pure. Dots given to items: totals, ties as ties. They show shared priority, never disagreement.

/** One person's dots: item id → how many. Items left out got none. */
export type Allocation = ReadonlyMap<string, number>;

export type DotTotal<Id extends string = string> = { readonly item: Id; readonly dots: number };

/** Totals for every item, highest first; items with the same total keep the list order. */
export function dotTotals<Id extends string>(
  items: readonly Id[],
  allocations: readonly Allocation[],
): DotTotal<Id>[] {
  const total = (item: Id) => allocations.reduce((sum, each) => sum + (each.get(item) ?? 0), 0);
  return items.map((item) => ({ item, dots: total(item) })).toSorted((a, b) => b.dots - a.dots);
}

/** Items with the same total stand together, highest first. */
export function tied<Id extends string>(totals: readonly DotTotal<Id>[]): DotTotal<Id>[][] {
  return [...Map.groupBy(totals, (each) => each.dots).values()];
}

export type Cut<Id extends string = string> = {
  /** Go on whatever is chosen. */
  readonly through: readonly Id[];
  /** Tied across the cut: `places` of these go on, and the facilitator says which. Empty when no tie crosses. */
  readonly tied: readonly Id[];
  readonly places: number;
};

/** Which items go on when the `keep` highest do. `totals` highest first, as `dotTotals` gives them. */
export function cutAt<Id extends string>(totals: readonly DotTotal<Id>[], keep: number): Cut<Id> {
  const through: Id[] = [];
  for (const group of tied(totals)) {
    const places = keep - through.length;
    const ids = group.map((each) => each.item);
    if (ids.length > places) return { through, tied: places > 0 ? ids : [], places: Math.max(0, places) };
    through.push(...ids);
  }
  return { through, tied: [], places: 0 };
}
