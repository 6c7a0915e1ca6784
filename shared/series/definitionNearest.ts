// No IO. What somebody probably meant to type, and what could have stood there.
import type { z } from 'zod'
import type { Path } from './definitionYaml.ts'

/** The candidate that differs in the fewest letters, if few enough differ that it was probably meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = lettersApart(plain(word), plain(candidate))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** max_chars, maxChars and max-chars are the same word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '')
}

/** Levenshtein's distance. */
function lettersApart(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The keys a schema knows at `path`, given the value that was written (a union is decided by it). */
export function knownKeys(schema: z.core.$ZodType, path: Path, value: unknown): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [step, ...rest] = path
  switch (def.type) {
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'optional':
      return knownKeys(def.innerType, path, value)
    case 'array':
      return knownKeys(def.element, rest, at(value, step))
    case 'object': {
      if (step === undefined) return Object.keys(def.shape)
      const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined
      return inner === undefined ? [] : knownKeys(inner, rest, at(value, step))
    }
    case 'union': {
      const fitting = def.options.filter((option) => tells(option, value))
      return fitting.flatMap((option) => knownKeys(option, path, value))
    }
  }
  return []
}
