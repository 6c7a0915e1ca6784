import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Analyst } from '@moot/server/ground/analyst.ts';
import { calledOff, openAnalyst } from '@moot/server/ground/analyst.ts';
import { boardTest } from '@moot/shared/ground/board.ts';
import { camps } from '@moot/shared/ground/camps.ts';
import { drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import { type CastVote, voteTable } from '@moot/shared/ground/voteTable.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const votes = Array.from({ length: 40 * 12 }, (_, n): CastVote => {
  const [person, statement] = [Math.floor(n / 12), n % 12];
  return {
    participant: String(person),
    statement: String(statement),
    vote: person < 24 === statement % 2 > 0 ? 1 : -1,
  };
});
const table = voteTable(votes);
const organisations = table.participants.map((_, row) => `org-${row % 3}`);
const short = { table, seed: 1, permutations: 39 };
/** Two camps this clear are never beaten by chance, so this would go on for years. */
const endless = { ...short, permutations: 1e12 };
const found = (seed: number) => drawnMap(table, camps(table, seededRandom(seed), 39));

let analyst: Analyst;
beforeEach(() => {
  analyst = openAnalyst();
});
afterEach(() => analyst.close());

describe('[GROUND-38] long work is done in a thread of its own', () => {
  it('[GROUND-38] it comes to what it comes to here, whatever the order', async () => {
    const [map, board] = await Promise.all([
      analyst.analyse('one', 'map', short),
      analyst.analyse('two', 'board', { ...short, organisations }),
    ]);
    expect(map).toEqual(found(1));
    expect(map).toMatchObject({ camps: { shown: true } });
    expect(board).toEqual(boardTest(table, organisations, seededRandom(1), 39));
  });

  it('[GROUND-38] the main thread goes on turning while it works', async () => {
    let ended = false;
    const work = analyst.analyse('one', 'map', endless).then((value) => {
      ended = true;
      return value;
    });
    for (let turn = 0; turn < 200; turn++) await nextTurn();
    expect(ended).toBe(false);
    await analyst.close();
    expect(await work).toBe(calledOff);
  });

  it('[GROUND-38] a newer input under the same key calls off the older, under way or waiting', async () => {
    const underWay = analyst.analyse('one', 'map', endless);
    const waiting = analyst.analyse('one', 'map', endless);
    const newest = analyst.analyse('one', 'map', { ...short, seed: 2 });
    expect(await underWay).toBe(calledOff);
    expect(await waiting).toBe(calledOff);
    expect(await newest).toEqual(found(2));
  });

  it('[GROUND-38] another key waits its turn and is called off by nobody', async () => {
    const first = analyst.analyse('one', 'map', endless);
    const other = analyst.analyse('two', 'map', short);
    const newer = analyst.analyse('one', 'map', { ...short, seed: 2 });
    expect(await first).toBe(calledOff);
    expect(await other).toEqual(found(1));
    expect(await newer).toEqual(found(2));
  });

  it('[GROUND-38] work that fails says so, and the next is done', async () => {
    const broken = { ...short, table: { ...table, participants: null } } as unknown as typeof short;
    await expect(analyst.analyse('one', 'map', broken)).rejects.toThrow();
    expect(await analyst.analyse('one', 'map', short)).toEqual(found(1));
  });

  it('[GROUND-38] closing calls off everything, and after it nothing begins', async () => {
    const works = [analyst.analyse('one', 'map', endless), analyst.analyse('two', 'map', short)];
    await analyst.close();
    expect(await Promise.all(works)).toEqual([calledOff, calledOff]);
    expect(await analyst.analyse('three', 'map', short)).toBe(calledOff);
    await analyst.close();
  });
});
