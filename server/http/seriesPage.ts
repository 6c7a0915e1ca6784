// A series as its facilitator sees it before and between sessions.

import type { SeriesPage, SeriesSummary } from '@moot/shared/http/series.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Series, Session } from '@moot/shared/model/series.ts';
import { canClose } from '@moot/shared/series/decideEnd.ts';
import type { JoinCode, Roster } from '../store/peopleStore.ts';
import type { Door } from './door.ts';
import { type Refused, refused } from './problem.ts';

const minutesOf = (session: Session) =>
  session.activities.reduce((sum, { definition }) => sum + definition.minutes, 0);

export async function seriesPage(door: Door, series: SeriesId): Promise<SeriesPage | Refused> {
  const [roster, codes, held] = await Promise.all([
    door.people.roster(series),
    door.people.joinCodesOf(series),
    door.people.heldSeats(series),
  ]);
  const code = codes.find((one) => one.session === null);
  const joinAddresses = door.addresses();
  const page = await door.rooms.look(series, (state) =>
    pageOf(state, { roster, code, held: new Set(held), joinAddresses }),
  );
  return page ?? refused('unknown_series');
}

type Beside = {
  readonly roster: Roster;
  readonly code: JoinCode | undefined;
  readonly held: ReadonlySet<string>;
  readonly joinAddresses: readonly string[];
};

function pageOf(state: Series, { roster, code, held, joinAddresses }: Beside): SeriesPage {
  const people = new Map(roster.people.map((person) => [person.id, person]));
  return {
    id: state.id,
    title: state.title,
    timeZone: state.timeZone,
    rosterShown: state.settings.rosterShown,
    selfJoin: state.settings.selfJoin,
    keepUntil: state.keepUntil,
    closed: state.closedAt !== null,
    canClose: canClose(state),
    joinCode: code?.code ?? '',
    joinLocked: code?.locked ?? true,
    joinAddresses,
    organisations: organisationsIn(state, roster),
    seats: [...state.seats.values()].map((seat) => ({
      id: seat.id,
      name: people.get(seat.id)?.name ?? '',
      role: people.get(seat.id)?.role ?? '',
      organisation: seat.organisation,
      held: held.has(seat.id),
      // In a closed series whoever was erased keeps their seat in the journal.
      removed: seat.removed || people.get(seat.id)?.name === '',
    })),
    sessions: state.sessions.map((session, n) => ({
      id: session.id,
      n: n + 1,
      title: session.definition.title,
      status: session.status,
      minutes: minutesOf(session),
      plannedFor: session.plannedFor,
    })),
  };
}

export async function seriesList(door: Door, all: readonly SeriesId[]): Promise<readonly SeriesSummary[]> {
  const found = await Promise.all(all.map((series) => door.rooms.look(id<SeriesId>(series), summaryOf)));
  return found.filter((summary) => summary !== null);
}

function summaryOf(state: Series): SeriesSummary {
  const running = state.sessions.find((session) => session.status === 'running');
  const next = state.sessions.find((session) => session.status === 'planned');
  return {
    id: state.id,
    title: state.title,
    peers: [...state.seats.values()].filter((seat) => !seat.removed).length,
    sessions: state.sessions.filter((session) => session.rating === null).length,
    running: running?.definition.title ?? null,
    next: next?.definition.title ?? null,
  };
}

/** In the order in which they came in. */
export function organisationsIn(state: Series, roster: Roster): SeriesPage['organisations'] {
  const named = new Map(roster.organisations.map((one) => [one.id, one]));
  return [...state.organisations].map((organisation) => ({
    id: organisation,
    name: named.get(organisation)?.name ?? '',
    kind: named.get(organisation)?.kind ?? '',
  }));
}
