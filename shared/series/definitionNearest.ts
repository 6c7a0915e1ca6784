// No IO. What somebody probably meant to type, and what could have stood there.
import { z } from 'zod';
import type { Path } from './definitionYaml.ts';

/** The candidate that differs in the fewest letters, if few enough differ that it was probably meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = lettersApart(plain(word), plain(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** max_chars, maxChars and max-chars are the same word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Levenshtein's distance. */
function lettersApart(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

type Schema = z.core.$ZodType;

/** The keys a schema knows at `path`, given the value that was written: a union is decided by it. */
export function knownKeys(schema: Schema, path: Path, value: unknown): readonly string[] {
  const here = unwrap(schema, value);
  const [step, ...rest] = path;
  if (here instanceof z.ZodArray)
    return step === undefined ? [] : knownKeys(here.element, rest, at(value, step));
  if (!(here instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(here.shape);
  const inner = Object.hasOwn(here.shape, step) ? here.shape[String(step)] : undefined;
  return inner === undefined ? [] : knownKeys(inner, rest, at(value, step));
}

function unwrap(schema: Schema, value: unknown): Schema | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const chosen = schema.options.find((option) => claims(option, discriminator, at(value, discriminator)));
  return chosen && unwrap(chosen, value);
}

function claims(option: Schema, discriminator: string, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return false;
  const literal = option.shape[discriminator];
  return literal instanceof z.ZodLiteral && [...literal.values].some((known) => known === value);
}

/** What stands at one step into a value, or undefined. */
export function at(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
