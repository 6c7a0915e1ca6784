// No IO. Who looks, and what they need to be told people's names with.
import type { NameOf } from '../activities/kind.ts';
import type { OrganisationId, SeatId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';

export type ViewAudience = 'desk' | 'screen' | 'peers';

/** Names live in the roster, never in the journal. */
export type Roster = {
  readonly people: ReadonlyMap<SeatId, { readonly name: string; readonly role: string }>;
  readonly organisations: ReadonlyMap<OrganisationId, { readonly name: string }>;
  readonly facilitator: string;
};

/** Memory only, and only a hint. Times in milliseconds since 1970. */
export type Presence = {
  readonly connected: ReadonlySet<SeatId>;
  readonly quietSince: ReadonlyMap<SeatId, number>;
  readonly hands: ReadonlyMap<SeatId, number>;
};

export function namesIn(series: Series, roster: Roster): NameOf {
  return {
    person: (seat) => roster.people.get(seat)?.name ?? 'A former peer',
    organisation: (seat) => {
      const organisation = series.seats.get(seat)?.organisation;
      return organisation === undefined ? '' : (roster.organisations.get(organisation)?.name ?? '');
    },
  };
}
