// Pure. Everything this room can say of one imported or linked conversation, in one tree.
import { bridging } from './bridging.ts';
import { type Camps, camps } from './camps.ts';
import { type Pattern, pattern, type Tally } from './pattern.ts';
import {
  consensus,
  type GroupedStatement,
  groupInformedConsensus,
  representative,
  type Side,
} from './polisFigures.ts';
import type { PolisParticipant, PolisStatement, PolisVote } from './polisFiles.ts';
import type { Random } from './random.ts';
import { answered } from './tally.ts';
import { byId, tallies, type VoteTable, voteTable, withoutStatements } from './voteTable.ts';

export type Conversation = {
  readonly votes: readonly PolisVote[];
  /** Empty when unknown: then whoever voted. */
  readonly participants: readonly PolisParticipant[];
  /** Empty when unknown: then whatever was voted on, all of it in. */
  readonly statements: readonly PolisStatement[];
};

export type StatementReport = {
  readonly id: string;
  readonly n: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly pattern: Pattern;
};

export type Grouping =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'given';
      readonly names: readonly string[];
      /** By statement id: Polis' group-informed consensus, and the same as a geometric mean. */
      readonly carries: ReadonlyMap<string, { readonly gic: number; readonly bridging: number }>;
      /** By group name. */
      readonly representative: ReadonlyMap<string, readonly { readonly id: string; readonly side: Side }[]>;
    };

export type GroundReport = {
  readonly statements: readonly StatementReport[];
  readonly grouping: Grouping;
  readonly consensus: Readonly<Record<Side, readonly string[]>>;
  readonly camps: Camps;
};

/**
 * Counts and pattern for every statement, eligible being everybody who took
 * part; Polis' figures when groups are given; consensus; camps. Statements
 * moderated out and meta statements keep their counts but stay out of the
 * representative and consensus lists and of camps, as in Polis.
 */
export function groundReport(conversation: Conversation, random: Random): GroundReport {
  const table = tableOf(conversation);
  const groups = groupsOf(conversation.participants);
  const statements = grouped(table, groups);
  const out = leftOut(conversation.statements);
  const listed = statements.filter(({ id }) => !out.has(id));
  const { agree, disagree } = consensus(listed);
  return {
    statements: statements.map((each) => reported(each.id, each.everybody, table.participants.length)),
    grouping: groups.size === 0 ? { kind: 'none' } : given([...groups.keys()], statements, listed),
    consensus: { agree: agree.map(({ id }) => id), disagree: disagree.map(({ id }) => id) },
    camps: camps(withoutStatements(table, out), random),
  };
}

export function tableOf({ votes, participants, statements }: Conversation): VoteTable {
  const people = participants.map(({ participant }) => participant);
  const asked = statements.map(({ statement }) => statement);
  return voteTable(votes, people, asked);
}

/** Members of each given group, groups in the order of their names. */
export function groupsOf(participants: readonly PolisParticipant[]): Map<string, Set<string>> {
  const inGroups = participants
    .filter(({ group }) => group !== '')
    .toSorted((a, b) => byId(a.group, b.group));
  const members = Map.groupBy(inGroups, ({ group }) => group);
  return new Map(
    [...members].map(([name, each]) => [name, new Set(each.map(({ participant }) => participant))]),
  );
}

/** Statements that Polis leaves out of its lists: moderated out, and questions about people themselves. */
export function leftOut(statements: readonly PolisStatement[]): Set<string> {
  const out = statements.filter(({ moderated, isMeta }) => moderated === 'out' || isMeta);
  return new Set(out.map(({ statement }) => statement));
}

/** Each statement's counts, of everybody and of each group's members. */
export function grouped(
  table: VoteTable,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
): GroupedStatement[] {
  const everybody = tallies(table);
  const each = [...groups.values()].map((members) =>
    tallies(table, (row) => members.has(table.participants[row] ?? '')),
  );
  const none: Tally = { agree: 0, disagree: 0, pass: 0 };
  return table.statements.map((id, at) => ({
    id,
    everybody: everybody[at] ?? none,
    groups: each.map((group) => group[at] ?? none),
  }));
}

function reported(id: string, tally: Tally, eligible: number): StatementReport {
  return { id, n: answered(tally), ...tally, pattern: pattern(tally, eligible, 'named') };
}

function given(
  names: readonly string[],
  all: readonly GroupedStatement[],
  listed: readonly GroupedStatement[],
): Grouping {
  const carries = all.map(({ id, groups }) => {
    const named = new Map(groups.map((tally, at) => [names[at] ?? '', tally]));
    return [id, { gic: groupInformedConsensus(groups), bridging: bridging(named) }] as const;
  });
  const chosen = names.map((name, group) => {
    const list = representative(listed, group).map(({ id, side }) => ({ id, side }));
    return [name, list] as const;
  });
  return { kind: 'given', names, carries: new Map(carries), representative: new Map(chosen) };
}
