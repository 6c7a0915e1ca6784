// No IO. Scenario: what would you really do? Fields each with their own rule on names, shown one after the other.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits, text } from '../checks.ts';
import { kind, type NameOf, type OwnCommand, type Picture, type Told } from '../kind.ts';
import { type Params, paramsSchema } from './params.ts';
import type { ScenarioForm, ScenarioItem, ScenarioOutcome } from './picture.ts';

type Own = { card: string | null };
type ScenarioTold = Told<Params, Own>;

const answer: Ask<Params> = {
  fields: (params) => params.fields.map((f) => ({ name: f.id, value: text, optional: true })),
  about: 'all subjects',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'field',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    Object.values(values)
      .filter((v) => v !== null)
      .map((v) => fits(v, params.maxChars))
      .find((v) => v !== 'ok') ?? 'ok',
};

const cardBody = z.strictObject({ card: z.int().min(0).max(20) });

/** Plays one of the spare cards instead, before it opens. */
const playCard: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(cardBody, raw);
  const card = body === null ? undefined : c.params.spareCards[body.card];
  if (card === undefined) return { ok: false, refusal: 'malformed' };
  if (c.askings.length > 0) return { ok: false, refusal: 'round_closed' };
  return { ok: true, event: { type: 'cardPlayed', card } };
};

function shownFields(c: ScenarioTold): readonly ScenarioOutcome[] {
  const asking = c.askings.at(-1);
  return c.params.fields.map(({ id, label }) => {
    const cell = asking?.cell(id) ?? null;
    const shown = cell !== null && !cell.tooFew;
    const answered = shown ? cell.answerers : null;
    return { field: id, label, names: c.around.names(id), shown, tooFew: cell?.tooFew === true, answered };
  });
}

function textsOf(c: ScenarioTold, field: string) {
  return (c.askings.at(-1)?.cell(field)?.answers ?? []).filter(
    (a) => typeof a.value === 'string' && a.value !== '',
  );
}

function outcome(c: ScenarioTold): Json {
  return {
    card: c.own.card ?? c.params.card,
    eligible: c.askings.at(-1)?.eligible?.size ?? 0,
    fields: shownFields(c).map((f) => ({
      ...f,
      texts: textsOf(c, f.field).map((a) => ({ text: String(a.value), by: a.seat })),
    })),
  };
}

function picture(c: ScenarioTold, names: NameOf): Picture {
  const choosing = c.audience === 'desk' && c.askings.length === 0;
  const form: ScenarioForm = {
    card: c.own.card ?? c.params.card,
    fields: c.params.fields.map((f) => ({ ...f, names: c.around.names(f.id) })),
    maxChars: c.params.maxChars,
    spareCards: choosing ? c.params.spareCards : [],
  };
  const items: readonly ScenarioItem[] = c.params.fields.flatMap((f) =>
    textsOf(c, f.id).map((a) => ({
      id: `${f.id}/${a.id}`,
      field: f.id,
      text: String(a.value),
      by: a.seat === null ? null : names.person(a.seat),
      organisation: a.seat === null ? null : names.organisation(a.seat),
    })),
  );
  return { form, subjects: [], items, outcome: shownFields(c).filter((f) => f.shown || f.tooFew) };
}

export const scenario = kind<Params, Own>({
  name: 'scenario',
  params: paramsSchema,
  asks: { answer },
  available: () => true,
  start: () => ({ card: null }),
  next: (c) =>
    c.askings.length > 0
      ? []
      : [
          {
            id: 'answer:1',
            ask: 'answer',
            round: 1,
            subjects: [{ id: 'card', text: c.own.card ?? c.params.card }],
          },
        ],
  commands: { playCard },
  byKey: {},
  evolve(own, event) {
    if (event.type === 'cardPlayed') own.card = String(event.card);
    return own;
  },
  items: () => [],
  outcome,
  settle: () => [],
  picture,
});
