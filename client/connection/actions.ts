// What a face can do: plain functions, each answered when the server has it on disk, or has said why not.

import { common } from '@moot/shared/language/en/common.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { CastReply, KeyedMessage, Reply } from '@moot/shared/protocol.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { keep } from './browserKeep.ts';
import { liveSocket, outbox, refreshOwn, scopeOf } from './connect.ts';
import type { Answer } from './outbox.ts';
import { type CastGiven, forgetOwn, writeOwn } from './own.ts';
import { randomId, randomKey } from './random.ts';
import { type OwnAnswer, store } from './store.ts';

const notSignedIn = { ok: false, refusal: 'not_signed_in', sentence: common.notSignedIn } as const;

/** Sends a command; it is kept and sent again, under the same id, until it is answered. */
export async function send(command: Command): Promise<Reply> {
  const commandId = randomId('c', 20);
  const about = aboutOf(command);
  forgetRefusal(about.asking);
  const message = { commandId, command };
  return asReply(await outbox.put({ id: commandId, out: { what: 'command', message }, ...about }));
}

function aboutOf(command: Command): {
  asking: string | null;
  field: string | null;
  subject: string | null;
  values: Json;
} {
  if (command.type === 'answer') {
    const field = Object.keys(command.values)[0] ?? null;
    return {
      asking: command.asking,
      field,
      subject: command.subject,
      values: { id: command.id, ...command.values },
    };
  }
  if (command.type === 'takeBack')
    return {
      asking: command.asking,
      field: null,
      subject: command.subject,
      values: { id: command.id, takeBack: true },
    };
  return { asking: null, field: null, subject: null, values: { type: command.type } };
}

/** What was refused before is old news once something is given again. */
function forgetRefusal(asking: string | null): void {
  if (asking !== null && store.getState().lastRefusal?.asking === asking)
    store.setState({ lastRefusal: null });
}

function asReply(answer: Answer): Reply {
  return answer.ok && 'slot' in answer ? { ok: true, made: [] } : answer;
}

/** Gives an answer without a name: draws or takes up its key, keeps this phone's own copy, sends the next rev. */
export async function castAnswer(given: CastGiven): Promise<CastReply> {
  const { who } = store.getState();
  if (who === null) return notSignedIn;
  const own = writeOwn(keep(), scopeOf(who), given, randomKey);
  refreshOwn();
  const { asking, field, subject, value } = given;
  forgetRefusal(asking);
  const message = { asking, field, subject, key: own.key, rev: own.rev, value, mayQuote: own.mayQuote };
  const about = { asking, field, subject, values: { post: own.post, value } };
  const answer = await outbox.put({ id: castId(own), out: { what: 'cast', message }, ...about });
  return answer.ok ? { ok: true, slot: 'slot' in answer ? answer.slot : '' } : answer;
}

/** A newer rev takes the place of an older one that was not answered: one entry for each ballot. */
function castId(own: Pick<OwnAnswer, 'asking' | 'field' | 'subject' | 'key'>): string {
  return `${own.asking}|${own.field}|${own.subject}|${own.key.slice(0, 8)}`;
}

/** Takes a named post back. */
export function takeBackNamed(c: { asking: string; subject: string; id: string }): Promise<Reply> {
  return send({ type: 'takeBack', asking: id(c.asking), subject: c.subject, id: c.id });
}

/** Takes a no-names post back: while it is open by casting nothing, after the show by its key. */
export async function takeBackPost(own: OwnAnswer, when: 'open' | 'shown'): Promise<Reply> {
  if (when === 'shown') return sendKeyed(own, { type: 'takeBack' });
  const { activity, asking, field, subject, post } = own;
  if (own.saved === null && outbox.has(castId(own)) === 'here' && own.rev === 1) return neverSent(own);
  return asReply(
    await castAnswer({ activity, asking, field, subject, value: null, ...(post === null ? {} : { post }) }),
  );
}

function neverSent(own: OwnAnswer): Reply {
  const { who } = store.getState();
  outbox.drop(castId(own));
  if (who !== null) forgetOwn(keep(), scopeOf(who), own);
  refreshOwn();
  return { ok: true, made: [] };
}

/** Says, as nobody, whether a wording made from one's own post is right. */
export function confirmWording(
  own: OwnAnswer,
  about: { activity: string; statement: string; agrees: boolean },
): Promise<Reply> {
  return sendKeyed(own, { type: 'confirmWording', ...about });
}

async function sendKeyed(own: OwnAnswer, act: KeyedMessage['act']): Promise<Reply> {
  const message: KeyedMessage = { asking: own.asking, key: own.key, act };
  const about = {
    asking: own.asking,
    field: own.field,
    subject: own.subject,
    values: { post: own.post, act: act.type },
  };
  return asReply(
    await outbox.put({ id: `${own.key.slice(0, 8)}|${act.type}`, out: { what: 'keyed', message }, ...about }),
  );
}

/** A hint to the desk, kept in memory only; raised again after a reconnection. */
export function raiseHand(up: boolean): void {
  store.setState({ handUp: up });
  liveSocket()?.emit('hand', up);
}

export function newPostId(): string {
  return randomId('p');
}
