// Pure. Places in an order, in words.
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;
const small = ['First', 'Second', 'Third'] as const;

/** “First”, “Second”, “Third”, “4th”. */
export function placeWords(place: number): string {
  const rule = ordinals.select(place);
  const ending = rule === 'one' || rule === 'two' || rule === 'few' ? endings[rule] : endings.other;
  return small[place - 1] ?? `${place}${ending}`;
}
