// The people of a series, as its facilitator keeps them.
import type { Link } from '@moot/shared/http/account.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id, type OrganisationId, type SeatId } from '@moot/shared/model/ids.ts';
import { z } from 'zod';
import { hashToken, newToken } from '../people/tokens.ts';
import type { Person } from '../store/peopleStore.ts';
import type { Door } from './door.ts';
import { linkForOthers } from './links.ts';
import { type Refused, refused } from './problem.ts';
import { type Answer, type AskedOf, facilitatorPost, nothing, param, type Routes } from './routes.ts';
import { ask, freshPage } from './seriesChanges.ts';
import { kindSchema, nameSchema, roleSchema } from './texts.ts';

export const peerSchema = z.strictObject({ name: nameSchema, role: roleSchema });
const organisation = z.union([
  z.string().min(1).max(120),
  z.strictObject({ name: nameSchema, kind: kindSchema }),
]);
const newSeat = z.strictObject({ name: nameSchema, role: roleSchema, organisation });

export function seatRoutes(routes: Routes): void {
  const { door } = routes;
  const all = '/api/series/:series/seats';
  const one = `${all}/:seat`;
  facilitatorPost(routes, all, newSeat, (asked) => addSeat(door, asked));
  facilitatorPost(routes, `${one}/remove`, nothing, (asked) => removeSeat(door, asked));
  facilitatorPost(routes, `${one}/rename`, peerSchema, (asked) => rename(door, asked));
  facilitatorPost(routes, `${one}/link`, nothing, (asked) => personalLink(door, asked));
}

async function addSeat(door: Door, asked: AskedOf<z.infer<typeof newSeat>>): Answer<SeriesPage> {
  const { series, body } = asked;
  const there = await door.rooms.look(series, (state) => ({
    seats: [...state.seats.values()].filter((seat) => !seat.removed).length,
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

async function rename(door: Door, asked: AskedOf<z.infer<typeof peerSchema>>): Answer<SeriesPage> {
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
