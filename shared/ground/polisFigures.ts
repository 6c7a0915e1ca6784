// Pure. Polis' own figures for given groups, exactly, so that results can stand side by side.
// Formulas: Small et al. 2021, "Polis: Scaling deliberation by mapping high dimensional opinion
// spaces", Recerca 26(2), and the Polis math worker's repness and consensus rules.

import type { Tally } from './pattern.ts';
import { answered, nobody } from './tally.ts';

export type Side = 'agree' | 'disagree';

/** One statement's counts: of everybody, and of each group, groups in one order for all statements. */
export type GroupedStatement = {
  readonly id: string;
  readonly everybody: Tally;
  readonly groups: readonly Tally[];
};

export type Representative = {
  readonly id: string;
  readonly side: Side;
  /** (n + 1) / (answered + 2) of the side within the group. */
  readonly probability: number;
  readonly probabilityZ: number;
  /** How many times likelier in the group than outside it. */
  readonly ratio: number;
  readonly ratioZ: number;
};

export type ConsensusStatement = { readonly id: string; readonly probability: number; readonly z: number };

/** One-sided 90 %. */
const cutZ = 1.2816;
const most = 5;

/**
 * Group-informed consensus: Π over groups of (agree + 1) / (answered + 2),
 * passes counted as answered. A group that said nothing counts ½; no groups
 * give 1. With few people ½ per group is mostly prior: read it beside counts.
 */
export function groupInformedConsensus(groups: readonly Tally[]): number {
  return groups.reduce((product, group) => product * ((group.agree + 1) / (answered(group) + 2)), 1);
}

/** Proportion against ½, one added: 2√(n+1) · ((k+1)/(n+1) − ½). */
function proportionZ(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

/** Two proportions, pooled, one added to all four counts; 0 when both are everything. */
function twoProportionZ(
  successes: number,
  trials: number,
  otherSuccesses: number,
  otherTrials: number,
): number {
  const [k1, n1, k2, n2] = [successes + 1, trials + 1, otherSuccesses + 1, otherTrials + 1];
  const pooled = (k1 + k2) / (n1 + n2);
  if (pooled === 1) return 0;
  return (k1 / n1 - k2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}

/**
 * The statements that set a group apart, as Polis lists them: at most five,
 * the best agreed one first, then by ratio · ratioZ · probability ·
 * probabilityZ among those significant on either side. A group with nothing
 * significant still gets its best one, which is why these figures overstate
 * small groups: one agree out of one is significant here.
 */
export function representative(statements: readonly GroupedStatement[], group: number): Representative[] {
  const all = statements.map((statement) => bothSides(statement, group));
  const bestAgree = all.reduce<BothSides | 'none'>(
    (best, each) => (beatsAgree(each, best) ? each : best),
    'none',
  );
  const significant = all.filter((each) => passes(each.agree) || passes(each.disagree));
  if (significant.length === 0) return bestAgree === 'none' ? strongest(all) : [sided(bestAgree)];
  const others = significant.filter((each) => each !== bestAgree).map(sided);
  const head = bestAgree === 'none' ? [] : [sided(bestAgree)];
  return agreesFirst([...head, ...others.toSorted((a, b) => metric(b) - metric(a))].slice(0, most));
}

type BothSides = {
  readonly voted: number;
  readonly agree: Representative;
  readonly disagree: Representative;
};

function bothSides(statement: GroupedStatement, group: number): BothSides {
  const inside = statement.groups[group] ?? nobody;
  const outside = statement.groups.reduce((sum, each, at) => (at === group ? sum : added(sum, each)), nobody);
  return {
    voted: inside.agree + inside.disagree,
    agree: figures(statement.id, 'agree', inside, outside),
    disagree: figures(statement.id, 'disagree', inside, outside),
  };
}

function figures(id: string, side: Side, inside: Tally, outside: Tally): Representative {
  const [trials, otherTrials] = [answered(inside), answered(outside)];
  const probability = (inside[side] + 1) / (trials + 2);
  return {
    id,
    side,
    probability,
    probabilityZ: proportionZ(inside[side], trials),
    ratio: probability / ((outside[side] + 1) / (otherTrials + 2)),
    ratioZ: twoProportionZ(inside[side], trials, outside[side], otherTrials),
  };
}

function passes(figure: Representative): boolean {
  return figure.ratioZ > cutZ && figure.probabilityZ > cutZ;
}

function sided({ agree, disagree }: BothSides): Representative {
  return agree.ratioZ > disagree.ratioZ ? agree : disagree;
}

function metric({ ratio, ratioZ, probability, probabilityZ }: Representative): number {
  return ratio * ratioZ * probability * probabilityZ;
}

function beatsAgree({ voted, agree }: BothSides, best: BothSides | 'none'): boolean {
  if (voted === 0) return false;
  if (best === 'none') return agree.probabilityZ > cutZ || (agree.ratio > 1 && agree.probability > 0.5);
  if (best.agree.ratio > 1) return metric(agree) > metric(best.agree);
  return agree.probability * agree.probabilityZ > best.agree.probability * best.agree.probabilityZ;
}

/** The one with the larger two-proportion z; nothing when there is no statement. */
function strongest(all: readonly BothSides[]): Representative[] {
  return all
    .map(sided)
    .toSorted((a, b) => b.ratioZ - a.ratioZ)
    .slice(0, 1);
}

function agreesFirst(list: readonly Representative[]): Representative[] {
  return [...list.filter(({ side }) => side === 'agree'), ...list.filter(({ side }) => side === 'disagree')];
}

/**
 * What everybody agrees with, and what everybody disagrees with, as Polis
 * lists it: share above ½ and z above 1.2816, at most five a side by share · z.
 */
export function consensus(statements: readonly GroupedStatement[]): Record<Side, ConsensusStatement[]> {
  return { agree: consensusOn(statements, 'agree'), disagree: consensusOn(statements, 'disagree') };
}

function consensusOn(statements: readonly GroupedStatement[], side: Side): ConsensusStatement[] {
  return statements
    .map(({ id, everybody }) => ({
      id,
      probability: (everybody[side] + 1) / (answered(everybody) + 2),
      z: proportionZ(everybody[side], answered(everybody)),
    }))
    .filter(({ probability, z }) => probability > 0.5 && z > cutZ)
    .toSorted((a, b) => b.probability * b.z - a.probability * a.z)
    .slice(0, most);
}

function added(a: Tally, b: Tally): Tally {
  return { agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass };
}
