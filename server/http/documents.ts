// Documents over HTTP: a peer's own lines and own copy, the desk's page, files that take a while, and what was released.

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DocumentsPage, DocumentView, JobPage } from '@moot/shared/http/documents.ts';
import type { OwnLinesPage } from '@moot/shared/http/review.ts';
import { type Edition, seriesDocument } from '@moot/shared/model/documents.ts';
import { id, type SeriesId, type SessionId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { documentsPage, documentView } from '@moot/shared/views/documents.ts';
import { ownLinesPage } from '@moot/shared/views/review.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type DocumentOf, isThere, sectionsOf, treeOf } from '../exports/documents.ts';
import { type FormatName, formats, isFormat } from '../exports/formats.ts';
import { htmlOf } from '../exports/html.ts';
import type { Job, MadeFile } from '../exports/jobs.ts';
import type { Door, Visitor } from './door.ts';
import { refused } from './problem.ts';
import {
  type Answer,
  type AskedOf,
  facilitatorGet,
  facilitatorPost,
  get,
  param,
  type Routes,
} from './routes.ts';
import { ask } from './seriesChanges.ts';

const editionSchema = z.enum(['ours', 'shareable']);
const queried = z.object({ edition: editionSchema.default('ours') });
const newJob = z.strictObject({
  edition: editionSchema,
  formats: z.array(z.string().refine(isFormat)).min(1).max(12),
  release: z.boolean(),
});

const changeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('openReview') }),
  z.strictObject({ change: z.literal('note'), text: z.string().max(4000) }),
  z.strictObject({
    change: z.literal('sections'),
    sections: z.array(z.int().min(1).max(15)).min(2).max(15).nullable(),
  }),
]);
type Change = z.infer<typeof changeSchema>;

/** A preview is looked at in a frame of the desk's own and nowhere else, and can do nothing. */
const framed =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

export function documentRoutes(routes: Routes): void {
  const { door } = routes;
  const { jobs } = door;
  get(routes, '/api/series/:series/review', ({ visitor, request }) =>
    ownLines(door, visitor, id<SeriesId>(param(request, 'series'))),
  );
  facilitatorGet(routes, '/api/series/:series/documents', (it) => listed(door, it));
  facilitatorGet(routes, '/api/series/:series/documents/:document', (it) => one(door, it));
  facilitatorGet(routes, '/api/series/:series/documents/:document/preview.html', (it) => preview(door, it));
  facilitatorPost(routes, '/api/series/:series/documents/:document', changeSchema, (it) => change(door, it));
  facilitatorPost(routes, '/api/series/:series/documents/:document/jobs', newJob, (it) => start(door, it));
  facilitatorGet(routes, '/api/series/:series/jobs/:job', async ({ series, request }) => {
    const job = jobs.find(series, param(request, 'job'));
    return job === null ? refused('unknown_route') : jobPage(job);
  });
  facilitatorGet(routes, '/api/series/:series/jobs/:job/:format', async ({ series, request, reply }) => {
    const job = jobs.find(series, param(request, 'job'));
    const file = job?.files.find((f) => f.format === param(request, 'format'));
    return file === undefined ? refused('unknown_route') : sent(reply, file);
  });
  facilitatorGet(routes, '/api/series/:series/releases/:release/:format', (it) => released(door, it));
}

async function ownLines(door: Door, visitor: Visitor, series: SeriesId): Answer<OwnLinesPage> {
  const peer = await visitor.token('peer');
  if (peer?.of.kind !== 'peer' || peer.of.series !== series) return refused('not_signed_in');
  const { seat } = peer.of;
  const page = await door.rooms.look(series, (state) => ownLinesPage(state, seat, door.clock()));
  return page ?? refused('unknown_series');
}

async function listed(door: Door, { series }: AskedOf<null>): Answer<DocumentsPage> {
  const page = await door.rooms.look(series, (state) => documentsPage(state, Object.keys(formats)));
  return page ?? refused('unknown_series');
}

async function one(door: Door, { series, request }: AskedOf<null>): Answer<DocumentView> {
  const document = param(request, 'document');
  const facilitators = new Map((await door.people.facilitators()).map((f) => [f.id, f.name]));
  const now = door.clock();
  const view = await door.rooms.look(series, (state, roster) => {
    if (!isThere(state, document)) return null;
    const sections = sectionsOf({ state, roster, document, edition: 'ours', now });
    return documentView(state, roster, { document, sections, facilitators, now });
  });
  return view ?? refused('unknown_session');
}

function commandFor(document: string, change: Change): Command {
  switch (change.change) {
    case 'openReview':
      return { type: 'openReview', document };
    case 'note':
      return document === seriesDocument
        ? { type: 'writeSeriesNote', text: change.text }
        : { type: 'writeNote', session: id<SessionId>(document), text: change.text };
    case 'sections':
      return { type: 'chooseSections', document, sections: change.sections };
  }
}

