// Pure. What became of a line, in words: on the ledger's page, in its thread, on every face.
import type { LineMark } from '../../model/series.ts';
import { plural } from '../plural.ts';
import { columnWords } from './columns.ts';
import { roomWords } from './counts.ts';
import { treatmentWords, typeWords } from './treatments.ts';

const small: Readonly<Record<string, string>> = {
  common: 'common',
  words: 'just words',
  real: 'real',
  unsure: 'unsure',
};
const columnShort = (column: string) => small[column] ?? columnWords(column).toLowerCase();

/** By itself “common” says too little. */
const columnLong = (column: string) => (column === 'common' ? 'common ground' : columnShort(column));

type Places = Readonly<Record<string, number>>;

/** “6 of 6: real”, or “5 common, 1 unsure”. `here`: all of them put it where it stands now. */
export function sortWords(places: Places, present: number, here: boolean): string {
  const chosen = Object.entries(places);
  const [first] = chosen;
  if (first !== undefined && first[1] === present)
    return here
      ? `${present} of ${present} sort it here`
      : `${present} of ${present}: ${columnLong(first[0])}`;
  const placed = chosen.reduce((sum, [, n]) => sum + n, 0);
  const said = chosen.map(([column, n]) => `${n} ${columnShort(column)}`);
  return [...said, ...(placed < present ? [`${present - placed} not placed`] : [])].join(', ');
}

export function markWords(mark: LineMark): string {
  switch (mark) {
    case 'word_checked':
      return 'Its word was checked';
    case 'said_back':
      return 'Said back, both ways';
    case 'called_real':
      return 'Called real, before it was ready to be';
    case 'no_tricky_word':
      return 'No tricky word in it, the room said';
  }
}

export const withoutTheWord = 'without the word';
export const inNewWords = 'in new words';
export const newWords = 'In new words';
export const firstWords = 'First said';
export const presentWords = (n: number) => `${roomWords(n).split(' ')[0] ?? n} present`;
export const roundWords = (round: number, words: string) => `Round ${round}: ${words}`;
export const nowWords = (status: string) => `Now: ${status}`;

export const cameFromLine = 'It came from the line';
export const cameFromWord = (word: string) => `Written without the word “${word}”`;
export const becameLines = (n: number) =>
  `became ${count(n)} ${plural('en', n, { one: 'other line', other: 'other lines' })}`;

export const keptAsCriterion = 'Kept as one of our criteria';
export const oneOfOurCriteria = 'one of our criteria';

export const examplesCompared = 'examples compared';
export const toConfirmWords = (names: readonly string[]) => `to confirm: ${names.join(', ')}`;
/** On the screen nobody is named for having been away. */
export const toConfirmCount = (n: number) =>
  `to confirm with ${plural('en', n, { one: 'one who was', other: `${count(n)} who were` })} away`;
export const confirmedWords = (name: string, agrees: boolean) =>
  agrees ? `${name}, who was away, is with it` : `${name}, who was away, is not with it`;
export const wishWords = (name: string) => `${name} would like to talk this through`;

export const treatedShort = (treatment: string, lookAgain: string) =>
  `${treatmentWords(treatment).toLowerCase()}, look again ${lookAgain}`;
export const madeOf = (types: readonly string[]) =>
  `Made of: ${types.map((type) => typeWords(type).toLowerCase()).join(', ')}`;
export const treatedAs = (treatment: string) => treatmentWords(treatment);
export const bottomLine = 'Bottom line';
export const lookedAfterBy = (name: string, lookAgain: string) =>
  `${name} looks after it. Look again: ${lookAgain}`;

export const sessionLabel = (n: number) => `Session ${n}`;

export const tabAll = 'All';
/** Shorter than the status itself: a row of them has to fit. */
export const tabWords: Readonly<Record<string, string>> = {
  common_ground: 'Common ground',
  real_difference: 'Real differences',
  apparent_difference: 'Apparent',
  words_only: 'Only words',
  facts_to_find: 'Facts to find',
  unsure: 'Unsure',
  set_aside: 'Set aside',
};

/** “Session 1: 3 agree, 3 disagree, none changed. Now: Only words, became two other lines.” */
export function aloudWords(
  stops: readonly { readonly n: number; readonly words: string; readonly note: string }[],
  status: string,
  now: readonly string[],
): string {
  const said = stops.map((s) => `Session ${s.n}: ${[s.words, s.note].filter((w) => w !== '').join(', ')}.`);
  return [...said, `${nowWords([status, ...now].join(', '))}.`].join(' ');
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const count = (n: number): string => numbers[n] ?? String(n);
