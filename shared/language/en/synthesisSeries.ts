// Pure. Every sentence of the synthesis of a whole series: fixed templates, filled from the record, under the same
// wording rules as the notes of a session.
import type { Tally } from '../../ground/pattern.ts';
import type { LineStatus, PromiseReport, PromiseState } from '../../model/series.ts';
import { plural } from '../plural.ts';
import { columnWords, statusWords } from './columns.ts';
import { changedWords, countOfWords } from './counts.ts';
import { listed, numberWord, promiseWords } from './synthesis.ts';
import { onPointsWords } from './weigh.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const form = (n: number, one: string, other: string) => plural('en', n, { one, other });
const say = (n: number, one: string, other: string) => `${numberWord(n)} ${form(n, one, other)}`;

export const seriesSections = {
  what: 'What this is, and isn’t',
  bottomLine: 'Our bottom line',
  common: 'Common ground, and how it was tested',
  real: 'Real differences',
  onlyWords: 'What turned out to be only words',
  terms: 'Our glossary',
  ideas: 'Ideas and who got behind them',
  account: 'How we call each other to account',
  criteria: 'Criteria',
  mirror: 'The mirror, then and now',
  promises: 'Promises',
  ledger: 'The whole ledger',
  open: 'Not settled',
  note: 'Facilitator’s note (one person’s view)',
  made: 'How this was made',
} as const;

export const seriesHead = {
  kind: { ours: 'Series synthesis, our edition', shareable: 'Series synthesis, shareable edition' },
  title: (sessions: number) =>
    sessions === 0 ? 'A series about to begin' : `What ${say(sessions, 'session', 'sessions')} left us with`,
  notBegun: 'So far. No session has begun.',
  soFar: (time: string) =>
    `So far. This series has not ended; this is how it stood at ${time}, and what is here may still change.`,
  people: (peers: number, organisations: number) =>
    `${capital(say(peers, 'peer', 'peers'))} from ${say(organisations, 'organisation', 'organisations')}.`,
  /** “January to May 2030.” A year that both share is said once. */
  months: (first: string, last: string) => {
    const [month = '', year = ''] = first.split(' ');
    if (first === last) return `${first}.`;
    return last.endsWith(year) ? `${month} to ${last}.` : `${first} to ${last}.`;
  },
} as const;

export type AttendanceParts = {
  /** Sessions at which all of the series' peers were there from start to end. */
  readonly whole: readonly { readonly session: number; readonly peers: number }[];
  readonly parts: readonly {
    readonly session: number;
    readonly away: number;
    readonly late: number;
    readonly left: number;
    readonly out: number;
  }[];
};

/** “All six throughout sessions 1 and 5; one late in 2, one away in 3, one left early in 4.” */
export function attendanceWords({ whole, parts }: AttendanceParts): string {
  const all =
    whole.length === 0
      ? []
      : [
          `All${alike(whole)} throughout ${form(whole.length, 'session', 'sessions')} ${listed(whole.map((s) => String(s.session)))}`,
        ];
  const some = parts.flatMap(({ session, away, late, left, out }) => [
    ...(away > 0 ? [`${numberWord(away)} away in ${session}`] : []),
    ...(late > 0 ? [`${numberWord(late)} late in ${session}`] : []),
    ...(left > 0 ? [`${numberWord(left)} left early in ${session}`] : []),
    ...(out > 0 ? [`${numberWord(out)} out for a while in ${session}`] : []),
  ]);
  const said = [...all, ...(some.length > 0 ? [some.join(', ')] : [])].join('; ');
  return said === '' ? '' : `${capital(said)}.`;
}

/** How many they are, where they were as many each time. */
function alike(whole: AttendanceParts['whole']): string {
  const [first] = whole;
  const same = first !== undefined && whole.every((s) => s.peers === first.peers);
  return same ? ` ${numberWord(first.peers)}` : '';
}

export const whatWords = {
  record: (peers: number) =>
    `A record of what ${say(peers, 'person', 'people')} wrote, chose and promised. It is not an evaluation, a survey, or a decision of any organisation. There is no comparison group.`,
} as const;

export const consentWords = {
  reservationBefore: 'Reservation, in the words of the time before: ',
} as const;

/** “4 agree, 1 disagrees, 1 passes, of 6 present”. */
export const countedWords = (tally: Tally, present: number): string =>
  `${countOfWords(tally, present)}, of ${present} present`;

/** “5 common ground, 1 unsure, of 6 present”. */
export function placesWords(counts: Readonly<Record<string, number>>, present: number): string {
  const placed = Object.entries(counts).filter(([, n]) => n > 0);
  const silent = present - placed.reduce((sum, [, n]) => sum + n, 0);
  const said = [
    ...placed.map(([column, n]) => `${n} ${columnWords(column).toLowerCase()}`),
    ...(silent > 0 ? [`${silent} gave no answer`] : []),
  ];
  return `${said.join(', ')}, of ${present} present`;
}

export const lineWords = {
  line: 'Line',
  first: 'First vote',
  last: 'Last vote',
  once: 'asked once',
  notCounted: 'not voted on',
  testedBy: 'Tested by',
  lastSort: 'Last sort',
  notSorted: 'not sorted',
  notTested: 'not yet tested',
  examples: 'examples compared',
  wordRemoved: 'said without its word',
  noTrickyWord: 'looked for a word behind it, found none',
  talk: 'talk',
  where: 'Where it stands',
  how: 'How it got there',
  now: 'Now',
  earlier: 'earlier: ',
  confirm: (names: readonly string[]) => `to confirm with ${listed(names)}`,
  confirmSome: 'to confirm with those who were not asked',
  inSession: (n: number) => `Session ${n}`,
  between: 'Between sessions',
  kept: (status: LineStatus) => statusWords(status),
  criterion: 'Kept as a criterion',
  treated: (label: string) => `what we do about it: ${label.toLowerCase()}`,
  lookedAfter: (name: string) => `looked after by ${name}`,
  lookAgain: 'look again: ',
} as const;

