// No IO. Cleans what people wrote on its way in.
import type { Json } from '../model/series.ts';
import { cleanText } from '../model/text.ts';

/** Every text that comes in is cleaned of control and direction-override characters, once, here. */
export function cleaned<T>(value: T): T {
  return cleanedJson(value as Json) as T;
}

function cleanedJson(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedJson);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanedJson(inner as Json)]));
  return value;
}
