// Pure. What sets each camp apart and what all camps share, as counts: the words beside an opinion map.
import type { Camps } from './camps.ts';
import type { Tally } from './pattern.ts';
import { type GroupedStatement, groupInformedConsensus, representative, type Side } from './polisFigures.ts';
import { grouped } from './report.ts';
import { answered, nobody } from './tally.ts';
import type { VoteTable } from './voteTable.ts';

export type SetsApart = {
  readonly statement: string;
  readonly side: Side;
  readonly inside: Tally;
  readonly elsewhere: Tally;
};
export type SharedByAll = { readonly statement: string; readonly camps: readonly Tally[] };
export type CampsSaid = {
  /** By camp: statements that represent it, by Polis' rules, most telling first, where most of the camp say so and fewer elsewhere. */
  readonly apart: readonly (readonly SetsApart[])[];
  /** Agreed with by more than half of every camp, by group-informed consensus, highest first. */
  readonly shared: readonly SharedByAll[];
};

const most = 3;

/** Both empty where no camps are shown: without camps nothing sets anybody apart. */
export function campsSaid(table: VoteTable, camps: Camps): CampsSaid {
  if (!camps.shown) return { apart: [], shared: [] };
  const inCamp = camps.members.map((each, camp) => [String(camp), new Set(each)] as const);
  const statements = grouped(table, new Map(inCamp));
  return {
    apart: camps.members.map((_, camp) =>
      representative(statements, camp)
        .map(({ id, side }) => setsApart(statements, camp, id, side))
        .filter(isTelling)
        .slice(0, most),
    ),
    shared: statements
      .filter((each) => each.groups.every((group) => 2 * group.agree > answered(group)))
      .toSorted((a, b) => groupInformedConsensus(b.groups) - groupInformedConsensus(a.groups))
      .slice(0, most)
      .map(({ id, groups }) => ({ statement: id, camps: groups })),
  };
}

function setsApart(statements: readonly GroupedStatement[], camp: number, id: string, side: Side): SetsApart {
  const groups = statements.find((each) => each.id === id)?.groups ?? [];
  const inside = groups[camp] ?? nobody;
  const elsewhere = groups.reduce((sum, each, at) => (at === camp ? sum : added(sum, each)), nobody);
  return { statement: id, side, inside, elsewhere };
}

/** Polis' rules always name something; here it must be what more than half of the camp say, and more than elsewhere. */
function isTelling({ side, inside, elsewhere }: SetsApart): boolean {
  const [here, there] = [answered(inside), answered(elsewhere)];
  return 2 * inside[side] > here && inside[side] * there > elsewhere[side] * here;
}

const added = (a: Tally, b: Tally): Tally => ({
  agree: a.agree + b.agree,
  disagree: a.disagree + b.disagree,
  pass: a.pass + b.pass,
});
