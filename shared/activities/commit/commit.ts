// No IO. Commit: promises made, asks put to one another, and what happened to what was promised.
import { z } from 'zod';
import { convenerOutstanding, outstandingPromises } from '../../language/en/stage.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { id, type PromiseId, type SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits } from '../checks.ts';
import { kind, type Opening, type OwnCommand } from '../kind.ts';
import { answers, ask, asksOf, finalReplies, nextAsk } from './asks.ts';
import { inSeries } from './inSeries.ts';
import * as settings from './params.ts';
import { needsWriter, type Params } from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { accept, type CommitTold, make, maker, type Own, promisesBetween, promisesOf } from './promise.ts';
import { reviewOutcome } from './review.ts';
import { synthesis } from './synthesis.ts';

function outcome(c: CommitTold): Json {
  switch (c.params.mode) {
    case 'make':
      return { mode: 'make', made: promisesOf(c).map((p) => ({ ...p })), convener: c.own.convener };
    case 'ask':
      return { mode: 'ask', asks: asksOf(c).map((a) => ({ ...a })), final: finalReplies(c) };
    case 'review':
      return { mode: 'review', ...reviewOutcome(c) };
  }
}

function settle(c: CommitTold): readonly MemoryEvent[] {
  const { session, activity } = c.around;
  return promisesOf(c).map(({ id: promise, seat, asker, what, when, accepted, backs }) => ({
    type: 'promiseMade',
    promise: id<PromiseId>(promise),
    seat,
    asker,
    accepted: accepted === 'yes',
    ...(accepted === 'no' && { declined: true as const }),
    what,
    when,
    backs,
    session,
    activity,
  }));
}

function next(c: CommitTold): readonly Opening[] {
  const { params, askings, around } = c;
  if (params.mode === 'make') {
    const ideas = maker(params)?.fields.includes('idea') === true ? around.source : [];
    const subjects = ideas.map(({ id: idea, text, by }) => ({ id: idea, text, ...(by !== null && { by }) }));
    const isFirst = askings.length === 0 && (ideas.length > 0 || !needsWriter(params));
    return isFirst ? [{ id: 'make:1', ask: 'make', round: 1, subjects }] : [];
  }
  return params.mode === 'ask' ? nextAsk(c, params.reask) : [];
}

const conveneBody = z.strictObject({ seat: z.string().min(1).max(120), next: z.string() });
const nextMax = 60;

const convene: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(conveneBody, raw);
  if (body === null || maker(c.params)?.convener !== true) return { ok: false, refusal: 'malformed' };
  if (!c.around.seats.has(id<SeatId>(body.seat))) return { ok: false, refusal: 'unknown' };
  const fit = fits(body.next, nextMax);
  return fit === 'ok' ? { ok: true, event: { type: 'convened', ...body } } : { ok: false, refusal: fit };
};

export const commit = kind<Params, Own>({
  name: 'commit',
  settings,
  plan,
  asks: { make, accept, ask, answers },
  available: () => true,
  start: () => ({ convener: null }),
  next,
  commands: { convene },
  byKey: {},
  between: promisesBetween,
  outstanding: (c) => {
    const waiting = promisesOf(c).filter((p) => p.accepted !== 'yes').length;
    const unsaid = maker(c.params)?.convener === true && c.own.convener === null;
    return [
      ...(waiting === 0 ? [] : [outstandingPromises(waiting)]),
      ...(unsaid ? [convenerOutstanding] : []),
    ];
  },
  evolve(own, event) {
    if (event.type === 'convened')
      own.convener = { seat: id<SeatId>(String(event.seat)), next: String(event.next) };
    return own;
  },
  items: () => [],
  outcome,
  settle,
  picture: pictureOf,
  synthesis,
  inSeries,
});
