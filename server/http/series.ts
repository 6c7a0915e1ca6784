// Series: making one, its page, its code, its settings, its screen.
import type { Link } from '@moot/shared/http/account.ts';
import type { DefinitionSummary } from '@moot/shared/http/definitions.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import type { SeriesDefinition } from '@moot/shared/model/definition.ts';
import { id, type OrganisationId, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { z } from 'zod';
import { giveJoinCode } from '../people/joinCode.ts';
import { hashToken, newToken } from '../people/tokens.ts';
import { capsuleRoutes, definitionIn } from './capsule.ts';
import type { Door } from './door.ts';
import { linkTo } from './links.ts';
import { type Refused, refused } from './problem.ts';
import {
  type Answer,
  type AskedOf,
  facilitatorGet,
  facilitatorPost,
  nothing,
  type Routes,
} from './routes.ts';
import { peerSchema } from './seats.ts';
import { actorOf, ask, freshPage } from './seriesChanges.ts';
import { seriesList, seriesPage } from './seriesPage.ts';
import { kindSchema, nameSchema, titleSchema } from './texts.ts';

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
const newSeries = z.strictObject({
  definition: z.string().max(60),
  capsule: z.string().max(200_000).optional(),
  title: titleSchema,
  timeZone,
  rosterShown: z.boolean(),
  selfJoin: z.boolean(),
  organisations: z
    .array(z.strictObject({ name: nameSchema, kind: kindSchema, peers: z.array(peerSchema).max(500) }))
    .max(200),
});
const codeChange = z.strictObject({ change: z.enum(['rotate', 'lock', 'unlock']) });
const keep = z.strictObject({ date: z.iso.date() });
const settings = z.strictObject({ rosterShown: z.boolean(), selfJoin: z.boolean() });

export function seriesRoutes(routes: Routes): void {
  const { door } = routes;
  const one = '/api/series/:series';
  facilitatorGet(routes, '/api/definitions', async () => (await door.definitions.all()).map(summaryOf));
  capsuleRoutes(routes, summaryOf);
  facilitatorGet(routes, '/api/series', async () => seriesList(door, await door.rooms.all()));
  facilitatorPost(routes, '/api/series', newSeries, (asked) => create(door, asked));
  facilitatorGet(routes, one, ({ series }) => seriesPage(door, series));
  facilitatorPost(routes, `${one}/code`, codeChange, (asked) => changeCode(door, asked));
  facilitatorPost(routes, `${one}/settings`, settings, (asked) =>
    change(door, asked, { type: 'changeSettings', ...asked.body }),
  );
  facilitatorPost(routes, `${one}/keep`, keep, (asked) =>
    change(door, asked, { type: 'keepUntil', ...asked.body }),
  );
  facilitatorPost(routes, `${one}/close`, nothing, (asked) => change(door, asked, { type: 'closeSeries' }));
  facilitatorPost(routes, `${one}/screen`, nothing, (asked) => screenLink(door, asked));
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

async function definitionFor(
  door: Door,
  { definition, capsule }: z.infer<typeof newSeries>,
): Promise<SeriesDefinition | Refused> {
  if (capsule !== undefined) return definitionIn(capsule);
  return (await door.definitions.all()).find((d) => d.id === definition) ?? refused('unknown_definition');
}

const headOf = ({ id: key, title, purpose, credit, people }: SeriesDefinition) => ({
  ...{ id: key, title, purpose, credit, people },
});

/** A series runs for months, and its promises are asked about for half a year more; another day can be named. */
const monthsKept = 18;

function monthsOn(now: number, months: number): string {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

async function create(
  door: Door,
  { body, facilitator }: AskedOf<z.infer<typeof newSeries>>,
): Answer<SeriesPage> {
  const definition = await definitionFor(door, body);
  if ('refused' in definition) return definition;
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
    keepUntil: monthsOn(door.clock(), monthsKept),
    workshop: headOf(definition),
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

async function changeCode(
  door: Door,
  { series, body }: AskedOf<z.infer<typeof codeChange>>,
): Answer<SeriesPage> {
  if (body.change === 'rotate')
    await giveJoinCode(door.people, { series, session: null }, door.random, door.clock());
  else await door.people.lockJoinCode(series, null, body.change === 'lock');
  return seriesPage(door, series);
}

async function change(door: Door, asked: AskedOf<unknown>, command: Command): Answer<SeriesPage> {
  return (await ask(door, asked, command)) ?? seriesPage(door, asked.series);
}

/** The screen's own token goes into the link itself: it may only look. */
async function screenLink(door: Door, { series, request }: AskedOf<unknown>): Answer<Link> {
  const token = newToken(door.random);
  await door.people.addToken(hashToken(token), { kind: 'screen', series }, door.clock());
  return { link: linkTo(door, request)(`/screen#${token}`) };
}
