// No IO. Content checks that several kinds share.
import { z } from 'zod';
import type { Verdict } from '../model/refusals.ts';
import type { Json } from '../model/series.ts';
import { characters } from '../model/text.ts';

export const text: z.ZodType<string> = z.string();

/** A text that must be there and fit. Counted as a reader counts: one emoji is one character. */
export function fits(value: Json | undefined, max: number): Verdict {
  if (typeof value !== 'string') return 'not_a_value';
  if (characters(value) > max) return 'too_long';
  return value.trim() === '' ? 'empty' : 'ok';
}

/** A text that may be left out. */
export function fitsIfGiven(value: Json | undefined, max: number): Verdict {
  return value === undefined || value === null || value === '' ? 'ok' : fits(value, max);
}

/** An own command's body, or null if it is not what the command takes. */
export function bodyOf<T>(schema: z.ZodType<T>, body: unknown): T | null {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : null;
}
