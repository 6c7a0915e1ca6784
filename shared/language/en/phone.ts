// What the phone says around the kinds. Plain, short, adult; how many is said by plural().
import { plural } from '../plural.ts';

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
  meanwhile: 'While you wait: you promised this.',
  sayHow: 'Say how it went, under “My promises”.',
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

export const notice = {
  hiddenLine: (facilitator: string) => `Hidden by ${facilitator}. You can reword it.`,
  hiddenShown: (facilitator: string) => `Hidden by ${facilitator}. You may take it back.`,
  takeBack: 'Take back',
  keepIt: 'Keep it',
} as const;

export const wording = {
  title: 'Is this a fair wording of your line?',
  help: 'It was made from a line that this phone wrote without a name. Your answer has no name either.',
  fair: 'That is fair',
  notFair: 'Not what I meant',
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
