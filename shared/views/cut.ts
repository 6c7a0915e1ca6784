// Pure. One entry of a page can be longer than a page should be: three hundred reasons of one line. So can the stage. Its
// long lists are cut, and what is left of them follows as entries of their own, which go back to their place where they
// are read.
import type { Json } from '../model/series.ts';

type Place = readonly (string | number)[];
/** Belongs at the end of the list at `goesOn` in the last whole entry before it. */
type Rest = { readonly goesOn: Place; readonly with: readonly Json[] };

/** Characters. A list below `least` stays whole; what is cut off goes in pieces of `piece`, or of one thing. */
const least = 2 * 1024;
const piece = 6 * 1024;

/** The name of the pages that hold what was cut off a part that is no list. */
export const restOf = (part: string): string => `${part}Rest`;

export const lengthOf = (value: Json): number => JSON.stringify(value).length;

/** The entry with shorter lists, and then the rests of them; the entry alone, as it is, where it is not longer than `most`. */
export function cut(entry: Json, most: number): readonly Json[] {
  if (lengthOf(entry) <= most) return [entry];
  const rests: Rest[] = [];
  return [shorter(entry, [], rests), ...rests.map((rest): Json => ({ ...rest, goesOn: [...rest.goesOn] }))];
}

/** From the inside out: only a list that is long though all in it is short is cut. */
function shorter(value: Json, place: Place, rests: Rest[]): Json {
  if (typeof value !== 'object' || value === null || lengthOf(value) <= least) return value;
  if (!isList(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, v]) => [key, shorter(v, [...place, key], rests)]),
    );
  const inside: Rest[] = [];
  const list = value.map((v, at) => shorter(v, [...place, at], inside));
  const [head = [], ...more] = lengthOf(list) <= piece ? [list] : pieces(value);
  rests.push(...(more.length === 0 ? inside : more.map((one) => ({ goesOn: place, with: one }))));
  return head;
}

function pieces(list: readonly Json[]): Json[][] {
  const all: Json[][] = [];
  let room = 0;
  for (const one of list) {
    const length = lengthOf(one) + 1;
    if (length > room) {
      // The first stays with its entry, which has other things to say.
      room = all.length === 0 ? least : piece;
      all.push([]);
    }
    all.at(-1)?.push(one);
    room -= length;
  }
  return all;
}

/** Entries as they were before they were cut. A rest whose place is not there, as a page may come late, is left out. */
export function joined(entries: readonly Json[]): readonly Json[] {
  if (!entries.some(isRest)) return entries;
  const whole: Json[] = [];
  for (const entry of entries) {
    const last = whole.pop();
    if (!isRest(entry)) whole.push(...(last === undefined ? [] : [last]), entry);
    else if (last !== undefined) whole.push(withRest(last, entry.goesOn, entry.with));
  }
  return whole;
}

function withRest(value: Json, [key, ...inner]: Place, rest: readonly Json[]): Json {
  if (key === undefined) return isList(value) ? [...value, ...rest] : value;
  if (isList(value)) return value.map((v, at) => (at === key ? withRest(v, inner, rest) : v));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, k === key ? withRest(v, inner, rest) : v]),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function isRest(entry: Json): entry is Json & Rest {
  return typeof entry === 'object' && entry !== null && !isList(entry) && isList(entry.goesOn ?? null);
}
