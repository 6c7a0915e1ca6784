// No IO. How a series synthesis begins: its name, its months, who took part and who was there when.
import type { RootContent } from 'mdast';
import { figure, para } from '../activities/document.ts';
import { head, timeWords } from '../language/en/synthesis.ts';
import { type AttendanceParts, attendanceWords, seriesHead as say } from '../language/en/synthesisSeries.ts';
import type { Series, Session } from '../model/series.ts';
import { attendanceOf } from './attendance.ts';
import type { People } from './people.ts';

/** Ratings that are asked again between sessions, long after, are no meeting of the group. */
const meetingsOf = (series: Series): readonly Session[] => series.sessions.filter((s) => s.rating === null);

export const begunIn = (series: Series): readonly Session[] =>
  meetingsOf(series).filter((s) => s.startedAt !== null);

/** Every session of the group was held: what is printed is no longer “so far”. */
export const allHeld = (series: Series): boolean =>
  meetingsOf(series).length > 0 && meetingsOf(series).every((s) => s.status === 'ended');

/** The date of a document about the series, in milliseconds since 1970: when it ended; `now` while it has not. */
export const dateOf = (series: Series, now: number): number =>
  allHeld(series) ? Math.max(...meetingsOf(series).map((s) => s.endedAt ?? 0)) : now;

/** Everybody who sat in a session, and the organisations they come from. */
export function peersOf(series: Series): { readonly peers: number; readonly organisations: number } {
  const seats = new Set(meetingsOf(series).flatMap((s) => s.attendance.map((a) => a.seat)));
  const from = new Set([...seats].flatMap((seat) => series.seats.get(seat)?.organisation ?? []));
  return { peers: seats.size, organisations: from.size };
}

export function monthIn(series: Series, session: Session): string {
  if (session.startedAt === null) return '';
  const { timeZone } = series;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone }).format(
    session.startedAt,
  );
}

function attendanceParts(series: Series): AttendanceParts {
  const sessions = series.sessions.flatMap((session, n) => {
    if (session.startedAt === null || session.rating !== null) return [];
    const { peers, away, late, left, out } = attendanceOf(series, session);
    return [
      { session: n + 1, peers, away: away.length, late: late.length, left: left.length, out: out.length },
    ];
  });
  const isWhole = (s: (typeof sessions)[number]) => s.away + s.late + s.left + s.out === 0;
  return {
    whole: sessions.filter(isWhole),
    parts: sessions.filter((s) => !isWhole(s)),
  };
}

export function opening(series: Series, people: People, title: string, now: number): readonly RootContent[] {
  const heading: RootContent = { type: 'heading', depth: 1, children: [figure('series/title', title)] };
  const begun = begunIn(series);
  const [first, last] = [begun[0], begun.at(-1)];
  if (first === undefined || last === undefined) return [heading, para(say.notBegun)];
  const { peers, organisations } = peersOf(series);
  return [
    heading,
    para(
      `${say.months(monthIn(series, first), monthIn(series, last))} `,
      figure('series/people', say.people(peers, organisations)),
      ' ',
      figure('series/attendance', attendanceWords(attendanceParts(series))),
      ` ${head.facilitatedBy}`,
      { type: 'signature', value: people.facilitator },
      '.',
    ),
    ...(allHeld(series) ? [] : [para(say.soFar(timeWords(now, series.timeZone)))]),
  ];
}
