// What the phone says. Plain, short, adult; how many is said by plural().
import { plural } from '../plural.ts';

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

export const join = {
  codeTitle: 'What is the code on the screen?',
  codeHelp: 'Eight letters and numbers. Capitals don’t matter.',
  code: 'Join code',
  codeNever: 'The code never uses 0, O, 1, I or L.',
  noAccount:
    'No account and no app. If you were sent a personal link, open that instead: it brings you straight to your seat.',
  join: 'Join',
  looking: 'Looking…',
  which: 'Which one is you?',
  privacy: (facilitator: string) =>
    `Your name is seen by this group and by ${facilitator}, who runs it. Before each answer the phone says whether your name goes with it.`,
  rosterOpen: 'Anyone with the code sees this list.',
  held: 'has a phone',
  heldHelp: 'Another phone has this name. It is asked first, and it stops if the answer is yes.',
  notOnList: 'I’m not on this list',
  backToList: 'Back to the list',
  name: 'Your name',
  nameTitle: 'What is your name?',
  nameHelpRoster: 'As it was put on the list.',
  organisation: 'Your organisation',
  otherOrganisation: 'Another organisation',
  newOrganisation: 'Name of your organisation',
  pickFirst: 'Choose your name',
  continueAs: (name: string) => `Continue as ${name}`,
  continueAsQuestion: (name: string) => `Continue as ${name}?`,
  otherPhoneStops: 'Your other phone will stop.',
  continueHelp: (title: string) => `This link is your seat in ${title}.`,
  notMe: 'That is not me',
  locked: (facilitator: string) => `Joining is locked just now. Ask ${facilitator} to open it.`,
  waitTitle: (name: string) => `Waiting for a yes for ${name}`,
  waitHelp: (facilitator: string) =>
    `Another phone already has this name. It is asked now, and so is ${facilitator}. This page goes on by itself.`,
  waitStop: 'Choose another name',
  otherCode: 'Use another code',
} as const;

export const bar = {
  session: (n: number) => `Session ${n}`,
  between: 'Between sessions',
  menu: 'Menu',
} as const;

export const offline = {
  wordsHere: 'Your words are on this phone.',
  wordsGo: 'They go by themselves when the connection is back. You can keep writing.',
  none: 'No connection.',
  noneHelp: 'You can keep writing: it stays on this phone, and goes when you send it.',
  lastConnected: (time: string) => `when last connected, ${time}`,
  whereThisIs: 'Where this is',
  ifClosed: (facilitator: string) =>
    `If ${facilitator} closes before you are back, this is not counted. It stays here for you to read out.`,
} as const;

export const step = {
  open: 'Open',
  openAgain: 'Open, second time',
  closed: 'Closed',
  shown: 'Shown',
  unseen: 'nobody sees this until it is shown',
  live: 'seen as you give it',
  newWords: 'new words are marked',
  afterTalking: 'after talking',
  minutesLeft: (n: number) => `about ${n} ${plural('en', n, { one: 'minute', other: 'minutes' })} left`,
  lessThanMinute: 'less than a minute left',
  timeUp: (facilitator: string) => `Time is up. ${facilitator} closes when the room is ready.`,
  lastCall: (seconds: number) =>
    `Last call: ${seconds} ${plural('en', seconds, { one: 'second', other: 'seconds' })}.`,
  lastCallOver: 'Last call is over. What you typed is kept on this phone.',
  closedLookUp: 'Closed. Look up.',
  closedHelp: 'What you gave is safe. It is shown when the room is ready.',
  nothingGiven: 'You gave no answer to this one. That is fine.',
} as const;

export const announce = {
  open: (names: string) => `Open. Write privately. ${names}`,
  closed: 'Closed. Look up.',
  shown: 'Shown.',
  lookUp: 'Look up.',
  saved: 'Saved.',
} as const;

