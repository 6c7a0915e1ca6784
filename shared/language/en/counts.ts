// Pure. Counts in words, the same on every face and in every document: first the count, then the pattern, never a share.
import type { Movement } from '../../ground/movement.ts';
import type { Pattern, Tally } from '../../ground/pattern.ts';
import { plural } from '../plural.ts';

const say = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

const agreeWords = (n: number) => say(n, 'agrees', 'agree');
const disagreeWords = (n: number) => say(n, 'disagrees', 'disagree');
const passWords = (n: number) => say(n, 'passes', 'pass');
export const tooFewWords = 'Too few to show.';
export const everyoneAgrees = 'Everyone agrees';
const noAnswerWords = (n: number) => `${n} gave no answer`;

/** “1 agrees, 4 disagree, 1 passes”: always in that order, nothing said of a side that nobody took. */
export function countWords({ agree, disagree, pass }: Tally): string {
  const said = [
    ...(agree > 0 ? [agreeWords(agree)] : []),
    ...(disagree > 0 ? [disagreeWords(disagree)] : []),
    ...(pass > 0 ? [passWords(pass)] : []),
  ];
  return said.length === 0 ? 'no answers' : said.join(', ');
}

/** The same with those who were asked and gave no answer: silence is not agreement, so it is always said. */
export function countOfWords(tally: Tally, eligible: number): string {
  const silent = eligible - tally.agree - tally.disagree - tally.pass;
  return silent > 0 ? `${countWords(tally)}, ${noAnswerWords(silent)}` : countWords(tally);
}

/** The pattern by itself: a heading, or the first word of a line. */
export function patternName(pattern: Pattern): string {
  switch (pattern) {
    case 'too_few':
      return 'Too few to show';
    case 'not_settled':
      return 'Too many passes to say';
    case 'together_for':
      return 'Together';
    case 'together_against':
      return 'Together against';
    case 'one_apart_against':
    case 'one_apart_for':
      return 'One apart';
    case 'apart':
      return 'Apart';
    case 'leaning_for':
      return 'Leaning towards it';
    case 'leaning_against':
      return 'Leaning against it';
  }
}

/** Whole sentences as they stand on the screen: “Together: 5 agree, 1 passes.” */
export function patternWords(pattern: Pattern, tally: Tally, eligible: number): string {
  const counts = countOfWords(tally, eligible);
  switch (pattern) {
    case 'too_few':
      return tooFewWords;
    case 'not_settled':
      return `Too many passes to say. ${capital(counts)}.`;
    case 'together_for':
      return tally.agree === eligible ? `${everyoneAgrees}.` : `Together: ${counts}.`;
    case 'one_apart_against':
    case 'one_apart_for':
      return `${counts}.`;
    case 'together_against':
    case 'apart':
    case 'leaning_for':
    case 'leaning_against':
      return `${patternName(pattern)}: ${counts}.`;
  }
}

/** “1 changed”, “none changed”. */
export function changedWords(n: number): string {
  return n === 0 ? 'none changed' : `${n} changed`;
}

/** What two rounds read together; empty where the new count stands alone. */
export function movementWords(movement: Movement): string {
  switch (movement) {
    case 'held':
      return 'held';
    case 'turned_over':
      return 'turned over';
    case 'came_apart':
      return 'came apart';
    case 'came_together':
      return 'came together';
    case 'narrowed':
      return 'narrowed';
    case 'still_one_apart':
      return 'still one apart';
    case 'still_leaning':
      return 'still leaning the same way';
    case 'still_apart':
      return 'still apart after talking';
    case 'still_open':
      return 'still open';
    case 'still_open_both_ways':
      return 'still open, people moved both ways';
    case 'needs_clearer_words':
      return 'needs clearer words';
    case 'not_comparable':
      return 'too few answered both times to compare';
    case 'none':
      return '';
  }
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** “six people”, “180 people”: in words up to twelve. */
export function roomWords(n: number): string {
  return `${small[n] ?? n} ${plural('en', n, { one: 'person', other: 'people' })}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What stands over the three grounds; a larger room leans where a small one has one apart. */
export function groundNames(patterns: readonly Pattern[]): {
  readonly together: string;
  readonly between: string;
  readonly apart: string;
} {
  const one = patterns.some((p) => p === 'one_apart_for' || p === 'one_apart_against');
  const leaning = patterns.some((p) => p === 'leaning_for' || p === 'leaning_against');
  const between = leaning ? (one ? 'One apart, leaning' : 'Leaning') : 'One apart';
  return { together: 'Together', between, apart: 'Apart' };
}

/** Pictures, for those who hear them. */
export const groundText = {
  title: (lines: number) => `${say(lines, 'line', 'lines')}, from together to apart`,
  line: (text: string, words: string) => `${text} ${words}`,
};
export const pointsText = {
  title: 'How many on each point',
  /** “Arriving: 1 at point 2, 3 at point 4.” */
  row: (label: string, counts: readonly number[], points: readonly string[]) => {
    const said = counts.flatMap((n, i) => (n > 0 ? [`${n} at ${points[i] ?? i + 1}`] : []));
    return `${label}: ${said.length === 0 ? 'no answers' : said.join(', ')}.`;
  },
  tooFew: (label: string) => `${label}: too few to show.`,
  ends: (point: number, low: string, high: string, last: number) =>
    point === 1 ? `point 1, ${low}` : point === last ? `point ${last}, ${high}` : `point ${point}`,
};
export const sortText = {
  title: (lines: number) => `${say(lines, 'line', 'lines')} and where they were placed`,
  line: (text: string, counts: readonly { readonly label: string; readonly count: number }[] | null) =>
    `${text} ${counts === null ? tooFewWords : `${placedWords(counts)}.`}`,
};

/** “Common ground 4, just words 1”: only the places that somebody chose. */
export function placedWords(counts: readonly { readonly label: string; readonly count: number }[]): string {
  const said = counts.filter((c) => c.count > 0).map((c) => `${c.label.toLowerCase()} ${c.count}`);
  return said.length === 0 ? 'No answers' : capital(said.join(', '));
}
