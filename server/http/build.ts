// The HTTP side of Moot, put together: guards first, then routes, then pages.
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { ProblemCode } from '@moot/shared/language/en/problems.ts';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { codeOf, type Log } from '../log.ts';
import { StoreError } from '../store/errors.ts';
import { accountRoutes } from './accounts.ts';
import { agendaRoutes } from './agenda.ts';
import { documentRoutes } from './documents.ts';
import type { Budget, Door } from './door.ts';
import { doorRoutes } from './doors.ts';
import { markAnswers } from './etag.ts';
import { groundRoutes } from './ground.ts';
import { healthRoutes } from './health.ts';
import { homeRoutes } from './home.ts';
import { joinRoutes } from './join.ts';
import { myCopyRoutes } from './myCopy.ts';
import { pages } from './pages.ts';
import { problemOf, refused, sendProblem } from './problem.ts';
import { seatRoutes } from './seats.ts';
import { secure } from './security.ts';
import { seriesRoutes } from './series.ts';
import { viewRoutes } from './views.ts';

const tenMinutes = 10 * 60_000;

export function emptyHttp(config: Config): FastifyInstance {
  return Fastify({
    // What Moot writes about itself goes through log.ts, which knows no addresses.
    logger: false,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: 256 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
    requestTimeout: 30_000,
    return503OnClosing: false,
    // An address that is not even one.
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, refused('unknown_route')),
  });
}

export async function furnish(app: FastifyInstance, door: Door, log: Log): Promise<void> {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const code = problemCodeOf(error);
    if (code === 'unexpected' || code === 'busy') log({ event: 'http_failed', code: codeOf(error) });
    return sendProblem(reply, refused(code));
  });
  // JSON, and nothing a plain form of another site could send.
  app.removeContentTypeParser('text/plain');
  await secure(app, door.config);
  await app.register(rateLimit, {
    max: door.config.limits.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () =>
      Object.assign(new Error('too many'), { statusCode: 429, ...problemOf(refused('too_many')) }),
  });
  await app.register(cookie);
  markAnswers(app);
  const routes = { app, door, budget: budgets(app, door.config) };
  healthRoutes(routes);
  accountRoutes(routes);
  seriesRoutes(routes);
  seatRoutes(routes);
  joinRoutes(routes);
  doorRoutes(routes);
  viewRoutes(routes);
  documentRoutes(routes);
  myCopyRoutes(routes);
  homeRoutes(routes);
  agendaRoutes(routes);
  groundRoutes(routes);
  await pages(app, door.config.clientFolder);
}

/** Counts wrong guesses only, from one address and from all together. */
function budgets(app: FastifyInstance, { limits }: Config): (request: FastifyRequest) => Budget {
  const ofAddress = app.createRateLimit({ max: limits.wrongGuesses, timeWindow: tenMinutes });
  const ofAll = app.createRateLimit({
    max: limits.wrongGuessesOverall,
    timeWindow: tenMinutes,
    keyGenerator: () => 'all',
  });
  return (request) => ({
    async spent() {
      const counts = await Promise.all(
        [ofAddress, ofAll].map((count) => count(request, { increment: false })),
      );
      return counts.some((count) => !count.isAllowed && count.remaining <= 0);
    },
    async wrong() {
      await Promise.all([ofAddress(request), ofAll(request)]);
    },
  });
}

function problemCodeOf(error: FastifyError): ProblemCode {
  if (error instanceof StoreError) return 'busy';
  if (error.statusCode === 429) return 'too_many';
  if (error.statusCode === 413) return 'too_large';
  if (error.statusCode === 415) return 'not_json';
  if (error.statusCode !== undefined && error.statusCode < 500) return 'malformed';
  return 'unexpected';
}
