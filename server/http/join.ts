// Coming in with the code: look, say who you are, and wait where that name is somebody's already.

import type { Joined, JoinPage } from '@moot/shared/http/join.ts';
import { waitForYes } from '@moot/shared/language/en/problems.ts';
import { id, type OrganisationId, type SeatId } from '@moot/shared/model/ids.ts';
import { z } from 'zod';
import { readJoinCode } from '../people/joinCode.ts';
import { hashToken, newToken } from '../people/tokens.ts';
import type { JoinCode, SeatOf } from '../store/peopleStore.ts';
import { wrong } from './accounts.ts';
import type { Door, Visitor } from './door.ts';
import { meOf } from './me.ts';
import { isRefused, type Refused, refused } from './problem.ts';
import { type Answer, post, type Routes } from './routes.ts';
import { seatFor, type Who } from './seating.ts';
import { organisationsIn } from './seriesPage.ts';
import { nameSchema } from './texts.ts';

const code = z.string().min(1).max(40);
const who = z.union([
  z.strictObject({
    seat: z
      .string()
      .min(1)
      .max(120)
      .transform((s) => id<SeatId>(s)),
  }),
  z.strictObject({
    name: nameSchema,
    organisation: z
      .string()
      .min(1)
      .max(120)
      .transform((s) => id<OrganisationId>(s))
      .nullable(),
    newOrganisation: nameSchema.nullable(),
  }),
]);
const join = z.strictObject({ code, who });
const wait = z.strictObject({ claim: z.string().min(1).max(200) });

/** More phones than this never wait for one name. */
const mostWaiting = 5;

export function joinRoutes(routes: Routes): void {
  const { door } = routes;
  post(routes, '/api/join/look', z.strictObject({ code }), ({ body, visitor }) =>
    look(door, visitor, body.code),
  );
  post(routes, '/api/join', join, ({ body, visitor }) => comeIn(door, visitor, body));
  post(routes, '/api/join/wait', wait, ({ body, visitor }) => stillWaiting(door, visitor, body.claim));
}

/** Only wrong guesses count: a whole building may share one address. */
async function opened(door: Door, visitor: Visitor, typed: string): Promise<JoinCode | Refused> {
  if (await visitor.guesses.spent()) return refused('too_many');
  const read = readJoinCode(typed);
  const found = read === null ? null : await door.people.joinCode(read);
  return found ?? wrong(visitor, refused('wrong_code'));
}

async function look(door: Door, visitor: Visitor, typed: string): Answer<JoinPage> {
  const open = await opened(door, visitor, typed);
  if (isRefused(open)) return open;
  const [roster, held] = await Promise.all([
    door.people.roster(open.series),
    door.people.heldSeats(open.series),
  ]);
  const page = await door.rooms.look(
    open.series,
    (state, names): JoinPage => ({
      title: state.title,
      facilitator: names.facilitator,
      session: state.sessions.find((session) => session.status === 'running')?.definition.title ?? null,
      selfJoin: state.settings.selfJoin,
      locked: open.locked,
      roster: (state.settings.rosterShown ? [...state.seats.values()] : [])
        .filter((seat) => !seat.removed && names.people.has(seat.id))
        .map((seat) => ({
          seat: seat.id,
          name: names.people.get(seat.id)?.name ?? '',
          organisation: names.organisations.get(seat.organisation)?.name ?? '',
          held: held.includes(seat.id),
        })),
      organisations: organisationsIn(state, roster).map(({ id: organisation, name }) => ({
        id: organisation,
        name,
      })),
    }),
  );
  return page ?? refused('unknown_series');
}

async function comeIn(door: Door, visitor: Visitor, body: { code: string; who: Who }): Answer<Joined> {
  const open = await opened(door, visitor, body.code);
  if (isRefused(open)) return open;
  const own = await visitor.token('peer');
  const seat = await seatFor(door, { series: open.series, locked: open.locked }, body.who);
  if (isRefused(seat)) return seat;
  const here = own?.of.kind === 'peer' && own.of.series === open.series && own.of.seat === seat;
  if (here) return { joined: true, me: await meOf(door, visitor) };
  if (open.locked) return refused('locked');
  const of: SeatOf = { series: open.series, seat };
  const token = newToken(door.random);
  if ((await door.people.takeSeat(hashToken(token), of, door.clock())) === 'held') return askHolder(door, of);
  visitor.keep(token, { kind: 'peer', ...of });
  return { joined: true, me: await meOf(door, visitor) };
}

async function askHolder(door: Door, of: SeatOf): Answer<Joined> {
  const waiting = (await door.claims.waiting(of.series)).filter((claim) => claim.seat === of.seat);
  if (waiting.length >= mostWaiting) return refused('too_many');
  const claim = newToken(door.random);
  await door.people.addClaim(hashToken(claim), of, door.clock());
  await door.claims.tell(of.series, of.seat);
  return { joined: false, claim, sentence: waitForYes };
}

async function stillWaiting(door: Door, visitor: Visitor, secret: string): Answer<Joined> {
  const hash = hashToken(secret);
  const claim = await door.claims.standing(hash);
  if (claim === null) return refused('claim_gone');
  if (claim.standing === 'refused') return refused('claim_refused');
  if (claim.standing === 'waiting') return { joined: false, claim: secret, sentence: waitForYes };
  const former = await door.people.tokensOfSeat(claim.series, claim.seat);
  const token = newToken(door.random);
  const of = await door.people.exchangeClaim(hash, hashToken(token), door.clock());
  if (of === null) return refused('claim_gone');
  return takeOver(door, visitor, { of, token, former: former.map((one) => one.hash) });
}

/** After the yes, and not before, the older phones are signed out. */
export async function takeOver(
  door: Door,
  visitor: Visitor,
  c: { readonly of: SeatOf; readonly token: string; readonly former: readonly string[] },
): Promise<Joined> {
  visitor.keep(c.token, { kind: 'peer', ...c.of });
  await Promise.all(c.former.map((hash) => door.people.revokeToken(hash, door.clock())));
  door.registry.revoked(c.former, 'replaced');
  return { joined: true, me: await meOf(door, visitor) };
}
