import { id, type LineId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit, consent, gather, position, session } from '../series/definitions.ts';
import {
  activityIn,
  all,
  arrives,
  ask,
  by,
  close,
  gives,
  happened,
  open,
  outcome,
  peer,
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

const begin = (world: World): World => {
  faces.server.use(world);
  return world;
};
const tap = (name: string | RegExp) =>
  faces.phone
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .tap();
const choose = (name: string | RegExp) => faces.phone.getByRole('radio', { name }).first().tap();
const write = (label: string, text: string) => faces.phone.getByLabel(label).first().fill(text);
const heading = (at: ThreeFaces['phone'], name: string | RegExp) =>
  at.getByRole('heading', { name }).first().waitFor();
/** Gives in an asking that stands open beside the one on the stage. */
const says =
  (of: string, name: string, what: string, subject: string, values: Record<string, Json>, item = ''): Step =>
  (world) => {
    const asking = activityIn(world, of).askings.findLast((a) => a.ask === what);
    return peer(name, { type: 'answer', asking: asking?.id ?? id('none'), subject, id: item, values })(world);
  };
const ideas = [
  'One front door: one phone line for leaving hospital, staffed by all four of us.',
  'Pay care homes to hold two beds open each night.',
  'A shared ‘stop’ list: work we all drop so staff can breathe.',
];
const written: Step[] = [
  open('g'),
  ask(),
  ...ideas.map((text, n) => gives(Object.keys(six)[n] ?? '', { post: [text] }, { id: `i${n + 1}` })),
  close,
  show(),
  settle(),
];

test('[SAYING-1] [SAYING-2] [SAYING-7] the best case for another’s idea', async () => {
  const { server, phone, desk, screen, look, lookAll } = faces;
  const x = {
    ...position('cases'),
    title: 'The best case for one I don’t back',
    prompt: 'Pick an idea you don’t back. Make the best case for it, so its owner says ‘That’s it’.',
  };
  const world = begin(room({ activities: [gather('g'), x] }));
  server.play(...written, open('cases'));
  await lookAll('position-0-before');
  server.play(ask());
  await sees(phone, ideas[1] ?? '');
  expect(await phone.getByText(ideas[0] ?? '').count()).toBe(0);
  await look('phone', 'position-1-ideas');
  await choose(/two beds/);
  await write('Your case', 'Two held beds a night is cheaper than one blocked ward.');
  await phone.reload();
  await choose(/two beds/);
  expect(await phone.getByLabel('Your case').inputValue()).toContain('cheaper');
  await look('phone', 'position-2-writing');
  await tap('Send it to Ben');
  await sees(phone, 'Ben Venn has it.');
  const tried = () => [...(activityIn(world, 'cases').askings[0]?.given.get('i2')?.values() ?? [])].flat();
  server.play(
    says('cases', 'ben', 'verdict', tried()[0]?.id ?? '', {
      tap: { tapped: 'nearly', note: 'Add: it keeps small homes alive.' },
    }),
  );
  await sees(phone, 'Ben Venn: Nearly.');
  await look('phone', 'position-3-nearly');
  await write('Your case', 'Two held beds a night cost less than a blocked ward, and keep small homes open.');
  await tap('Send it to Ben again');
  await expect.poll(() => tried().length).toBe(2);
  server.play(
    says('cases', 'ben', 'verdict', tried()[1]?.id ?? '', { tap: { tapped: 'thats_it', note: '' } }),
    says(
      'cases',
      'cleo',
      'case',
      'i1',
      { case: 'Staff would spend mornings with people, not on the phone.' },
      'c1',
    ),
  );
  await heading(phone, /^Cleo has made the case for your idea/);
  await look('phone', 'position-4-is-that-it');
  await tap(/^Not yet/);
  await write('What is missing? You may leave it out.', 'It is about families, not staff.');
  await look('phone', 'position-5-missing');
  await tap('Say: Not yet');
  await sees(phone, /I’d back it if/);
  await write('I’d back it if…', 'A cap, and a named lead at night.');
  await tap('Save that');
  await tap('Another idea');
  await sees(phone, 'To Cleo Venn you said: Not yet.');
  await look('phone', 'position-6-answered');
  await look('desk', 'position-6-open');
  server.play(close);
  await heading(phone, 'Closed. Look up.');
  await look('phone', 'position-7-closed');
  server.play(show());
  await sees(screen, 'Cleo Venn makes the case');
  await look('screen', 'position-8-shown-first');
  await desk.getByRole('button', { name: 'Show it alone on the screen' }).last().click();
  await sees(screen, 'I’d back it if…');
  await lookAll('position-8-shown');
  expect(outcome(world, 'cases')).toMatchObject({
    restatements: [
      { idea: 'i1', result: 'not_yet' },
      { idea: 'i2', result: 'thats_it', need: 'A cap, and a named lead at night.' },
    ],
  });
});

const lineText = 'When we can’t agree, the commissioner decides where shared money goes.';
const lines = happened({
  type: 'remembered',
  activity: null,
  events: [
    lineText,
    'Money for mental health stays put, even in a year when a ward must close.',
    'A third one.',
  ].map((text, n) => ({
    type: 'lineEntered' as const,
    line: id<LineId>(`l${n + 1}`),
    text,
    status: 'apparent_difference' as const,
    session: id('one'),
    activity: id('d'),
    from: null,
  })),
});

test('[SAYING-2] [SAYING-3] [SAYING-4] [SAYING-7] two sides of a line, and what to do about it', async () => {
  const { server, phone, desk, screen, look, lookAll } = faces;
  const d = {
    ...position('d', {
      source: 'ledger',
      names: { side: 'named', statement: 'named', restatement: 'named', treatment: 'none' },
      params: { mode: 'difference' },
    }),
    title: 'The ones that are real',
    prompt: 'What do we do with this difference: hold it, test it, fence it, or agree to differ?',
  };
  const world = begin(room({ activities: [d] }));
  server.play(lines, open('d'));
  await sees(desk, /At most 2/);
  await desk.getByRole('checkbox', { name: /mental health/ }).click();
  await expect.poll(() => desk.getByRole('checkbox', { name: /mental health/ }).isChecked()).toBe(false);
  await look('desk', 'difference-0-before');
  server.play(ask('side:l1'));
  await sees(phone, lineText);
  await look('phone', 'difference-1-line');
  await choose(/^Not with the line/);
  server.play(
    ...(['ben', 'cleo'] as const).map((name) => says('d', name, 'side', 'l1', { side: 'B' })),
    ...(['dev', 'eve'] as const).map((name) => says('d', name, 'side', 'l1', { side: 'A' })),
    says('d', 'finn', 'side', 'l1', { side: null }),
  );
  await write('Our side, in two sentences', 'If one of us always decides, it isn’t shared.');
  await write('Our bottom line', 'No one hears a decision second-hand.');
  await look('phone', 'difference-2-writing');
  await tap('This is our side');
  await sees(phone, 'Change the words');
  server.play(
    says(
      'd',
      'eve',
      'state',
      'l1',
      {
        statement: {
          side: 'A',
          text: 'We are answerable in law for the allocation, so in the end we decide.',
          bottomLine: 'We can’t give away a legal duty.',
        },
      },
      's1',
    ),
  );
  await write('What they mean, in your words', 'You would be breaking the law to let a vote decide.');
  await look('phone', 'difference-3-say-back');
  await look('desk', 'difference-3-open');
  await look('screen', 'difference-3-open');
  await tap('Send it to Eve');
  await sees(phone, 'Eve Venn has it.');
  const said = [
    ...(activityIn(world, 'd')
      .askings.find((a) => a.ask === 'say')
      ?.given.get('l1')
      ?.values() ?? []),
  ].flat();
  server.play(
    says('d', 'eve', 'tap', said[0]?.id ?? '', { tap: { tapped: 'thats_it', note: '' } }),
    says(
      'd',
      'finn',
      'say',
      'l1',
      { say: { side: 'B', text: 'You want a real say before the decision, not a briefing after it.' } },
      'b2',
    ),
  );
  await heading(phone, 'Finn has said your side back. Is that it?');
  await sees(phone, 'ask Ben and Cleo');
  await look('phone', 'difference-4-is-that-it');
  await tap(/^That’s it/);
  await sees(phone, 'To Finn Venn you said: That’s it.');
  server.play(close, show());
  await sees(screen, 'Finn Venn says it back');
  await lookAll('difference-5-said-back');
  server.play(ask('treatment:l1'));
  await heading(phone, 'What shall we do with it?');
  await look('phone', 'difference-6-choosing');
  await choose(/^Agree to differ/);
  await look('screen', 'difference-6-choosing');
  server.play(
    ...all(
      Object.fromEntries(
        ['differ', 'bound', 'differ', 'differ', 'hold'].map((treatment, n) => [
          Object.keys(six)[n + 1] ?? '',
          { treatment },
        ]),
      ),
      { subject: 'l1' },
    ),
    close,
    show(),
  );
  await sees(phone, 'You chose: Agree to differ.');
  await lookAll('difference-7-chosen');
  await desk.getByRole('button', { name: 'Write down what was agreed' }).click();
  await desk.getByRole('checkbox', { name: 'Duty' }).click();
  await desk
    .getByLabel('The line, as the room puts it')
    .fill('The commissioner decides. We do not all think that is right.');
  await desk
    .getByLabel('Bottom line')
    .fill('Say who it may harm before it is signed. No one hears it second-hand.');
  await desk.getByLabel('Who looks after it').selectOption({ label: 'Eve Venn' });
  await desk.getByLabel('When we look again').fill('at the yearly plan');
  await look('desk', 'difference-8-agreeing');
  await desk.getByRole('button', { name: 'Write it down', exact: true }).click();
  await heading(screen, 'Agree to differ');
  await lookAll('difference-9-agreed');
  server.play(settle());
  expect(world.series.memory.ledger.get(id<LineId>('l1'))?.treated).toMatchObject({ owner: 'eve' });
});

test('[SAYING-5] [SAYING-7] what I need from you', async () => {
  const { server, phone, screen, look, lookAll } = faces;
  const k = {
    ...commit('k', { params: { mode: 'ask' } }),
    title: 'What I need from you',
    prompt: 'What I need from you when it gets rough is… (one person, one clear ask)',
    help: 'Make it something a person could say yes or no to.',
  };
  const world = begin(room({ activities: [k] }));
  const asks = (name: string, to: string, text: string, item: string) =>
    gives(name, { ask: { to, text } }, { id: item });
  server.play(open('k'), ask());
  await choose(/Ben Venn/);
  await write('What I need from you', 'Be supportive.');
  await look('phone', 'asks-1-writing');
  await tap('Put this ask');
  await sees(phone, 'To Ben Venn');
  server.play(
    asks('ben', 'asha', 'Tell me by January what money is safe for next year.', 'k2'),
    asks('cleo', 'asha', 'Call me before you speak in public about waits.', 'k3'),
    asks('dev', 'cleo', 'Bring me a problem before scrutiny does.', 'k4'),
    close,
    show(),
  );
  await sees(screen, 'Be supportive.');
  await lookAll('asks-2-read');
  server.play(ask());
  await sees(phone, 'Ben Venn asks you');
  await choose('No');
  await choose('I’ll try');
  const [first] = [...(activityIn(world, 'k').askings[0]?.given.get('all')?.values() ?? [])].flat();
  server.play(
    gives('ben', { reply: 'not_clear' }, { subject: first?.id ?? '' }),
    gives('cleo', { reply: 'yes' }, { subject: 'k4' }),
  );
  await lookAll('asks-3-answering');
  server.play(close);
  await heading(phone, 'Closed. Look up.');
  server.play(show());
  await sees(screen, 'Not clear yet.');
  await lookAll('asks-4-answered');
  server.play(ask());
  await sees(phone, 'Not clear yet to Ben Venn. Say it in other words.');
  await write('What I need from you', 'Speak first for mental health at the scrutiny meeting.');
  await look('phone', 'asks-5-again');
  await tap('Ask it in these words');
  await sees(phone, 'To Ben Venn');
  server.play(close, show(), ask());
  await look('phone', 'asks-6-none');
});

test('[SAYING-6] [SAYING-7] whose idea I’ll back, and what happened to what we said', async () => {
  const { server, phone, desk, screen, look, lookAll } = faces;
  const m = {
    ...commit('m', {
      source: 'g',
      params: { fields: ['idea', 'what', 'when'], asker: 'idea_writer', mustBackOther: true, convener: true },
    }),
    title: 'Whose idea I’ll back',
    prompt: 'Before we next meet I will back ___’s idea by… when…',
  };
  const r = {
    ...commit('r', { source: 'promises', params: { mode: 'review' } }),
    title: 'What happened to what we said',
    prompt: 'Last time you said you would… What happened?',
    help: 'One line is enough. ‘Not yet’ is a fine answer.',
  };
  const world = begin(room({ activities: [gather('g'), m], later: [session('two', [r])] }));
  server.play(...written, open('m'), ask());
  await choose(/two beds/);
  await write('I will…', 'Put the two beds on the cabinet agenda');
  await write('When', 'at the March cabinet');
  await look('phone', 'backed-1-writing');
  await tap('Make this promise');
  await sees(phone, 'Ben Venn has been asked.');
  const promise = (name: string, idea: string, asker: string, what: string): Step =>
    gives(name, { promise: { what, when: 'by Monday', asker, backs: idea } }, { id: `of-${name}` });
  server.play(
    promise('dev', 'i1', 'asha', 'Send two call handlers to the one front door'),
    promise('cleo', 'i2', 'ben', 'Find the desk and badges'),
  );
  await sees(phone, 'Dev Venn asks: will you ask me about it?');
  await look('phone', 'backed-2-asked');
  await tap('Yes, I will ask');
  server.play(close, show());
  await desk.getByRole('button', { name: 'Who calls the next meeting?' }).click();
  await desk.getByLabel('A peer calls it').selectOption({ label: 'Cleo Venn' });
  await desk.getByLabel('When', { exact: true }).fill('16 July');
  await look('desk', 'backed-3-convening');
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await sees(screen, 'Cleo Venn calls the next meeting: 16 July.');
  await lookAll('backed-4-shown');
  server.play(settle(), by({ type: 'endSession', session: id('one') }));
  await tap('My promises');
  await sees(phone, 'You promised');
  await look('phone', 'promises-1-between');
  await choose('Partly');
  await write('One line about it', 'On the agenda, not yet agreed.');
  await choose('Keep it');
  await look('phone', 'promises-2-reporting');
  // The page behind the sheet has a button of the same name.
  await phone.getByRole('dialog').getByRole('button', { name: 'Say how it went' }).tap();
  await sees(phone, 'Saved. Shown to the group when it is read out.');
  await look('phone', 'promises-3-said');
  await phone.keyboard.press('Escape');
  server.play(
    by({ type: 'startSession', session: id('two') }),
    ...Object.keys(six).map((name) => arrives(name)),
    open('r'),
  );
  await desk.getByRole('button', { name: 'Put it up' }).first().waitFor();
  await lookAll('review-0-list');
  const mine = [...world.series.memory.promises.values()].find((p) => p.seat === 'asha');
  server.play(by({ type: 'focus', item: mine?.id ?? null }));
  await sees(screen, 'On the agenda, not yet agreed.');
  await heading(phone, 'Yours is up. What happened?');
  await lookAll('review-1-up');
  await tap('Say something else');
  await choose('Kept');
  await look('phone', 'review-2-again');
  await tap('Say how it went');
  await sees(screen, 'Kept');
  server.play(by({ type: 'focus', item: 'of-dev' }));
  await heading(phone, /^You ask about this one/);
  await lookAll('review-3-you-ask');
  await desk.getByRole('button', { name: 'No report: away' }).first().click();
  await sees(desk, 'No report');
  server.play(settle());
  expect(outcome(world, 'r')).toMatchObject({ putBy: ['of-cleo'] });
});

test('[SAYING-7] an adopted text keeps a line as an aim to test', async () => {
  const { server, desk, look } = faces;
  const world = begin(room({ activities: [consent('c')] }));
  server.play(
    lines,
    open('c'),
    ask(),
    ...Object.keys(six).map((name) => gives(name, { level: '5' })),
    close,
    show(),
  );
  await desk.getByRole('button', { name: 'Keep a line as an aim to test' }).click();
  await desk.getByLabel('Who looks after it').selectOption({ label: 'Ben Venn' });
  await desk.getByLabel('When we look again').fill('after winter');
  await look('desk', 'consent-carry-1');
  await desk.getByRole('button', { name: 'Keep it' }).click();
  await sees(desk, /Aim to test\. Ben Venn looks after it/);
  await look('desk', 'consent-carry-2');
  server.play(settle());
  expect(world.series.memory.ledger.get(id<LineId>('l1'))?.treated).toMatchObject({ treatment: 'test' });
});
