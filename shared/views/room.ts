// No IO. The parts `room` and `people`: numbers for everybody, the list of seats for the desk.
import { type Boxes, seatsSpentIn } from '../asking/box.ts';
import type { SeatId } from '../model/ids.ts';
import type { Asking, Series } from '../model/series.ts';
import { activityOnStage, currentAsking, runningSession } from '../series/find.ts';
import { seatsOf } from '../series/told.ts';
import { namesIn, type Presence, type Roster } from './audience.ts';
import { type ArrivalView, type DeskRoomPart, mostNamed, type PersonView, type RoomPart } from './parts.ts';

/** Before a session runs nobody has arrived on record: those whose phone is connected are who would at its start. */
function isHere(series: Series, presence: Presence, seat: SeatId): boolean {
  return (runningSession(series)?.room ?? presence.connected).has(seat);
}

export function roomPart(series: Series, presence: Presence): RoomPart {
  const seats = [...seatsOf(series).keys()];
  return { here: seats.filter((s) => isHere(series, presence, s)).length, expected: seats.length };
}

export function deskRoomPart(series: Series, boxes: Boxes, presence: Presence): DeskRoomPart {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const asking = activity === undefined ? undefined : currentAsking(activity);
  const underWay = asking !== undefined && (asking.step === 'open' || asking.step === 'closed');
  const base = roomPart(series, presence);
  if (!underWay) return { ...base, answered: null, eligible: null };
  return {
    ...base,
    answered: seatsAnswered(asking, boxes).size,
    eligible: asking.eligible?.size ?? base.here,
  };
}

/** A number for the desk; the seats themselves go to nobody. */
function seatsAnswered(asking: Asking, boxes: Boxes): ReadonlySet<SeatId> {
  const named = [...asking.given.values()].flatMap((seats) =>
    [...seats].flatMap(([seat, given]) => (given.length > 0 ? [seat] : [])),
  );
  return new Set([...named, ...seatsSpentIn(boxes, asking.id)]);
}

export function people(series: Series, roster: Roster, presence: Presence): readonly PersonView[] {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const eligible = activity === undefined ? undefined : openEligible(currentAsking(activity));
  const names = namesIn(series, roster);
  return [...seatsOf(series).keys()].map((seat) => {
    const inRoom = isHere(series, presence, seat);
    return {
      seat,
      name: names.person(seat),
      organisation: names.organisation(seat),
      inRoom,
      connected: presence.connected.has(seat),
      quietSince: presence.quietSince.get(seat) ?? null,
      handUpSince: presence.hands.get(seat) ?? null,
      late: inRoom && eligible !== undefined && !eligible.has(seat),
    };
  });
}

/** For the screen while people arrive: names in a small room, nothing else. */
export function arrivals(series: Series, roster: Roster, presence: Presence): readonly ArrivalView[] {
  const seats = [...seatsOf(series).keys()];
  const session = runningSession(series);
  if (seats.length > mostNamed || (session !== undefined && activityOnStage(session) !== undefined))
    return [];
  const names = namesIn(series, roster);
  return seats.map((seat) => ({
    seat,
    name: names.person(seat),
    organisation: names.organisation(seat),
    inRoom: isHere(series, presence, seat),
  }));
}

function openEligible(asking: Asking | undefined): ReadonlySet<SeatId> | undefined {
  return asking !== undefined && asking.step === 'open' && asking.eligible !== null
    ? asking.eligible
    : undefined;
}
