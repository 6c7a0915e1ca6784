import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualLimits } from '@moot/server/config.ts';
import { isHomeHost, isOwnOrigin, isPrivate } from '@moot/server/http/network.ts';
import { problemSentences } from '@moot/shared/language/en/problems.ts';
import { describe, expect, test } from 'vitest';
import { deskOf, errorOf, joined, moot, newSeries, passphrase, seriesOf } from './moot.ts';

describe('what every answer carries', () => {
  test('[WEB-1] a policy that lets nothing in but our own files', async () => {
    const it = await moot();
    const { headers } = await it.visitor().get('/');
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((d) => [d.split(' ')[0], d.split(' ').slice(1).join(' ')]),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': expect.stringMatching(/^'self' 'sha256-[\w+/=]+'$/),
      'font-src': "'self'",
      'img-src': "'self' data:",
      'manifest-src': "'self'",
      'connect-src': "'self' ws://localhost:7070",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-src': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('[WEB-1] the one inline style let through is the one that react-aria makes', () => {
    const source = readFileSync(
      join(import.meta.dirname, '../../node_modules', 'react-aria/dist/private/interactions/usePress.mjs'),
      'utf8',
    );
    expect(source.replace(/\s+/g, ' ')).toContain('touch-action: pan-x pan-y pinch-zoom; } } `.trim();');
    expect(source).toContain("data-react-aria-pressable'");
  });

  test('[WEB-1] under https: strict transport, and wss', async () => {
    const it = await moot({ origin: 'https://moot.example' });
    const { headers } = await it.visitor().get('/', { host: 'moot.example' });
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
    expect(headers['content-security-policy']).toContain('wss://moot.example');
  });

  test('[WEB-2] answers to GETs carry a mark, and who has them is told so', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    const page = await seriesOf(desk);
    const first = await desk.get(`/api/series/${page.id}`);
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await desk.get(`/api/series/${page.id}`, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    await desk.post(`/api/series/${page.id}/code`, { change: 'lock' });
    expect((await desk.get(`/api/series/${page.id}`, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('what is let in', () => {
  test('[WEB-3] only JSON, only from our own pages', async () => {
    const it = await moot();
    const body = { name: 'Nell', passphrase };
    const sent = async (headers: Record<string, string>, payload: unknown = body) =>
      it.visitor().post('/api/sign-in', payload, headers);
    const code = async (headers: Record<string, string>, payload?: unknown) =>
      errorOf(await sent(headers, payload));
    expect(await code({ 'content-type': 'text/plain' })).toBe('not_json');
    expect(await code({ 'content-type': 'application/x-www-form-urlencoded' }, 'name=Nell')).toBe('not_json');
    expect(await code({}, '{"name": ')).toBe('malformed');
    expect(await code({}, '')).toBe('malformed');
    expect(await code({}, `{"name":"${'x'.repeat(300_000)}"}`)).toBe('too_large');
    expect(await code({ origin: 'https://elsewhere.example' })).toBe('other_site');
    expect(await code({ origin: 'http://localhost:7071' })).toBe('other_site');
    expect(await code({ origin: 'null' })).toBe('other_site');
    for (const site of ['cross-site', 'same-site'])
      expect(await code({ 'sec-fetch-site': site })).toBe('other_site');
    expect(await code({ origin: 'http://localhost:7070', 'sec-fetch-site': 'same-origin' })).toBe(
      'wrong_passphrase',
    );
  });

  test('[WEB-4] Moot answers to addresses of this network, and to the one it was given', async () => {
    const it = await moot({ origin: 'https://moot.example' });
    const status = async (host: string) => (await it.visitor().get('/health', { host })).status;
    for (const host of [
      'localhost:7070',
      '127.0.0.1',
      '192.168.1.4:7070',
      '[::1]:7070',
      'laptop',
      'laptop.local:7070',
      'moot.example',
    ])
      expect([host, await status(host)]).toEqual([host, 200]);
    for (const host of [
      'rebound.example',
      '8.8.8.8:7070',
      'moot.example.evil.example',
      'localhost.evil.example',
    ])
      expect([host, await status(host)]).toEqual([host, 421]);
  });

  test('[WEB-4] addresses and names that cannot lead outside', () => {
    expect(
      [
        '10.1.2.3',
        '172.16.0.1',
        '172.31.9.9',
        '192.168.0.1',
        '169.254.1.1',
        '100.64.0.1',
        '127.0.0.1',
        '::1',
        'fd12::1',
        'fe80::1%en0',
        '::ffff:10.0.0.1',
      ].filter((a) => !isPrivate(a)),
    ).toEqual([]);
    expect(['172.32.0.1', '100.128.0.1', '11.0.0.1', '2001:db8::1', '1.1.1.1'].filter(isPrivate)).toEqual([]);
    expect(['a b', '', 'x@localhost', 'localhost/../x'].filter(isHomeHost)).toEqual([]);
    expect(isOwnOrigin('http://192.168.1.4:7070', '192.168.1.4:7070', null)).toBe(true);
    expect(isOwnOrigin('http://rebound.example', 'rebound.example', null)).toBe(false);
  });

  test('[WEB-5] more requests than a whole building makes are refused', async () => {
    const it = await moot({ limits: { ...usualLimits, requestsPerMinute: 3 } });
    const visit = it.visitor();
    for (let n = 0; n < 3; n++) expect((await visit.get('/api/me')).status).toBe(200);
    const over = await visit.get('/api/me');
    expect([over.status, over.body]).toEqual([
      429,
      { error: 'too_many', sentence: problemSentences.too_many },
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['/', 'phone'],
    ['/join', 'phone'],
    ['/me', 'phone'],
    ['/desk', 'desk'],
    ['/desk/series/abc', 'desk'],
    ['/set-up', 'desk'],
    ['/invite', 'desk'],
    ['/screen', 'screen'],
  ])('[WEB-6] %s is the %s', async (path, face) => {
    const it = await moot();
    const page = await it.visitor().get(path);
    expect(page.text).toContain(`<title>${face}</title>`);
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  test('[WEB-6] files with a hash in their name are kept for ever, and sent small', async () => {
    const it = await moot();
    const plain = await it.visitor().get('/assets/phone-AbCd1234.js');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const [encoding, told] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const small = await it.visitor().get('/assets/phone-AbCd1234.js', { 'accept-encoding': encoding });
      expect(small.headers['content-encoding']).toBe(told);
    }
  });

  test('[WEB-7] anything else is answered in a sentence', async () => {
    const it = await moot();
    const visit = it.visitor();
    const api = await visit.get('/api/nothing');
    expect([api.status, api.body]).toEqual([
      404,
      { error: 'unknown_route', sentence: problemSentences.unknown_route },
    ]);
    expect(errorOf(await visit.post('/api/nothing', {}))).toBe('unknown_route');
    expect(errorOf(await visit.get('/%zz'))).toBe('unknown_route');
    for (const path of [
      '/nothing',
      '/assets/nothing.js',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/desk.html/x',
    ]) {
      const page = await visit.get(path);
      expect([path, page.status, page.headers['content-type']]).toEqual([
        path,
        404,
        'text/plain; charset=utf-8',
      ]);
    }
  });

  test('[WEB-8] health and readiness for all; figures for this machine and for facilitators', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    const page = await seriesOf(desk);
    await joined(it, page, 'Asha Venn');
    const outside = it.visitor('192.168.1.5');
    expect((await outside.get('/health')).status).toBe(200);
    expect((await outside.get('/ready')).status).toBe(200);
    expect(errorOf(await outside.get('/metrics'))).toBe('loopback_only');
    expect(errorOf(await it.visitor('127.0.0.1').get('/metrics', { 'x-forwarded-for': '8.8.8.8' }))).toBe(
      'loopback_only',
    );
    const figures = (await it.visitor('127.0.0.1').get('/metrics')).text;
    expect(figures).toMatch(/^moot_rows \d+$/m);
    expect((await desk.get('/metrics')).status).toBe(200);
    for (const secret of ['Asha', page.id, page.joinCode, '192.168']) expect(figures).not.toContain(secret);
  });

  test('[WEB-9] a bug is answered in a sentence, and the log has neither words nor addresses', async () => {
    const it = await moot();
    const desk = await deskOf(it);
    it.app.people.facilitators = () => Promise.reject(new Error('Asha Venn at 192.168.1.77'));
    const answer = await desk.post('/api/series', newSeries);
    expect([answer.status, errorOf(answer)]).toEqual([500, 'unexpected']);
    expect(it.log).toEqual([{ event: 'http_failed', code: 'Error' }]);
  });
});
