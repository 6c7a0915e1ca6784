// A Moot in one process and without a disk: the real rules and views behind the built pages, for tests that look at the
// faces of one kind. One peer has the phone; the others answer by what the test plays.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Me } from '@moot/shared/http/account.ts';
import type { PolisImport } from '@moot/shared/http/polis.ts';
import { refusalSentence } from '@moot/shared/language/en/refusals.ts';
import type { CastMessage, CommandMessage } from '@moot/shared/protocol.ts';
import { castSchema } from '@moot/shared/series/commands.ts';
import { Server, type Socket } from 'socket.io';
import { as, cast, given, nell, peer, play, type Result, type Step, type World } from '../series/given.ts';
import { type Face, seen, told } from '../views/looking.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const pages: Readonly<Record<string, string>> = {
  '/': 'phone.html',
  '/desk': 'desk.html',
  '/screen': 'screen.html',
};

/** What any files of a Polis conversation hold. */
const polis: PolisImport = {
  statements: Array.from({ length: 3 }, (_, n) => ({
    id: `polis-${n}`,
    text: `Statement ${n} of a conversation`,
  })),
  sentence: '3 statements taken.',
  map: null,
};

/** Lists and rosters have no place here. */
const nothingHere = { error: 'unknown', sentence: 'There is nothing here.' };

export type StageServer = {
  readonly address: string;
  /** Another world from now on. */
  use(world: World): void;
  /** Steps of those without a page, each of which must be accepted. */
  play(...steps: readonly Step[]): void;
  close(): Promise<void>;
};

/** What is worked out beside the room, such as an opinion map, and told with the views. */
export type Beside = (world: World, face: Face) => Readonly<Record<string, unknown>>;

export async function stageServer(
  dist: string,
  holder: string,
  beside: Beside = () => ({}),
): Promise<StageServer> {
  let world: World | null = null;
  let version = 0;
  const name = `${holder.charAt(0).toUpperCase()}${holder.slice(1)} Venn`;
  const me: Me = {
    setUp: true,
    facilitator: { id: 'nell', name: 'Nell' },
    peer: { series: 'series', seat: holder, name, organisation: '', title: 'A series' },
    screen: { series: 'series' },
  };
  const http = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/api/')) {
      response.setHeader('content-type', 'application/json');
      const known = path === '/api/me' || path === '/api/screen';
      if (path.endsWith('/polis')) return void response.end(JSON.stringify(polis));
      return void response.end(JSON.stringify(known ? me : nothingHere));
    }
    const file = join(dist, pages[path] ?? path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    return void createReadStream(file).pipe(response);
  });
  const io = new Server(http, { connectionStateRecovery: { maxDisconnectionDuration: 0 } });
  const faceOf = (socket: Socket): Face => {
    const { audience } = socket.handshake.auth as { readonly audience: string };
    return audience === 'desk' || audience === 'screen' ? audience : 'peers';
  };
  const sent = new Map<string, Set<string>>();
  function tell(socket: Socket): void {
    if (world === null) return;
    const face = faceOf(socket);
    const parts = { ...seen(world, face), ...beside(world, face) };
    const before = sent.get(socket.id) ?? new Set();
    const gone = [...before].filter((part) => !(part in parts));
    sent.set(socket.id, new Set(Object.keys(parts)));
    if (face === 'peers') socket.emit('mine', told(world, holder));
    socket.emit('parts', [
      ...Object.entries(parts).map(([part, value]) => ({ part, version, value })),
      ...gone.map((part) => ({ part, version, value: null })),
    ]);
  }
  function changed(): void {
    version += 1;
    for (const socket of io.sockets.sockets.values()) tell(socket);
  }
  const answer = (result: Result, slot: string | null) =>
    result.ok
      ? { ok: true, made: result.made, slot: slot ?? '' }
      : { ok: false, refusal: result.refusal, sentence: refusalSentence(result.refusal) };
  io.on('connection', (socket) => {
    const face = faceOf(socket);
    const seat = face === 'peers' ? holder : null;
    socket.emit('hello', {
      audience: face === 'peers' ? 'peer' : face,
      series: 'series',
      seat,
      now: Date.now(),
      build: 'test',
    });
    tell(socket);
    socket.on('command', ({ command }: CommandMessage, reply: (r: unknown) => void) => {
      if (world === null) return;
      const result = play(world, seat === null ? as(nell, command) : peer(seat, command));
      changed();
      reply(answer(result, null));
    });
    socket.on('cast', (message: CastMessage, reply: (r: unknown) => void) => {
      if (world === null) return;
      const result = play(world, cast(holder, castSchema.parse(message)));
      changed();
      reply(answer(result, result.ok ? (result.change?.ballot.slot ?? '') : null));
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    use(next) {
      world = next;
      changed();
    },
    play(...steps) {
      if (world === null) throw new Error('there is no world yet');
      given(world, ...steps);
      changed();
    },
    close: () => io.close(),
  };
}
