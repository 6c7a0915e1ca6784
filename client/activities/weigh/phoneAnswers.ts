// What this phone gave, as dots or as places.
import type { Json } from '@moot/shared/model/series.ts';

export function dotsOf(value: Json): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([item, n]) =>
      typeof n === 'number' && n > 0 ? [[item, n] as const] : [],
    ),
  );
}

export function ranksOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
