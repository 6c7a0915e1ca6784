// Polis in and out, over HTTP and through `moot ground`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ground } from '@moot/server/commands/ground.ts';
import type { LiveSeries } from '@moot/server/rooms/liveSeries.ts';
import type { PolisImport } from '@moot/shared/http/polis.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { sessionSchema } from '@moot/shared/model/definition.ts';
import { id, type OrganisationId, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { CastReply } from '@moot/shared/protocol.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inCamps, names, statementsOf } from '../ground/bigRoom.ts';
import { said } from '../ground/terminal.ts';
import { type Short, vote } from '../series/definitions.ts';
import { slotOf } from '../series/given.ts';
import { deskOf, errorOf, type Moot, moot, newSeries, seriesOf, type Visit } from './moot.ts';

const series = id<SeriesId>('polis-series');
const nell: Actor = { role: 'facilitator', id: 'facilitator-Nell' };
const peers = names(14);
const lines = statementsOf(8);
const how = inCamps(14, 8);

/** A vote of fourteen, every one of whom has answered by name. */
async function votedIn(it: Moot, short: Short): Promise<void> {
  const activity = vote('v', { ...short, params: { statements: lines, ...short.params } });
  const session = {
    id: 'one',
    theme: 'Trial',
    title: 'A trial',
    purpose: 'To try it.',
    activities: [activity],
  };
  const live = await it.app.rooms.make(series);
  const founding = createSeries({
    ...{ id: series, title: 'A series', language: 'en', timeZone: 'Europe/London' },
    settings: { rosterShown: true, selfJoin: false },
    organisations: ['north', 'east'].map((each) => id<OrganisationId>(each)),
    seats: peers.map((name, n) => ({
      id: id<SeatId>(name),
      organisation: id<OrganisationId>(n % 2 ? 'north' : 'east'),
    })),
    sessions: [sessionSchema.parse(session)],
  });
  const done = async (reply: Promise<{ readonly ok: boolean }>) =>
    expect(await reply).toMatchObject({ ok: true });
  const by = (command: unknown) => done(live.ask(nell, command as Command));
  await done(live.found(nell, founding));
  await by({ type: 'startSession', session: 'one' });
  for (const name of peers)
    await done(live.ask({ role: 'peer', seat: id<SeatId>(name) }, { type: 'arrive' }));
  await by({ type: 'openActivity', activity: 'v' });
  await by({ type: 'openAsking', activity: 'v', opening: 'vote:1' });
  if (activity.names === 'named')
    for (const [at, name] of peers.entries())
      for (const [n, { id: subject }] of lines.entries())
        await done(
          live.ask(
            { role: 'peer', seat: id<SeatId>(name) },
            { type: 'answer', asking: id('v:1'), subject, id: '', values: { vote: how(at, n + 1) } },
          ),
        );
  if (activity.params.linked === true)
    for (const [at, name] of peers.entries())
      for (const [n, { id: subject }] of lines.entries())
        await done(castIn(live, name, subject, how(at, n + 1)));
  await by({ type: 'closeAsking', asking: 'v:1' });
}

/** As a phone does it: one key for all lines. */
const castIn = (live: LiveSeries, name: string, subject: string, value: string): Promise<CastReply> =>
  new Promise((answer) =>
    live.room.submit({
      kind: 'cast',
      standing: () => ({ role: 'peer', seat: id<SeatId>(name) }),
      cast: { asking: id('v:1'), field: 'vote', subject, slot: slotOf(name), rev: 1, value, mayQuote: false },
      answer,
    }),
  );

const show = async (it: Moot) =>
  (await it.app.rooms.find(series))?.ask(nell, { type: 'show', asking: id('v:1'), parts: 'all' });
const at = (file: string) => `/api/series/${series}/activities/v/polis/${file}`;
const files = async (desk: Visit) =>
  Promise.all(
    ['votes', 'participants', 'statements'].map(async (file) => (await desk.get(at(`${file}.csv`))).text),
  );

describe('[GROUND-46] a vote of ours, downloaded', () => {
  it('[GROUND-46] three files that `moot ground` reads with the counts that were shown', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    await votedIn(it, { names: 'named' });
    const early = await desk.get<Problem>(at('votes.csv'));
    expect([early.status, early.body.sentence]).toEqual([409, expect.stringContaining('Show it first')]);
    await show(it);
    const [votes = '', participants = '', statements = ''] = await files(desk);
    const folder = mkdtempSync(join(tmpdir(), 'moot-polis-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const paths = Object.entries({ votes, participants, statements }).map(([name, text]) => {
      writeFileSync(join(folder, `${name}.csv`), text);
      return join(folder, `${name}.csv`);
    });
    const [v = '', p = '', s = ''] = paths;
    const report = await said(ground, '--votes', v, '--people', p, '--statements', s);
    expect(report.complaint).toBe('');
    const printed = JSON.parse(report.out);
    expect(printed.statements).toHaveLength(8);
    expect(printed.statements[7]).toMatchObject({ n: 14, agree: 14, disagree: 0, pattern: 'together_for' });
    expect(printed.statements[0]).toMatchObject({ n: 14, agree: 7, disagree: 7, pattern: 'apart' });
    expect(printed.camps).toMatchObject({ shown: true, k: 2 });
    for (const name of peers) expect(votes + participants + statements).not.toContain(name);
    const download = await desk.get(at('votes.csv'));
    expect(download.headers['content-disposition']).toBe('attachment; filename="votes.csv"');
  });

  it('[GROUND-46] a linked vote without names goes out as rows, and leaves nothing in the boxes', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    await votedIn(it, { names: 'none', params: { linked: true } });
    const waiting = (await it.app.journal.boxes(series)).get(id('v:1'))?.get('vote');
    expect([...(waiting?.get('all')?.spent.keys() ?? [])].sort()).toEqual([...peers]);
    expect([...(waiting?.get('st1')?.spent.keys() ?? [])]).toEqual([]);
    await show(it);
    expect((await it.app.journal.boxes(series)).size).toBe(0);
    const [votes = '', participants = ''] = await files(desk);
    expect(votes.trim().split('\n')).toHaveLength(1 + 14 * 8);
    expect(
      participants
        .trim()
        .split('\n')
        .slice(1)
        .every((row) => row.endsWith(',')),
    ).toBe(true);
    for (const name of peers) expect(votes + participants).not.toContain(slotOf(name));
  });

  it('[GROUND-46] refused without names, for whoever is not signed in, and where there is no such vote', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    await votedIn(it, { names: 'none' });
    await show(it);
    const refused = await desk.get<Problem>(at('votes.csv'));
    expect([refused.status, errorOf(refused)]).toEqual([409, 'not_these_rows']);
    expect(refused.body.sentence).toContain('held without names');
    expect((await it.visitor().get(at('votes.csv'))).status).toBe(401);
    expect((await desk.get(at('others.csv'))).status).toBe(404);
    expect((await desk.get(at('votes.csv?round=2'))).status).toBe(404);
    expect((await desk.get(`/api/series/${series}/activities/none/polis/votes.csv`)).status).toBe(404);
  });
});

