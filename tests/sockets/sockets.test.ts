import { usualLimits } from '@moot/server/config.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { describe, expect, test } from 'vitest';
import { joined, seatNamed, tokenIn } from '../http/moot.ts';
import { tempFolder } from '../store/fixtures.ts';
import {
  connect,
  dial,
  heldStore,
  helloOf,
  keyOf,
  listening,
  newId,
  openAsking,
  room,
  turnedAway,
  until,
} from './line.ts';

describe('at the door', () => {
  test('[SOCKET-1] a page of another site is refused, over WebSocket and over polling', async () => {
    const it = await listening();
    const visit = await joined(it, it.page, 'Asha Venn');
    const port = new URL(it.address).port;
    const tried = (headers: Record<string, string>, transport: string) =>
      turnedAway(it.address, {
        auth: { audience: 'peer' },
        transports: [transport],
        headers: { cookie: visit.cookie(), ...headers },
      });
    for (const transport of ['websocket', 'polling']) {
      for (const origin of [
        'https://elsewhere.example',
        'null',
        `http://127.0.0.1:${Number(port) + 1}`,
        'http://rebound.example',
      ])
        expect([origin, await tried({ origin }, transport)]).not.toContain('let in');
      expect(await tried({ 'sec-fetch-site': 'cross-site' }, transport)).not.toBe('let in');
      expect(await tried({ origin: 'http://rebound.example', host: 'rebound.example' }, transport)).not.toBe(
        'let in',
      );
      expect(await tried({ origin: it.address, 'sec-fetch-site': 'same-origin' }, transport)).toBe('let in');
    }
  });

  test('[SOCKET-1] behind a proxy the address that was given is the one', async () => {
    const it = await listening({ origin: 'https://moot.example' });
    const visit = it.visitor();
    const link = await it.desk.post<{ link: string }>(
      `/api/series/${it.page.id}/seats/${seatNamed(it.page, 'Asha Venn')}/link`,
      {},
      { cookie: `__Host-moot_facilitator=${it.desk.jar.get('moot_facilitator')}` },
    );
    await visit.post('/api/link', { token: tokenIn(link.body.link) });
    const tried = (origin: string) =>
      turnedAway(it.address, { auth: { audience: 'peer' }, headers: { cookie: visit.cookie(), origin } });
    expect(await tried('https://moot.example')).toBe('let in');
    expect(await tried('http://moot.example')).not.toBe('let in');
  });

  test('[SOCKET-2] who somebody is follows from their cookie alone', async () => {
    const it = await listening();
    const asha = await joined(it, it.page, 'Asha Venn');
    const other = await seriesOther(it);
    const tried = (cookie: string, auth: unknown) =>
      turnedAway(it.address, { auth: auth as object, headers: { cookie } });
    expect(await tried('', { audience: 'peer' })).toBe('not_signed_in');
    expect(await tried('moot_peer=%%%', { audience: 'peer' })).toBe('not_signed_in');
    expect(await tried(asha.cookie(), { audience: 'desk', series: it.page.id })).toBe('not_signed_in');
    expect(await tried(asha.cookie(), { audience: 'screen' })).toBe('not_signed_in');
    expect(await tried(asha.cookie(), { audience: 'peer', series: other })).toBe('not_allowed');
    expect(await tried(it.desk.cookie(), { audience: 'desk', series: 'nothing' })).toBe('unknown');
    for (const auth of [
      {},
      { audience: 'desk' },
      { audience: 'god' },
      { audience: ['peer'] },
      { audience: 'desk', series: { a: 1 } },
    ])
      expect([auth, await tried(it.desk.cookie(), auth)]).toEqual([auth, 'malformed']);
    expect(await tried(asha.cookie(), { audience: 'peer', role: 'facilitator', seat: 'x' })).toBe('let in');
  });

  const seriesOther = async (it: Awaited<ReturnType<typeof listening>>) =>
    (
      await it.desk.post<{ id: string }>('/api/series', {
        definition: 'leading-as-peers',
        title: 'Other',
        timeZone: 'UTC',
        rosterShown: true,
        selfJoin: true,
        organisations: [],
      })
    ).body.id;

  test('[SOCKET-3] so many sockets for one person, and for all together', async () => {
    const it = await listening({ limits: { ...usualLimits, socketsPerSeat: 2, sockets: 3 } });
    const asha = await joined(it, it.page, 'Asha Venn');
    const first = await connect(it, asha, 'peer');
    await connect(it, asha, 'peer');
    const one = () =>
      turnedAway(it.address, { auth: { audience: 'peer' }, headers: { cookie: asha.cookie() } });
    expect(await one()).toBe('busy');
    first.socket.disconnect();
    await until(async () => (await one()) === 'let in');
    await connect(it, it.desk, 'desk');
    const bo = await joined(it, it.page, 'Bo Lind');
    const other = () =>
      turnedAway(it.address, { auth: { audience: 'peer' }, headers: { cookie: bo.cookie() } });
    await until(() => it.app.io.sockets.sockets.size === 2);
    const third = dial(it.address, { auth: { audience: 'peer' }, headers: { cookie: asha.cookie() } });
    await until(() => third.connected);
    expect(await other()).toBe('busy');
  });
});

