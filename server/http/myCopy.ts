// A peer's own copy, for nobody but them: by their own cookie, of their own seat.
import type { AskedPage } from '@moot/shared/http.ts';
import { myCopy } from '@moot/shared/synthesis/myCopy.ts';
import { askedPage } from '@moot/shared/views/review.ts';
import { formats } from '../exports/formats.ts';
import { htmlOf } from '../exports/html.ts';
import { pdfOf } from '../exports/pdf.ts';
import { asFileName, peopleIn } from '../exports/session.ts';
import type { Door, Visitor } from './door.ts';
import { refused } from './problem.ts';
import { type Answer, type Asked, get, type Routes } from './routes.ts';

const written = { html: htmlOf, pdf: pdfOf } as const;
type CopyFormat = keyof typeof written;

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
  const found = await door.rooms.look(series, (state, roster) => {
    if (!state.seats.has(seat)) return null;
    const people = peopleIn(state, roster);
    const tree = myCopy({ series: state, people, seat, now: door.clock() });
    return { tree, name: `${asFileName(state.title)}-my-copy.${format}` };
  });
  if (found === null) return refused('unknown_seat');
  const body = await written[format](found.tree);
  const { contentType } = formats[format];
  reply.header('content-disposition', `attachment; filename="${found.name}"`).type(contentType);
  return typeof body === 'string' ? body : Buffer.from(body);
}

async function asked(door: Door, visitor: Visitor): Answer<AskedPage> {
  const peer = await visitor.token('peer');
  if (peer?.of.kind !== 'peer') return refused('not_signed_in');
  const { series, seat } = peer.of;
  const page = await door.rooms.look(series, (state) => askedPage(state, seat));
  return page ?? refused('unknown_series');
}
