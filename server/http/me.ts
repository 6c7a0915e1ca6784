// Who somebody is here, by what their cookies open.
import type { Me } from '@moot/shared/http/account.ts';
import type { SeatOf } from '../store/peopleStore.ts';
import type { Door, Visitor } from './door.ts';

export async function meOf(door: Door, visitor: Visitor): Promise<Me> {
  const facilitators = await door.people.facilitators();
  const facilitator = await visitor.facilitator();
  const peer = await visitor.token('peer');
  const screen = await visitor.token('screen');
  return {
    setUp: facilitators.length > 0,
    facilitator: facilitator === null ? null : { id: facilitator.id, name: facilitator.name },
    peer: peer?.of.kind === 'peer' ? await peerOf(door, peer.of) : null,
    screen: screen?.of.kind === 'screen' ? { series: screen.of.series } : null,
  };
}

export function peerOf(door: Door, { series, seat }: SeatOf): Promise<Me['peer']> {
  return door.rooms.look(series, (state, roster) => {
    const place = state.seats.get(seat);
    if (place === undefined || place.removed) return null;
    return {
      series,
      seat,
      name: roster.people.get(seat)?.name ?? '',
      organisation: roster.organisations.get(place.organisation)?.name ?? '',
      title: state.title,
    };
  });
}
