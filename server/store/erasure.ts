// Pure. Takes a person's words out of stored events and leaves everything that is counted where it is.
import type { MemoryEvent } from '@moot/shared/memory/events.ts';
import type { PromiseId, SeatId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';

export type Blanked = Extract<Event, { type: 'postBlanked' }>;

/** Promises that this seat made, or took on from the peer before it. */
export function promisesOf(seat: SeatId, events: readonly Event[]): PromiseId[] {
  return events
    .flatMap((e) => (e.type === 'remembered' ? e.events : []))
    .flatMap((e) => (makerIn(e) === seat && 'promise' in e ? [e.promise] : []));
}

/** Whose promise it is from this event on; null where it says nothing of that. */
function makerIn(event: MemoryEvent): SeatId | null {
  if (event.type === 'promiseMade') return event.seat;
  return event.type === 'promiseTakenOn' && event.as === 'maker' ? event.seat : null;
}

/**
 * The same events without this seat's named words: strings become '', numbers and choices by number stay. `makers`
 * says whose each promise is before these events, and is carried on through them: rows come in their order.
 */
export function withoutWordsOf(
  seat: SeatId,
  makers: Map<PromiseId, SeatId>,
  events: readonly Event[],
): Event[] {
  return events.map((event) => {
    if (event.type === 'answered' && event.seat === seat)
      return { ...event, values: emptyValues(event.values) };
    if (event.type === 'pieceJudged' && event.seat === seat)
      return { ...event, text: event.text === null ? null : '' };
    if (event.type === 'remembered')
      return { ...event, events: event.events.map((e) => withoutPromise(seat, makers, e)) };
    return event;
  });
}

const emptyValues = (values: Readonly<Record<string, Json>>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, emptyStrings(value)]));

function emptyStrings(value: Json): Json {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.map(emptyStrings);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, emptyStrings(v)]));
  return value;
}

function withoutPromise(seat: SeatId, makers: Map<PromiseId, SeatId>, event: MemoryEvent): MemoryEvent {
  const maker = makerIn(event);
  if (maker !== null && 'promise' in event) makers.set(event.promise, maker);
  if (event.type === 'promiseMade' && event.seat === seat) return { ...event, what: '', when: '' };
  if (event.type === 'promiseReported' && makers.get(event.promise) === seat)
    return { ...event, note: '', what: event.what === null ? null : '' };
  return event;
}

/** The same events without the words of a post its writer took back: the place stays, the words are gone. */
export function withoutPost({ asking, item }: Blanked, events: readonly Event[]): Event[] {
  return events.map((event) => {
    if (event.type === 'answered' && event.asking === asking && event.id === item)
      return { ...event, values: emptyValues(event.values) };
    if (event.type !== 'partsShown' || event.asking !== asking) return event;
    return { ...event, cells: event.cells.map((cell) => withoutBallot(item, cell)) };
  });
}

type Cell = Extract<Event, { type: 'partsShown' }>['cells'][number];

function withoutBallot(item: string, cell: Cell): Cell {
  if (cell.shown.tooFew) return cell;
  const ballots = cell.shown.ballots.map((b) => (b.slot === item ? { ...b, value: null } : b));
  return { ...cell, shown: { ...cell.shown, ballots } };
}
