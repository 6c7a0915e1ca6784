// No IO. Who was here, and who came late, left early or was out for a while: from recorded arrivals alone.
import type { SeatId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';

export type Attendance = {
  readonly peers: number;
  readonly here: readonly SeatId[];
  readonly away: readonly SeatId[];
  readonly late: readonly SeatId[];
  readonly left: readonly SeatId[];
  readonly out: readonly SeatId[];
  readonly organisations: number;
  readonly organisationsHere: number;
};

export function attendanceOf(series: Series, session: Session): Attendance {
  const came = new Set(session.attendance.map((a) => a.seat));
  const seats = [...series.seats.keys()].filter(
    (seat) =>
      came.has(seat) ||
      (!hadLeftTheSeries(series, session, seat) && !isBeforeTheirTime(series, session, seat)),
  );
  const here = seats.filter((seat) => came.has(seat));
  const organisationsOf = (some: readonly SeatId[]) =>
    new Set(some.flatMap((seat) => series.seats.get(seat)?.organisation ?? [])).size;
  return {
    peers: seats.length,
    here,
    away: seats.filter((seat) => !came.has(seat)),
    late: here.filter((seat) => cameLate(session, seat)),
    left: here.filter((seat) => leftEarly(session, seat)),
    out: here.filter((seat) => stays(session, seat).length > 1),
    organisations: organisationsOf(seats),
    organisationsHere: organisationsOf(here),
  };
}

/** Who left the series after this session ended was still one of its peers: what a session was does not change. */
function hadLeftTheSeries(series: Series, { endedAt }: Session, seat: SeatId): boolean {
  const removedAt = series.seats.get(seat)?.removedAt ?? null;
  return removedAt !== null && (endedAt === null || removedAt < endedAt);
}

/** Somebody who took another's place was not away while the other still came, or still had their seat. */
function isBeforeTheirTime(series: Series, session: Session, seat: SeatId): boolean {
  const before = series.seats.get(seat)?.follows ?? null;
  if (before === null) return false;
  const since = series.sessions.slice(series.sessions.indexOf(session));
  const stillCame = since.some((s) => s.attendance.some((a) => a.seat === before));
  const stillSat = stillCame || !hadLeftTheSeries(series, session, before);
  return stillSat || isBeforeTheirTime(series, session, before);
}

const stays = (session: Session, seat: SeatId) => session.attendance.filter((a) => a.seat === seat);

/** After the first question was put to the room. */
function cameLate(session: Session, seat: SeatId): boolean {
  const asked = session.activities.flatMap((a) => a.askings.map((asking) => asking.openedAt));
  return asked.length > 0 && (stays(session, seat)[0]?.from ?? 0) > Math.min(...asked);
}

/** Before the last activity was settled. */
function leftEarly(session: Session, seat: SeatId): boolean {
  const until = stays(session, seat).at(-1)?.to ?? null;
  const settled = session.activities.flatMap((a) => (a.status === 'settled' ? (a.endedAt ?? []) : []));
  return until !== null && (session.endedAt === null || until < Math.max(...settled));
}
