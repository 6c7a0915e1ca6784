// No IO. Decides one batch against the state so far and applies what was accepted, so that later ones see it.
//
// The state is changed in place before anything is on disk: if the commit then fails, the room drops it.
import {
  type BoxChange,
  type Boxes,
  type CellKey,
  emptyCellOf,
  putIntoBox,
} from '@moot/shared/asking/box.ts';
import { refusalSentence } from '@moot/shared/language/en/refusals.ts';
import { type CommandId, id, type SeatId } from '@moot/shared/model/ids.ts';
import type { Refusal } from '@moot/shared/model/refusals.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { Reply } from '@moot/shared/protocol.ts';
import { type Actor, decide } from '@moot/shared/series/decide.ts';
import { decideCastOn, decideKeyed } from '@moot/shared/series/decideAnswer.ts';
import type { Decision } from '@moot/shared/series/decision.ts';
import { emptiedBy } from '@moot/shared/series/emptied.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { digestOf } from '../people/tokens.ts';
import type { ActorName, JournalRow, KnownCommand } from '../store/journal.ts';
import {
  byKey,
  type CastWork,
  type FoundingWork,
  type KeyedWork,
  keyedId,
  nameOf,
  seatsIn,
  type Work,
} from './work.ts';

/** A series as its room holds it. `facilitator`: who made it, or who started its latest session. */
export type Held = { state: Series | null; boxes: Boxes; seq: number; facilitator: string | null };

/** Who must be told about itself anew: these seats, or every seat. */
export type Touched = { readonly touched: ReadonlySet<SeatId>; readonly everyone: boolean };

export type Trial = {
  readonly rows: JournalRow[];
  readonly casts: BoxChange[];
  readonly emptied: CellKey[];
  /** In the order of the batch; called once all is on disk. */
  readonly answers: (() => void)[];
  readonly touched: Set<SeatId>;
  /** Whether something happened that can change what any seat is told about itself. */
  everyone: boolean;
};

/** These concern those they mention. */
const quiet: ReadonlySet<Event['type']> = new Set([
  'answered',
  'takenBack',
  'arrived',
  'left',
  'letIn',
  'noteWritten',
]);

/** Thrown where applying an accepted event failed: a bug, found in `work`. The state must be read again. */
export class Unapplied extends Error {
  readonly work: Work;

  constructor(work: Work, cause: unknown) {
    super('an accepted event could not be applied', { cause });
    this.work = work;
  }
}

type Batch = {
  readonly held: Held;
  readonly known: Map<CommandId, Pick<KnownCommand, 'actor' | 'digest' | 'events'>>;
  readonly now: number;
  readonly trial: Trial;
  readonly onBug: (error: unknown) => void;
};

export function applyRow(held: Held, row: Pick<JournalRow, 'seq' | 'at' | 'actor' | 'events'>): void {
  for (const event of row.events) held.state = evolve(held.state, event, row.at);
  held.seq = row.seq;
  const leads = row.events.some((e) => e.type === 'seriesCreated' || e.type === 'sessionStarted');
  if (leads && row.actor.startsWith('facilitator:'))
    held.facilitator = row.actor.slice('facilitator:'.length);
}

/** `spoilt`: works whose events could not be applied on an earlier try. */
export function decideBatch(
  held: Held,
  works: readonly Work[],
  c: Pick<Batch, 'now' | 'onBug'> & {
    readonly known: ReadonlyMap<CommandId, KnownCommand>;
    readonly spoilt: ReadonlySet<Work>;
  },
): Trial {
  const trial: Trial = { rows: [], casts: [], emptied: [], answers: [], touched: new Set(), everyone: false };
  const batch: Batch = { held, known: new Map(c.known), now: c.now, trial, onBug: c.onBug };
  for (const work of works) {
    trial.answers.push(c.spoilt.has(work) ? refuse(work, 'not_now') : decideOne(batch, work));
  }
  return trial;
}

/** Each answers with what is to be told once all is on disk. */
type Telling = () => void;

function decideOne(batch: Batch, work: Work): Telling {
  const actor = work.standing();
  if (actor === null) return refuse(work, 'not_signed_in');
  if (actor.role === 'peer') batch.trial.touched.add(actor.seat);
  switch (work.kind) {
    case 'cast':
      return decideCastWork(batch, work, actor);
    case 'keyed':
      return decideKeyedWork(batch, work);
    case 'founding':
    case 'command':
      return decideCommand(batch, work, actor);
  }
}

function refuse(work: Work, refusal: Refusal): Telling {
  const reply = refusedReply(refusal);
  return () => work.answer(reply);
}

