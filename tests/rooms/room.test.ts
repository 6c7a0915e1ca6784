import { batchSize } from '@moot/server/rooms/room.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { type CommandId, id } from '@moot/shared/model/ids.ts';
import type { Reply } from '@moot/shared/protocol.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { tempFolder } from '../store/fixtures.ts';
import {
  allViews,
  facilitator,
  key,
  memoryJournal,
  newId,
  opened,
  peer,
  roomOver,
  running,
  seat,
  series,
} from './fixtures.ts';

afterEach(() => vi.restoreAllMocks());

const note = (text: string) => ({ type: 'writeNote', session: 's1', text });
const post = (asking: string, name: string, text: string) => ({
  type: 'answer',
  asking,
  subject: 'all',
  id: name,
  values: { post: [text] },
});

describe('one row for each accepted command', () => {
  test('[ROOM-1] a command is answered when its row is written, and refused ones leave none', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const before = rows.length;
    const reply = await it.lead(note('One.'));
    expect(reply).toEqual({ ok: true, made: [] });
    expect(rows.length).toBe(before + 1);
    expect(rows.at(-1)).toMatchObject({
      seq: before + 1,
      actor: 'facilitator:f1',
      events: [{ type: 'noteWritten', text: 'One.' }],
    });
    expect(
      await it.say(1, { type: 'answer', asking: 'none', subject: 'all', id: 'x', values: {} }),
    ).toMatchObject({ ok: false, refusal: 'unknown' });
    expect(rows.length).toBe(before + 1);
  });

  test('[ROOM-2] what waits is answered in its order, one commit for at most 256', async () => {
    const { journal, rows, commits } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const before = { rows: rows.length, commits: commits() };
    const answered: number[] = [];
    const given = Array.from({ length: batchSize + 10 }, (_, n) =>
      it.lead(note(`${n}`)).then(() => answered.push(n)),
    );
    await Promise.all(given);
    expect(answered).toEqual(given.map((_, n) => n));
    expect(rows.slice(before.rows).map((r) => (r.events[0] as { text: string }).text)).toEqual(
      given.map((_, n) => `${n}`),
    );
    // The first is alone: the room was idle.
    expect(commits() - before.commits).toBeLessThanOrEqual(3);
  });

  test('[ROOM-3] a later command of a batch sees what an earlier one did', async () => {
    const { journal } = memoryJournal();
    const it = roomOver(journal);
    await it.found();
    const replies = await Promise.all([
      it.lead({ type: 'startSession', session: 's1' }),
      it.say(1, { type: 'arrive' }),
      it.lead({ type: 'openActivity', activity: 'named' }),
      it.lead({ type: 'openAsking', activity: 'named', opening: 'write:1' }),
      it.lead({ type: 'openAsking', activity: 'named', opening: 'write:1' }),
    ]);
    expect(replies.map((r) => r.ok)).toEqual([true, true, true, true, false]);
  });
});

describe('at most once', () => {
  test('[ROOM-4] the same again is answered as before, with the ids it made, and leaves no second row', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    await it.lead({ type: 'openActivity', activity: 'named' });
    const open = { type: 'openAsking', activity: 'named', opening: 'write:1' };
    const commandId = newId();
    const first = await it.lead(open, commandId);
    expect(first).toMatchObject({ ok: true, made: [expect.any(String)] });
    const count = rows.length;
    expect(await it.lead(open, commandId)).toEqual(first);
    expect(await Promise.all([it.lead(open, commandId), it.lead(open, commandId)])).toEqual([first, first]);
    expect(rows.length).toBe(count);
  });

  test('[ROOM-5] the same id from another person, or with another body, is refused', async () => {
    const { journal } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const commandId = newId();
    await it.say(1, { type: 'leave' }, commandId);
    const refused = { ok: false, refusal: 'repeated_otherwise' };
    expect(await it.say(2, { type: 'leave' }, commandId)).toMatchObject(refused);
    expect(await it.say(1, { type: 'arrive' }, commandId)).toMatchObject(refused);
    expect(await it.say(1, { type: 'leave' }, commandId)).toEqual({ ok: true, made: [] });
  });

  test('[ROOM-5] twins in one batch count once', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const count = rows.length;
    const commandId = newId();
    const replies = await Promise.all([
      it.lead(note('Twice.'), commandId),
      it.lead(note('Twice.'), commandId),
      it.lead(note('Other.'), commandId),
    ]);
    expect(replies.map((r) => (r.ok ? 'ok' : r.refusal))).toEqual(['ok', 'ok', 'repeated_otherwise']);
    expect(rows.length).toBe(count + 1);
  });

  test('[ROOM-6] after a restart the stored outcome is given again, on SQLite', async () => {
    const options = { folder: tempFolder(), migrations: ownMigrations };
    const commandId = newId();
    const open = { type: 'openAsking', activity: 'named', opening: 'write:1' };
    const first = await openStore(options);
    const before = roomOver(first.journal);
    await running(before);
    await before.lead({ type: 'openActivity', activity: 'named' });
    const reply = await before.lead(open, commandId);
    await first.close();
    const second = await openStore(options);
    const after = roomOver(second.journal);
    expect(await after.lead(open, commandId)).toEqual(reply);
    expect(await after.lead(note('Other.'), commandId)).toMatchObject({ refusal: 'repeated_otherwise' });
    await second.close();
  });
});

