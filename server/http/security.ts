// What every request and every answer is held to, whatever the route.

import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { isHomeHost, isOwnOrigin } from './network.ts';
import { refused, sendProblem } from './problem.ts';

/** react-aria puts this one style element into the page; nothing else inline is let through. */
const pressableStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

export async function secure(app: FastifyInstance, config: Config): Promise<void> {
  const https = config.origin?.startsWith('https:') === true;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", pressableStyle],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        // Older Safari does not count ws: as 'self'.
        connectSrc: ["'self'", (request) => webSocketOf(request.headers.host, https)],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        // The desk looks at its own documents in a frame; nobody looks at ours in theirs.
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: https,
    // Both are ignored over plain http, with a complaint in the console.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isKnownHost(request, config)) return sendProblem(reply, refused('unknown_host'));
    if (isFromElsewhere(request, config)) return sendProblem(reply, refused('other_site'));
  });
}

const plainHost = /^[\w.:[\]-]+$/;

function webSocketOf(host: string | undefined, https: boolean): string {
  return host !== undefined && plainHost.test(host) ? `${https ? 'wss' : 'ws'}://${host}` : "'self'";
}

/** A name from outside that leads here could be a trap: a page of that name would pass as our own. */
function isKnownHost(request: FastifyRequest, config: Config): boolean {
  if (config.origin !== null && request.host === new URL(config.origin).host) return true;
  return isHomeHost(request.host);
}

/** Only what changes something is asked where it comes from; reading across sites is the browser's to forbid. */
function isFromElsewhere(request: FastifyRequest, config: Config): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  return origin !== undefined && !isOwnOrigin(origin, request.host, config.origin);
}
