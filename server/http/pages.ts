// The built faces: one page each, their files, and a plain sentence for every other address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import { nothingHere } from '@moot/shared/language/en/problems.ts';
import type { FastifyInstance } from 'fastify';
import { refused, sendProblem } from './problem.ts';

const faces: Readonly<Record<string, string>> = {
  '/': 'phone.html',
  '/join': 'phone.html',
  '/me': 'phone.html',
  '/desk': 'desk.html',
  '/desk/*': 'desk.html',
  '/set-up': 'desk.html',
  '/invite': 'desk.html',
  '/screen': 'screen.html',
};

export const isBuilt = (clientFolder: string) =>
  ['phone.html', 'desk.html', 'screen.html'].every((page) => existsSync(join(clientFolder, page)));

export async function pages(app: FastifyInstance, clientFolder: string): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    // The usual 11 costs a second a file; 5 is nearly as small.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  if (isBuilt(clientFolder)) await serve(app, clientFolder);
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) return sendProblem(reply, refused('unknown_route'));
    return reply.code(404).type('text/plain; charset=utf-8').send(`${nothingHere}\n`);
  });
}

async function serve(app: FastifyInstance, clientFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(clientFolder, 'assets'),
    prefix: '/assets/',
    // Their names carry a hash of what is in them.
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  for (const [address, page] of Object.entries(faces))
    app.get(address, (_request, reply) =>
      reply.sendFile(page, clientFolder, { cacheControl: false }).header('cache-control', 'no-cache'),
    );
}