describe('[GROUND-45] a Polis conversation, read', () => {
  const statements =
    'statement,moderated,text\n0,1,One shared set of numbers.\n1,-1,Moderated out.\n2,1,"Two\nlines"\n';
  const scene = async () => {
    const it = await moot();
    const desk = await deskOf(it);
    const page = await seriesOf(desk, newSeries);
    const post = (visit: Visit, body: object) =>
      visit.post<PolisImport & Problem>(`/api/series/${page.id}/polis`, body);
    return { it, desk, post };
  };

  it('[GROUND-45] its statements, and what stayed behind in a sentence', async () => {
    const { desk, post } = await scene();
    const answer = await post(desk, { statements, votes: '', participants: '' });
    expect(answer.body).toEqual({
      statements: [
        { id: 'polis-0', text: 'One shared set of numbers.' },
        { id: 'polis-2', text: 'Two lines' },
      ],
      sentence: expect.stringContaining('2 statements taken.'),
      map: null,
    });
  });

  it('[GROUND-45] with its votes, its map', async () => {
    const { desk, post } = await scene();
    const votes = Array.from(
      { length: 40 * 12 },
      (_, n) => `${Math.floor(n / 12)},${n % 12},${Math.floor(n / 12) < 24 === n % 2 > 0 ? 1 : -1}`,
    );
    const asked = Array.from({ length: 12 }, (_, n) => `${n},1,Line ${n}`);
    const answer = await post(desk, {
      statements: `statement,moderated,text\n${asked.join('\n')}\n`,
      votes: `participant,statement,vote\n${votes.join('\n')}\n`,
      participants: '',
    });
    expect(answer.body.map?.camps).toEqual({ shown: true, sizes: [24, 16] });
  });

  it('[GROUND-45] what is wrong with a file is said with its line', async () => {
    const { desk, post } = await scene();
    const one = await post(desk, { statements: 'text\nWords\n', votes: '', participants: '' });
    expect([one.status, one.body.sentence]).toEqual([422, expect.stringContaining('no column “statement”')]);
    const two = await post(desk, {
      statements,
      votes: 'participant,statement,vote\n1,0,1\n1,2,7\n',
      participants: '',
    });
    expect(two.body.sentence).toContain('votes.csv, line 3');
  });

  it('[GROUND-45] for a facilitator alone, and not without bounds', async () => {
    const { it, desk, post } = await scene();
    expect((await post(it.visitor(), { statements, votes: '', participants: '' })).status).toBe(401);
    expect(
      (await post(desk, { statements: 'x'.repeat(2_000_001), votes: '', participants: '' })).status,
    ).toBe(400);
    expect((await post(desk, { statements })).status).toBe(400);
  });
});
