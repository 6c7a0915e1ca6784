import { describe, expect, test } from 'vitest';
import { commit, consent, gather, pulse, vote } from '../series/definitions.ts';
import {
  activityIn,
  all,
  arrives,
  ask,
  back,
  by,
  close,
  current,
  given,
  gives,
  leaves,
  open,
  peer,
  reopen,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';

const posts = () => room({ activities: [gather('g')] });
const opened = [open('g'), ask()];
const written = [...opened, gives('asha', { post: ['Words'] }, { id: 'p1' })];
const stepOf = (world: World) => current(world).step;

describe('the steps of an asking', () => {
  const to: Record<string, Step[]> = {
    ready: [...opened, back],
    open: opened,
    closed: [...opened, close],
    shown: [...opened, close, show()],
    settled: [...opened, close, show(), settle()],
  };
  const moves: Record<string, { readonly step: Step; readonly from: Record<string, string> }> = {
    close: { step: close, from: { open: 'closed' } },
    reopen: { step: reopen, from: { closed: 'open', ready: 'open' } },
    show: { step: show(), from: { closed: 'shown', shown: 'shown' } },
  };
  for (const [name, { step, from }] of Object.entries(moves))
    for (const [at, steps] of Object.entries(to))
      test(`[STEP-1] ${name} at ${at}: ${from[at] ?? 'refused'}`, () => {
        const when = given(posts(), ...steps).when(step);
        if (from[at] === undefined) when.thenRefused('not_now');
        else expect(stepOf(when.thenAccepted())).toBe(from[at]);
      });

  test('[STEP-1] an answer is taken only while it is open', () => {
    for (const [at, steps] of Object.entries(to)) {
      const when = given(posts(), ...steps).when(gives('asha', { post: ['Words'] }, { id: 'p1' }));
      if (at === 'open') when.then({ type: 'answered', seat: 'asha' });
      else when.thenRefused('round_closed');
    }
  });
});

describe('opening', () => {
  test('[STEP-2] only what the stage offers is opened', () => {
    given(posts(), open('g')).when(ask('write:2')).thenRefused('not_now');
    given(posts(), open('g')).when(ask('vote:1')).thenRefused('not_now');
    given(posts())
      .when(by({ type: 'openAsking', activity: activityIn(posts(), 'g').id, opening: 'write:1' }))
      .thenRefused('not_now');
  });

  test('[STEP-2] nothing is opened while an asking is ready, open or closed', () => {
    const twice = room({ activities: [vote('v', { rounds: 2 })] });
    given(twice, open('v'), ask('vote:1')).when(ask('vote:2')).thenRefused('not_now');
    given(twice, close).when(ask('vote:2')).thenRefused('not_now');
    given(twice, back, back).when(ask('vote:2')).thenRefused('not_now');
    given(twice, reopen, close, show())
      .when(ask('vote:2'))
      .then({ type: 'askingOpened', asking: 'v:2', round: 2 });
  });

  test('[STEP-3] a second round is an asking of its own, with nothing in it and an N of its own', () => {
    const world = room({ activities: [consent('c')] });
    given(world, open('c'), ask(), ...all({ asha: { level: '4' }, ben: { level: '2' } }), close, show());
    given(world, leaves('ben'), ask());
    const [first, second] = activityIn(world, 'c').askings;
    expect([first?.eligible?.size, second?.eligible?.size]).toEqual([6, 5]);
    expect([first?.given.get('all')?.size, second?.given.size]).toEqual([2, 0]);
  });

  test('[STEP-3] the id of an asking is told to whoever opened it', () => {
    const { world } = given(posts(), open('g'));
    expect(ask()(world)).toMatchObject({ ok: true, made: ['g:1'] });
  });

  test('[STEP-4] whether a field carries a name is fixed when its asking opens', () => {
    const world = room({ activities: [pulse('p')] });
    given(world, open('p'))
      .when(ask())
      .then({ type: 'askingOpened', names: { scale: 'none', text: 'named' }, eligible: Object.keys(six) });
  });

  test('[STEP-5] companions open, close, open again and are shown together', () => {
    const world = room({ activities: [commit('c')] });
    const steps = () => activityIn(world, 'c').askings.map((a) => `${a.ask} ${a.step}`);
    given(world, open('c'), ask());
    expect(steps()).toEqual(['make open', 'accept open']);
    given(world, close);
    expect(steps()).toEqual(['make closed', 'accept closed']);
    given(world, reopen);
    expect(steps()).toEqual(['make open', 'accept open']);
    given(world, close, show());
    expect(steps()).toEqual(['make shown', 'accept shown']);
    given(world, back, back, back);
    expect(steps()).toEqual(['make ready', 'accept ready']);
  });
});

describe('who is eligible', () => {
  const asking = () => room({ here: ['asha', 'ben', 'cleo'], activities: [consent('c'), commit('m')] });

  test('[ASK-2] it is frozen when the asking opens, and its size is N', () => {
    const { world } = given(asking(), open('c'), ask(), arrives('dev'));
    expect([...(current(world).eligible ?? [])]).toEqual(['asha', 'ben', 'cleo']);
  });

  test('[ASK-2] a latecomer is in from the next', () => {
    const { world, when } = given(asking(), open('c'), ask(), arrives('dev'));
    when(gives('dev', { level: '5' })).thenRefused('not_eligible');
    given(world, close, show(), ask())
      .when(gives('dev', { level: '5' }))
      .then({ type: 'answered', seat: 'dev' });
  });

  test('[ASK-2] who leaves still counts in N, with the answers already given, and may come back', () => {
    const { world, when } = given(asking(), open('c'), ask(), gives('ben', { level: '3' }), leaves('ben'));
    when(gives('ben', { level: '5' })).thenRefused('not_in_room');
    expect(current(world).eligible?.has(seat('ben'))).toBe(true);
    expect(current(world).given.get('all')?.get(seat('ben'))).toMatchObject([{ values: { level: '3' } }]);
    given(world, arrives('ben'))
      .when(gives('ben', { level: '5' }))
      .then({ type: 'answered', seat: 'ben' });
  });

  test('[ASK-3] an asking that counts nobody takes answers from whoever is in the room', () => {
    const value = { promise: { what: 'Ring', when: 'Friday', asker: 'asha' } };
    const { world, when } = given(asking(), open('m'), ask(), arrives('dev'));
    expect(current(world).eligible).toBeNull();
    when(gives('dev', value, { id: 'x' })).then({ type: 'answered', seat: 'dev' });
    given(world)
      .when(gives('finn', value, { id: 'y' }))
      .thenRefused('not_in_room');
  });

  const letIn =
    (name: string): Step =>
    (world) =>
      by({ type: 'letIn', asking: current(world).id, seat: seat(name) })(world);

  test('[ASK-4] the facilitator lets a latecomer into an open asking whose every field is named', () => {
    const { world, when } = given(asking(), open('c'), ask(), arrives('dev'));
    when(letIn('dev')).then({ type: 'letIn', seat: 'dev' });
    expect(current(world).eligible?.size).toBe(4);
    given(world)
      .when(gives('dev', { level: '5' }))
      .then({ type: 'answered' });
    given(world).when(letIn('finn')).thenRefused('not_in_room');
    given(world, arrives('eve'), close).when(letIn('eve')).thenRefused('not_now');
  });

  test('[ASK-4] never where a field goes without a name, and not where nobody is counted', () => {
    const { world } = given(
      room({ here: ['asha'], activities: [pulse('p'), commit('m')] }),
      open('p'),
      ask(),
      arrives('dev'),
    );
    given(world).when(letIn('dev')).thenRefused('not_allowed');
    given(world, open('m'), ask()).when(letIn('dev')).thenRefused('not_now');
  });
});

describe('back one step', () => {
  test('[STEP-6] named: shown → closed → open → ready, and the answers stay', () => {
    const { world } = given(posts(), ...written, close, show());
    const answers = () => current(world).given.get('all')?.get(seat('asha'));
    for (const step of ['closed', 'open', 'ready']) {
      given(world, back);
      expect([stepOf(world), answers()]).toMatchObject([step, [{ id: 'p1', values: { post: ['Words'] } }]]);
    }
    given(world).when(back).thenRefused('not_now');
    given(world, reopen);
    expect(answers()).toHaveLength(1);
  });

  test('[STEP-7] shown without names is covered, never opened again', () => {
    const world = room({ activities: [gather('g', { names: 'none' })] });
    const writing = ['asha', 'ben', 'cleo'].map((n) => gives(n, { post: [`By ${n}`] }, { id: n }));
    given(world, ...opened, ...writing, close, show())
      .when(back)
      .then({ type: 'screenCovered', covered: true });
    given(world).when(reopen).thenRefused('not_now');
    given(world).when(close).thenRefused('not_now');
    given(world)
      .when(by({ type: 'uncover' }))
      .then({ type: 'screenCovered', covered: false });
    given(world)
      .when(by({ type: 'uncover' }))
      .thenRefused('not_now');
  });

  test('[STEP-7] one no-names field is enough', () => {
    const world = room({ activities: [pulse('p')] });
    given(world, open('p'), ask(), close, show()).when(back).then({ type: 'screenCovered', covered: true });
  });

  test('[STEP-7] without names before the show: closed → open → ready, and the box stays', () => {
    const world = room({ activities: [gather('g', { names: 'none' })] });
    given(world, ...opened, gives('asha', { post: ['x'] }, { id: 'p1' }), close, back, back);
    expect([
      stepOf(world),
      world.boxes.get(current(world).id)?.get('post')?.get('all')?.ballots.size,
    ]).toEqual(['ready', 1]);
  });

  test('[STEP-6] back first ends a pause, then a talk, then a settling', () => {
    const { world } = given(posts(), ...written, close, show(), settle(), back);
    expect([activityIn(world, 'g').status, stepOf(world)]).toEqual(['on', 'shown']);
    given(world, by({ type: 'talk', minutes: 2 }), by({ type: 'pause' }))
      .when(back)
      .then({ type: 'resumed' });
    given(world).when(back).then({ type: 'talkEnded' });
    given(world).when(back).then({ type: 'askingStepped', step: 'closed' });
  });

  test('[STEP-6] with nothing on the stage, or nothing asked, there is no step back', () => {
    given(posts()).when(back).thenRefused('not_now');
    given(posts(), open('g')).when(back).thenRefused('not_now');
    given(posts(), open('g'))
      .when(peer('asha', { type: 'leave' }))
      .thenAccepted();
  });
});