export const wordsOnly = {
  counted: (session: number, tally: Tally, present: number) =>
    `In session ${session}, ${countedWords(tally, present)}`,
  changed: (n: number) => `, ${changedWords(n)}. `,
  placed: (session: number, counts: Readonly<Record<string, number>>, present: number) =>
    `Where it was placed in session ${session}: ${placesWords(counts, present)}. `,
  became: 'Said without its word it became: ',
} as const;

export const differenceWords = {
  line: 'Line',
  side: { A: 'One side', B: 'The other side' },
  saidBack: { A: 'Said back until “that’s it”: one side', B: 'Said back until “that’s it”: the other side' },
  notSaidBack: 'not said back',
  notReached: 'not reached',
  reached: (tries: number) => `yes, ${['', 'first', 'second', 'third'][tries] ?? 'later'} try`,
  madeOf: 'Made of',
  weChose: 'We chose to',
  theLine: 'The line',
  bottomLine: 'Bottom line, whatever happens',
  keptBy: 'Kept by / look again',
  lookAgain: 'Look again',
  intro: (n: number) =>
    `${capital(say(n, 'line was', 'lines were'))} still there after the word was checked and each side had been said back until its writer said “that’s it”.`,
} as const;

export const asksWords = {
  /** “Twelve asks were made; one was put again in new words; two were answered no.” */
  made: (asks: number, again: number, refused: number) => {
    const more = [
      ...(again > 0 ? [`${say(again, 'was', 'were')} not clear, and put again in new words`] : []),
      ...(refused > 0
        ? [
            `${say(refused, 'was', 'were')} answered “no”, and ${form(refused, 'stands', 'stand')} here as the others do`,
          ]
        : []),
    ];
    return `${[`${capital(say(asks, 'ask was', 'asks were'))} made`, ...more].join('; ')}.`;
  },
} as const;

export const weighSeriesWords = {
  start: (given: number, added: number) =>
    given === 0
      ? `Starting point: ${say(added, 'criterion', 'criteria')} of our own.`
      : added === 0
        ? `Starting point: ${say(given, 'criterion', 'criteria')} given with the workshop, in its wording.`
        : `Starting point: ${say(given, 'criterion', 'criteria')} given with the workshop, in its wording; ${numberWord(added)} added by us.`,
  notOpened: (title: string) => `Raised in “${title}” and not opened: `,
} as const;

export const criteriaWords = {
  criterion: 'Criterion, as it ended',
  criterionThen: 'Criterion, as it was rated',
  ours: ' (ours)',
  reworded: 'First worded: ',
  status: 'What became of it',
  kept: 'Kept',
  aim: 'Aim to test',
  firstWording: 'Ratings were made on the first wording.',
  ratings: 'Ratings, without names',
  points: (low: string, high: string) => `From ${low} to ${high}, one number for each answer, lowest first.`,
  tooFew: 'too few to show',
} as const;

/** Each dot as the point it stands on, lowest first: “2 3 3 3 3 5”. */
export const eachWords = (counts: readonly number[]): string =>
  counts.flatMap((n, i) => Array.from({ length: n }, () => String(i + 1))).join(' ');

/** The whole drawing in words, row by row. */
export function ratingsSaid(
  questions: readonly string[],
  rows: readonly { readonly text: string; readonly strips: readonly (readonly number[] | null)[] }[],
): string {
  const said = (row: (typeof rows)[number]) =>
    questions.flatMap((question, q) => {
      const counts = row.strips[q] ?? null;
      return counts === null ? [] : [`${question} ${onPointsWords(counts)}`];
    });
  return rows.map((row) => `${row.text} ${said(row).join(' ')}`).join(' ');
}

export const mirrorWords = {
  statement: '“Is this true of us?”',
  present: (present: number) => `${numberWord(present)} present`,
  notAsked: 'not asked',
  sameGroup: (present: number) => `${capital(say(present, 'person', 'people'))}, the same each time.`,
  otherGroup: (presents: readonly number[], all: number) =>
    `Not the same people each time: ${listed(presents.map(numberWord))} present, of whom ${numberWord(all)} each time.`,
  note: 'Same words, asked again. Many things happened in between; this does not show which mattered.',
  once: 'Asked once so far.',
} as const;

export const promisesWords = {
  between: 'Between sessions',
  none: 'Not asked about yet',
  ends: (state: PromiseState, over: boolean): string => {
    switch (state) {
      case 'kept':
        return '';
      case 'let_go':
        return 'Let go';
      case 'open':
        return over ? 'Open at the end' : 'Open';
    }
  },
  /** “Session 3, kept”. */
  told: (when: string, status: PromiseReport): string =>
    `${when}, ${promiseWords.status[status].toLowerCase()}`,
  was: ' Its words before: ',
  note: ': ',
} as const;

export const madeWords = {
  rules: [
    'Counts and texts come from the record of the sessions, and fixed templates made the sentences around them.',
    'Counts are of those present. A changed answer means a changed answer. A pass and no answer are counted apart; silence is not agreement.',
    'Where fewer than three answered without a name, the answers are gone and nothing of them is shown.',
    'No link between people and answers without names was kept.',
    'Nothing here binds any board.',
  ],
  reviewed: (until: string) => `Each peer could see every line of theirs, and change it, until ${until}.`,
} as const;
