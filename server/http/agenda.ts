// A session's agenda over HTTP: how it stands, what is changed in it, its date, its calendar and its file.
import type { AgendaForm, AgendaPage } from '@moot/shared/http/agenda.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { noDates } from '@moot/shared/language/en/calendar.ts';
import { type ActivityId, id, type SeriesId, type SessionId } from '@moot/shared/model/ids.ts';
import type { AgendaEdit, Series, Session } from '@moot/shared/model/series.ts';
import { flawsOfEdit } from '@moot/shared/series/agendaCheck.ts';
import { flawWords, type Written, writeActivity } from '@moot/shared/series/agendaForm.ts';
import { sizeAdvice } from '@moot/shared/series/agendaSize.ts';
import { type Command, facilitatorCommandSchema, plannedFor } from '@moot/shared/series/commands.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { agendaPage } from '@moot/shared/views/agenda.ts';
import { z } from 'zod';
import { sessionAsItStands, sessionYaml } from '../exports/agenda.ts';
import { calendarOf } from '../exports/calendar.ts';
import type { Door } from './door.ts';
import { type Refused, refused } from './problem.ts';
import {
  type Answer,
  type Asked,
  type AskedOf,
  facilitatorGet,
  facilitatorPost,
  get,
  param,
  type Routes,
} from './routes.ts';
import { ask } from './seriesChanges.ts';
import { seriesPage } from './seriesPage.ts';

const dated = z.strictObject({ plannedFor: plannedFor.nullable() });
const name = z.string().min(1).max(120);
const place = z.int().min(0).max(200);
const change = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), activity: name, to: place }),
  z.strictObject({ do: z.literal('drop'), activity: name }),
  z.strictObject({ do: z.literal('accept'), activity: name, proposal: name }),
  z.strictObject({ do: z.literal('undo') }),
]);
const text = z.string().max(4000);
const write = z.strictObject({
  what: z.union([z.strictObject({ activity: name }), z.strictObject({ kind: name, at: place })]),
  values: z.record(name, z.union([text, z.number(), z.boolean(), z.array(text).max(200)])),
  done: z.boolean(),
});

export function agendaRoutes(routes: Routes): void {
  const { door } = routes;
  const series = '/api/series/:series';
  const session = `${series}/sessions/:session`;
  facilitatorPost(routes, `${session}/date`, dated, (asked) => dateSession(door, asked));
  get(routes, `${series}/calendar.ics`, (asked) => calendar(door, asked, null));
  get(routes, `${session}/calendar.ics`, (asked) => calendar(door, asked, sessionIn(asked)));
  facilitatorGet(routes, `${session}/agenda`, (asked) => look(door, asked, agendaPage));
  facilitatorPost(routes, `${session}/agenda`, change, (asked) => changeAgenda(door, asked));
  facilitatorPost(routes, `${session}/agenda/write`, write, (asked) => writeAgenda(door, asked));
  facilitatorGet(routes, `${session}/agenda.yaml`, (asked) => agendaFile(door, asked));
}

const sessionIn = ({ request }: Pick<Asked<unknown>, 'request'>) => id<SessionId>(param(request, 'session'));

async function dateSession(door: Door, asked: AskedOf<z.infer<typeof dated>>): Answer<SeriesPage> {
  const command = { type: 'dateSession', session: sessionIn(asked), ...asked.body } as const;
  return (await ask(door, asked, command)) ?? seriesPage(door, asked.series);
}

type Place = Pick<AskedOf<unknown>, 'series' | 'request' | 'facilitator'>;

/** Sees one session of a series. */
async function look<T>(door: Door, asked: Place, see: (series: Series, session: Session) => T): Answer<T> {
  const seen = await door.rooms.look(asked.series, (series) => {
    const session = sessionOf(series, sessionIn(asked));
    return session === undefined ? null : { it: see(series, session) };
  });
  return seen === null ? refused('unknown_session') : seen.it;
}

type Planned = { readonly edit: AgendaEdit | 'undo'; readonly broken: string | null };

async function changeAgenda(door: Door, asked: AskedOf<z.infer<typeof change>>): Answer<AgendaPage> {
  const planned = await look(door, asked, (series, session) => plan(series, session, asked.body));
  if (planned === null) return refused('gone_by');
  if ('refused' in planned) return planned;
  if (planned.broken !== null) return { refused: 'does_not_fit', sentence: planned.broken };
  return (await tell(door, asked, planned.edit)) ?? look(door, asked, agendaPage);
}

/** What was asked for, as an edit; and what it would break, in words, before the room is asked. */
function plan(series: Series, session: Session, wanted: z.infer<typeof change>): Planned | null {
  if (wanted.do === 'undo')
    return { edit: 'undo', broken: brokenBy(series, session, session.inverses.at(-1)) };
  const edit = editFor(series, session, wanted);
  return edit === null ? null : { edit, broken: brokenBy(series, session, edit) };
}

function editFor(
  series: Series,
  session: Session,
  wanted: Exclude<z.infer<typeof change>, { do: 'undo' }>,
): AgendaEdit | null {
  if (wanted.do !== 'accept') return { ...wanted, activity: id<ActivityId>(wanted.activity) };
  const advice = sizeAdvice(series, session);
  const { activity, proposal } = wanted;
  return advice.find((one) => one.activity.id === activity && one.proposal === proposal)?.edit ?? null;
}

function brokenBy(series: Series, session: Session, edit: AgendaEdit | undefined): string | null {
  const [flaw] = edit === undefined ? [] : flawsOfEdit(series, session, edit);
  return flaw === undefined ? null : flawWords(series, flaw);
}

async function writeAgenda(
  door: Door,
  asked: AskedOf<z.infer<typeof write>>,
): Answer<AgendaPage | AgendaForm> {
  const { what, values, done } = asked.body;
  const written = await look(door, asked, (series, session): Written | null =>
    writeActivity(series, session, what, values),
  );
  if (written === null) return refused('gone_by');
  if ('refused' in written) return written;
  if (!done || written.edit === null) return written.form;
  return (await tell(door, asked, written.edit)) ?? look(door, asked, agendaPage);
}

/** As any other command: parsed, and decided by the room against what is so then. */
async function tell(door: Door, asked: Place, edit: AgendaEdit | 'undo'): Promise<Refused | null> {
  const session = sessionIn(asked);
  const bare = edit === 'undo' ? { type: 'undoEdit', session } : { type: 'editAgenda', session, edit };
  const command: Command | undefined = facilitatorCommandSchema.safeParse(bare).data;
  if (command === undefined) return refused('malformed');
  const no = await ask(door, asked, command);
  return no === null || no.refused === 'busy' ? no : { ...no, refused: 'gone_by' };
}

async function agendaFile(door: Door, asked: AskedOf<null>): Answer<string> {
  const session = await look(door, asked, (_, found) => ({ yaml: sessionYaml(sessionAsItStands(found)) }));
  if ('refused' in session) return session;
  const { reply } = asked;
  reply.header('content-disposition', `attachment; filename="${param(asked.request, 'session')}.yaml"`);
  reply.type('application/yaml; charset=utf-8');
  return session.yaml;
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
