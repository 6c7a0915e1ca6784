// No IO. The part `session`: who we are and what is planned.

import { dateInWords } from '../language/en/calendar.ts';
import { liveNote } from '../language/en/size.ts';
import type { Activity, Series, Session } from '../model/series.ts';
import { tooManyFor } from '../series/agendaSize.ts';
import { isAvailable } from '../series/decideSession.ts';
import { runningSession } from '../series/find.ts';
import type { Roster } from './audience.ts';
import { isPossible } from './mirror.ts';
import type { DeskSessionPart, RunSheetEntry, SessionPart } from './parts.ts';

/** The running session; before and between sessions the last that ended, else the first planned. */
export function sessionToShow(series: Series): Session | undefined {
  const running = runningSession(series);
  if (running !== undefined) return running;
  const ended = [...series.sessions].reverse().find((s) => s.status === 'ended');
  return ended ?? series.sessions[0];
}

const plannedMinutes = (session: Session) =>
  session.activities.reduce((sum, a) => sum + a.definition.minutes, 0);

export function sessionPart(series: Series, roster: Roster): SessionPart {
  const session = sessionToShow(series);
  return {
    series: series.title,
    session: session === undefined ? null : headOf(series, session),
    language: series.language,
    facilitator: roster.facilitator,
    startedAt: session?.startedAt ?? null,
    nextSession: nextSession(series),
    plannedMinutes: session === undefined ? 0 : plannedMinutes(session),
    agenda: (session?.activities ?? []).map((a) => ({
      id: a.id,
      title: a.definition.title,
      status: a.status,
    })),
  };
}

/** The next that is planned, while none runs. */
export function comingSession(series: Series): Session | undefined {
  return runningSession(series) === undefined
    ? series.sessions.find((s) => s.status === 'planned')
    : undefined;
}

function nextSession(series: Series): SessionPart['nextSession'] {
  const next = comingSession(series);
  if (next === undefined) return null;
  const { id, n, title, theme } = headOf(series, next);
  const when = next.plannedFor === null ? null : dateInWords(next.plannedFor);
  return { id, n, title, theme, when, isRating: next.rating !== null };
}

function headOf(series: Series, session: Session) {
  const { title, theme } = session.definition;
  return { id: session.id, n: series.sessions.indexOf(session) + 1, title, theme, status: session.status };
}

export function deskSessionPart(series: Series, roster: Roster): DeskSessionPart {
  const session = sessionToShow(series);
  return {
    ...sessionPart(series, roster),
    purpose: session?.definition.purpose ?? '',
    mirror: mirrorOf(series),
    runSheet: (session?.activities ?? []).map(entryOf),
    sizeNote: session === undefined ? '' : sizeNote(series, session),
    sessions: series.sessions.map((s, i) => ({
      id: s.id,
      n: i + 1,
      title: s.definition.title,
      status: s.status,
      plannedFor: s.plannedFor,
    })),
  };
}

function mirrorOf(series: Series): DeskSessionPart['mirror'] {
  const session = runningSession(series);
  if (session === undefined || !isPossible(series, session)) return 'none';
  return session.mirror.out ? 'leftOut' : 'ready';
}

function sizeNote(series: Series, session: Session): string {
  const many = tooManyFor(series, session);
  return many === 0 ? '' : liveNote(many);
}

function entryOf(activity: Activity): RunSheetEntry {
  const { title, kind, minutes, core } = activity.definition;
  const { openedAt, endedAt } = activity;
  const actual = openedAt === null || endedAt === null ? null : Math.round((endedAt - openedAt) / 60_000);
  return {
    id: activity.id,
    title,
    kind,
    minutes,
    core,
    status: activity.status,
    actual,
    openedAt,
    available: isAvailable(activity),
  };
}
