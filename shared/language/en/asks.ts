// Pure. What the documents say of asks between peers, and of who calls the next meeting.
import { plural } from '../plural.ts';
import { numberWord } from './synthesis.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const askWords = {
  glance: (n: number) =>
    `${capital(numberWord(n))} ${plural('en', n, { one: 'ask was', other: 'asks were' })} put from peer to peer.`,
  who: 'Who asks',
  whom: 'Whom',
  what: 'What I need from you',
  answer: 'Answer',
  replies: { yes: 'Yes', no: 'No', try: 'I’ll try', not_clear: 'Not clear yet', none: 'No answer' },
  again: (before: string) => `${before}, then in new words: `,
  convened: (name: string, next: string) => `${name} calls the next meeting: ${next}.`,
  backs: (name: string) => ` — gets behind ${name}’s idea: `,
} as const;
