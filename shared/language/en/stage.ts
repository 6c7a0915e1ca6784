// Pure. What the stage says of itself: names, steps, the one primary action and what comes after it.
import type { FieldNames } from '../../model/series.ts';
import { plural } from '../plural.ts';

/** Said before anyone types. Word for word the same on every face. */
const noNamesSentence =
  'No name goes with this: not on any screen, not in the notes, not on the server. Only this phone can change it, and only until answers close. In a small room people may still guess from how you write.';

/** In its place where answers are linked: what that gives away stands before what may still be guessed. */
const linkedSentence =
  'No name goes with this: not on any screen, not in the notes, not on the server. Your votes here stay together in one row without a name, for a map of the room and for a file of rows. Whoever knows some of your votes may find the rest. Only this phone can change it, and only until answers close.';

const namedSentence = 'Your name goes with this.';

const fieldWords: Readonly<Record<string, string>> = {
  scale: 'your mark on the scale',
  text: 'your words',
  post: 'what you write',
  line: 'the line you offer',
  vote: 'your vote',
  reason: 'your reason',
  column: 'where you put a line',
  promise: 'your promise',
  level: 'your level',
  amplification: 'what you give to an idea',
  meaning: 'what you mean by it',
  judge: 'how you judge it',
};

/** Fields that are questions of their own are called by them. */
type Labels = Readonly<Record<string, string>>;

const said = (fields: readonly string[], labels: Labels) => {
  const words = fields.map((f) => (labels[f] === undefined ? (fieldWords[f] ?? f) : `“${labels[f]}”`));
  const last = words.at(-1) ?? '';
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
};

/** One sentence for an asking whose fields are of one sort, or of both. */
export function namesSentence(
  names: Readonly<Record<string, FieldNames>>,
  labels: Labels = {},
  linked: readonly string[] = [],
): string {
  const noName = linked.length > 0 ? linkedSentence : noNamesSentence;
  const fields = Object.keys(names);
  const without = fields.filter((f) => names[f] === 'none');
  const withName = fields.filter((f) => names[f] === 'named');
  if (without.length === 0) return fields.length === 0 ? '' : namedSentence;
  if (withName.length === 0) return noName;
  return `Your name goes with ${said(withName, labels)}. ${capital(said(without, labels))}: ${noName.charAt(0).toLowerCase()}${noName.slice(1)}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const askWords: Readonly<Record<string, string>> = {
  write: 'Writing',
  line: 'Collecting lines',
  vote: 'The vote',
  pulse: 'The question',
  place: 'Sorting',
  level: 'Consent',
  make: 'Promises',
  ask: 'Asks',
  answers: 'Answers to the asks',
  case: 'The best case',
  side: 'Sides',
  treatment: 'What to do',
  hidden: 'Backing, unseen',
  live: 'Second wave, live',
  reply: 'Owners answer',
  judge: 'Judging',
  link: 'Judging a set',
  rate: 'Rating',
  dots: 'Placing dots',
  rank: 'First choices',
  answer: 'Answering the card',
};

/** `about`: the one thing it is about; empty where there are several. */
export function openingLabel(ask: string, round: number, about: string): string {
  const what = about === '' ? (askWords[ask] ?? ask) : `${askWords[ask] ?? ask}: ${about}`;
  return round === 1 ? what : `${what}, round ${round}`;
}

export const stepWords = {
  ready: 'Ready',
  open: 'Open',
  closed: 'Closed',
  shown: 'Shown',
  settled: 'Settled',
} as const;

export const talkWord = 'Talk';

export const primaryWords = {
  startSession: 'Start the session',
  startSessionN: (n: number) => `Start session ${n}`,
  nextActivity: 'Next activity',
  open: 'Open',
  openAgain: 'Open again',
  close: 'Close answers',
  show: 'Show',
  showNext: 'Show next',
  talk: 'Talk',
  endTalk: 'End talk',
  askAgain: 'Ask again',
  settle: 'Settle',
  endSession: 'End the session',
  resume: 'Resume',
  skip: 'Skip',
} as const;

export const thenWords = {
  show: 'Then Show, a second press',
  talk: 'Then talk, phones down',
  settle: 'Then settle',
  nextCalled: (title: string) => `Then ${title}`,
  endOfSession: 'Then the session ends',
} as const;

export function revealLabel(of: 'reasons' | 'counts' | 'field' | 'answer', n: number, what: string): string {
  switch (of) {
    case 'reasons':
      return `Reasons for line ${n}`;
    case 'counts':
      return `Counts for line ${n}`;
    case 'field':
      return what;
    case 'answer':
      return what === '' ? `Line ${n}` : what;
  }
}

export function outstandingPromises(n: number): string {
  return `${n} ${plural('en', n, { one: 'promise waits', other: 'promises wait' })} for a yes.`;
}

export const convenerOutstanding = 'Nobody has said yet who calls the next meeting.';

export const differenceOutstanding = (line: string) =>
  `What was agreed is not yet written down for “${line}”`;

export function wordingOutstanding(n: number): string {
  return `${n} ${plural('en', n, { one: 'wording is', other: 'wordings are' })} not confirmed by the writer.`;
}
