import { describe, expect, it } from 'vitest';
import { boardTest } from '../../shared/ground/board.ts';
import { bridging, bridgingOrder } from '../../shared/ground/bridging.ts';
import { fisherExact, mcnemarExact, organisationsDiffer } from '../../shared/ground/exact.ts';
import { seededRandom } from '../../shared/ground/random.ts';
import { type CastVote, voteTable } from '../../shared/ground/voteTable.ts';

const of = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass });

describe('[GROUND-18] bridging is the geometric mean over organisations of (agree + 1) / (answered + 2)', () => {
  it('[GROUND-18] one organisation against weighs more than many for; silence counts a half', () => {
    const both = new Map([
      ['North', of(3, 0)],
      ['South', of(0, 2, 1)],
    ]);
    expect(bridging(both)).toBeCloseTo(Math.sqrt((4 / 5) * (1 / 5)), 12);
    expect(bridging(new Map([['North', of(0, 0)]]))).toBe(0.5);
    expect(bridging(new Map())).toBe(0.5);
  });

  it('[GROUND-18] ties keep the list order', () => {
    const statement = (id: string, agree: number) => ({
      id,
      organisations: new Map([['North', of(agree, 2)]]),
    });
    const order = bridgingOrder([statement('a', 1), statement('b', 4), statement('c', 1)]);
    expect(order.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

describe('[GROUND-19] exact tests claim nothing from too few', () => {
  // p-values from an independent statistics package.
  it.each([
    [3, 1, 1, 3, 0.48571428571428565],
    [4, 0, 0, 4, 0.028571428571428567],
    [8, 2, 1, 5, 0.034965034965034975],
    [10, 15, 20, 5, 0.008578508150469124],
    [2, 7, 8, 2, 0.02301413756522116],
    [5, 0, 4, 0, 1],
  ])('[GROUND-19] Fisher %i %i %i %i: %f', (a, b, c, d, p) => {
    expect(fisherExact(a, b, c, d)).toBeCloseTo(p, 10);
  });

  it('[GROUND-19] two organisations only from four who took a side against four', () => {
    expect(organisationsDiffer(of(4, 0), of(0, 3, 5))).toEqual({ kind: 'too_few' });
    expect(organisationsDiffer(of(4, 0), of(0, 4, 1))).toEqual({
      kind: 'tested',
      p: expect.closeTo(2 / 70, 10),
    });
  });

  it.each([
    [6, 0, 0.03125],
    [0, 6, 0.03125],
    [5, 1, 0.21875],
    [8, 3, 0.2265625],
    [4, 4, 1],
  ])('[GROUND-19] McNemar %i against %i movers: %f', (toAgree, toDisagree, p) => {
    expect(mcnemarExact(toAgree, toDisagree)).toEqual({ kind: 'tested', p: expect.closeTo(p, 10) });
  });

  it('[GROUND-19] five movers are too few', () => {
    expect(mcnemarExact(5, 0)).toEqual({ kind: 'too_few' });
  });
});

describe('[GROUND-20] the board is tested once, between against within organisations', () => {
  const cast = (participant: number, answers: readonly number[]): CastVote[] =>
    answers.map((vote, statement) => ({
      participant: String(participant),
      statement: String(statement),
      vote: vote === 1 ? 1 : vote === -1 ? -1 : 0,
    }));
  const one = [1, 1, 1, -1];
  const other = [-1, -1, -1, 1];

  it('[GROUND-20] organisations that answer oppositely are told apart', () => {
    const table = voteTable([1, 2, 3, 4, 5, 6, 7, 8].flatMap((who) => cast(who, who <= 4 ? one : other)));
    const result = boardTest(table, [...'NNNNSSSS'], seededRandom(1));
    expect(result).toMatchObject({ kind: 'tested', between: 1, within: 0 });
    // 2 of the 70 ways to seat four and four are this extreme.
    expect(result.kind === 'tested' && result.p > 0.015 && result.p < 0.045).toBe(true);
  });

  it('[GROUND-20] organisations that do not matter are not', () => {
    const table = voteTable(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((who) => cast(who, who % 2 === 0 ? one : other)),
    );
    const result = boardTest(table, [...'NNNNSSSS'], seededRandom(1));
    expect(result.kind === 'tested' && result.p > 0.5).toBe(true);
  });

  it('[GROUND-20] one from each organisation, or one organisation, is too few', () => {
    const table = voteTable([1, 2, 3].flatMap((who) => cast(who, one)));
    expect(boardTest(table, ['N', 'S', 'E'], seededRandom(1))).toEqual({ kind: 'too_few' });
    expect(boardTest(table, ['N', 'N', 'N'], seededRandom(1))).toEqual({ kind: 'too_few' });
  });

  it('[GROUND-20] a pass lies half way, and people with nothing in common are not compared', () => {
    const votes = [
      ...cast(1, [1]),
      ...cast(2, [0]),
      ...cast(3, [1]),
      { participant: '4', statement: '9', vote: 1 as const },
    ];
    const result = boardTest(voteTable(votes), ['N', 'S', 'N', 'N'], seededRandom(1), 99);
    expect(result).toMatchObject({ kind: 'tested', between: 0.5, within: 0 });
  });
});
