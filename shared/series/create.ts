// No IO. The first events of a series: who has a seat, and what is planned.
import type { SessionDefinition } from '../model/definition.ts';
import type { OrganisationId, SeatId, SeriesId } from '../model/ids.ts';
import type { SeriesSettings, Workshop } from '../model/series.ts';
import type { Event } from './events.ts';

export type NewSeriesInput = {
  readonly id: SeriesId;
  readonly title: string;
  readonly language: string;
  /** An IANA name, such as Europe/London. */
  readonly timeZone: string;
  readonly settings: SeriesSettings;
  readonly organisations: readonly OrganisationId[];
  readonly seats: readonly { readonly id: SeatId; readonly organisation: OrganisationId }[];
  /** Copied in: editing a workshop file later changes no series that exists. */
  readonly sessions: readonly SessionDefinition[];
  readonly workshop?: Workshop;
  /** YYYY-MM-DD. */
  readonly keepUntil?: string;
};

export function createSeries(input: NewSeriesInput): Event[] {
  const { id, title, language, timeZone, settings, workshop } = input;
  return [
    {
      type: 'seriesCreated',
      ...{ series: id, title, language, timeZone, settings },
      ...(workshop === undefined ? {} : { workshop }),
    },
    ...input.organisations.map((organisation) => ({ type: 'organisationAdded', organisation }) as const),
    ...input.seats.map(
      (seat) => ({ type: 'seatAdded', seat: seat.id, organisation: seat.organisation }) as const,
    ),
    ...(input.keepUntil === undefined ? [] : [{ type: 'keptUntil', date: input.keepUntil } as const]),
    ...input.sessions.map((session) => ({ type: 'sessionPlanned', session, plannedFor: null }) as const),
  ];
}
