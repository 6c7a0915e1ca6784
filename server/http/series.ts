// Series: making one, its page, its people, its code, its settings.

import type { DefinitionSummary, Link, SeriesPage } from '@moot/shared/http.ts';
import type { SeriesDefinition } from '@moot/shared/model/definition.ts';
import { id, type OrganisationId, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { z } from 'zod';
import { giveJoinCode } from '../people/joinCode.ts';
import { hashToken, newToken } from '../people/tokens.ts';
import type { FacilitatorEntry, Person } from '../store/peopleStore.ts';
import type { Door } from './door.ts';
import { linkForOthers, linkTo } from './links.ts';
import { type Refused, refused } from './problem.ts';
import {
  type Answer,
  type AskedOf,
  facilitatorOnly,
  get,
  nothing,
  param,
  post,
  type Routes,
} from './routes.ts';
import { seriesList, seriesPage } from './seriesPage.ts';
import { kindSchema, nameSchema, roleSchema, titleSchema } from './texts.ts';

const timeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
    } catch {
      return false;
    }
  });
const peer = z.strictObject({ name: nameSchema, role: roleSchema });
const newSeries = z.strictObject({
  definition: z.string().max(60),
  title: titleSchema,
  timeZone,
  rosterShown: z.boolean(),
  selfJoin: z.boolean(),
  organisations: z
    .array(z.strictObject({ name: nameSchema, kind: kindSchema, peers: z.array(peer).max(500) }))
    .max(200),
});
const organisation = z.union([
  z.string().min(1).max(120),
  z.strictObject({ name: nameSchema, kind: kindSchema }),
]);
const newSeat = z.strictObject({ name: nameSchema, role: roleSchema, organisation });
const codeChange = z.strictObject({ change: z.enum(['rotate', 'lock', 'unlock']) });
const settings = z.strictObject({ rosterShown: z.boolean(), selfJoin: z.boolean() });

export function seriesRoutes(routes: Routes): void {
  const { door } = routes;
  const one = '/api/series/:series';
  get(
    routes,
    '/api/definitions',
    facilitatorOnly(door, async () => (await door.definitions.all()).map(summaryOf)),
  );
  get(
    routes,
    '/api/series',
    facilitatorOnly(door, async () => seriesList(door, await door.rooms.all())),
  );
  post(
    routes,
    '/api/series',
    newSeries,
    facilitatorOnly(door, (asked) => create(door, asked)),
  );
  get(
    routes,
    one,
    facilitatorOnly(door, ({ series }) => seriesPage(door, series)),
  );
  post(
    routes,
    `${one}/seats`,
    newSeat,
    facilitatorOnly(door, (asked) => addSeat(door, asked)),
  );
  post(
    routes,
    `${one}/seats/:seat/remove`,
    nothing,
    facilitatorOnly(door, (asked) => removeSeat(door, asked)),
  );
  post(
    routes,
    `${one}/seats/:seat/rename`,
    peer,
    facilitatorOnly(door, (asked) => rename(door, asked)),
  );
  post(
    routes,
    `${one}/seats/:seat/link`,
    nothing,
    facilitatorOnly(door, (asked) => personalLink(door, asked)),
  );
  post(
    routes,
    `${one}/code`,
    codeChange,
    facilitatorOnly(door, (asked) => changeCode(door, asked)),
  );
  post(
    routes,
    `${one}/settings`,
    settings,
    facilitatorOnly(door, (asked) => changeSettings(door, asked)),
  );
  post(
    routes,
    `${one}/screen`,
    nothing,
    facilitatorOnly(door, (asked) => screenLink(door, asked)),
  );
}

function summaryOf({ id: definition, title, purpose, sessions }: SeriesDefinition): DefinitionSummary {
  return {
    id: definition,
    title,
    purpose,
    sessions: sessions.map((session) => ({
      id: session.id,
      title: session.title,
      minutes: session.activities.reduce((sum, activity) => sum + activity.minutes, 0),
    })),
  };
}

const actorOf = (facilitator: FacilitatorEntry) => ({ role: 'facilitator', id: facilitator.id }) as const;

async function create(
  door: Door,
  { body, facilitator }: AskedOf<z.infer<typeof newSeries>>,
): Answer<SeriesPage> {
  const definition = (await door.definitions.all()).find((d) => d.id === body.definition);
  if (definition === undefined) return refused('unknown_definition');
  const series = id<SeriesId>(door.newId());
  const organisations = body.organisations.map((o) => ({ ...o, id: id<OrganisationId>(door.newId()) }));
  const seats = organisations.flatMap((o) =>
    o.peers.map((p) => ({ ...p, id: id<SeatId>(door.newId()), organisation: o.id })),
  );
  if (seats.length > door.config.limits.seatsPerSeries) return refused('full');
  const { title, timeZone: zone, rosterShown, selfJoin } = body;
  const events = createSeries({
    id: series,
    title,
    language: 'en',
    timeZone: zone,
    settings: { rosterShown, selfJoin },
    organisations: organisations.map((o) => o.id),
    seats: seats.map((seat) => ({ id: seat.id, organisation: seat.organisation })),
    sessions: definition.sessions,
  });
  const live = await door.rooms.make(series);
  // Names first: a series is never there without them.
  await Promise.all([
    ...organisations.map(({ id: key, name, kind }) =>
      door.people.putOrganisation(series, { id: key, name, kind }),
    ),
    ...seats.map(({ id: seat, name, role }) =>
      door.people.putPerson(series, { id: seat, name, role, contact: null }),
    ),
    giveJoinCode(door.people, { series, session: null }, door.random, door.clock()),
  ]);
  const reply = await live.found(actorOf(facilitator), events);
  if (!reply.ok) return refused('busy');
  return freshPage(door, series);
}

