// Pure. The ledger's page at the desk, on phones and on the screen.
import { plural } from '../plural.ts';

export const thread = 'What happened to this line';
export const title = 'What we have said, and what became of it';
export const find = 'Find a word or a name';
export const none = 'No line has this.';
export const empty = 'Nothing yet. Lines arrive when the first vote is settled.';
export const line = 'Line, as it stands';
export const now = 'Now';
export const byStatus = 'Lines by where they stand';
export const keyVote = 'a vote';
export const keySquare = 'sorted, or said back';
export const keyDotted = 'to confirm with someone away';
export const countLines = (n: number) => `${n} ${plural('en', n, { one: 'line', other: 'lines' })}`;

export const putUp = 'Put it on the screen';
export const takeDown = 'Take it off the screen';
export const isUp = 'On the screen now.';
export const setAside = 'Set aside';
export const takeUp = 'Take it up again';
export const clearOfWords = 'No tricky word in it';
export const clearOfWordsHelp = 'Say so with the room. It then needs no word check.';
export const compared = 'We have compared examples';
export const notCompared = 'Examples not compared after all';
export const back = 'All lines';
export const screenTitle = 'What became of it';
export const cameFrom = 'It came from this line';
export const became = 'It became this line';
export const foldUp = 'Fold it up';
export const upWords = {
  thread: 'What became of a line',
  mirror: 'The opening mirror',
  map: 'The map of opinions',
} as const;
