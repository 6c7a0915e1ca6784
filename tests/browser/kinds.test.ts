import type { Json } from '@moot/shared/model/series.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather, type Short, scenario, talk, weigh } from '../series/definitions.ts';
import {
  ask,
  by,
  close,
  gives,
  open,
  outcome,
  room,
  type Step,
  settle,
  show,
  showNext,
  six,
  type World,
} from '../series/given.ts';
import { sees } from './hands.ts';
import { type ThreeFaces, threeFaces } from './threeFaces.ts';

let faces: ThreeFaces;
let server: ThreeFaces['server'];
let phone: Page;
let desk: Page;
let screen: Page;
beforeAll(async () => {
  faces = await threeFaces('asha');
  ({ server, phone, desk, screen } = faces);
});
afterAll(() => faces?.close());

/** As the agenda has it. The phone keeps its answers by activity, so each has an id of its own. */
const called = (id: string, title: string, prompt: string, kind: typeof weigh, short: Short) => ({
  ...kind(id, short),
  title,
  prompt,
});
const everybody = Object.keys(six);
const others = everybody.filter((name) => name !== 'asha');
const each = (values: readonly Json[], subject = 'all', field = 'answer'): Step[] =>
  values.map((value, n) => gives(others[n] ?? '', { [field]: value }, { subject }));
const begin = (world: World): World => {
  server.use(world);
  return world;
};
const heading = (at: Page, words: string | RegExp) =>
  at.getByRole('heading', { name: words }).first().waitFor();
const tap = (name: string | RegExp) => phone.getByRole('button', { name }).first().tap();
const saved = () => phone.getByRole('banner').getByText('Saved', { exact: true }).waitFor();

const criteria = [
  'We speak as one to region and nation, so that plans support collaboration.',
  'Services are good, and shaped with the people who use them and their carers.',
  'The local system works for everyone with a stake in it.',
  'We live within the money we have.',
  'We pool what we have, to raise quality and productivity together.',
  'We are true partners, on steady values, and do each other no harm.',
  'Bad news reaches a peer before it reaches the press.',
  'Nobody leaves hospital to an empty house.',
].map((text, n) => ({ id: `q${n + 1}`, text }));

