// The thread for work that takes seconds: the opinion map and its camps with their permutations, and the test of the whole board.
import { parentPort } from 'node:worker_threads';
import { tableFrom } from '@moot/shared/ground/answersGiven.ts';
import { boardTest } from '@moot/shared/ground/board.ts';
import { camps } from '@moot/shared/ground/camps.ts';
import { campsSaid } from '@moot/shared/ground/campsSaid.ts';
import { type DrawnMap, drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { readParticipants, readStatements, readVotes } from '@moot/shared/ground/polisFiles.ts';
import { type Random, seededRandom } from '@moot/shared/ground/random.ts';
import { leftOut, tableOf } from '@moot/shared/ground/report.ts';
import { type VoteTable, withoutStatements } from '@moot/shared/ground/voteTable.ts';
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
    case 'conversation':
      return conversationIn(input.files, (table) =>
        drawnMap(table, camps(table, random, input.permutations)),
      );
    case 'board':
      return boardTest(input.table, input.organisations, random, input.permutations);
  }
}

/** Statements moderated out and meta ones stay off the map. */
function conversationIn(
  files: Analyses['conversation']['in']['files'],
  draw: (table: VoteTable) => DrawnMap,
): Analyses['conversation']['out'] {
  const votes = readVotes(files.votes);
  if (!votes.ok) return { ok: false, file: 'votes', problem: votes.problem };
  const statements = readStatements(files.statements);
  if (!statements.ok) return { ok: false, file: 'statements', problem: statements.problem };
  const people = files.participants === '' ? null : readParticipants(files.participants);
  if (people?.ok === false) return { ok: false, file: 'participants', problem: people.problem };
  const talk = { votes: votes.rows, participants: people?.rows ?? [], statements: statements.rows };
  return { ok: true, drawn: draw(withoutStatements(tableOf(talk), leftOut(talk.statements))) };
}

/** The analyses know nothing of being called off; each draws at random all the time, so that is where it is heard. */
function stoppable(random: Random, stop: Int32Array): Random {
  return () => {
    if (Atomics.load(stop, 0) !== 0) throw new CalledOff();
    return random();
  };
}
