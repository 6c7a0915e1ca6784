// No IO. Weigh: place each item on a scale, give dots, or pick a first, second and third.
import { z } from 'zod';
import type { AnswerContext, Ask, Field } from '../../asking/ask.ts';
import { isOut } from '../../asking/step.ts';
import { stillToChoose } from '../../language/en/weigh.ts';
import { limits } from '../../model/definition.ts';
import type { Refusal, Verdict } from '../../model/refusals.ts';
import { bodyOf, fits } from '../checks.ts';
import { type Kind, kind, type OwnCommand, type OwnDecision } from '../kind.ts';
import { decidePick, type Ticked } from '../pick.ts';
import { inSeries } from './inSeries.ts';
import { idAgain, linesToTakeUp, type Own, offeredItems, type WeighTold, weighedItems } from './items.ts';
import { dottedOf, outcomeOf } from './outcome.ts';
import * as settings from './params.ts';
import { type Params, paramsSchema } from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { questionsOf } from './questions.ts';
import { synthesis } from './synthesis.ts';

const place = z.int().min(1).max(10);
const dotsValue = z.record(z.string(), z.int().min(0).max(20));
const rankValue = z.array(z.string()).min(1).max(60);

const onShow: Pick<Ask<Params>, 'many' | 'counts' | 'sight' | 'revealBy' | 'limit'> = {
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
};

const rate: Ask<Params> = {
  ...onShow,
  about: 'each subject',
  fields: (params) => (params.mode === 'scale' ? questionsOf(params).map(rateField) : []),
  content: ({ params, values }: AnswerContext<Params>): Verdict => {
    const points = params.mode === 'scale' ? params.scale.length : 0;
    return Object.values(values).every((v) => v === null || Number(v) <= points) ? 'ok' : 'not_a_value';
  },
};

const rateField = ({ id }: { readonly id: string }): Field => ({
  name: id,
  namedAs: 'answer',
  value: place,
  optional: true,
});

const dots: Ask<Params> = {
  ...onShow,
  about: 'all subjects',
  talkedAbout: true,
  fields: () => [{ name: 'answer', value: dotsValue, optional: true }],
  content: ({ params, asking, values }: AnswerContext<Params>): Verdict => {
    if (params.mode !== 'dots') return 'not_a_value';
    if (values.answer === null) return 'ok';
    const given = Object.entries(dotsValue.parse(values.answer));
    const sum = given.reduce((all, [, n]) => all + n, 0);
    if (sum > params.dots) return 'too_many';
    if (sum === 0) return 'empty';
    if (given.some(([, n]) => n > params.maxPerItem)) return 'too_many';
    return given.every(([item]) => asking.subjects.some((s) => s.id === item)) ? 'ok' : 'unknown';
  },
};

const rank: Ask<Params> = {
  ...onShow,
  about: 'all subjects',
  talkedAbout: true,
  fields: () => [{ name: 'answer', value: rankValue, optional: true }],
  content: ({ params, asking, values }: AnswerContext<Params>): Verdict => {
    if (params.mode !== 'rank') return 'not_a_value';
    if (values.answer === null) return 'ok';
    const given = rankValue.parse(values.answer);
    if (new Set(given).size < given.length) return 'not_a_value';
    if (given.length > params.top) return 'too_many';
    return given.every((item) => asking.subjects.some((s) => s.id === item)) ? 'ok' : 'unknown';
  },
};

const id = z.string().min(1).max(120);
const addBody = z.strictObject({ id, text: z.string() });
const chooseBody = z.strictObject({ items: z.array(id).max(60) });
const no = (refusal: Refusal): OwnDecision => ({ ok: false, refusal });

/** With the id of a ledger's line it is that line, in its own words. */
const addItem: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(addBody, raw);
  if (body === null) return no('malformed');
  if (c.askings.length > 0) return no('round_closed');
  if (offeredItems(c).some((i) => i.id === body.id)) return no('not_now');
  if (c.own.added.length >= c.params.add) return no('too_many');
  const line = linesToTakeUp(c).find((l) => l.id === body.id);
  if (line !== undefined) return { ok: true, event: { type: 'itemAdded', id: line.id, text: line.text } };
  const fit = fits(body.text, limits.statement);
  return fit === 'ok' ? { ok: true, event: { type: 'itemAdded', ...body } } : no(fit);
};

/** Among those tied at the cut, and said aloud. */
const choose: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(chooseBody, raw);
  if (body === null || c.params.mode !== 'dots') return no('malformed');
  if (!isOut(c.askings.at(-1))) return no('not_now');
  const { tied, places } = dottedOf(c, c.params);
  if (new Set(body.items).size < body.items.length) return no('malformed');
  if (body.items.some((item) => !tied.includes(item))) return no('unknown');
  return body.items.length > places
    ? no('too_many')
    : { ok: true, event: { type: 'chosen', items: body.items } };
};

function addTo(own: Own, item: { readonly id: string; readonly text: string }): void {
  own.added.push(item);
  if (own.picked !== null) own.picked = [...own.picked, { id: item.id, text: null }];
}

/** Some of those tied across the cut have still to be chosen. */
function isTieOpen(c: WeighTold): boolean {
  if (c.params.mode !== 'dots' || !isOut(c.askings.at(-1))) return false;
  const { tied, through, places, chosen } = dottedOf(c, c.params);
  return tied.length > 0 && chosen.length < through.length + places;
}

/** Only what was rated on a scale, and only what was kept of it, in its last words. */
const again: NonNullable<Kind<Params, Own>['again']> = (c, criteria) => {
  const { params } = c;
  if (params.mode !== 'scale' || !isOut(c.askings.at(-1))) return null;
  const rated = new Set(weighedItems(c).map((i) => i.id));
  const items = criteria.filter((k) => rated.has(k.id)).map((k) => ({ id: idAgain(k.id), text: k.text }));
  const { scale, questions } = params;
  const parsed = paramsSchema.safeParse({ mode: 'scale', scale, questions, items });
  return items.length > 0 && parsed.success ? { ...parsed.data } : null;
};

const askOf = { scale: 'rate', dots: 'dots', rank: 'rank' } as const;

export const weigh = kind<Params, Own>({
  name: 'weigh',
  settings,
  plan,
  asks: { rate, dots, rank },
  available: () => true,
  start: () => ({ picked: null, added: [], chosen: [] }),
  next: (c) => {
    const subjects = weighedItems(c).map(({ id: item, text, by }) => ({
      id: item,
      text,
      ...(by === null ? {} : { by }),
    }));
    if (c.askings.length > 0 || subjects.length === 0) return [];
    const ask = askOf[c.params.mode];
    return [{ id: `${ask}:1`, ask, round: 1, subjects }];
  },
  commands: { pick: (c, raw) => decidePick(c.askings.length > 0, raw), addItem, choose },
  byKey: {},
  outstanding: (c) => (isTieOpen(c) ? [stillToChoose] : []),
  evolve(own, event) {
    if (event.type === 'picked') own.picked = event.items as Ticked;
    if (event.type === 'itemAdded') addTo(own, { id: String(event.id), text: String(event.text) });
    if (event.type === 'chosen') own.chosen = event.items as readonly string[];
    return own;
  },
  items: (c) => {
    const all = weighedItems(c);
    if (c.params.mode !== 'dots' || !isOut(c.askings.at(-1))) return all;
    const { chosen } = dottedOf(c, c.params);
    return all.filter((i) => chosen.includes(i.id));
  },
  outcome: outcomeOf,
  settle: () => [],
  again,
  picture: (c) => pictureOf(c),
  synthesis,
  inSeries,
});
