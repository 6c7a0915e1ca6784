// Socket.IO on Moot's own port: who may connect at all, and where views go out.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { SeatId, SeriesId } from '@moot/shared/model/ids.ts';
import type { ServerToClient } from '@moot/shared/protocol.ts';
import { Server, type Socket } from 'socket.io';
import type { Config } from '../config.ts';
import { isHomeHost, isOwnOrigin } from '../http/network.ts';
import type { Outlet } from '../rooms/liveSeries.ts';
import type { Audience } from '../rooms/publish.ts';

/** What comes in is looked at frame by frame, so nothing is promised about it here. */
type Anything = Record<string, (...frames: unknown[]) => void>;
export type Io = Server<Anything, ServerToClient>;
export type IoSocket = Socket<Anything, ServerToClient>;

const longestFrame = 32 * 1024;

export function socketServer(http: HttpServer, config: Config): Io {
  return new Server(http, {
    serveClient: false,
    maxHttpBufferSize: longestFrame,
    // Its `cors` option would not protect WebSocket: the origin is looked at here.
    allowRequest: (request, decide) => decide(null, mayConnect(request, config)),
    perMessageDeflate: false,
    pingInterval: 10_000,
    pingTimeout: 8000,
    connectTimeout: 10_000,
  });
}

/** Browsers always say where a WebSocket comes from; whoever says nothing is no page of another site. */
function mayConnect({ headers }: IncomingMessage, config: Config): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { host, origin } = headers;
  const known = host !== undefined && (isHomeHost(host) || host === ownHost(config));
  return known && (origin === undefined || isOwnOrigin(origin, host, config.origin));
}

const ownHost = ({ origin }: Config) => (origin === null ? null : new URL(origin).host);

export const audienceRoom = (series: SeriesId, audience: Audience) => `${series}/${audience}`;
export const seatRoom = (series: SeriesId, seat: SeatId) => `${series}/seat/${seat}`;

export function outletOver(io: Io): Outlet {
  return {
    listening: (series, audience) =>
      (io.sockets.adapter.rooms.get(audienceRoom(series, audience))?.size ?? 0) > 0,
    parts: (series, audience, parts) => {
      io.to(audienceRoom(series, audience)).emit('parts', parts);
    },
    mine: (series, seat, mine) => {
      io.to(seatRoom(series, seat)).emit('mine', mine);
    },
  };
}