describe('when the disk fails', () => {
  test('[ROOM-7] a failed commit answers nobody and shows nothing; the batch is tried again', async () => {
    const { journal, rows, faults } = memoryJournal();
    const seen: string[] = [];
    const it = roomOver(journal, { told: () => seen.push('told'), changed: () => seen.push('changed') });
    await running(it);
    const count = rows.length;
    seen.length = 0;
    faults.commits = 3;
    const replies = await Promise.all([it.lead(note('One.')), it.lead(note('Two.'))]);
    expect(faults.commits).toBe(0);
    expect(replies.every((r) => r.ok)).toBe(true);
    expect(rows.slice(count).map((r) => (r.events[0] as { text: string }).text)).toEqual(['One.', 'Two.']);
    expect(it.notes.filter((n) => n.event === 'commit_failed')).toHaveLength(3);
    expect(seen[0]).toBe('told');
  });

  test('[ROOM-7] nothing of a failed batch stays in the state', async () => {
    const { journal, faults } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    faults.commits = 100;
    expect(await it.lead(note('Lost.'))).toMatchObject({ ok: false, refusal: 'busy' });
    faults.commits = 0;
    expect(await it.room.look((held) => held.state?.sessions[0]?.note)).toBe('');
    expect(await it.lead(note('Kept.'))).toMatchObject({ ok: true });
    expect(await it.room.look((held) => held.state?.sessions[0]?.note)).toBe('Kept.');
  });

  test('[ROOM-8] written, but killed before the answer: the resend is given the stored outcome', async () => {
    const { journal, rows, faults } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const count = rows.length;
    faults.deaf = 1;
    expect(await it.lead(note('Once.'))).toEqual({ ok: true, made: [] });
    expect(rows.length).toBe(count + 1);
    expect(rows.at(-1)?.events).toEqual([{ type: 'noteWritten', session: 's1', text: 'Once.' }]);
  });

  test('[ROOM-8] a cast that was written before the process died is not counted twice', async () => {
    const { journal, boxes, faults } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const asking = await opened(it, 'unnamed');
    faults.deaf = 1;
    expect(await it.cast(1, { asking, key: key(1), rev: 1, value: ['Seen.'] })).toMatchObject({ ok: true });
    const cell = boxes.get(asking)?.get('post')?.get('all');
    expect([...(cell?.spent.values() ?? [])]).toEqual([1]);
  });

  test('[ROOM-9] a series that cannot be read fails who looks, answers “busy”, and recovers by itself', async () => {
    const { journal, faults } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    await it.room.readAgain();
    faults.reads = 1;
    await expect(it.room.look(() => 1)).rejects.toThrow('disk is full');
    faults.reads = 5;
    expect(await it.lead(note('No.'))).toMatchObject({ refusal: 'busy' });
    expect(await it.lead(note('Yes.'))).toMatchObject({ ok: true });
  });

  test('[ROOM-10] a rule that throws refuses its sender alone', async () => {
    const { journal } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const broken = {
      get type(): never {
        throw new Error('a bug');
      },
    };
    const [bad, good] = await Promise.all([
      new Promise<Reply>((answer) =>
        it.room.submit({
          kind: 'command',
          standing: () => facilitator,
          commandId: newId(),
          digest: 'd',
          command: broken as unknown as Command,
          answer,
        }),
      ),
      it.lead(note('Good.')),
    ]);
    expect(bad).toMatchObject({ ok: false, refusal: 'not_now' });
    expect(good).toMatchObject({ ok: true });
  });
});

describe('who and when', () => {
  test('[ROOM-11] the actor is looked up when the command is decided', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const count = rows.length;
    let signedIn = true;
    const command = { type: 'leave' } as const;
    const waiting = it.give(() => (signedIn ? peer(1) : null), command);
    signedIn = false;
    expect(await waiting).toMatchObject({ ok: false, refusal: 'not_signed_in' });
    expect(rows.length).toBe(count);
  });

  test('[ROOM-12] `mine` is sent before the answer, views after it', async () => {
    const { journal } = memoryJournal();
    const order: string[] = [];
    const it = roomOver(journal, {
      told: (_held, { touched }) => order.push(`told ${[...touched].join()}`),
      changed: () => order.push('changed'),
    });
    await running(it);
    order.length = 0;
    await it.say(1, { type: 'leave' }).then(() => order.push('answered'));
    expect(order).toContain('answered');
    expect(order.indexOf(`told ${seat(1)}`)).toBeLessThan(order.indexOf('answered'));
    expect(order[0]).toBe(`told ${seat(1)}`);
  });

  test('[ROOM-13] whoever looks sees only what is on disk', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const given = Array.from({ length: 40 }, (_, n) => it.lead(note(`${n}`)));
    const looks = Array.from({ length: 40 }, async (_, n) => {
      for (let turn = 0; turn < n; turn++) await new Promise(setImmediate);
      return it.room.look((held) => [held.seq, rows.length]);
    });
    for (const [seen, written] of await Promise.all(looks)) expect(seen).toBe(written);
    await Promise.all(given);
  });
});

