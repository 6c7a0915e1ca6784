// A Moot that listens on this machine, and sockets to it that remember what they were told.

import type { Journal } from '@moot/server/store/journal.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import type { Hello, PartMessage } from '@moot/shared/protocol.ts';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import {
  type Changes,
  deskOf,
  joined,
  type Moot,
  moot,
  seatNamed,
  seriesOf,
  tokenIn,
  type Visit,
} from '../http/moot.ts';
import { tempFolder } from '../store/fixtures.ts';

export type Reply = {
  readonly ok: boolean;
  readonly refusal?: string;
  readonly sentence?: string;
  readonly made?: readonly string[];
  readonly slot?: string;
};

/** One phone, desk or screen, with all that reached it, in order. */
export type Line = {
  readonly socket: Socket;
  readonly got: [event: string, ...frames: unknown[]][];
  /** The parts as they stand now. */
  readonly view: Map<string, unknown>;
  last(event: string): unknown;
  count(event: string): number;
  /** Sends anything; the answer, if one is asked for. */
  ask(event: string, ...frames: unknown[]): Promise<Reply>;
  give(command: object, commandId?: string): Promise<Reply>;
};

export type Listening = Moot & { readonly address: string; readonly desk: Visit; readonly page: SeriesPage };

export async function listening(changes: Changes = {}, settings: object = {}): Promise<Listening> {
  const it = await moot(changes);
  const address = await it.app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const desk = await deskOf(it);
  return { ...it, address, desk, page: await seriesOf(desk, settings) };
}

let made = 0;
export const newId = () => `socket-command-${++made}`;

export type Handshake = {
  readonly auth?: object;
  readonly headers?: Record<string, string>;
  readonly transports?: string[];
  readonly reconnection?: boolean;
};

export function dial(
  address: string,
  { auth = {}, headers = {}, transports = ['websocket'], reconnection = false }: Handshake,
): Socket {
  const socket = io(address, {
    transports,
    forceNew: true,
    reconnection,
    reconnectionDelay: 20,
    auth,
    extraHeaders: headers,
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** The message with which a socket is refused at the door. */
export function turnedAway(address: string, handshake: Handshake): Promise<string> {
  const socket = dial(address, handshake);
  return new Promise((resolve) => {
    socket.on('connect_error', (error) => resolve(error.message));
    socket.on('hello', () => {
      socket.disconnect();
      resolve('let in');
    });
  });
}

/** Resolves when the first parts are there. */
export async function connect(
  it: Pick<Listening, 'address' | 'page'>,
  visit: Visit,
  audience: 'desk' | 'screen' | 'peer',
  also: Handshake = {},
): Promise<Line> {
  const auth = audience === 'desk' ? { audience, series: it.page.id } : { audience };
  const socket = dial(it.address, { auth, ...also, headers: { cookie: visit.cookie(), ...also.headers } });
  const line = lineOn(socket);
  await until(() => line.count('claims') > 0 || (audience === 'screen' && line.count('parts') > 0));
  return line;
}

function lineOn(socket: Socket): Line {
  const got: Line['got'] = [];
  const view: Line['view'] = new Map();
  socket.onAny((event: string, ...frames: unknown[]) => {
    got.push([event, ...frames]);
    if (event !== 'parts') return;
    for (const { part, value } of frames[0] as PartMessage[])
      if (value === null) view.delete(part);
      else view.set(part, value);
  });
  const ask = (event: string, ...frames: unknown[]) =>
    socket.timeout(40_000).emitWithAck(event, ...frames) as Promise<Reply>;
  return {
    socket,
    got,
    view,
    last: (event) => got.findLast(([name]) => name === event)?.[1],
    count: (event) => got.filter(([name]) => name === event).length,
    ask,
    give: (command, commandId = newId()) => ask('command', { commandId, command }),
  };
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > 40_000) throw new Error(`waited too long for ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const helloOf = (line: Line) => line.last('hello') as Hello;

/** A desk, a screen and three peers in a session that runs. */
export async function room(changes: Changes = {}) {
  const it = await listening(changes);
  const visits = await Promise.all(
    ['Asha Venn', 'Bo Lind', 'Cy Dale'].map((name) => joined(it, it.page, name)),
  );
  const screenVisit = it.visitor();
  const { body } = await it.desk.post<{ link: string }>(`/api/series/${it.page.id}/screen`, {});
  await screenVisit.post('/api/screen', { token: tokenIn(body.link) });
  const desk = await connect(it, it.desk, 'desk');
  const screen = await connect(it, screenVisit, 'screen');
  const peers = await Promise.all(visits.map((visit) => connect(it, visit, 'peer')));
  await desk.give({ type: 'startSession', session: 's1' });
  await Promise.all(peers.map((peer) => peer.give({ type: 'arrive' })));
  const [asha, bo, cy] = peers as [Line, Line, Line];
  const seats = ['Asha Venn', 'Bo Lind', 'Cy Dale'].map((name) => seatNamed(it.page, name));
  return { it, desk, screen, asha, bo, cy, visits: visits as [Visit, Visit, Visit], screenVisit, seats };
}

/** Opens the first asking of an activity and answers with its id. */
export async function openAsking(desk: Line, activity: string): Promise<string> {
  await desk.give({ type: 'openActivity', activity });
  await until(() => openingsOf(desk).length > 0);
  const reply = await desk.give({ type: 'openAsking', activity, opening: openingsOf(desk)[0]?.id });
  return reply.made?.[0] ?? '';
}

function openingsOf(desk: Line): readonly { id: string }[] {
  return (desk.view.get('stage') as { openings: { id: string }[] } | undefined)?.openings ?? [];
}

export const keyOf = (n: number) => n.toString(16).padStart(32, '0');

/** A store whose commits wait while it is held; `reached` is when a commit first waits. */
export async function heldStore() {
  const store = await openStore({ folder: tempFolder(), migrations: ownMigrations });
  const through = { pass: Promise.resolve(), arrive: () => {} };
  let gate = through;
  const journal: Journal = {
    ...store.journal,
    async begin(series, after) {
      const tx = await store.journal.begin(series, after);
      return {
        ...tx,
        commit: async (batch) => {
          gate.arrive();
          await gate.pass;
          await tx.commit(batch);
        },
      };
    },
  };
  const hold = () => {
    const pass = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    gate = { pass: pass.promise, arrive: reached.resolve };
    return { release: pass.resolve, reached: reached.promise };
  };
  return { store: { ...store, journal }, hold };
}
