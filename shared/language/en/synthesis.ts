// Pure. Every sentence of the documents people take away: fixed templates, filled from the record.
//
// Counts are of those present, never shares; people are spoken of, not organisations; what is said is what was said,
// agreed or chosen; a changed answer is a changed answer; one apart is shown in its count and never described.
import type { Tally } from '../../ground/pattern.ts';
import type { LineStatus } from '../../model/series.ts';
import { plural } from '../plural.ts';

const small = [
  'none',
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
] as const;

/** In words up to twelve. */
export const numberWord = (n: number): string => small[n] ?? String(n);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const form = (n: number, one: string, other: string) => plural('en', n, { one, other });
const say = (n: number, one: string, other: string) => `${numberWord(n)} ${form(n, one, other)}`;

/** “Asha Venn, Tom Okell and Marian Seld”. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

export const sectionTitles = {
  glance: 'At a glance',
  done: 'Who was here, what we did',
  common: 'Common ground',
  apart: 'Apart',
  words: 'Words sorted out',
  ideas: 'Ideas and values',
  agreements: 'Agreements',
  promises: 'Promises',
  open: 'Not settled, to confirm',
  quotes: 'In their own words',
  note: 'Facilitator’s note (one person’s view)',
  reading: 'How to read this',
} as const;

export const head = {
  kind: { ours: 'Session notes, our edition', shareable: 'Session notes, shareable edition' },
  title: (n: number, title: string) => `Session ${n}: ${title}`,
  soFar: (time: string) =>
    `So far. This session has not ended; this is how it stood at ${time}, and counts may still change.`,
  notBegun: 'So far. This session has not begun.',
  facilitatedBy: 'Facilitated by ',
  foot: 'Counts are of people present, never of organisations. Every figure can be recounted from the data file beside this document.',
  /** “1 of 9”: what stands before, between and after the two numbers. */
  page: ['', ' of ', ''],
} as const;

/** The name that a file goes by: no full stop after a title that ends in a mark of its own. */
export const fileTitle = (title: string, series: string): string =>
  /[.?!\u2026\u3002\uff1f\uff01\u061f]["'”’»)\]]*$/u.test(title)
    ? `${title} ${series}`
    : `${title}. ${series}`;

/** A local date: 15 January 2030. */
export function dateWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at);
}

/** A local time: 15:40 on 15 January 2030. */
export function timeWords(at: number, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
  return `${time} on ${dateWords(at, timeZone)}`;
}

export const attendanceWords = {
  here: (here: number, peers: number, organisations: number, all: number) =>
    `${capital(numberWord(here))} of ${say(peers, 'peer', 'peers')} present, from ${numberWord(organisations)} of ${say(all, 'organisation', 'organisations')}.`,
  names: 'Here: ',
  away: 'Away: ',
  late: 'Came after the start: ',
  left: 'Left before the end: ',
  out: 'Out for a while: ',
  counts: {
    away: (n: number) => `${capital(numberWord(n))} away.`,
    late: (n: number) => `${capital(numberWord(n))} came after the start.`,
    left: (n: number) => `${capital(numberWord(n))} left before the end.`,
    out: (n: number) => `${capital(numberWord(n))} out for a while.`,
  },
} as const;

export const agendaWords = {
  run: (run: number, skipped: number) =>
    `${capital(say(run, 'activity was', 'activities were'))} run and ${say(skipped, 'was', 'were')} skipped.`,
  settled: 'Run: ',
  on: 'Under way: ',
  skipped: 'Skipped: ',
  planned: 'Still to come: ',
} as const;

