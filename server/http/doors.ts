// The other ways in: a personal link, somebody's yes, and the screen's own link.

import type { Me } from '@moot/shared/http/account.ts';
import type { Joined, LinkPage } from '@moot/shared/http/join.ts';
import { z } from 'zod';
import { hashToken, newToken } from '../people/tokens.ts';
import type { Claim } from '../store/peopleStore.ts';
import { wrong } from './accounts.ts';
import type { Door, Visitor } from './door.ts';
import { takeOver } from './join.ts';
import { meOf, peerOf } from './me.ts';
import { refused } from './problem.ts';
import { type Answer, param, post, type Routes } from './routes.ts';

const withToken = z.strictObject({ token: z.string().min(1).max(200) });
const yes = z.strictObject({ yes: z.boolean() });
/** A screen's link that nobody opened is worth nothing the next day. */
const screenLinkLasts = 24 * 60 * 60_000;

export function doorRoutes(routes: Routes): void {
  const { door } = routes;
  post(routes, '/api/link/look', withToken, ({ body, visitor }) => lookAt(door, visitor, body.token));
  post(routes, '/api/link', withToken, ({ body, visitor }) => exchange(door, visitor, body.token));
  post(routes, '/api/claims/:claim', yes, ({ body, visitor, request }) =>
    answerClaim(door, visitor, param(request, 'claim'), body.yes),
  );
  post(routes, '/api/screen', withToken, ({ body, visitor }) => openScreen(door, visitor, body.token));
}

async function lookAt(door: Door, visitor: Visitor, token: string): Answer<LinkPage> {
  if (await visitor.guesses.spent()) return refused('too_many');
  const link = await door.people.personalLink(hashToken(token));
  const peer = link === null || link.usedAt !== null ? null : await peerOf(door, link);
  if (link === null || peer === null) return wrong(visitor, refused('link_spent'));
  const held = (await door.people.tokensOfSeat(link.series, link.seat)).length > 0;
  return { name: peer.name, title: peer.title, held };
}

async function exchange(door: Door, visitor: Visitor, secret: string): Answer<Joined> {
  if (await visitor.guesses.spent()) return refused('too_many');
  const link = await door.people.personalLink(hashToken(secret));
  if (link === null || (await peerOf(door, link)) === null) return wrong(visitor, refused('link_spent'));
  const former = await door.people.tokensOfSeat(link.series, link.seat);
  const token = newToken(door.random);
  const of = await door.people.exchangePersonalLink(hashToken(secret), hashToken(token), door.clock());
  if (of === null) return wrong(visitor, refused('link_spent'));
  return takeOver(door, visitor, { of, token, former: former.map((one) => one.hash) });
}

async function answerClaim(door: Door, visitor: Visitor, hash: string, isYes: boolean): Answer<object> {
  const claim = await door.claims.standing(hash);
  if (claim === null) return refused('claim_gone');
  if (!(await mayAnswer(visitor, claim))) return refused('not_allowed');
  const decided = await door.people.decideClaim(hash, isYes ? 'allowed' : 'refused');
  await door.claims.tell(claim.series, claim.seat);
  return decided ? {} : refused('claim_gone');
}

/** The name's holder, or a facilitator. */
async function mayAnswer(visitor: Visitor, claim: Claim): Promise<boolean> {
  if ((await visitor.facilitator()) !== null) return true;
  const own = await visitor.token('peer');
  return own?.of.kind === 'peer' && own.of.series === claim.series && own.of.seat === claim.seat;
}

/** The link opens once; the screen then goes on with a token that stood in no address. */
async function openScreen(door: Door, visitor: Visitor, secret: string): Answer<Me> {
  if (await visitor.guesses.spent()) return refused('too_many');
  const link = await door.people.token(hashToken(secret));
  const now = door.clock();
  const good = link?.of.kind === 'screen' && now - link.createdAt < screenLinkLasts;
  if (!good || !(await door.people.revokeToken(link.hash, now))) return wrong(visitor, refused('link_spent'));
  await visitor.signIn(link.of);
  return meOf(door, visitor);
}
