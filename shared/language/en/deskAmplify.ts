// Pure. What the facilitator reads while ideas are backed.
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

export const amplify = {
  ideas: 'Ideas',
  none: 'There are no ideas: the part that brings them was skipped, or nobody wrote.',
  unseen: 'Nobody sees what is given until it is shown, the desk neither.',
  nobody: 'Nobody yet',
  /** To be pointed to: “Who might be first?” */
  without: (n: number) =>
    `${count(n, 'idea has', 'ideas have')} nobody behind ${n === 1 ? 'it' : 'them'} yet.`,
  behind: (owner: string, n: number) => `${owner}. Behind it: ${count(n, 'organisation', 'organisations')}`,
  clock: (minutes: number) => `${count(minutes, 'minute', 'minutes')} on the clock`,
  acts: { back: 'backs it', add: 'adds', ask: 'asks' },
  first: 'First to follow',
  answers: (owner: string) => `${owner} answers`,
  hideOne: 'Hide',
  bringBack: 'Bring back',
  hideWhose: (name: string) => `Hide what ${name} gave`,
  bringBackWhose: (name: string) => `Bring back what ${name} gave`,
} as const;
