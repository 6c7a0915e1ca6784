import { createHash, randomBytes } from 'node:crypto';
import { giveJoinCode, newJoinCode, readJoinCode, showJoinCode } from '@moot/server/people/joinCode.ts';
import { digestOf, hashToken, newToken, slotOf } from '@moot/server/people/tokens.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('[PEOPLE-2] a token carries at least 128 random bits, and fits a cookie and a link', () => {
  const asked: number[] = [];
  const token = newToken((count) => {
    asked.push(count);
    return randomBytes(count);
  });
  expect(asked).toEqual([32]);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(newToken(randomBytes)).not.toBe(newToken(randomBytes));
  expect(hashToken(token)).toBe(sha256(token));
});

test('[PEOPLE-3] a slot is the first 16 bytes of SHA-256 of the key', () => {
  expect(slotOf('a key')).toBe(sha256('a key').slice(0, 32));
  expect(slotOf('a key')).not.toBe(slotOf('a Key'));
});

test('[PEOPLE-4] the digest of a command is of what it says, not of how its fields are ordered', () => {
  expect(digestOf({ a: 1, b: [{ d: 2, c: null }] })).toBe(
    digestOf({ b: [{ c: null, d: 2 }], a: 1, e: undefined }),
  );
  expect(digestOf({ a: 1, b: [] })).toBe(sha256('{"a":1,"b":[]}'));
  for (const other of [{ a: 2 }, { a: '1' }, { A: 1 }, { a: [1] }, { a: 1, b: null }, [1], null])
    expect(digestOf(other)).not.toBe(digestOf({ a: 1 }));
});

test('[PEOPLE-4] any two commands have the same digest exactly when they say the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
      expect(digestOf(a)).toBe(digestOf(reversed(a)));
      expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
    }),
  );
});

const turned = (by: (entries: [string, unknown][]) => [string, unknown][]) =>
  function turn(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(turn);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(by(Object.entries(value).map(([k, v]) => [k, turn(v)])));
  };
const reversed = turned((entries) => entries.reverse());
const sorted = turned((entries) => entries.sort(([a], [b]) => (a < b ? -1 : 1)));

test('[PEOPLE-5] a join code has eight symbols that nobody can take for one another', () => {
  const seen = new Set<string>();
  for (let n = 0; n < 3000; n += 1) for (const symbol of newJoinCode(randomBytes)) seen.add(symbol);
  expect([...seen].sort().join('')).toBe('23456789ACDEFHJKMNPRTVWXY');
  expect(newJoinCode(randomBytes)).toHaveLength(8);
});

test('[PEOPLE-5] every symbol is equally likely: bytes that would favour some are drawn again', () => {
  const draws = [Uint8Array.from([255, 250, 0, 1, 2, 3, 4, 5]), Uint8Array.from([249, 24])];
  expect(newJoinCode(() => draws.shift() ?? new Uint8Array())).toBe('234567YY');
});

test('[PEOPLE-5] a code is read however it is typed, and look-alikes are forgiven', () => {
  for (let n = 0; n < 200; n += 1) {
    const code = newJoinCode(randomBytes);
    expect(readJoinCode(showJoinCode(code))).toBe(code);
    expect(readJoinCode(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}\u2013`)).toBe(code);
  }
  expect(readJoinCode('bszg-uaac')).toBe('8526VAAC');
  for (const wrong of ['', 'ACDE', 'ACDE-FHJKM', 'ACDE-FHJ0', 'ACDE-FHJ!', 'ACDEFHJI'])
    expect(readJoinCode(wrong)).toBeNull();
  expect(showJoinCode('ACDEFHJK')).toBe('ACDE-FHJK');
});

test('[PEOPLE-5] a code that another series has is drawn again', async () => {
  const tried: string[] = [];
  const people = {
    setJoinCode: async (_series: SeriesId, _session: null | string, code: string) => {
      tried.push(code);
      return tried.length < 3 ? ('taken' as const) : ('ok' as const);
    },
  };
  const given = await giveJoinCode(people, { series: id<SeriesId>('s'), session: null }, randomBytes, 1);
  expect(tried).toHaveLength(3);
  expect(given).toBe(tried[2]);
});