export const voteWords = {
  line: 'Line',
  presentNow: (n: number) => `Answers, ${numberWord(n)} present`,
  presentFirst: (n: number) => `First asked, ${numberWord(n)} present`,
  presentAgain: (n: number) => `Asked again, ${numberWord(n)} present`,
  changed: 'Changed',
  wordChecked: 'Word checked?',
  checked: 'yes',
  notChecked: 'not yet',
  whatItIs: 'What it is',
  changedNote: 'Changed: of those who answered both times.',
  changeNotTold:
    'Changed is not told: so few came or went in between that the counts would give an answer away.',
  notShownYet: 'not shown',
  against: 'Together against, set aside:',
  reasons: 'Reasons given, without names:',
  reasonsNamed: 'Reasons given:',
  organisations: 'Every organisation has spoken for this.',
  /** “4 of 6 present agreed; 1 disagreed; 1 passed.” Nothing is said of what nobody did. */
  ofPresent: (tally: Tally, present: number) => {
    const silent = present - tally.agree - tally.disagree - tally.pass;
    const rest = [
      ...(tally.disagree > 0 ? [`${tally.disagree} disagreed`] : []),
      ...(tally.pass > 0 ? [`${tally.pass} passed`] : []),
      ...(silent > 0 ? [`${silent} did not answer`] : []),
    ];
    return `${[`${tally.agree} of ${present} present agreed`, ...rest].join('; ')}.`;
  },
  groupChanged: (both: number) =>
    `Not the same people both times: ${say(both, 'peer was', 'peers were')} asked both times.`,
  glance: (lines: number, parts: readonly string[]) =>
    `${capital(say(lines, 'line was', 'lines were'))} voted on. Of those present, as last counted: ${parts.join('; ')}.`,
  glanceParts: {
    together: (n: number) => `${say(n, 'has', 'have')} nobody against`,
    apart: (n: number) => `on ${numberWord(n)} there are answers on both sides`,
    against: (n: number) => `${say(n, 'has', 'have')} nobody in favour`,
    open: (n: number) => `${say(n, 'has', 'have')} too many passes to say`,
    tooFew: (n: number) => `${say(n, 'has', 'have')} too few answers to show`,
  },
  status: (status: LineStatus): string => {
    switch (status) {
      case 'apparent_difference':
        return 'Apparent difference';
      case 'real_difference':
        return 'Real difference: the word was checked and each side said back';
      case 'common_ground':
      case 'words_only':
      case 'facts_to_find':
      case 'unsure':
      case 'set_aside':
        return '';
    }
  },
} as const;

export const confirmWords = {
  named: (names: readonly string[]) => `Not voted on by: ${listed(names)}. To confirm.`,
  counted: (n: number) => `Not voted on by ${say(n, 'peer', 'peers')} of the series. To confirm.`,
  notAgain: (names: readonly string[]) => `Not here when it was asked again: ${listed(names)}. To confirm.`,
  notSorted: (names: readonly string[]) => `Not sorted by: ${listed(names)}. To confirm.`,
  notSortedCounted: (n: number) => `Not sorted by ${say(n, 'peer', 'peers')} of the series. To confirm.`,
  notAnswered: (names: readonly string[]) => `Not answered by: ${listed(names)}. To confirm.`,
  notAnsweredCounted: (n: number) => `Not answered by ${say(n, 'peer', 'peers')} of the series. To confirm.`,
  withPeople: (names: readonly string[], sections: string) =>
    `To confirm with ${listed(names)}: what stands in ${sections}.`,
  withSome: (sections: string) => `To confirm with those who were not asked: what stands in ${sections}.`,
  sections: (numbers: readonly number[]) =>
    numbers.length === 1 ? `section ${numbers[0]}` : `sections ${listed(numbers.map(String))}`,
} as const;

export const sortWords = {
  line: 'Line',
  placed: (present: number) => `Where it was placed, ${numberWord(present)} present`,
  settled: 'Settled',
  notAlike: 'not placed alike',
  notSettled: 'not settled with the room',
  silent: (n: number) => `${n} did not answer`,
  sorted: (title: string) => `Sorted in “${title}”:`,
  glance: (lines: number, alike: number) =>
    `${capital(say(lines, 'line was', 'lines were'))} sorted; everyone present placed ${numberWord(alike)} of them alike.`,
} as const;

