// What the phone says in each kind of activity, and of promises. Plain, short, adult; how many is said by plural().
import { plural } from '../plural.ts';
import { type Answer, whoAsksYou } from './asker.ts';

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (n: number) => small[n] ?? String(n);
const lines = (n: number) => plural('en', n, { one: 'line', other: 'lines' });

export const write = {
  addLine: 'Add this line',
  addThis: 'Add this',
  saveChange: 'Save the change',
  changeLine: 'Change my line',
  edit: 'Edit this line',
  takeBack: 'Take back',
  takeBackSure: 'Take it back?',
  takeBackYes: 'Yes, take it back',
  keepIt: 'Keep it',
  cancel: 'Leave it as it was',
  draftKept: 'Draft kept on this phone',
  left: (n: number) => `${n} left`,
  over: (n: number) => `${n} too many`,
  which: (n: number, max: number, facilitator: string) =>
    `Line ${n} of up to ${max}. Edit or take back until ${facilitator} closes.`,
  single: (facilitator: string) => `Edit or take back until ${facilitator} closes.`,
  full: (max: number) =>
    max === 1 ? 'That is your line.' : `Those are all your ${inWords(max)} ${lines(max)}.`,
  otherSaved: (n: number) =>
    n === 1 ? 'Your other line is saved, above' : `Your other ${inWords(n)} lines are saved, above`,
  onOtherPhone: (n: number) =>
    `${n === 1 ? 'One line was' : `${inWords(n)} lines were`} written on another phone. Only that phone can change ${n === 1 ? 'it' : 'them'}.`,
  answeredElsewhere: 'Your answer is in. It can only be changed on the phone it was given on.',
  mayQuote: 'May be quoted',
  mayQuoteHelp: 'in what leaves the room, without your name',
  quoted: 'may be quoted',
  takingBack: 'Taking back…',
  yourLine: 'Your line',
  yours: 'Yours. Only this phone knows.',
  yoursNamed: 'Yours',
  takenBack: 'Taken back by its writer.',
  tooFew: 'Fewer than three answers, so nothing is shown.',
  ungrouped: 'Not in a group',
  nothingYet: 'Nothing is up yet. Lines come one at a time.',
} as const;

export const vote = {
  card: (n: number, of: number) => `Card ${n} of ${of}`,
  cards: (n: number) => `Your ${inWords(n)} cards`,
  cardIs: (n: number, words: string) => `Card ${n}: ${words}`,
  notYet: 'not answered yet',
  choose: 'Agree, disagree or pass',
  offeredBy: (name: string) => `Offered by ${name}`,
  because: 'Because…',
  addReason: 'Add a reason',
  keepReason: 'Add this reason',
  changeReason: 'Change the reason',
  noReason: 'No reason',
  changeUntil: (facilitator: string) => `Change it any time until ${facilitator} closes.`,
  all: (n: number, facilitator: string) =>
    `${n === 1 ? 'That was the card' : `Those were all ${inWords(n)}`}. Change any until ${facilitator} closes.`,
  firstTime: {
    agree: 'First time you agreed.',
    disagree: 'First time you disagreed.',
    pass: 'First time you passed.',
  },
  onlyPhone: 'Only this phone knows.',
  you: { agree: 'You agreed.', disagree: 'You disagreed.', pass: 'You passed.' },
  youTwice: { agree: 'You agreed twice.', disagree: 'You disagreed twice.', pass: 'You passed twice.' },
  youChanged: (before: string, after: string) => `You went from ${before} to ${after}.`,
  first: 'First asked',
  after: 'After talking',
  everyOrganisation: 'Every organisation has spoken for this.',
  notAgreeing: (names: readonly string[]) => `Nobody agreeing from: ${names.join(', ')}.`,
  other: 'The other lines',
  countsLater: 'Reasons first. The counts come next.',
  noLines: 'There is nothing to vote on yet.',
} as const;

