// The thread for work that takes seconds: the opinion map and its camps with their permutations, and the test of the whole board.
import { parentPort } from 'node:worker_threads';
import { tableFrom } from '@moot/shared/ground/answersGiven.ts';
import { boardTest } from '@moot/shared/ground/board.ts';
import { camps } from '@moot/shared/ground/camps.ts';
import { campsSaid } from '@moot/shared/ground/campsSaid.ts';
import { drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { type Random, seededRandom } from '@moot/shared/ground/random.ts';
import type { Analyses, Order, Report } from './analyses.ts';

class CalledOff extends Error {}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(reportOn(order)));

function reportOn(order: Order): Report {
  try {
    return { done: true, value: workedOut(order) };
  } catch (error) {
    if (error instanceof CalledOff) return { done: false };
    throw error;
  }
}

function workedOut({ name, input, stop }: Order): Analyses[Order['name']]['out'] {
  const random = stoppable(seededRandom(input.seed), stop);
  switch (name) {
    case 'map':
      return drawnMap(input.table, camps(input.table, random, input.permutations));
    case 'standing': {
      const table = tableFrom(input.given);
      const found = camps(table, random, input.permutations);
      return { drawn: drawnMap(table, found), said: campsSaid(table, found) };
    }
    case 'board':
      return boardTest(input.table, input.organisations, random, input.permutations);
  }
}

/** The analyses know nothing of being called off; each draws at random all the time, so that is where it is heard. */
function stoppable(random: Random, stop: Int32Array): Random {
  return () => {
    if (Atomics.load(stop, 0) !== 0) throw new CalledOff();
    return random();
  };
}
