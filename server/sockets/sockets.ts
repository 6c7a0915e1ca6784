// All sockets: who comes in, who is too slow, and what happens when Moot stops.
import { problemSentences } from '@moot/shared/language/en/problems.ts';
import { refusalSentence } from '@moot/shared/language/en/refusals.ts';
import { codeOf } from '../log.ts';
import { type SocketParts, serveSocket } from './connection.ts';
import { type Entered, enter, isFull, type NoEntry } from './enter.ts';
import { queuedBytes } from './queue.ts';
import type { Io, IoSocket } from './server.ts';

export function openSockets(io: Io, parts: SocketParts): void {
  const coming = new WeakMap<IoSocket, Entered>();

  io.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    enter(parts, { auth, cookies: headers.cookie }).then(
      (entered) => {
        if (typeof entered === 'string') return next(refusal(entered));
        coming.set(socket, entered);
        next();
      },
      (error: unknown) => {
        parts.log({ event: 'entry_failed', code: codeOf(error) });
        next(refusal('busy'));
      },
    );
  });

  io.on('connection', (socket) => {
    const entered = coming.get(socket);
    if (entered === undefined || isFull(parts, entered.token.of)) socket.conn.close();
    else serveSocket(socket, entered, parts);
  });
}

function refusal(why: NoEntry): Error {
  const sentence = why === 'not_signed_in' ? problemSentences.not_signed_in : refusalSentence(why);
  return Object.assign(new Error(why), { data: { sentence } });
}

/** A socket that does not read what it is sent is cut; it comes back and is sent all current parts. */
export function cutSlow(io: Io, { config, metrics }: Pick<SocketParts, 'config' | 'metrics'>): void {
  for (const socket of io.sockets.sockets.values()) {
    if (queuedBytes(socket.conn) <= config.limits.sendQueue) continue;
    metrics.add('sockets_cut');
    socket.conn.close(true);
  }
}
