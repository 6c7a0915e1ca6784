import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amplify, gather, glossary } from '../series/definitions.ts';
import {
  ask,
  close,
  gives,
  open,
  outcome,
  room,
  type Step,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';
import { sees } from './hands.ts';
import { type ThreeFaces, threeFaces } from './threeFaces.ts';

let faces: ThreeFaces;
beforeAll(async () => {
  faces = await threeFaces('asha');
});
afterAll(() => faces?.close());

const everybody = Object.keys(six);
const begin = (world: World): World => {
  faces.server.use(world);
  return world;
};
const saved = () => faces.phone.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
const tap = (name: string | RegExp) =>
  faces.phone
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .tap();
const radio = (name: string) => faces.phone.getByRole('radio', { name }).tap();

const ideas = [
  'One front door: one phone line for leaving hospital, staffed by all four of us.',
  'Pay care homes to hold two beds open each night.',
  'A shared ‘stop’ list: work we all drop so staff can breathe.',
  'Mental health staff in the emergency department every evening.',
  'One joint bid for community services, not three rival ones.',
  'One shared money page, published every month.',
];
const written = (texts: readonly string[]): Step[] => [
  open('g'),
  ask(),
  ...texts.map((text, n) => gives(everybody[n] ?? '', { post: [text] }, { id: `x${n + 1}` })),
  close,
  show(),
  settle(),
];
const does = (name: string, act: string, n: number, text: string): Step =>
  gives(name, { amplification: { act, text } }, { subject: `x${n}`, id: `${name}-${act}-${n}` });

describe('ideas and who gets behind them', () => {
  test('[BACKING-1] [BACKING-2] [BACKING-3] [BACKING-6] [BACKING-7] two waves, and the owners’ answers', async () => {
    const { server, phone, desk, screen, look, lookAll } = faces;
    const whole = {
      ...amplify('first', { params: { maxChars: 120 } }),
      title: 'First follower',
      prompt: 'Give your three backings to ideas that are not yours. Say why, or what you’d bring.',
      help: 'You can’t back your own. A backing needs a reason or an offer.',
    };
    const world = begin(room({ activities: [gather('g'), whole] }));
    server.play(...written(ideas), open('first'));
    await lookAll('amplify-0-before');
    server.play(ask());
    await sees(phone, '3 of your 3 left to give');
    await sees(phone, ideas[1] ?? '');
    await look('phone', 'amplify-1-open');
    await phone.getByLabel('I back this because…').fill('Nights are where it breaks.');
    await phone.reload();
    expect(await phone.getByLabel('I back this because…').inputValue()).toBe('Nights are where it breaks.');
    await look('phone', 'amplify-2-typing');
    await tap('Give this backing');
    await sees(phone, '2 of your 3 left to give');
    await saved();
    await look('phone', 'amplify-3-given');
    for (const n of [3, 4, 5]) await tap(`Idea ${n}`);
    await radio('Ask');
    expect(await phone.getByLabel('I’d back it if… what?').inputValue()).toBe('I’d back it if ');
    await phone.getByLabel('I’d back it if… what?').fill('I’d back it if we agree who carries the loss.');
    await tap('Give this question');
    await sees(phone, '1 of your 3 left to give');
    await tap('Take it back');
    await sees(phone, '2 of your 3 left to give');
    await tap('Idea 4');
    await radio('Add to it');
    await phone.getByLabel('What I would bring…').fill('Our out-of-hours team can share the rota.');
    await tap('Give this addition');
    await saved();
    server.play(
      does('ben', 'back', 1, 'My staff spend mornings hunting for the right number.'),
      does('ben', 'back', 4, 'Half our night calls are distress, not care.'),
      does('cleo', 'back', 5, 'It costs us a contract. It is still right.'),
      does('cleo', 'add', 4, 'A room, a desk and a badge by Monday.'),
      does('dev', 'add', 1, 'We can staff evenings.'),
      does('dev', 'ask', 1, 'I’d back it if the line is open at night.'),
      does('eve', 'back', 1, 'I’ll say so in public.'),
      does('eve', 'ask', 3, 'I’d back it if we agree what stops first.'),
      does('finn', 'add', 5, 'I’ll build one cost base for all of you.'),
    );
    await look('desk', 'amplify-4-open');
    await look('screen', 'amplify-4-open');
    server.play(close);
    await phone.getByRole('heading', { name: 'Closed. Look up.' }).waitFor();
    await look('phone', 'amplify-5-closed');
    server.play(show());
    await screen.getByRole('heading', { name: 'Who gets behind what' }).waitFor();
    await sees(desk, '1 idea has nobody behind it yet.');
    await lookAll('amplify-6-shown');

    await desk.getByRole('button', { name: 'Open', exact: false }).last().click();
    await desk.getByRole('button', { name: '4 minutes on the clock' }).click();
    await sees(screen, /Second wave, live/);
    await sees(phone, 'Give as many as you like, one of each to an idea.');
    server.play(does('dev', 'back', 6, 'Nobody has backed this one. I will: sunlight helps.'));
    await sees(screen, 'First to follow: Dev Venn, The east trust');
    await lookAll('amplify-7-live');
    for (const n of [3, 4, 5, 6]) await tap(`Idea ${n}`);
    await sees(phone, 'Nobody has backed this one. I will: sunlight helps.');
    await look('phone', 'amplify-8-live-idea');
    await desk.getByRole('button', { name: 'Hide what Dev Venn gave' }).last().click();
    await desk.getByRole('button', { name: 'Bring back what Dev Venn gave' }).waitFor();
    await expect.poll(() => screen.getByText('sunlight helps').count()).toBe(0);
    await desk.getByRole('button', { name: 'Bring back what Dev Venn gave' }).click();
    server.play(close, show());
    await look('screen', 'amplify-9-shown-again');
    await look('phone', 'amplify-9-shown-again');

    server.play(ask('reply:1'));
    await sees(phone, 'Dev Venn asks about your idea');
    await look('phone', 'amplify-10-reply');
    await phone.getByLabel('Your answer').fill('From April it is.');
    await tap('Give this answer');
    await sees(phone, 'You have answered all that was asked about your idea.');
    await sees(desk, 'From April it is.');
    await lookAll('amplify-11-answered');
    await desk.getByRole('button', { name: 'Line 1: what can be done with it' }).click();
    await desk.getByRole('menuitem', { name: 'Show it alone on the screen' }).click();
    await sees(screen, 'From April it is.');
    await look('screen', 'amplify-12-one');
    expect(outcome(world, 'first')).toMatchObject({ noneAtEnd: [] });
  });
});

const means = (name: string, meaning: string, example: string, ourWord: string): Step =>
  gives(name, { meaning: { meaning, example, ourWord } }, { subject: 'x1' });
const judged = (values: readonly string[], about: string): Step[] =>
  values.map((judge, n) => gives(everybody[n + 1] ?? '', { judge }, { subject: about }));

describe('words', () => {
  test('[BACKING-4] [BACKING-5] [BACKING-6] [BACKING-7] written, judged, shared; and a set of words', async () => {
    const { server, phone, desk, screen, look, lookAll } = faces;
    const whole = {
      ...glossary('words', { params: { maxChars: 120 } }),
      title: 'When I say it, I mean…',
      prompt: 'When I say ‘___’ I mean… (without using the word). An example. What we call it.',
    };
    const world = begin(room({ activities: [gather('g'), whole] }));
    server.play(...written(['discharge', 'risk', 'the public’s pound', 'demand', 'safe']), open('words'));
    await desk.getByRole('button', { name: 'Add a word' }).click();
    await desk.getByRole('menuitem', { name: 'safe' }).click();
    await desk.getByRole('list', { name: 'Words, and sets of words' }).getByText('safe').waitFor();
    await lookAll('glossary-0-before');
    server.play(ask());
    await sees(phone, 'When I say it, I mean…');
    await look('phone', 'glossary-1-open');
    await look('screen', 'glossary-1-open');
    await phone.getByLabel('When I say it, I mean…').fill('the day our discharge duty starts');
    await sees(phone, 'Say it without the word “discharge”. Your draft is kept.');
    expect(await phone.getByRole('button', { name: 'Save my meaning' }).isDisabled()).toBe(true);
    await look('phone', 'glossary-2-refused');
    await phone.getByLabel('For example…').fill('A Friday 4pm call');
    await phone.getByLabel('In our place we call it…').fill('a transfer of care');
    await phone.reload();
    expect(await phone.getByLabel('For example…').inputValue()).toBe('A Friday 4pm call');
    await phone.getByLabel('When I say it, I mean…').fill('the day the council’s duty starts');
    await tap('Save my meaning');
    await saved();
    await sees(phone, 'Change it any time until Nell closes.');
    await look('phone', 'glossary-3-saved');
    server.play(
      means(
        'ben',
        'a person arriving home with what they need',
        'Mrs B, heating on, key safe working',
        'going home',
      ),
      means('dev', 'handing over who is watching over them', 'A call at 48 hours', 'step down'),
      means('eve', 'the end of a paid hospital stay', 'The line on the invoice', ''),
      means(
        'finn',
        'when a bed stops costing the hospital and starts costing someone else',
        'The day-31 bill',
        'flow',
      ),
      close,
      show(),
    );
    await sees(screen, 'the day the council’s duty starts');
    await lookAll('glossary-4-meanings');
    await desk.getByRole('button', { name: 'Hide what Eve Venn wrote' }).click();
    await expect.poll(() => screen.getByText('the end of a paid hospital stay').count()).toBe(0);
    await desk.getByRole('button', { name: 'Bring back what Eve Venn wrote' }).click();
    server.play(ask('judge:x1:1'));
    await phone.getByRole('radio', { name: 'Different things' }).waitFor();
    await look('phone', 'glossary-5-judging');
    await radio('Different things');
    await saved();
    server.play(...judged(['different', 'different', 'overlap', 'overlap'], 'x1'));
    await look('phone', 'glossary-6-judged');
    await look('screen', 'glossary-6-judging');
    await look('desk', 'glossary-6-judging');
    server.play(close, show());
    await sees(screen, 'Same word, different things.');
    await lookAll('glossary-7-verdict');
    await desk.getByRole('button', { name: 'Line 1: what can be done with it' }).click();
    await desk.getByRole('menuitem', { name: 'What we will say' }).click();
    await desk
      .getByRole('dialog')
      .getByLabel('What we will say')
      .fill('Leaving hospital: the 48 hours either side of the door.');
    await desk.getByRole('button', { name: 'Keep this line' }).click();
    await sees(screen, 'Leaving hospital: the 48 hours either side of the door.');
    await sees(phone, 'Leaving hospital: the 48 hours either side of the door.');
    await lookAll('glossary-8-shared');

    await desk.getByRole('button', { name: 'Add a set of words' }).click();
    await desk
      .getByRole('dialog')
      .getByLabel(/The words/)
      .fill('early help, keeping well, demand management');
    await desk.getByRole('button', { name: 'Add it' }).click();
    await sees(desk, 'early help · keeping well · demand management');
    await look('desk', 'glossary-9-set');
    const link = world.series.sessions[0]?.activities.find((a) => a.id === 'words')?.own as {
      links: { id: string }[];
    };
    const set = link.links[0]?.id ?? '';
    server.play(ask(`link:${set}:1`));
    await sees(phone, 'Are these words for the same thing?');
    await look('phone', 'glossary-10-set');
    await look('screen', 'glossary-10-set');
    server.play(...judged(['same', 'same', 'same', 'overlap'], set), close, show());
    await sees(screen, 'Different words, same thing.');
    await lookAll('glossary-11-set-shown');
    expect(outcome(world, 'words')).toMatchObject({ terms: [{ verdict: 'same_word_different_things' }] });
  });
});
