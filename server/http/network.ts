// Where this machine can be reached, and which addresses may call themselves Moot's.

import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Whether an address is this machine, or in a network that does not reach the internet. */
export function isPrivate(address: string): boolean {
  const plain = address
    .replace(/^::ffff:/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  if (isIP(plain) === 4)
    return /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      plain,
    );
  return plain === '::1' || /^f[cd][0-9a-f]{2}:/.test(plain) || /^fe[89ab][0-9a-f]:/.test(plain);
}

export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || /^127\./.test(plain);
}

/** Names that no stranger can register: a page from elsewhere cannot come in under one of them. */
const homeName = /(^|\.)(localhost|local|lan|home|internal|home\.arpa|test)$/;

const plainHost = /^[\w.:[\]-]+$/;

/** `host` as in a Host header: is this an address under which Moot may be used without being told so? */
export function isHomeHost(host: string): boolean {
  if (!plainHost.test(host)) return false;
  const url = URL.parse(`http://${host}`);
  if (url === null) return false;
  const name = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name) !== 0) return isPrivate(name);
  return homeName.test(name) || !name.includes('.') || name === hostname().toLowerCase();
}

/** Whether a page of `origin` may talk to Moot reached as `host`. */
export function isOwnOrigin(origin: string, host: string | undefined, configured: string | null): boolean {
  if (configured !== null && origin === configured) return true;
  const url = URL.parse(origin);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  return host !== undefined && url.host === host.toLowerCase() && isHomeHost(host);
}

/** Addresses that phones on the same network can reach, the likeliest first. */
export function reachableAddresses(port: number): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).map((a) => ({ ...a, name })),
  );
  const usable = all.filter((a) => a.family === 'IPv4' && !a.internal && isPrivate(a.address));
  usable.sort((a, b) => likelihood(a) - likelihood(b));
  return usable.map((a) => `http://${a.address}:${port}`);
}

/** Networks between virtual machines are of no use to a phone. */
function likelihood({ name, address }: { readonly name: string; readonly address: string }): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale|wg)/.test(name)) return 3;
  if (address.startsWith('169.254.')) return 2;
  return address.startsWith('192.168.') ? 0 : 1;
}
