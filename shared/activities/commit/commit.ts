// No IO. Commit: promises made, asks put to one another, and what happened to what was promised.
import { z } from 'zod';
import { outstandingPromises } from '../../language/en/stage.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { id, type PromiseId, type SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf } from '../checks.ts';
import { kind, type Opening, type OwnCommand } from '../kind.ts';
import { ask, asksBetween, asksOf, finalReplies, reply } from './asks.ts';
import { type Params, paramsSchema } from './params.ts';
import { pictureOf } from './pictureOf.ts';
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
  return promisesOf(c).map(({ id: promise, seat, asker, what, when, accepted }) => ({
    type: 'promiseMade',
    promise: id<PromiseId>(promise),
    seat,
    asker,
    accepted: accepted === 'yes',
    what,
    when,
    session,
    activity,
  }));
}

function next(c: CommitTold): readonly Opening[] {
  const { params, askings, around } = c;
  if (params.mode === 'make') {
    const ideas = maker(params)?.fields.includes('idea') === true ? around.source : [];
    const subjects = ideas.map(({ id: idea, text, by }) => ({ id: idea, text, ...(by !== null && { by }) }));
    return askings.length === 0 ? [{ id: 'make:1', ask: 'make', round: 1, subjects }] : [];
  }
  if (params.mode === 'review') return [];
  const round = askings.filter((a) => a.ask === 'ask').length + 1;
  const unclear = asksOf(c).some((a) => a.reply === 'not_clear' && a.replaces === null);
  return round === 1 || (round <= 1 + params.reask && unclear)
    ? [{ id: `ask:${round}`, ask: 'ask', round, subjects: [] }]
    : [];
}

const conveneBody = z.strictObject({ seat: z.string().min(1).max(120), next: z.string().max(60) });

const convene: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(conveneBody, raw);
  if (body === null || maker(c.params)?.convener !== true) return { ok: false, refusal: 'malformed' };
  if (!c.around.seats.has(id<SeatId>(body.seat))) return { ok: false, refusal: 'unknown' };
  return { ok: true, event: { type: 'convened', ...body } };
};

export const commit = kind<Params, Own>({
  name: 'commit',
  params: paramsSchema,
  asks: { make, accept, ask, reply },
  available: (params) => params.mode === 'make' && !params.fields.includes('idea'),
  start: () => ({ convener: null }),
  next,
  commands: { convene },
  byKey: {},
  between: (askings) => [...promisesBetween(askings), ...asksBetween(askings)],
  outstanding: (c) => {
    const waiting = promisesOf(c).filter((p) => p.accepted !== 'yes').length;
    return waiting === 0 ? [] : [outstandingPromises(waiting)];
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
});
