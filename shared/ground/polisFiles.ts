// Pure. Reads and writes the Polis export layout: votes, participants and statements as CSV text.
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import type { Vote } from './voteTable.ts';

export type PolisVote = {
  readonly participant: string;
  readonly statement: string;
  readonly vote: Vote;
  /** Milliseconds since 1970 as written; empty when unknown. */
  readonly timestamp: string;
};
export type PolisParticipant = {
  readonly participant: string;
  /** Polis' own or a declared group; empty when in none. */
  readonly group: string;
};
export type PolisStatement = {
  readonly statement: string;
  readonly author: string;
  readonly moderated: 'in' | 'not_reviewed' | 'out';
  readonly isMeta: boolean;
  readonly isSeed: boolean;
  readonly text: string;
  /** What the file itself counts, empty when it does not. */
  readonly agrees: string;
  readonly disagrees: string;
  /** Group-informed consensus the file publishes, empty when it does not. */
  readonly consensus: string;
};

/** `line` is where the record begins in the file, counted from 1, line ends inside quotes included. */
export type FileProblem =
  | { readonly kind: 'missing_column'; readonly column: string }
  | { readonly kind: 'bad_value'; readonly line: number; readonly column: string; readonly value: string };
export type Read<T> =
  | { readonly ok: true; readonly rows: readonly T[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** Our layout's column names first, then those of Polis' own downloads. */
const names = {
  participant: ['participant', 'voter-id'],
  statement: ['statement', 'comment-id'],
  vote: ['vote'],
  timestamp: ['timestamp_ms', 'timestamp'],
  group: ['polis_group', 'group-id'],
  author: ['author', 'author-id'],
  agrees: ['agrees'],
  disagrees: ['disagrees'],
  moderated: ['moderated'],
  isMeta: ['is_meta', 'is-meta'],
  isSeed: ['is_seed', 'is-seed'],
  consensus: ['polis_gic', 'group-informed-consensus'],
  text: ['text', 'comment-body'],
} as const;
type Column = keyof typeof names;
type Line = (column: Column) => string;

/**
 * Votes, in the file's order; +1, 1, −1 and 0 are read. When the same person
 * voted twice on a statement only the vote with the later timestamp is kept,
 * the later line where timestamps are equal or missing.
 */
export function readVotes(csv: string): Read<PolisVote> {
  const read = readRows(csv, ['participant', 'statement', 'vote'], ['vote'], (line) => ({
    participant: line('participant'),
    statement: line('statement'),
    vote: votes[line('vote')] ?? 0,
    timestamp: line('timestamp'),
  }));
  return read.ok ? { ok: true, rows: latest(read.rows) } : read;
}

export function readParticipants(csv: string): Read<PolisParticipant> {
  return readRows(csv, ['participant'], [], (line) => ({
    participant: line('participant'),
    group: line('group'),
  }));
}

export function readStatements(csv: string): Read<PolisStatement> {
  return readRows(csv, ['statement'], ['moderated'], (line) => ({
    statement: line('statement'),
    author: line('author'),
    moderated: moderation[line('moderated')] ?? 'not_reviewed',
    isMeta: yes.has(line('isMeta').toLowerCase()),
    isSeed: yes.has(line('isSeed').toLowerCase()),
    text: line('text'),
    agrees: line('agrees'),
    disagrees: line('disagrees'),
    consensus: line('consensus'),
  }));
}

export function writeVotes(rows: readonly PolisVote[]): string {
  const cells = rows.map((row) => [
    guarded(row.participant),
    guarded(row.statement),
    String(row.vote),
    row.timestamp,
  ]);
  return written(['participant', 'statement', 'vote', 'timestamp_ms'], cells);
}

export function writeParticipants(rows: readonly PolisParticipant[]): string {
  const cells = rows.map((row) => [guarded(row.participant), guarded(row.group)]);
  return written(['participant', 'polis_group'], cells);
}

export function writeStatements(rows: readonly PolisStatement[]): string {
  const header = 'statement,author,agrees,disagrees,moderated,is_meta,is_seed,polis_gic,text'.split(',');
  const cells = rows.map((row) => [
    guarded(row.statement),
    guarded(row.author),
    row.agrees,
    row.disagrees,
    { in: '1', not_reviewed: '0', out: '-1' }[row.moderated],
    row.isMeta ? '1' : '0',
    row.isSeed ? '1' : '0',
    row.consensus,
    guarded(row.text),
  ]);
  return written(header, cells);
}

const votes: Readonly<Record<string, Vote>> = { '1': 1, '+1': 1, '-1': -1, '0': 0 };
const moderation: Readonly<Record<string, PolisStatement['moderated']>> = {
  '': 'not_reviewed',
  '0': 'not_reviewed',
  '1': 'in',
  '-1': 'out',
};
const yes: ReadonlySet<string> = new Set(['1', 'true', 't']);
/** Columns with a closed list of values. */
const allowed: Partial<Record<Column, Readonly<Record<string, unknown>>>> = {
  vote: votes,
  moderated: moderation,
};

function readRows<T>(
  csv: string,
  required: readonly Column[],
  checked: readonly Column[],
  make: (line: Line) => T,
): Read<T> {
  const [header = [], ...lines] = csvParseRows(csv.replace(/^\uFEFF/, ''));
  const place = (column: Column) =>
    header.findIndex((name) => names[column].some((each) => each === name.trim()));
  const missing = required.find((column) => place(column) < 0);
  if (missing !== undefined)
    return { ok: false, problem: { kind: 'missing_column', column: names[missing][0] } };
  const rows: T[] = [];
  let next = 1 + tall(header);
  for (const cells of lines) {
    const start = next;
    next += tall(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line: Line = (column) => plain((cells[place(column)] ?? '').trim());
    const bad =
      required.find((column) => line(column) === '') ??
      checked.find((column) => !Object.hasOwn(allowed[column] ?? {}, line(column)));
    if (bad !== undefined) {
      return {
        ok: false,
        problem: { kind: 'bad_value', line: start, column: names[bad][0], value: line(bad) },
      };
    }
    rows.push(make(line));
  }
  return { ok: true, rows };
}

/** How many lines of the file a record takes up. */
function tall(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}

function latest(rows: readonly PolisVote[]): PolisVote[] {
  const kept = new Map<string, PolisVote>();
  for (const row of rows) {
    const key = `${row.participant}\n${row.statement}`;
    const before = kept.get(key);
    if (before === undefined || !(Number(row.timestamp) < Number(before.timestamp))) kept.set(key, row);
  }
  return [...kept.values()];
}

function written(header: readonly string[], cells: readonly (readonly string[])[]): string {
  return `${csvFormatRows([[...header], ...cells.map((row) => [...row])])}\n`;
}

const runs = /^[=+\-@\t\r]/;

/** Text no spreadsheet will run: what begins like a formula gets an apostrophe, which reading takes off again. */
function guarded(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

function plain(text: string): string {
  return text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;
}
