// What is said between sessions: on a peer's phone, and of the ratings that Moot asks by itself.
import { type Answer, whoAsksYou } from './asker.ts';

export const ratingWords = {
  title: (days: number) => `How far along, ${days} days on`,
  purpose: 'Weigh the criteria again, each from where they are, and see what has moved.',
} as const;

export const next = {
  label: (n: number, when: string | null) => `Session ${n}${when === null ? '' : `, ${when}`}`,
  rating: (when: string | null) => `Asked again${when === null ? '' : `, ${when}`}`,
  noDate: 'The date is not fixed yet.',
  byItself: 'This page changes by itself when it begins.',
  none: 'No other session is planned.',
  away: 'I can’t be there',
  awaySent: (facilitator: string) => `${facilitator} knows that you can’t be there.`,
  comes: 'I can come after all',
} as const;

export const confirm = {
  title: 'Waits for you',
  help: 'Agreed while you were away. Nobody counts you in until you say so.',
  with: 'I’m with this',
  not: 'I’m not',
  notHelp: 'If you are not, the line goes back to “unsure” and comes up again.',
} as const;

export const talk = {
  title: 'To talk through',
  wish: 'I’d like to talk this through',
  withWhom: 'With whom?',
  everyone: 'With everyone',
  help: 'They see your name and this line, nothing else. The facilitator sees it too.',
  mineAll: 'You would like to talk this through with everyone.',
  mineOne: (name: string) => `You would like to talk this through with ${name}.`,
  theirsAll: (name: string) => `${name} would like to talk this through with everyone.`,
  theirsOne: (name: string) => `${name} would like to talk this through with you.`,
  takeBack: 'Take it back',
  cancel: 'Leave it',
  line: (n: number) => `Line ${n}`,
} as const;

export const handedOn = {
  title: 'From the peer before you',
  help: 'Nobody inherits a promise. It is yours only if you say so.',
  maker: (name: string, when: string, asker: string) => `${name} promised it, ${when}. ${asker} asks.`,
  asker: (name: string, when: string, before: string) => `${name} promised it, ${when}. ${before} asked.`,
  takeOn: 'I take it on',
  ask: 'I’ll ask about it',
  was: (name: string) => `Taken on from ${name}.`,
} as const;

export const due = {
  title: 'You promised',
  say: 'Say how it went',
  when: (when: string, asker: string, accepted: Answer) =>
    `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${whoAsksYou(asker, accepted)}`,
} as const;
