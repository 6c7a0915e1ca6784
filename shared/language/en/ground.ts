// What is said of where peers stand: while answers are missing, of camps, of who was heard, and by the commands.
import type { NoCamps } from '../../ground/camps.ts';
import type { Certainty } from '../../ground/certainty.ts';
import type { NoExport } from '../../ground/exchange.ts';
import type { FileProblem } from '../../ground/polisFiles.ts';
import { plural } from '../plural.ts';
import { patternName } from './counts.ts';

const say = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;
const list = (words: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The one line under a live, named vote whose answers are not all in. */
export function certaintyWords(said: Certainty): string {
  switch (said.kind) {
    case 'not_enough':
      return 'Not enough answers yet.';
    case 'settled':
      return `Settled: ${small(patternName(said.pattern))}. The answers still missing cannot change this.`;
    case 'likely':
      return `Likely: ${small(patternName(said.pattern))}. Answers are still missing.`;
    case 'leaning':
      return `Leaning ${said.side === 'for' ? 'towards' : 'against'} it. Answers are still missing.`;
    case 'open':
      return 'Still open.';
  }
}

/** The opinion map. “No clear camps” is a finding like any other. */
export const mapWords = {
  camps: (k: number) => say(k, 'camp', 'camps'),
  noCamps: 'No clear camps',
  people: (n: number) => say(n, 'person', 'people'),
  letter: (camp: number) => String.fromCharCode(65 + camp),
  /** Kept on one line by spaces that do not break. */
  camp: (camp: number, people: number) =>
    `Camp ${mapWords.letter(camp)}: ${mapWords.people(people)}.`.replaceAll(' ', '\u00a0'),
  title: (people: number, finding: string) => `Opinion map of ${mapWords.people(people)}: ${finding}`,
  near: 'People who answered alike stand near each other.',
  outside: (n: number) =>
    `${mapWords.people(n)} ${plural('en', n, { one: 'is', other: 'are' })} in no camp: too few answers to say.`,
  why: (reason: NoCamps): string => {
    switch (reason) {
      case 'too_few_people':
        return 'Camps are looked for only among more than twelve people who answered.';
      case 'too_few_answers':
        return 'Most people answered too few lines to say.';
      case 'no_axis':
        return 'Answers hang together no more than chance would have it.';
      case 'groups_too_small':
        return 'Wherever a line is drawn, one side is only a handful.';
      case 'no_gain':
        return 'Where somebody stands does not foretell their other answers.';
    }
  },
} as const;

/** How many organisations with one peer here have not been heard: they are never named. */
export function alsoUnheard(organisations: number, others: boolean): string {
  return say(
    organisations,
    others ? 'other organisation' : 'organisation',
    others ? 'other organisations' : 'organisations',
  );
}

/** Why a vote cannot be written as rows a person. */
export const noExport: Readonly<Record<NoExport, string>> = {
  no_names:
    'This vote was held without names, and nobody was told that answers would be linked. No rows for single people can be made from it; its counts are in the data file.',
  too_few:
    'Answers without names are linked only from twelve people who could answer. Fewer could here, so no rows for single people are made.',
  not_shown: 'Nothing of this vote has been shown yet. Show it first, then write it out.',
};

/** What a Polis conversation brought, and what stayed behind. */
export function importedWords(taken: number, left: { readonly kept: number; readonly long: number }): string {
  const behind = [
    ...(left.kept > 0
      ? [`${left.kept} moderated out, about people themselves, without words, or twice in the file`]
      : []),
    ...(left.long > 0 ? [`${left.long} longer than 120 characters`] : []),
  ];
  const head = `${say(taken, 'statement', 'statements')} taken.`;
  return behind.length === 0 ? head : `${head} Left out: ${list(behind)}.`;
}

const values: Readonly<Record<string, string>> = {
  vote: '1 for agree, -1 for disagree, 0 for pass',
  moderated: '1 for in, -1 for out, 0 for not reviewed',
};

/** `moot ground`. */
export const groundCommand = {
  usage: 'moot ground --votes votes.csv [--people participants.csv] [--statements statements.csv]',
  noVotes: 'Say which file holds the votes:',
  notUnderstood: 'This is not how it is asked for:',
  noFile: (path: string) => `There is no file ${path}. Check the path.`,
  isFolder: (path: string) => `${path} is a folder. Name the file itself.`,
  cannotRead: (path: string) => `${path} cannot be read. Check that this account may read it.`,
  notText: (path: string) => `${path} is not plain text in UTF-8. Save it as “CSV UTF-8”, then try again.`,
  problem: (path: string, problem: FileProblem): string => {
    if (problem.kind === 'missing_column')
      return `${path} has no column “${problem.column}”. Its first line must name the columns.`;
    const { line, column, value } = problem;
    if (value === '') return `${path}, line ${line}: “${column}” is empty.`;
    const allowed = values[column];
    return `${path}, line ${line}: “${value}” cannot stand under “${column}”.${allowed === undefined ? '' : ` Write ${allowed}.`}`;
  },
} as const;

/** `moot bench`. */
export const benchCommand = {
  which: (known: readonly string[]) => `Say what to measure: moot bench NAME. It knows: ${known.join(', ')}.`,
} as const;

type Room = { readonly people: number; readonly statements: number; readonly votes: number };
type Cost = {
  readonly vote: number;
  readonly line: number;
  readonly counts: number;
  readonly map: number | null;
  readonly mapAgain: number | null;
  readonly camps: { readonly ms: number; readonly busy: number } | null;
};
const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const row = (label: string, ms: number, after = '') =>
  `  ${label.padEnd(52)} ${number.format(ms).padStart(9)} ms${after === '' ? '' : `   ${after}`}`;
const against = (ms: number, target: number) =>
  `target: under ${target} ms, ${ms < target ? 'met' : 'missed'}`;

/** `moot bench ground`. */
export const benchGround = {
  howMany: (most: number) => `Say how many rooms to measure, the smallest first: 1 to ${most}.`,
  targets:
    'Medians of nine runs. One further vote has a target of 1 ms outside the map; the map, warm, of 20 ms.',
  room: ({ people, statements, votes }: Room) =>
    `${people.toLocaleString('en-GB')} people, ${statements} statements, ${votes.toLocaleString('en-GB')} votes`,
  costs: ({ vote, line, counts, map, mapAgain, camps }: Cost): readonly string[] => [
    row('one further vote: counts, pattern, organisations', vote, against(vote, 1)),
    row('one further vote: the line while answers are missing', line, against(line, 1)),
    ...(map === null
      ? ['  no map of twelve people or fewer']
      : [row('one further vote: the map, warm', map, against(map, 20))]),
    row('everything again: counts, patterns, organisations', counts),
    ...(mapAgain === null ? [] : [row('everything again: the map', mapAgain)]),
    ...(camps === null
      ? []
      : [
          row('everything again: camps, in their own thread', camps.ms),
          row('… of which the room waited, in all', camps.busy),
        ]),
  ],
  met: 'Every target is met.',
  missed: 'A target is missed.',
} as const;