/** A command of the facilitator's that came over HTTP; null when it was done. */
export async function ask(
  door: Door,
  asked: Pick<AskedOf<unknown>, 'series' | 'facilitator'>,
  command: Command,
): Promise<Refused | null> {
  const live = await door.rooms.find(asked.series);
  if (live === null) return refused('unknown_series');
  const reply = await live.ask(actorOf(asked.facilitator), command);
  if (reply.ok) return null;
  return { refused: reply.refusal === 'busy' ? 'busy' : 'malformed', sentence: reply.sentence };
}

async function addSeat(door: Door, asked: AskedOf<z.infer<typeof newSeat>>): Answer<SeriesPage> {
  const { series, body } = asked;
  const there = await door.rooms.look(series, (state) => ({
    seats: state.seats.size,
    organisations: [...state.organisations],
  }));
  if (there === null) return refused('unknown_series');
  if (there.seats >= door.config.limits.seatsPerSeries) return refused('full');
  if (typeof body.organisation === 'string' && !there.organisations.some((o) => o === body.organisation))
    return refused('unknown_organisation');
  const organisationId = await organisationFor(door, asked, body.organisation);
  if (typeof organisationId !== 'string') return organisationId;
  const seat = id<SeatId>(door.newId());
  await door.people.putPerson(series, { id: seat, name: body.name, role: body.role, contact: null });
  const no = await ask(door, asked, { type: 'addSeat', seat, organisation: organisationId });
  return no ?? freshPage(door, series);
}

async function organisationFor(
  door: Door,
  asked: Pick<AskedOf<unknown>, 'series' | 'facilitator'>,
  wanted: z.infer<typeof organisation>,
): Promise<OrganisationId | Refused> {
  if (typeof wanted === 'string') return id<OrganisationId>(wanted);
  const made = id<OrganisationId>(door.newId());
  await door.people.putOrganisation(asked.series, { id: made, ...wanted });
  return (await ask(door, asked, { type: 'addOrganisation', organisation: made })) ?? made;
}

async function freshPage(door: Door, series: SeriesId): Answer<SeriesPage> {
  await (await door.rooms.find(series))?.readRoster();
  return seriesPage(door, series);
}

async function personAt(door: Door, asked: AskedOf<unknown>): Promise<Person | null> {
  const seat = param(asked.request, 'seat');
  const { people } = await door.people.roster(asked.series);
  const there = await door.rooms.look(
    asked.series,
    (state) => state.seats.get(id<SeatId>(seat))?.removed === false,
  );
  return there === true ? (people.find((person) => person.id === seat) ?? null) : null;
}

async function removeSeat(door: Door, asked: AskedOf<unknown>): Answer<SeriesPage> {
  const person = await personAt(door, asked);
  if (person === null) return refused('unknown_seat');
  const no = await ask(door, asked, { type: 'removeSeat', seat: person.id });
  if (no !== null) return no;
  const revoked = await door.people.shutOut(asked.series, person.id, door.clock());
  door.registry.revoked(revoked, 'removed');
  return freshPage(door, asked.series);
}

async function rename(door: Door, asked: AskedOf<z.infer<typeof peer>>): Answer<SeriesPage> {
  const person = await personAt(door, asked);
  if (person === null) return refused('unknown_seat');
  await door.people.putPerson(asked.series, { ...person, ...asked.body });
  return freshPage(door, asked.series);
}

async function personalLink(door: Door, asked: AskedOf<unknown>): Answer<Link> {
  const person = await personAt(door, asked);
  if (person === null) return refused('unknown_seat');
  const token = newToken(door.random);
  await door.people.addPersonalLink(
    hashToken(token),
    { series: asked.series, seat: person.id },
    door.clock(),
  );
  return { link: linkForOthers(door, asked.request)(`/me#${token}`) };
}

async function changeCode(
  door: Door,
  { series, body }: AskedOf<z.infer<typeof codeChange>>,
): Answer<SeriesPage> {
  if (body.change === 'rotate')
    await giveJoinCode(door.people, { series, session: null }, door.random, door.clock());
  else await door.people.lockJoinCode(series, null, body.change === 'lock');
  return seriesPage(door, series);
}

async function changeSettings(door: Door, asked: AskedOf<z.infer<typeof settings>>): Answer<SeriesPage> {
  return (
    (await ask(door, asked, { type: 'changeSettings', ...asked.body })) ?? seriesPage(door, asked.series)
  );
}

/** The screen's own token goes into the link itself: it may only look. */
async function screenLink(door: Door, { series, request }: AskedOf<unknown>): Answer<Link> {
  const token = newToken(door.random);
  await door.people.addToken(hashToken(token), { kind: 'screen', series }, door.clock());
  return { link: linkTo(door, request)(`/screen#${token}`) };
}
