// A series between its sessions: its home at the desk, the opening mirror, successors, and whom peers can talk with.
import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import type { MirrorPage } from '@moot/shared/http/mirror.ts';
import type { PeersPage } from '@moot/shared/http/peer.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import {
  id,
  type LineId,
  type PromiseId,
  type SeatId,
  type SeriesId,
  type SessionId,
} from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { mirrorEditSchema } from '@moot/shared/series/commands.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { mirrorPage } from '@moot/shared/views/mirror.ts';
import { peersPage } from '@moot/shared/views/peers.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { z } from 'zod';
import type { Door, Visitor } from './door.ts';
import { type Refused, refused } from './problem.ts';
import {
  type Answer,
  type AskedOf,
  facilitatorGet,
  facilitatorPost,
  get,
  param,
  type Routes,
} from './routes.ts';
import { peerSchema } from './seats.ts';
import { ask, freshPage } from './seriesChanges.ts';

const key = z.string().min(1).max(120);
const mirrorChange = z.union([
  z.strictObject({ edit: mirrorEditSchema }),
  z.strictObject({ undo: z.literal(true) }),
]);
const apology = z.strictObject({ seat: key, away: z.boolean() });
const aLine = z.strictObject({ line: key });
const aPromise = z.strictObject({ promise: key });

export function homeRoutes(routes: Routes): void {
  const { door } = routes;
  const one = '/api/series/:series';
  const session = `${one}/sessions/:session`;
  facilitatorGet(routes, `${one}/home`, ({ series }) => home(door, series));
  facilitatorGet(routes, `${session}/mirror`, (asked) => mirror(door, asked));
  facilitatorPost(routes, `${session}/mirror`, mirrorChange, (asked) => changeMirror(door, asked));
  facilitatorPost(routes, `${session}/apologies`, apology, (asked) => noteApology(door, asked));
  facilitatorPost(routes, `${one}/talked`, aLine, (asked) => talked(door, asked));
  facilitatorPost(routes, `${one}/let-go`, aPromise, (asked) => letGo(door, asked));
  facilitatorPost(routes, `${one}/seats/:seat/follow`, peerSchema, (asked) => follow(door, asked));
  get(routes, `${one}/peers`, ({ visitor, request }) =>
    peers(door, visitor, id<SeriesId>(param(request, 'series'))),
  );
}

async function home(door: Door, series: SeriesId): Answer<SeriesHomePage> {
  return (await door.rooms.look(series, seriesHome)) ?? refused('unknown_series');
}

const sessionIn = (asked: AskedOf<unknown>) => id<SessionId>(param(asked.request, 'session'));

async function mirror(door: Door, asked: AskedOf<unknown>): Answer<MirrorPage> {
  const page = await door.rooms.look(asked.series, (state, roster) => {
    const session = sessionOf(state, sessionIn(asked));
    return session === undefined ? null : mirrorPage(state, roster, session);
  });
  return page ?? refused('unknown_session');
}

async function changeMirror(door: Door, asked: AskedOf<z.infer<typeof mirrorChange>>): Answer<MirrorPage> {
  const { body } = asked;
  const session = sessionIn(asked);
  const no = await ask(
    door,
    asked,
    'edit' in body ? { type: 'editMirror', session, edit: body.edit } : { type: 'undoMirror', session },
  );
  return no ?? mirror(door, asked);
}

async function noteApology(door: Door, asked: AskedOf<z.infer<typeof apology>>): Answer<SeriesHomePage> {
  const { seat, away } = asked.body;
  const no = await ask(door, asked, {
    type: 'noteApology',
    session: sessionIn(asked),
    seat: id<SeatId>(seat),
    away,
  });
  return no ?? home(door, asked.series);
}

async function talked(door: Door, asked: AskedOf<z.infer<typeof aLine>>): Answer<SeriesHomePage> {
  const no = await ask(door, asked, { type: 'talkedThrough', line: id<LineId>(asked.body.line) });
  return no ?? home(door, asked.series);
}

async function letGo(door: Door, asked: AskedOf<z.infer<typeof aPromise>>): Answer<SeriesHomePage> {
  const promise = id<PromiseId>(asked.body.promise);
  const said = { status: 'no_report', note: '', after: 'let_go', what: null } as const;
  const no = await ask(door, asked, { type: 'reportPromise', promise, ...said });
  return no ?? home(door, asked.series);
}

/** The name first: a seat is never there without one. Then the phone of whoever had the place stops. */
async function follow(door: Door, asked: AskedOf<z.infer<typeof peerSchema>>): Answer<SeriesPage> {
  const { series, body } = asked;
  const before = await seatBefore(door, asked);
  if (typeof before !== 'string') return before;
  const seat = id<SeatId>(door.newId());
  await door.people.putPerson(series, { id: seat, name: body.name, role: body.role, contact: null });
  const no = await ask(door, asked, { type: 'replaceSeat', seat, follows: before });
  if (no !== null) return no;
  const revoked = await door.people.shutOut(series, before, door.clock());
  door.registry.revoked(revoked, 'removed');
  return freshPage(door, series);
}

async function seatBefore(door: Door, asked: AskedOf<unknown>): Promise<SeatId | Refused> {
  const seat = id<SeatId>(param(asked.request, 'seat'));
  const there = await door.rooms.look(
    asked.series,
    (state: Series) => state.seats.get(seat)?.removed === false,
  );
  return there === true ? seat : refused('unknown_seat');
}

async function peers(door: Door, visitor: Visitor, series: SeriesId): Answer<PeersPage> {
  const token = await visitor.token('peer');
  if (token?.of.kind !== 'peer' || token.of.series !== series) return refused('not_signed_in');
  return (await door.rooms.look(series, peersPage)) ?? refused('unknown_series');
}
