// Who a new socket is: by the cookies it came with, never by what it says of itself.

import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Config } from '../config.ts';
import { parseCookie } from '../http/cookies.ts';
import { cookieName } from '../http/door.ts';
import { hashToken } from '../people/tokens.ts';
import type { LiveSeries } from '../rooms/liveSeries.ts';
import type { Audience } from '../rooms/publish.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { PeopleStore, Token, TokenOf } from '../store/peopleStore.ts';
import { type Handshake, handshakeSchema } from './frames.ts';
import type { Registry } from './registry.ts';

export type Entered = {
  readonly audience: Handshake['audience'];
  readonly view: Audience;
  readonly token: Token;
  readonly series: SeriesId;
  readonly live: LiveSeries;
};
export type NoEntry = 'not_signed_in' | 'not_allowed' | 'malformed' | 'unknown' | 'busy';

export type EntryParts = {
  readonly config: Config;
  readonly people: PeopleStore;
  readonly rooms: Rooms;
  readonly registry: Registry;
};

const tokenKinds = { desk: 'facilitator', screen: 'screen', peer: 'peer' } as const;
const views = { desk: 'desk', screen: 'screen', peer: 'peers' } as const;

export async function enter(
  parts: EntryParts,
  handshake: { readonly auth: unknown; readonly cookies: string | undefined },
): Promise<Entered | NoEntry> {
  const parsed = handshakeSchema.safeParse(handshake.auth);
  if (!parsed.success) return 'malformed';
  const { audience, series: wanted } = parsed.data;
  const secret = parseCookie(handshake.cookies, cookieName(tokenKinds[audience], parts.config));
  const token = secret === null ? null : await parts.people.token(hashToken(secret));
  if (token === null || token.of.kind !== tokenKinds[audience]) return 'not_signed_in';
  const series = token.of.kind === 'facilitator' ? wanted : token.of.series;
  if (series === undefined) return 'malformed';
  if (wanted !== undefined && wanted !== series) return 'not_allowed';
  if (isFull(parts, token.of)) return 'busy';
  const live = await parts.rooms.find(series);
  return live === null ? 'unknown' : { audience, view: views[audience], token, series, live };
}

/** Asked again when the socket is there: many may have come while the first was looked at. */
export function isFull({ registry, config }: Pick<EntryParts, 'registry' | 'config'>, of: TokenOf): boolean {
  return registry.size() >= config.limits.sockets || registry.count(of) >= config.limits.socketsPerSeat;
}
