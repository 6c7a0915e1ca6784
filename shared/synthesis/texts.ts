// Pure. Walks through every text of a tree or of a data file, and says how texts are cleaned on their way out.
import { cleanText } from '../model/text.ts';

/** Words of ours that say what a value is: no text that anybody reads. */
const codes = new Set([
  ...['type', 'of', 'id', 'kind', 'status', 'question', 'part', 'names', 'answer', 'pattern'],
  'tagName',
]);
/** What is read of the properties of a drawing's elements; the rest is places, sizes and colours. */
const readProperties = new Set(['ariaLabel']);

/** A copy in which `change` has been applied to every text; it is told the key and the object a text stands in. */
export function withTexts<T>(value: T, change: (text: string, key: string, owner: object) => string): T {
  return walked(value, '', {}, change) as T;
}

function walked(
  value: unknown,
  key: string,
  owner: object,
  change: (text: string, key: string, owner: object) => string,
): unknown {
  if (typeof value === 'string') return codes.has(key) ? value : change(value, key, owner);
  if (Array.isArray(value)) return value.map((one) => walked(one, key, owner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      key === 'properties' && !readProperties.has(name) ? inner : walked(inner, name, value, change),
    ]),
  );
}

/** What no document may hold, in whatever format: XML knows no U+FFFE and U+FFFF. */
const forbidden = /[\ufffe\uffff]/g;

/** One line of plain text. Cleaned once more on the way out: rosters and older journals were cleaned by others. */
export const plain = (text: string): string => cleanText(text).replace(forbidden, '');
