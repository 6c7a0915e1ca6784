import { randomBytes } from 'node:crypto';
import { hashPassphrase, isPassphrase } from '@moot/server/people/passphrase.ts';
import { expect, test } from 'vitest';

test('[PEOPLE-1] a passphrase is known again, and nothing else is', async () => {
  const stored = await hashPassphrase('four plain words here', randomBytes(16));
  expect(await isPassphrase('four plain words here', stored)).toBe(true);
  expect(await isPassphrase('four plain words her', stored)).toBe(false);
  expect(await isPassphrase('', stored)).toBe(false);
});

test('[PEOPLE-1] what is stored holds no word of it, and two people with the same one have different hashes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => hashPassphrase('plain words', randomBytes(16))));
  expect(one).not.toBe(other);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
});

test('[PEOPLE-1] the same letters typed on another keyboard are the same passphrase', async () => {
  const stored = await hashPassphrase('caf\u00e9 au lait', randomBytes(16));
  expect(await isPassphrase('cafe\u0301 au lait', stored)).toBe(true);
});

test('[PEOPLE-1] an unknown name is refused, after the same work as a wrong passphrase', async () => {
  const stored = await hashPassphrase('plain words', randomBytes(16));
  const time = async (against: string | null) => {
    const start = performance.now();
    expect(await isPassphrase('another guess', against)).toBe(false);
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  // In turn, and the shortest of each: what else the machine does only makes either longer.
  for (let n = 0; n < 3; n += 1) {
    known.push(await time(stored));
    unknown.push(await time(null));
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
  expect(await isPassphrase('plain words', 'rubbish')).toBe(false);
});

test('[PEOPLE-1] scrypt leaves the event loop free', async () => {
  let beats = 0;
  const timer = setInterval(() => {
    beats += 1;
  }, 1);
  await hashPassphrase('plain words', randomBytes(16));
  clearInterval(timer);
  expect(beats).toBeGreaterThan(3);
});
