// What the facilitator reads where peers ask one another, where promises are looked at again, and of the next meeting.
import { nobodyAsks } from './asker.ts';
import { commit } from './deskKinds.ts';

export const asks = {
  list: 'Asks',
  later: 'Asks appear here when they are shown. All are read out before anybody answers.',
  held: 'Answers are held until all are in. Then show them together.',
  card: (by: string, to: string) => `${by} asks ${to}`,
  replies: { yes: 'Yes', no: 'No', try: 'I’ll try', not_clear: 'Not clear yet' },
  noReply: 'No answer yet',
  again: 'In new words',
  none: (names: readonly string[]) =>
    `Nobody has put an ask to ${new Intl.ListFormat('en-GB').format(names)}.`,
} as const;

export const review = {
  none: 'There is no open promise from before.',
  list: 'Promises from before, newest first',
  help: 'Put one up at a time. Whoever asks reads it out. One you leave alone stays open for another time.',
  up: 'Put it up',
  down: 'Take it down',
  next: 'Next promise',
  noReport: 'No report: away',
  status: {
    kept: 'Kept',
    partly: 'Partly',
    not_yet: 'Not yet',
    overtaken: 'Overtaken',
    no_report: 'No report',
  },
  after: { keep: 'stays as it is', change: 'in new words', let_go: 'let go' },
  was: (words: string) => `Before: ${words}`,
  before: 'Last time:',
  asks: { ...commit.asks, no: (_name: string) => nobodyAsks },
} as const;

export const convener = {
  said: (by: string, next: string) => `${by} calls the next meeting: ${next}.`,
  say: 'Who calls the next meeting?',
  change: 'Change who calls it',
  title: 'The next meeting',
  who: 'A peer calls it',
  when: 'When',
  save: 'Write it down',
} as const;

export const idea = (by: string) => `${by}’s idea`;
