// What stands on the slides of a session and of a series, besides what peers said and the counts in words.
import { plural } from '../plural.ts';

export const slideWords = {
  ground: 'Where we stood',
  promised: 'Promised today',
  stillPromised: 'Still promised',
  together: 'Together',
  open: 'Left open',
  asked: (maker: string, asker: string) => `${maker}. ${asker} asks.`,
  notYetAsked: (maker: string, asker: string) => `${maker}. ${asker} has not said yes yet.`,
  when: (when: string) => (when === '' ? '' : ` By when: ${when}.`),
  changed: (n: number) => `${n} changed`,
  present: (n: number) => `${n} ${plural('en', n, { one: 'peer', other: 'peers' })} present`,
  page: (n: number, of: number) => `${n} of ${of}`,
  nothing: 'Nothing was counted.',
  foot: 'Marks are counts. No mark is a person you could point to.',
  drawn: (lines: readonly string[]) => `The ground, line by line. ${lines.join(' ')}`,
} as const;
