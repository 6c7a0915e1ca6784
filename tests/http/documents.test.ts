import { createHash } from 'node:crypto';
import type { AppParts } from '@moot/server/app.ts';
import type { Exported } from '@moot/server/exports/session.ts';
import { openWriter, type Writer } from '@moot/server/exports/writer.ts';
import type { DocumentsPage, DocumentView, JobPage } from '@moot/shared/http/documents.ts';
import type { AskedPage } from '@moot/shared/http/peer.ts';
import type { OwnLinesPage } from '@moot/shared/http/review.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { type ActivityId, type AskingId, id } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import {
  commandsIn,
  deskOf,
  errorOf,
  joined,
  type Moot,
  moot,
  seatNamed,
  seriesOf,
  type Visit,
} from './moot.ts';

type World = {
  readonly it: Moot;
  readonly desk: Visit;
  readonly asha: Visit;
  readonly bo: Visit;
  readonly page: SeriesPage;
};

/** Session 1 is over: Asha and Bo wrote with their names. */
async function held(parts: Partial<AppParts> = {}): Promise<World> {
  const it = await moot({ parts });
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  const [asha, bo] = [await joined(it, page, 'Asha Venn'), await joined(it, page, 'Bo Lind')];
  const tell = await commandsIn(it, page);
  const activity = id<ActivityId>('s1-roles');
  await tell(null, { type: 'startSession', session: id('s1') });
  for (const who of ['Asha Venn', 'Bo Lind']) await tell(who, { type: 'arrive' });
  await tell(null, { type: 'openActivity', activity });
  const [made] = await tell(null, { type: 'openAsking', activity, opening: 'write:1' });
  const asking = id<AskingId>(made ?? '');
  for (const who of ['Asha Venn', 'Bo Lind'])
    await tell(who, {
      type: 'answer',
      asking,
      subject: 'all',
      id: `post-${who.slice(0, 2)}`,
      values: { post: [`${who.slice(0, 2)} wrote this`, `${who.slice(0, 2)} hopes for that`] },
    });
  await tell(null, { type: 'closeAsking', asking });
  await tell(null, { type: 'show', asking, parts: 'all' });
  await tell(null, { type: 'settleActivity', activity });
  await tell(null, { type: 'endSession', session: id('s1') });
  return { it, desk, asha, bo, page };
}

const at = ({ page }: World, rest: string) => `/api/series/${page.id}/${rest}`;
const opened = (w: World) => w.desk.post<DocumentView>(at(w, 'documents/s1'), { change: 'openReview' });

async function begun(
  w: World,
  release: boolean,
  formats: readonly string[] = ['md', 'json'],
  edition = 'ours',
): Promise<JobPage> {
  const body = { edition, formats, release };
  const started = await w.desk.post<JobPage>(at(w, 'documents/s1/jobs'), body);
  if (started.status !== 200) throw new Error(started.text);
  return started.body;
}

