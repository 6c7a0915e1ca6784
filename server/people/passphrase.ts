// Passphrases of facilitators: scrypt, off the event loop, a salt for each.
import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Costs about 32 MB and a tenth of a second: OWASP's scrypt profile of N = 2^15, r = 8, p = 3. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const length = 32;

/** `salt`: 16 random bytes, new for every passphrase. The answer carries its cost, so that it can be raised later. */
export async function hashPassphrase(passphrase: string, salt: Uint8Array): Promise<string> {
  const hash = await derive(passphrase, salt, cost);
  const bytes = (data: Uint8Array) => Buffer.from(data).toString('base64url');
  return ['scrypt', cost.N, cost.r, cost.p, bytes(salt), bytes(hash)].join('$');
}

/** `stored` null is an unknown name: it takes as long to refuse as a wrong passphrase. */
export async function isPassphrase(passphrase: string, stored: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = (stored ?? nobody).split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const wanted = Buffer.from(hash, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(passphrase, Buffer.from(salt, 'base64url'), options);
  return found.length === wanted.length && timingSafeEqual(found, wanted) && stored !== null;
}

const nobody = ['scrypt', cost.N, cost.r, cost.p, 'A'.repeat(22), 'A'.repeat(43)].join('$');

type Cost = { readonly N: number; readonly r: number; readonly p: number };

/** The same letters can be typed as different code points on different keyboards. */
function derive(passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 160 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, length, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
