// Pure but for what is passed in. Secrets people carry, and the marks by which they are recognised.
import { createHash } from 'node:crypto';
import { id, type Slot } from '@moot/shared/model/ids.ts';
import type { SecretHash } from '../store/peopleStore.ts';

/** As many random bytes as asked for, from a cryptographic source. */
export type RandomBytes = (count: number) => Uint8Array;

/** 256 random bits, safe in a cookie and behind a `#`. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url');
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is stored of a token or a link. A plain hash is enough: nobody can guess 256 bits. */
export const hashToken = (token: string): SecretHash => sha256(token);

/** The public mark of a no-names answer: the first 16 bytes of SHA-256 of the key's text as the phone sent it. */
export const slotOf = (key: string): Slot => id<Slot>(sha256(key).slice(0, 32));

/** SHA-256 of the command's canonical JSON: the same body in another order of its fields is the same command. */
export const digestOf = (command: unknown): string => sha256(canonical(command));

function canonical(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((v) => (v === undefined ? 'null' : canonical(v))).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
}
