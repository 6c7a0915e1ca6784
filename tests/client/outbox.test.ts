import type { CastReply, Reply } from '@moot/shared/protocol.ts';
import { describe, expect, it } from 'vitest';
import { type Answer, makeOutbox, type OutItem } from '../../client/connection/outbox.ts';
import type { Pending } from '../../client/connection/store.ts';
import { type Disk, disk, keepOn } from './kept.ts';

const ok: Reply = { ok: true, made: [] };
const no: Reply = { ok: false, refusal: 'round_closed', sentence: 'Answers are closed.' };

type Sent = { readonly item: OutItem; readonly answer: (answer: Answer) => void; readonly break: () => void };

/** A socket that answers when the test says so. */
function rig(on: Disk = disk()) {
  const sent: Sent[] = [];
  const answered: [string, boolean][] = [];
  const later: (() => void)[] = [];
  let pending: readonly Pending[] = [];
  let stalled = 0;
  const outbox = makeOutbox({
    emit: (item) =>
      new Promise<Answer>((resolve, reject) =>
        sent.push({ item, answer: resolve, break: () => reject(new Error('gone')) }),
      ),
    changed: (now) => {
      pending = now;
    },
    answered: (item, answer) => answered.push([item.id, answer.ok]),
    stalled: () => {
      stalled += 1;
    },
    later: (run) => later.push(run),
  });
  outbox.use('series/seat', keepOn(on));
  return { outbox, sent, answered, later, pending: () => pending, stalled: () => stalled, on };
}

function command(id: string): Omit<OutItem, 'order'> {
  const out = { what: 'command', message: { commandId: id, command: { type: 'arrive' } } } as const;
  return { id, out, asking: 'a', field: null, subject: null, values: null };
}

function cast(id: string, rev: number, value: string): Omit<OutItem, 'order'> {
  const message = {
    asking: 'a',
    field: 'vote',
    subject: 's',
    key: '0'.repeat(32),
    rev,
    value,
    mayQuote: false,
  };
  return { id, out: { what: 'cast', message }, asking: 'a', field: 'vote', subject: 's', values: value };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const last = <T>(all: readonly T[]): T => {
  const found = all.at(-1);
  if (found === undefined) throw new Error('Nothing was sent.');
  return found;
};
const ids = (r: ReturnType<typeof rig>) => r.sent.map((s) => s.item.id);

describe('the outbox', () => {
  it('[OUT-1] on this phone, then sent, then saved: each is said only when it is true', async () => {
    const r = rig();
    const reply = r.outbox.put(command('c1'));
    expect(r.pending().map((p) => p.state)).toEqual(['here']);
    r.outbox.open();
    expect(r.pending().map((p) => p.state)).toEqual(['sent']);
    last(r.sent).answer(ok);
    expect(await reply).toEqual(ok);
    expect(r.pending()).toEqual([]);
  });

  it('[OUT-2] what was not answered goes again after a reconnection, under the same id', async () => {
    const r = rig();
    r.outbox.open();
    void r.outbox.put(command('c1'));
    r.outbox.close();
    last(r.sent).break();
    await settled();
    expect(r.pending().map((p) => p.state)).toEqual(['here']);
    r.outbox.open();
    expect(ids(r)).toEqual(['c1', 'c1']);
    expect(r.sent.map((s) => s.item.out.message)).toEqual([
      { commandId: 'c1', command: { type: 'arrive' } },
      { commandId: 'c1', command: { type: 'arrive' } },
    ]);
  });

  it('[OUT-3] it survives a reload, in order, and is empty again once answered', async () => {
    const before = rig();
    void before.outbox.put(command('c1'));
    void before.outbox.put(command('c2'));
    const after = rig(before.on);
    expect(after.pending().map((p) => p.id)).toEqual(['c1', 'c2']);
    after.outbox.open();
    for (const s of after.sent) s.answer(ok);
    await settled();
    expect(ids(after)).toEqual(['c1', 'c2']);
    expect(rig(before.on).pending()).toEqual([]);
  });

  it('[OUT-4] a refused one is dropped and its owner told, also after a reload', async () => {
    const before = rig();
    void before.outbox.put(command('c1'));
    const after = rig(before.on);
    after.outbox.open();
    last(after.sent).answer(no);
    await settled();
    expect(after.answered).toEqual([['c1', false]]);
    expect(rig(before.on).pending()).toEqual([]);
  });

  it('[OUT-5] busy is no refusal: it waits a little and goes again', async () => {
    const r = rig();
    r.outbox.open();
    void r.outbox.put(command('c1'));
    last(r.sent).answer({ ok: false, refusal: 'busy', sentence: '' });
    await settled();
    expect([r.answered, r.pending().map((p) => p.state)]).toEqual([[], ['here']]);
    r.later.shift()?.();
    expect(ids(r)).toEqual(['c1', 'c1']);
  });

  it('[OUT-6] a newer rev takes the place of an older one, whose late answer settles nothing', async () => {
    const r = rig();
    r.outbox.open();
    const first = r.outbox.put(cast('k', 1, 'agree'));
    const second = r.outbox.put(cast('k', 2, 'disagree'));
    const slot: CastReply = { ok: true, slot: 's1' };
    r.sent[0]?.answer(slot);
    await settled();
    expect(r.pending().map((p) => p.values)).toEqual(['disagree']);
    r.sent[1]?.answer(slot);
    expect(await Promise.all([first, second])).toEqual([slot, slot]);
    expect(r.answered).toEqual([['k', true]]);
  });

  it('[OUT-7] a live connection that does not answer is given up; a broken one is not complained of twice', async () => {
    const r = rig();
    r.outbox.open();
    void r.outbox.put(command('c1'));
    last(r.sent).break();
    await settled();
    expect(r.stalled()).toBe(1);
    r.outbox.close();
    r.outbox.open();
    const second = last(r.sent);
    r.outbox.close();
    r.outbox.open();
    second.break();
    await settled();
    expect([r.stalled(), r.pending().map((p) => p.state)]).toEqual([1, ['sent']]);
  });

  it('[OUT-8] what one seat gave never goes out as another', () => {
    const r = rig();
    void r.outbox.put(command('c1'));
    r.outbox.use('series/other-seat', keepOn(r.on));
    r.outbox.open();
    expect(r.sent).toEqual([]);
    r.outbox.use('series/seat', keepOn(r.on));
    r.outbox.open();
    expect(ids(r)).toEqual(['c1']);
  });

  it('[OUT-9] a desk keeps nothing: an old tap must not move a room hours later', () => {
    const d = disk();
    const r = rig(d);
    r.outbox.use('series/desk', null);
    void r.outbox.put(command('c1'));
    expect(d.stored.size).toBe(0);
  });
});
