import type { KindName } from '@moot/shared/model/definition.ts';
import { type ActivityId, id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import { seen } from '../views/looking.ts';
import { consent, gather, pulse, session, statements, unheardOf, vote } from './definitions.ts';
import {
  activityIn,
  all,
  arrives,
  ask,
  back,
  by,
  close,
  current,
  endSession,
  given,
  gives,
  leaves,
  onStage,
  open,
  organisation,
  own,
  peer,
  planned,
  printedSeries,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  skip,
  start,
  unsettle,
  type World,
} from './given.ts';

const everybody = Object.keys(six);
const two = () =>
  planned({ activities: [gather('g'), vote('v')], later: [session('two', [gather('h'), pulse('p')])] });
const startSession = (name: string) => by({ type: 'startSession', session: id<SessionId>(name) });
const endOf = (name: string) => by({ type: 'endSession', session: id<SessionId>(name) });
const statusOf = (world: World) => world.series.sessions.map((s) => s.status);

describe('a session', () => {
  test('[STAGE-1] starts with nobody in the room, once, and ends once', () => {
    const { world, when } = given(two());
    when(startSession('one')).then({ type: 'sessionStarted', session: 'one' });
    expect(world.series.sessions[0]?.room.size).toBe(0);
    given(world).when(startSession('one')).thenRefused('not_now');
    given(world).when(endOf('two')).thenRefused('not_now');
    given(world, arrives('asha')).when(endOf('one')).then({ type: 'sessionEnded' });
    expect(world.series.sessions[0]).toMatchObject({
      status: 'ended',
      attendance: [{ seat: 'asha', to: expect.any(Number) }],
    });
    given(world).when(startSession('one')).thenRefused('not_now');
    given(world).when(startSession('nine')).thenRefused('unknown');
  });

  test('[STAGE-1] starting one ends the one before, and what is still open with it', () => {
    const { world } = given(two(), startSession('one'), ...everybody.map(arrives), open('v'), ask());
    given(world, ...['asha', 'ben', 'cleo'].map((n) => gives(n, { vote: 'agree' }, { subject: 'st1' })));
    given(world)
      .when(startSession('two'))
      .then(
        {
          type: 'askingSettled',
          burnt: [{ subject: 'st1' }, { subject: 'st1' }, { subject: 'st2' }, { subject: 'st2' }],
        },
        { type: 'remembered' },
        { type: 'activitySettled' },
        { type: 'sessionEnded', session: 'one' },
        { type: 'sessionStarted', session: 'two' },
      );
    expect([statusOf(world), world.boxes.size]).toEqual([['ended', 'running'], 0]);
  });

  test('[STAGE-1] ended, an activity only opened is skipped, one in which something was asked is settled', () => {
    const { world } = given(room({ activities: [gather('g')] }), open('g'), endSession);
    expect(activityIn(world, 'g').status).toBe('skipped');
  });

  test('[STAGE-2] in the room is a fact, said once: arrived, left, come back', () => {
    const world = room({ here: [], activities: [gather('g')] });
    given(world).when(arrives('asha')).then({ type: 'arrived', seat: 'asha', session: 'one' });
    given(world).when(arrives('asha')).thenNothing();
    given(world)
      .when(by({ type: 'markLeft', seat: seat('asha') }))
      .then({ type: 'left', seat: 'asha' });
    given(world).when(leaves('asha')).thenRefused('not_in_room');
    given(world)
      .when(by({ type: 'markArrived', seat: seat('asha') }))
      .then({ type: 'arrived' });
    expect(world.series.sessions[0]?.attendance).toHaveLength(2);
    given(world)
      .when(by({ type: 'markArrived', seat: seat('nobody') }))
      .thenRefused('unknown');
    given(two()).when(arrives('asha')).thenRefused('session_not_running');
  });

  test('[STAGE-2] a seat that is removed leaves the room and answers no more; what it gave stays', () => {
    const { world } = given(
      room({ activities: [gather('g')] }),
      open('g'),
      ask(),
      gives('asha', { post: ['One'] }, { id: 'a' }),
    );
    given(world)
      .when(by({ type: 'removeSeat', seat: seat('asha') }))
      .then({ type: 'left' }, { type: 'seatRemoved' });
    given(world)
      .when(gives('asha', { post: ['Two'] }, { id: 'a' }))
      .thenRefused('not_signed_in');
    given(world)
      .when(by({ type: 'removeSeat', seat: seat('asha') }))
      .thenRefused('unknown');
    given(world).when(arrives('asha')).thenRefused('not_signed_in');
    expect(current(world).given.get('all')?.has(seat('asha'))).toBe(true);
  });

  test('[STAGE-3] seats and organisations are added once, to what is there', () => {
    const world = room({ activities: [gather('g')] });
    const seatOf = (name: string, of: string) =>
      by({ type: 'addSeat', seat: seat(name), organisation: organisation(of) });
    given(world).when(seatOf('gus', 'west')).thenRefused('unknown');
    given(world, by({ type: 'addOrganisation', organisation: organisation('west') }))
      .when(by({ type: 'addOrganisation', organisation: organisation('west') }))
      .thenNothing();
    given(world).when(seatOf('gus', 'west')).then({ type: 'seatAdded', seat: 'gus' });
    given(world).when(seatOf('gus', 'west')).thenRefused('not_now');
  });

  test('[STAGE-3] settings and the facilitator’s note are kept', () => {
    const world = room({ activities: [gather('g')] });
    given(world, by({ type: 'changeSettings', rosterShown: false, selfJoin: true }));
    expect(world.series.settings).toEqual({ rosterShown: false, selfJoin: true });
    given(world, by({ type: 'writeNote', session: id<SessionId>('one'), text: 'A good morning' }));
    expect(seen(world, 'desk').notes).toMatchObject({ sessionNote: 'A good morning' });
    expect(JSON.stringify(seen(world, 'screen'))).not.toContain('A good morning');
  });
});

describe('planning', () => {
  const plan = (name: string, ...of: Parameters<typeof session>[1]): Step =>
    by({ type: 'planSession', session: session(name, of) as never, plannedFor: '2026-03-02T09:00' });

  test('[STAGE-4] a session is copied in, with ids that are new to the series', () => {
    const world = room({ activities: [gather('g')] });
    given(world)
      .when(plan('two', gather('h')))
      .then({ type: 'sessionPlanned', plannedFor: '2026-03-02T09:00' });
    given(world)
      .when(plan('one', gather('i')))
      .thenRefused('not_now');
    given(world)
      .when(plan('three', gather('g')))
      .thenRefused('not_now');
    given(world)
      .when(plan('three', gather('j'), gather('j')))
      .thenRefused('malformed');
  });

  test('[STAGE-4] settings that its kind does not know are refused', () => {
    const wrong = { ...gather('i'), params: { maxPosts: 'many' } };
    given(room({ activities: [gather('g')] }))
      .when(plan('two', wrong))
      .thenRefused('malformed');
  });
});

describe('an activity', () => {
  const trio = () =>
    room({
      activities: [gather('g'), consent('c'), unheardOf('x')],
    });

  test('[STAGE-5] one is on at a time: opening one settles the one before, or skips it if nothing was asked', () => {
    const { world } = given(trio(), open('g'), ask());
    given(world)
      .when(open('c'))
      .then(
        { type: 'askingSettled' },
        { type: 'activitySettled', activity: 'g' },
        { type: 'activityOpened', activity: 'c' },
      );
    const other = trio();
    given(other, open('g'))
      .when(open('c'))
      .then({ type: 'activitySkipped', activity: 'g' }, { type: 'activityOpened' });
    given(other).when(open('c')).thenRefused('not_now');
    given(other, open('g'));
    expect(onStage(other).id).toBe('g');
  });

  test('[STAGE-5] a settled or skipped one comes back only when no other is on', () => {
    const { world } = given(trio(), open('g'), open('c'));
    given(world).when(unsettle('g')).thenRefused('not_now');
    given(world, ask(), settle('c'), unsettle('g'));
    expect([onStage(world).id, activityIn(world, 'g').status]).toEqual(['g', 'on']);
    given(world).when(unsettle('c')).thenRefused('not_now');
  });

  test('[STAGE-5] nothing is opened, settled or skipped outside a running session', () => {
    const world = two();
    given(world).when(open('g')).thenRefused('session_not_running');
    given(world, startSession('one')).when(open('h')).thenRefused('session_not_running');
    given(world).when(settle('g')).thenRefused('not_now');
    given(world).when(open('nowhere')).thenRefused('unknown');
    given(world, skip('g')).when(skip('g')).thenRefused('not_now');
    given(world, open('g'), ask(), endOf('one')).when(unsettle('g')).thenRefused('session_not_running');
  });

  test('[STAGE-5] a skipped one that is opened again goes on from where it stood', () => {
    const { world } = given(
      trio(),
      open('g'),
      ask(),
      gives('asha', { post: ['One'] }, { id: 'a' }),
      close,
      skip(),
    );
    given(world).when(open('g')).then({ type: 'activityUnsettled', activity: 'g' });
    expect([current(world).step, activityIn(world, 'g').status]).toEqual(['closed', 'on']);
    given(trio(), skip('g')).when(open('g')).then({ type: 'activityOpened' });
  });

  test('[STAGE-6] one of a kind that this version does not know is opened and skipped, never asked or worked on', () => {
    const { world } = given(trio());
    const toy = activityIn(world, 'x');
    toy.definition = { ...toy.definition, kind: 'toy' as KindName };
    given(world, open('x'));
    expect(seen(world, 'desk').stage).toMatchObject({
      activity: { available: false },
      primary: { do: 'skip' },
    });
    given(world).when(ask('any:1')).thenRefused('not_available_yet');
    given(world)
      .when(own('x', 'pick', {}))
      .thenRefused('not_available_yet');
    given(world).when(skip('x')).then({ type: 'activitySkipped' });
  });

  test('[STAGE-7] a kind’s own commands are taken until its activity is over, and by their own names only', () => {
    const word = own('c', 'word', { text: 'Other words' });
    given(trio()).when(word).thenAccepted();
    given(trio(), open('c'), skip()).when(word).thenRefused('not_now');
    given(trio(), endSession).when(word).thenRefused('not_now');
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'group'])
      given(trio(), open('c'))
        .when(own('c', name, {}))
        .thenRefused('not_available_yet');
    given(trio())
      .when(own('nowhere', 'word', { text: 'x' }))
      .thenRefused('unknown');
  });
});

