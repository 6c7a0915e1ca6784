// One real socket, of the desk or of a phone: what it was sent, and what it asks.
import type { ClientToServer, ServerToClient } from '@moot/shared/protocol.ts';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { Answered, Message } from './product.ts';

const answerMs = 10_000;
const waitMs = 10_000;

const replySchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    made: z.array(z.string()).default([]),
    slot: z.string().nullable().default(null),
  }),
  z.object({ ok: z.literal(false), refusal: z.string() }),
]);

export type Claim = { readonly claim: string; readonly seat: string };

export type Line = {
  connected(): boolean;
  /** Said goodbye to because another phone has this name now. */
  replaced(): boolean;
  /** Null: the line was lost before there was an answer. */
  ask(message: Message): Promise<Answered | null>;
  /** Resolves as soon as what this socket was sent is as wanted; null where that does not come. */
  until<T>(
    seen: (parts: ReadonlyMap<string, unknown>, claims: readonly Claim[]) => T | null,
  ): Promise<T | null>;
  close(): void;
};

type Out = {
  [K in 'command' | 'cast' | 'keyed']: (
    message: Parameters<ClientToServer[K]>[0],
    reply: (answer: unknown) => void,
  ) => void;
};

export function connect(
  base: string,
  c: { readonly cookie: string; readonly audience: 'desk' | 'peer'; readonly series: string },
): Promise<Line> {
  const socket: Socket<ServerToClient, Out> = io(base, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: c.cookie, origin: base },
    auth: { audience: c.audience, series: c.series },
  });
  const parts = new Map<string, unknown>();
  const watching = new Set<() => void>();
  let claims: readonly Claim[] = [];
  let replaced = false;
  const look = () => {
    for (const watch of [...watching]) watch();
  };
  socket.on('parts', (messages) => {
    for (const { part, value } of messages) parts.set(part, value);
    look();
  });
  socket.on('claims', (all) => {
    claims = all;
    look();
  });
  socket.on('bye', (reason) => {
    replaced ||= reason === 'replaced';
  });

  const line: Line = {
    connected: () => socket.connected,
    replaced: () => replaced,
    async ask(message) {
      if (!socket.connected) return null;
      const reply = await answerTo(socket, message).catch(() => null);
      return reply === null ? null : replySchema.parse(reply);
    },
    until(seen) {
      return new Promise((resolve) => {
        const end = (value: ReturnType<typeof seen>) => {
          clearTimeout(patience);
          watching.delete(watch);
          resolve(value);
        };
        const watch = () => {
          const value = seen(parts, claims);
          if (value !== null) end(value);
        };
        const patience = setTimeout(() => end(null), waitMs);
        watching.add(watch);
        watch();
      });
    },
    close: () => void socket.disconnect(),
  };
  return new Promise((resolve, reject) => {
    socket.once('parts', () => resolve(line));
    socket.once('connect_error', reject);
    socket.once('disconnect', (reason) => reject(new Error(reason)));
  });
}

function answerTo(socket: Socket<ServerToClient, Out>, { what, message }: Message): Promise<unknown> {
  const waiting = socket.timeout(answerMs);
  switch (what) {
    case 'command':
      return waiting.emitWithAck('command', message);
    case 'cast':
      return waiting.emitWithAck('cast', message);
    case 'keyed':
      return waiting.emitWithAck('keyed', message);
  }
}
