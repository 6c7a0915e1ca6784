// The figures of a weighing, in the shapes of a script.
import { z } from 'zod';
import type { Reader } from '../figures.ts';

const count = z.int().nullable();
const counts = z.array(z.int());

const scale = z.object({
  mode: z.literal('scale'),
  eligible: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      rated: z.array(
        z.object({ question: z.string(), shown: z.boolean(), answered: count, counts: counts.nullable() }),
      ),
    }),
  ),
});
const dots = z.object({
  mode: z.literal('dots'),
  eligible: z.int(),
  shown: z.boolean(),
  answered: count,
  totals: z.array(z.object({ item: z.string(), dots: z.int() })).nullable(),
  tieAtCut: z.array(z.string()).nullable(),
  chosen: z.array(z.string()),
});
const rank = z.object({
  mode: z.literal('rank'),
  eligible: z.int(),
  shown: z.boolean(),
  answered: count,
  table: z.array(z.object({ item: z.string(), places: counts })).nullable(),
  points: z.record(z.string(), z.int()).nullable(),
});
const weigh = z.discriminatedUnion('mode', [scale, dots, rank]);

/** A scale without questions of its own has one, which scripts call `answers`. */
const questionName = (question: string) => (question === 'answer' ? 'answers' : question);
const byPoint = (all: readonly number[] | null) =>
  all === null ? null : Object.fromEntries(all.map((n, at) => [String(at + 1), n]));

export const readWeigh: Reader = (outcome, ids) => {
  const o = weigh.parse(outcome);
  const { eligible } = o;
  switch (o.mode) {
    case 'scale':
      return {
        eligible,
        items: Object.fromEntries(o.items.map((item) => [ids.script(item.id), readItem(item.rated)])),
        order_widest_first: o.items.map((item) => ids.script(item.id)),
      };
    case 'dots':
      return {
        eligible,
        answered: o.answered,
        shown: o.shown,
        totals:
          o.totals === null ? null : Object.fromEntries(o.totals.map((t) => [ids.script(t.item), t.dots])),
        tie_at_cut: o.tieAtCut === null ? null : o.tieAtCut.map(ids.script),
        chosen: o.chosen.map(ids.script),
      };
    case 'rank':
      return {
        eligible,
        answered: o.answered,
        shown: o.shown,
        table:
          o.table === null ? null : Object.fromEntries(o.table.map((r) => [ids.script(r.item), r.places])),
        points:
          o.points === null
            ? null
            : Object.fromEntries(Object.entries(o.points).map(([item, n]) => [ids.script(item), n])),
      };
  }
};

const readItem = (rated: z.infer<typeof scale>['items'][number]['rated']) =>
  Object.fromEntries(
    rated.map(({ question, answered, shown, counts: all }) => [
      questionName(question),
      { answered, shown, counts: byPoint(all) },
    ]),
  );