describe('a scale', () => {
  test('[KINDS-1] [KINDS-3] two questions, card by card', async () => {
    const world = begin(
      room({
        activities: [
          called(
            'far',
            'How much, and how far?',
            'For each: how much does it matter to us, and how far along are we?',
            weigh,
            {
              params: {
                mode: 'scale',
                items: criteria,
                questions: [
                  { id: 'importance', text: 'How much does this matter to us?' },
                  { id: 'now', text: 'How far along are we?' },
                ],
              },
            },
          ),
        ],
      }),
    );
    server.play(open('far'));
    await faces.lookAll('weigh-scale-0-before');
    server.play(ask());
    await sees(phone, criteria[0]?.text ?? '');
    await faces.look('phone', 'weigh-scale-1-open');
    const choose = async (question: RegExp, point: string) => {
      const radio = phone.getByRole('radiogroup', { name: question }).getByRole('radio', { name: point });
      await expect
        .poll(async () => {
          if ((await radio.getAttribute('aria-checked')) !== 'true') await radio.tap();
          return radio.getAttribute('aria-checked');
        })
        .toBe('true');
    };
    await choose(/matter/, '4 of 5');
    await faces.look('phone', 'weigh-scale-2-half');
    await choose(/far along/, '2 of 5');
    await sees(phone, criteria[1]?.text ?? '');
    await phone.reload();
    await phone.getByRole('button', { name: 'Card 1: answered' }).waitFor();
    await saved();
    server.play(
      ...criteria.flatMap(({ id }, n) => [
        ...each([1 + (n % 5), 3, 3, 4, 5 - (n % 3)], id, 'importance'),
        ...each([2, 2, 1 + (n % 2), 3, 2], id, 'now'),
      ]),
    );
    await faces.look('desk', 'weigh-scale-3-open');
    await faces.look('screen', 'weigh-scale-3-open');
    server.play(close);
    await heading(phone, 'Closed. Look up.');
    await sees(phone, 'You tapped 4.');
    await faces.look('phone', 'weigh-scale-4-closed');
    server.play(show());
    await heading(screen, /widest spread first/);
    await faces.lookAll('weigh-scale-5-shown');
    expect(outcome(world, 'far')).toMatchObject({ eligible: 6 });
    await desk.getByRole('button', { name: /^What can be done with “We speak as one/ }).click();
    await desk.getByRole('menuitem', { name: 'Show it alone on the screen' }).click();
    await heading(screen, criteria[0]?.text ?? '');
    await faces.look('screen', 'weigh-scale-6-one');
  });

  test('[KINDS-3] labels that are words, and no question', async () => {
    begin(
      room({
        activities: [
          called(
            'follow',
            'How do I follow?',
            'In the last three months, how often did you do this with a peer outside your organisation?',
            weigh,
            {
              params: {
                mode: 'scale',
                scale: ['Never', 'Once', 'A few times', 'Often'],
                items: [
                  { id: 'f1', text: 'I backed a colleague’s idea in public.' },
                  { id: 'f2', text: 'I helped an idea that did my own organisation no favours.' },
                  { id: 'f3', text: 'I raised a doubt in private before backing in public.' },
                  { id: 'f4', text: 'I stayed silent when I could have backed someone.' },
                ],
              },
            },
          ),
        ],
      }),
    );
    server.play(open('follow'), ask());
    await sees(phone, 'I backed a colleague’s idea in public.');
    await faces.look('phone', 'weigh-labels-1-open');
    server.play(
      ...each([3, 2, 2, 1, 3], 'f1'),
      ...each([2, 1, 1, 2, 2], 'f2'),
      ...each([2, 3, 2, 3, 2], 'f3'),
      ...each([2, 3], 'f4'),
      close,
      show(),
    );
    await heading(screen, /widest spread first/);
    await faces.lookAll('weigh-labels-2-shown');
    await sees(screen, 'Too few to show');
  });
});

const words = ['discharge', 'the public’s pound', 'risk', 'integration', 'engagement'];

