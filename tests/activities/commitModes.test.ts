import { id, type PromiseId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { describe, expect, test } from 'vitest';
import { commit, consent, gather, session } from '../series/definitions.ts';
import {
  activityIn,
  arrives,
  ask,
  by,
  close,
  given,
  gives,
  happened,
  leaves,
  lineIn,
  open,
  outcome,
  own,
  peer,
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

const everywhere = (world: World) =>
  [
    ...faces.map((face) => JSON.stringify(seen(world, face))),
    ...Object.keys(six).map((name) => JSON.stringify({ ...told(world, name), answers: null })),
  ].join();
const openings = (world: World) =>
  (seen(world, 'desk').stage as { openings: { id: string }[] }).openings.map((o) => o.id);
const outstanding = (world: World) => (seen(world, 'desk').notes as { outstanding: string[] }).outstanding;

describe('asks', () => {
  const asking = (params: Record<string, unknown> = {}) =>
    given(room({ activities: [commit('k', { params: { mode: 'ask', ...params } })] }), open('k'), ask())
      .world;
  const asks = (name: string, to: string, text: string, item: string, replaces?: string): Step => {
    const value: Record<string, Json> = { to, text, ...(replaces !== undefined && { replaces }) };
    return gives(name, { ask: value }, { id: item });
  };
  const replies = (name: string, item: string, reply: string) => gives(name, { reply }, { subject: item });
  const put = [
    asks('asha', 'ben', 'Ring me', 'k1'),
    asks('cleo', 'ben', 'Be kind', 'k2'),
    asks('ben', 'asha', 'Tell me', 'k3'),
  ];
  const read = () => given(asking(), ...put, close, show()).world;
  const answered = () =>
    given(read(), ask(), replies('ben', 'k1', 'yes'), replies('ben', 'k2', 'not_clear'), close, show()).world;

  test('[COMMIT-10] one clear ask to one peer in the room, so many each, told to nobody before the show', () => {
    const world = asking();
    given(world)
      .when(asks('asha', 'asha', 'Be bolder', 'k1'))
      .thenRefused('self_ask');
    given(world)
      .when(asks('asha', 'nobody', 'Ring', 'k1'))
      .thenRefused('not_in_room');
    given(world)
      .when(asks('asha', 'ben', ' ', 'k1'))
      .thenRefused('empty');
    given(world)
      .when(asks('asha', 'ben', 'x'.repeat(141), 'k1'))
      .thenRefused('too_long');
    given(world, asks('asha', 'ben', 'Ring me', 'k1'), asks('asha', 'cleo', 'Write', 'k4'));
    given(world)
      .when(asks('asha', 'dev', 'Third', 'k5'))
      .thenRefused('too_many');
    given(world)
      .when(asks('asha', 'ben', 'Ring me first', 'k1'))
      .thenAccepted();
    expect(everywhere(world)).not.toContain('Ring me');
    given(world, leaves('ben'))
      .when(asks('dev', 'ben', 'Come back', 'k6'))
      .thenRefused('not_in_room');
  });

  test('[COMMIT-11] answered after all were read, by the one asked alone, and held until all are shown', () => {
    expect(openings(asking())).toEqual([]);
    const world = read();
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ text: 'Ring me', reply: null }, {}, {}]);
    expect(openings(world)).toEqual(['answers:1']);
    given(world, ask());
    given(world)
      .when(replies('cleo', 'k1', 'yes'))
      .thenRefused('not_yours');
    given(world)
      .when(replies('ben', 'k9', 'yes'))
      .thenRefused('unknown');
    given(world)
      .when(replies('ben', 'k1', 'maybe'))
      .thenRefused('not_a_value');
    given(world, replies('ben', 'k1', 'yes'), replies('ben', 'k1', 'no'));
    expect(seen(world, 'desk')['outcome/0']).toMatchObject([
      { reply: null },
      { reply: null },
      { reply: null },
    ]);
    given(world, close, show());
    expect(seen(world, 'peers')['outcome/0']).toMatchObject([
      { reply: 'no' },
      { reply: null },
      { reply: null },
    ]);
  });

  test('[COMMIT-11] one of the answers on offer', () => {
    const { world } = given(asking({ replies: ['yes', 'no'] }), ...put, close, show(), ask());
    given(world)
      .when(replies('ben', 'k1', 'try'))
      .thenRefused('not_a_value');
  });

  test('[COMMIT-12] not clear: once more, in new words, by its asker, to the same peer', () => {
    const world = answered();
    expect(openings(world)).toEqual(['ask:2']);
    given(world, ask());
    given(world)
      .when(asks('dev', 'ben', 'Another', 'k7'))
      .thenRefused('not_now');
    given(world)
      .when(asks('asha', 'ben', 'Speak first', 'k7', 'k2'))
      .thenRefused('not_yours');
    given(world)
      .when(asks('asha', 'ben', 'Ring', 'k7', 'k1'))
      .thenRefused('not_now');
    given(world)
      .when(asks('cleo', 'dev', 'Speak first', 'k7', 'k2'))
      .thenRefused('not_now');
    given(world, asks('cleo', 'ben', 'Speak first', 'k7', 'k2'));
    given(world)
      .when(asks('cleo', 'ben', 'Speak', 'k8', 'k2'))
      .thenRefused('not_now');
    given(world, close, show(), ask());
    given(world)
      .when(replies('ben', 'k1', 'no'))
      .thenRefused('unknown');
    given(world, replies('ben', 'k7', 'not_clear'), close, show());
    expect(openings(world)).toEqual([]);
  });

  test('[COMMIT-12] what was clear is not asked again', () => {
    const { world } = given(
      read(),
      ask(),
      replies('ben', 'k1', 'yes'),
      replies('ben', 'k2', 'no'),
      close,
      show(),
    );
    expect(openings(world)).toEqual([]);
  });

  test('[COMMIT-13] the answer to the last words counts; no answer is said as such', () => {
    const { world } = given(
      answered(),
      ask(),
      asks('cleo', 'ben', 'Speak first', 'k7', 'k2'),
      close,
      show(),
      ask(),
      replies('ben', 'k7', 'try'),
      close,
      show(),
      settle(),
    );
    expect(outcome(world, 'k')).toMatchObject({ final: { k1: 'yes', k2: 'try', k3: null } });
    expect(figuresIn(world, 'k/')).toMatchObject([{ of: 'k/number/asks', said: [3], again: [3] }]);
    for (const words of ['Speak first', 'Not clear yet', 'No answer'])
      expect(writtenIn(world, 'ours')).toContain(words);
    expect(writtenIn(world, 'shareable')).not.toContain('Speak first');
  });
});