export const consentWords = {
  adopted: (round: number, reservations: number, asides: number) => {
    const time =
      round === 1 ? '' : round === 2 ? ' the second time it was asked' : ' the last time it was asked';
    const kept = [
      ...(reservations > 0 ? [`with ${say(reservations, 'reservation', 'reservations')}`] : []),
      ...(asides > 0 ? [`${numberWord(asides)} said it was not theirs to decide`] : []),
    ];
    return `${[`Adopted${time}`, ...kept].join(', ')}.`;
  },
  notAdopted: 'Not adopted.',
  notDecided: 'Not decided: nobody said how far they could go along with it.',
  reservation: 'Reservation: ',
  concern: 'What must change: ',
  aside: 'Not mine to decide; whose it is: ',
  level: 'Answer',
  round: (round: number, present: number) =>
    `${round === 1 ? 'First asked' : 'Asked again'}, ${numberWord(present)} present`,
  noAnswer: 'No answer',
  before: 'The words it was first asked with:',
  beforeResult: (result: string) => `${result} Then the words were changed.`,
} as const;

export const promiseWords = {
  glance: (n: number) => `${capital(say(n, 'promise was', 'promises were'))} made.`,
  who: 'Who',
  what: 'What',
  when: 'When',
  asks: 'Who asks',
  waiting: (name: string) => `${name} (has not said yes yet)`,
  declined: (name: string) => `${name} (said no; nobody asks yet)`,
  earlier: 'Earlier promises, and what happened to them:',
  happened: 'What happened',
  status: {
    kept: 'Kept',
    partly: 'Partly',
    not_yet: 'Not yet',
    overtaken: 'Overtaken',
    no_report: 'No report',
  },
  after: { keep: 'stays', change: 'now in other words', let_go: 'let go' },
} as const;

export const gatherWords = {
  noNames: (posts: number, people: number) =>
    `${capital(say(posts, 'line', 'lines'))} from ${say(people, 'peer', 'peers')}, written without names, in no order.`,
  named: 'Written with names.',
  quotable: 'Their writers said that these may be quoted.',
  tooFew: 'Too few to show.',
  who: 'Who',
  box: 'Words',
  together: 'shown together with',
  loose: 'Under no heading:',
  marked: 'shows: ',
  takenBack: (n: number) =>
    `${capital(say(n, 'line', 'lines'))} taken back by ${form(n, 'its writer', 'their writers')}.`,
  outOfSight: (n: number) => `${capital(say(n, 'line', 'lines'))} put out of sight.`,
} as const;

export const pulseWords = {
  arriving: 'Arriving',
  leaving: 'Leaving',
  scale: (low: string, high: string, last: number) =>
    `On a scale from 1 (${low}) to ${last} (${high}), without names.`,
  point: (point: number) => `point ${point}`,
  tooFew: (label: string) => `${label}: too few to show.`,
  quotable: 'May be quoted:',
} as const;

export const talkWords = { noted: 'Noted with permission:' } as const;

/** What a peer wrote, with who wrote it. */
export const byWords = (name: string) => ` — ${name}`;
export const signed = '— ';
/** What the marks stand for, always in this order. */
export const marksKey = { agree: 'agree', disagree: 'disagree', pass: 'pass' } as const;
export const quoted = { before: '“', after: '”' } as const;

/** Stands in the shareable edition where somebody's words named a person or an organisation. */
export const unnamed = '[name]';

export const reading = {
  people: (present: number) =>
    `${capital(say(present, 'person', 'people'))} said these things at this session. Counts are of people here, not of organisations, staff or the public.`,
  rules: [
    'A changed answer means a changed answer. A pass and no answer are counted apart; silence is not agreement.',
    'Where fewer than three answered without a name, the answers are gone and nothing of them is shown.',
    'Lines stand in the order in which they were raised. Marks are counts: no mark is a person you could point to.',
    'Nothing here binds any board.',
  ],
  voices: ['Words set like this', ' are the peers’ own.'],
  shareable: `Names of people and organisations are left out; ${unnamed} stands where somebody’s words held one. Of what peers wrote, only what they said may be quoted is here.`,
  made: 'Counts and texts come from the session’s record, and fixed templates made the sentences around them. No link between people and answers without names was kept.',
} as const;
