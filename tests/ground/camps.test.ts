import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camps } from '../../shared/ground/camps.ts';
import { basePoints, groupPeople } from '../../shared/ground/groups.ts';
import { heldOutGain } from '../../shared/ground/heldOut.ts';
import { kMeans } from '../../shared/ground/kMeans.ts';
import { opinionMap } from '../../shared/ground/opinionMap.ts';
import { type Random, seededRandom } from '../../shared/ground/random.ts';
import { leftOut, tableOf } from '../../shared/ground/report.ts';
import { firstCamps, steadied } from '../../shared/ground/steadyCamps.ts';
import {
  type CastVote,
  type VoteTable,
  voteTable,
  withoutStatements,
  withVote,
} from '../../shared/ground/voteTable.ts';
import { reasonsAmong } from './honesty.ts';
import { allAnswered, independentVoters } from './independentVoters.ts';
import { conversation } from './published.ts';

/** Two camps, the first `share` of people, who answer oppositely on every statement nine times in ten. */
function twoCamps(people: number, statements: number, random: Random, share = 0.5): CastVote[] {
  return Array.from({ length: people * statements }, (_, n) => {
    const [person, statement] = [Math.floor(n / statements), n % statements];
    const side = person < share * people === (statement % 2 === 0) ? 1 : -1;
    const vote = random() < 0.9 ? side : side === 1 ? -1 : 1;
    return { participant: `p${person}`, statement: String(statement), vote };
  });
}

const shownIn = (table: VoteTable, seed = 1) => camps(table, seededRandom(seed));

describe('[GROUND-21] camps are shown only behind every gate', () => {
  it('[GROUND-21] never at twelve, however clear; from thirteen they may be', () => {
    expect(shownIn(voteTable(twoCamps(12, 12, seededRandom(2))))).toEqual({
      shown: false,
      reason: 'too_few_people',
    });
    expect(shownIn(voteTable(twoCamps(13, 12, seededRandom(2))))).toMatchObject({ shown: true, k: 2 });
  });

  it('[GROUND-21] a median below seven answers is too few', () => {
    expect(shownIn(voteTable(twoCamps(40, 6, seededRandom(2))))).toEqual({
      shown: false,
      reason: 'too_few_answers',
    });
    expect(shownIn(voteTable(twoCamps(40, 7, seededRandom(2))))).toMatchObject({ shown: true });
  });

  it('[GROUND-21] one or two people by themselves are no camp', () => {
    const votes = twoCamps(30, 20, seededRandom(3), 2 / 30);
    expect(shownIn(voteTable(votes))).toMatchObject({ shown: false });
  });

  it('[GROUND-21] two camps are found with their members, who foretell held-out votes', () => {
    const found = shownIn(voteTable(twoCamps(60, 15, seededRandom(4), 0.6)));
    if (!found.shown) throw new Error(found.reason);
    expect(found.members.map((each) => each.length)).toEqual([36, 24]);
    expect(found.members[1]).toContain('p59');
    expect(found.p).toBe(1 / 200);
    expect(found.heldOutGain).toBeGreaterThan(0.5);
  });

  it('[GROUND-21] everybody alike, or nobody at all, is no camps', () => {
    const alike = Array.from(
      { length: 200 },
      (_, n): CastVote => ({ participant: String(n % 20), statement: String((n % 10) + n), vote: 1 }),
    );
    expect(shownIn(voteTable(alike))).toMatchObject({ shown: false });
    expect(shownIn(voteTable([]))).toEqual({ shown: false, reason: 'too_few_people' });
  });

  it('[GROUND-21] permuting peers and votes changes nothing', () => {
    const votes = twoCamps(30, 10, seededRandom(5));
    fc.assert(
      fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), (shuffled) => {
        expect(shownIn(voteTable(shuffled))).toEqual(shownIn(voteTable(votes)));
      }),
      { numRuns: 5 },
    );
  });
});

describe('[GROUND-22] people without structure are shown camps in at most one run of ten', () => {
  // The whole simulation, 500 runs each, is tests/ground/honesty.ts.
  it.each([
    [12, 60],
    [30, 60],
    [100, 30],
  ])('[GROUND-22] %i independent voters, %i runs', (people, runs) => {
    const reasons = reasonsAmong(people, allAnswered, runs);
    expect((reasons.get('clear') ?? 0) / runs).toBeLessThanOrEqual(0.1);
    // Each gate does its part: chance alone passes the first one about once in twenty.
    const stopped = people === 12 ? 'too_few_people' : 'no_axis';
    expect((reasons.get(stopped) ?? 0) / runs).toBeGreaterThanOrEqual(0.85);
  });

  it('[GROUND-22] groups found in noise do not foretell, and are refused where an axis looked real', () => {
    const noise = independentVoters(30, allAnswered, seededRandom(1));
    expect(heldOutGain(noise, 2, seededRandom(1))).toBeLessThan(0);
    const random = seededRandom(16_030);
    expect(camps(independentVoters(30, allAnswered, random), random)).toEqual({
      shown: false,
      reason: 'no_gain',
    });
  });
});