describe('backing an idea', () => {
  const params = { fields: ['idea', 'what', 'when'], asker: 'idea_writer', mustBackOther: true };
  const backing = () =>
    given(
      room({ activities: [gather('g'), commit('m', { source: 'g', params })] }),
      open('g'),
      ask(),
      gives('asha', { post: ['One front door'] }, { id: 'i1' }),
      gives('ben', { post: ['Two beds'] }, { id: 'i2' }),
      close,
      show(),
      settle(),
      open('m'),
      ask(),
    ).world;
  const backs = (name: string, idea: string, asker: string): Step =>
    gives(name, { promise: { what: 'Send two people', when: 'Friday', asker, backs: idea } }, { id: 'p1' });
  const says =
    (name: string, yes: boolean): Step =>
    (world) => {
      const accept = activityIn(world, 'm').askings.find((a) => a.ask === 'accept');
      return peer(name, {
        type: 'answer',
        asking: accept?.id ?? id('none'),
        subject: 'p1',
        id: '',
        values: { yes },
      })(world);
    };

  test('[COMMIT-14] somebody else’s, asked about by its writer, and kept with the promise', () => {
    const world = backing();
    given(world)
      .when(backs('asha', 'i1', 'asha'))
      .thenRefused('own_idea');
    given(world)
      .when(backs('cleo', 'i9', 'asha'))
      .thenRefused('unknown');
    given(world)
      .when(backs('cleo', 'i1', 'ben'))
      .thenRefused('not_a_value');
    given(world, backs('cleo', 'i1', 'asha'));
    expect(told(world, 'asha').asks).toMatchObject([{ subject: 'p1', ask: 'accept' }]);
    given(world, says('asha', true), close, show());
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { card: { backs: { text: 'One front door', by: 'Asha Venn' } } },
    ]);
    given(world, settle());
    expect(world.series.memory.promises.get(id<PromiseId>('p1'))).toMatchObject({
      backs: 'i1',
      asker: 'asha',
    });
  });

  test('[COMMIT-14] its writer says no: another peer is asked', () => {
    const { world } = given(backing(), backs('cleo', 'i1', 'asha'), says('asha', false));
    given(world)
      .when(backs('cleo', 'i1', 'dev'))
      .thenAccepted();
    expect(told(world, 'dev').asks).toHaveLength(1);
  });
});

