// No IO. Folds memory events into the ledger and the promises. Total; holds no rule; changes `memory` in place.
import type { ActivityId, LineId, PromiseId } from '../model/ids.ts';
import type { Line, Memory, MemoryUndo, PeerPromise } from '../model/series.ts';
import type { LineEvent, MemoryEvent, PromiseEvent, TreatedEvent } from './events.ts';

export const emptyMemory = (): Memory => ({
  version: 0,
  ledger: new Map(),
  promises: new Map(),
  criteria: new Map(),
  glossary: new Map(),
});

/** When, and by which activity (null: between sessions). */
export type Occasion = { readonly at: number; readonly activity: ActivityId | null };

export function remember(memory: Memory, event: MemoryEvent, occasion: Occasion): void {
  memory.version += 1;
  switch (event.type) {
    case 'promiseMade':
    case 'promiseReported':
    case 'promiseTakenOn':
      rememberPromise(memory, event, occasion);
      return;
    case 'lineEntered':
    case 'lineCounted':
    case 'lineSorted':
    case 'lineStatusChanged':
    case 'lineReworded':
    case 'lineMarked':
    case 'lineToConfirm':
    case 'lineConfirmed':
    case 'examplesCompared':
    case 'talkWished':
    case 'wishTakenBack':
    case 'lineTreated':
      rememberLine(memory, event, occasion);
      return;
    case 'criterionKept':
      memory.criteria.set(event.id, {
        id: event.id,
        text: event.text,
        activity: event.activity,
        at: occasion.at,
      });
      return;
    case 'termKept': {
      const { id, text, verdict, shared, activity: opened } = event;
      memory.glossary.set(id, { id, text, verdict, shared, activity: opened });
    }
  }
}

function rememberLine(memory: Memory, event: LineEvent | TreatedEvent, { at, activity }: Occasion): void {
  if (event.type === 'lineEntered') {
    memory.ledger.set(event.line, lineFrom(event, at));
    return;
  }
  const line = memory.ledger.get(event.line);
  if (line === undefined) return;
  switch (event.type) {
    case 'lineCounted':
      line.counts.push({ ...event.count, at });
      return;
    case 'lineSorted':
      line.sorts.push({ ...event.sort, at });
      return;
    case 'lineStatusChanged':
      if (line.status !== event.status) line.marks.delete('called_real');
      line.status = event.status;
      line.history.push({ at, activity, status: event.status });
      return;
    case 'lineReworded':
      line.text = event.text;
      line.versions.push({ text: event.text, at, activity });
      return;
    case 'lineMarked':
      line.marks.add(event.mark);
      line.marked.push({ mark: event.mark, at, activity });
      return;
    case 'lineToConfirm':
      line.toConfirm = new Set(event.seats);
      return;
    case 'lineConfirmed':
      line.toConfirm.delete(event.seat);
      line.confirmed.push({ seat: event.seat, agrees: event.agrees, at });
      return;
    case 'examplesCompared':
      line.compared = event.compared;
      return;
    case 'talkWished':
      line.wishes.push({ by: event.by, to: event.to, at });
      return;
    case 'wishTakenBack':
      line.wishes = line.wishes.filter((w) => w.by !== event.by || w.to !== event.to);
      return;
    case 'lineTreated': {
      const { treatment, types, settledAs, bottomLine, owner, lookAgain } = event;
      line.treated = { treatment, types, settledAs, bottomLine, owner, lookAgain };
      line.treatedAt = { at, activity };
    }
  }
}

function lineFrom(event: Extract<LineEvent, { type: 'lineEntered' }>, at: number): Line {
  const { line, text, status, session, activity, from } = event;
  return {
    id: line,
    text,
    versions: [{ text, at, activity }],
    source: { session, activity, from },
    status,
    history: [{ at, activity, status }],
    counts: [],
    sorts: [],
    marks: new Set(),
    marked: [],
    toConfirm: new Set(),
    confirmed: [],
    compared: false,
    wishes: [],
    treated: null,
    treatedAt: null,
  };
}