describe('without names', () => {
  test('[ROOM-14] casts go to the box and leave no row; showing empties it', async () => {
    const { journal, rows, boxes } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const asking = await opened(it, 'unnamed');
    const count = rows.length;
    const replies = await Promise.all(
      [1, 2, 3].map((n) => it.cast(n, { asking, key: key(n), rev: 1, value: [`Line ${n}`] })),
    );
    expect(replies).toEqual(replies.map(() => ({ ok: true, slot: expect.stringMatching(/^[0-9a-f]{32}$/) })));
    expect(rows.length).toBe(count);
    expect(boxes.get(asking)?.get('post')?.get('all')?.ballots.size).toBe(3);
    await it.lead({ type: 'closeAsking', asking });
    await it.lead({ type: 'show', asking, parts: 'all' });
    expect(boxes.get(asking)?.get('post')?.get('all')).toBeUndefined();
    expect(await it.room.look((held) => held.boxes.get(asking)?.get('post')?.get('all'))).toBeUndefined();
    expect(JSON.stringify(rows)).toContain('Line 2');
  });

  test('[ROOM-14] cast, closed and shown in one batch: the cast is shown, none is left behind', async () => {
    const { journal, rows, boxes } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const asking = await opened(it, 'unnamed');
    const replies = await Promise.all([
      ...[1, 2, 3].map((n) => it.cast(n, { asking, key: key(n), rev: 1, value: [`Line ${n}`] })),
      it.lead({ type: 'closeAsking', asking }),
      it.lead({ type: 'show', asking, parts: 'all' }),
      it.cast(4, { asking, key: key(4), rev: 1, value: ['Too late'] }),
    ]);
    expect(replies.map((r) => r.ok)).toEqual([true, true, true, true, true, false]);
    expect(boxes.get(asking)?.get('post')?.get('all')).toBeUndefined();
    const words = JSON.stringify(rows);
    expect(['Line 1', 'Line 2', 'Line 3', 'Too late'].map((w) => words.includes(w))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('[ROOM-15] what is done by key names nobody, and done twice leaves one row', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const asking = await opened(it, 'unnamed');
    await Promise.all(
      [1, 2, 3].map((n) => it.cast(n, { asking, key: key(n), rev: 1, value: [`Line ${n}`] })),
    );
    await it.lead({ type: 'closeAsking', asking });
    await it.lead({ type: 'show', asking, parts: 'all' });
    const count = rows.length;
    expect(await it.byKey(2, asking, key(2), { type: 'takeBack' })).toMatchObject({ ok: true });
    expect(await it.byKey(2, asking, key(2), { type: 'takeBack' })).toMatchObject({ ok: true });
    expect(await it.byKey(2, asking, key(9), { type: 'takeBack' })).toMatchObject({ ok: false });
    expect(rows.length).toBe(count + 1);
    expect(rows.at(-1)?.actor).toBe('key');
    expect(JSON.stringify(rows.at(-1))).not.toContain('seat-');
  });
});

describe('the same again from the journal', () => {
  test('[ROOM-16] replaying gives what was live, whatever failed on the way', async () => {
    const { journal, faults } = memoryJournal();
    const it = roomOver(journal);
    await running(it);
    const asking = await opened(it, 'named');
    for (let n = 0; n < 60; n++) {
      if (n % 7 === 3) faults.commits = 1;
      if (n % 11 === 5) faults.deaf = 1;
      const by = (n % 6) + 1;
      await Promise.all([
        it.say(by, post(asking, `p-${by}-${n % 3}`, `Words ${n}`)),
        it.say(by, { type: n % 5 === 0 ? 'leave' : 'arrive' }),
      ]);
    }
    const live = await it.room.look((held) => allViews(held.state, held.boxes));
    const again = roomOver(journal);
    expect(await again.room.look((held) => allViews(held.state, held.boxes))).toBe(live);
  });

  test('[ROOM-17] a series is made once', async () => {
    const { journal, rows } = memoryJournal();
    const it = roomOver(journal);
    const commandId = id<CommandId>('the-founding');
    expect(await it.found(commandId)).toMatchObject({ ok: true });
    expect(await it.found(commandId)).toMatchObject({ ok: true });
    expect(await it.found()).toMatchObject({ ok: false, refusal: 'not_now' });
    expect(rows).toHaveLength(1);
    expect(await it.room.look((held) => held.state?.id)).toBe(series);
    expect(await it.room.look((held) => held.facilitator)).toBe('f1');
  });
});
