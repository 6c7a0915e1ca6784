// What the projector says. Short: a room reads it from the back row.
import { roomWords } from './counts.ts';

export const screen = {
  catchingUp: 'Catching up…',
  lastView: 'No connection. This is the last view.',
  noLink: 'Open the screen from the desk: it gives this window its own link.',
  closed: 'This window was signed out. Open the screen again from the desk.',

  sessionOf: (series: string, n: number) => `${series}, session ${n}`,
  sessionRoom: (n: number, people: number) => `Session ${n}, ${roomWords(people)}`,

  // joining
  noAccount: 'No account, no app',
  camera: 'Point your camera, or go to ',
  joinLocked: (facilitator: string) => `Joining is closed for now. ${facilitator} can let you in.`,
  qr: (address: string) => `QR code for joining at ${address}`,
  codeAloud: (code: string) => `Join code: ${[...code].join(' ')}`,
  hereOf: (here: number, expected: number) =>
    expected > here ? `${here} of ${expected} here` : `${roomWords(here)} here`,
  arrived: 'here',
  awaited: 'not here yet',

  // pause, between, end
  lookUp: 'Look up.',
  pausing: 'Pausing. What you have written is safe.',
  phonesDown: 'Phones face down',
  next: 'Next',
  noMore: 'That was the last part.',
  ended: 'This session has ended.',
  safe: 'What was said stays in the series.',
  notYet: 'This part is not available yet.',

  // asking
  opensSoon: 'Opens in a moment.',
  onPhones: 'Open. Answer on your phone.',
  closedNow: 'Answers are closed. Look up.',
  covered: 'Put away for now.',
  round: (round: number, of: number) => (of > 1 ? `Round ${round} of ${of}` : ''),
  timeLeft: (clock: string) => `${clock} left`,
  lastCall: (seconds: number) => `Last call: ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  lastCallOver: 'Last call is over. Finish your line.',
  timeOver: 'Time. Finish your line.',
  talkOver: 'Time. Come back together.',
  tooFew: 'Fewer than three answers, so nothing is shown.',
  line: (n: number) => `Line ${n}`,
  lineOf: (n: number, of: number) => `Line ${n} of ${of}`,
  linesOf: (from: number, to: number, of: number) => `Lines ${from} to ${to} of ${of}`,
  takenBack: 'Taken back by its writer.',

  // gather
  shuffled: 'No names. Shuffled. Read in silence.',
  said: (by: string, organisation: string) => (organisation === '' ? by : `${by}, ${organisation}`),
  ungrouped: 'Not in a group',

  // vote
  firstAsked: 'First asked',
  afterTalking: 'After talking',
  thisTime: 'Now',
  roundName: (round: number) => `Round ${round}`,
  reasonsNoNames: 'Reasons from both sides, no names, no order',
  reasons: 'Reasons',
  moreReasons: (n: number, facilitator: string) =>
    `${n} more ${n === 1 ? 'reason' : 'reasons'}: ${facilitator} has ${n === 1 ? 'it' : 'them'}.`,
  everyOrganisation: 'Every organisation has spoken for this.',
  notAgreeing: (organisations: string) => `Nobody agreeing from ${organisations}.`,
  whereWeStand: 'Where we stand',
  thenAndNow: 'Then and now',
  marksAreCounts: 'Marks are counts. No mark is a person you could point to.',
  oneMark: 'One mark is one person.',
  barsAreCounts: 'A bar is as long as its count. The figures stand beside it.',
  agree: 'agree',
  disagree: 'disagree',
  pass: 'pass',
  movedFrom: 'moved from here',
  linesWritten: 'Our lines',

  // pulse
  dotsAndWords: 'Dots and words stand in different orders.',

  // consent
  now: 'Now reads',
  old: 'Before',
  noAnswer: 'No answer',
  toConfirm: (people: string) => `To confirm: ${people}.`,

  // sort
  placed: 'Where it sits',
  settledAs: (column: string) => `Settled: ${column}.`,
  notSettled: 'Not settled: not all of us placed it alike.',

  // commit
  asksAbout: (asker: string) => `${asker} asks.`,
  askedToAsk: (asker: string) => `${asker} is being asked to ask.`,
  needsAsker: 'Needs somebody who asks.',
  kept: 'Kept',
  partly: 'Partly',
  notYetKept: 'Not yet',
  overtaken: 'Overtaken',
  noReport: 'No report',
  letGo: 'Let go',

  // talk
  heard: 'Heard, with permission',
} as const;

/** “Asha, Tom and Marian”. */
export function namesInWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** Minutes and seconds, as on a clock: 2:40. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