test('[SOCKET-3] also when they all come at once', async () => {
  const store = await openStore({ folder: tempFolder(), migrations: ownMigrations });
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  let gated = false;
  const token: typeof store.people.token = async (hash) => {
    asked += 1;
    if (gated) await gate.promise;
    return store.people.token(hash);
  };
  const it = await listening({
    limits: { ...usualLimits, socketsPerSeat: 2 },
    parts: { store: { ...store, people: { ...store.people, token } } },
  });
  const asha = await joined(it, it.page, 'Asha Venn');
  gated = true;
  const before = asked;
  const handshake = { auth: { audience: 'peer' }, headers: { cookie: asha.cookie() } };
  const all = Array.from({ length: 30 }, () => dial(it.address, handshake));
  const ended = all.map(
    (socket) =>
      new Promise<string>((resolve) => {
        for (const event of ['hello', 'connect_error', 'disconnect']) socket.on(event, () => resolve(event));
      }),
  );
  await until(() => asked === before + all.length);
  gate.resolve();
  expect((await Promise.all(ended)).filter((event) => event === 'hello')).toHaveLength(2);
});

describe('coming', () => {
  test('[SOCKET-4] hello, all current parts, `mine`, claims: in this order', async () => {
    const { asha, it, seats } = await room();
    expect(asha.got.slice(0, 4).map(([event]) => event)).toEqual(['hello', 'parts', 'mine', 'claims']);
    expect(helloOf(asha)).toMatchObject({
      audience: 'peer',
      series: it.page.id,
      seat: seats[0],
      now: it.clock.now,
    });
    expect([...asha.view.keys()]).toEqual(expect.arrayContaining(['session', 'stage', 'room', 'memory']));
  });

  test('[SOCKET-4] coming back gives everything anew, and what happened meanwhile', async () => {
    const { asha, desk, it, visits } = await room();
    asha.socket.disconnect();
    await desk.give({ type: 'openActivity', activity: 's1-checkin' });
    const again = await connect(it, visits[0], 'peer');
    await until(() => JSON.stringify(again.view.get('stage')).includes('s1-checkin'));
    expect(again.got[0]?.[0]).toBe('hello');
  });

  test('[SOCKET-5] each audience is told its own and nothing else', async () => {
    const { asha, screen, desk } = await room();
    await desk.give({ type: 'openActivity', activity: 's1-worst' });
    await until(() =>
      [asha, screen, desk].every((l) => JSON.stringify(l.view.get('stage')).includes('s1-worst')),
    );
    for (const line of [asha, screen]) {
      expect(line.view.has('notes')).toBe(false);
      expect(Object.keys(line.view.get('stage') as object)).not.toContain('primary');
    }
    expect(desk.view.has('notes')).toBe(true);
    expect([screen.count('mine'), desk.count('mine'), screen.count('claims')]).toEqual([0, 0, 0]);
  });
});

