import type { AgendaForm, AgendaPage, AgendaValue } from '@moot/shared/http/agenda.ts';
import type { DefinitionSummary } from '@moot/shared/http/definitions.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import {
  commandsIn,
  deskOf,
  errorOf,
  joined,
  type Moot,
  moot,
  newSeries,
  seriesOf,
  type Visit,
} from './moot.ts';

type Scene = { readonly it: Moot; readonly desk: Visit; readonly page: SeriesPage; readonly at: string };

async function scene(changes: object = {}): Promise<Scene> {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk, changes);
  return { it, desk, page, at: `/api/series/${page.id}/sessions/s1` };
}

const titles = (page: AgendaPage) => page.entries.map(({ title }) => title);
const agenda = async ({ desk, at }: Scene) => (await desk.get<AgendaPage>(`${at}/agenda`)).body;
const change = ({ desk, at }: Scene, body: unknown) => desk.post<AgendaPage>(`${at}/agenda`, body);
const write = ({ desk, at }: Scene, what: object, values: Record<string, AgendaValue>, done = true) =>
  desk.post<AgendaPage & AgendaForm>(`${at}/agenda/write`, { what, values, done });
const answerTo = (form: AgendaForm, field: string) => form.fields.find(({ id }) => id === field)?.value;
const start = async ({ desk, it, page }: Scene) => {
  const give = await commandsIn(it, page);
  await give(null, { type: 'startSession', session: id('s1') });
  await give(null, { type: 'openActivity', activity: id('s1-checkin') });
  expect((await desk.get<SeriesPage>(`/api/series/${page.id}`)).body.sessions[0]?.status).toBe('running');
};

