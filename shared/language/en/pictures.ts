// What stands in the drawings of documents, and what they say to those who hear them.
import type { Pattern, Tally } from '../../ground/pattern.ts';
import { patternWords } from './counts.ts';

export const groundWords = {
  /** Over the drawing: which count it shows. */
  title: 'Where we stood at the last count',
  movedFrom: 'moved from here',
  /** “Everyone agrees.” “Apart: 2 agree, 4 disagree.” */
  count: (pattern: Pattern, tally: Tally, present: number): string => {
    const words = patternWords(pattern, tally, present);
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  /** The whole drawing in words, line by line. */
  said: (lines: readonly { readonly text: string; readonly words: string }[]): string =>
    [`${groundWords.title}:`, ...lines.map(({ text, words }) => `${ended(text)} ${words}`)].join(' '),
} as const;

const ended = (text: string) => (/[.!?…]["”’')\]]*$/u.test(text) ? text : `${text}.`);