async function change(door: Door, asked: AskedOf<Change>): Answer<DocumentView> {
  const problem = await ask(door, asked, commandFor(param(asked.request, 'document'), asked.body));
  return problem ?? one(door, { ...asked, body: null });
}

async function preview(door: Door, { series, request, reply }: AskedOf<null>): Answer<unknown> {
  const query = queried.safeParse(request.query);
  if (!query.success) return refused('malformed');
  const document = param(request, 'document');
  const { edition } = query.data;
  const page = await door.rooms.look(series, (state, roster) => {
    const tree = treeOf({ state, roster, document, edition, now: door.clock() });
    return tree === null ? null : htmlOf(tree);
  });
  if (page === null) return refused('unknown_session');
  reply.header('content-security-policy', framed).header('x-frame-options', 'SAMEORIGIN');
  reply.type('text/html; charset=utf-8');
  return page;
}

/** Every file of a job is made from the state as it was when the job began. */
async function start(
  door: Door,
  { series, request, body, facilitator }: AskedOf<z.infer<typeof newJob>>,
): Answer<JobPage> {
  const document = param(request, 'document');
  const { edition } = body;
  const now = door.clock();
  const seen = await door.rooms.look(series, (state, roster): DocumentOf | null =>
    isThere(state, document)
      ? { state: structuredClone(state), roster: structuredClone(roster), document, edition, now }
      : null,
  );
  if (seen === null) return refused('unknown_session');
  if (body.release && !canRelease(seen)) return refused('review_first');
  const job = door.jobs.start({
    series,
    formats: body.formats,
    makeOne: async (format) =>
      isFormat(format) ? door.writer.write({ what: 'document', of: seen, format }) : null,
    after: (files, isDropped) =>
      body.release
        ? release(door, { series, seen, by: facilitator.id, isDropped }, files)
        : Promise.resolve(true),
  });
  return jobPage(job);
}

const canRelease = ({ state, roster, document, now }: DocumentOf): boolean =>
  documentView(state, roster, { document, sections: [], facilitators: new Map(), now }).can.release;

type Releasing = {
  readonly series: SeriesId;
  readonly seen: DocumentOf;
  readonly by: string;
  readonly isDropped: () => boolean;
};

/** The bytes are on disk before the journal says that they were released. */
async function release(door: Door, of: Releasing, files: readonly MadeFile[]): Promise<boolean> {
  const { series, seen, by, isDropped } = of;
  const { timesJudged } = seen.state.documents;
  // Somebody may have withdrawn a line, or been renamed or erased, while the files were made.
  const isSame = await door.rooms.look(
    series,
    ({ documents }, roster) =>
      documents.timesJudged === timesJudged && isDeepStrictEqual(roster, seen.roster),
  );
  const live = await door.rooms.find(series);
  if (isSame !== true || live === null || isDropped()) return false;
  const kept = files.map(({ format, body }) => {
    const bytes = asBytes(body);
    return { format, bytes, sha256: sha256Of(bytes) };
  });
  await door.people.keepReleased(series, kept);
  const listed = kept.map(({ format, sha256, bytes }) => ({ format, sha256, bytes: bytes.length }));
  const { document, edition } = seen;
  const command = { type: 'release', document, edition, files: listed, timesJudged } as const;
  return (await live.ask({ role: 'server', id: by }, command)).ok;
}

async function released(door: Door, { series, request, reply }: AskedOf<null>): Answer<unknown> {
  const [wanted, format] = [param(request, 'release'), param(request, 'format')];
  if (!isFormat(format)) return refused('unknown_route');
  const found = await door.rooms.look(series, (state) => {
    const all = state.documents.releases.find((r) => r.id === wanted);
    const file = all?.files.find((f) => f.format === format);
    if (all === undefined || file === undefined) return null;
    return { sha256: file.sha256, name: releasedName(all.document, all.edition, all.id, format) };
  });
  const bytes = found === null ? null : await door.people.releasedFile(series, found.sha256);
  if (found === null || bytes === null) return refused('released_gone');
  return sent(reply, { body: bytes, contentType: formats[format].contentType, fileName: found.name });
}

const releasedName = (document: string, edition: Edition, release: string, format: FormatName) =>
  `${document === seriesDocument ? 'synthesis' : document}-${edition}-released-${release.slice(1)}.${format}`;

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const asBytes = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const jobPage = ({ id: job, series, state, files, all }: Job): JobPage => ({
  id: job,
  state,
  done: files.length,
  all,
  files: files.map(({ format, fileName, body }) => ({
    format,
    name: fileName,
    bytes: asBytes(body).length,
    at: `/api/series/${series}/jobs/${job}/${format}`,
  })),
});

function sent(reply: FastifyReply, file: Pick<MadeFile, 'body' | 'contentType' | 'fileName'>): unknown {
  reply.header('content-disposition', `attachment; filename="${file.fileName.replace(/[^\w. -]/g, '_')}"`);
  reply.type(file.contentType);
  return typeof file.body === 'string' ? file.body : Buffer.from(file.body);
}
