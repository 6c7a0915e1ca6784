// For whoever keeps Moot running: is it up, can it write, how busy is it.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Door } from './door.ts';
import { isLoopback } from './network.ts';
import { refused, sendProblem } from './problem.ts';
import { get, type Routes } from './routes.ts';

export function healthRoutes(routes: Routes): void {
  const { app, door } = routes;
  app.get('/health', async () => ({ ok: true }));
  ready(app, door);
  get(routes, '/metrics', async ({ request, reply, visitor }) => {
    if (!isOnThisMachine(request) && (await visitor.facilitator()) === null) return refused('loopback_only');
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return door.metrics.text({
      sockets: door.registry.size(),
      rooms: door.rooms.open(),
      resident_bytes: process.memoryUsage.rss(),
      uptime_seconds: Math.round(process.uptime()),
    });
  });
}

function ready(app: FastifyInstance, door: Door): void {
  app.get('/ready', async (_request, reply) => {
    const readable = await door.rooms.all().then(
      () => true,
      () => false,
    );
    return readable ? { ok: true } : sendProblem(reply, refused('busy'));
  });
}

/** Behind a proxy that was not named, everybody seems to be on this machine. */
function isOnThisMachine(request: FastifyRequest): boolean {
  return request.headers['x-forwarded-for'] === undefined && isLoopback(request.ip);
}
