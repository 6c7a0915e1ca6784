// Addresses handed to people. A link's secret stands behind the #, so that it is in no log and no request.
import type { FastifyRequest } from 'fastify';
import type { Door } from './door.ts';
import { isHomeHost, isLoopback } from './network.ts';

/** Links opened on this very machine: the address that is in use now. */
export function linkTo(door: Door, request: FastifyRequest): (path: string) => string {
  const base = door.config.origin ?? `${request.protocol}://${request.host}`;
  return (path) => `${base}${path}`;
}

/** Links sent to somebody else's phone: an address that it can reach. */
export function linkForOthers(door: Door, request: FastifyRequest): (path: string) => string {
  const [reachable] = door.addresses();
  const here = request.host;
  const onlyHere = isLoopback(request.hostname) || request.hostname === 'localhost' || !isHomeHost(here);
  if (door.config.origin !== null || !onlyHere || reachable === undefined) return linkTo(door, request);
  return (path) => `${reachable}${path}`;
}
