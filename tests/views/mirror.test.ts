import { type ActivityId, id, type LineId, type PromiseId, type SessionId } from '@moot/shared/model/ids.ts';
import type { LineStatus, MirrorEdit } from '@moot/shared/model/series.ts';
import { mirrorPage, mirrorPart } from '@moot/shared/views/mirror.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { describe, expect, test } from 'vitest';
import { gather, session } from '../series/definitions.ts';
import { by, endSession, given, happened, peer, room, type Step, seat, type World } from '../series/given.ts';
import { faces, roster, seen, told } from './looking.ts';

const one = id<SessionId>('one');
const two = id<SessionId>('two');
const activity = id<ActivityId>('g');
const starts: Step = by({ type: 'startSession', session: two });
const putsUp = by({ type: 'putUp', up: { what: 'mirror' } });
const edits = (edit: MirrorEdit): Step => by({ type: 'editMirror', session: two, edit });
const undoes = by({ type: 'undoMirror', session: two });

type Counted = { readonly session?: SessionId; readonly agree: number; readonly disagree: number };
const line = (name: string, status: LineStatus, ...counts: Counted[]): Step =>
  happened({
    type: 'remembered',
    activity,
    events: [
      {
        type: 'lineEntered',
        line: id<LineId>(name),
        text: `Words of ${name}`,
        status,
        session: one,
        activity,
        from: null,
      },
      ...counts.map(
        ({ session: of = one, agree, disagree }) =>
          ({
            type: 'lineCounted',
            line: id<LineId>(name),
            count: {
              ...{ activity, session: of, round: 1, present: agree + disagree, agree, disagree },
              ...{ pass: 0, noAnswer: 0, pattern: 'apart', changed: null },
            },
          }) as const,
      ),
    ],
  });
const promised = (name: string): Step =>
  happened({
    type: 'remembered',
    activity,
    events: [
      {
        ...{ type: 'promiseMade', promise: id<PromiseId>(name), seat: seat('asha'), asker: seat('ben') },
        ...{ accepted: true, what: `Words of ${name}`, when: 'by spring', session: one, activity },
      },
    ],
  });
const reports = (name: string, status: 'kept' | 'partly', what: string | null = null): Step =>
  peer('asha', {
    type: 'reportPromise',
    promise: id<PromiseId>(name),
    status,
    note: 'canary of a note',
    after: status === 'kept' ? null : what === null ? 'keep' : 'change',
    what,
  });

const running = () =>
  room({
    activities: [gather('g')],
    later: [session('two', [gather('h')]), session('three', [gather('i')])],
  });
const lived = (...steps: readonly Step[]): World =>
  given(
    running(),
    line('agreed', 'common_ground', { agree: 6, disagree: 0 }),
    line('open', 'apparent_difference', { agree: 3, disagree: 3 }),
    line('aside', 'set_aside', { agree: 0, disagree: 6 }),
    promised('p'),
    ...steps,
    endSession,
  ).world;

