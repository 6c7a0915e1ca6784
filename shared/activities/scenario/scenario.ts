// No IO. Scenario: what would you really do? Fields each with their own rule on names, shown one after the other.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fitsIfGiven, text } from '../checks.ts';
import { kind, type OwnCommand } from '../kind.ts';
import { cardOf, fieldsOf, latest, type Own, type ScenarioTold } from './answers.ts';
import { inSeries } from './inSeries.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { synthesis } from './synthesis.ts';

const answer: Ask<Params> = {
  fields: (params) => params.fields.map((f) => ({ name: f.id, value: text, optional: true, label: f.label })),
  about: 'all subjects',
  talkedAbout: true,
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'field',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    Object.values(values)
      .map((v) => (v === '' ? 'empty' : fitsIfGiven(v, params.maxChars)))
      .find((v) => v !== 'ok') ?? 'ok',
};

const cardBody = z.strictObject({ card: z.int().min(0).max(20) });

/** Plays another card, before it opens: 0 is the one the agenda names, then the spare ones. */
const playCard: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(cardBody, raw);
  const card = body === null ? undefined : [c.params.card, ...c.params.spareCards][body.card];
  if (card === undefined) return { ok: false, refusal: 'malformed' };
  if (c.askings.length > 0) return { ok: false, refusal: 'round_closed' };
  return { ok: true, event: { type: 'cardPlayed', card } };
};

function outcome(c: ScenarioTold): Json {
  return {
    card: cardOf(c),
    eligible: latest(c)?.eligible?.size ?? 0,
    fields: fieldsOf(c).map((f) => ({ ...f, texts: f.texts.map((t) => ({ ...t })) })),
  };
}

export const scenario = kind<Params, Own>({
  name: 'scenario',
  settings,
  plan,
  asks: { answer },
  available: () => true,
  start: () => ({ card: null }),
  next: (c) =>
    c.askings.length > 0
      ? []
      : [{ id: 'answer:1', ask: 'answer', round: 1, subjects: [{ id: 'card', text: cardOf(c) }] }],
  commands: { playCard },
  byKey: {},
  evolve(own, event) {
    if (event.type === 'cardPlayed') own.card = String(event.card);
    return own;
  },
  items: () => [],
  outcome,
  settle: () => [],
  picture: pictureOf,
  synthesis,
  inSeries,
});