export const sort = {
  choose: 'Where does this sit for you?',
  youPut: (label: string) => `You put it under “${label}”.`,
  settled: (label: string) => `Settled: ${label}.`,
  notSettled: 'Not settled. We look again later.',
  tooFew: 'Fewer than three places, so nothing is shown.',
} as const;

export const pulse = {
  point: (n: number, of: number, low: string, high: string) =>
    n === 1 ? `1, ${low}` : n === of ? `${n}, ${high}` : `${n} of ${of}`,
  save: 'Save my words',
  change: 'Change my words',
  mayQuote: 'May be quoted',
  keepHere: 'Keep it here',
  quoteLabel: 'What may happen with your line',
  answered: (n: number) => `${n} answered`,
  dots: (label: string, counts: readonly number[]) =>
    `${label}: ${counts.map((n, i) => `${n} at ${i + 1}`).join(', ')}`,
  youGave: (n: number) => `You tapped ${n}.`,
  words: 'The words',
} as const;

export const consent = {
  levels: 'Five levels, or not mine to decide',
  help: '3 or lower asks you why. One 1 or 2 stops it, so it can be changed.',
  firstTime: 'you, first time',
  why: 'What is it, in a line?',
  whose: 'Whose is it to decide?',
  saveWhy: 'Add why',
  saveWhose: 'Add whose',
  changeWhy: 'Change what I wrote',
  noProposal: 'The words are being written.',
  noAnswer: 'No answer',
  toConfirm: 'To confirm',
  concerns: 'Said with it',
  you: (label: string) => `You said: ${label}.`,
} as const;

export const commit = {
  what: 'I will…',
  when: 'When',
  ifWhat: 'If…',
  thenWhat: 'then I will…',
  asker: 'Who asks you about it?',
  askerHelp: 'They have to say yes. Somebody from another organisation, if you can.',
  make: 'Make this promise',
  ifThen: (condition: string, action: string) => `If ${condition}, ${action}`,
  asked: (name: string) => `${name} has been asked.`,
  accepted: (name: string) => `${name} will ask you about it.`,
  declined: (name: string) => `${name} said no. Choose somebody else.`,
  askAnother: 'Ask this peer instead',
  willYou: (name: string) => `${name} asks: will you ask me about it?`,
  yes: 'Yes, I will ask',
  no: 'No',
  nobody: 'Nobody else is in the room to ask.',
  card: (by: string, when: string) => `${by}, ${when}`,
  asks: (name: string, accepted: 'asked' | 'yes' | 'no') =>
    accepted === 'yes'
      ? `${name} asks about it.`
      : accepted === 'no'
        ? `${name} said no.`
        : `${name} has been asked.`,
} as const;

export const promises = {
  title: 'My promises',
  made: 'You promised',
  askAbout: 'You ask about',
  none: 'Nothing yet. Promises you make or ask about are kept here.',
  willAsk: (when: string, asker: string, accepted: Answer) => `${when}. ${whoAsksYou(asker, accepted)}`,
  youAsk: (by: string, when: string) => `${by}, ${when}. You read it out and ask “What happened?”`,
  youAreAsked: (by: string, when: string) => `${by}, ${when}. You have been asked to ask about it.`,
  how: 'How did it go?',
  status: { kept: 'Kept', partly: 'Partly', not_yet: 'Not yet', overtaken: 'Overtaken' },
  note: 'One line about it',
  after: 'And now?',
  afterWords: { keep: 'Keep it', change: 'Change it', let_go: 'Let it go' },
  newWords: 'In new words',
  save: 'Say how it went',
  notYetFine: '“Not yet” is a fine answer.',
  state: { open: '', kept: 'Kept', let_go: 'Let go' },
  noReport: 'No report.',
  sayAgain: 'Say how it goes now',
  shownWhenRead: (asker: string, accepted: Answer) =>
    `Saved. Shown to the group when ${accepted === 'yes' ? `${asker} reads it` : 'it is read'} out.`,
} as const;
