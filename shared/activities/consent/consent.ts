// No IO. Consent: can you work with this? Any 1 or 2 opens the words; the last round run is the result.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { isOut } from '../../asking/step.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { limits } from '../../model/definition.ts';
import { id, type LineId, type SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits, fitsIfGiven, text } from '../checks.ts';
import { kind, type Opening, type OwnCommand } from '../kind.ts';
import { inSeries } from './inSeries.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { levels } from './picture.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import {
  type ConsentTold,
  notEligible,
  type Own,
  type Result,
  roundsOf,
  toConfirm,
  wordsFor,
} from './rounds.ts';
import { synthesis } from './synthesis.ts';

const level: Ask<Params> = {
  fields: () => [
    { name: 'level', value: z.enum(levels), optional: false },
    { name: 'concern', value: text, optional: true },
    { name: 'whose', value: text, optional: true },
  ],
  about: 'all subjects',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ values }: AnswerContext<Params>): Verdict =>
    firstRefusal(
      () => fitsIfGiven(values.concern, limits.concern),
      () => fitsIfGiven(values.whose, limits.note),
    ),
};

function outcome(c: ConsentTold): Json {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  return {
    rounds: rounds.map((r) => ({
      round: r.round,
      text: r.text,
      eligible: r.eligible.size,
      counts: Object.fromEntries(levels.map((l) => [l, r.answers.filter((a) => a.level === l).length])),
      noAnswer: r.silent.length,
      result: r.result,
      answers: r.answers.map((a) => ({ ...a })),
    })),
    result: last?.result ?? null,
    text: last?.text ?? null,
    reservationsFrom: last?.answers.filter((a) => a.level === '3').map((a) => a.seat) ?? [],
    asidesFrom: last?.answers.filter((a) => a.level === 'aside').map((a) => a.seat) ?? [],
    toConfirm: last === undefined ? [] : toConfirm(c, last),
  };
}

function next(c: ConsentTold): readonly Opening[] {
  const round = c.askings.length + 1;
  const words = wordsFor(c, round);
  const latest = c.askings.at(-1);
  const isResting = latest === undefined || isOut(latest);
  if (!isResting || round > c.around.rounds || words === null) return [];
  const wanted = round > 1 && c.own.texts.has(round);
  return [{ id: `level:${round}`, ask: 'level', round, subjects: [{ id: 'proposal', text: words }], wanted }];
}

const wordBody = z.strictObject({ text: z.string() });
const addBody = z.strictObject({ id: z.string().min(1).max(120), text: z.string() });

/** Words for the round that has not opened yet. */
const word: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(wordBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const round = c.askings.length + 1;
  if (round > c.around.rounds || !c.askings.every(isOut)) return { ok: false, refusal: 'not_now' };
  const fit = fits(body.text, limits.proposal);
  return fit === 'ok'
    ? { ok: true, event: { type: 'worded', round, text: body.text } }
    : { ok: false, refusal: fit };
};

/** A text that was not adopted becomes a line of the ledger. */
const ledgerAdd: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(addBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  if (roundsOf(c).at(-1)?.result !== 'not_adopted') return { ok: false, refusal: 'not_now' };
  const known = c.around.ledger.has(id<LineId>(body.id)) || c.own.toLedger.some((l) => l.id === body.id);
  if (known) return { ok: false, refusal: 'not_now' };
  const fit = fits(body.text, limits.statement);
  return fit === 'ok' ? { ok: true, event: { type: 'wentToLedger', ...body } } : { ok: false, refusal: fit };
};

const carryBody = z.strictObject({
  line: z.string().min(1).max(120),
  owner: z.string().min(1).max(120),
  lookAgain: z.string(),
});

/** An adopted text keeps a ledger line as an aim to test, with somebody who looks after it and a date. */
const carry: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(carryBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const isKept = c.own.carries.some((one) => one.line === body.line);
  if (!isAdopted(roundsOf(c).at(-1)?.result) || isKept) return { ok: false, refusal: 'not_now' };
  if (!c.around.ledger.has(id<LineId>(body.line)) || !c.around.seats.has(id<SeatId>(body.owner)))
    return { ok: false, refusal: 'unknown' };
  const fit = fits(body.lookAgain, limits.note);
  return fit === 'ok' ? { ok: true, event: { type: 'carried', ...body } } : { ok: false, refusal: fit };
};

const isAdopted = (result: Result | undefined) =>
  result === 'adopted' || result === 'adopted_with_reservations';

/** What was put down after an earlier round counts only if the last one came to the same. */
function settle(c: ConsentTold): readonly MemoryEvent[] {
  const last = roundsOf(c).at(-1);
  if (last === undefined) return [];
  if (isAdopted(last.result)) return c.own.carries.flatMap((carried) => kept(c, carried));
  if (last.result !== 'not_adopted') return [];
  const { session, activity } = c.around;
  return c.own.toLedger.flatMap(({ id: line, text: words }): MemoryEvent[] => [
    {
      type: 'lineEntered',
      line: id<LineId>(line),
      text: words,
      status: 'apparent_difference',
      session,
      activity,
      from: null,
    },
    { type: 'lineToConfirm', line: id<LineId>(line), seats: notEligible(c, last) },
  ]);
}

function kept(c: ConsentTold, carried: Own['carries'][number]): MemoryEvent[] {
  const line = id<LineId>(carried.line);
  const status = c.around.ledger.get(line)?.status;
  const { owner, lookAgain } = carried;
  const treated = { treatment: 'test', types: [], settledAs: null, bottomLine: null, owner, lookAgain };
  const changed: MemoryEvent[] =
    status === 'apparent_difference'
      ? []
      : [{ type: 'lineStatusChanged', line, status: 'apparent_difference' }];
  return [...changed, { type: 'lineTreated', line, ...treated }];
}

export const consent = kind<Params, Own>({
  name: 'consent',
  settings,
  plan,
  asks: { level },
  available: () => true,
  start: () => ({ texts: new Map(), toLedger: [], carries: [] }),
  next,
  commands: { word, ledgerAdd, carry },
  byKey: {},
  evolve(own, event) {
    if (event.type === 'worded') own.texts.set(Number(event.round), String(event.text));
    if (event.type === 'carried')
      own.carries.push({
        line: String(event.line),
        owner: id<SeatId>(String(event.owner)),
        lookAgain: String(event.lookAgain),
      });
    if (event.type === 'wentToLedger') own.toLedger.push({ id: String(event.id), text: String(event.text) });
    return own;
  },
  items: () => [],
  outcome,
  settle,
  picture: pictureOf,
  synthesis,
  inSeries,
});