export function refusedReply(refusal: Refusal): Extract<Reply, { ok: false }> {
  return { ok: false, refusal, sentence: refusalSentence(refusal) };
}

function decideCommand(
  batch: Batch,
  work: Extract<Work, { kind: 'command' | 'founding' }>,
  actor: Actor,
): Telling {
  const name = nameOf(actor);
  const before = batch.known.get(work.commandId);
  if (before !== undefined) {
    if (before.actor !== name || before.digest !== work.digest) return refuse(work, 'repeated_otherwise');
    return accept(work, before.events);
  }
  const decision = guarded(batch, () => decisionOf(batch, work, actor));
  if (!decision.ok) return refuse(work, decision.refusal);
  append(batch, work, { actor: name, commandId: work.commandId, events: decision.events });
  return accept(work, decision.events);
}

function decisionOf(
  batch: Batch,
  work: Extract<Work, { kind: 'command' | 'founding' }>,
  actor: Actor,
): Decision {
  const { state, boxes } = batch.held;
  if (work.kind === 'founding') return foundingDecision(state, work);
  if (state === null) return { ok: false, refusal: 'unknown' };
  return decide(state, boxes, work.command, actor, batch.now);
}

function foundingDecision(state: Series | null, work: FoundingWork): Decision {
  if (state !== null) return { ok: false, refusal: 'not_now' };
  return { ok: true, events: work.events, made: [] };
}

/** A rule that throws is a bug of ours: its sender is refused, nobody else notices. */
function guarded(batch: Batch, rule: () => Decision): Decision {
  try {
    return rule();
  } catch (error) {
    batch.onBug(error);
    return { ok: false, refusal: 'not_now' };
  }
}

function decideCastWork(batch: Batch, work: CastWork, actor: Actor): Telling {
  const { state, boxes } = batch.held;
  if (actor.role !== 'peer') return refuse(work, 'not_allowed');
  if (state === null) return refuse(work, 'unknown');
  try {
    const decision = decideCastOn(state, boxes, actor.seat, work.cast);
    if (!decision.ok) return refuse(work, decision.refusal);
    if (decision.change !== null) {
      putIntoBox(boxes, decision.change);
      batch.trial.casts.push(decision.change);
    }
  } catch (error) {
    batch.onBug(error);
    return refuse(work, 'not_now');
  }
  return () => work.answer({ ok: true, slot: work.cast.slot });
}

/**
 * Known by what is done: the same again changes nothing and is answered as before, even where it would be refused
 * by now. Something done, undone and done again is a new row, told apart by where it stands.
 */
function decideKeyedWork(batch: Batch, work: KeyedWork): Telling {
  const { state } = batch.held;
  if (state === null) return refuse(work, 'unknown');
  const before = batch.known.get(work.commandId);
  const decision = guarded(batch, () => decideKeyed(state, work.message));
  if (!decision.ok)
    return before === undefined ? refuse(work, decision.refusal) : accept(work, before.events);
  if (decision.events.length > 0) {
    const again = keyedId(digestOf([work.digest, batch.held.seq]));
    const commandId = before === undefined ? work.commandId : again;
    append(batch, work, { actor: byKey, commandId, events: decision.events });
  }
  return accept(work, decision.events);
}

function append(
  batch: Batch,
  work: Exclude<Work, CastWork>,
  c: { actor: ActorName; commandId: CommandId; events: readonly Event[] },
): void {
  const { held, trial, now } = batch;
  const row: JournalRow = { ...c, seq: held.seq + 1, at: now, digest: work.digest };
  try {
    applyRow(held, row);
    for (const cell of emptiedBy(row.events)) {
      emptyCellOf(held.boxes, cell);
      trial.emptied.push(cell);
    }
  } catch (error) {
    throw new Unapplied(work, error);
  }
  trial.rows.push(row);
  trial.everyone ||= row.events.some((event) => !quiet.has(event.type));
  batch.known.set(c.commandId, row);
  const seats = held.state?.seats;
  for (const seat of seatsIn(row.events, (text) => seats?.has(id<SeatId>(text)) ?? false))
    trial.touched.add(seat);
}

function accept(work: Exclude<Work, CastWork>, events: readonly Event[]): Telling {
  const made = madeBy(events);
  return () => work.answer({ ok: true, made });
}

/** The ids that the server made, told to whoever asked; read from the events, so that a repeat is told the same. */
function madeBy(events: readonly Event[]): string[] {
  return events.flatMap((event): string[] => {
    if (event.type === 'askingOpened') return [event.asking];
    if (event.type === 'organisationAdded') return [event.organisation];
    return event.type === 'seatAdded' ? [event.seat] : [];
  });
}