describe('dots', () => {
  test('[KINDS-1] [KINDS-3] [KINDS-4] ticked at the desk, given by taps, and a tie broken aloud', async () => {
    const world = begin(
      room({
        activities: [
          gather('g', { params: { maxPosts: 5 } }),
          called(
            'words',
            'Which words to open up',
            'Three dots: which words would help us most if we sorted them out?',
            weigh,
            {
              source: 'g',
              params: { mode: 'dots', dots: 3, keep: 3, items: [], add: 1, addFrom: 'g' },
            },
          ),
        ],
      }),
    );
    const wrote = words.map((text, n) => gives(others[n] ?? '', { post: [text] }, { id: `x${n + 1}` }));
    server.play(open('g'), ask(), ...wrote, close, show(), settle(), open('words'));
    await sees(desk, 'What shall the room weigh?');
    await desk.getByRole('checkbox', { name: 'engagement' }).click();
    await expect.poll(() => desk.getByRole('checkbox', { name: 'engagement' }).isChecked()).toBe(false);
    await desk.getByRole('button', { name: 'Add one', exact: true }).click();
    await desk.getByRole('dialog').getByLabel('Words').fill('flow');
    await desk.getByRole('button', { name: 'Add it' }).click();
    await desk.getByRole('checkbox', { name: 'flow' }).waitFor();
    await faces.look('desk', 'weigh-dots-0-before');
    server.play(ask());
    await sees(phone, '3 dots left.');
    await faces.look('phone', 'weigh-dots-1-open');
    await tap(/discharge/);
    await tap(/risk/);
    await sees(phone, '1 dot left.');
    await tap(/risk/);
    await sees(phone, '2 dots left.');
    await tap(/integration/);
    await tap(/flow/);
    await sees(phone, 'All your dots are placed.');
    await saved();
    await faces.look('phone', 'weigh-dots-2-given');
    await phone.reload();
    await sees(phone, 'All your dots are placed.');
    server.play(
      ...each([
        { x1: 1, x2: 1 },
        { x2: 1, x1: 1 },
        { x2: 1, x3: 1 },
      ]),
      close,
      show(),
    );
    await heading(screen, 'Where the dots lie');
    await faces.lookAll('weigh-dots-3-shown');
    expect(outcome(world, 'words')).toMatchObject({ chosen: ['x1', 'x2'] });
    await desk.getByRole('checkbox', { name: 'risk' }).click();
    await sees(desk, '1 place, all taken.');
    await faces.look('desk', 'weigh-dots-4-chosen');
    expect(outcome(world, 'words')).toMatchObject({ chosen: ['x1', 'x2', 'x3'] });
  });

  test('[KINDS-3] several for one, and too few', async () => {
    begin(
      room({
        activities: [
          called('next', 'Where next?', 'Where shall we put our time?', weigh, {
            params: { mode: 'dots', dots: 5, maxPerItem: 3, keep: 2 },
          }),
        ],
      }),
    );
    server.play(open('next'), ask());
    await tap('One dot more for “Item 1”');
    await tap('One dot more for “Item 1”');
    await sees(phone, '3 dots left.');
    await tap('One dot less for “Item 1”');
    await sees(phone, '4 dots left.');
    await faces.look('phone', 'weigh-several-1-given');
    server.play(close, show());
    await heading(screen, 'Fewer than three answers, so nothing is shown.');
    await faces.lookAll('weigh-several-2-few');
  });
});

test('[KINDS-1] [KINDS-3] first choices', async () => {
  begin(
    room({
      activities: [
        called(
          'money',
          'When money is tight',
          'Pick your top three to hold out for when money is tight.',
          weigh,
          {
            params: { mode: 'rank', top: 3, items: criteria },
          },
        ),
      ],
    }),
  );
  server.play(open('money'), ask());
  await sees(phone, /Tap your first choice/);
  await faces.look('phone', 'weigh-rank-1-open');
  await tap(/We live within/);
  await tap(/Nobody leaves/);
  await tap(/We are true/);
  await sees(phone, 'All your choices are made.');
  await tap(/We live within/);
  await sees(phone, '1 more if you like.');
  await saved();
  await faces.look('phone', 'weigh-rank-2-given');
  server.play(
    ...each([
      ['q6', 'q4', 'q2'],
      ['q4', 'q6'],
      ['q8', 'q6', 'q7'],
      ['q6', 'q5', 'q2'],
    ]),
    close,
    show(),
  );
  await heading(screen, 'How often each was chosen');
  await faces.lookAll('weigh-rank-3-shown');
  await sees(phone, 'Your choice: First.');
});

