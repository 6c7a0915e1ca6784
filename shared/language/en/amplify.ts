// Pure. What the documents say of ideas and who gets behind them.
import { plural } from '../plural.ts';
import { numberWord } from './synthesis.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const count = (n: number, one: string, other: string) =>
  `${numberWord(n)} ${plural('en', n, { one, other })}`;

export const amplifyWords = {
  idea: 'Idea',
  backedBy: 'Backed by',
  adds: 'What they would add',
  conditions: 'Conditions',
  spread: 'Behind it',
  none: '–',
  owner: (name: string) => ` (${name})`,
  later: 'then ',
  noneFirst: ' (no one in the first wave)',
  by: (name: string) => ` (${name})`,
  answered: ' Answered: ',
  glance: (ideas: number) =>
    `${capital(count(ideas, 'idea was', 'ideas were'))} put to the room for others to get behind.`,
  nobody: 'nobody yet',
  organisations: (n: number) => `peers from ${count(n, 'organisation', 'organisations')}`,
} as const;
