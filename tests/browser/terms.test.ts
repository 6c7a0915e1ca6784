import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather, glossary, vote } from '../series/definitions.ts';
import { ask, close, given, gives, open, room, settle, show, type World } from '../series/given.ts';
import { button, heading, sees } from './hands.ts';
import { type ThreeFaces, threeFaces } from './threeFaces.ts';

const statement = 'A discharge is safe when the risk is named.';
let faces: ThreeFaces;
beforeAll(async () => {
  faces = await threeFaces('asha');
}, 60_000);
afterAll(() => faces.close());

/** “risk” was opened and settled: two meanings, and no wording that all share. */
const opened = (): World =>
  given(
    room({
      activities: [
        gather('g', { params: { maxPosts: 3 } }),
        glossary('y'),
        {
          ...vote('v', { params: { statements: [{ id: 'st1', text: statement }] } }),
          prompt: 'Where does the risk lie?',
        },
        glossary('z'),
      ],
    }),
    open('g'),
    ask(),
    gives('ben', { post: ['risk'] }, { id: 'x2' }),
    close,
    show(),
    settle(),
    open('y'),
    ask('write:x2:1'),
    gives('ben', { meaning: { meaning: 'Harm to a patient', example: '', ourWord: '' } }, { subject: 'x2' }),
    gives(
      'cleo',
      { meaning: { meaning: 'A hole in the budget', example: '', ourWord: '' } },
      { subject: 'x2' },
    ),
    close,
    show(),
    settle(),
  ).world;

test('[TERM-11] in the question and in the statement on the phone, at the desk, and quietly nowhere on the screen', async () => {
  const { server, phone, desk, screen } = faces;
  server.use(given(opened(), open('v'), ask()).world);
  await button(phone, 'risk').first().waitFor();
  expect(await button(phone, 'risk').count()).toBe(2);
  await button(phone, 'risk').last().tap();
  const note = phone.getByRole('note');
  await note.getByText('Harm to a patient').waitFor();
  await note.getByText('Ben Venn means').waitFor();
  await note.getByText('A hole in the budget').waitFor();
  await faces.look('phone', 'term-statement');
  await phone.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await phone.getByText(statement).count()).toBe(1);
  await button(desk, 'risk').first().click();
  await desk.getByRole('note').getByText('Harm to a patient').waitFor();
  await faces.look('desk', 'term-statement');
  await desk.keyboard.press('Escape');
  await heading(screen, /risk/);
  expect(await screen.locator('button').count()).toBe(0);
});

test('[TERM-11] and not where the room opens the word again', async () => {
  const { server, phone } = faces;
  server.use(given(opened(), open('z'), ask('write:x2:1')).world);
  await sees(phone, 'risk');
  expect(await button(phone, 'risk').count()).toBe(0);
  expect(await phone.getByText('Harm to a patient').count()).toBe(0);
});