function rememberPromise(memory: Memory, event: PromiseEvent, { at }: Occasion): void {
  if (event.type === 'promiseMade') {
    const { promise, seat, asker, accepted, declined = false, what, when } = event;
    const { backs = null, session, activity } = event;
    memory.promises.set(promise, {
      id: promise,
      seat,
      asker,
      accepted,
      declined,
      what,
      when,
      backs,
      session,
      activity,
      madeAt: at,
      state: 'open',
      reports: [],
      takenOn: [],
    });
    return;
  }
  const promise = memory.promises.get(event.promise);
  if (promise === undefined) return;
  if (event.type === 'promiseTakenOn') {
    takeOn(promise, event, at);
    return;
  }
  const was = event.what === null ? null : promise.what;
  promise.reports.push({
    at,
    session: event.session,
    status: event.status,
    note: event.note,
    after: event.after,
    was,
  });
  if (event.what !== null) promise.what = event.what;
  promise.state = stateAfter(event);
}

function takeOn(
  promise: PeerPromise,
  { as, seat }: Extract<PromiseEvent, { type: 'promiseTakenOn' }>,
  at: number,
): void {
  promise.takenOn.push({ as, from: as === 'maker' ? promise.seat : promise.asker, at });
  if (as === 'maker') promise.seat = seat;
  else Object.assign(promise, { asker: seat, accepted: true, declined: false });
}

function stateAfter(event: Extract<PromiseEvent, { type: 'promiseReported' }>): PeerPromise['state'] {
  if (event.status === 'kept') return 'kept';
  return event.after === 'let_go' ? 'let_go' : 'open';
}

/** The lines and promises that `events` will touch, as they are now. */
export function undoFor(memory: Memory, events: readonly MemoryEvent[]): MemoryUndo {
  const lines = new Set<LineId>();
  const promises = new Set<PromiseId>();
  const criteria = new Set<string>();
  const glossary = new Set<string>();
  for (const event of events) {
    if (event.type === 'criterionKept') criteria.add(event.id);
    else if (event.type === 'termKept') glossary.add(event.id);
    else if (
      event.type === 'promiseMade' ||
      event.type === 'promiseReported' ||
      event.type === 'promiseTakenOn'
    )
      promises.add(event.promise);
    else lines.add(event.line);
  }
  return {
    version: memory.version + events.length,
    lines: [...lines].map((id) => ({ id, before: copyOfLine(memory.ledger.get(id)) })),
    promises: [...promises].map((id) => ({ id, before: copyOfPromise(memory.promises.get(id)) })),
    criteria: [...criteria].map((id) => ({ id, before: memory.criteria.get(id) ?? null })),
    glossary: [...glossary].map((id) => ({ id, before: memory.glossary.get(id) ?? null })),
  };
}

function copyOfLine(line: Line | undefined): Line | null {
  if (line === undefined) return null;
  return {
    ...line,
    versions: [...line.versions],
    history: [...line.history],
    counts: [...line.counts],
    sorts: [...line.sorts],
    marks: new Set(line.marks),
    marked: [...line.marked],
    toConfirm: new Set(line.toConfirm),
    confirmed: [...line.confirmed],
    wishes: [...line.wishes],
  };
}

function copyOfPromise(promise: PeerPromise | undefined): PeerPromise | null {
  return promise === undefined
    ? null
    : { ...promise, reports: [...promise.reports], takenOn: [...promise.takenOn] };
}

/** Puts back what a settling changed. The caller has checked that nothing was remembered since. */
export function unremember(memory: Memory, undo: MemoryUndo): void {
  memory.version += 1;
  for (const { id, before } of undo.lines) putBack(memory.ledger, id, before);
  for (const { id, before } of undo.promises) putBack(memory.promises, id, before);
  for (const { id, before } of undo.criteria) putBack(memory.criteria, id, before);
  for (const { id, before } of undo.glossary) putBack(memory.glossary, id, before);
}

function putBack<K, V>(map: Map<K, V>, key: K, before: V | null): void {
  if (before === null) map.delete(key);
  else map.set(key, before);
}
