// No IO. Vote: statements of one idea each, agreed with, disagreed with or passed; talked about; asked again.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { isOut } from '../../asking/step.ts';
import { limits } from '../../model/definition.ts';
import type { Verdict } from '../../model/refusals.ts';
import { bodyOf, fits, fitsIfGiven, text } from '../checks.ts';
import { kind, type Opening, type OwnCommand, type OwnDecision } from '../kind.ts';
import { inSeries } from './inSeries.ts';
import { outcomeOf } from './outcome.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { rememberVote } from './remember.ts';
import { rowsOf } from './rows.ts';
import {
  type Added,
  inSight,
  isSlot,
  type Own,
  statementsOf,
  type VoteTold,
  votingsIn,
  wordsAt,
} from './statements.ts';
import { synthesis } from './synthesis.ts';

const line: Ask<Params> = {
  fields: () => [{ name: 'line', value: text, optional: false }],
  about: 'all subjects',
  many: true,
  counts: false,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: (params) => params.collect?.maxPosts ?? 0,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    fits(values.line, params.collect?.maxChars ?? limits.statement),
};

const vote: Ask<Params> = {
  // Reasons are never linked: what somebody writes would name the row it stands in.
  fields: ({ linked }) => [
    { name: 'vote', value: z.enum(['agree', 'disagree', 'pass']), optional: false, linked },
    { name: 'reason', value: text, optional: true, follows: 'vote' },
  ],
  about: 'each subject',
  many: false,
  counts: true,
  sight: (params) => params.sight,
  revealBy: (params) => (params.reveal === 'reasons_then_counts' ? 'reasonThenSubject' : 'subject'),
  limit: () => 1,
  content: ({ values }: AnswerContext<Params>): Verdict => fitsIfGiven(values.reason, limits.reason),
};

function next(c: VoteTold): readonly Opening[] {
  const collecting = c.askings.find((a) => a.ask === 'line');
  if (c.params.collect !== null && collecting === undefined)
    return [{ id: 'line:1', ask: 'line', round: 1, subjects: [] }];
  const held = votingsIn(c.askings);
  const again = held.at(-1)?.subjects.some((s) => held.at(-1)?.cell('vote', s.id)?.tooFew === true) ?? false;
  if (held.length >= c.around.rounds && !again) return [];
  const subjects = inSight(c).map((s) => ({ id: s.id, text: wordsAt(c.own, s, held.length) }));
  if (subjects.length === 0) return [];
  return [{ id: `vote:${held.length + 1}`, ask: 'vote', round: held.length + 1, subjects }];
}

const id = z.string().min(1).max(120);
const addBody = z.strictObject({
  id,
  text: z.string(),
  from: id.nullable(),
  as: z.enum(['same_line', 'new_line']).nullable(),
});
const rewordBody = z.strictObject({ id, text: z.string() });
const idBody = z.strictObject({ id });

const no = (refusal: Exclude<Verdict, 'ok'>): OwnDecision => ({ ok: false, refusal });

/** Before the first vote opens. An id that is there already is confirmed, not doubled. */
const addStatement: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(addBody, raw);
  if (body === null) return no('malformed');
  if (votingsIn(c.askings).length > 0) return no('round_closed');
  const fit = fits(body.text, limits.statement);
  if (fit !== 'ok') return no(fit);
  const max = c.params.maxStatements;
  if (max !== null && statementsOf(c).length >= max) return no('too_many');
  return { ok: true, event: { type: 'statementAdded', ...body } };
};

const reword: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(rewordBody, raw);
  if (body === null) return no('malformed');
  const held = votingsIn(c.askings);
  if (held.some((a) => !isOut(a))) return no('not_now');
  if (held.length > 0 && !c.params.reword) return no('not_now');
  if (!statementsOf(c).some((s) => s.id === body.id)) return no('unknown');
  const fit = fits(body.text, limits.statement);
  return fit === 'ok' ? { ok: true, event: { type: 'reworded', ...body, before: held.length } } : no(fit);
};

const dropStatement: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(idBody, raw);
  if (body === null) return no('malformed');
  if (votingsIn(c.askings).length > 0) return no('round_closed');
  if (!statementsOf(c).some((s) => s.id === body.id)) return no('unknown');
  return { ok: true, event: { type: 'statementDropped', ...body } };
};

const confirmBody = z.object({ slot: id, statement: id, agrees: z.boolean() });

/** Is this wording yours? Answered by the phone that wrote the post it was made from. */
const confirmWording: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(confirmBody, raw);
  if (body === null) return no('malformed');
  const made = c.own.added.find((a) => a.id === body.statement);
  if (made === undefined || made.from !== body.slot) return no('not_yours');
  return { ok: true, event: { type: 'wordingConfirmed', id: body.statement, agrees: body.agrees } };
};

export const voteKind = kind<Params, Own>({
  name: 'vote',
  settings,
  plan,
  asks: { line, vote },
  available: () => true,
  start: () => ({ added: [], dropped: new Set(), rewordings: [], confirmed: new Map() }),
  next,
  commands: { addStatement, reword, dropStatement },
  byKey: { confirmWording },
  asksWriters: ({ own, askings }) =>
    askings.length > 0
      ? []
      : own.added.flatMap((a) =>
          a.from !== null && isSlot(a.from) && !own.confirmed.has(a.id) && !own.dropped.has(a.id)
            ? [{ slot: a.from, statement: a.id, text: a.text }]
            : [],
        ),
  evolve(own, event) {
    const statement = String(event.id);
    switch (event.type) {
      case 'statementAdded':
        own.dropped.delete(statement);
        if (!own.added.some((a) => a.id === statement)) own.added.push(addedFrom(event));
        break;
      case 'statementDropped':
        own.dropped.add(statement);
        break;
      case 'reworded':
        own.rewordings.push({ id: statement, before: Number(event.before), text: String(event.text) });
        break;
      case 'wordingConfirmed':
        own.confirmed.set(statement, event.agrees === true);
    }
    return own;
  },
  items: (c) => {
    const held = votingsIn(c.askings).length;
    return statementsOf(c).map((s) => ({
      id: s.id,
      text: wordsAt(c.own, s, Math.max(0, held - 1)),
      by: s.by,
    }));
  },
  outcome: outcomeOf,
  settle: rememberVote,
  rows: rowsOf,
  picture: pictureOf,
  synthesis,
  inSeries,
});

function addedFrom(event: { readonly [key: string]: unknown }): Added {
  const from = typeof event.from === 'string' ? event.from : null;
  const as = event.as === 'same_line' || event.as === 'new_line' ? event.as : null;
  return { id: String(event.id), text: String(event.text), from, as };
}
