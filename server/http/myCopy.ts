// A peer's own copy, for nobody but them: by their own cookie, of their own seat.
import type { AskedPage } from '@moot/shared/http/peer.ts';
import { askedPage } from '@moot/shared/views/review.ts';
import type { CopyFormat } from '../exports/orders.ts';
import type { Door, Visitor } from './door.ts';
import { refused } from './problem.ts';
import { type Answer, type Asked, get, type Routes } from './routes.ts';

export function myCopyRoutes(routes: Routes): void {
  const { door } = routes;
  get(routes, '/api/my-copy.html', (it) => copy(door, it.visitor, it, 'html'));
  get(routes, '/api/my-copy/asked', ({ visitor }) => asked(door, visitor));
  get(routes, '/api/my-copy.pdf', (it) => copy(door, it.visitor, it, 'pdf'));
}

async function copy(
  door: Door,
  visitor: Visitor,
  { reply }: Pick<Asked<null>, 'reply'>,
  format: CopyFormat,
): Answer<unknown> {
  const peer = await visitor.token('peer');
  if (peer?.of.kind !== 'peer') return refused('not_signed_in');
  const { series, seat } = peer.of;
  const now = door.clock();
  const making = await door.rooms.look(series, (state, roster) =>
    state.seats.has(seat)
      ? { made: door.writer.write({ what: 'copy', state, roster, seat, now, format }) }
      : null,
  );
  if (making === null) return refused('unknown_seat');
  const { body, contentType, fileName } = await making.made;
  reply.header('content-disposition', `attachment; filename="${fileName}"`).type(contentType);
  return typeof body === 'string' ? body : Buffer.from(body);
}

async function asked(door: Door, visitor: Visitor): Answer<AskedPage> {
  const peer = await visitor.token('peer');
  if (peer?.of.kind !== 'peer') return refused('not_signed_in');
  const { series, seat } = peer.of;
  const page = await door.rooms.look(series, (state) => askedPage(state, seat));
  return page ?? refused('unknown_series');
}
