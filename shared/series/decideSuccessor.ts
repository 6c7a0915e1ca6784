// No IO. Decides how one peer follows another, who sends apologies, and what a successor takes on.
import type { MemoryEvent } from '../memory/events.ts';
import type { PromiseId, SeatId, SessionId } from '../model/ids.ts';
import type { Line, PeerPromise, Series } from '../model/series.ts';
import type { FacilitatorCommand } from './commands.ts';
import { decidePlan } from './decideSeries.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { sessionOf } from './find.ts';
import { seatsOf } from './told.ts';

type Replace = Extract<FacilitatorCommand, { type: 'replaceSeat' }>;

/**
 * A new seat of the same organisation takes the place of the one before, which leaves. What the group agreed is theirs
 * to confirm; promises stay with whoever made them.
 */
export function replaceSeat(series: Series, { seat, follows }: Replace): Decision {
  const before = seatsOf(series).get(follows);
  if (before === undefined) return refused('unknown');
  if (series.seats.has(seat)) return refused('not_now');
  const leaving = decidePlan(series, { type: 'removeSeat', seat: follows });
  if (!leaving.ok) return leaving;
  const { organisation } = before;
  const waiting = toConfirm(series, follows, seat);
  const remembered =
    waiting.length === 0 ? [] : [{ type: 'remembered', activity: null, events: waiting } as const];
  return accepted(
    [...leaving.events, { type: 'seatAdded', seat, organisation, follows }, ...remembered],
    [seat],
  );
}

/** Silence is never agreement: what binds the group waits for the successor, and so does what waited before. */
function toConfirm(series: Series, before: SeatId, seat: SeatId): readonly MemoryEvent[] {
  const binds = (line: Line) => line.status === 'common_ground' || line.toConfirm.has(before);
  return [...series.memory.ledger.values()].filter(binds).map((line) => ({
    type: 'lineToConfirm',
    line: line.id,
    seats: [...[...line.toConfirm].filter((s) => s !== before), seat],
  }));
}

/** Open, and its maker (or the one who asks about it) is somebody whose place this seat took. */
export function canTakeOn(series: Series, promise: PeerPromise, seat: SeatId): 'maker' | 'asker' | null {
  if (promise.state !== 'open') return null;
  const before = predecessors(series, seat);
  if (before.includes(promise.seat)) return 'maker';
  return before.includes(promise.asker) ? 'asker' : null;
}

/** A seat that follows one that followed another follows both. */
function predecessors(series: Series, seat: SeatId): readonly SeatId[] {
  const before = series.seats.get(seat)?.follows ?? null;
  return before === null ? [] : [before, ...predecessors(series, before)];
}

export function takeOnPromise(series: Series, id: PromiseId, seat: SeatId): Decision {
  const promise = series.memory.promises.get(id);
  if (promise === undefined) return refused('unknown');
  const as = canTakeOn(series, promise, seat);
  if (as === null) return refused(promise.state === 'open' ? 'not_yours' : 'not_now');
  if ((as === 'maker' ? promise.asker : promise.seat) === seat) return refused('self_witness');
  const taken = { type: 'promiseTakenOn', promise: id, as, seat } as const;
  return accepted([{ type: 'remembered', activity: null, events: [taken] }]);
}

/** Only for a session that has not begun; who comes all the same has come. */
export function sendApology(series: Series, id: SessionId, seat: SeatId, away: boolean): Decision {
  const session = sessionOf(series, id);
  if (session === undefined || !seatsOf(series).has(seat)) return refused('unknown');
  if (session.status !== 'planned' || session.rating !== null) return refused('not_now');
  if (session.apologies.has(seat) === away) return accepted([]);
  return accepted([{ type: 'apologySent', session: id, seat, away }]);
}
