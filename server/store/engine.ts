// Owns both databases of one data folder and answers calls in rounds. Runs in the worker.
//
// One round serves all calls that were waiting: ballots, in one transaction of boxes.db; then rows and everything
// about people, in one transaction of moot.db; then the boxes that were shown are emptied; then what only reads.
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { peopleRows } from '../people/peopleRows.ts';
import { copyTo } from './backup.ts';
import type { CellOf } from './boxFile.ts';
import { blankSlots, purgeSeries } from './closing.ts';
import { leftBehind } from './emptied.ts';
import { erasePerson, scrub, writeAnew } from './erasePerson.ts';
import { storeError } from './errors.ts';
import { type Opened, openFolder, type StoreOptions } from './open.ts';
import type { Answer, Batch, Call } from './stored.ts';
import { takeBack } from './takeBack.ts';
import { changesSoFar, type Outcome, together } from './together.ts';

export type Engine = {
  round(calls: readonly Call[]): Answer[];
  backUp(target: string): Promise<void>;
  close(): void;
  readonly opened: Opened;
};

type Commit = Extract<Call, { call: 'commit' }>;
type Outcomes = Map<number, Outcome<unknown>>;

const isCommit = (call: Call): call is Commit => call.call === 'commit';

export function openEngine(options: StoreOptions): Engine {
  const opened = openFolder(options);
  const { moot, rows, boxes, folder } = opened;
  const people = peopleRows(drizzle({ client: moot }));
  let transactions = 0;
  let owed: readonly CellOf[] = [];
  let clean = opened.clean;
  let wordsInLog = false;
  let slotsInFile = false;

  function putBallots(commits: readonly Commit[], outcomes: Outcomes): void {
    const withCasts = commits.filter(({ input: [batch] }) => batch.casts.length > 0);
    if (withCasts.length === 0) return;
    const put = attempt(() => boxes.put(withCasts.map(({ input: [batch] }) => batch)));
    const results = put.ok ? put.value : withCasts.map(() => put);
    if (results.some((result) => result.ok)) transactions += 1;
    for (const [at, call] of withCasts.entries()) {
      const result = results[at];
      if (result !== undefined && !result.ok) outcomes.set(call.id, result);
    }
  }

  function append({ series, rows: added }: Batch): null {
    if (added.length === 0) return null;
    rows.append(series, added);
    if (takeBack(rows, series, added)) wordsInLog = true;
    if (blankSlots(rows, series, added)) slotsInFile = true;
    return null;
  }

  /** Erasing and purging are not among them: they write more than one table or file, and are done alone. */
  const isAboutPeople = ({ call }: Call) => call in people;

  /** People's calls are a list of their own types; which method goes with which input was checked by the caller. */
  function aboutPeople(call: Call): unknown {
    if (!isAboutPeople(call)) return null;
    const run = people[call.call as keyof typeof people] as (...input: readonly unknown[]) => unknown;
    return run(...call.input);
  }

  function writeTogether(calls: readonly Call[], outcomes: Outcomes): void {
    const before = changesSoFar(moot);
    const results = together(
      moot,
      calls.map((call) => () => (isCommit(call) ? append(call.input[0]) : aboutPeople(call))),
    );
    if (changesSoFar(moot) > before) transactions += 1;
    for (const [at, call] of calls.entries()) outcomes.set(call.id, results[at] ?? lost);
  }

  /** Rows are on disk by now: what cannot be emptied is owed and tried again in every later round. */
  function emptyBoxes(cells: readonly CellOf[]): void {
    owed = [...owed, ...cells];
    if (owed.length === 0 && clean) return;
    try {
      boxes.empty(owed);
      transactions += 1;
      owed = [];
      clean = true;
    } catch {}
  }

  /** Like the boxes: what cannot be done now is done in a later round. */
  function scrubLog(): void {
    if (!wordsInLog && !slotsInFile) return;
    try {
      if (slotsInFile) writeAnew(moot, folder);
      else scrub(moot, folder);
      wordsInLog = false;
      slotsInFile = false;
    } catch {}
  }

  function alone(call: Call): unknown {
    switch (call.call) {
      case 'find':
        return rows.find(...call.input);
      case 'read':
        return rows.read(...call.input);
      case 'series':
        return rows.series();
      case 'transactions':
        return transactions;
      case 'boxes': {
        const [series] = call.input;
        const left = leftBehind(rows, boxes, series);
        if (left.length > 0) boxes.empty(left);
        return boxes.read(series);
      }
      case 'erasePerson': {
        const [series, seat, now] = call.input;
        return erasePerson({ moot, rows, folder, series, seat, now });
      }
      case 'purgeSeries': {
        const gone = purgeSeries(opened, ...call.input);
        writeAnew(moot, folder);
        return gone;
      }
    }
    return null;
  }

  function round(calls: readonly Call[]): Answer[] {
    const outcomes: Outcomes = new Map();
    const commits = calls.filter(isCommit);
    putBallots(commits, outcomes);
    const writing = calls.filter((call) => isCommit(call) || isAboutPeople(call));
    writeTogether(
      writing.filter((call) => !outcomes.has(call.id)),
      outcomes,
    );
    emptyBoxes(
      commits.filter((call) => outcomes.get(call.id)?.ok).flatMap(({ input: [batch] }) => cellsOf(batch)),
    );
    scrubLog();
    for (const call of calls)
      if (!outcomes.has(call.id))
        outcomes.set(
          call.id,
          attempt(() => alone(call)),
        );
    return calls.map((call) => answer(call.id, outcomes.get(call.id) ?? lost, folder.path));
  }

  /** Whatever happens in a round, its calls are answered and the thread lives on. */
  function safeRound(calls: readonly Call[]): Answer[] {
    const done = attempt(() => round(calls));
    return done.ok ? done.value : calls.map((call) => answer(call.id, done, folder.path));
  }

  return { round: safeRound, opened, backUp: (target) => copyTo(moot, target), close: opened.close };
}

const lost: Outcome<never> = { ok: false, error: new Error('no outcome') };

const cellsOf = ({ series, emptied }: Batch): CellOf[] => emptied.map((cell) => ({ ...cell, series }));

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}

function answer(id: number, outcome: Outcome<unknown>, where: string): Answer {
  if (outcome.ok) return { id, ok: true, value: outcome.value ?? null };
  const { code, message } = storeError(outcome.error, where);
  return { id, ok: false, code, message };
}
