// Pure. What is proposed when more people come than an activity is meant for.
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

export const title = 'Many people';
export const expected = (people: number, here: number | null) =>
  here === null
    ? `${count(people, 'peer', 'peers')} expected.`
    : `${count(people, 'peer', 'peers')} expected, ${here} here.`;
export const meant = (most: number) => `Meant for up to ${most}.`;

const proposals: Readonly<Record<string, string>> = {
  fewerPosts: 'One line each keeps it readable.',
  fewerBackings: 'Two backings each are enough.',
  fewerLines:
    'One line each, and no more than twenty to vote on; phones and screen go through them in pages.',
  fewerPoints: 'Weigh no more than ten points; phones and screen go through them in pages.',
  oneEach: 'Let one from each organisation write; all judge.',
  mostApart: 'Sort only the lines that lie furthest apart, and in pages.',
  tables: 'Gather in tables of six: one phone a table writes what the table agreed to bring.',
  oneOnly: 'One each is enough to read out.',
  chosenPeers: 'Let a few chosen peers do this for the room, from all its sides; the others listen.',
};
export const proposal = (id: string) => proposals[id] ?? '';
export const howMany = (n: number) => count(n, 'proposal', 'proposals');
export const accept = 'Change it so';
export const acceptFor = (activity: string) => `Change “${activity}” so`;
export const liveNote = (n: number) =>
  `${count(n, 'activity still to come is', 'activities still to come are')} meant for fewer people.`;
export const look = 'See what to change';
export const checkMost = (fewest: number) => `this is fewer than the series works for: at least ${fewest}`;
