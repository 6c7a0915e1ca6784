// Makes the calendar file of a series, or of one session: what is dated, in UTC, so that every calendar shows it right.
import { parseDateTime, toZoned } from '@internationalized/date';
import { calendarTitle } from '@moot/shared/language/en/calendar.ts';
import type { SessionId } from '@moot/shared/model/ids.ts';
import type { Series, Session } from '@moot/shared/model/series.ts';
import { createEvents, type EventAttributes } from 'ics';

const minute = 60_000;

/**
 * Milliseconds since 1970 of a local date and time in an IANA zone. An hour that is skipped in spring counts as the
 * hour after it; of an hour that comes twice in autumn, the first.
 */
export function instantOf(plannedFor: string, timeZone: string): number {
  return toZoned(parseDateTime(plannedFor), timeZone, 'compatible').toDate().getTime();
}

/** Null: nothing of it is dated. No code, no link and no person is in it; `now` in milliseconds since 1970. */
export function calendarOf(series: Series, session: SessionId | null, now: number): string | null {
  const events = series.sessions
    .filter((one) => session === null || one.id === session)
    .flatMap((one) => eventOf(series, one, now));
  if (events.length === 0) return null;
  const { error, value } = createEvents(events, { productId: 'moot', calName: series.title });
  if (value === null) throw error ?? new Error('the calendar could not be written');
  return value;
}

function eventOf(series: Series, session: Session, now: number): EventAttributes[] {
  if (session.plannedFor === null) return [];
  const start = instantOf(session.plannedFor, series.timeZone);
  const length = session.activities.reduce((sum, { definition }) => sum + definition.minutes, 0);
  return [
    {
      uid: `${session.id}.${series.id}@moot`,
      title: calendarTitle(series.title, series.sessions.indexOf(session) + 1, session.definition.title),
      ...{ start, startInputType: 'utc', startOutputType: 'utc' },
      ...{ end: start + length * minute, endInputType: 'utc', endOutputType: 'utc' },
      // A file taken later takes the place of an earlier one.
      sequence: Math.max(0, Math.floor((now - series.createdAt) / minute)),
      lastModified: now,
      status: 'CONFIRMED',
    },
  ];
}