describe('settling and taking it back', () => {
  const voted = () => {
    const world = room({
      activities: [
        vote('v', { params: { statements: statements(1) } }),
        vote('w', { params: { statements: statements(1) } }),
      ],
    });
    const agree = everybody.map((n) => gives(n, { vote: 'agree' }, { subject: 'st1' }));
    given(world, open('v'), ask(), ...agree, close, show(), settle());
    return world;
  };
  const memoryOf = ({ series }: World) => printedSeries({ ...series.memory, version: 0 } as never);

  test('[STAGE-8] taken back, the memory is exactly as it was, also of lines that were there before', () => {
    const world = voted();
    const differ = everybody.map((n, i) =>
      gives(n, { vote: i % 2 === 0 ? 'agree' : 'disagree' }, { subject: 'st1' }),
    );
    given(world, open('w'), ask(), ...differ, close, show());
    const before = memoryOf(world);
    given(world, settle());
    const after = memoryOf(world);
    expect(after).not.toBe(before);
    given(world, back);
    expect(memoryOf(world)).toBe(before);
    expect([activityIn(world, 'w').status, current(world).step]).toEqual(['on', 'shown']);
    given(world, settle());
    expect(memoryOf(world).replaceAll(/"at": \d+/g, '')).toBe(after.replaceAll(/"at": \d+/g, ''));
  });

  test('[STAGE-8] not once something else was remembered', () => {
    const world = voted();
    given(world, open('w'), ask(), settle());
    given(world).when(unsettle('v')).thenRefused('not_now');
    given(world, back).when(unsettle('v')).thenRefused('not_now');
  });

  test('[STAGE-8] shown comes back as shown, closed as closed', () => {
    const world = room({ activities: [gather('g')] });
    given(world, open('g'), ask(), gives('asha', { post: ['One'] }, { id: 'a' }), settle(), unsettle('g'));
    expect(current(world).step).toBe('closed');
    given(
      world,
      reopenAfter(),
      gives('ben', { post: ['Two'] }, { id: 'b' }),
      close,
      show(),
      settle(),
      unsettle('g'),
    );
    expect([current(world).step, current(world).given.get('all')?.size]).toEqual(['shown', 2]);
  });
});

