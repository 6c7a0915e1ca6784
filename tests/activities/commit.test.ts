import { id, type PromiseId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { describe, expect, test } from 'vitest';
import { commit, consent } from '../series/definitions.ts';
import {
  activityIn,
  ask,
  by,
  close,
  endSession,
  given,
  gives,
  leaves,
  open,
  outcome,
  peer,
  room,
  type Step,
  settle,
  show,
  showNext,
  skip,
  takesBack,
  unsettle,
  type World,
} from '../series/given.ts';
import { faces, seen, told } from '../views/looking.ts';

const promising = (params: Record<string, unknown> = {}) =>
  room({ activities: [commit('m', { params }), consent('c')] });
const promise = (asker: string, what = 'Ring the ward'): Record<string, Json> => ({
  promise: { what, when: 'Friday', asker },
});
const promises = (name: string, asker: string, what?: string): Step =>
  gives(name, promise(asker, what), { id: `of-${name}` });
const says =
  (name: string, of: string, yes: boolean): Step =>
  (world) => {
    const accept = activityIn(world, 'm').askings.find((a) => a.ask === 'accept');
    if (accept === undefined) throw new Error('nobody was asked');
    return peer(name, { type: 'answer', asking: accept.id, subject: `of-${of}`, id: '', values: { yes } })(
      world,
    );
  };
const opened = [open('m'), ask()];
const made = (world: World) =>
  (outcome(world, 'm') as unknown as { made: { id: string; accepted: string }[] }).made;

describe('promising', () => {
  test('[COMMIT-1] what, when, and a peer in the room who asks about it, never oneself', () => {
    const { world, when } = given(promising(), ...opened);
    when(promises('asha', 'ben')).then({ type: 'answered', seat: 'asha' });
    given(world).when(promises('cleo', 'cleo')).thenRefused('self_witness');
    given(world).when(promises('cleo', 'nobody')).thenRefused('not_in_room');
    given(world, leaves('dev')).when(promises('cleo', 'dev')).thenRefused('not_in_room');
    given(world)
      .when(promises('cleo', 'ben', 'x'.repeat(141)))
      .thenRefused('too_long');
    given(world)
      .when(promises('cleo', 'ben', ' '))
      .thenRefused('empty');
    given(world)
      .when(gives('cleo', { promise: { what: 'x', when: 'y'.repeat(61), asker: 'ben' } }, { id: 'x' }))
      .thenRefused('too_long');
    given(world)
      .when(gives('cleo', { promise: 'Ring' }, { id: 'x' }))
      .thenRefused('not_a_value');
  });

  test('[COMMIT-1] as many as the definition says', () => {
    given(promising(), ...opened, promises('asha', 'ben'))
      .when(gives('asha', promise('ben'), { id: 'second' }))
      .thenRefused('too_many');
  });
});

describe('the peer who asks', () => {
  test('[COMMIT-2] only those two see it before the show: who was asked, and its maker', () => {
    const { world } = given(promising(), ...opened, promises('asha', 'ben'));
    expect(told(world, 'ben').asks).toMatchObject([
      { subject: 'of-asha', from: 'Asha Venn', text: 'Ring the ward' },
    ]);
    expect(told(world, 'asha').promises).toMatchObject([{ id: 'of-asha', accepted: 'asked', mine: true }]);
    for (const name of ['cleo', 'dev', 'eve', 'finn'])
      expect(JSON.stringify(told(world, name))).not.toContain('Ring');
    for (const face of faces) expect(JSON.stringify(seen(world, face))).not.toContain('Ring');
  });

  test('[COMMIT-3] says yes or no, and may say otherwise while it is open', () => {
    const { world } = given(promising(), ...opened, promises('asha', 'ben'), says('ben', 'asha', false));
    expect(told(world, 'asha').promises).toMatchObject([{ accepted: 'no' }]);
    expect(told(world, 'ben').asks).toEqual([]);
    given(world, says('ben', 'asha', true));
    expect(told(world, 'asha').promises).toMatchObject([{ accepted: 'yes' }]);
    given(world, close)
      .when(says('ben', 'asha', false))
      .thenRefused('round_closed');
  });

  test('[COMMIT-3] nobody else answers for them', () => {
    const { world } = given(promising(), ...opened, promises('asha', 'ben'));
    given(world)
      .when(says('cleo', 'asha', true))
      .thenRefused('not_yours');
    given(world)
      .when(says('asha', 'asha', true))
      .thenRefused('not_yours');
    given(world)
      .when(says('ben', 'cleo', true))
      .thenRefused('unknown');
  });

  test('[COMMIT-4] one who declines is replaced by the maker; the new one is asked anew', () => {
    const { world } = given(
      promising(),
      ...opened,
      promises('asha', 'ben'),
      says('ben', 'asha', false),
      promises('asha', 'cleo'),
    );
    expect(told(world, 'asha').promises).toMatchObject([{ asker: 'Cleo Venn', accepted: 'asked' }]);
    expect(told(world, 'cleo').asks).toHaveLength(1);
    given(world)
      .when(says('ben', 'asha', true))
      .thenRefused('not_yours');
    given(world, says('cleo', 'asha', true), close, show(), settle());
    expect(world.series.memory.promises.get(id<PromiseId>('of-asha'))).toMatchObject({
      asker: 'cleo',
      accepted: true,
    });
  });
});

describe('shown and settled', () => {
  test('[COMMIT-5] one at a time, each with the yes or no it has', () => {
    const { world } = given(
      promising(),
      ...opened,
      promises('asha', 'ben'),
      promises('cleo', 'dev'),
      says('ben', 'asha', true),
      close,
      showNext,
    );
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { card: { id: 'of-asha', accepted: 'yes', asker: 'Ben Venn' } },
    ]);
    given(world, showNext);
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { card: { accepted: 'yes' } },
      { card: { accepted: 'asked' } },
    ]);
    expect(seen(world, 'desk').notes).toMatchObject({ outstanding: ['1 promise waits for a yes.'] });
  });

  test('[COMMIT-6] settled, the series remembers them, open, for their maker and the one who asks', () => {
    const { world } = given(
      promising(),
      ...opened,
      promises('asha', 'ben'),
      says('ben', 'asha', true),
      close,
      show(),
      settle(),
    );
    expect([...world.series.memory.promises.values()]).toMatchObject([
      {
        id: 'of-asha',
        seat: 'asha',
        asker: 'ben',
        accepted: true,
        what: 'Ring the ward',
        when: 'Friday',
        state: 'open',
      },
    ]);
    given(world, unsettle('m'));
    expect(world.series.memory.promises.size).toBe(0);
  });

  test('[COMMIT-6] settled without having been shown they are remembered too; skipped, nobody sees them', () => {
    const { world } = given(promising(), ...opened, promises('asha', 'ben'), settle());
    expect(world.series.memory.promises.size).toBe(1);
    const skipped = given(promising(), ...opened, promises('asha', 'ben'), skip()).world;
    expect(skipped.series.memory.promises.size).toBe(0);
    for (const face of faces) expect(JSON.stringify(seen(skipped, face))).not.toContain('Ring');
  });

  test('[COMMIT-7] a promise is taken back while it is open; after that it is let go, not erased', () => {
    const { world, when } = given(promising(), ...opened, promises('asha', 'ben'));
    when(takesBack('asha', 'of-asha')).then({ type: 'takenBack' });
    given(world, promises('asha', 'ben'), close, show());
    given(world).when(takesBack('asha', 'of-asha')).thenRefused('round_closed');
    expect(made(world)).toHaveLength(1);
  });
});

