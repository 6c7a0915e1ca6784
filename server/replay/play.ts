// What a player holds while it plays: the table of ids, each phone's keys, and the askings it has opened.
import { randomUUID } from 'node:crypto';
import type { FacilitatorCommand, PeerCommand } from '@moot/shared/series/commands.ts';
import type { Head } from './events.ts';
import type { Ids, Keyring } from './ids.ts';
import type { Answered, Message, Product, Sender } from './product.ts';
import type { Script, ScriptActivity } from './script.ts';

export type Asked = {
  readonly id: string;
  readonly ask: string;
  readonly round: number;
  /** The product's name of what was opened. */
  readonly opening: string;
  readonly names: Readonly<Record<string, 'named' | 'none'>>;
  /** As far as this player took it: it alone moves steps. */
  step: 'open' | 'closed' | 'shown';
};

export type Play = {
  readonly script: Script;
  readonly product: Product;
  readonly ids: Ids;
  readonly keys: Keyring;
  /** By activity, oldest first. */
  readonly asked: Map<string, Asked[]>;
  readonly promised: Map<string, { readonly what: string; readonly when: string; readonly backs?: string }>;
  /** Tries to say something back, by what they are about, oldest first. */
  readonly said: Map<string, readonly string[]>;
  /** Every accepted message is sent once more, the same in every byte. */
  readonly twice: boolean;
  /** What went otherwise than it must in sending, in words. */
  readonly faults: string[];
};

/** An event can take several messages. The first refusal is its verdict. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly refusal: string };
export const done: Verdict = { ok: true };

export async function send(play: Play, from: Sender, message: Message): Promise<Answered> {
  const answer = await play.product.send(from, message);
  if (!play.twice || !answer.ok) return answer;
  const again = await play.product.send(from, message);
  if (JSON.stringify(again) !== JSON.stringify(answer))
    play.faults.push(`sent twice: ${JSON.stringify(answer)}, then ${JSON.stringify(again)}`);
  return answer;
}

export function commandOf(command: FacilitatorCommand | PeerCommand): Message {
  return { what: 'command', message: { commandId: randomUUID(), command } };
}

export const atDesk = (play: Play, command: FacilitatorCommand): Promise<Answered> =>
  send(play, { at: 'desk' }, commandOf(command));

export const phoneOf = (head: Head): Sender => ({ at: 'phone', peer: head.actor, phone: head.phone });

export async function inOrder(messages: readonly (() => Promise<Answered>)[]): Promise<Verdict> {
  for (const message of messages) {
    const answer = await message();
    if (!answer.ok) return { ok: false, refusal: answer.refusal };
  }
  return done;
}

export function scriptActivity(play: Play, activity: string): ScriptActivity | undefined {
  return play.script.sessions.flatMap((s) => s.activities).find((a) => a.id === activity);
}

export const latest = (play: Play, activity: string): Asked | undefined => play.asked.get(activity)?.at(-1);
