// Pure. What is said of a word and how it was judged: on screens, phones and in the documents.
import { plural } from '../plural.ts';
import { numberWord } from './synthesis.ts';

export const glossaryWords = {
  word: 'Word',
  meant: 'What we each meant',
  verdict: 'Verdict',
  willSay: 'What we will say',
  none: '–',
  notJudged: 'not judged',
  ofPresent: (n: number) => `Of ${numberWord(n)} present: `,
  glance: (opened: number) =>
    `${capital(numberWord(opened))} ${plural('en', opened, { one: 'word was', other: 'words were' })} opened.`,
  by: (name: string) => ` (${name})`,
  example: ', for example ',
} as const;

/** “Different 3, overlaps 2”: only what somebody chose; and those who gave no answer. */
export function judgedWords(
  counts: Readonly<Record<'same' | 'overlap' | 'different', number>>,
  silent: number,
): string {
  const said = [
    ['different', counts.different],
    ['overlaps', counts.overlap],
    ['same', counts.same],
    ['no answer', silent],
  ] as const;
  return said
    .filter(([, n]) => n > 0)
    .map(([label, n]) => `${label} ${n}`)
    .join(', ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
