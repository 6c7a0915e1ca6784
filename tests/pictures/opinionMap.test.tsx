import { camps } from '@moot/shared/ground/camps.ts';
import { type DrawnMap, drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import { leftOut, tableOf } from '@moot/shared/ground/report.ts';
import { withoutStatements } from '@moot/shared/ground/voteTable.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpinionMap } from '../../client/pictures/OpinionMap.tsx';
import { opinionMapPlan } from '../../client/pictures/opinionMapPlan.ts';
import { allAnswered, independentVoters } from '../ground/independentVoters.ts';
import { conversation } from '../ground/published.ts';
import { boxOf, drawn, marksIn, paperInks } from './drawn.ts';

function published(): DrawnMap {
  const talk = conversation('od-brexit-204');
  const table = withoutStatements(tableOf(talk), leftOut(talk.statements));
  return drawnMap(table, camps(table, seededRandom(1), 39));
}
const apart = published();
const together: DrawnMap = {
  points: apart.points.map((point) => ({ ...point, camp: null })),
  camps: { shown: false, reason: 'no_axis' },
};
const few: DrawnMap = { points: [], camps: { shown: false, reason: 'too_few_people' } };
const svg = (map: DrawnMap) => drawn(<OpinionMap map={map} />);
const people = (map: DrawnMap) => map.points.reduce((sum, point) => sum + point.people, 0);

const maps: fc.Arbitrary<DrawnMap> = fc.integer({ min: 2, max: 5 }).chain((k) =>
  fc.record({
    points: fc.array(
      fc.record({
        x: fc.double({ min: -5, max: 5, noNaN: true }),
        y: fc.double({ min: -5, max: 5, noNaN: true }),
        people: fc.integer({ min: 1, max: 60 }),
        camp: fc.option(fc.nat(k - 1)),
      }),
      { minLength: 1, maxLength: 100 },
    ),
    camps: fc.oneof(
      fc.constant({ shown: false, reason: 'no_axis' } as const),
      fc.constant({ shown: true, sizes: Array.from({ length: k }, () => 3) } as const),
    ),
  }),
);

describe('[GROUND-33] an opinion map that may be drawn', () => {
  it('[GROUND-33] at most a hundred points stand for everybody who answered', () => {
    expect(apart.points.length).toBeLessThanOrEqual(100);
    const voters = new Set(conversation('od-brexit-204').votes.map((vote) => vote.participant));
    expect(people(apart)).toBe(voters.size);
    if (!apart.camps.shown) throw new Error('camps are expected');
    expect(apart.camps.sizes).toHaveLength(2);
    expect(new Set(apart.points.map((point) => point.camp))).toEqual(new Set([0, 1, null]));
    const { votes } = conversation('od-brexit-204');
    const quiet = tableOf({ votes, participants: [{ participant: 'quiet', group: '' }], statements: [] });
    expect(people(drawnMap(quiet, { shown: false, reason: 'no_axis' }))).toBe(voters.size);
  });

  it('[GROUND-33] people who answered alike throughout are one point', () => {
    const alike = [1, 2, 3].flatMap((copy) => {
      const { votes } = conversation('od-brexit-204');
      const some = new Set([...new Set(votes.map((vote) => vote.participant))].slice(0, 20));
      return votes
        .filter((vote) => some.has(vote.participant))
        .map((vote) => ({ ...vote, participant: `${copy}-${vote.participant}` }));
    });
    const table = tableOf({ votes: alike, participants: [], statements: [] });
    const map = drawnMap(table, { shown: false, reason: 'no_axis' });
    expect(map.points.length).toBeLessThanOrEqual(20);
    expect(map.points.every((point) => point.people % 3 === 0)).toBe(true);
  });

  it('[GROUND-33] nobody is drawn of twelve people or fewer', () => {
    const table = independentVoters(12, allAnswered, seededRandom(1));
    expect(drawnMap(table, camps(table, seededRandom(1)))).toEqual(few);
    expect(marksIn(svg(few))).toEqual([]);
    expect(svg(few)).toContain('Camps are looked for only among more than twelve people');
  });
});

describe('[GROUND-34] camps and no clear camps are drawn with equal weight', () => {
  it('[GROUND-34] the finding stands in letters of the same size, with its reason or its counts', () => {
    const finding = (map: DrawnMap) => /<text[^>]*font-size="(\d+)"[^>]*>([^<]*)</.exec(svg(map))?.slice(1);
    expect(finding(apart)).toEqual(['52', '2 camps']);
    expect(finding(together)).toEqual(['52', 'No clear camps']);
    expect(svg(together)).toContain('Answers hang together no more than chance would have it.');
  });

  it('[GROUND-34] everybody stands on one ground where there are none, each camp on its own where there are', () => {
    const lands = (map: DrawnMap) => opinionMapPlan(map, 944, 560).lands.map((land) => land.camp);
    expect(lands(together)).toEqual([null]);
    expect(lands(apart)).toEqual([0, 1]);
    expect(marksIn(svg(together))).toHaveLength(together.points.length);
    expect(marksIn(svg(apart))).toHaveLength(apart.points.length);
  });

  it('[GROUND-34] it is told in words, and without colour: letters on camps, rings for those in none', () => {
    if (!apart.camps.shown) throw new Error('camps are expected');
    const [one, other] = apart.camps.sizes;
    expect(svg(apart)).toContain(`<title>Opinion map of ${people(apart)} people: 2 camps</title>`);
    expect(svg(apart).replaceAll('\u00a0', ' ')).toContain(`Camp A: ${one} people. Camp B: ${other} people.`);
    expect(svg(together)).toContain(`<title>Opinion map of ${people(apart)} people: No clear camps</title>`);
    expect(svg(apart)).toMatch(/>A<\/text>.*>B<\/text>/);
    const rings = marksIn(svg(apart)).filter((mark) => mark.shape === 'ring');
    expect(rings).toHaveLength(apart.points.filter((point) => point.camp === null).length);
    expect(marksIn(svg(together)).every((mark) => mark.shape === 'circle')).toBe(true);
    expect(drawn(<OpinionMap map={apart} inks={paperInks} />)).not.toContain('var(');
  });

  it('[GROUND-34] area is people, everything is inside, and the order of points changes nothing', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { stands } = opinionMapPlan(map, 944, 560);
        const total = stands.reduce((sum, stand) => sum + stand.r ** 2, 0);
        expect(total / people(map)).toBeCloseTo(
          (stands[0]?.r ?? 0) ** 2 / Math.max(...map.points.map((p) => p.people)),
          6,
        );
        const picture = svg(map);
        const box = boxOf(picture);
        for (const mark of marksIn(picture)) {
          expect(mark.x - mark.reach).toBeGreaterThan(box.left);
          expect(mark.x + mark.reach).toBeLessThan(box.right);
          expect(mark.y - mark.reach).toBeGreaterThan(0);
          expect(mark.y + mark.reach).toBeLessThan(box.bottom);
        }
        expect(picture).not.toMatch(/ style=|<style|<script|NaN|undefined|Infinity/);
        expect(svg({ ...map, points: map.points.toReversed() })).toBe(picture);
      }),
    );
  });

  it('[GROUND-34] every point of a camp stands within its ground', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { stands, lands } = opinionMapPlan(map, 944, 560);
        for (const land of lands) {
          for (const stand of stands.filter((each) => each.camp === land.camp)) {
            expect(inside(land.corners, stand)).toBe(true);
          }
        }
      }),
    );
  });
});

type Spot = { readonly x: number; readonly y: number };

/** On the same side of every edge, or on it. */
function inside(corners: readonly Spot[], spot: Spot): boolean {
  if (corners.length < 3) return true;
  const turns = corners.map((a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a;
    return (b.x - a.x) * (spot.y - a.y) - (b.y - a.y) * (spot.x - a.x);
  });
  return turns.every((turn) => turn >= -1e-6) || turns.every((turn) => turn <= 1e-6);
}