describe('giving', () => {
  test('[SOCKET-6] a command is answered, and its sender told of itself before that', async () => {
    const { asha } = await room();
    const order: string[] = [];
    asha.socket.onAny((event: string) => order.push(event));
    await asha.give({ type: 'leave' }).then(() => order.push('answered'));
    expect(order.slice(0, 2)).toEqual(['mine', 'answered']);
    expect(asha.last('mine')).toMatchObject({ inRoom: false });
  });

  test('[SOCKET-6] the same again over another socket is answered as before', async () => {
    const { desk, it } = await room();
    await desk.give({ type: 'openActivity', activity: 's1-worst' });
    const open = { type: 'openAsking', activity: 's1-worst', opening: 'write:1' };
    const first = await desk.give(open, 'the-same-command');
    expect(first).toMatchObject({ ok: true, made: [expect.any(String)] });
    const second = await connect(it, it.desk, 'desk');
    expect(await second.give(open, 'the-same-command')).toEqual(first);
  });

  test('[SOCKET-7] an answer without a name reaches nobody before it is shown, and then everybody', async () => {
    const { desk, screen, asha, bo, cy, it } = await room();
    const asking = await openAsking(desk, 's1-worst');
    const cast = (n: number) => ({
      asking,
      field: 'post',
      subject: 'all',
      key: keyOf(n),
      rev: 1,
      value: [`Canary ${n}`],
      mayQuote: false,
    });
    const replies = await Promise.all([asha, bo, cy].map((line, n) => line.ask('cast', cast(n))));
    expect(replies).toEqual(replies.map(() => ({ ok: true, slot: expect.stringMatching(/^[0-9a-f]{32}$/) })));
    await until(() => (desk.view.get('room') as { answered: number }).answered === 3);
    const all = [desk, screen, asha, bo, cy];
    expect(all.map((line) => JSON.stringify(line.got).includes('Canary'))).toEqual(all.map(() => false));
    expect(JSON.stringify(it.log)).toBe('[]');
    await desk.give({ type: 'closeAsking', asking });
    await desk.give({ type: 'show', asking, parts: 'all' });
    await until(() => all.every((line) => JSON.stringify([...line.view]).includes('Canary')));
  });

  test('[SOCKET-8] a raised hand is a hint on the desk, and in no journal', async () => {
    const { desk, asha, it } = await room();
    const rows = async () => {
      let n = 0;
      for await (const _ of it.app.journal.read(it.page.id as never, 0)) n++;
      return n;
    };
    const before = await rows();
    asha.socket.emit('hand', true);
    const people = () => (desk.view.get('people/0') as { name: string; handUpSince: number | null }[]) ?? [];
    await until(() => people().some((p) => p.name === 'Asha Venn' && p.handUpSince !== null));
    expect(await rows()).toBe(before);
    expect(it.app.io.sockets.sockets.size).toBe(5);
  });

  test('[SOCKET-9] a name asked for on another phone is told to its holder and to the desk, to nobody else', async () => {
    const { desk, asha, bo, it, seats } = await room();
    await it.visitor().post('/api/join', { code: it.page.joinCode, who: { seat: seats[0] } });
    const told = [{ claim: expect.stringMatching(/^[0-9a-f]{64}$/), seat: seats[0], name: 'Asha Venn' }];
    await until(() => [desk, asha].every((line) => (line.last('claims') as unknown[]).length === 1));
    expect([desk.last('claims'), asha.last('claims'), bo.last('claims')]).toEqual([told, told, []]);
    const { claim } = (asha.last('claims') as { claim: string }[])[0] ?? { claim: '' };
    await it.desk.post(`/api/claims/${claim}`, { yes: false });
    await until(() => [desk, asha].every((line) => (line.last('claims') as unknown[]).length === 0));
  });
});

describe('leaving', () => {
  const gone = async (line: { socket: { connected: boolean } }) => until(() => !line.socket.connected);

  test('[SOCKET-10] whoever is removed hears why and is out, on every socket', async () => {
    const { it, asha, bo, visits, seats } = await room();
    const second = await connect(it, visits[0], 'peer');
    await it.desk.post(`/api/series/${it.page.id}/seats/${seats[0]}/remove`, {});
    await Promise.all([gone(asha), gone(second)]);
    expect([asha.last('bye'), second.last('bye')]).toEqual(['removed', 'removed']);
    expect(bo.socket.connected).toBe(true);
    expect(
      await turnedAway(it.address, { auth: { audience: 'peer' }, headers: { cookie: visits[0].cookie() } }),
    ).toBe('not_signed_in');
  });

  test('[SOCKET-10] signed out, and replaced by another phone', async () => {
    const { it, asha, bo, visits, seats } = await room();
    await visits[1].post('/api/sign-out', { as: 'peer' });
    await gone(bo);
    expect(bo.last('bye')).toBe('signed_out');
    const link = await it.desk.post<{ link: string }>(`/api/series/${it.page.id}/seats/${seats[0]}/link`, {});
    const other = it.visitor();
    await other.post('/api/link', { token: tokenIn(link.body.link) });
    await gone(asha);
    expect(asha.last('bye')).toBe('replaced');
    expect((await connect(it, other, 'peer')).last('mine')).toMatchObject({ seat: seats[0] });
  });

  test('[SOCKET-10] what was waiting when somebody was signed out is not done', async () => {
    const { store, hold } = await heldStore();
    const { it, asha, desk, visits } = await room({ parts: { store } });
    const { release, reached } = hold();
    const first = desk.give({ type: 'pause' });
    await reached;
    asha.socket.emit('command', { commandId: newId(), command: { type: 'leave' } });
    // Frames of one socket are read in turn: with this answer, the one before it waits in the room.
    expect(await asha.ask('command', null)).toMatchObject({ refusal: 'malformed' });
    await visits[0].post('/api/sign-out', { as: 'peer' });
    await gone(asha);
    release();
    expect(await first).toMatchObject({ ok: true });
    const live = await it.app.rooms.find(it.page.id as never);
    await live?.room.settled();
    const events: unknown[] = [];
    for await (const row of it.app.journal.read(it.page.id as never, 0)) events.push(...row.events);
    expect(events.at(-1)).toMatchObject({ type: 'paused' });
    expect(JSON.stringify(events)).not.toContain('"left"');
  });

  test('[SOCKET-11] when Moot stops, phones hear so and come back to the next one', async () => {
    const it = await listening();
    const visit = await joined(it, it.page, 'Asha Venn');
    const line = await connect(it, visit, 'peer', { reconnection: true });
    const reasons: string[] = [];
    line.socket.on('disconnect', (reason) => reasons.push(reason));
    await it.app.close();
    await until(() => reasons.length > 0);
    expect(line.last('bye')).toBe('stopping');
    // With any other reason a phone would not come back by itself.
    expect(['transport close', 'transport error']).toContain(reasons[0]);
    expect(line.socket.active).toBe(true);
    const { moot } = await import('../http/moot.ts');
    const next = await moot({ dataFolder: it.folder });
    await next.app.fastify.listen({ port: Number(new URL(it.address).port), host: '127.0.0.1' });
    await until(() => line.count('hello') === 2);
  });
});