describe('a scenario', () => {
  const title = 'The Friday letter';
  test('[KINDS-2] [KINDS-3] [KINDS-4] the card, fields with and without names, then field by field', async () => {
    const world = begin(
      room({
        activities: [
          called(
            's',
            title,
            'It’s Friday. A regulator’s letter. By Monday you need a plan that may push cost onto a peer. What happens?',
            scenario,
            {
              params: {
                card: 'A regulator writes to one of us on a Friday. By Monday they must show a plan. The quickest plan pushes cost or patients onto another of us.',
                spareCards: [
                  'A budget hole appears in month ten.',
                  'One of us is on the front page for the wrong reason.',
                ],
                fields: [
                  { id: 'pull', label: 'What would pull you away first?' },
                  { id: 'do', label: 'What would you really do?' },
                  { id: 'tell', label: 'Who hears it from you, and by when?' },
                ],
              },
            },
          ),
        ],
      }),
    );
    server.play(open('s'));
    await desk.getByRole('radio', { name: /budget hole/ }).click();
    await sees(screen, 'A budget hole appears in month ten.');
    await desk.getByRole('radio', { name: /A regulator/ }).click();
    await sees(screen, /A regulator writes/);
    await faces.lookAll('scenario-0-before');
    server.play(ask());
    await phone
      .getByLabel('What would pull you away first?')
      .fill('My own board, and the fear of being first.');
    await phone.reload();
    await expect
      .poll(() => phone.getByLabel('What would pull you away first?').inputValue())
      .toBe('My own board, and the fear of being first.');
    await phone.getByLabel('What would you really do?').fill('Ask for a day, and ring Ben before I write.');
    await faces.look('phone', 'scenario-1-open');
    await tap('Save my answers');
    await saved();
    await expect.poll(() => JSON.stringify(world.journal)).toContain('Ask for a day');
    expect(JSON.stringify(world.journal)).not.toContain('My own board');
    await faces.look('phone', 'scenario-2-given');
    const texts: Readonly<Record<string, readonly string[]>> = {
      pull: ['The leader’s phone call.', 'Being the one on the news.', 'My contract.', 'A target I signed.'],
      do: [
        'Hold the line in public, and buy time.',
        'Sign it, and say so afterwards.',
        'Tell the others first.',
        'Wait until Monday.',
      ],
      tell: ['Cleo, the same night.', 'Nobody until it is signed.', 'Everybody here, by Saturday noon.'],
    };
    server.play(...Object.entries(texts).flatMap(([field, all]) => each(all, 'all', field)), close, showNext);
    await sees(screen, 'Being the one on the news.');
    await faces.lookAll('scenario-3-pulls');
    server.play(showNext, showNext);
    await sees(screen, 'Nobody until it is signed.');
    await faces.lookAll('scenario-4-table');
    const row = desk.getByRole('listitem').filter({ hasText: 'Wait until Monday.' });
    await row.hover();
    await row.getByRole('button', { name: 'Hide' }).click();
    await screen.getByText('Wait until Monday.').waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Line 1: what can be done with it' }).first().click();
    await desk.getByRole('menuitem', { name: 'Show it alone on the screen' }).click();
    await screen.locator('h1').waitFor();
    await faces.look('screen', 'scenario-5-one');
  });
});

describe('a talk', () => {
  test('[KINDS-5] pairs by chance, the time on three faces, a line noted with permission', async () => {
    const world = begin(
      room({
        activities: [
          called('pairs', 'What it took', 'What was hard about backing something that isn’t yours?', talk, {
            params: { grouping: 'pairs', avoid: ['same_organisation', 'earlier_pair'] },
          }),
        ],
      }),
    );
    server.play(open('pairs'));
    await faces.lookAll('talk-0-before');
    await desk.getByRole('button', { name: 'Make them by chance' }).click();
    await expect.poll(() => (outcome(world, 'pairs') as { pairs: string[][] }).pairs.length).toBe(3);
    for (const [one = '', other = ''] of (outcome(world, 'pairs') as { pairs: string[][] }).pairs)
      expect(six[one as keyof typeof six]).not.toBe(six[other as keyof typeof six]);
    server.play(by({ type: 'talk', minutes: 5 }));
    await heading(phone, 'Look up.');
    await sees(phone, /You’re with \w+ Venn\./);
    await faces.lookAll('talk-1-on');
    server.play(by({ type: 'endTalk' }));
    await desk.getByRole('button', { name: 'Note a line' }).click();
    const note = desk.getByRole('dialog');
    await note.getByRole('textbox').fill('It was harder to ask than to give.');
    await note.getByRole('button', { name: 'Note it' }).click();
    await sees(screen, 'It was harder to ask than to give.');
    await faces.lookAll('talk-2-noted');
    server.play(settle());
  });
});
