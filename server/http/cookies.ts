// Reads one cookie where there is no Fastify request: at a socket's handshake.
import { fastifyCookie } from '@fastify/cookie';

export function parseCookie(header: string | undefined, name: string): string | null {
  return header === undefined ? null : (fastifyCookie.parse(header)[name] ?? null);
}
