import { id, type LineId } from '@moot/shared/model/ids.ts';
import type { Json, LineMark } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { describe, expect, test } from 'vitest';
import { amplify, gather, position } from '../series/definitions.ts';
import {
  activityIn,
  all,
  arrives,
  ask,
  close,
  current,
  given,
  gives,
  happened,
  leaves,
  lineIn,
  open,
  outcome,
  own,
  peer,
  printedSeries,
  replayed,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';
import { faces, seen, told } from '../views/looking.ts';
import { figuresIn, writtenIn } from './inNotes.ts';

/** Gives `values` in the asking named `what` of the position, wherever the room is. */
const says =
  (name: string, what: string, subject: string, values: Record<string, Json>, item = ''): Step =>
  (world) => {
    const asking = activityIn(world, 'x').askings.findLast((a) => a.ask === what);
    if (asking === undefined) throw new Error(`nothing asks for ${what}`);
    return peer(name, { type: 'answer', asking: asking.id, subject, id: item, values })(world);
  };
const tap = (tapped: string, note = ''): Record<string, Json> => ({ tap: { tapped, note } });
const everywhere = (world: World) => faces.map((face) => JSON.stringify(seen(world, face))).join();

describe('the best case for another’s idea', () => {
  const ideas = () =>
    given(
      room({
        activities: [gather('g'), amplify('a', { params: { waves: 1 } }), position('x')],
      }),
      open('g'),
      ask(),
      gives('asha', { post: ['One front door'] }, { id: 'i1' }),
      gives('ben', { post: ['Two held beds'] }, { id: 'i2' }),
      close,
      show(),
      settle(),
    ).world;
  const begun = () => given(ideas(), open('x'), ask()).world;
  const tries = (name: string, idea: string, text: string, item: string) =>
    says(name, 'case', idea, { case: text }, item);
  const taps = (name: string, item: string, tapped: string, note = '') =>
    says(name, 'verdict', item, tap(tapped, note));

  test('[POSITION-1] somebody else’s, and only those two are told before the show', () => {
    const world = begun();
    given(world)
      .when(tries('asha', 'i1', 'Mine', 't1'))
      .thenRefused('own_idea');
    given(world)
      .when(tries('cleo', 'i9', 'None', 't1'))
      .thenRefused('unknown');
    given(world)
      .when(tries('cleo', 'i1', 'x'.repeat(241), 't1'))
      .thenRefused('too_long');
    given(world)
      .when(tries('cleo', 'i1', 'Fewer doors', 't1'))
      .then({ type: 'answered', seat: 'cleo' });
    expect(told(world, 'asha').asks).toMatchObject([
      { subject: 't1', from: 'Cleo Venn', text: 'Fewer doors', about: 'i1', ask: 'verdict' },
    ]);
    expect(told(world, 'cleo').put).toMatchObject([{ id: 't1', with: 'Asha Venn', reply: 'asked' }]);
    expect(told(world, 'cleo').promises).toEqual([]);
    expect(everywhere(world)).not.toContain('Fewer doors');
    for (const name of ['ben', 'dev', 'eve', 'finn'])
      expect(JSON.stringify(told(world, name))).not.toContain('Fewer doors');
    given(world, close, show());
    expect(JSON.stringify(seen(world, 'screen')['outcome/0'])).toContain('Fewer doors');
  });

  test('[POSITION-1] not one that one has backed', () => {
    const { world } = given(
      ideas(),
      open('a'),
      ask(),
      gives('cleo', { amplification: { act: 'back', text: 'Yes' } }, { subject: 'i1', id: 'b1' }),
      gives('cleo', { amplification: { act: 'add', text: 'And' } }, { subject: 'i2', id: 'b2' }),
      close,
      show(),
      settle(),
      open('x'),
      ask(),
    );
    given(world)
      .when(tries('cleo', 'i1', 'Fewer doors', 't1'))
      .thenRefused('backed_already');
    given(world)
      .when(tries('cleo', 'i2', 'Beds', 't1'))
      .thenAccepted();
    expect(seen(world, 'peers')['subjects/0']).toMatchObject([{ backers: ['cleo'] }, { backers: [] }]);
  });

  test('[POSITION-2] its owner alone answers, and may say otherwise while it is open', () => {
    const { world } = given(begun(), tries('cleo', 'i1', 'Fewer doors', 't1'));
    given(world)
      .when(taps('ben', 't1', 'thats_it'))
      .thenRefused('not_yours');
    given(world)
      .when(taps('cleo', 't1', 'thats_it'))
      .thenRefused('not_yours');
    given(world)
      .when(taps('asha', 't9', 'thats_it'))
      .thenRefused('unknown');
    given(world)
      .when(taps('asha', 't1', 'nearly', 'x'.repeat(141)))
      .thenRefused('too_long');
    given(world, taps('asha', 't1', 'nearly', 'And at night'));
    expect(told(world, 'asha')).toMatchObject({ asks: [], replied: [{ id: 't1', reply: 'nearly' }] });
    expect(told(world, 'cleo').put).toMatchObject([{ reply: 'nearly', note: 'And at night' }]);
    given(world, taps('asha', 't1', 'thats_it'));
    expect(told(world, 'cleo').put).toMatchObject([{ reply: 'thats_it', note: '' }]);
    given(world, close)
      .when(taps('asha', 't1', 'not_yet'))
      .thenRefused('round_closed');
  });

  test('[POSITION-3] again after an answer, so often as the settings say; words not answered can be changed', () => {
    const { world } = given(begun(), tries('cleo', 'i1', 'Fewer doors', 't1'));
    given(world)
      .when(tries('cleo', 'i1', 'Other', 't2'))
      .thenRefused('not_now');
    given(world)
      .when(tries('cleo', 'i1', 'Fewer, wider doors', 't1'))
      .thenAccepted();
    given(world, taps('asha', 't1', 'not_yet'));
    given(world)
      .when(tries('cleo', 'i1', 'Changed', 't1'))
      .thenRefused('not_now');
    given(world, tries('cleo', 'i1', 'One way in', 't2'), taps('asha', 't2', 'nearly'));
    given(world)
      .when(tries('cleo', 'i1', 'Third', 't3'))
      .thenRefused('too_many');
    given(world, tries('dev', 'i1', 'A door', 't4'), taps('asha', 't4', 'thats_it'));
    given(world)
      .when(tries('dev', 'i1', 'More', 't5'))
      .thenRefused('not_now');
    given(world, settle());
    expect(outcome(world, 'x')).toMatchObject({
      restatements: [
        { idea: 'i1', seat: 'cleo', tries: [{ id: 't1' }, { id: 't2' }], result: 'nearly' },
        { seat: 'dev', result: 'thats_it' },
      ],
    });
  });

  test('[POSITION-4] “I’d back it if…” after one’s own case was answered', () => {
    const { world } = given(begun(), tries('cleo', 'i1', 'Fewer doors', 't1'));
    const need = says('cleo', 'need', 'i1', { need: 'Evening staff' });
    given(world).when(need).thenRefused('not_yours');
    given(world, taps('asha', 't1', 'nearly'))
      .when(need)
      .thenAccepted();
    given(world)
      .when(says('dev', 'need', 'i1', { need: 'Mine' }))
      .thenRefused('not_yours');
  });

  test('[POSITION-14] cases stand in our edition with what their owners said, and in no other', () => {
    const { world } = given(
      begun(),
      tries('cleo', 'i1', 'Fewer doors', 't1'),
      taps('asha', 't1', 'nearly'),
      settle(),
    );
    expect(figuresIn(world, 'x/')).toMatchObject([{ of: 'x/number/cases', said: [1], again: [1] }]);
    expect(writtenIn(world, 'ours')).toContain('Fewer doors');
    expect(writtenIn(world, 'shareable')).not.toContain('Fewer doors');
  });

  test('[POSITION-13] erased words are left out, and break nothing', () => {
    const { world } = given(begun(), tries('cleo', 'i1', 'Fewer doors', 't1'), close, show());
    for (const face of faces) expect(() => seen(world, face)).not.toThrow();
    expect(printedSeries(replayed(world))).toBe(printedSeries(world.series));
  });
});

describe('a difference', () => {
  const line = (name: string, text: string): Event => ({
    type: 'remembered',
    activity: null,
    events: [
      {
        type: 'lineEntered',
        line: id<LineId>(name),
        text,
        status: 'apparent_difference',
        session: id('one'),
        activity: id('x'),
        from: null,
      },
    ],
  });
  const marked = (name: string, mark: LineMark): Event => ({
    type: 'remembered',
    activity: null,
    events: [{ type: 'lineMarked', line: id<LineId>(name), mark }],
  });
  const differing = (params: Record<string, unknown> = {}) => {
    const x = position('x', {
      source: 'ledger',
      names: { side: 'named', statement: 'named', restatement: 'named', treatment: 'none' },
      params: { mode: 'difference', ...params },
    });
    return given(
      room({ activities: [x], here: Object.keys(six).filter((n) => n !== 'finn') }),
      happened(line('l1', 'The fence holds'), line('l2', 'One decides'), line('l3', 'Third')),
      happened(marked('l2', 'called_real')),
      open('x'),
    ).world;
  };
  const offered = (world: World) =>
    (seen(world, 'desk').stage as { openings: { id: string }[] }).openings.map((o) => o.id);
  const takes = (name: string, side: 'A' | 'B' | null, of = 'l2') => says(name, 'side', of, { side });
  const states = (name: string, side: 'A' | 'B', text: string, item: string) =>
    says(name, 'state', 'l2', { statement: { side, text, bottomLine: 'No surprise' } }, item);
  const back = (name: string, side: 'A' | 'B', text: string, item: string) =>
    says(name, 'say', 'l2', { say: { side, text } }, item);
  const answers = (name: string, item: string, tapped: string) => says(name, 'tap', item, tap(tapped));
  const sided = (world = differing()) =>
    given(
      world,
      ask('side:l2'),
      takes('asha', 'A'),
      takes('ben', 'A'),
      takes('cleo', 'B'),
      takes('dev', null),
    ).world;
  const stated = () =>
    given(
      sided(),
      states('asha', 'A', 'We answer in law', 's1'),
      states('cleo', 'B', 'Then not shared', 's2'),
    ).world;
  const reached = () =>
    given(
      stated(),
      back('cleo', 'A', 'You would break the law', 'b1'),
      answers('asha', 'b1', 'thats_it'),
      back('dev', 'B', 'You want a say', 'b2'),
      answers('cleo', 'b2', 'thats_it'),
      close,
      show(),
    ).world;
  const chosen = (world: World, how: readonly string[] = ['bound', 'bound', 'hold', 'differ', 'bound']) =>
    given(
      world,
      ask('treatment:l2'),
      ...all(Object.fromEntries(how.map((treatment, n) => [Object.keys(six)[n] ?? '', { treatment }])), {
        subject: 'l2',
      }),
      close,
      show(),
    ).world;
  const agreed = (more: Record<string, Json> = {}): Record<string, Json> => ({
    of: 'l2',
    types: ['duty'],
    treatment: 'bound',
    line: 'One decides, and says so',
    bottomLine: 'Nobody hears it second-hand',
    owner: 'eve',
    lookAgain: 'in six months',
    ...more,
  });

  test('[POSITION-5] the facilitator ticks which are taken up, no more than there may be, before anything is asked', () => {
    const world = differing();
    expect(offered(world)).toEqual(['side:l2', 'side:l1']);
    given(world)
      .when(own('x', 'pick', { items: ['l1', 'l2', 'l3'] }))
      .thenRefused('too_many');
    given(world, own('x', 'pick', { items: ['l3'] }));
    expect(offered(world)).toEqual(['side:l3']);
    given(world, ask())
      .when(own('x', 'pick', { items: ['l1'] }))
      .thenRefused('round_closed');
  });

  test('[POSITION-6] a side or none, in sight of all; whoever of the side writes last is its writer', () => {
    const world = sided();
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { sides: [{ people: ['Asha Venn', 'Ben Venn'] }, { people: ['Cleo Venn'] }], noSide: ['Dev Venn'] },
    ]);
    given(world)
      .when(states('asha', 'B', 'Not mine', 's1'))
      .thenRefused('not_yours');
    given(world)
      .when(states('dev', 'A', 'Not mine', 's1'))
      .thenRefused('not_yours');
    given(
      world,
      states('asha', 'A', 'First', 's1'),
      states('ben', 'A', 'Second', 's2'),
      states('asha', 'A', 'New', 's1'),
    );
    expect(seen(world, 'peers')['outcome/0']).toMatchObject([
      { sides: [{ statement: 'Second', writerSeat: 'ben', post: 's2' }, { statement: null }] },
    ]);
    given(world, states('asha', 'A', 'Third', 's3'));
    expect(outcome(world, 'x')).toMatchObject({
      differences: [{ sides: [{ stated: { seat: 'asha', text: 'Third' } }, {}] }],
    });
    given(world, takes('asha', 'B'));
    expect(outcome(world, 'x')).toMatchObject({
      differences: [{ sides: [{ stated: { seat: 'ben' } }, {}] }],
    });
  });

  test('[POSITION-7] said back from outside the side, answered by its writer alone, told to nobody else', () => {
    const world = stated();
    given(world)
      .when(back('ben', 'A', 'Own side', 'b1'))
      .thenRefused('not_yours');
    given(world, back('dev', 'A', 'You would break the law', 'b1'));
    expect(told(world, 'asha').asks).toMatchObject([{ subject: 'b1', about: 'l2/A', ask: 'tap' }]);
    expect(everywhere(world)).not.toContain('break the law');
    for (const name of ['ben', 'cleo', 'eve'])
      expect(JSON.stringify(told(world, name))).not.toContain('break the law');
    given(world)
      .when(answers('ben', 'b1', 'thats_it'))
      .thenRefused('not_yours');
    given(world)
      .when(back('cleo', 'A', 'Another', 'b2'))
      .thenRefused('not_now');
    given(
      world,
      answers('asha', 'b1', 'not_yet'),
      back('cleo', 'A', 'Another', 'b2'),
      answers('asha', 'b2', 'nearly'),
    );
    given(world)
      .when(back('eve', 'A', 'Third', 'b3'))
      .thenRefused('too_many');
    given(world, close, show());
    expect(JSON.stringify(seen(world, 'screen')['outcome/0'])).toContain('break the law');
  });

  test('[POSITION-7] nothing is said back before it was written', () => {
    given(sided())
      .when(back('dev', 'A', 'You', 'b1'))
      .thenRefused('not_now');
  });

  test('[POSITION-8] reached only where the last answer on both sides is “that’s it”', () => {
    const reachedIn = (world: World) =>
      (outcome(world, 'x') as unknown as { differences: [{ reached: boolean }] }).differences[0].reached;
    expect(reachedIn(reached())).toBe(true);
    const { world } = given(
      stated(),
      back('cleo', 'A', 'Law', 'b1'),
      answers('asha', 'b1', 'thats_it'),
      close,
      show(),
    );
    expect(reachedIn(world)).toBe(false);
  });

  test('[POSITION-9] chosen without names by all in the room, as counts; fewer than three: none', () => {
    const world = chosen(reached());
    expect(current(world).names.treatment).toBe('none');
    expect(outcome(world, 'x')).toMatchObject({
      differences: [
        { eligible: 5, treatmentShown: true, treatmentCounts: { hold: 1, test: 0, bound: 3, differ: 1 } },
      ],
    });
    const few = chosen(reached(), ['bound', 'hold']);
    expect(outcome(few, 'x')).toMatchObject({
      differences: [{ eligible: 5, treatmentShown: false, treatmentCounts: null }],
    });
    expect(JSON.stringify(seen(few, 'desk')['outcome/0'])).not.toMatch(/"count":[12]/);
  });

  test('[POSITION-9] only what the definition offers', () => {
    const { world } = given(
      differing({ treatments: ['hold', 'differ'] }),
      ask('side:l2'),
      close,
      show(),
      ask('treatment:l2'),
    );
    given(world)
      .when(gives('asha', { treatment: 'bound' }, { subject: 'l2' }))
      .thenRefused('not_a_value');
  });

  test('[POSITION-10] written down with all of it, after the choice; until then the desk is reminded', () => {
    given(reached())
      .when(own('x', 'settleDifference', agreed()))
      .thenRefused('not_now');
    const world = chosen(reached());
    expect(JSON.stringify(seen(world, 'desk').notes)).toContain('not yet written down');
    const refusals: readonly [Record<string, Json>, string][] = [
      [{ of: 'l1' }, 'not_now'],
      [{ owner: 'nobody' }, 'unknown'],
      [{ line: ' ' }, 'empty'],
      [{ bottomLine: '' }, 'empty'],
      [{ lookAgain: '' }, 'empty'],
      [{ types: [] }, 'malformed'],
      [{ line: 'x'.repeat(401) }, 'too_long'],
    ];
    for (const [more, why] of refusals)
      given(world)
        .when(own('x', 'settleDifference', agreed(more)))
        .thenRefused(why as never);
    given(world)
      .when(own('x', 'settleDifference', agreed()))
      .then({ type: 'did' });
    expect(JSON.stringify(seen(world, 'desk').notes)).not.toContain('not yet written down');
    expect(offered(world)).toEqual(['side:l1']);
  });

  test('[POSITION-11] real, words or facts only after the word check and the say-back', () => {
    const ends = (world: World, types: string[], mark?: LineMark) => {
      const marks = mark === undefined ? [] : [happened(marked('l2', mark))];
      given(world, ...marks, own('x', 'settleDifference', agreed({ types })), settle());
      return lineIn(world, 'l2');
    };
    expect(ends(chosen(reached()), ['duty'])).toMatchObject({ status: 'apparent_difference' });
    const real = ends(chosen(reached()), ['words', 'duty'], 'word_checked');
    expect(real?.status).toBe('real_difference');
    expect(real?.marks.has('said_back')).toBe(true);
    expect(real?.treated).toMatchObject({ treatment: 'bound', owner: 'eve', lookAgain: 'in six months' });
    expect(ends(chosen(reached()), ['words'], 'word_checked')?.status).toBe('words_only');
    expect(ends(chosen(reached()), ['facts'], 'no_tricky_word')?.status).toBe('facts_to_find');
    const apart = ends(chosen(given(stated(), close, show()).world), ['words'], 'word_checked');
    expect(apart?.status).toBe('apparent_difference');
    expect(apart?.marks.has('said_back')).toBe(false);
    expect(apart?.treated).toMatchObject({ treatment: 'bound' });
  });

  test('[POSITION-12] to confirm are those who were not asked; too few to show changes nothing', () => {
    const settledWith = (world: World) =>
      given(world, own('x', 'settleDifference', agreed()), settle()).world;
    const asked = settledWith(chosen(reached()));
    expect([...(lineIn(asked, 'l2')?.toConfirm ?? [])]).toEqual([seat('finn')]);
    const few = settledWith(chosen(reached(), ['bound', 'hold']));
    expect(lineIn(few, 'l2')?.toConfirm.size).toBe(0);
  });

  test('[POSITION-13] a peer who came later takes part in sides and words; erased words are left out', () => {
    const { world } = given(
      stated(),
      arrives('finn'),
      says('finn', 'side', 'l2', { side: 'B' }),
      leaves('ben'),
    );
    expect(seen(world, 'desk')['outcome/0']).toMatchObject([
      { sides: [{}, { people: ['Cleo Venn', 'Finn Venn'] }] },
    ]);
    const asking = activityIn(world, 'x').askings.find((a) => a.ask === 'state');
    const post = asking?.given.get('l2')?.get(seat('asha'))?.[0];
    if (post === undefined) throw new Error('nothing was written');
    Object.assign(post, { values: { statement: { side: '', text: '', bottomLine: '' } } });
    for (const face of faces) expect(() => seen(world, face)).not.toThrow();
    expect(() => told(world, 'cleo')).not.toThrow();
    given(world, close, show(), settle());
  });

  test('[POSITION-14] figures can be counted again; sides and say-backs stay among the peers', () => {
    const { world } = given(chosen(reached()), own('x', 'settleDifference', agreed()), settle());
    const found = figuresIn(world, 'x/');
    expect(found.map((f) => f.of)).toEqual(['x/number/differences', 'x/treatment/1/1']);
    for (const { of, said, again } of found) expect([of, again]).toEqual([of, said]);
    for (const words of ['We answer in law', 'You would break the law', 'Asha Venn'])
      expect(writtenIn(world, 'ours')).toContain(words);
    const outside = writtenIn(world, 'shareable');
    expect(outside).toContain('One decides, and says so');
    for (const words of ['We answer in law', 'break the law', 'Eve Venn'])
      expect(outside).not.toContain(words);
    expect(writtenIn(chosen(reached(), ['bound', 'hold']), 'ours')).toContain('too few to show');
  });
});
