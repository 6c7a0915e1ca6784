// What is fetched rather than pushed: how to join, the ledger, and downloads.

import type { ScreenJoin } from '@moot/shared/http/join.ts';
import type { LedgerPage } from '@moot/shared/http/ledger.ts';
import { id, type SeriesId, type SessionId } from '@moot/shared/model/ids.ts';
import { ledgerPage } from '@moot/shared/views/ledger.ts';
import { z } from 'zod';
import { isFormat } from '../exports/formats.ts';
import type { Door, Visitor } from './door.ts';
import { refused } from './problem.ts';
import { type Answer, type AskedOf, facilitatorGet, get, param, type Routes } from './routes.ts';

const asked = z.object({ edition: z.enum(['ours', 'shareable']).default('ours') });

export function viewRoutes(routes: Routes): void {
  const { door } = routes;
  get(routes, '/api/screen/join', ({ visitor }) => screenJoin(door, visitor));
  get(routes, '/api/series/:series/ledger', ({ visitor, request }) =>
    ledger(door, visitor, id<SeriesId>(param(request, 'series'))),
  );
  facilitatorGet(routes, '/api/series/:series/sessions/:session/:file', (it) => synthesis(door, it));
}

async function screenJoin(door: Door, visitor: Visitor): Answer<ScreenJoin> {
  const screen = await visitor.token('screen');
  if (screen?.of.kind !== 'screen') return refused('not_signed_in');
  const codes = await door.people.joinCodesOf(screen.of.series);
  const code = codes.find((one) => one.session === null);
  return { code: code?.code ?? '', locked: code?.locked ?? true, address: door.addresses()[0] ?? '' };
}

async function ledger(door: Door, visitor: Visitor, series: SeriesId): Answer<LedgerPage> {
  const peer = await visitor.token('peer');
  const isPeer = peer?.of.kind === 'peer' && peer.of.series === series;
  const isDesk = (await visitor.facilitator()) !== null;
  if (!isPeer && !isDesk) return refused('not_signed_in');
  const page = await door.rooms.look(series, (state, roster) =>
    ledgerPage(state, roster, isDesk ? 'desk' : 'peers'),
  );
  return page ?? refused('unknown_series');
}

async function synthesis(door: Door, { series, request, reply }: AskedOf<null>): Answer<unknown> {
  const [name, ending = ''] = param(request, 'file').split('.');
  const query = asked.safeParse(request.query);
  if (name !== 'synthesis' || !isFormat(ending)) return refused('unknown_route');
  if (!query.success) return refused('malformed');
  const session = id<SessionId>(param(request, 'session'));
  const how = { document: session, edition: query.data.edition, now: door.clock() };
  const making = await door.rooms.look(series, (state, roster) =>
    state.sessions.some((one) => one.id === session)
      ? { made: door.writer.write({ what: 'document', of: { state, roster, ...how }, format: ending }) }
      : null,
  );
  if (making === null) return refused('unknown_session');
  const made = await making.made;
  reply.header('content-disposition', `attachment; filename="${made.fileName.replace(/[^\w. -]/g, '_')}"`);
  reply.type(made.contentType);
  return typeof made.body === 'string' ? made.body : Buffer.from(made.body);
}
