// Facilitators: setting Moot up, signing in and out, inviting another one.

import type { Link, Me } from '@moot/shared/http/account.ts';
import { z } from 'zod';
import { hashPassphrase, isPassphrase } from '../people/passphrase.ts';
import { hashToken, newToken } from '../people/tokens.ts';
import type { FacilitatorId, FacilitatorLink } from '../store/peopleStore.ts';
import type { Door, Visitor } from './door.ts';
import { linkTo } from './links.ts';
import { meOf } from './me.ts';
import { type Refused, refused } from './problem.ts';
import { type Answer, facilitatorPost, get, nothing, post, type Routes } from './routes.ts';
import { nameSchema } from './texts.ts';

const setUpMinutes = 30;
const invitationDays = 7;
const shortest = 10;

const newFacilitator = z.strictObject({
  token: z.string().min(1).max(200),
  name: nameSchema,
  passphrase: z.string().max(1000),
});
const signIn = z.strictObject({ name: nameSchema, passphrase: z.string().min(1).max(1000) });
const signOut = z.strictObject({ as: z.enum(['facilitator', 'peer', 'screen']).optional() });

type NewFacilitator = z.infer<typeof newFacilitator>;

export function accountRoutes(routes: Routes): void {
  const { door } = routes;
  get(routes, '/api/me', ({ visitor }) => meOf(door, visitor));
  post(routes, '/api/set-up', newFacilitator, ({ body, visitor }) => accept(door, visitor, body, 'setup'));
  post(routes, '/api/invitations/accept', newFacilitator, ({ body, visitor }) =>
    accept(door, visitor, body, 'invitation'),
  );
  facilitatorPost(routes, '/api/invitations', nothing, ({ request }) => invite(door, linkTo(door, request)));
  post(routes, '/api/sign-in', signIn, ({ body, visitor }) => enter(door, visitor, body));
  post(routes, '/api/sign-out', signOut, async ({ body, visitor }) => {
    await visitor.signOut(body.as ?? 'facilitator');
    return meOf(door, visitor);
  });
}

/** A link with which the first facilitator makes their account; it takes the place of the one before. */
export async function newSetUpLink(door: Pick<Door, 'people' | 'clock' | 'random'>): Promise<string> {
  const token = newToken(door.random);
  const expiresAt = door.clock() + setUpMinutes * 60_000;
  await door.people.addLink({ hash: hashToken(token), kind: 'setup', expiresAt });
  return `/set-up#${token}`;
}

async function invite(door: Door, toLink: (path: string) => string): Answer<Link> {
  const token = newToken(door.random);
  const expiresAt = door.clock() + invitationDays * 24 * 60 * 60_000;
  await door.people.addLink({ hash: hashToken(token), kind: 'invitation', expiresAt });
  return { link: toLink(`/invite#${token}`) };
}

async function accept(
  door: Door,
  visitor: Visitor,
  body: NewFacilitator,
  kind: FacilitatorLink['kind'],
): Answer<Me> {
  if (await visitor.guesses.spent()) return refused('too_many');
  if (kind === 'setup' && (await door.people.facilitators()).length > 0) return refused('set_up_already');
  const hash = hashToken(body.token);
  const link = await door.people.link(hash, door.clock());
  if (link?.kind !== kind) return wrong(visitor, refused('link_spent'));
  if ([...body.passphrase].length < shortest) return refused('short_passphrase');
  const id: FacilitatorId = door.newId();
  const passphrase = await hashPassphrase(body.passphrase, door.random(16));
  const made = { id, name: body.name, passphrase, createdAt: door.clock() };
  const accepted = await door.people.acceptLink(hash, made, door.clock());
  if (accepted === 'name_taken') return refused('name_taken');
  if (accepted === 'no_link') return refused(kind === 'setup' ? 'set_up_already' : 'link_spent');
  await visitor.signIn({ kind: 'facilitator', facilitator: id });
  return meOf(door, visitor);
}

async function enter(door: Door, visitor: Visitor, body: z.infer<typeof signIn>): Answer<Me> {
  if (await visitor.guesses.spent()) return refused('too_many');
  const facilitator = await door.people.facilitatorNamed(body.name);
  const right = await isPassphrase(body.passphrase, facilitator?.passphrase ?? null);
  if (!right || facilitator === null) return wrong(visitor, refused('wrong_passphrase'));
  await visitor.signIn({ kind: 'facilitator', facilitator: facilitator.id });
  return meOf(door, visitor);
}

export async function wrong(visitor: Visitor, why: Refused): Promise<Refused> {
  await visitor.guesses.wrong();
  return why;
}