describe('[GROUND-23] a shown grouping of a published conversation foretells held-out votes better than none', () => {
  it.each([
    ['od-bg2050-126', 2],
    ['od-brexit-204', 2],
    ['od-vtaiwan-uberx-1921', 2],
    ['polis-biodiversity-536', 2],
  ] as const)('[GROUND-23] %s: %i camps', (set, k) => {
    const { votes, participants, statements } = conversation(set);
    const table = tableOf({ votes, participants, statements });
    const found = camps(withoutStatements(table, leftOut(statements)), seededRandom(1), 39);
    expect(found).toMatchObject({ shown: true, k });
    expect(found).toHaveProperty(
      'heldOutGain',
      expect.toSatisfy((gain: number) => gain > 0.03),
    );
  });

  it('[GROUND-23] too few answers each: no clear camps', () => {
    const { votes, participants, statements } = conversation('od-seattle15-339');
    const table = tableOf({ votes, participants, statements });
    const found = camps(withoutStatements(table, leftOut(statements)), seededRandom(1));
    expect(found).toEqual({ shown: false, reason: 'too_few_answers' });
  });
});

describe('[GROUND-24] the map is the same every time, and follows one more vote from where it was', () => {
  const votes = twoCamps(120, 20, seededRandom(6));
  const table = voteTable(votes);

  it('[GROUND-24] adding a vote equals building the table with it, new or changed', () => {
    const [first, ...rest] = votes;
    if (first === undefined) throw new Error('no votes');
    const without = voteTable(rest, ['p0'], ['0']);
    const row = without.participants.indexOf(first.participant);
    const added = withVote(without, row, 0, first.vote);
    expect(added).toEqual(table);
    expect(withVote(withVote(added, row, 0, 0), row, 0, first.vote)).toEqual(table);
  });

  it('[GROUND-24] a warm start ends where a cold one does', () => {
    const later = withVote(table, 3, 4, 0);
    const cold = opinionMap(later);
    const warm = opinionMap(later, opinionMap(table));
    const apart = cold.x.map((x, at) => Math.abs(Math.abs(x) - Math.abs(warm.x[at] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.01);
    expect(Math.sign(warm.x[0] ?? 0)).toBe(Math.sign(opinionMap(table).x[0] ?? 0));
  });

  it('[GROUND-24] the fewer the answers, the nearer to the middle; no answer is the middle', () => {
    const few = twoCamps(120, 20, seededRandom(6)).filter(
      (vote) => vote.participant !== 'p0' || Number(vote.statement) < 2,
    );
    const shy = opinionMap(voteTable(few, ['nobody']));
    const at = (id: string) =>
      Math.abs(shy.x[voteTable(few, ['nobody']).participants.indexOf(id)] ?? Number.NaN);
    expect(at('nobody')).toBe(0);
    expect(at('p0')).toBeLessThan(at('p1'));
  });

  it('[GROUND-24] swapping agree and disagree keeps the distances between people', () => {
    const turned = voteTable(votes.map((cast) => ({ ...cast, vote: cast.vote === 1 ? -1 : 1 })));
    const [one, other] = [opinionMap(table), opinionMap(turned)];
    const gap = (map: typeof one) =>
      Math.hypot((map.x[0] ?? 0) - (map.x[100] ?? 0), (map.y[0] ?? 0) - (map.y[100] ?? 0));
    expect(gap(one)).toBeCloseTo(gap(other), 2);
  });

  it('[GROUND-24] groups lie round the mean of their points, weighed', () => {
    const points = { x: [0, 0, 0, 0, 0, 10, 14], y: [0, 0, 0, 0, 0, 1, 1], weight: [1, 1, 1, 1, 1, 3, 1] };
    const { of, centres, scatter } = kMeans(points, 2);
    expect(new Set(of).size).toBe(2);
    expect(centres).toContainEqual({ x: 11, y: 1 });
    expect(scatter).toBe(12);
  });

  it('[GROUND-24] more than a hundred people are grouped through a hundred base points', () => {
    const map = opinionMap(table);
    const base = basePoints(map);
    expect(base.points.x).toHaveLength(100);
    const groups = groupPeople(base, 2).of;
    const sizes = [0, 1].map((group) => groups.filter((each) => each === group).length);
    expect(sizes).toEqual([60, 60]);
    expect(groupPeople(basePoints(map, base), 2).of.filter((each) => each === 0)).toHaveLength(60);
  });
});

describe('[GROUND-25] a shown number of camps changes only after four updates in a row', () => {
  it('[GROUND-25] three times is not enough, and an interruption starts again', () => {
    const shownAfter = (...ks: number[]) => ks.reduce(steadied, firstCamps(2)).k;
    expect(shownAfter(3, 3, 3)).toBe(2);
    expect(shownAfter(3, 3, 3, 3)).toBe(3);
    expect(shownAfter(3, 3, 3, 2, 3)).toBe(2);
    expect(shownAfter(3, 3, 1, 3, 3)).toBe(2);
    expect(shownAfter(1, 1, 1, 1)).toBe(1);
  });
});