describe('a run sheet at the desk', () => {
  test('[PREP-1] says what stands there and what can be done with it', async () => {
    const it = await scene();
    const page = await agenda(it);
    expect(page).toMatchObject({
      n: 1,
      status: 'planned',
      undo: null,
      minutes: { all: 102, core: 95 },
      size: null,
    });
    expect(page.entries[0]).toMatchObject({
      id: 's1-checkin',
      can: { change: true, drop: true, up: null, down: 1 },
    });
    const worst = page.entries.find(({ id }) => id === 's1-worst');
    expect(worst).toMatchObject({ can: { drop: false } });
    expect(worst?.kept).toContain('“Is that us?”');
    expect(page.kinds).toHaveLength(12);
  });

  test('[PREP-2] moving, dropping and undoing, each answered with the sheet as it is then', async () => {
    const it = await scene();
    const before = titles(await agenda(it));
    const moved = await change(it, { do: 'move', activity: 's1-checkout', to: 0 });
    expect(titles(moved.body)[0]).toBe('Leaving');
    expect(moved.body.undo).toBe('Undo: put “Leaving” where it was');
    const dropped = await change(it, { do: 'drop', activity: 's1-sort' });
    expect(titles(dropped.body)).not.toContain('Where are we?');
    const series = await it.desk.get<SeriesPage>(`/api/series/${it.page.id}`);
    expect(series.body.sessions[0]?.minutes).toBe(95);
    await change(it, { do: 'undo' });
    expect(titles((await change(it, { do: 'undo' })).body)).toEqual(before);
    expect((await change(it, { do: 'undo' })).status).toBe(409);
  });

  test('[PREP-3] what another activity draws on is neither dropped nor moved behind it: said in words', async () => {
    const it = await scene();
    const no = await change(it, { do: 'drop', activity: 's1-worst' });
    expect(no.status).toBe(409);
    expect(no.text).toContain('“Is that us?” draws on “Peer working at its worst”');
    expect((await change(it, { do: 'move', activity: 's1-worst', to: 9 })).status).toBe(409);
    expect(titles(await agenda(it))).toHaveLength(10);
  });

  test('[PREP-4] what has begun stays; what is to come can still be changed', async () => {
    const it = await scene();
    await start(it);
    const page = await agenda(it);
    expect(page.entries[0]?.can).toEqual({ change: false, drop: false, up: null, down: null, to: [] });
    expect(page.entries[1]?.can).toMatchObject({ change: true, up: null, down: 2 });
    expect(page.places[0]?.at).toBe(1);
    expect(errorOf(await change(it, { do: 'move', activity: 's1-ground', to: 0 }))).toBe('gone_by');
    expect((await write(it, { activity: 's1-checkin' }, { title: 'Late' })).status).toBe(409);
    expect((await write(it, { activity: 's1-ground' }, { title: 'Ground rules' })).status).toBe(200);
  });

  test('[PREP-5] the form asks in plain words, and says what does not fit before anything is changed', async () => {
    const it = await scene();
    const form = (await write(it, { activity: 's1-holdout' }, {}, false)).body;
    expect(answerTo(form, 'title')).toBe('What we hold out for together');
    expect(answerTo(form, 'votes')).toBe('none');
    const wrong = (await write(it, { activity: 's1-holdout' }, { prompt: 'x'.repeat(126), minutes: 0 })).body;
    expect(wrong.problems.map(({ field }) => field).sort()).toEqual(['minutes', 'prompt']);
    expect((await agenda(it)).undo).toBeNull();
  });

  test('[PREP-5] optional is answered by yes or no, and stands so', async () => {
    const it = await scene();
    const form = (await write(it, { activity: 's1-holdout' }, {}, false)).body;
    expect(form.fields.find(({ id }) => id === 'optional')).toMatchObject({ ask: 'yesNo', value: false });
    const page = (await write(it, { activity: 's1-holdout' }, { optional: true })).body;
    expect(page.entries.find(({ id }) => id === 's1-holdout')).toMatchObject({ optional: true });
    expect(answerTo((await write(it, { activity: 's1-holdout' }, {}, false)).body, 'optional')).toBe(true);
  });

  test('[PREP-6] a vote is offered with names and live, or without; each with what it costs', async () => {
    const it = await scene();
    const form = (await write(it, { kind: 'vote', at: 10 }, {}, false)).body;
    const votes = form.fields.find(({ id }) => id === 'votes');
    expect(votes?.options.map(({ id, help }) => [id, help.includes('costs')])).toEqual([
      ['live', true],
      ['named', true],
      ['none', true],
      ['linked', true],
    ]);
    await write(it, { kind: 'vote', at: 10 }, { votes: 'live', title: 'Now' });
    const yaml = (await it.desk.get(`${it.at}/agenda.yaml`)).text;
    expect(yaml).toContain('sight: live');
    const again = (await write(it, { activity: 's1-vote-1' }, {}, false)).body;
    expect(answerTo(again, 'votes')).toBe('live');
  });

  test.each([
    'pulse',
    'talk',
    'gather',
    'amplify',
    'vote',
    'sort',
    'position',
    'scenario',
    'commit',
    'consent',
    'glossary',
  ])('[PREP-7] a %s added at the end fits as it starts', async (kind) => {
    const it = await scene();
    const added = await write(it, { kind, at: 10 }, {});
    expect(added.body.entries?.at(10), added.text).toMatchObject({ id: `s1-${kind}-1` });
  });

  test('[PREP-7] where nothing comes before that it could draw on, it says so', async () => {
    const it = await scene();
    const none = (await write(it, { kind: 'amplify', at: 0 }, {})).body;
    expect(none.problems).toMatchObject([
      { field: 'source', sentence: expect.stringContaining('nothing before it') },
    ]);
    const points = (await write(it, { kind: 'weigh', at: 0 }, {})).body;
    expect(points.problems).toHaveLength(1);
    const given = await write(it, { kind: 'weigh', at: 0 }, { items: ['Trust', 'Money'] });
    expect(given.body.entries?.[0]).toMatchObject({ title: 'What matters most' });
  });

  test('[PREP-8] is the facilitator’s alone', async () => {
    const it = await scene();
    const asha = await joined(it.it, it.page, 'Asha Venn');
    for (const path of ['agenda', 'agenda.yaml', '../../agenda.yaml', '../../capsule', '../../capsule.yaml'])
      expect((await asha.get(new URL(path, `http://x${it.at}/`).pathname)).status).toBe(401);
    for (const path of ['agenda', 'agenda/write', 'date'])
      expect((await asha.post(`${it.at}/${path}`, {})).status).toBeGreaterThanOrEqual(400);
    expect((await asha.post(`${it.at}/agenda`, { do: 'undo' })).status).toBe(401);
  });
});