const sessionIn = (world: World, name = two) => {
  const found = world.series.sessions.find((s) => s.id === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const made = (world: World, name = two) => mirrorPart(world.series, roster, sessionIn(world, name));
const page = (world: World) => mirrorPage(world.series, roster, sessionIn(world));
const texts = (world: World, name = two) =>
  made(world, name).columns.map((c) => c.entries.map((e) => e.text));

describe('the opening mirror', () => {
  test('[MIRROR-2] holds what is together, open with its count, and promised; what is set aside is not in it', () => {
    expect(made(lived()).columns).toMatchObject([
      { place: 'together', entries: [{ text: 'Words of agreed', words: '6 agree' }] },
      {
        place: 'open',
        entries: [{ text: 'Words of open', words: '3 agree, 3 disagree', tally: { agree: 3, disagree: 3 } }],
      },
      { place: 'promised', entries: [{ text: 'Words of p', words: 'Asha Venn. Ben Venn asks.' }] },
    ]);
  });

  test('[MIRROR-6] without what was put out of sight, also for the desk to choose from', () => {
    const hides = (item: string): Step => by({ type: 'hide', activity, item, hidden: true });
    const world = lived(hides('agreed'), hides('p'));
    expect(texts(world)).toEqual([[], ['Words of open'], []]);
    expect(page(world).columns.flatMap((c) => c.entries.map((e) => e.id))).toEqual(['open']);
  });

  test('[MIRROR-2] a line that two sessions counted says then and now', () => {
    const world = lived(
      line(
        'twice',
        'apparent_difference',
        { agree: 1, disagree: 5 },
        { session: two, agree: 4, disagree: 2 },
      ),
    );
    const twice = made(world).columns[1]?.entries.find((e) => e.text === 'Words of twice');
    expect(twice).toMatchObject({
      before: 'In session 1: 1 agrees, 5 disagree',
      words: 'Now: 4 agree, 2 disagree',
    });
  });

  test('[MIRROR-2] what was agreed some other way than by its last count does not bring that count', () => {
    const sorted = happened({
      type: 'remembered',
      activity,
      events: [{ type: 'lineStatusChanged', line: id<LineId>('open'), status: 'common_ground' }],
    });
    const world = lived(sorted);
    const entry = made(world).columns[0]?.entries.find((e) => e.id === 'open');
    expect(entry).toMatchObject({ words: 'Common ground', tally: null });
  });

  test('[MIRROR-2] of many lines the latest five are in it, in the order of the ledger; others can be put in', () => {
    const many = Array.from({ length: 7 }, (_, i) => line(`m${i}`, 'unsure', { agree: 6, disagree: 0 }));
    const world = lived(...many);
    expect(texts(world)[1]).toEqual([2, 3, 4, 5, 6].map((i) => `Words of m${i}`));
    given(world, edits({ do: 'include', id: 'open', included: true }));
    expect(texts(world)[1]?.[0]).toBe('Words of open');
  });

  test('[MIRROR-3] lines are left out, words changed, all of it left out, and each is undone', () => {
    const world = lived();
    const leave: MirrorEdit = { do: 'include', id: 'agreed', included: false };
    given(world)
      .when(edits(leave))
      .then({ type: 'mirrorEdited', inverse: { ...leave, included: null }, undoes: false });
    given(world).when(edits(leave)).thenNothing();
    expect(texts(world)[0]).toEqual([]);
    given(
      world,
      edits({ do: 'word', what: 'open', text: 'Still between us' }),
      edits({ do: 'leaveOut', out: true }),
    );
    expect([made(world).columns[1]?.heading, page(world).out]).toEqual(['Still between us', true]);
    given(world, undoes, undoes, undoes).when(undoes).thenRefused('not_now');
    expect(made(world)).toEqual(made(lived()));
  });

  test('[MIRROR-3] only what is in the memory, only before the session is over, and never in the words of a peer', () => {
    const unknown: MirrorEdit = { do: 'include', id: 'nothing', included: true };
    given(lived()).when(edits(unknown)).thenRefused('unknown');
    given(lived())
      .when(by({ type: 'editMirror', session: one, edit: { do: 'leaveOut', out: true } }))
      .thenRefused('not_now');
    const before = texts(lived());
    const world = given(lived(), edits({ do: 'word', what: 'title', text: 'Since last time' })).world;
    expect(texts(world)).toEqual(before);
  });

  test('[MIRROR-4] its words go to the screen and the phones while it is up, and not before; left out it does not come up', () => {
    const world = given(lived(), starts).world;
    const holds = (name: string) => faces.filter((face) => JSON.stringify(seen(world, face)).includes(name));
    expect(holds('Words of')).toEqual([]);
    given(world, putsUp);
    expect(holds('Words of open')).toEqual(['screen', 'peers']);
    for (const face of ['screen', 'peers'] as const) expect(seen(world, face).mirror).toEqual(made(world));
    expect(holds('Words of aside')).toEqual([]);
    given(world, edits({ do: 'leaveOut', out: true }));
    expect([holds('Words of'), seen(world, 'screen').stage]).toMatchObject([[], { up: null }]);
    given(world, undoes);
    expect(holds('Words of')).toEqual(['screen', 'peers']);
    given(world, by({ type: 'putUp', up: null }));
    expect(holds('Words of')).toEqual([]);
  });

  test('[MIRROR-4] the first session has none', () => {
    const world = given(running(), line('agreed', 'common_ground', { agree: 6, disagree: 0 })).world;
    expect(seen(world, 'desk').session).toMatchObject({ mirror: 'none' });
    expect(seen(given(lived(), starts).world, 'desk').session).toMatchObject({ mirror: 'ready' });
  });
});

describe('what was said of a promise at home', () => {
  test('[HOME-1] [BETWEEN-7] is its maker’s until the next session, where it is read out, has ended', () => {
    const world = lived();
    given(world, reports('p', 'partly', 'canary of new words'));
    const everything = () => JSON.stringify([seriesHome(world.series, roster), made(world), page(world)]);
    expect(seriesHome(world.series, roster).promises).toMatchObject([
      { what: 'Words of p', isReported: true },
    ]);
    expect(told(world, 'asha').promises).toMatchObject([{ unread: true }]);
    expect(told(world, 'ben').promises).toMatchObject([{ unread: false }]);
    expect(everything()).not.toMatch(/canary|partly/);
    given(world, starts, putsUp);
    expect(everything()).not.toMatch(/canary|partly/);
    for (const face of ['screen', 'peers'] as const)
      expect(JSON.stringify(seen(world, face).mirror)).not.toMatch(/canary|partly/);
    given(world, by({ type: 'endSession', session: two }));
    expect(made(world, id<SessionId>('three')).columns[2]?.entries).toMatchObject([
      { text: 'canary of new words', words: 'Asha Venn: partly. Ben Venn asks.' },
    ]);
    expect(told(world, 'asha').promises).toMatchObject([{ unread: false }]);
    expect(JSON.stringify(seriesHome(world.series, roster))).not.toContain('canary of a note');
  });

  test('[HOME-1] kept at home it stands as open till then, and is not in the mirror for ever', () => {
    const world = lived();
    given(world, reports('p', 'kept'));
    expect(seriesHome(world.series, roster).promises).toHaveLength(1);
    expect(made(world).columns[2]?.entries).toMatchObject([{ words: 'Asha Venn. Ben Venn asks.' }]);
    given(world, starts, by({ type: 'endSession', session: two }));
    expect(seriesHome(world.series, roster).promises).toEqual([]);
    expect(made(world, id<SessionId>('three')).columns[2]?.entries).toMatchObject([
      { words: 'Asha Venn: kept. Ben Venn asked.' },
    ]);
  });
});

describe('wishing to talk', () => {
  const wishes = (name: string, to: string | null): Step =>
    peer(name, { type: 'wishToTalk', line: id<LineId>('open'), to: to === null ? null : seat(to) });
  const back = (name: string, to: string | null): Step =>
    peer(name, { type: 'takeBackWish', line: id<LineId>('open'), to: to === null ? null : seat(to) });
  const heard = (world: World) =>
    ['asha', 'ben', 'cleo'].filter((name) => told(world, name).talks.length > 0);

  test('[TALK-10] one peer’s wish reaches the one it is for, or everybody, its sender and the desk', () => {
    const world = given(lived(), wishes('asha', 'ben')).world;
    expect(heard(world)).toEqual(['asha', 'ben']);
    expect(told(world, 'ben').talks).toEqual([
      {
        line: 'open',
        n: 2,
        text: 'Words of open',
        mine: false,
        by: 'Asha Venn',
        to: { seat: 'ben', name: 'Ben Venn' },
      },
    ]);
    for (const face of ['screen', 'peers'] as const)
      expect(JSON.stringify(seen(world, face))).not.toMatch(/would like|talks/);
    expect(seriesHome(world.series, roster).talks).toEqual([]);
    given(world, wishes('cleo', null));
    expect(seriesHome(world.series, roster).talks).toMatchObject([
      { words: ['Cleo Venn would like to talk through line 2 with everyone.'] },
    ]);
    expect(heard(world)).toEqual(['asha', 'ben', 'cleo']);
  });

  test('[TALK-10] a wish to one who has left the series is over, also for its sender', () => {
    const world = given(lived(), wishes('asha', 'ben')).world;
    given(world, by({ type: 'removeSeat', seat: seat('ben') }));
    expect(heard(world)).toEqual([]);
  });

  test('[TALK-11] it is taken back by its sender alone, and talked through by the facilitator for all', () => {
    const world = given(lived(), wishes('asha', 'ben'), wishes('cleo', null)).world;
    given(world).when(back('ben', 'ben')).thenNothing();
    given(world, back('asha', 'ben'));
    expect(told(world, 'ben').talks.map((t) => t.by)).toEqual(['Cleo Venn']);
    given(world, by({ type: 'talkedThrough', line: id<LineId>('open') }));
    expect(heard(world)).toEqual([]);
  });
});
