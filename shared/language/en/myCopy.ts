// Pure. Every sentence of a peer's own copy: what they said, promised, backed and asked, for their eyes.

import { askWords } from './asks.ts';
import { columnWords } from './columns.ts';
import { levelWords } from './consent.ts';
import { listed } from './synthesis.ts';

export const copySections = {
  words: 'My words',
  promises: 'My promises, and what became of them',
  backed: 'What I backed and added',
  asked: 'What I asked, and what I was asked',
  answers: 'My answers with my name',
  withoutNames: 'What I gave without my name',
  reading: 'How to read this',
} as const;

export const copyHead = {
  kind: 'My copy',
  title: (name: string) => `${name}: my copy`,
  sat: (sessions: readonly number[]) =>
    sessions.length === 0
      ? 'No session yet.'
      : `From ${sessions.length === 1 ? 'session' : 'sessions'} ${listed(sessions.map(String))}, where I was in the room.`,
  soFar: (time: string) => `So far: this is how it stood at ${time}.`,
} as const;

export const copyWords = {
  inSession: (n: number, title: string) => `Session ${n}: ${title}`,
  in: (title: string) => `${title}: `,
  promiseIAsk: 'Promises I ask about',
  asked: 'I asked: ',
  askedOf: (name: string) => `I asked ${name}: `,
  askedMe: (name: string) => `${name} asked me: `,
  answered: (name: string, code: string) => ` ${name} said: ${(replies[code] ?? code).toLowerCase()}.`,
  iAnswered: (code: string) => ` I said: ${(replies[code] ?? code).toLowerCase()}.`,
  noAnswer: ' No answer.',
  aPeer: 'a peer',
  about: ' on ',
  again: ' (asked again)',
  place: (title: string) => `“${title}”: only on your phone.`,
  withoutNames:
    'What was given without a name is tied to nobody. Only the phone you answered with can put it here, for your eyes alone.',
} as const;

const replies: Readonly<Record<string, string>> = askWords.replies;

/** What a text was, where its place does not say it. */
const parts: Readonly<Record<string, string>> = {
  back: 'Backed: ',
  add: 'Added: ',
  ask: 'Asked: ',
  answer: 'Answered: ',
  reason: 'Because: ',
  concern: 'What I said to it: ',
  whose: 'Not mine to decide; whose it is: ',
  meaning: 'My meaning: ',
  example: 'For example: ',
  our_word: 'Our word for it: ',
  case: 'The best case I made: ',
  need: 'I’d back it if: ',
  'side A': 'For one side: ',
  'side B': 'For the other side: ',
  'bottom line A': 'Bottom line: ',
  'bottom line B': 'Bottom line: ',
  'said back A': 'Said back: ',
  'said back B': 'Said back: ',
};
export const partWords = (part: string): string => parts[part] ?? '';

const levels: Readonly<Record<string, string>> = levelWords;
export const answerWords = (question: string, answer: string): string =>
  question === 'level' ? (levels[answer] ?? answer) : columnWords(answer);

export const copyReading = [
  'This copy is for you alone. It holds what you gave with your name, and what passed by name between you and another peer.',
  'There are no counts in it, and nothing that anybody gave without a name.',
] as const;
