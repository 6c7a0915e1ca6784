// Pure. Takes a person's words out of stored events and leaves everything that is counted where it is.
import type { MemoryEvent } from '@moot/shared/memory/events.ts';
import type { PromiseId, SeatId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { choicesIn, type IsChoice } from './choices.ts';
import { type IsTakenUp, takenUpIn } from './takenUp.ts';

export type Blanked = Extract<Event, { type: 'postBlanked' }>;

/** Whose promise it is from this event on; null where it says nothing of that. */
function makerIn(event: MemoryEvent): SeatId | null {
  if (event.type === 'promiseMade') return event.seat;
  return event.type === 'promiseTakenOn' && event.as === 'maker' ? event.seat : null;
}

export type Erased = {
  readonly seat: SeatId;
  readonly isChoice: IsChoice;
  readonly isTakenUp: IsTakenUp;
  /** Whose each promise is before the events, carried on through them: rows come in their order. */
  readonly makers: Map<PromiseId, SeatId>;
};

/** What it takes to erase `seat`, from every event of its series. */
export const erasedFrom = (seat: SeatId, all: readonly Event[]): Erased => ({
  seat,
  isChoice: choicesIn(all),
  isTakenUp: takenUpIn(all),
  makers: new Map(),
});

/** The same events without this seat's named words, which become ''; numbers, choices and what was taken up stay. */
export function withoutWordsOf(erased: Erased, events: readonly Event[]): Event[] {
  const { seat, isChoice, isTakenUp, makers } = erased;
  return events.map((event) => {
    if (event.type === 'answered' && event.seat === seat) {
      const { asking, id } = event;
      const stays: Keeps = (field, text) => isChoice(asking, field, text) || isTakenUp(id, text);
      return { ...event, values: emptyValues(event.values, stays) };
    }
    if (event.type === 'pieceJudged' && event.seat === seat)
      return { ...event, text: event.text === null ? null : '' };
    if (event.type === 'askingOpened') return withoutSubjects(erased, event);
    if (event.type === 'remembered')
      return { ...event, events: event.events.map((e) => withoutPromise(seat, makers, e)) };
    return event;
  });
}

/** An idea or a request that others were asked about, with the name of whoever it came from. */
const withoutSubjects = (
  { seat, isTakenUp }: Erased,
  event: Extract<Event, { type: 'askingOpened' }>,
): Event => ({
  ...event,
  subjects: event.subjects.map((s) => (s.by === seat && !isTakenUp(s.id, s.text) ? { ...s, text: '' } : s)),
});

type Keeps = (field: string, text: string) => boolean;

const emptyValues = (values: Readonly<Record<string, Json>>, keeps: Keeps): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      emptyStrings(value, (text) => keeps(field, text)),
    ]),
  );

function emptyStrings(value: Json, keeps: (text: string) => boolean): Json {
  if (typeof value === 'string') return keeps(value) ? value : '';
  if (Array.isArray(value)) return value.map((v) => emptyStrings(v, keeps));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, emptyStrings(v, keeps)]));
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
      return { ...event, values: emptyValues(event.values, () => false) };
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
