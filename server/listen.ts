// Finds a port and listens; says in a sentence why not.

import { refusedToStart } from '@moot/shared/language/en/start.ts';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

const furthest = 20;

export type Listening =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly sentence: string };

/** The first free port from the configured one on; a port that was chosen by hand is the only one. */
export async function listen(fastify: FastifyInstance, config: Config): Promise<Listening> {
  const last = config.portChosen ? config.port : config.port + furthest;
  for (let port = config.port; port <= last; port++) {
    const failure = await fastify.listen({ port, host: config.host }).then(
      () => null,
      (error: unknown) => codeOf(error),
    );
    if (failure === null) return { ok: true, port };
    if (failure !== 'EADDRINUSE') return { ok: false, sentence: sentenceFor(failure, port, config.host) };
  }
  const { portTaken, noPort } = refusedToStart;
  return { ok: false, sentence: config.portChosen ? portTaken(last) : noPort(config.port, last) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function sentenceFor(code: string, port: number, host: string): string {
  if (code === 'EACCES') return refusedToStart.portForbidden(port);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return refusedToStart.noSuchHost(host);
  return refusedToStart.unexpected(code);
}
