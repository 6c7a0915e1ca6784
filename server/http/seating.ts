// Which seat somebody means who came in with the code; a new one, where peers may add themselves.
import { id, type OrganisationId, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { mootItself } from '../rooms/work.ts';
import type { Door } from './door.ts';
import { type Refused, refused } from './problem.ts';
import { sameName } from './texts.ts';

type Typed = {
  readonly name: string;
  readonly organisation: OrganisationId | null;
  readonly newOrganisation: string | null;
};
export type Who = { readonly seat: SeatId } | Typed;
type Place = { readonly series: SeriesId; readonly locked: boolean };

type Seated = { readonly seat: SeatId; readonly organisation: OrganisationId; readonly name: string };
type Known = {
  readonly seats: readonly Seated[];
  readonly organisations: ReadonlyMap<OrganisationId, string>;
  readonly selfJoin: boolean;
};

export async function seatFor(door: Door, place: Place, who: Who): Promise<SeatId | Refused> {
  const known = await knownIn(door, place.series);
  if (known === null) return refused('unknown_series');
  if ('seat' in who)
    return known.seats.find(({ seat }) => seat === who.seat)?.seat ?? refused('unknown_seat');
  const found = byName(known, who);
  if (found !== null) return found;
  if (place.locked) return refused('locked');
  if (!known.selfJoin) return refused('unknown_name');
  if (known.seats.length >= door.config.limits.seatsPerSeries) return refused('full');
  const organisation = await organisationFor(door, place.series, known, who);
  return typeof organisation === 'string'
    ? addSelf(door, place.series, who.name, organisation)
    : organisation;
}

function knownIn(door: Door, series: SeriesId): Promise<Known | null> {
  return door.rooms.look(series, (state, roster) => ({
    seats: [...state.seats.values()]
      // Nobody comes in as somebody who was erased.
      .filter((seat) => !seat.removed && roster.people.has(seat.id))
      .map((seat) => ({
        seat: seat.id,
        organisation: seat.organisation,
        name: roster.people.get(seat.id)?.name ?? '',
      })),
    organisations: new Map([...state.organisations].map((o) => [o, roster.organisations.get(o)?.name ?? ''])),
    selfJoin: state.settings.selfJoin,
  }));
}

/** Null: nobody here has this name. Two people of one name are told apart by where they come from. */
function byName(known: Known, who: Typed): SeatId | Refused | null {
  const same = known.seats.filter(({ name }) => name !== '' && sameName(name, who.name));
  const from = organisationMeant(known, who);
  const [first, second] = from === null ? same : same.filter(({ organisation }) => organisation === from);
  if (first === undefined) return same.length > 0 && !known.selfJoin ? refused('which_organisation') : null;
  return second === undefined ? first.seat : refused('which_organisation');
}

/** A new organisation by the name of one that is there is that one. */
function organisationMeant(known: Known, who: Typed): OrganisationId | null {
  const { organisation, newOrganisation } = who;
  if (organisation !== null) return organisation;
  if (newOrganisation === null) return null;
  return [...known.organisations].find(([, name]) => sameName(name, newOrganisation))?.[0] ?? null;
}

async function organisationFor(
  door: Door,
  series: SeriesId,
  known: Known,
  who: Typed,
): Promise<OrganisationId | Refused> {
  const meant = organisationMeant(known, who);
  if (meant !== null) return known.organisations.has(meant) ? meant : refused('unknown_organisation');
  if (who.newOrganisation === null) return refused('which_organisation');
  const organisation = id<OrganisationId>(door.newId());
  await door.people.putOrganisation(series, { id: organisation, name: who.newOrganisation, kind: '' });
  return (await byMoot(door, series, { type: 'addOrganisation', organisation })) ?? organisation;
}

async function addSelf(
  door: Door,
  series: SeriesId,
  name: string,
  organisation: OrganisationId,
): Promise<SeatId | Refused> {
  const seat = id<SeatId>(door.newId());
  await door.people.putPerson(series, { id: seat, name, role: '', contact: null });
  const no = await byMoot(door, series, { type: 'addSeat', seat, organisation });
  if (no !== null) return no;
  await (await door.rooms.find(series))?.readRoster();
  return seat;
}

async function byMoot(door: Door, series: SeriesId, command: Command): Promise<Refused | null> {
  const live = await door.rooms.find(series);
  const reply = await live?.ask(mootItself, command);
  return reply?.ok === true ? null : refused('busy');
}
