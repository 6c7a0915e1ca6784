// “I am Asha Venn, on a new phone”: who is asked, and what becomes of it.
import type { SeatId, SeriesId } from '@moot/shared/model/ids.ts';
import type { Claim, PeopleStore, SecretHash } from '../store/peopleStore.ts';

/** As it is told to the holder's phones and to the desk. The id is the hash: it opens nothing. */
export type ClaimView = { readonly claim: string; readonly seat: string; readonly name: string };

export type Claims = {
  /** Those that wait now; old ones have run out. */
  waiting(series: SeriesId): Promise<readonly Claim[]>;
  views(series: SeriesId): Promise<readonly ClaimView[]>;
  /** Tells the desk and the seat's phones what waits now. */
  tell(series: SeriesId, seat: SeatId): Promise<void>;
  standing(hash: SecretHash): Promise<Claim | null>;
};

/** Nobody stands at a door for longer. */
const patience = 15 * 60_000;

export function claimsOver(
  people: PeopleStore,
  clock: () => number,
  send: (series: SeriesId, seat: SeatId, all: readonly ClaimView[]) => void,
): Claims {
  const fresh = (claim: Claim) => clock() - claim.at < patience;

  const waiting = async (series: SeriesId) => (await people.claimsWaiting(series)).filter(fresh);

  async function views(series: SeriesId): Promise<readonly ClaimView[]> {
    const all = await waiting(series);
    if (all.length === 0) return [];
    const { people: roster } = await people.roster(series);
    return all.map(({ hash, seat }) => ({
      claim: hash,
      seat,
      name: roster.find((person) => person.id === seat)?.name ?? '',
    }));
  }

  return {
    waiting,
    views,
    async tell(series, seat) {
      send(series, seat, await views(series));
    },
    async standing(hash) {
      const claim = await people.claim(hash);
      return claim !== null && fresh(claim) ? claim : null;
    },
  };
}
