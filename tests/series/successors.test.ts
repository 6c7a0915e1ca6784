import { peopleIn } from '@moot/server/exports/session.ts';
import type { MemoryEvent } from '@moot/shared/memory/events.ts';
import { type ActivityId, id, type LineId, type PromiseId, type SessionId } from '@moot/shared/model/ids.ts';
import { sessionsSatIn } from '@moot/shared/series/find.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { describe, expect, test } from 'vitest';
import { treeAsText } from '../synthesis/asText.ts';
import { ledgerOf, roster, seen, told } from '../views/looking.ts';
import { gather, session } from './definitions.ts';
import {
  arrives,
  by,
  endSession,
  given,
  happened,
  peer,
  room,
  type Step,
  seat,
  type World,
} from './given.ts';

const two = id<SessionId>('two');
const running = () => room({ activities: [gather('g')], later: [session('two', [gather('h')])] });
const lived = () => given(running(), endSession).world;

const remembers = (...events: readonly MemoryEvent[]): Step =>
  happened({ type: 'remembered', activity: null, events });
const entered = (line: string, status: 'common_ground' | 'apparent_difference'): Step =>
  remembers({
    type: 'lineEntered',
    line: id<LineId>(line),
    text: `Words of ${line}`,
    status,
    session: id<SessionId>('one'),
    activity: id<ActivityId>('g'),
    from: null,
  });
const waits = (line: string, ...names: string[]): Step =>
  remembers({ type: 'lineToConfirm', line: id<LineId>(line), seats: names.map(seat) });
const promises = (promise: string, maker: string, asker: string): Step =>
  remembers({
    type: 'promiseMade',
    promise: id<PromiseId>(promise),
    seat: seat(maker),
    asker: seat(asker),
    accepted: true,
    what: `Words of ${promise}`,
    when: 'by spring',
    session: id<SessionId>('one'),
    activity: id<ActivityId>('g'),
  });
const follows = (name: string, before: string): Step =>
  by({ type: 'replaceSeat', seat: seat(name), follows: seat(before) });
const takesOn = (name: string, promise: string): Step =>
  peer(name, { type: 'takeOnPromise', promise: id<PromiseId>(promise) });
const removes = (name: string): Step => by({ type: 'removeSeat', seat: seat(name) });
const promise = (world: World, name: string) => world.series.memory.promises.get(id<PromiseId>(name));

