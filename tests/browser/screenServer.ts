// A server with nothing behind it: hands out the built client and whatever parts a test puts on the stage.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Me } from '@moot/shared/http/account.ts';
import type { ScreenJoin } from '@moot/shared/http/join.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { Server } from 'socket.io';

export type Parts = Readonly<Record<string, Json>>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As strict as Moot's own: a picture that needs an inline style or script would fail here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export type ScreenServer = {
  readonly address: string;
  readonly posted: readonly string[];
  show(parts: Parts): void;
  cut(): void;
  close(): Promise<void>;
};

export async function screenServer(dist: string, join_: ScreenJoin): Promise<ScreenServer> {
  const posted: string[] = [];
  let parts: Parts = {};
  let version = 0;
  const me: Me = { setUp: true, facilitator: null, peer: null, screen: { series: 'series-1' } };
  const http = createServer((request, response) => {
    const path = request.url ?? '/';
    const json = (body: unknown) =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.method === 'POST') posted.push(path);
    if (path === '/api/screen' || path === '/api/me') return json(me);
    if (path === '/api/screen/join') return json(join_);
    const file = join(dist, path === '/screen' ? 'screen.html' : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    return void createReadStream(file).pipe(response);
  });
  const io = new Server(http);
  const messages = () => Object.entries(parts).map(([part, value]) => ({ part, version, value }));
  io.on('connection', (socket) => {
    socket.emit('hello', {
      audience: 'screen',
      series: 'series-1',
      seat: null,
      now: Date.now(),
      build: 'test',
    });
    socket.emit('parts', messages());
    socket.onAny((event: string) => posted.push(`socket ${event}`));
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    posted,
    show(next) {
      version += 1;
      const gone = Object.keys(parts).filter((part) => !(part in next));
      parts = next;
      io.emit('parts', [...messages(), ...gone.map((part) => ({ part, version, value: null }))]);
    },
    cut: () => void io.disconnectSockets(true),
    close: () => io.close(),
  };
}
