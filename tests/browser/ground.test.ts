import { gathering, tableFrom } from '@moot/shared/ground/answersGiven.ts';
import { camps } from '@moot/shared/ground/camps.ts';
import { campsSaid } from '@moot/shared/ground/campsSaid.ts';
import { drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import { rowsOnStage } from '@moot/shared/views/ground.ts';
import { mapPart } from '@moot/shared/views/map.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HowVoted, inCamps, linkedShort, named, names, type Vote, voting } from '../ground/bigRoom.ts';
import { commit, gather, type Short, vote } from '../series/definitions.ts';
import { ask, cast, close, gives, open, room, type Step, show, type World } from '../series/given.ts';
import { sees } from './hands.ts';
import type { Beside } from './stageServer.ts';
import { type ThreeFaces, threeFaces } from './threeFaces.ts';

/** As the server's own thread does it, here at once. */
const map: Beside = ({ series }, face) => {
  const rows = rowsOnStage(series);
  if (rows === null) return {};
  const all = gathering();
  for (const { id } of rows.subjects) all.add(id, rows.votesOn(id));
  const table = tableFrom(all.done());
  const found = camps(table, seededRandom(1), 39);
  const drawn = drawnMap(table, found);
  return mapPart(series, { asking: rows.asking, drawn, said: campsSaid(table, found) }, face);
};

let faces: ThreeFaces;
beforeAll(async () => {
  faces = await threeFaces('p01', map);
});
afterAll(() => faces?.close());

/** Two camps, and a few who do not go with theirs on everything. */
const how: HowVoted = (at, line) => {
  const side = inCamps(15, 8)(at, line);
  if ((at * 3 + line * 5) % 11 !== 0) return side;
  return side === 'agree' ? 'pass' : 'agree';
};
const fifteen: Vote = { peers: 15, statements: 8 };
const lines = [
  'We hold out for no one being sent home to nothing.',
  'We publish one set of figures, together.',
  'Each service keeps its own budget.',
  'Evening staff matter more than more beds.',
  'When we cannot agree, the commissioner decides.',
  'Mental health money stays in mental health.',
  'We tell the next team bad news the same day.',
  'There is one number to ring on leaving hospital.',
];
const spoken = { statements: lines.map((text, n) => ({ id: `st${n + 1}`, text })) };
const live: Short = { names: 'named', params: { ...spoken, sight: 'live' } };
const others = (steps: readonly Step[]) => steps.slice(8);
const marks = (at: ThreeFaces['desk'], line: number) =>
  at.locator('main svg[role="img"]').nth(line).locator('circle, path').count();
/** On a small phone, and where phone and desk are dark. */
async function inOtherLights(name: string): Promise<void> {
  const { phone, desk, look } = faces;
  await phone.setViewportSize({ width: 320, height: 640 });
  await look('phone', `${name}-320`);
  for (const page of [phone, desk]) await page.emulateMedia({ colorScheme: 'dark' });
  await look('phone', `${name}-320-dark`);
  await look('desk', `${name}-dark`);
  for (const page of [phone, desk]) await page.emulateMedia({ colorScheme: 'light' });
  await phone.setViewportSize({ width: 390, height: 844 });
}

const begin = (world: World): World => {
  faces.server.use(world);
  return world;
};

test('[STAND-1] [STAND-3] [STAND-5] a named vote of fifteen, seen live: strips move, then a map', async () => {
  const { server, phone, desk, screen, look, lookAll } = faces;
  begin(voting(fifteen, live));
  await sees(screen, 'Where we stand so far');
  await lookAll('ground-1-nothing-yet');
  const votes = others(named(fifteen, how));
  server.play(...votes.slice(0, 6 * 8));
  await expect.poll(() => marks(screen, 0)).toBe(6);
  await expect.poll(() => marks(desk, 0)).toBe(6);
  expect(await phone.getByRole('region', { name: 'So far' }).count()).toBe(0);
  await phone.getByRole('radio', { name: 'Agree', exact: true }).tap();
  await expect.poll(() => marks(screen, 0)).toBe(7);
  await phone
    .getByRole('button', { name: /^Card 1\b|^1\b/ })
    .first()
    .tap();
  await phone.getByRole('region', { name: 'So far' }).waitFor();
  await lookAll('ground-2-seven');
  server.play(...votes.slice(6 * 8, 13 * 8));
  await expect.poll(() => marks(screen, 0)).toBe(14);
  await lookAll('ground-3-fourteen');
  server.play(...votes.slice(13 * 8), ...named({ ...fifteen, peers: 1 }, how), close, show());
  await desk.getByRole('heading', { name: 'Opinion map' }).waitFor();
  await lookAll('ground-4-shown');
  await desk.getByRole('heading', { name: 'Agreed with in every camp' }).scrollIntoViewIfNeeded();
  await look('desk', 'ground-4-panel');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await look('desk', 'ground-4-panel-dark');
  await desk.emulateMedia({ colorScheme: 'light' });
  await desk.getByRole('button', { name: 'Show the map' }).click();
  await sees(screen, 'How our answers lie');
  await look('screen', 'ground-5-map');
  await desk.getByRole('button', { name: 'Take the map down' }).click();
  await sees(screen, 'Where we stand');
  await desk.getByRole('button', { name: 'Line 1: what can be done with it' }).first().click();
  await desk.getByRole('menuitem', { name: 'Show it alone on the screen' }).click();
  await sees(screen, 'Line 1 of 8');
  await lookAll('ground-6-one-line');
  await desk.getByRole('button', { name: 'Show where we stand' }).click();
  await sees(screen, 'Where we stand');
});

test('[STAND-3] no clear camps is drawn as proudly', async () => {
  const { desk, screen, look } = faces;
  const random = seededRandom(7);
  const chance = () => (['agree', 'disagree', 'pass'] as const)[Math.floor(random() * 3)] ?? 'pass';
  begin(voting(fifteen, live));
  faces.server.play(...named(fifteen, chance), close, show());
  await desk.getByRole('img', { name: /No clear camps/ }).waitFor();
  await desk.getByRole('button', { name: 'Show the map' }).click();
  await screen.getByRole('img', { name: /No clear camps/ }).waitFor();
  await look('screen', 'ground-7-no-camps');
  await look('desk', 'ground-7-no-camps');
});

test('[STAND-4] organisations stand side by side once answers are in', async () => {
  const { phone, desk, screen, lookAll } = faces;
  const by = (at: number, line: number) => (at % 3 === 2 && line < 3 ? 'disagree' : 'agree');
  begin(voting(fifteen, { names: 'named', params: spoken }));
  faces.server.play(...named(fifteen, by), close, show(['subject:st1']));
  for (const face of [phone, desk, screen])
    await face.getByRole('list', { name: 'By organisation' }).first().waitFor();
  await lookAll('ground-8-organisations');
  await inOtherLights('ground-8-organisations');
});

test('[STAND-2] [STAND-6] linked, without names: announced, and nothing moves until the show', async () => {
  const { server, phone, desk, screen, look, lookAll } = faces;
  begin(voting(fifteen, { ...linkedShort, params: { ...spoken, linked: true } }));
  await sees(phone, /stay together in one row without a name/);
  await lookAll('ground-9-linked');
  const before = await screen.locator('main').innerHTML();
  server.play(
    ...names(15)
      .slice(1)
      .flatMap((name, n) =>
        spoken.statements.map(({ id }, line) =>
          cast(name, { field: 'vote', subject: id, key: `k${name}`, rev: 1, value: how(n + 1, line + 1) }),
        ),
      ),
  );
  await sees(desk, '14 of 15 have answered');
  expect(await screen.locator('main').innerHTML()).toBe(before);
  for (const side of ['Agree', 'Disagree', 'Agree'])
    await phone.getByRole('radio', { name: side, exact: true }).tap();
  server.play(close, show());
  await desk.getByRole('heading', { name: 'Opinion map' }).waitFor();
  await look('phone', 'ground-10-linked-shown');
});

test('[STAND-9] a hundred and twenty answers fit on a phone', async () => {
  const { phone, look } = faces;
  const many: Vote = { peers: 120, statements: 2 };
  begin(voting(many, { names: 'named' }));
  faces.server.play(...named(many, inCamps(many.peers, 2)), close, show());
  const strip = phone.getByRole('img', { name: '60 agree, 60 disagree' }).first();
  await strip.waitFor();
  expect((await strip.boundingBox())?.height).toBeLessThan(80);
  await phone.setViewportSize({ width: 320, height: 640 });
  await look('phone', 'ground-15-many-320');
  await phone.setViewportSize({ width: 390, height: 844 });
});

test('[STAND-10] the desk sets round two beside round one, never under it', async () => {
  const { desk, look } = faces;
  const twelve: Vote = { peers: 12, statements: 2 };
  begin(voting(twelve, { names: 'named', rounds: 2 }));
  const votes = named(twelve, inCamps(twelve.peers, 2));
  faces.server.play(...votes, close, show(), ask(), ...votes, close, show());
  const tops = () =>
    Promise.all(
      ['First time', 'Second time'].map(async (label) => {
        const at = await desk.getByText(label, { exact: true }).first().boundingBox();
        return at ?? { x: 0, y: 0 };
      }),
    );
  await desk.getByText('Second time', { exact: true }).first().waitFor();
  const [first, second] = await tops();
  expect(second?.y).toBe(first?.y);
  expect(second?.x ?? 0).toBeGreaterThan((first?.x ?? 0) + 100);
  await look('desk', 'ground-16-two-rounds');
});

test('[STAND-12] rounds line up on a phone, however narrow, and however long the words of one', async () => {
  const { phone, look } = faces;
  const few: Vote = { peers: 6, statements: 2 };
  begin(voting(few, { names: 'named', rounds: 2 }));
  const thirds: HowVoted = (at) => (['agree', 'disagree', 'pass'] as const)[at % 3] ?? 'pass';
  const first = [...named(few, inCamps(few.peers, 2)), close, show()];
  faces.server.play(...first, ask(), ...named({ ...few, peers: 5 }, thirds), close, show());
  /** Where the marks of a round stand, seen from its label. */
  const fromLabel = async (words: string) => {
    const label = phone.getByText(words, { exact: true }).first();
    const marks = label.locator('xpath=following-sibling::*').locator('svg').first();
    const [a, b] = [await label.boundingBox(), await marks.boundingBox()];
    return [Math.round((b?.x ?? 0) - (a?.x ?? 0)), Math.round((b?.y ?? 0) - (a?.y ?? 0))];
  };
  await phone.getByText('After talking', { exact: true }).first().waitFor();
  for (const width of [320, 360, 375, 390, 430]) {
    await phone.setViewportSize({ width, height: 844 });
    expect(await fromLabel('After talking'), `${width}`).toEqual(await fromLabel('First asked'));
    await look('phone', `ground-18-rounds-${width}`);
  }
  await phone.setViewportSize({ width: 390, height: 844 });
});

test('[STAND-11] [HALL-2] a hall of three hundred reads every reason, and can ask every peer', async () => {
  const { phone, look } = faces;
  const hall = Object.fromEntries(names(300).map((name, at) => [name, ['north', 'east'][at % 2] ?? 'north']));
  begin(room({ peers: hall, activities: [vote('v', { names: { vote: 'named', reason: 'named' } })] }));
  const why = (name: string, n: number) =>
    gives(
      name,
      { vote: 'agree', reason: `Reason ${n} of many, ${'and more '.repeat(10)}` },
      { subject: 'st1' },
    );
  faces.server.play(open('v'), ask(), ...names(300).map(why), close, show());
  await expect.poll(() => phone.getByText(/^Reason \d+ of many/).count()).toBe(300);
  begin(room({ peers: hall, activities: [commit('m')] }));
  faces.server.play(open('m'), ask());
  await expect.poll(() => phone.getByRole('radio').count()).toBe(299);
  await look('phone', 'ground-17-hall');
});

test('[STAND-7] the margin says who was not heard, and what only one organisation said', async () => {
  const { desk, look } = faces;
  const peers = { p01: 'north', ben: 'north', cleo: 'east', dev: 'east', eve: 'south', finn: 'south' };
  begin(room({ peers, activities: [gather('g')] }));
  faces.server.play(
    open('g'),
    ask(),
    gives('p01', { post: ['We rang each other before it was in the papers.'] }, { id: 'a' }),
    gives('cleo', { post: ['Nobody waited for a meeting.'] }, { id: 'b' }),
    close,
    show(),
  );
  await sees(desk, 'Not heard yet');
  await sees(desk, 'The south trust');
  await desk.getByRole('button', { name: 'Organisations side by side' }).click();
  await sees(desk, 'The north trust');
  await look('desk', 'ground-11-lenses');
});

test('[STAND-8] statements of a Polis conversation are chosen at the desk, and a shown vote can be written out', async () => {
  const { desk, look, server } = faces;
  const world = begin(room({ activities: [vote('v', { names: 'named' })] }));
  server.play(open('v'));
  await desk.getByRole('button', { name: 'Take statements from Polis' }).click();
  await look('desk', 'ground-12-files');
  const file = { name: 'statements.csv', mimeType: 'text/csv', buffer: Buffer.from('statement,text\n0,A\n') };
  await desk.getByLabel('statements.csv', { exact: true }).setInputFiles(file);
  await desk.getByRole('button', { name: 'Read the files' }).click();
  await desk.getByRole('checkbox', { name: 'Statement 1 of a conversation' }).uncheck();
  await look('desk', 'ground-13-choose');
  await desk.getByRole('button', { name: 'Take 2 statements' }).click();
  await sees(desk, 'Statement 2 of a conversation');
  server.play(ask(), close, show());
  expect(world.series.sessions[0]?.activities[0]?.askings[0]?.subjects.map(({ id }) => id)).toEqual([
    'st1',
    'st2',
    'polis-0',
    'polis-2',
  ]);
  const link = desk.getByRole('link', { name: 'Votes', exact: true });
  expect(await link.getAttribute('href')).toBe('/api/series/series/activities/v/polis/votes.csv');
  await look('desk', 'ground-14-rows');
});