describe('who follows whom', () => {
  test('[SUCCESSOR-2] a new seat of the same organisation takes the place; the one before leaves, also the room', () => {
    const world = given(running())
      .when(follows('gus', 'asha'))
      .then(
        { type: 'left', seat: 'asha' },
        { type: 'seatRemoved', seat: 'asha' },
        { type: 'seatAdded', seat: 'gus', organisation: 'north', follows: 'asha' },
      );
    given(world).when(arrives('asha')).thenRefused('not_signed_in');
    given(world).when(arrives('gus')).thenAccepted();
    given(world).when(follows('hal', 'asha')).thenRefused('unknown');
    given(world).when(follows('gus', 'ben')).thenRefused('not_now');
    given(world).when(follows('hal', 'nobody')).thenRefused('unknown');
  });

  test('[SUCCESSOR-3] what the group agreed waits for the successor, and what waited for the one before does', () => {
    const world = given(
      lived(),
      entered('agreed', 'common_ground'),
      entered('apart', 'apparent_difference'),
      entered('waited', 'apparent_difference'),
      waits('waited', 'asha', 'ben'),
      follows('gus', 'asha'),
    ).world;
    const waiting = (name: string) =>
      [...world.series.memory.ledger.values()].filter((l) => l.toConfirm.has(seat(name))).map((l) => l.id);
    expect([waiting('gus'), waiting('asha'), waiting('ben')]).toEqual([['agreed', 'waited'], [], ['waited']]);
    expect(told(world, 'gus').toConfirm.map((l) => l.text)).toEqual(['Words of agreed', 'Words of waited']);
    given(world, peer('gus', { type: 'confirmLine', line: id<LineId>('agreed'), agrees: true }));
    expect(told(world, 'gus').toConfirm.map((l) => l.line)).toEqual(['waited']);
  });

  test('[SUCCESSOR-4] a promise is nobody’s by default: it is taken on with the successor’s own yes, and its asker is told', () => {
    const world = given(
      lived(),
      promises('p', 'asha', 'ben'),
      promises('q', 'cleo', 'asha'),
      follows('gus', 'asha'),
    ).world;
    expect([promise(world, 'p')?.seat, promise(world, 'q')?.asker]).toEqual(['asha', 'asha']);
    expect(told(world, 'gus').promises).toEqual([]);
    expect(told(world, 'gus').toTakeOn.map((p) => [p.id, p.as])).toEqual([
      ['p', 'maker'],
      ['q', 'asker'],
    ]);
    given(world).when(takesOn('cleo', 'p')).thenRefused('not_yours');
    given(world, takesOn('gus', 'p'), takesOn('gus', 'q'));
    expect([promise(world, 'p')?.seat, promise(world, 'q')?.asker]).toEqual(['gus', 'gus']);
    expect(told(world, 'gus').toTakeOn).toEqual([]);
    expect(told(world, 'ben').promises).toMatchObject([{ id: 'p', mine: false, was: 'Asha Venn' }]);
    given(world).when(takesOn('gus', 'p')).thenRefused('not_yours');
  });

  test('[SUCCESSOR-4] nor does anybody come to ask themselves, and what is over is over', () => {
    const world = given(
      lived(),
      promises('p', 'asha', 'ben'),
      follows('gus', 'asha'),
      follows('hal', 'ben'),
      takesOn('hal', 'p'),
    ).world;
    expect(promise(world, 'p')?.asker).toBe('hal');
    const kept = { status: 'kept', note: '', after: null, what: null } as const;
    given(
      world,
      takesOn('gus', 'p'),
      peer('gus', { type: 'reportPromise', promise: id<PromiseId>('p'), ...kept }),
    );
    given(world, follows('ivy', 'gus')).when(takesOn('ivy', 'p')).thenRefused('not_now');
  });

  test('[SUCCESSOR-5] the facilitator lets a promise go only where its maker has left', () => {
    const letGo = by({
      type: 'reportPromise',
      promise: id<PromiseId>('p'),
      status: 'no_report',
      note: '',
      after: 'let_go',
      what: null,
    });
    given(lived(), promises('p', 'asha', 'ben'))
      .when(letGo)
      .thenRefused('not_allowed');
    const world = given(lived(), promises('p', 'asha', 'ben'), follows('gus', 'asha'))
      .when(letGo)
      .thenAccepted();
    expect(promise(world, 'p')?.state).toBe('let_go');
    expect(told(world, 'gus').toTakeOn).toEqual([]);
  });

  test('[SUCCESSOR-7] nobody waits for who has left: not on the desk, in a thread, or in a document', () => {
    const waiting = (...steps: readonly Step[]) => {
      const { world } = given(
        lived(),
        entered('agreed', 'common_ground'),
        waits('agreed', 'asha', 'ben'),
        ...steps,
      );
      const { series } = world;
      const people = peopleIn(series, roster);
      const text = treeAsText(seriesSynthesis({ series, people, edition: 'ours', now: 0 }));
      const [line] = ledgerOf(world).lines;
      return {
        home: seriesHome(series, roster).toConfirm.map((l) => l.words),
        thread: [line?.toConfirm, line?.waits, line?.now],
        inDocument: ['Asha', 'Ben'].filter((name) => new RegExp(`confirm.*${name} Venn`).test(text)),
      };
    };
    expect(waiting()).toEqual({
      home: ['Waits for Asha Venn and Ben Venn.'],
      thread: [['Asha Venn', 'Ben Venn'], true, ['to confirm: Asha Venn, Ben Venn']],
      inDocument: ['Asha', 'Ben'],
    });
    expect(waiting(removes('asha'))).toEqual({
      home: ['Waits for Ben Venn.'],
      thread: [['Ben Venn'], true, ['to confirm: Ben Venn']],
      inDocument: ['Ben'],
    });
    expect(waiting(removes('asha'), removes('ben'))).toEqual({
      home: [],
      thread: [[], false, []],
      inDocument: [],
    });
  });

  test('[SUCCESSOR-6] a successor has sat in the sessions they sat in, and in none of those before', () => {
    const world = given(
      lived(),
      follows('gus', 'asha'),
      by({ type: 'startSession', session: two }),
      arrives('gus'),
    ).world;
    const sat = (name: string) => sessionsSatIn(world.series, seat(name)).map((s) => s.id);
    expect([sat('gus'), sat('asha'), sat('ben')]).toEqual([['two'], ['one'], ['one']]);
  });
});

describe('who cannot come', () => {
  const sends = (name: string, away = true, of = two): Step =>
    peer(name, { type: 'sendApology', session: of, away });

  test('[AWAY-1] a peer sends apologies for a session that has not begun, and takes them back; the desk may say so too', () => {
    const world = lived();
    given(world).when(sends('asha')).then({ type: 'apologySent', seat: 'asha', away: true });
    expect([told(world, 'asha').away, told(world, 'ben').away]).toEqual([true, false]);
    given(world).when(sends('asha')).thenNothing();
    given(world).when(sends('asha', false)).then({ type: 'apologySent', away: false });
    given(world)
      .when(by({ type: 'noteApology', session: two, seat: seat('ben'), away: true }))
      .then({ type: 'apologySent', seat: 'ben' });
    given(world)
      .when(sends('asha', true, id<SessionId>('one')))
      .thenRefused('not_now');
    given(world, by({ type: 'startSession', session: two }))
      .when(sends('asha'))
      .thenRefused('not_now');
  });

  test('[AWAY-2] apologies reach the desk and their own sender, and no other phone, nor the screen', () => {
    const world = given(lived(), sends('asha')).world;
    const without = lived();
    for (const face of ['screen', 'peers'] as const) expect(seen(world, face)).toEqual(seen(without, face));
    expect(told(world, 'ben')).toEqual(told(without, 'ben'));
  });
});
