// No IO. Who else is in the series, for a peer who would like to talk something through.
import type { PeersPage } from '../http/peer.ts';
import type { Series } from '../model/series.ts';
import { seatsOf } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';
import { mostNamed } from './parts.ts';

/** Nobody is listed in a large room: there one talks with everybody. */
export function peersPage(series: Series, roster: Roster): PeersPage {
  const seats = [...seatsOf(series).keys()];
  const names = namesIn(series, roster);
  return {
    peers:
      seats.length > mostNamed
        ? []
        : seats.map((seat) => ({ seat, name: names.person(seat), organisation: names.organisation(seat) })),
  };
}
