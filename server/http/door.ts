// What the routes are given: everything they may use, and who is asking.
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Definitions } from '../definitions.ts';
import type { Jobs } from '../exports/jobs.ts';
import type { Writer } from '../exports/writer.ts';
import type { Analyst } from '../ground/analyst.ts';
import type { Metrics } from '../metrics.ts';
import { hashToken, newToken, type RandomBytes } from '../people/tokens.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Claims } from '../sockets/claims.ts';
import type { Registry } from '../sockets/registry.ts';
import type { FacilitatorEntry, PeopleStore, Token, TokenOf } from '../store/peopleStore.ts';

export type Door = {
  readonly config: Config;
  readonly people: PeopleStore;
  readonly rooms: Rooms;
  readonly registry: Registry;
  readonly claims: Claims;
  readonly definitions: Definitions;
  readonly metrics: Metrics;
  readonly analyst: Pick<Analyst, 'analyse'>;
  readonly writer: Pick<Writer, 'write'>;
  readonly jobs: Jobs;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly newId: () => string;
  /** Addresses that phones can reach, the best first. */
  readonly addresses: () => readonly string[];
};

export type Budget = {
  /** Whether this address, or all together, have guessed wrong too often. */
  spent(): Promise<boolean>;
  wrong(): Promise<void>;
};

/** Who is asking, by their cookies; and how they are signed in and out. */
export type Visitor = {
  token(kind: TokenOf['kind']): Promise<Token | null>;
  facilitator(): Promise<FacilitatorEntry | null>;
  /** Makes a token and its cookie. */
  signIn(of: TokenOf): Promise<void>;
  /** Gives the cookie of a token that the store already has. */
  keep(secret: string, of: TokenOf): void;
  signOut(kind: TokenOf['kind']): Promise<void>;
  readonly guesses: Budget;
};

const fourHundredDays = 400 * 24 * 60 * 60;

/** Behind https the name itself keeps other hosts from setting the cookie. */
export function cookieName(kind: TokenOf['kind'], config: Config): string {
  return config.origin?.startsWith('https:') === true ? `__Host-moot_${kind}` : `moot_${kind}`;
}

const cookieOptions = (config: Config) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: config.origin?.startsWith('https:') === true,
});

export function visitorOf(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  guesses: Budget,
): Visitor {
  const { people, config } = door;
  /** What this very request changed; its own cookies are older. */
  const changed = new Map<TokenOf['kind'], Token | null>();

  async function token(kind: TokenOf['kind']): Promise<Token | null> {
    const fresh = changed.get(kind);
    if (fresh !== undefined) return fresh;
    const secret = request.cookies[cookieName(kind, config)];
    const found = secret === undefined ? null : await people.token(hashToken(secret));
    const own = found?.of.kind === kind ? found : null;
    changed.set(kind, own);
    return own;
  }

  function keep(secret: string, of: TokenOf): void {
    const now = door.clock();
    changed.set(of.kind, { hash: hashToken(secret), of, createdAt: now, lastUsedAt: now });
    reply.setCookie(cookieName(of.kind, config), secret, {
      ...cookieOptions(config),
      maxAge: fourHundredDays,
    });
  }

  return {
    token,
    keep,
    guesses,
    async facilitator() {
      const own = await token('facilitator');
      if (own?.of.kind !== 'facilitator') return null;
      const { facilitator } = own.of;
      return (await people.facilitators()).find(({ id }) => id === facilitator) ?? null;
    },
    async signIn(of) {
      const secret = newToken(door.random);
      await people.addToken(hashToken(secret), of, door.clock());
      keep(secret, of);
    },
    async signOut(kind) {
      const own = await token(kind);
      changed.set(kind, null);
      reply.clearCookie(cookieName(kind, config), cookieOptions(config));
      if (own === null) return;
      await people.revokeToken(own.hash, door.clock());
      door.registry.revoked([own.hash], 'signed_out');
    },
  };
}

export const systemRandom: RandomBytes = (count) => randomBytes(count);
