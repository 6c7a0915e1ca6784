// A session's agenda over HTTP: its date, its calendar.
import type { SeriesPage } from '@moot/shared/http.ts';
import { noDates } from '@moot/shared/language/en/calendar.ts';
import { id, type SeriesId, type SessionId } from '@moot/shared/model/ids.ts';
import { plannedFor } from '@moot/shared/series/commands.ts';
import { z } from 'zod';
import { calendarOf } from '../exports/calendar.ts';
import type { Door } from './door.ts';
import { refused } from './problem.ts';
import { type Answer, type Asked, type AskedOf, facilitatorPost, get, param, type Routes } from './routes.ts';
import { ask } from './seriesChanges.ts';
import { seriesPage } from './seriesPage.ts';

const dated = z.strictObject({ plannedFor: plannedFor.nullable() });

export function agendaRoutes(routes: Routes): void {
  const { door } = routes;
  const series = '/api/series/:series';
  const session = `${series}/sessions/:session`;
  facilitatorPost(routes, `${session}/date`, dated, (asked) => dateSession(door, asked));
  get(routes, `${series}/calendar.ics`, (asked) => calendar(door, asked, null));
  get(routes, `${session}/calendar.ics`, (asked) =>
    calendar(door, asked, id<SessionId>(param(asked.request, 'session'))),
  );
}

async function dateSession(door: Door, asked: AskedOf<z.infer<typeof dated>>): Answer<SeriesPage> {
  const session = id<SessionId>(param(asked.request, 'session'));
  return (
    (await ask(door, asked, { type: 'dateSession', session, ...asked.body })) ??
    seriesPage(door, asked.series)
  );
}

/** For the desk and for the phones of this series: it says no more than when and how long. */
async function calendar(door: Door, asked: Asked<null>, session: SessionId | null): Answer<unknown> {
  const { visitor, request, reply } = asked;
  const series = id<SeriesId>(param(request, 'series'));
  const peer = await visitor.token('peer');
  const isPeer = peer?.of.kind === 'peer' && peer.of.series === series;
  if (!isPeer && (await visitor.facilitator()) === null) return refused('not_signed_in');
  const made = await door.rooms.look(series, (state) => ({ text: calendarOf(state, session, door.clock()) }));
  if (made === null) return refused('unknown_series');
  if (made.text === null) return { refused: 'unknown_session', sentence: noDates } as const;
  reply.header('content-disposition', 'attachment; filename="moot.ics"');
  reply.type('text/calendar; charset=utf-8');
  return made.text;
}
