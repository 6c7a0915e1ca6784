// No IO. Polis in and out: a conversation's statements for a vote of ours, and a vote of ours in Polis' export layout.
import type { ClearedAnswer, ClearedAsking } from '../asking/cleared.ts';
import { limits } from '../model/definition.ts';
import type { SeatId } from '../model/ids.ts';
import { characters, cleanText } from '../model/text.ts';
import {
  type PolisParticipant,
  type PolisStatement,
  type PolisVote,
  writeParticipants,
  writeStatements,
  writeVotes,
} from './polisFiles.ts';
import { seededRandom, shuffle } from './random.ts';
import { tallyOf } from './tally.ts';
import { byId, type Vote } from './voteTable.ts';

/** `id` is good for a definition's `statements` and for the vote's own command `addStatement`. */
export type Imported = { readonly id: string; readonly text: string };
export type Import = {
  readonly statements: readonly Imported[];
  readonly left: {
    /** Moderated out, meta, without words, or the same number again. */
    readonly kept: number;
    /** Longer than a statement of ours may be: somebody has to shorten it first. */
    readonly long: number;
  };
};

const mark = 'polis-';

/**
 * Statements to take over, in the file's order, on one line each. Polis' ids
 * are kept behind a prefix, so that a vote on them can be compared later.
 * A statement that was not reviewed is taken: Polis showed it to people too.
 */
export function importStatements(statements: readonly PolisStatement[]): Import {
  const lines = statements
    .filter(({ moderated, isMeta }) => moderated !== 'out' && !isMeta)
    .map(({ statement, text }) => ({ id: idFrom(statement), text: cleanText(text).trim() }))
    .filter(({ text }) => text !== '');
  const once = [...new Map(lines.toReversed().map((line) => [line.id, line])).values()].toReversed();
  const fitting = once.filter(({ text }) => characters(text) <= limits.statement);
  const left = { kept: statements.length - once.length, long: once.length - fitting.length };
  return { statements: fitting, left };
}

/** What an id of ours may hold: small letters, digits and hyphens, 40 at most. */
function idFrom(statement: string): string {
  return `${mark}${statement.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 40);
}

export type NoExport = 'no_names' | 'too_few' | 'not_shown';
export type Export =
  | { readonly ok: true; readonly votes: string; readonly participants: string; readonly statements: string }
  | { readonly ok: false; readonly reason: NoExport };

export type Exported = {
  /** One voting, as it was cleared for the record. */
  readonly asking: ClearedAsking;
  /** Whether its activity was set to be linked: then it was not because too few could answer. */
  readonly asked: boolean;
  /** Statements put out of sight by the facilitator: Polis' “moderated out”. */
  readonly hidden: ReadonlySet<string>;
  /** A declared group, such as the organisation; asked for in named votes only. */
  readonly groupOf: (seat: SeatId) => string;
};

const asVote: Readonly<Record<string, Vote>> = { agree: 1, disagree: -1, pass: 0 };

/**
 * A named or `linked` vote as votes.csv, participants.csv and statements.csv.
 * People are numbered, never named, in an order that is another one in every
 * asking; linked ones without a group, for a ballot has no organisation. A vote
 * without names that was not announced as linked is refused, and a linked one
 * of fewer than twelve. What was not shown, or was too few, has no votes.
 */
export function exportVote(c: Exported): Export {
  const named = c.asking.names.vote === 'named';
  if (!named && !c.asking.linked.includes('vote'))
    return { ok: false, reason: c.asked ? 'too_few' : 'no_names' };
  const shown = c.asking.subjects.filter(({ id }) => c.asking.cell('vote', id) !== null);
  if (shown.length === 0) return { ok: false, reason: 'not_shown' };
  const answers = shown.map(({ id }) => answersIn(c.asking, id));
  const people = inNoOrder([...new Set(answers.flat().map(personOf))], c.asking.id);
  const numbers = numbersOf(shown.map(({ id }) => id));
  return {
    ok: true,
    votes: writeVotes(votesOf(answers, numbers, people)),
    participants: writeParticipants(people.map((person, at) => participant(c, named, person, at))),
    statements: writeStatements(
      shown.map(({ id, text }, at) =>
        statement(text, c.hidden.has(id) ? 'out' : 'in', numbers[at] ?? '', answers[at] ?? []),
      ),
    ),
  };
}

type Answered = ClearedAnswer & { readonly value: 'agree' | 'disagree' | 'pass' };

function answersIn(asking: ClearedAsking, subject: string): readonly Answered[] {
  const answers = asking.cell('vote', subject)?.answers ?? [];
  return answers.filter(
    (answer): answer is Answered => typeof answer.value === 'string' && answer.value in asVote,
  );
}

/** The same for the same people and asking; no order of seats or marks shows, and two files do not line up. */
function inNoOrder(people: readonly string[], asking: string): readonly string[] {
  const order = [...people].sort();
  shuffle(order, seededRandom(hashOf([asking, ...order].join(' '))));
  return order;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** With names the seat; linked without names the ballot's mark, the same on every statement. */
const personOf = (answer: ClearedAnswer): string => answer.seat ?? answer.id;

/** Polis counts statements; those that came from Polis keep the number they had there. */
function numbersOf(ids: readonly string[]): readonly string[] {
  const theirs = ids.map((id) => (id.startsWith(mark) ? id.slice(mark.length) : ''));
  return theirs.every((id) => /^\d+$/.test(id)) ? theirs : ids.map((_, at) => String(at));
}

function votesOf(
  answers: readonly (readonly Answered[])[],
  numbers: readonly string[],
  people: readonly string[],
): PolisVote[] {
  const place = new Map(people.map((person, at) => [person, at]));
  const rows = answers.flatMap((each, at) =>
    each.map((answer) => ({
      participant: String(place.get(personOf(answer))),
      statement: numbers[at] ?? '',
      vote: asVote[answer.value] ?? 0,
      timestamp: '',
    })),
  );
  return rows.toSorted((a, b) => byId(a.participant, b.participant) || byId(a.statement, b.statement));
}

function participant(c: Exported, named: boolean, person: string, at: number): PolisParticipant {
  const seat = named ? [...(c.asking.eligible ?? [])].find((each) => each === person) : undefined;
  return { participant: String(at), group: seat === undefined ? '' : c.groupOf(seat) };
}

function statement(
  text: string,
  moderated: PolisStatement['moderated'],
  number: string,
  answers: readonly Answered[],
): PolisStatement {
  const { agree, disagree } = tallyOf(answers.map(({ value }) => value));
  return {
    statement: number,
    author: '',
    agrees: String(agree),
    disagrees: String(disagree),
    moderated,
    isMeta: false,
    isSeed: true,
    consensus: '',
    text,
  };
}