export const lookUp = {
  title: 'Look up.',
  nothing: 'Nothing to do here just now. Phone face down is fine.',
  byItself: 'It changes by itself when it’s your turn.',
  next: 'Next',
  pausing: 'Pausing. What you have written is safe.',
  pauseTitle: 'Pausing. Look up.',
  pauseSafe: 'What you have written is safe.',
  talk: 'Phones down, talk.',
  with: (people: readonly string[]) => `You’re with ${new Intl.ListFormat('en-GB').format(people)}.`,
  waitingTitle: (name: string) => `You’re in, ${name}.`,
  waiting: (facilitator: string) =>
    `${facilitator} opens the first part when the room is ready. Phone face down is fine.`,
  ended: (n: number) => `That was session ${n}.`,
  endedHelp: 'What was said is kept. Your promises are here until they are done.',
  handUp: 'Hand up',
  handDown: 'Hand down',
  handIsUp: 'Your hand is up. The desk sees it.',
  promises: 'My promises',
  notHere: 'This part does not run on phones yet.',
} as const;

export const late = {
  underWay: 'Under way',
  title: (name: string) => `Welcome, ${name}. You are in from the next part.`,
  why: 'Who answers was fixed when this part opened, so that one late answer can’t give anyone away. You can listen and talk.',
  now: 'Now',
} as const;

export const room = {
  leftTitle: 'You have left the room.',
  leftHelp: 'What you gave stays. You can come back in at any time.',
  markedTitle: 'You are down as having left.',
  comeBack: 'Come back in',
  comingIn: 'Coming in…',
  go: 'I have to go',
  goQuestion: 'Leave the room? What you gave stays, and you can come back.',
  goYes: 'Leave the room',
  signOut: 'Sign this phone out',
  signOutQuestion:
    'Sign out? What this phone keeps for you is deleted: drafts, and the keys with which answers without a name can be changed.',
  unsentCount: (n: number) =>
    `${n} ${plural('en', n, { one: 'thing is', other: 'things are' })} not sent and will be lost.`,
  joinAgain: 'Join again',
  removed: 'Your seat was taken out of this series. If that is a mistake, speak to the facilitator.',
  replaced: 'You go on with another phone. This one has stopped.',
  signedOut: 'This phone is signed out.',
  goneTitle: 'This phone has stopped.',
  keptHere: 'What you wrote and did not send is still here.',
} as const;

export const claim = {
  title: 'Is that you on another phone?',
  help: (name: string) => `Another phone asks to continue as ${name}. If you say yes, this phone stops.`,
  yes: 'Yes, that is me',
  no: 'No',
} as const;

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
  hiddenLine: (facilitator: string) => `Hidden by ${facilitator}. You can reword it.`,
  hiddenShown: (facilitator: string) => `Hidden by ${facilitator}. You may take it back.`,
  takenBack: 'Taken back by its writer.',
  tooFew: 'Fewer than three answers, so nothing is shown.',
  nothingYet: 'Nothing is up yet. Lines come one at a time.',
} as const;

export const wording = {
  title: 'Is this a fair wording of your line?',
  help: 'It was made from a line that this phone wrote without a name. Your answer has no name either.',
  fair: 'That is fair',
  notFair: 'Not what I meant',
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
  willAsk: (when: string, asker: string) => `${when}. ${asker} asks you about it.`,
  youAsk: (by: string, when: string) => `${by}, ${when}. You read it out and ask “What happened?”`,
  how: 'How did it go?',
  status: { kept: 'Kept', partly: 'Partly', not_yet: 'Not yet', overtaken: 'Overtaken' },
  note: 'One line about it',
  after: 'And now?',
  afterWords: { keep: 'Keep it', change: 'Change it', let_go: 'Let it go' },
  newWords: 'In new words',
  save: 'Say how it went',
  notYetFine: '“Not yet” is a fine answer.',
  state: { open: '', kept: 'Kept', let_go: 'Let go' },
} as const;

export const said = {
  title: 'What we said',
  done: 'Settled in this session',
  kept: 'What the group keeps',
  none: 'Nothing yet. Lines arrive when the first vote is settled.',
  unsent: 'Not sent',
  ours: 'What we keep so far',
} as const;

export const unsent = {
  title: 'This was not sent. Keep it, or copy it.',
  keep: 'Keep it',
  copy: 'Copy',
  copied: 'Copied',
  remove: 'Delete it',
} as const;

export const general = {
  notYet: 'Catching up…',
  tryAgain: 'Try again',
  needsMore: 'Write something first.',
} as const;
