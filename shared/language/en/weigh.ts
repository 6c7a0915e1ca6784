// Pure. What is said of a weighing: to the facilitator before settling, and in the documents.
import { numberWord } from './synthesis.ts';

export const stillToChoose = 'Some are tied across the cut: choose which of them go on, and say so aloud.';

/** “2 at point 1, 3 at point 4”: the points are said by number, their labels stand beside the scale. */
export function onPointsWords(counts: readonly number[]): string {
  const said = counts.flatMap((n, i) => (n > 0 ? [`${n} at point ${i + 1}`] : []));
  return said.length === 0 ? 'No answers.' : `${said.join(', ')}.`;
}

export const weighWords = {
  item: 'Words',
  tooFew: 'Too few to show.',
  present: (present: number) => `Answers of ${numberWord(present)} present, widest spread first.`,
  points: (labels: readonly string[]) =>
    `Points: ${labels.map((label, i) => `${i + 1} ${label}`).join(', ')}.`,
  ends: (low: string, high: string) => `From ${low} to ${high}.`,
  dots: (present: number) => `Dots, ${numberWord(present)} present`,
  goesOn: 'Goes on',
  yes: 'yes',
  chosenFromTie: 'yes, chosen from a tie',
  no: 'no',
  chosenAloud: 'Chosen aloud instead: ',
  rank: (present: number) =>
    `How many chose each, and in which place, of ${numberWord(present)} present; in the order of the list.`,
} as const;
