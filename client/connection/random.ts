// Random text from the one source that exists on plain http in a local network too.

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

function bytes(n: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(n));
}

/** A ballot key: 128 random bits in hexadecimal. It never leaves this phone except inside a cast. */
export function randomKey(): string {
  return Array.from(bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An id made here (a command, a post, a promise): a letter and random base-32 digits. */
export function randomId(letter: string, length = 10): string {
  return letter + Array.from(bytes(length), (byte) => digits[byte % 32]).join('');
}
