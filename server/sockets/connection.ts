// One connected socket: what it is sent on coming, what it may send, and how it leaves.

import type { SeatId } from '@moot/shared/model/ids.ts';
import type { Refusal } from '@moot/shared/model/refusals.ts';
import type { CastReply, Reply } from '@moot/shared/protocol.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import { codeOf, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { digestOf, slotOf } from '../people/tokens.ts';
import { refusedReply } from '../rooms/batch.ts';
import type { Pacer } from '../rooms/publish.ts';
import { keyedId } from '../rooms/work.ts';
import type { TokenOf } from '../store/peopleStore.ts';
import type { buckets } from './bucket.ts';
import { bucket } from './bucket.ts';
import type { Claims } from './claims.ts';
import type { Entered, EntryParts } from './enter.ts';
import { type Role, readCast, readCommand, readKeyed } from './frames.ts';
import type { Bye, Connected } from './registry.ts';
import { audienceRoom, type IoSocket, seatRoom } from './server.ts';

export type SocketParts = EntryParts & {
  readonly claims: Claims;
  readonly seatBuckets: ReturnType<typeof buckets>;
  readonly clock: () => number;
  readonly pacer: Pacer;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly build: string;
};

type Ack = (reply: Reply | CastReply) => void;

/** A socket that goes on after so many frames over its measure is not a phone of ours. */
const patience = 500;
/** Milliseconds in which a last word may still reach a socket that is closed. */
const lastWord = 500;

export function serveSocket(socket: IoSocket, entered: Entered, parts: SocketParts): void {
  const { live, series, token } = entered;
  const role = roleOf(token.of);
  const seat = token.of.kind === 'peer' ? token.of.seat : null;
  const own = bucket(parts.config.limits.socketBurst, parts.config.limits.socketRate);
  let signedIn = true;
  let here = false;
  let overflow = 0;

  const connected: Connected = { hash: token.hash, of: token.of, leave };
  parts.registry.add(connected);
  const standing = () => (signedIn ? actorOf(token.of) : null);

  function leave(reason: Bye): void {
    signedIn = false;
    socket.emit('bye', reason);
    socket.disconnect(true);
    parts.pacer.after(lastWord, () => socket.conn.close(true));
  }

  function mayPass(): boolean {
    const now = parts.pacer.now();
    const name = seat === null ? token.hash : `${series} ${seat}`;
    if (own.take(now) && parts.seatBuckets.take(name, now)) return true;
    overflow += 1;
    if (overflow > patience) socket.conn.close(true);
    return false;
  }

  /** Never throws, and asks for no acknowledgement. */
  function on(event: string, handle: (frame: unknown, ack: Ack) => void): void {
    socket.on(event, (...frames) => {
      const ack = ackIn(frames);
      try {
        if (mayPass()) handle(frames[0], ack);
        else ack(refusedReply('busy'));
      } catch (error) {
        parts.log({ event: 'frame_failed', code: codeOf(error) });
        ack(refusedReply('malformed'));
      }
    });
  }

  function ackIn(frames: readonly unknown[]): Ack {
    const last = frames.at(-1);
    return (reply) => {
      parts.metrics.add(reply.ok ? 'answers_ok' : `answers_refused_${reply.refusal}`);
      if (typeof last === 'function') last(reply);
    };
  }

  const refuse = (ack: Ack, refusal: Refusal) => ack(refusedReply(refusal));

  on('command', (frame, ack) => {
    const read = readCommand(role, frame);
    if (!read.ok) return refuse(ack, read.refusal);
    const { commandId, command } = read.value;
    live.room.submit({
      kind: 'command',
      standing,
      commandId,
      command,
      digest: digestOf(command),
      answer: ack,
    });
  });
  on('cast', (frame, ack) => {
    const read = readCast(role, frame);
    if (!read.ok) return refuse(ack, read.refusal);
    const { key, ...rest } = read.value;
    live.room.submit({ kind: 'cast', standing, cast: { ...rest, slot: slotOf(key) }, answer: ack });
  });
  on('keyed', (frame, ack) => {
    const read = readKeyed(role, frame);
    if (!read.ok) return refuse(ack, read.refusal);
    const { key, ...rest } = read.value;
    const message = { ...rest, slot: slotOf(key) };
    const digest = digestOf(message);
    live.room.submit({ kind: 'keyed', standing, commandId: keyedId(digest), digest, message, answer: ack });
  });
  on('hand', (frame) => {
    if (seat !== null && typeof frame === 'boolean' && live.presence.hand(seat, frame))
      live.presenceChanged();
  });
  const known = new Set(['command', 'cast', 'keyed', 'hand']);
  socket.onAny((event, ...frames) => {
    if (!known.has(event)) refuse(ackIn(frames), 'malformed');
  });

  socket.on('disconnect', () => {
    signedIn = false;
    parts.registry.remove(connected);
    if (!here || seat === null) return;
    live.presence.went(seat);
    live.presenceChanged();
  });

  async function welcome(): Promise<void> {
    await live.room.look((held) => {
      if (!socket.connected) return;
      const { audience, view } = entered;
      socket.emit('hello', { audience, series, seat, now: parts.clock(), build: parts.build });
      socket.emit('parts', live.partsFor(held, view));
      void socket.join(audienceRoom(series, view));
      if (seat !== null) arriveAs(seat, () => live.mineFor(held, seat));
    });
    const claims = await parts.claims.views(series);
    if (role !== 'screen')
      socket.emit(
        'claims',
        claims.filter((claim) => seat === null || claim.seat === seat),
      );
    // Signed out while this was on its way: the registry did not know of it yet.
    if ((await parts.people.token(token.hash)) === null) leave('signed_out');
    else await parts.people.touchToken(token.hash, parts.clock());
  }

  function arriveAs(own: SeatId, mine: () => ReturnType<typeof live.mineFor>): void {
    const part = mine();
    if (part !== null) socket.emit('mine', part);
    void socket.join(seatRoom(series, own));
    live.presence.came(own);
    here = true;
    live.presenceChanged();
  }

  welcome().catch((error: unknown) => {
    parts.log({ event: 'welcome_failed', code: codeOf(error) });
    // Not `disconnect`: the phone comes back by itself.
    socket.conn.close();
  });
}

function roleOf(of: TokenOf): Role {
  return of.kind;
}

function actorOf(of: TokenOf): Actor | null {
  switch (of.kind) {
    case 'facilitator':
      return { role: 'facilitator', id: of.facilitator };
    case 'peer':
      return { role: 'peer', seat: of.seat };
    case 'screen':
      return null;
  }
}