async function ended(w: World, { id: started }: JobPage): Promise<JobPage> {
  for (;;) {
    const { body: now } = await w.desk.get<JobPage>(at(w, `jobs/${started}`));
    if (now.state !== 'making') return now;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const job = async (w: World, release: boolean, formats?: readonly string[]) =>
  ended(w, await begun(w, release, formats));

/** Writes, and keeps the Markdown it wrote back until it is told to let go. */
function holding(): { writer: Writer; written: Promise<Exported>; letGo: () => void } {
  const own = openWriter();
  const [written, gate] = [Promise.withResolvers<Exported>(), Promise.withResolvers<void>()];
  const write: Writer['write'] = async (order) => {
    const made = await own.write(order);
    if (!('format' in order) || order.format !== 'md') return made;
    written.resolve(made);
    await gate.promise;
    return made;
  };
  return { writer: { write, close: () => own.close() }, written: written.promise, letGo: gate.resolve };
}

test('[DOC-1] each answers to whom it is for, and to nobody else', async () => {
  const w = await held();
  await opened(w);
  const made = await job(w, true);
  const forDesk = [
    'documents',
    'documents/s1',
    'documents/s1/preview.html',
    `jobs/${made.id}`,
    `jobs/${made.id}/md`,
    'releases/r1/md',
  ];
  for (const path of forDesk) {
    expect([path, (await w.desk.get(at(w, path))).status]).toEqual([path, 200]);
    for (const other of [w.asha, w.it.visitor()])
      expect([path, (await other.get(at(w, path))).status]).toEqual([path, 401]);
  }
  for (const [path, body] of [
    ['documents/s1', { change: 'openReview' }],
    ['documents/s1/jobs', { edition: 'ours', formats: ['md'], release: true }],
  ] as const)
    for (const other of [w.asha, w.it.visitor()])
      expect((await other.post(at(w, path), body)).status).toBe(401);
  for (const path of [at(w, 'review'), '/api/my-copy.html', '/api/my-copy/asked']) {
    expect([path, (await w.asha.get(path)).status]).toEqual([path, 200]);
    for (const other of [w.desk, w.it.visitor()])
      expect([path, (await other.get(path)).status]).toEqual([path, 401]);
  }
});

test('[DOC-1] a peer is told of their own lines, by the cookie of their own seat', async () => {
  const w = await held();
  await opened(w);
  const lines = async (who: Visit) => (await who.get<OwnLinesPage>(at(w, 'review'))).text;
  expect(await lines(w.asha)).toContain('As wrote this');
  expect(await lines(w.asha)).not.toMatch(/Bo/);
  expect(await lines(w.bo)).not.toMatch(/As wrote|As hopes|Asha/);
  const { body } = await w.asha.get<AskedPage>('/api/my-copy/asked');
  expect(body).toEqual({ texts: {} });
  expect((await w.bo.get('/api/my-copy.html')).text).not.toContain('As wrote this');
});

test('[DOC-2] not by way of another series', async () => {
  const w = await held();
  await opened(w);
  const made = await job(w, true);
  const other = { ...w, page: await seriesOf(w.desk, { title: 'Another' }) };
  for (const path of [`jobs/${made.id}`, `jobs/${made.id}/md`, 'releases/r1/md', 'documents/s9'])
    expect((await w.desk.get(at(other, path))).status).toBeGreaterThan(400);
  expect(errorOf(await w.asha.get(at(other, 'review')))).toBe('not_signed_in');
});

test('[DOC-3] a job tells how far it is, and takes what is there and nothing else', async () => {
  const w = await held();
  const done = await job(w, false, ['md', 'html', 'json']);
  expect(done).toMatchObject({ state: 'made', done: 3, all: 3 });
  expect(done.files.map((f) => f.format)).toEqual(['md', 'html', 'json']);
  const file = await w.desk.get(done.files[0]?.at ?? '');
  expect(file.headers['content-disposition']).toContain('our-series-session-1-ours.md');
  for (const formats of [[], ['exe'], ['__proto__']])
    expect(
      (await w.desk.post(at(w, 'documents/s1/jobs'), { edition: 'ours', formats, release: false })).status,
    ).toBe(400);
  const list = (await w.desk.get<DocumentsPage>(at(w, 'documents'))).body;
  expect(list.documents.map((d) => d.id)).toEqual(['s1', 'series:all']);
});

test('[DOC-4] released once it may be, kept byte for byte', async () => {
  const w = await held();
  const body = { edition: 'ours', formats: ['md'], release: true };
  expect(errorOf(await w.desk.post(at(w, 'documents/s1/jobs'), body))).toBe('review_first');
  await opened(w);
  await job(w, true);
  const view = (await w.desk.get<DocumentView>(at(w, 'documents/s1'))).body;
  expect(view.releases).toMatchObject([
    { id: 'r1', edition: 'ours', by: 'Nell', files: [{ format: 'md' }, {}] },
  ]);
  const before = await w.desk.get(at(w, 'releases/r1/md'));
  const hash = createHash('sha256').update(before.text).digest('hex');
  expect(hash).toBe(view.releases[0]?.files[0]?.sha256);
  await w.desk.post(at(w, 'documents/s1'), { change: 'note', text: 'Said afterwards.' });
  await w.desk.post(at(w, `seats/${seatNamed(w.page, 'Bo Lind')}/rename`), { name: 'Bo Other', role: '' });
  expect((await w.desk.get(at(w, 'releases/r1/md'))).text).toBe(before.text);
  expect((await w.desk.get(at(w, 'documents/s1/preview.html'))).text).toContain('Said afterwards.');
});

test('[DOC-5] a preview stands in our own frame and runs nothing', async () => {
  const w = await held();
  const { headers } = await w.desk.get(at(w, 'documents/s1/preview.html?edition=shareable'));
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  const policy = String(headers['content-security-policy']);
  for (const part of ["default-src 'none'", "frame-ancestors 'self'", 'sandbox'])
    expect(policy).toContain(part);
  expect(policy).not.toContain('script');
  expect((await w.desk.get(at(w, 'documents/s1/preview.html?edition=all'))).status).toBe(400);
});

test('[DOC-6] own lines that did not change are not sent again', async () => {
  const w = await held();
  await opened(w);
  const first = await w.asha.get(at(w, 'review'));
  const again = await w.asha.get(at(w, 'review'), { 'if-none-match': String(first.headers.etag) });
  expect([first.status, again.status]).toEqual([200, 304]);
});

test('[DOC-7] [REVIEW-10] erasing a person drops what was released', async () => {
  const w = await held();
  await opened(w);
  await job(w, true);
  await w.it.app.people.erasePerson(id(w.page.id), id(seatNamed(w.page, 'Bo Lind')), w.it.clock.now);
  expect(errorOf(await w.desk.get(at(w, 'releases/r1/md')))).toBe('released_gone');
});

async function judges(w: World, choice: 'approve' | 'withdraw'): Promise<void> {
  const tell = await commandsIn(w.it, w.page);
  const lines = (await w.asha.get<OwnLinesPage>(at(w, 'review'))).body;
  const piece = lines.sessions.flatMap((s) => s.lines)[0]?.piece ?? '';
  await tell('Asha Venn', { type: 'judgePiece', piece, choice, text: null });
}

const releasesOf = async (w: World) =>
  (await w.desk.get<DocumentView>(at(w, 'documents/s1'))).body.releases.map((r) => r.edition);

test('[DOC-8] a line that is withdrawn while the files are made stops the release', async () => {
  const { writer, written, letGo } = holding();
  const w = await held({ writer });
  await opened(w);
  await judges(w, 'approve');
  const making = await begun(w, true, ['md']);
  const { body } = await written;
  await judges(w, 'withdraw');
  letGo();
  expect(await ended(w, making)).toMatchObject({ state: 'failed', done: 0, files: [] });
  expect(await releasesOf(w)).toEqual([]);
  expect(String(body)).toContain('As wrote this');
  expect(errorOf(await w.desk.get(at(w, `jobs/${making.id}/md`)))).toBe('unknown_route');
  const sha256 = createHash('sha256').update(body).digest('hex');
  expect(await w.it.app.people.releasedFile(id(w.page.id), sha256)).toBeNull();
  expect(await job(w, true, ['md'])).toMatchObject({ state: 'made' });
  expect(await releasesOf(w)).toEqual(['ours']);
});

test('[DOC-8] so does a name that is put right meanwhile', async () => {
  const { writer, written, letGo } = holding();
  const w = await held({ writer });
  await opened(w);
  const making = await begun(w, true, ['md']);
  await written;
  await w.desk.post(at(w, `seats/${seatNamed(w.page, 'Bo Lind')}/rename`), { name: 'Bo Other', role: '' });
  letGo();
  expect(await ended(w, making)).toMatchObject({ state: 'failed' });
  expect(await releasesOf(w)).toEqual([]);
});

test('[DOC-8] nothing else does: both editions at once, and a peer who says that they have looked', async () => {
  const { writer, written, letGo } = holding();
  const w = await held({ writer });
  await opened(w);
  const both = [await begun(w, true, ['md'], 'ours'), await begun(w, true, ['md'], 'shareable')];
  await written;
  const tell = await commandsIn(w.it, w.page);
  await tell('Asha Venn', { type: 'finishReview', document: 's1' });
  letGo();
  for (const each of both) expect(await ended(w, each)).toMatchObject({ state: 'made' });
  expect((await releasesOf(w)).toSorted()).toEqual(['ours', 'shareable']);
});

test('[DOC-9] erased while a release is made: nothing made before can be had, and nothing comes of it', async () => {
  const { writer, written, letGo } = holding();
  const w = await held({ writer });
  await opened(w);
  const other = { ...w, page: await seriesOf(w.desk, { title: 'Another' }) };
  const [early, theirs] = [await job(w, false, ['json']), await job(other, false, ['json'])];
  const file = () => w.desk.get(at(w, `jobs/${early.id}/json`));
  expect((await file()).text).toContain('Bo wrote this');
  const making = await begun(w, true, ['md']);
  await written;
  await w.it.app.people.erasePerson(id(w.page.id), id(seatNamed(w.page, 'Bo Lind')), w.it.clock.now);
  letGo();
  expect(errorOf(await file())).toBe('unknown_route');
  expect(errorOf(await w.desk.get(at(w, `jobs/${making.id}`)))).toBe('unknown_route');
  expect((await w.desk.get(at(other, `jobs/${theirs.id}/json`))).status).toBe(200);
});