describe('many people', () => {
  const peers = (n: number) => [
    {
      name: 'Many',
      kind: '',
      peers: Array.from({ length: n }, (_, i) => ({ name: `Peer ${i + 1}`, role: '' })),
    },
  ];

  test('[SIZE-1] twelve are no matter; above, fewer posts each, and one press changes it so', async () => {
    expect((await agenda(await scene({ organisations: peers(12) }))).size).toBeNull();
    const it = await scene({ organisations: peers(13) });
    const { size } = await agenda(it);
    expect(size?.people).toBe('13 peers expected.');
    const worst = size?.advice.find(({ activity }) => activity === 's1-worst');
    expect(worst).toMatchObject({ proposal: 'fewerPosts', accept: true });
    const after = await change(it, { do: 'accept', activity: 's1-worst', proposal: 'fewerPosts' });
    expect(after.body.size?.advice.some(({ activity }) => activity === 's1-worst')).toBe(false);
    const form = (await write(it, { activity: 's1-worst' }, {}, false)).body;
    expect(answerTo(form, 'postsEach')).toBe(1);
    expect((await change(it, { do: 'undo' })).body.size).toEqual(size);
  });

  test('[SIZE-1] above sixty: gather in tables, asks and positions by chosen peers', async () => {
    const it = await scene({ organisations: peers(61) });
    const { size } = await agenda(it);
    const of = (activity: string) =>
      size?.advice.filter((one) => one.activity === activity).map((one) => one.proposal);
    expect(of('s1-worst')).toEqual(['fewerPosts', 'tables']);
    expect(of('s1-commit')).toEqual(['chosenPeers']);
    expect(of('s1-checkin')).toEqual([]);
    const third = { ...it, at: `/api/series/${it.page.id}/sessions/s3` };
    expect((await agenda(third)).size?.advice.map((one) => one.proposal)).toContain('chosenPeers');
  });
});

describe('a series from a capsule', () => {
  test('[CAPS-2] a series is made from the file, and has its sessions', async () => {
    const it = await scene();
    await write(it, { activity: 's1-checkin' }, { title: 'Hello' });
    const { text } = await it.desk.get(`/api/series/${it.page.id}/capsule.yaml`);
    const looked = await it.desk.post<DefinitionSummary>('/api/definitions/look', { text });
    expect(looked.body).toMatchObject({
      title: 'Leading as Peers',
      sessions: [{ minutes: 102 }, {}, {}, {}, {}],
    });
    const made = await seriesOf(it.desk, { ...newSeries, definition: '', capsule: text });
    const page = await it.desk.get<AgendaPage>(`/api/series/${made.id}/sessions/s1/agenda`);
    expect(titles(page.body)[0]).toBe('Hello');
    const again = await it.desk.get(`/api/series/${made.id}/capsule.yaml`);
    expect(again.text).toBe(text);
  });

  test('[CAPS-2] what is no workshop is refused with file, line and what to do', async () => {
    const it = await scene();
    const no = await it.desk.post('/api/definitions/look', {
      text: 'id: x\ntitle: X\nsessions: [{ id: One }]\n',
    });
    expect(no.status).toBe(422);
    expect(no.text).toContain('line');
  });
});