describe('what happened to it', () => {
  const kept = () => given(promising(), ...opened, promises('asha', 'ben'), close, show(), settle()).world;
  type Report = Extract<Parameters<typeof peer>[1], { type: 'reportPromise' }>;
  const report = (more: Partial<Report> = {}): Report => ({
    type: 'reportPromise',
    promise: id<PromiseId>('of-asha'),
    status: 'partly',
    note: 'Half of it',
    after: 'keep',
    what: null,
    ...more,
  });
  const promiseIn = (world: World) => world.series.memory.promises.get(id<PromiseId>('of-asha'));
  const asha = (more: Partial<Report> = {}) => peer('asha', report(more) as never);

  test('[COMMIT-8] its maker reports at any time, in the room or not, in a session or between', () => {
    const world = kept();
    given(world, asha());
    given(world, leaves('asha'), asha({ status: 'not_yet' }), endSession, asha({ status: 'overtaken' }));
    expect(promiseIn(world)?.reports.map((r) => [r.status, r.session])).toEqual([
      ['partly', 'one'],
      ['not_yet', 'one'],
      ['overtaken', null],
    ]);
  });

  test('[COMMIT-8] nobody reports for another; the facilitator only that there was no report', () => {
    const world = kept();
    given(world)
      .when(peer('ben', report() as never))
      .thenRefused('not_yours');
    given(world)
      .when(by(report({ status: 'kept' })))
      .thenRefused('not_allowed');
    given(world)
      .when(by(report({ status: 'no_report', note: 'Away', after: 'keep' })))
      .then({
        type: 'remembered',
        events: [{ status: 'no_report', note: '', after: null, what: null }],
      });
    given(world)
      .when(asha({ promise: id<PromiseId>('other') }))
      .thenRefused('unknown');
  });

  test('[COMMIT-9] kept is kept, let go is let go, everything else leaves it open', () => {
    const stateOnce = (more: Partial<Report>) => promiseIn(given(kept(), asha(more)).world)?.state;
    expect(stateOnce({ status: 'kept', after: 'let_go' })).toBe('kept');
    expect(stateOnce({ status: 'partly', after: 'let_go' })).toBe('let_go');
    expect(stateOnce({ status: 'overtaken', after: null })).toBe('open');
    given(kept(), asha({ status: 'kept' }))
      .when(asha())
      .thenRefused('not_now');
  });

  test('[COMMIT-9] changed, the old words are kept in its history; without new words it is refused', () => {
    const world = kept();
    given(world)
      .when(asha({ after: 'change', what: null }))
      .thenRefused('empty');
    given(world)
      .when(asha({ after: 'change', what: '  ' }))
      .thenRefused('empty');
    given(world)
      .when(asha({ after: 'change', what: 'x'.repeat(141) }))
      .thenRefused('too_long');
    given(world)
      .when(asha({ note: 'x'.repeat(141) }))
      .thenRefused('too_long');
    given(world, asha({ after: 'change', what: 'Write to the ward' }));
    expect(promiseIn(world)).toMatchObject({
      what: 'Write to the ward',
      state: 'open',
      reports: [{ was: 'Ring the ward' }],
    });
    given(world, asha({ status: 'kept', after: 'change', what: 'Something else' }));
    expect(promiseIn(world)).toMatchObject({ what: 'Write to the ward', state: 'kept' });
  });
});
