// What stands on the slides of a session and of a series, besides what peers said and the counts in words.
import { numberWord } from './synthesis.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const slideWords = {
  promised: 'Promised today',
  stillPromised: 'Still promised',
  together: 'Together',
  onlyWords: 'Only words',
  open: 'Left open',
  asked: (maker: string, asker: string) => `${maker}. ${asker} asks.`,
  notYetAsked: (maker: string, asker: string) => `${maker}. ${asker} has not said yes yet.`,
  changed: (n: number) => `${n} changed`,
  status: (status: string, count: string) => (status === '' ? count : `${status}: ${count}`),
  page: (over: string, n: number, of: number) => `${over} · ${n} of ${of}`,
  foot: 'Counts are of people present. No mark is a person you could point to.',
  /** “Everyone agrees. Five present.” */
  ofPresent: (words: string, present: number) => `${words} ${capital(numberWord(present))} present.`,
  drawn: (lines: readonly string[]) => `The ground, line by line. ${lines.join(' ')}`,
} as const;
