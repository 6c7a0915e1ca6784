import { usualLimits } from '@moot/server/config.ts';
import type { Link, Me } from '@moot/shared/http/account.ts';
import { describe, expect, test } from 'vitest';
import { errorOf, moot, nell, passphrase, tokenIn } from './moot.ts';

const minutes = 60_000;

describe('setting up', () => {
  test('[HTTP-1] the set-up link makes the first facilitator, signs them in, and works once', async () => {
    const it = await moot();
    const visit = it.visitor();
    expect((await visit.get<Me>('/api/me')).body).toEqual({
      setUp: false,
      facilitator: null,
      peer: null,
      screen: null,
    });
    const token = tokenIn((await it.app.setUpPath()) ?? '');
    const body = { token, name: ' Nell ', passphrase };
    const made = await visit.post<Me>('/api/set-up', body);
    expect(made.body).toMatchObject({ setUp: true, facilitator: { name: 'Nell' } });
    expect((await visit.get<Me>('/api/me')).body.facilitator?.name).toBe('Nell');
    const again = await it.visitor().post('/api/set-up', { ...body, name: 'Mallory' });
    expect([again.status, errorOf(again)]).toEqual([409, 'set_up_already']);
    expect(await it.app.setUpPath()).toBeNull();
  });

  test('[HTTP-1] the link runs out after 30 minutes, and a newer one takes its place', async () => {
    const it = await moot();
    const first = tokenIn((await it.app.setUpPath()) ?? '');
    const second = tokenIn((await it.app.setUpPath()) ?? '');
    const visit = it.visitor();
    const tried = async (token: string) =>
      errorOf(await visit.post('/api/set-up', { token, name: 'Nell', passphrase }));
    expect(await tried(first)).toBe('link_spent');
    it.clock.now += 30 * minutes;
    expect(await tried(second)).toBe('link_spent');
    const third = tokenIn((await it.app.setUpPath()) ?? '');
    it.clock.now += 29 * minutes;
    expect(await tried(third)).toBe('');
  });

  test('[HTTP-1] a short passphrase spends nothing', async () => {
    const it = await moot();
    const token = tokenIn((await it.app.setUpPath()) ?? '');
    const visit = it.visitor();
    expect(errorOf(await visit.post('/api/set-up', { token, name: 'Nell', passphrase: 'too short' }))).toBe(
      'short_passphrase',
    );
    expect((await visit.post('/api/set-up', { token, name: 'Nell', passphrase })).status).toBe(200);
  });
});

describe('signing in', () => {
  test('[HTTP-2] by name in any case and passphrase; out again revokes the token', async () => {
    const it = await moot();
    await nell(it);
    const visit = it.visitor();
    expect((await visit.post<Me>('/api/sign-in', { name: 'nELL', passphrase })).body.facilitator?.name).toBe(
      'Nell',
    );
    const kept = new Map(visit.jar);
    expect((await visit.post<Me>('/api/sign-out', {})).body.facilitator).toBeNull();
    expect(visit.jar.size).toBe(0);
    for (const [name, value] of kept) visit.jar.set(name, value);
    expect((await visit.get<Me>('/api/me')).body.facilitator).toBeNull();
  });

  test('[HTTP-2] wrong name and wrong passphrase are told apart by nothing', async () => {
    const it = await moot();
    await nell(it);
    const wrong = await it.visitor().post('/api/sign-in', { name: 'Nell', passphrase: 'something else' });
    const nobody = await it.visitor().post('/api/sign-in', { name: 'Nobody', passphrase });
    expect(wrong.status).toBe(401);
    expect(nobody.text).toBe(wrong.text);
  });

  test('[HTTP-3] only wrong tries are counted, and only from their address', async () => {
    const it = await moot({ limits: { ...usualLimits, wrongGuesses: 3 } });
    await nell(it);
    const right = { name: 'Nell', passphrase };
    const building = it.visitor('192.168.7.7');
    for (let n = 0; n < 6; n++) expect((await building.post('/api/sign-in', right)).status).toBe(200);
    for (let n = 0; n < 3; n++)
      expect(errorOf(await building.post('/api/sign-in', { name: 'Nell', passphrase: `guess ${n}` }))).toBe(
        'wrong_passphrase',
      );
    const refused = await building.post('/api/sign-in', right);
    expect([refused.status, errorOf(refused)]).toEqual([429, 'too_many']);
    expect((await it.visitor('192.168.8.8').post('/api/sign-in', right)).status).toBe(200);
  });

  test('[HTTP-3] and from all addresses together', async () => {
    const it = await moot({ limits: { ...usualLimits, wrongGuesses: 3, wrongGuessesOverall: 5 } });
    for (let n = 0; n < 5; n++)
      await it.visitor(`10.0.0.${n + 1}`).post('/api/join/look', { code: 'AAAAAAAA' });
    expect(errorOf(await it.visitor('10.0.1.1').post('/api/join/look', { code: 'AAAAAAAA' }))).toBe(
      'too_many',
    );
  });
});

describe('another facilitator', () => {
  test('[HTTP-4] comes in by an invitation, once', async () => {
    const it = await moot();
    const desk = await nell(it);
    const { link } = (await desk.post<Link>('/api/invitations', {})).body;
    expect(link).toMatch(/^http:\/\/localhost:7070\/invite#[\w-]{40,}$/);
    const visit = it.visitor();
    const body = { token: tokenIn(link), name: 'Olu', passphrase };
    expect(errorOf(await visit.post('/api/set-up', body))).toBe('set_up_already');
    expect(errorOf(await visit.post('/api/invitations/accept', { ...body, name: 'NELL' }))).toBe(
      'name_taken',
    );
    expect((await visit.post<Me>('/api/invitations/accept', body)).body.facilitator?.name).toBe('Olu');
    expect(errorOf(await it.visitor().post('/api/invitations/accept', { ...body, name: 'Third' }))).toBe(
      'link_spent',
    );
  });

  test('[HTTP-4] nobody but a facilitator invites', async () => {
    const it = await moot();
    expect((await it.visitor().post('/api/invitations', {})).status).toBe(401);
  });
});

describe('cookies', () => {
  test('[HTTP-5] HttpOnly and SameSite=Lax; under https Secure and named __Host-', async () => {
    const plain = await moot();
    await nell(plain);
    const over = async (it: typeof plain, headers: Record<string, string>) =>
      String(
        (await it.visitor().post('/api/sign-in', { name: 'Nell', passphrase }, headers)).headers[
          'set-cookie'
        ],
      );
    expect(await over(plain, {})).toMatch(
      /^moot_facilitator=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await moot({ origin: 'https://moot.example', trustedProxies: ['127.0.0.1'] });
    await nell(secure);
    const cookie = await over(secure, { host: 'moot.example', origin: 'https://moot.example' });
    expect(cookie).toMatch(
      /^__Host-moot_facilitator=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('[HTTP-5] a token of one sort opens nothing of another', async () => {
    const it = await moot();
    const desk = await nell(it);
    const stolen = it.visitor();
    stolen.jar.set('moot_peer', desk.jar.get('moot_facilitator') ?? '');
    stolen.jar.set('moot_screen', desk.jar.get('moot_facilitator') ?? '');
    expect((await stolen.get<Me>('/api/me')).body).toMatchObject({
      facilitator: null,
      peer: null,
      screen: null,
    });
  });
});
