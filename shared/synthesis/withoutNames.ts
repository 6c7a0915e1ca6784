// Pure. The way out of the shareable edition: no name of a person or an organisation passes, whoever wrote it.
import { genericNames } from '../language/en/genericNames.ts';
import { unnamed } from '../language/en/synthesis.ts';
import type { People } from './people.ts';
import { withTexts } from './texts.ts';

/** The facilitator answers for the document by name; the others are words of ours. */
const kept = new Set(['edition', 'format', 'language', 'facilitator']);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const letter = '[\\p{L}\\p{M}\\p{N}]';

function patternOf(names: readonly string[], flags: string): RegExp | null {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return null;
  return new RegExp(`(?<!${letter})(?:${longestFirst.map(escaped).join('|')})(?!${letter})`, flags);
}

/** A number is nobody's name: every count would go with it. */
const hasLetter = (name: string) => /\p{L}/u.test(name);

/** “Tom” goes; “tomorrow” stays, and so do a single letter, a number and a “de” or “van” within a name. */
function partsOf(name: string): readonly string[] {
  const parts = name.split(/[\s()“”"‘’/|-]+/u);
  return parts.filter((part) => [...part].length > 1 && hasLetter(part) && !/^\p{Ll}/u.test(part));
}

/** What people say for short: “Tarnwick” goes; “hospitals” stays, and so does what the series itself is called by. */
function shortNames(organisation: string, series: string): readonly string[] {
  const known = new Set(partsOf(series));
  return partsOf(organisation).filter(
    (part) => [...part].length > 2 && !known.has(part) && !genericNames.has(part.toLowerCase()),
  );
}

/** Whole names in any case; of people each part, of organisations each telling part, in the case it is written in. */
function patternsFor({ everyone, organisations }: People, series: string): readonly RegExp[] {
  const whole = [...everyone, ...organisations].map((name) => name.trim()).filter(hasLetter);
  const parts = [
    ...everyone.flatMap(partsOf),
    ...organisations.flatMap((organisation) => shortNames(organisation, series)),
  ];
  return [patternOf(whole, 'giu'), patternOf(parts, 'gu')].flatMap((p) => p ?? []);
}

/**
 * Takes one person's name out of stored texts, as it is taken out of the shareable edition. A part that is also part
 * of a name in `others` stays; and so does a name of one word in another case than its own, such as a month.
 */
export function withoutOneName(name: string, others: readonly string[]): (text: string) => string {
  const shared = new Set(others.flatMap(partsOf));
  const whole = [name.trim()].filter((one) => hasLetter(one) && /\s/u.test(one));
  const parts = partsOf(name).filter((part) => !shared.has(part));
  const patterns = [patternOf(whole, 'giu'), patternOf(parts, 'gu')].flatMap((p) => p ?? []);
  return (text) => patterns.reduce((left, pattern) => left.replace(pattern, unnamed), text);
}

/** The cover of a tree or of a data file says what the series is called. */
const seriesOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'series' in value && typeof value.series === 'string'
    ? value.series
    : '';

/** A copy of a tree or of data in which every text is without names; the facilitator's own signature stays. */
export function withoutNames<T>(value: T, people: People): T {
  const patterns = patternsFor(people, seriesOf(value));
  return withTexts(value, (text, key, owner) =>
    kept.has(key) || ('type' in owner && owner.type === 'signature')
      ? text
      : patterns.reduce((left, pattern) => left.replace(pattern, unnamed), text),
  );
}
