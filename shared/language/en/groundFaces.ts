// Where peers really stand, on the faces: live counts, organisations side by side, camps, what only one organisation said.
import type { Tally } from '../../ground/pattern.ts';
import { answered } from '../../ground/tally.ts';
import { countWords, patternName } from './counts.ts';

/** A live count while answers come in: silence is not an answer yet. */
export function soFarWords(tally: Tally, eligible: number): string {
  const missing = eligible - answered(tally);
  if (answered(tally) === 0) return `${missing} still to answer`;
  return missing > 0 ? `${countWords(tally)}, ${missing} still to answer` : countWords(tally);
}

/** A small room seen live: its pattern as it stands, before everybody has answered. */
export const soFarPattern = (pattern: Parameters<typeof patternName>[0]): string =>
  `So far: ${patternName(pattern).toLowerCase()}.`;

/** Said at the desk where a vote is set to keep each peer’s votes together. */
export const linkedNotes = {
  linked:
    'Linked: each peer’s votes stay together in one row without a name. Phones say so before anybody answers.',
  tooFewHere:
    'Fewer than twelve are here, so votes will not be linked: no opinion map, and no file of rows. Counts stay the same.',
  tooFewAsked:
    'Fewer than twelve could answer, so these votes are not linked: no opinion map, and no file of rows.',
} as const;

export const notOnBoardWords = 'Not every organisation is on board.';
export const organisationsHead = 'By organisation';

/** Bridging rank: 1 carries furthest. */
export function carriesWords(place: number, of: number): string {
  if (place === 1) return 'Carries furthest across organisations.';
  return place === of
    ? 'Carries least across organisations.'
    : `Carries ${ordinal(place)} furthest of ${of} across organisations.`;
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ordinal = (n: number): string => `${n}${endings[rules.select(n)]}`;

const inCamp = (side: 'agree' | 'disagree', tally: Tally): string => {
  const [n, of] = [tally[side], answered(tally)];
  const verb = n === 1 ? `${side}s` : side;
  return of === 0 ? 'nobody answered' : `${n} of ${of} ${verb}`;
};
const letter = (camp: number) => String.fromCharCode(65 + camp);

/** Camps at the desk: counts first, then nothing more. */
export const campWords = {
  head: (camp: number) => `What sets camp ${letter(camp)} apart`,
  none: 'Nothing sets it apart clearly.',
  sharedHead: 'Agreed with in every camp',
  noneShared: 'Nothing is agreed with by more than half of every camp.',
  /** “8 of 9 agree; elsewhere 1 of 6 agrees.” */
  apart: (c: { readonly side: 'agree' | 'disagree'; readonly inside: Tally; readonly elsewhere: Tally }) =>
    `${inCamp(c.side, c.inside)}; elsewhere ${inCamp(c.side, c.elsewhere)}.`,
  /** “A: 8 of 9 agree. B: 5 of 6 agree.” */
  shared: (camps: readonly Tally[]) =>
    camps.map((tally, camp) => `${letter(camp)}: ${inCamp('agree', tally)}.`).join(' '),
} as const;

/** What the desk puts on the screen at the end of a vote. */
export const groundTools = {
  whereWeStand: 'Show where we stand',
  map: 'Show the map',
  mapDown: 'Take the map down',
  mapHead: 'Opinion map',
} as const;

export const groundScreen = {
  soFar: 'Where we stand so far',
  live: 'Counts move as answers come in.',
  /** How many answered a line: the fewest and the most. */
  answered: (least: number, most: number, of: number) =>
    least === most ? `${most} of ${of} answered.` : `${least} to ${most} of ${of} answered each line.`,
  mapHeading: 'How our answers lie',
  camps: (k: number) => (k === 1 ? 'One camp.' : `${k} camps.`),
  noCamps: 'No clear camps.',
} as const;

/** On a phone, under one’s own answer in a vote seen live. */
export const soFarHead = 'So far';

/** A Polis conversation taken in, and a vote written out. */
export const polisWords = {
  open: 'Take statements from Polis',
  title: 'Statements from a Polis conversation',
  help: 'Choose the files of an export. Only the statements are needed; with the votes you also see its opinion map.',
  files: {
    statements: 'statements.csv',
    votes: 'votes.csv, if you have it',
    participants: 'participants.csv, if you have it',
  },
  read: 'Read the files',
  reading: 'Reading…',
  unreadable: 'This file could not be read. Choose it again.',
  choose: 'Statements to take',
  mostTicked: (most: number) => `A vote holds ${most} at most.`,
  take: (n: number) => (n === 1 ? 'Take 1 statement' : `Take ${n} statements`),
  rowsHead: 'Rows for single people, without names',
  rowsHelp:
    'Three files in the layout of a Polis export. People are numbered, not named; where votes carry names, each number stands beside its organisation.',
  rows: { votes: 'Votes', participants: 'People', statements: 'Statements' },
} as const;

/** The facilitator’s own lenses, in the margin. Never a name of somebody who was silent. */
export const lensWords = {
  unheardHead: 'Not heard yet',
  onlyHead: 'Said by one organisation only',
  only: (organisation: string, theme: string) => (theme === '' ? organisation : `${organisation}: ${theme}`),
  sideHead: 'Organisations side by side',
  ungrouped: (n: number) => `${n} not in a group yet.`,
} as const;
