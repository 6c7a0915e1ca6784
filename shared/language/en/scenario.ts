// Pure. What the documents say of a card and what peers would really do.
import { numberWord } from './synthesis.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const scenarioWords = {
  card: 'The card: ',
  who: 'Who',
  tooFew: 'Too few to show.',
  /** “Five of six present answered; one did not.” */
  answered: (answered: number, present: number) => {
    const silent = present - answered;
    const rest = silent > 0 ? `; ${numberWord(silent)} did not` : '';
    return `${capital(numberWord(answered))} of ${numberWord(present)} present answered${rest}.`;
  },
  noNames: 'Written without names, in no order.',
} as const;
