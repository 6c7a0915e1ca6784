// The socket: connects, comes back for ever, and puts what arrives into the store.

import type {
  CastMessage,
  CastReply,
  ClientToServer,
  CommandMessage,
  Hello,
  KeyedMessage,
  PartMessage,
  Reply,
  ServerToClient,
} from '@moot/shared/protocol.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { io, type Socket } from 'socket.io-client';
import { keep } from './browserKeep.ts';
import type { Keep } from './keep.ts';
import { type Answer, makeOutbox, type OutItem } from './outbox.ts';
import { answerOwn, ownAnswers } from './own.ts';
import { withParts } from './parts.ts';
import { type ConnectionState, nothingYet, store } from './store.ts';

type Audience = 'desk' | 'screen' | 'peer';
/** The server answers each of these; here every answer is waited for. */
type Outgoing = Pick<ClientToServer, 'hand'> & {
  command: (message: CommandMessage, reply: (r: Reply) => void) => void;
  cast: (message: CastMessage, reply: (r: CastReply) => void) => void;
  keyed: (message: KeyedMessage, reply: (r: Reply) => void) => void;
};
type MootSocket = Socket<ServerToClient, Outgoing>;

const answerMs = 6000;
/** After a sleep this long a socket may look alive and be dead. */
const sleepMs = 15_000;

let socket: MootSocket | null = null;
let fresh = true;
let hiddenAt: number | null = null;
let watching = false;
const refusedListeners = new Set<(item: OutItem, sentence: string) => void>();

export const outbox = makeOutbox({
  emit,
  changed: (pending) => store.setState({ pending }),
  answered,
  stalled: () => socket?.io.engine?.close(),
  later: (run, ms) => void setTimeout(run, ms),
});

/** Told of everything that was refused, also what was given before a reload: its words must not be lost. */
export function onRefused(listener: (item: OutItem, sentence: string) => void): () => void {
  refusedListeners.add(listener);
  return () => refusedListeners.delete(listener);
}

export function scopeOf(who: { readonly series: string; readonly seat: string | null }): string {
  return `${who.series}/${who.seat ?? ''}`;
}

export function liveSocket(): MootSocket | null {
  return socket?.connected ? socket : null;
}

export function refreshOwn(): void {
  const { who } = store.getState();
  store.setState({ own: who === null ? [] : ownAnswers(keep(), scopeOf(who)) });
}

function status(change: Partial<ConnectionState>): void {
  const { connection } = store.getState();
  const since =
    change.status === undefined || change.status === connection.status ? connection.since : Date.now();
  store.setState({ connection: { ...connection, ...change, since } });
}

/** Asks the server for this audience's view, for as long as the page lives. Calling again starts over. */
export function connect(audience: Audience, series?: string): void {
  disconnect();
  store.setState({ ...nothingYet, connection: { ...nothingYet.connection, since: Date.now() } });
  const made: MootSocket = io({
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    timeout: 5000,
    auth: series === undefined ? { audience } : { audience, series },
  });
  socket = made;
  made.on('connect', () => {
    fresh = true;
    status({ status: 'connecting' });
  });
  made.on('hello', (hello) => greet(hello, audience));
  made.on('parts', receive);
  made.on('mine', (mine) => store.setState({ mine: mine as unknown as MinePart }));
  made.on('claims', (claims) => store.setState({ claims }));
  made.on('bye', (reason) => {
    if (reason !== 'stopping') leave(reason);
  });
  made.on('disconnect', () => lost(made));
  made.on('connect_error', (error) => refusedAtDoor(made, error.message));
  watch();
}

/** Lets go of the socket; what is kept stays kept. */
export function disconnect(): void {
  outbox.close();
  socket?.removeAllListeners();
  socket?.disconnect();
  socket = null;
}

function greet(hello: Hello, audience: Audience): void {
  const who = { series: hello.series, seat: hello.seat };
  const before = store.getState().who;
  if (before === null || scopeOf(before) !== scopeOf(who)) {
    store.setState({ who });
    const kept: Keep | null = audience === 'peer' ? keep() : null;
    outbox.use(scopeOf(who), kept);
    refreshOwn();
  }
  status({ clockOffset: hello.now - Date.now() });
  outbox.open();
  if (store.getState().handUp) socket?.emit('hand', true);
}

function receive(parts: readonly PartMessage[]): void {
  store.setState(({ view }) => ({ view: withParts(view, parts, fresh) }));
  fresh = false;
  status({ status: 'online', bye: null });
}

function lost(from: Socket): void {
  outbox.close();
  if (store.getState().connection.status === 'gone') return;
  status({ status: 'offline' });
  // The server closed it: socket.io would leave it so.
  if (!from.active) setTimeout(nudge, 500);
}

function refusedAtDoor(from: Socket, message: string): void {
  if (message === 'not_signed_in' || message === 'not_allowed') {
    leave('signed_out');
    return;
  }
  status({ status: 'offline' });
  if (!from.active) setTimeout(nudge, 2000);
}

function leave(bye: 'removed' | 'signed_out' | 'replaced'): void {
  status({ status: 'gone', bye });
  outbox.close();
  socket?.disconnect();
}

function nudge(): void {
  if (socket === null || socket.connected || store.getState().connection.status === 'gone') return;
  socket.disconnect();
  socket.connect();
}

function watch(): void {
  if (watching) return;
  watching = true;
  addEventListener('online', nudge);
  addEventListener('pageshow', nudge);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      hiddenAt = Date.now();
      return;
    }
    const slept = hiddenAt !== null && Date.now() - hiddenAt > sleepMs;
    if (slept && socket?.connected) socket.io.engine?.close();
    else nudge();
  });
}

function emit({ out }: OutItem): Promise<Answer> {
  const waiting = socket?.timeout(answerMs);
  if (waiting === undefined) return Promise.reject(new Error('There is no socket.'));
  switch (out.what) {
    case 'command':
      return waiting.emitWithAck('command', out.message);
    case 'cast':
      return waiting.emitWithAck('cast', out.message);
    case 'keyed':
      return waiting.emitWithAck('keyed', out.message);
  }
}

function answered(item: OutItem, answer: Answer): void {
  const { who } = store.getState();
  if (item.out.what === 'cast' && who !== null) {
    answerOwn(keep(), scopeOf(who), item.out.message, castReply(item, answer));
    refreshOwn();
  }
  if (answer.ok || nothingToTakeBack(item, answer)) return;
  const { asking, field, subject } = item;
  const { refusal, sentence } = answer;
  store.setState({ lastRefusal: { sentence, at: Date.now(), refusal, asking, field, subject } });
  for (const listener of refusedListeners) listener(item, sentence);
}

function castReply(
  item: OutItem,
  answer: Answer,
): { ok: true; slot: string } | Exclude<Answer, { ok: true }> {
  if (nothingToTakeBack(item, answer)) return { ok: true, slot: '' };
  return answer.ok ? { ok: true, slot: 'slot' in answer ? answer.slot : '' } : answer;
}

/** A post whose first sending never arrived: taking it back finds nothing, which is what was wanted. */
function nothingToTakeBack({ out }: OutItem, answer: Answer): boolean {
  return out.what === 'cast' && out.message.value === null && !answer.ok && answer.refusal === 'not_yours';
}
