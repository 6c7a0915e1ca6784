// Pure. What the facilitator reads inside an activity, kind by kind.
import { plural } from '../plural.ts';

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

// ---- lines of any kind
export const lineMenu = (n: number) => `Line ${n}: what can be done with it`;
export const hide = 'Hide';
export const unhide = 'Bring back';
export const hidden = 'Hidden';
export const reword = 'Reword';
export const rewordTitle = 'Reword, with its owner';
export const words = 'Words';
export const putOnScreen = 'Show it alone on the screen';
export const takeOffScreen = 'Show all on the screen';
export const onScreen = 'On the screen';
export const takenBack = 'Taken back by its writer';
export const undo = 'Undo';
export const comesWhenShown = 'Lines appear here when they are shown.';

// ---- gather
const numbers = (groups: number) =>
  groups < 3 ? ['', '1', '1 or 2'][groups] : `1 to ${Math.min(9, groups)}`;
export const gather = {
  lines: 'What was written',
  board: 'Groups of lines',
  help: (n: number) => `${count(n, 'line', 'lines')}. Put together the ones the room says belong together.`,
  newGroup: 'New group',
  notGrouped: (n: number) => `Not grouped, ${n}`,
  heading: (n: number) => `Heading of group ${n}`,
  headingHint: 'What does the room call it?',
  groupMenu: (n: number) => `What to do with group ${n}`,
  dissolve: 'Take the group apart',
  unnamed: (n: number) => `Group ${n}`,
  pickedUp: (text: string) => `Picked up: “${text}”`,
  pickedHelp: (groups: number) =>
    `${groups === 0 ? 'Press ' : `Press ${numbers(groups)} to put it in a group, `}N for a new one, M to merge with another line, Esc to leave it. Or drag, or tap a group.`,
  merging: (text: string) => `Merge “${text}” with which line?`,
  mergingHelp: 'Tap the line to keep it with, or press Enter on it. Both texts stay. Esc to leave it.',
  putIn: (heading: string) => `Put the line in “${heading}”`,
  takeOut: 'Take it out of its group',
  goesHere: 'Goes here',
  moveMenu: 'Move this line',
  merge: 'Merge with another line',
  unmerge: 'Take the merged lines apart',
  mergedNote: (n: number) => `${count(n, 'line', 'lines')} merged, all kept`,
  statement: 'Make into a statement',
  statementTitle: 'Make into a statement',
  statementHelp: 'One idea a line. Its writer is asked whether the words are right.',
  statementDo: 'Make it',
  hideLine: 'Hide this line',
  mark: (tag: string) => `Mark: ${tag}`,
  unmark: (tag: string) => `Take the mark off: ${tag}`,
  finding: 'To put up last',
  putFinding: 'Put it on the screen',
  moved: (heading: string) => `Put in “${heading}”.`,
};

// ---- vote
export const vote = {
  lines: 'Lines to vote on',
  none: 'No lines yet.',
  collecting: 'Peers are writing lines. They appear here when they are shown.',
  collected: 'Read them out. Tidy the words with each owner, one idea a line.',
  add: 'Add a statement',
  addTitle: 'A statement to vote on',
  from: 'From what was written before',
  makeFrom: (text: string) => `Make a statement of “${text}”`,
  make: 'Make a statement',
  drop: 'Take it out of the vote',
  round: (n: number) => (n === 1 ? 'First time' : n === 2 ? 'Second time' : `Time ${n}`),
  reasons: 'Why',
  wording: {
    none: null,
    asked: 'Words not confirmed yet',
    confirmed: 'Words confirmed',
    refused: 'Writer says: not my words',
  },
  was: (text: string) => `Before: ${text}`,
  everyOrganisation: 'Every organisation has spoken for this.',
  notAgreeing: (names: readonly string[]) => `Nobody agreeing from ${listed(names)}.`,
};

// ---- sort
export const sort = {
  choose: 'Which lines shall the room sort?',
  nothing: 'There is nothing to sort.',
  line: 'Line',
  result: 'Now',
  settle: (label: string) => `Settle: ${label}`,
  leave: 'Leave unsettled',
  settled: (label: string) => `Settled: ${label}`,
  notSettled: 'Not settled',
  settleAll: 'Settle all that everyone placed alike',
  tooFew: 'Too few to show',
  table: 'Lines, and how many put each where',
};

// ---- pulse
export const pulse = {
  mayQuote: 'may be quoted',
  waiting: 'Dots and words appear here when they are shown.',
};

// ---- consent
export const consent = {
  proposal: 'The proposal',
  none: 'It is written in the room, with everybody.',
  change: 'Change the words',
  write: 'Write the proposal',
  wordTitle: 'The words for the next round',
  before: 'Before',
  now: 'Now',
  round: (n: number) => (n === 1 ? 'First round' : n === 2 ? 'Second round' : `Round ${n}`),
  concerns: 'Concerns and reservations',
  noAnswer: (names: readonly string[]) => `No answer from ${listed(names)}.`,
  toConfirm: (names: readonly string[]) => `To confirm with ${listed(names)}.`,
  nobody: 'nobody',
  toLedger: 'Put it on the ledger as a line',
  toLedgerHelp: 'One idea, as a difference to look at again.',
  toLedgerDo: 'Put it there',
  onLedger: 'On the ledger once this is settled:',
  carry: 'Keep a line as an aim to test',
  carryTitle: 'An aim to test',
  carryHelp: 'A line that not everyone can sign stays as something to try, with somebody who looks after it.',
  carryLine: 'Line',
  carryOwner: 'Who looks after it',
  carryLook: 'When we look again',
  carryDo: 'Keep it',
  carried: (owner: string, when: string) => `Aim to test. ${owner} looks after it; we look again ${when}.`,
};

// ---- promises
export const commit = {
  none: 'Promises appear here as they are shown.',
  list: 'Promises',
  by: (name: string, organisation: string) => `${name}, ${organisation}`,
  asks: {
    asked: (name: string) => `${name} is asked to ask about it`,
    yes: (name: string) => `${name} asks about it`,
    no: (name: string) => `${name} would rather not ask: someone else?`,
  },
};

// ---- talk
export const talk = {
  pairs: 'Pairs',
  threes: 'Threes',
  byChance: 'Make them by chance',
  again: 'Make them again',
  fewHere: 'Two people must be in the room.',
  gone: (names: readonly string[]) =>
    `${listed(names)} ${plural('en', names.length, { one: 'has', other: 'have' })} left the room.`,
  alone: (names: readonly string[]) =>
    `${listed(names)} ${plural('en', names.length, { one: 'has', other: 'have' })} no group yet.`,
  swap: (name: string) => `Move ${name}`,
  swapWith: (name: string) => `Change places with ${name}`,
  notes: 'Lines noted, with permission',
  note: 'Note a line',
  noteHelp: 'Only with the permission of whoever said it. No name is written down.',
  noteDo: 'Note it',
};
