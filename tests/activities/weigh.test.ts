import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import { describe, expect, test } from 'vitest';
import { gather, items, type Short, vote, weigh } from '../series/definitions.ts';
import {
  all,
  arrives,
  ask,
  cast,
  close,
  given,
  gives,
  hides,
  leaves,
  open,
  outcome,
  own,
  room,
  type Setting,
  type Step,
  settle,
  show,
  six,
  skip,
  slotOf,
  start,
  type World,
} from '../series/given.ts';
import { nodesIn } from '../synthesis/made.ts';
import { roster, seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const weighing = (short: Short, more: Setting['activities'] = []) =>
  room({
    activities: [
      ...more.filter((a) => a.kind === 'gather'),
      weigh('w', short),
      ...more.filter((a) => a.kind !== 'gather'),
    ],
  });
const scale = (params: Record<string, unknown> = {}, short: Short = {}) =>
  weighing({ ...short, params: { mode: 'scale', items: items(2), ...params } });
const dots = (params: Record<string, unknown> = {}, short: Short = {}) =>
  weighing({ ...short, params: { mode: 'dots', dots: 3, maxPerItem: 2, keep: 2, ...params } });
const rank = (params: Record<string, unknown> = {}, short: Short = {}) =>
  weighing({ ...short, params: { mode: 'rank', top: 3, ...params } });

/** One letter a peer: the n-th gives the n-th. */
const each = (values: readonly Json[], how: Parameters<typeof gives>[2] = {}, field = 'answer'): Step[] =>
  values.map((value, n) => gives(everybody[n] ?? '', { [field]: value }, how));
const shown = (world: World, ...steps: readonly Step[]) =>
  given(world, open('w'), ask(), ...steps, close, show()).world;
const form = (world: World) => (seen(world, 'desk').stage as unknown as { form: Record<string, Json> }).form;

describe('rating on a scale', () => {
  test('[WEIGH-1] a place on the scale, from 1, for each item', () => {
    const { world } = given(scale({ scale: ['Never', 'Once', 'Often'] }), open('w'), ask());
    const rates = (answer: Json, subject = 'i1') => gives('asha', { answer }, { subject });
    given(world).when(rates(3)).thenInBox();
    given(world).when(rates(4, 'i2')).thenRefused('not_a_value');
    given(world).when(rates(0, 'i2')).thenRefused('not_a_value');
    given(world).when(rates(1, 'i3')).thenRefused('unknown');
  });

  test('[WEIGH-1] none, one or two questions, each answered by itself', () => {
    const questions = [
      { id: 'matters', text: 'How much does it matter?' },
      { id: 'now', text: 'How far are we?' },
    ];
    const world = shown(
      scale({ questions }),
      ...each([1, 5, 5], { subject: 'i1' }, 'matters'),
      ...each([2, 2], { subject: 'i1' }, 'now'),
    );
    expect(outcome(world, 'w')).toMatchObject({
      eligible: 6,
      items: [
        {
          id: 'i1',
          rated: [
            { question: 'matters', shown: true, answered: 3, counts: [1, 0, 0, 0, 2] },
            { question: 'now', shown: false, answered: null, counts: null },
          ],
        },
        { id: 'i2', rated: [{ shown: false }, { shown: false }] },
      ],
    });
  });

  test('[WEIGH-2] widest spread first; ties keep the order of the list', () => {
    const world = shown(
      scale({ items: items(4) }),
      ...each([3, 3, 3], { subject: 'i1' }),
      ...each([1, 2, 3], { subject: 'i2' }),
      ...each([1, 5, 5], { subject: 'i3' }),
      ...each([5, 4, 3], { subject: 'i4' }),
    );
    const order = (outcome(world, 'w') as { items: { id: string }[] }).items.map((i) => i.id);
    expect(order).toEqual(['i3', 'i2', 'i4', 'i1']);
  });

  test('[WEIGH-3] no average and no sum is told to anybody: counts by point alone', () => {
    const world = shown(scale(), ...each([1, 2, 5, 5], { subject: 'i1' }));
    for (const face of ['desk', 'screen', 'peers'] as const)
      expect(seen(world, face)['outcome/0']).toMatchObject([
        { type: 'scale', item: 'i1', questions: [{ counts: [1, 1, 0, 0, 2] }] },
        { questions: [{ shown: false, answered: null, counts: [] }] },
      ]);
  });
});

describe('dots', () => {
  test('[WEIGH-4] no more than there are, in all and for one item; none at all is no answer', () => {
    const { world } = given(dots(), open('w'), ask());
    const gave = (answer: Json) => gives('asha', { answer });
    given(world)
      .when(gave({ i1: 3 }))
      .thenRefused('too_many');
    given(world)
      .when(gave({ i1: 2, i2: 2 }))
      .thenRefused('too_many');
    given(world)
      .when(gave({ i9: 1 }))
      .thenRefused('unknown');
    given(world)
      .when(gave({ i1: 0 }))
      .thenRefused('empty');
    given(world)
      .when(gave({ i1: -1 }))
      .thenRefused('not_a_value');
    given(world)
      .when(gave({ i1: 2, i2: 1 }))
      .thenInBox();
    given(world)
      .when(gave({ i2: 1 }))
      .thenInBox();
  });

  test('[WEIGH-5] the highest go on; a tie across the cut is the facilitator’s to break, among the tied', () => {
    const given3 = [{ i1: 2 }, { i1: 1, i2: 1 }, { i3: 1 }];
    const world = shown(dots(), ...each(given3));
    expect(outcome(world, 'w')).toMatchObject({
      totals: [
        { item: 'i1', dots: 3 },
        { item: 'i2', dots: 1 },
        { item: 'i3', dots: 1 },
        { item: 'i4', dots: 0 },
      ],
      tieAtCut: ['i2', 'i3'],
      chosen: ['i1'],
    });
    const choose = (...chosen: string[]) => own('w', 'choose', { items: chosen });
    given(world).when(choose('i1')).thenRefused('unknown');
    given(world).when(choose('i4')).thenRefused('unknown');
    given(world).when(choose('i2', 'i3')).thenRefused('too_many');
    given(world).when(choose('i2', 'i2')).thenRefused('malformed');
    expect(JSON.stringify(seen(world, 'desk').notes)).toContain('tied across the cut');
    given(world, choose('i2'), choose('i3'));
    expect(outcome(world, 'w')).toMatchObject({ chosen: ['i1', 'i3'] });
    expect(JSON.stringify(seen(world, 'desk').notes)).not.toContain('tied across the cut');
    expect(form(world)).toMatchObject({ tie: { places: 1, among: [{ chosen: false }, { chosen: true }] } });
    expect(JSON.stringify(seen(world, 'screen').stage)).not.toContain('"places"');
  });

  test('[WEIGH-5] without a tie there is nothing to choose, and before the show neither', () => {
    const { world } = given(dots(), open('w'), ask(), ...each([{ i1: 2 }, { i1: 1, i2: 1 }, { i2: 1 }]));
    given(world)
      .when(own('w', 'choose', { items: ['i1'] }))
      .thenRefused('not_now');
    given(world, close, show());
    expect(form(world)).toMatchObject({ tie: null });
    given(world)
      .when(own('w', 'choose', { items: ['i1'] }))
      .thenRefused('unknown');
  });

  test('[WEIGH-6] fewer than three: nothing is shown, and the facilitator chooses aloud', () => {
    const world = shown(dots(), ...each([{ i1: 2 }, { i2: 1 }]));
    expect(outcome(world, 'w')).toMatchObject({ shown: false, answered: null, totals: null, tieAtCut: null });
    expect(JSON.stringify(seen(world, 'screen')['outcome/0'])).not.toContain('"total"');
    given(world)
      .when(own('w', 'choose', { items: ['i1', 'i2', 'i3'] }))
      .thenRefused('too_many');
    given(world, own('w', 'choose', { items: ['i4', 'i2'] }));
    expect(seen(world, 'screen')['outcome/0']).toEqual([
      { type: 'tooFew', eligible: 6, chosen: ['Item 4', 'Item 2'] },
    ]);
    const free = shown(dots({ keep: null }), ...each([{ i1: 2 }]));
    expect(outcome(free, 'w')).toMatchObject({ chosen: ['i1', 'i2', 'i3', 'i4'] });
  });

  test('[WEIGH-6] dots taken out again are no answer', () => {
    const named = dots({}, { names: 'named' });
    const world = shown(named, ...each([{ i1: 1 }, { i1: 1 }, null]));
    expect(outcome(world, 'w')).toMatchObject({ answered: 2, totals: [{ item: 'i1', dots: 2 }, {}, {}, {}] });
  });

  test('[WEIGH-7] what goes on, and that alone, is what a later activity takes up', () => {
    const later = vote('v', { source: 'w', params: { statements: [] } });
    const world = weighing({ params: { mode: 'dots', keep: 1 } }, [later]);
    shown(world, ...each([{ i2: 1 }, { i2: 1 }, { i3: 1 }]));
    given(world, settle(), open('v'))
      .when(ask())
      .then({ subjects: [{ id: 'i2', text: 'Item 2' }] });
  });
});

describe('ranking', () => {
  test('[WEIGH-8] fewer places may be given, not more, and nothing twice', () => {
    const { world } = given(rank(), open('w'), ask());
    const ranks = (answer: Json) => gives('asha', { answer });
    given(world)
      .when(ranks(['i1', 'i2', 'i3', 'i4']))
      .thenRefused('too_many');
    given(world)
      .when(ranks(['i1', 'i1']))
      .thenRefused('not_a_value');
    given(world)
      .when(ranks(['i1', 'i9']))
      .thenRefused('unknown');
    given(world).when(ranks([])).thenRefused('not_a_value');
    given(world)
      .when(ranks(['i2']))
      .thenInBox();
  });

  test('[WEIGH-8] firsts, seconds and thirds in the order of the list; a points sum on no face', () => {
    const world = shown(rank(), ...each([['i2', 'i1'], ['i2', 'i3', 'i1'], ['i3']]));
    expect(outcome(world, 'w')).toMatchObject({
      answered: 3,
      table: [
        { item: 'i1', places: [0, 1, 1] },
        { item: 'i2', places: [2, 0, 0] },
        { item: 'i3', places: [1, 1, 0] },
        { item: 'i4', places: [0, 0, 0] },
      ],
      points: { i1: 3, i2: 6, i3: 5, i4: 0 },
    });
    for (const face of ['desk', 'screen', 'peers'] as const) {
      expect(JSON.stringify(seen(world, face))).not.toContain('"points":{');
      expect(seen(world, face)['outcome/0']).toMatchObject([
        { item: 'i1' },
        { item: 'i2' },
        { item: 'i3' },
        {},
      ]);
    }
  });

  test('[WEIGH-8] fewer than three rankings: no table', () => {
    expect(outcome(shown(rank(), ...each([['i2'], ['i1']])), 'w')).toMatchObject({
      shown: false,
      answered: null,
      table: null,
      points: null,
    });
  });
});

describe('what is weighed', () => {
  test('[WEIGH-9] the facilitator ticks, and adds so many of the room’s own, before it opens', () => {
    const world = scale({ add: 1 });
    const add = (id: string, text: string) => own('w', 'addItem', { id, text });
    given(world, open('w'), own('w', 'pick', { items: ['i2'] }));
    given(world).when(add('i1', 'Again')).thenRefused('not_now');
    given(world)
      .when(add('x', 'a'.repeat(121)))
      .thenRefused('too_long');
    given(world, add('x', 'Our own'));
    given(world).when(add('y', 'One more')).thenRefused('too_many');
    expect(form(world)).toMatchObject({
      canAdd: 0,
      choice: [{ picked: false }, { picked: true }, { picked: true }],
    });
    given(world)
      .when(ask())
      .then({ subjects: [{ id: 'i2' }, { id: 'x', text: 'Our own' }] });
    given(world).when(add('z', 'Late')).thenRefused('round_closed');
    given(world)
      .when(own('w', 'pick', { items: ['i1'] }))
      .thenRefused('round_closed');
    expect(seen(world, 'peers').stage).toMatchObject({ form: { choice: [], from: [], canAdd: 0 } });
  });

  test('[WEIGH-14] a line that all hold is taken up as it is, and no other', () => {
    const world = room({
      activities: [vote('v'), weigh('w', { params: { mode: 'scale', items: items(1), add: 2 } })],
    });
    const votes = (subject: string, answers: readonly Json[]) => each(answers, { subject }, 'vote');
    given(
      world,
      ...[open('v'), ask()],
      ...votes('st1', ['agree', 'agree', 'agree', 'agree', 'agree', 'agree']),
      ...votes('st2', ['agree', 'agree', 'agree', 'disagree', 'disagree', 'disagree']),
      ...[close, show(), settle(), open('w')],
    );
    expect(form(world).lines).toEqual([{ id: 'st1', text: 'Statement 1' }]);
    expect(seen(world, 'peers').stage).toMatchObject({ form: { lines: [] } });
    given(world, own('w', 'addItem', { id: 'st1', text: 'Other words' }));
    expect(form(world)).toMatchObject({ canAdd: 1, lines: [] });
    given(world)
      .when(ask())
      .then({ subjects: [{ id: 'i1' }, { id: 'st1', text: 'Statement 1' }] });
  });

  test('[WEIGH-9] where the source was skipped they are put in by hand; with nothing to weigh it does not open', () => {
    const world = room({
      activities: [gather('g'), weigh('w', { source: 'g', params: { mode: 'rank', items: [] } })],
    });
    given(world, open('g'), skip(), open('w'));
    given(world).when(ask('rank:1')).thenRefused('not_now');
    given(world, own('w', 'pick', { items: [{ id: 'h1', text: 'By hand' }] }))
      .when(ask())
      .then({ subjects: [{ id: 'h1', text: 'By hand' }] });
  });

  test('[WEIGH-10] once it was asked, what its source does later changes nothing', () => {
    const world = room({
      activities: [gather('g'), weigh('w', { source: 'g', params: { mode: 'dots', dots: 1, items: [] } })],
    });
    const wrote = everybody
      .slice(0, 3)
      .map((name, n) => gives(name, { post: [`Word ${n + 1}`] }, { id: `p${n + 1}` }));
    given(world, open('g'), ask(), ...wrote, close, show(), settle());
    shown(world, ...each([{ p1: 1 }, { p1: 1 }, { p3: 1 }]));
    given(world, hides('g', 'p3'));
    expect(outcome(world, 'w')).toMatchObject({
      totals: [
        { item: 'p1', dots: 2 },
        { item: 'p3', dots: 1 },
        { item: 'p2', dots: 0 },
      ],
    });
  });

  test('[WEIGH-11] an item put out of sight leaves phones and screen, and its counts too', () => {
    const world = shown(dots(), ...each([{ i1: 2 }, { i1: 1 }, { i2: 1 }]));
    given(world, hides('w', 'i1'));
    expect(JSON.stringify([seen(world, 'screen'), seen(world, 'peers')])).not.toContain('Item 1');
    expect(seen(world, 'desk')['subjects/0']).toMatchObject([{ id: 'i1', hidden: true }, {}, {}, {}]);
  });

  test('[WEIGH-12] eligible are those who were in the room when it opened', () => {
    const world = rank({}, { names: 'named' });
    given(world, leaves('finn'), open('w'), ask(), arrives('finn'));
    given(world)
      .when(gives('finn', { answer: ['i1'] }))
      .thenRefused('not_eligible');
    given(world, close, show());
    expect(outcome(world, 'w')).toMatchObject({ eligible: 5, answered: 0 });
  });
});

describe('in the notes', () => {
  const notes = (world: World, edition: Edition) => {
    const [session] = world.series.sessions;
    if (session === undefined) throw new Error('no session');
    const input = {
      series: world.series,
      session,
      people: peopleIn(world.series, roster),
      edition,
      now: start,
    };
    return { tree: sessionNotes(input), data: sessionData(input) };
  };
  const written = (world: World, edition: Edition) =>
    nodesIn(notes(world, edition).tree.root).flatMap((n) => {
      if (n.type === 'text' || n.type === 'words' || n.type === 'figure') return [n.value];
      return n.type === 'points' ? [n.said] : [];
    });
  const figures = (world: World) => {
    const { tree, data } = notes(world, 'ours');
    const again = recount(data);
    return nodesIn(tree.root).flatMap((n) => {
      if (n.type !== 'figure' && n.type !== 'points') return [];
      const said = n.type === 'figure' ? n.value : n.said;
      return [{ of: n.of, said: numbersIn(said), again: again.get(n.of) }];
    });
  };

  test.each([
    [
      'scale',
      () => shown(scale(), ...each([1, 5, 5], { subject: 'i1' }), ...each([2, 3, 3], { subject: 'i2' })),
    ],
    ['dots', () => shown(dots(), ...each([{ i1: 2 }, { i1: 1, i2: 1 }, { i3: 1 }]))],
    ['rank', () => shown(rank(), ...each([['i2', 'i1'], ['i2', 'i3', 'i1'], ['i3']]))],
  ] as const)('[WEIGH-13] every figure of %s can be counted again from the data file', (_, make) => {
    const found = figures(make()).filter((f) => f.of.startsWith('w/'));
    expect(found.length).toBeGreaterThan(2);
    for (const { of, said, again } of found) expect([of, again]).toEqual([of, said]);
  });

  test('[WEIGH-13] too few is said in our edition and left out of the shareable one', () => {
    const world = shown(rank(), ...each([['i2'], ['i1']]));
    expect(written(world, 'ours')).toContain('Too few to show.');
    expect(written(world, 'shareable')).not.toContain('Too few to show.');
    expect(written(world, 'ours')).not.toContain('Item 2');
  });

  const some = { mode: 'dots', dots: 1, items: [] };
  test.each([
    ['as they are', 'g', []],
    ['weighed before', 'v', [weigh('v', { source: 'g', params: some })]],
  ])(
    '[WEIGH-13] posts without names do not leave the room in the shareable edition: %s',
    (_, source, between) => {
      const world = room({
        activities: [gather('g', { names: 'none' }), ...between, weigh('w', { source, params: some })],
      });
      const wrote = everybody
        .slice(0, 3)
        .map((name, n) => cast(name, { field: 'post', key: `k${n + 1}`, value: [`Word ${n + 1}`] }));
      given(world, open('g'), ask(), ...wrote, close, show(), settle());
      shown(world, ...each([{ [slotOf('k1')]: 1 }, { [slotOf('k1')]: 1 }, { [slotOf('k3')]: 1 }]));
      expect(written(world, 'ours')).toContain('Word 1');
      expect(written(world, 'shareable')).not.toContain('Word 1');
      expect(JSON.stringify(notes(world, 'shareable').data)).not.toContain('Word 1');
    },
  );

  test('[WEIGH-13] what is not shown yet stands in no document', () => {
    const { world } = given(dots(), open('w'), ask(), ...all({ asha: { answer: { i1: 1 } } }));
    expect(written(world, 'ours')).not.toContain('Item 1');
    expect(written(world, 'ours')).not.toContain('Too few to show.');
  });
});