describe('what happened to what we said', () => {
  const promised = (name: string, asker: string, what: string) =>
    gives(name, { promise: { what, when: 'Friday', asker } }, { id: `of-${name}` });
  /** Session one: three promises. Session two: looked at again. */
  const later = () =>
    given(
      room({
        activities: [commit('m')],
        later: [session('two', [commit('r', { source: 'promises', params: { mode: 'review' } })])],
      }),
      open('m'),
      ask(),
      promised('asha', 'ben', 'Ring'),
      promised('cleo', 'dev', 'Write'),
      promised('eve', 'finn', 'Call'),
      close,
      show(),
      settle(),
      by({ type: 'endSession', session: id('one') }),
    ).world;
  type Status = 'kept' | 'partly' | 'not_yet' | 'overtaken';
  const reports = (name: string, status: Status, note = ''): Step =>
    peer(name, {
      type: 'reportPromise',
      promise: id(`of-${name}`),
      status,
      note,
      after: status === 'kept' ? null : 'keep',
      what: null,
    });
  const begun = (world = later()) =>
    given(
      world,
      by({ type: 'startSession', session: id('two') }),
      ...Object.keys(six).map((name) => arrives(name)),
      open('r'),
    ).world;
  const up = (item: string | null) => by({ type: 'focus', item });
  const cards = (world: World, face: 'desk' | 'screen' | 'peers') =>
    ((seen(world, face)['outcome/0'] ?? []) as { card: { id: string } }[]).map(({ card }) => card.id);

  test('[COMMIT-15] every open one of before, newest first; to the group one at a time, when it is up', () => {
    const world = begun();
    expect(cards(world, 'desk').toSorted()).toEqual(['of-asha', 'of-cleo', 'of-eve']);
    expect(cards(world, 'screen')).toEqual([]);
    given(world, reports('asha', 'partly', 'Half of it'));
    expect(JSON.stringify(seen(world, 'desk'))).toContain('Half of it');
    for (const face of ['screen', 'peers'] as const)
      expect(JSON.stringify(seen(world, face))).not.toContain('Half of it');
    given(world, up('of-asha'));
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { card: { id: 'of-asha', last: 'partly', report: { note: 'Half of it', after: 'keep' } } },
    ]);
    given(world, up(null));
    expect(cards(world, 'peers')).toEqual([]);
    given(world, settle());
    expect(outcome(world, 'r')).toMatchObject({ reviewed: ['of-asha'], putBy: ['of-cleo', 'of-eve'] });
    expect(writtenIn(world, 'ours', 1)).toContain('Half of it');
  });

  test('[COMMIT-15] what was said between sessions is read out at the next, and only there', () => {
    const world = begun(
      given(later(), reports('asha', 'kept', 'Rang twice'), reports('cleo', 'not_yet')).world,
    );
    expect(cards(world, 'desk').toSorted()).toEqual(['of-asha', 'of-cleo', 'of-eve']);
    given(world, settle());
    expect(outcome(world, 'r')).toMatchObject({ putBy: ['of-eve'] });
    given(world, by({ type: 'endSession', session: id('two') }), reports('eve', 'kept'));
    expect(outcome(world, 'r')).toMatchObject({ putBy: ['of-eve'] });
  });

  test('[COMMIT-15] none of the same session', () => {
    const same = room({
      activities: [commit('m'), commit('r', { source: 'promises', params: { mode: 'review' } })],
    });
    const { world } = given(
      same,
      open('m'),
      ask(),
      promised('asha', 'ben', 'Ring'),
      close,
      show(),
      settle(),
      open('r'),
    );
    expect(cards(world, 'desk')).toEqual([]);
  });

  test('[COMMIT-16] its maker is told what was said last, and may report though nobody agreed to ask', () => {
    const world = begun(given(later(), reports('asha', 'partly', 'Half of it')).world);
    expect(told(world, 'asha').promises).toMatchObject([
      { id: 'of-asha', report: 'again', accepted: 'asked', last: { status: 'partly', note: 'Half of it' } },
    ]);
    given(world).when(reports('asha', 'kept')).thenAccepted();
  });
});

