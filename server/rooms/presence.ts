// Memory only: whose phones are connected, since when a seat is quiet, whose hand is up. A hint, never a fact.
import type { SeatId } from '@moot/shared/model/ids.ts';

export type SeatPresence = {
  readonly connected: ReadonlySet<SeatId>;
  readonly quietSince: ReadonlyMap<SeatId, number>;
  readonly hands: ReadonlyMap<SeatId, number>;
  came(seat: SeatId): void;
  went(seat: SeatId): void;
  /** True: something changed. */
  hand(seat: SeatId, up: boolean): boolean;
};

export function emptyPresence(clock: () => number): SeatPresence {
  const sockets = new Map<SeatId, number>();
  const connected = new Set<SeatId>();
  const quietSince = new Map<SeatId, number>();
  const hands = new Map<SeatId, number>();
  return {
    connected,
    quietSince,
    hands,
    came(seat) {
      sockets.set(seat, (sockets.get(seat) ?? 0) + 1);
      connected.add(seat);
      quietSince.delete(seat);
    },
    went(seat) {
      const left = (sockets.get(seat) ?? 1) - 1;
      sockets.set(seat, left);
      if (left > 0) return;
      sockets.delete(seat);
      connected.delete(seat);
      quietSince.set(seat, clock());
    },
    hand(seat, up) {
      if (up === hands.has(seat)) return false;
      if (up) hands.set(seat, clock());
      else hands.delete(seat);
      return true;
    },
  };
}
