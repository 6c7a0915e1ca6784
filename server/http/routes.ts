// How a route is written: the body parsed, the visitor known, one answer or one refusal.

import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FacilitatorEntry } from '../store/peopleStore.ts';
import { type Budget, type Door, type Visitor, visitorOf } from './door.ts';
import { isRefused, type Refused, refused, sendProblem } from './problem.ts';

export type Routes = {
  readonly app: FastifyInstance;
  readonly door: Door;
  readonly budget: (request: FastifyRequest) => Budget;
};

export type Asked<Body> = {
  readonly body: Body;
  readonly visitor: Visitor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
export type AskedOf<Body> = Asked<Body> & {
  readonly facilitator: FacilitatorEntry;
  readonly series: SeriesId;
};
export type Answer<Result> = Promise<Result | Refused>;

export const nothing = z.strictObject({});
const paramsSchema = z.record(
  z.string(),
  z
    .string()
    .min(1)
    .max(120)
    .regex(/^[\w:.@-]+$/),
);

/** A part of the path; '' where it is not what an id looks like. */
export function param(request: FastifyRequest, name: string): string {
  const parsed = paramsSchema.safeParse(request.params);
  return parsed.success ? (parsed.data[name] ?? '') : '';
}

async function respond<T>(reply: FastifyReply, answering: Answer<T>): Promise<unknown> {
  const answer = await answering;
  return isRefused(answer) ? sendProblem(reply, answer) : answer;
}

export function get<T>(
  { app, door, budget }: Routes,
  path: string,
  handle: (asked: Asked<null>) => Answer<T>,
): void {
  app.get(path, (request, reply) => {
    const visitor = visitorOf(door, request, reply, budget(request));
    return respond(reply, handle({ body: null, visitor, request, reply }));
  });
}

/** `bodyLimit` in bytes, where whole files come in. */
type Limits = { readonly bodyLimit?: number };

export function post<B, T>(
  { app, door, budget }: Routes,
  path: string,
  schema: z.ZodType<B>,
  handle: (asked: Asked<B>) => Answer<T>,
  limits: Limits = {},
): void {
  app.post(path, limits, (request, reply) => {
    const body = schema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, refused('malformed'));
    const visitor = visitorOf(door, request, reply, budget(request));
    return respond(reply, handle({ body: body.data, visitor, request, reply }));
  });
}

/** A handler for signed-in facilitators only; where the path names a series, it exists. */
function facilitatorOnly<B, T>(
  door: Door,
  handle: (asked: AskedOf<B>) => Answer<T>,
): (asked: Asked<B>) => Answer<T> {
  return async (asked) => {
    const facilitator = await asked.visitor.facilitator();
    if (facilitator === null) return refused('not_signed_in');
    const series = id<SeriesId>(param(asked.request, 'series'));
    const named = asked.request.routeOptions.url?.includes(':series') ?? false;
    if (named && (await door.rooms.find(series)) === null) return refused('unknown_series');
    return handle({ ...asked, facilitator, series });
  };
}

export function facilitatorGet<T>(
  routes: Routes,
  path: string,
  handle: (asked: AskedOf<null>) => Answer<T>,
): void {
  get(routes, path, facilitatorOnly(routes.door, handle));
}

export function facilitatorPost<B, T>(
  routes: Routes,
  path: string,
  schema: z.ZodType<B>,
  handle: (asked: AskedOf<B>) => Answer<T>,
  limits: Limits = {},
): void {
  post(routes, path, schema, facilitatorOnly(routes.door, handle), limits);
}