describe('the next meeting', () => {
  const calling = () =>
    given(room({ activities: [commit('m', { params: { convener: true } }), commit('n')] }), open('m'), ask())
      .world;
  const convenes = (of: string, who: string, next = '16 July') => own(of, 'convene', { seat: who, next });

  test('[COMMIT-17] a peer calls it, on a date; the desk is reminded until it is said', () => {
    const world = calling();
    expect(outstanding(world)).toEqual(['Nobody has said yet who calls the next meeting.']);
    given(world).when(convenes('m', 'nobody')).thenRefused('unknown');
    given(world)
      .when(convenes('m', 'asha', ' '))
      .thenRefused('empty');
    given(world).when(convenes('n', 'asha')).thenRefused('malformed');
    given(world, convenes('m', 'asha'));
    expect(outstanding(world)).toEqual([]);
    expect(seen(world, 'screen').stage).toMatchObject({
      form: { convened: { by: 'Asha Venn', next: '16 July' } },
    });
  });
});

describe('what an adopted text keeps', () => {
  const line = happened({
    type: 'remembered',
    activity: null,
    events: (['l1', 'l2'] as const).map((name) => ({
      type: 'lineEntered' as const,
      line: id(name),
      text: `Line ${name}`,
      status: name === 'l1' ? ('unsure' as const) : ('common_ground' as const),
      session: id('one'),
      activity: id('c'),
      from: null,
    })),
  });
  const levels = (digits: string): Step[] =>
    [...digits].map((d, n) => gives(Object.keys(six)[n] ?? '', { level: d }));
  const answered = (digits: string) =>
    given(room({ activities: [consent('c')] }), line, open('c'), ask(), ...levels(digits), close, show())
      .world;
  const carries = (of: string) => own('c', 'carry', { line: of, owner: 'ben', lookAgain: 'after winter' });

  test('[CONSENT-7] an open line as an aim to test, once, with a peer and a date', () => {
    const world = answered('555543');
    expect(seen(world, 'desk').stage).toMatchObject({ form: { carry: { lines: [{ id: 'l1' }] } } });
    expect(seen(world, 'screen').stage).toMatchObject({ form: { carry: null } });
    given(world).when(carries('l9')).thenRefused('unknown');
    given(world).when(carries('l1')).then({ type: 'did' });
    given(world).when(carries('l1')).thenRefused('not_now');
    given(world, settle());
    expect(lineIn(world, 'l1')).toMatchObject({
      status: 'apparent_difference',
      treated: { treatment: 'test', owner: seat('ben'), lookAgain: 'after winter' },
    });
    given(answered('555542')).when(carries('l1')).thenRefused('not_now');
  });

  test('[CONSENT-8] a later round that comes to something else undoes what was put down', () => {
    const { world } = given(
      answered('555555'),
      carries('l1'),
      ask(),
      ...levels('555551'),
      close,
      show(),
      settle(),
    );
    expect(lineIn(world, 'l1')).toMatchObject({ status: 'unsure', treated: null });
    const add = own('c', 'ledgerAdd', { id: 'x', text: 'Once more' });
    const other = given(answered('555551'), add, ask(), ...levels('555555'), close, show(), settle()).world;
    expect(lineIn(other, 'x')).toBeUndefined();
  });
});