const reopenAfter = (): Step => (world) => by({ type: 'reopenAsking', asking: current(world).id })(world);

describe('modes of the stage', () => {
  const on = () => given(room({ activities: [consent('c'), gather('g')] }), open('c')).world;
  const stage = (world: World) => seen(world, 'peers').stage;

  test('[STAGE-9] pause and resume', () => {
    const world = on();
    given(world)
      .when(by({ type: 'resume' }))
      .thenRefused('not_now');
    given(world, by({ type: 'pause' }))
      .when(by({ type: 'pause' }))
      .thenRefused('not_now');
    expect(stage(world)).toMatchObject({ mode: 'paused' });
    expect(seen(world, 'desk').stage).toMatchObject({ primary: { do: 'resume' } });
    given(world, by({ type: 'resume' }));
    expect(stage(world)).toMatchObject({ mode: 'activity' });
    given(two())
      .when(by({ type: 'pause' }))
      .thenRefused('session_not_running');
  });

  test('[STAGE-9] an answer is taken while paused', () => {
    given(on(), ask(), by({ type: 'pause' }))
      .when(gives('asha', { level: '5' }))
      .thenAccepted();
  });

  test('[STAGE-10] a timer, and a last call of twenty seconds while answers are open; the next step starts without them', () => {
    const world = on();
    given(world)
      .when(by({ type: 'lastCall' }))
      .thenRefused('not_now');
    given(world, ask(), by({ type: 'setTimer', minutes: 2 }))
      .when(by({ type: 'lastCall' }))
      .then({ endsAt: world.now + 20_000 });
    expect(stage(world)).toMatchObject({ endsAt: expect.any(Number), lastCallEndsAt: expect.any(Number) });
    given(world, close);
    expect(stage(world)).toMatchObject({ endsAt: null, lastCallEndsAt: null });
    given(world, by({ type: 'setTimer', minutes: 2 }), by({ type: 'setTimer', minutes: null }));
    expect(stage(world)).toMatchObject({ endsAt: null });
  });

  test('[STAGE-10] the screen looks at one line, until the next step', () => {
    const world = on();
    given(world, ask(), by({ type: 'focus', item: 'a-line' }));
    expect(stage(world)).toMatchObject({ focus: 'a-line' });
    given(world, close);
    expect(stage(world)).toMatchObject({ focus: null });
  });

  const up = (what: 'mirror' | null) => by({ type: 'putUp', up: what === null ? null : { what } });

  test('[STAGE-12] what is put up stands until it is taken down, back a step, or the stage moves on', () => {
    const world = given(on(), ask()).world;
    given(world)
      .when(up('mirror'))
      .then({ type: 'wasPutUp', up: { what: 'mirror' } });
    given(world).when(up('mirror')).then();
    expect(seen(world, 'desk').stage).toMatchObject({ up: { what: 'mirror' }, can: { back: true } });
    given(world).when(back).then({ type: 'wasPutUp', up: null });
    expect(stage(world)).toMatchObject({ up: null });
    for (const moving of [close, show(), settle(), open('g'), ask()]) {
      given(world, up('mirror'), by({ type: 'pause' }), by({ type: 'resume' }));
      expect(stage(world)).toMatchObject({ up: { what: 'mirror' } });
      given(world, moving);
      expect(stage(world)).toMatchObject({ up: null });
    }
    given(world, up('mirror'), up(null));
    expect(stage(world)).toMatchObject({ up: null });
  });

  test('[STAGE-12] a thread is put up of a line that is there, in a session that runs', () => {
    const thread = by({ type: 'putUp', up: { what: 'thread', line: id<LineId>('none') } });
    given(on()).when(thread).thenRefused('unknown');
    given(planned({ activities: [gather('g')] }))
      .when(up('mirror'))
      .thenRefused('session_not_running');
  });

  test('[STAGE-11] minutes on the run sheet go by the journal’s clock', () => {
    const world = on();
    world.now = start + 10 * 60_000;
    given(world, ask(), ...all({ asha: { level: '5' } }), settle());
    const sheet = (seen(world, 'desk').session as unknown as { runSheet: { actual: number }[] }).runSheet;
    expect(sheet[0]?.actual).toBe(10);
  });

  test('[STAGE-9] hiding needs an activity that is there', () => {
    given(on())
      .when(by({ type: 'hide', activity: id<ActivityId>('nowhere'), item: 'x', hidden: true }))
      .thenRefused('unknown');
    given(on())
      .when(peer('asha', { type: 'leave' }))
      .thenAccepted();
  });
});
