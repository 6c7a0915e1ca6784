// Every way of saying no over HTTP: one shape, one table.

import type { Problem } from '@moot/shared/http/problem.ts';
import { type ProblemCode, problemSentences } from '@moot/shared/language/en/problems.ts';
import type { FastifyReply } from 'fastify';

const statuses: Readonly<Record<ProblemCode, number>> = {
  not_signed_in: 401,
  not_allowed: 403,
  unknown_route: 404,
  unknown_series: 404,
  unknown_session: 404,
  unknown_seat: 404,
  malformed: 400,
  not_json: 415,
  too_large: 413,
  too_many: 429,
  other_site: 403,
  set_up_already: 409,
  link_spent: 410,
  name_taken: 409,
  short_passphrase: 400,
  wrong_passphrase: 401,
  wrong_code: 404,
  locked: 403,
  unknown_name: 404,
  which_organisation: 400,
  unknown_organisation: 400,
  full: 409,
  claim_refused: 403,
  claim_gone: 410,
  gone_by: 409,
  does_not_fit: 409,
  bad_definition: 422,
  bad_file: 422,
  not_these_rows: 409,
  unknown_definition: 404,
  review_first: 409,
  released_gone: 410,
  not_available_yet: 501,
  busy: 503,
  unexpected: 500,
  loopback_only: 403,
  unknown_host: 421,
};

/** What a handler answers instead of its result. A sentence of its own takes the place of the table's. */
export type Refused = { readonly refused: ProblemCode; readonly sentence?: string };

export const refused = (code: ProblemCode): Refused => ({ refused: code });

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

export function problemOf({ refused: error, sentence }: Refused): Problem {
  return { error, sentence: sentence ?? problemSentences[error] };
}

export function sendProblem(reply: FastifyReply, answer: Refused): FastifyReply {
  return reply.code(statuses[answer.refused]).send(problemOf(answer));
}
