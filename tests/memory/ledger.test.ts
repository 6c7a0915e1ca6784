import { type ActivityId, id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import type { LineStatus } from '@moot/shared/model/series.ts';
import { describe, expect, test } from 'vitest';
import { gather } from '../series/definitions.ts';
import {
  by,
  given,
  happened,
  leaves,
  lineIn,
  peer,
  room,
  type Step,
  seat,
  type World,
} from '../series/given.ts';
import { ledgerOf, seen } from '../views/looking.ts';

const line = id<LineId>('old');
const session = id<SessionId>('one');
const activity = id<ActivityId>('g');
const entering = (status: LineStatus): Step =>
  happened({
    type: 'remembered',
    activity,
    events: [
      { type: 'lineEntered', line, text: 'Plain words', status, session, activity, from: null },
      { type: 'lineToConfirm', line, seats: [seat('finn'), seat('eve')] },
    ],
  });
const remembering = (status: LineStatus = 'common_ground') =>
  given(room({ activities: [gather('g')] }), entering(status)).world;
const old = (world: World) => lineIn(world, 'old');
const statuses = (world: World) => old(world)?.history.map((h) => h.status);

describe('a line', () => {
  test('[LEDGER-1] keeps where it came from, each version of its words, and how it got where it is', () => {
    const world = remembering('unsure');
    const told = (status: LineStatus) => ({ type: 'lineStatusChanged', line, status }) as const;
    given(
      world,
      happened({
        type: 'remembered',
        activity,
        events: [told('apparent_difference'), { type: 'lineReworded', line, text: 'Plainer words' }],
      }),
      happened({ type: 'remembered', activity: null, events: [told('set_aside')] }),
    );
    expect(old(world)).toMatchObject({
      text: 'Plainer words',
      source: { session: 'one', activity: 'g', from: null },
      versions: [
        { text: 'Plain words', activity: 'g' },
        { text: 'Plainer words', activity: 'g' },
      ],
      history: [
        { status: 'unsure' },
        { status: 'apparent_difference', activity: 'g' },
        { status: 'set_aside', activity: null },
      ],
    });
  });

  test('[LEDGER-1] marks stay once given, except “called real”, which goes when the status next changes', () => {
    const world = remembering('apparent_difference');
    const mark = (name: 'word_checked' | 'called_real') =>
      ({ type: 'lineMarked', line, mark: name }) as const;
    const to = (status: LineStatus) => ({ type: 'lineStatusChanged', line, status }) as const;
    given(
      world,
      happened({
        type: 'remembered',
        activity,
        events: [mark('word_checked'), mark('called_real'), to('apparent_difference')],
      }),
    );
    expect([...(old(world)?.marks ?? [])]).toEqual(['word_checked', 'called_real']);
    given(world, happened({ type: 'remembered', activity, events: [to('unsure')] }));
    expect([...(old(world)?.marks ?? [])]).toEqual(['word_checked']);
  });

  test('[LEDGER-2] every change moves the memory’s version, which everybody is told with numbers alone', () => {
    const world = remembering();
    expect(world.series.memory.version).toBe(2);
    expect(seen(world, 'peers').memory).toEqual({
      version: 2,
      byStatus: { common_ground: 1 },
      promisesOpen: 0,
    });
  });

  test('[LEDGER-3] the page holds words, status, history and who is to confirm', () => {
    expect(ledgerOf(remembering()).lines).toMatchObject([
      {
        id: 'old',
        text: 'Plain words',
        statusLabel: 'Common ground',
        from: 'Title of g',
        toConfirm: ['Finn Venn', 'Eve Venn'],
        history: [{ words: 'Common ground' }],
      },
    ]);
  });
});

describe('by the facilitator, with the room', () => {
  const setAside = (aside: boolean): Step => by({ type: 'setAside', line, aside });

  test('[LEDGER-4] a line is set aside, and taken up again as it stood before', () => {
    const world = remembering('apparent_difference');
    given(world).when(setAside(false)).thenRefused('not_now');
    given(world, setAside(true)).when(setAside(true)).thenRefused('not_now');
    given(world, setAside(false));
    expect(statuses(world)).toEqual(['apparent_difference', 'set_aside', 'apparent_difference']);
    given(world)
      .when(by({ type: 'setAside', line: id<LineId>('other'), aside: true }))
      .thenRefused('unknown');
  });

  test('[LEDGER-4] set aside by the vote that brought it, it is taken up as unsure', () => {
    const world = given(remembering('set_aside'), setAside(false)).world;
    expect(old(world)?.status).toBe('unsure');
  });

  test('[LEDGER-5] it is marked as without a tricky word, and common ground as compared by examples', () => {
    const world = remembering();
    given(world, by({ type: 'clearOfWords', line }), by({ type: 'compareExamples', line, compared: true }));
    expect([old(world)?.marks.has('no_tricky_word'), old(world)?.compared]).toEqual([true, true]);
    given(remembering('unsure'))
      .when(by({ type: 'compareExamples', line, compared: true }))
      .thenRefused('not_now');
  });
});

describe('by peers, between sessions', () => {
  const says = (name: string, agrees: boolean): Step => peer(name, { type: 'confirmLine', line, agrees });
  const wishes = (name: string, to: string | null): Step =>
    peer(name, { type: 'wishToTalk', line, to: to === null ? null : seat(to) });

  test('[LEDGER-6] who was away says “I’m with this”, in the room or not, once', () => {
    const world = remembering();
    given(world, leaves('finn'), says('finn', true));
    expect(old(world)).toMatchObject({
      status: 'common_ground',
      confirmed: [{ seat: 'finn', agrees: true }],
    });
    expect([...(old(world)?.toConfirm ?? [])]).toEqual(['eve']);
    given(world).when(says('finn', false)).thenRefused('not_yours');
  });

  test('[LEDGER-6] or “I’m not”, and the line is unsure', () => {
    const world = given(remembering(), says('finn', false), says('eve', false)).world;
    expect(statuses(world)).toEqual(['common_ground', 'unsure']);
  });

  test('[LEDGER-6] nobody else has a say in it', () => {
    given(remembering()).when(says('asha', true)).thenRefused('not_yours');
    given(remembering())
      .when(peer('finn', { type: 'confirmLine', line: id<LineId>('x'), agrees: true }))
      .thenRefused('unknown');
  });

  test('[LEDGER-7] a peer would like to talk it through, with one peer or with all, told once', () => {
    const world = remembering();
    given(world, wishes('asha', 'ben'), wishes('asha', null)).when(wishes('asha', 'ben')).thenNothing();
    expect(old(world)?.wishes).toMatchObject([
      { by: 'asha', to: 'ben' },
      { by: 'asha', to: null },
    ]);
    given(world).when(wishes('asha', 'asha')).thenRefused('self_ask');
    given(world).when(wishes('asha', 'nobody')).thenRefused('unknown');
  });
});
