// `moot bench ground`: what one further vote costs, and working everything out again, in rooms of four sizes.
import { performance } from 'node:perf_hooks';
import { bridging } from '@moot/shared/ground/bridging.ts';
import { certainty } from '@moot/shared/ground/certainty.ts';
import { basePoints } from '@moot/shared/ground/groups.ts';
import { opinionMap } from '@moot/shared/ground/opinionMap.ts';
import { pattern, type Tally } from '@moot/shared/ground/pattern.ts';
import { groupInformedConsensus } from '@moot/shared/ground/polisFigures.ts';
import { grouped } from '@moot/shared/ground/report.ts';
import { type Answer, nobody, recounted } from '@moot/shared/ground/tally.ts';
import { type VoteTable, withVote } from '@moot/shared/ground/voteTable.ts';
import { benchGround as words } from '@moot/shared/language/en/ground.ts';
import type { Subcommand } from '../commands/terminal.ts';
import { openAnalyst } from '../ground/analyst.ts';
import { generated, type Size } from './generated.ts';
import { median, timed } from './timing.ts';

const sizes: readonly Size[] = [
  { people: 10, statements: 12, votes: 120 },
  { people: 200, statements: 40, votes: 8_000 },
  { people: 2_000, statements: 60, votes: 120_000 },
  { people: 2_031, statements: 896, votes: 225_000 },
];
const groups = 4;
const seed = 7;

/** Words after the name cut the list short: `moot bench ground 1` measures the smallest room alone. */
export const ground: Subcommand = async ([first = String(sizes.length)], terminal) => {
  const count = Number(first);
  if (!(Number.isInteger(count) && count >= 1 && count <= sizes.length)) {
    terminal.complain(`${words.howMany(sizes.length)}\n`);
    return 2;
  }
  terminal.say(`${words.targets}\n`);
  let met = true;
  for (const size of sizes.slice(0, count)) {
    const cost = await costOf(size);
    terminal.say(`\n${words.room(size)}\n${words.costs(cost).join('\n')}\n`);
    met &&= cost.vote < 1 && cost.line < 1 && (cost.map === null || cost.map < 20);
  }
  terminal.say(`\n${met ? words.met : words.missed}\n`);
  return met ? 0 : 1;
};

type Cost = Parameters<typeof words.costs>[0];

async function costOf(size: Size): Promise<Cost> {
  const table = generated(size, seed);
  // Small rooms have no map.
  const mapped = size.people > 12;
  return {
    vote: oneVote(table),
    line: oneLine(size.people),
    counts: median(() => everythingCounted(table)),
    map: mapped ? oneVoteOnTheMap(table) : null,
    mapAgain: mapped ? median(() => basePoints(opinionMap(table))) : null,
    camps: mapped ? await campsBeside(table) : null,
  };
}

/** The most endings there can be: half the answers in, and both sides taken. */
const halfIn = (people: number): Tally => {
  const agree = Math.ceil(0.3 * people);
  return { agree, disagree: Math.ceil(people / 2) - agree, pass: 0 };
};

function oneLine(people: number): number {
  const lines = 20;
  const all = () => {
    for (let n = 0; n < lines; n++) certainty(halfIn(people), people);
  };
  return median(all) / lines;
}

/** Counts of everybody and of one group, pattern, group-informed consensus and bridging. */
function oneVote(table: VoteTable): number {
  const counted = grouped(table, groupsIn(table)).map(({ everybody, groups }) => ({
    everybody,
    groups: [...groups],
  }));
  const answers: readonly Answer[] = ['agree', 'disagree', 'pass'];
  const votes = 1_000;
  const all = () => {
    for (let n = 0; n < votes; n++) {
      const on = counted[n % counted.length];
      if (on === undefined) continue;
      const [before, after] = [answers[n % 3] ?? 'pass', answers[(n + 1) % 3] ?? 'pass'];
      on.everybody = recounted(on.everybody, before, after);
      on.groups[n % groups] = recounted(on.groups[n % groups] ?? nobody, before, after);
      pattern(on.everybody, table.participants.length, 'named');
      groupInformedConsensus(on.groups);
      bridging(byGroup(on.groups));
    }
  };
  return median(all) / votes;
}

const byGroup = (tallies: readonly Tally[]) => new Map(tallies.map((tally, group) => [String(group), tally]));

function groupsIn(table: VoteTable): ReadonlyMap<string, ReadonlySet<string>> {
  const members = Map.groupBy(table.participants, (participant) => String(Number(participant) % groups));
  return new Map([...members].map(([group, each]) => [group, new Set(each)]));
}

function everythingCounted(table: VoteTable): void {
  for (const { everybody, groups } of grouped(table, groupsIn(table))) {
    pattern(everybody, table.participants.length, 'named');
    groupInformedConsensus(groups);
    bridging(byGroup(groups));
  }
}

/** The vote put into the table, axes and places from where they were, and the points that are drawn. */
function oneVoteOnTheMap(table: VoteTable): number {
  let [now, map] = [table, opinionMap(table)];
  let base = basePoints(map);
  let votes = 0;
  return median(() => {
    votes += 1;
    const row = (votes * 37) % table.participants.length;
    now = withVote(now, row, (votes * 11) % table.statements.length, votes % 2 === 0 ? 1 : -1);
    map = opinionMap(now, map);
    base = basePoints(map, base);
  });
}

/** Camps in their own thread, and how long the main thread was busy with them in all. */
async function campsBeside(table: VoteTable): Promise<{ readonly ms: number; readonly busy: number }> {
  const analyst = openAnalyst();
  const work = (on: VoteTable) => () =>
    analyst.analyse('bench', 'map', { table: on, seed, permutations: 199 });
  await work(generated(sizes[0] ?? { people: 3, statements: 3, votes: 9 }, seed))();
  const before = performance.eventLoopUtilization();
  const { ms } = await timed(work(table));
  const { active } = performance.eventLoopUtilization(before);
  await analyst.close();
  return { ms, busy: active };
}
