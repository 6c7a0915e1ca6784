// Texts that come in over HTTP: one clean line each.
import { line } from '@moot/shared/model/definition.ts';
import { characters, cleanText } from '@moot/shared/model/text.ts';
import { z } from 'zod';

export const nameSchema = line(80);
export const roleSchema = lineOrNothing(120);
export const kindSchema = lineOrNothing(80);
export const titleSchema = line(120);

function lineOrNothing(max: number) {
  return z
    .string()
    .overwrite(cleanText)
    .trim()
    .refine((text) => characters(text) <= max);
}

/** Two spellings of one name, as a person would see it. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