describe('too much', () => {
  test('[SOCKET-12] over its measure a socket is told “busy” and changes nothing; then it may again', async () => {
    const { asha, bo } = await room({
      limits: { ...usualLimits, socketBurst: 20, socketRate: 50, seatBurst: 1000, seatRate: 1000 },
    });
    const replies = await Promise.all(Array.from({ length: 60 }, () => asha.give({ type: 'arrive' })));
    const busy = replies.filter((r) => r.refusal === 'busy');
    expect(busy.length).toBeGreaterThan(20);
    expect(replies.filter((r) => r.ok).length).toBeGreaterThanOrEqual(18);
    expect(await bo.give({ type: 'arrive' })).toMatchObject({ ok: true });
    await until(async () => (await asha.give({ type: 'arrive' })).ok);
  });

  test('[SOCKET-12] one person has one measure over all their sockets', async () => {
    const { it, asha, visits } = await room({ limits: { ...usualLimits, seatBurst: 20, seatRate: 1 } });
    const second = await connect(it, visits[0], 'peer');
    const replies = await Promise.all(
      [asha, second].flatMap((line) => Array.from({ length: 15 }, () => line.give({ type: 'arrive' }))),
    );
    expect(replies.filter((r) => r.ok).length).toBeLessThanOrEqual(20);
  });

  test('[SOCKET-13] a frame over 32 kB closes its socket and touches nobody else', async () => {
    const { asha, bo } = await room();
    asha.socket.emit('command', { commandId: 'x'.repeat(40 * 1024) });
    await until(() => !asha.socket.connected);
    expect(await bo.give({ type: 'arrive' })).toMatchObject({ ok: true });
  });

  test('[SOCKET-14] a socket that does not read is cut, and others go on', async () => {
    const { it, asha, bo, desk } = await room({ limits: { ...usualLimits, sendQueue: 64 * 1024 } });
    // @ts-expect-error the raw connection below socket.io-client
    const raw = asha.socket.io.engine.transport.ws._socket;
    raw.pause();
    const closed = new Promise<void>((resolve) => raw.on('close', () => resolve()));
    const own = [...it.app.io.sockets.sockets.values()].find((s) => s.id === asha.socket.id);
    const big = [{ part: 'stage', version: 1, value: 'x'.repeat(30_000) }];
    // Enough to fill the buffers of both ends of the wire.
    await until(() => {
      for (let n = 0; n < 100; n++) own?.emit('parts', big);
      return own?.connected !== true;
    });
    expect(await bo.give({ type: 'arrive' })).toMatchObject({ ok: true });
    expect(await desk.give({ type: 'pause' })).toMatchObject({ ok: true });
    expect(it.app.metrics.text({})).toContain('moot_sockets_cut 1');
    raw.resume();
    await closed;
  });

  test('[SOCKET-15] no acknowledgement is needed, and an event nobody knows is answered in a sentence', async () => {
    const { asha, it } = await room();
    asha.socket.emit('command', { commandId: 'no-acknowledgement', command: { type: 'leave' } });
    await until(() => (asha.last('mine') as { inRoom: boolean }).inRoom === false);
    expect(await asha.ask('nonsense', 1)).toMatchObject({
      ok: false,
      refusal: 'malformed',
      sentence: expect.stringMatching(/\w{3}/),
    });
    asha.socket.emit('nonsense');
    const stranger = dial(it.address, { auth: { audience: 'peer' } });
    await until(() => !stranger.active || !stranger.connected);
    expect(await asha.give({ type: 'arrive' })).toMatchObject({ ok: true });
  });
});
