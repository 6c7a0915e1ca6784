// No IO. Draws a weighing for the faces, from what was cleared for the audience.
import type { Picture } from '../kind.ts';
import { linesToTakeUp, offeredItems, type WeighTold, weighedItems } from './items.ts';
import { dottedOf, rankedOf, ratedOf } from './outcome.ts';
import type { WeighForm, WeighOutcome, WeighSubject } from './picture.ts';
import { questionsOf } from './questions.ts';
import { firstRated } from './ratedBefore.ts';

export function pictureOf(c: WeighTold): Picture {
  const form: WeighForm = formOf(c);
  const asked = c.askings.at(-1)?.subjects ?? [];
  const subjects: readonly WeighSubject[] = asked
    .map(({ id, text }) => ({ id, text, hidden: c.around.hidden.has(id) }))
    .filter((s) => c.audience === 'desk' || !s.hidden);
  return { form, subjects, items: [], outcome: outcomes(c) };
}

function formOf(c: WeighTold): WeighForm {
  const { params } = c;
  const choosing = c.audience === 'desk' && c.askings.length === 0;
  const picked = new Set(weighedItems(c).map((i) => i.id));
  const left = Math.max(0, params.add - c.own.added.length);
  return {
    mode: params.mode,
    points: params.mode === 'scale' ? params.scale.map(String) : [],
    questions: params.mode === 'scale' ? questionsOf(params) : [],
    dots: params.mode === 'dots' ? params.dots : 0,
    maxPerItem: params.mode === 'dots' ? params.maxPerItem : 0,
    keep: params.mode === 'dots' ? params.keep : null,
    top: params.mode === 'rank' ? params.top : 0,
    names: c.around.names('answer'),
    choice: choosing
      ? offeredItems(c).map((i) => ({ id: i.id, text: i.text, picked: picked.has(i.id) }))
      : [],
    canAdd: choosing ? left : 0,
    from:
      choosing && params.addFrom !== null
        ? c.around.itemsOf(params.addFrom).map((i) => ({ id: i.id, text: i.text }))
        : [],
    lines: choosing && left > 0 ? linesToTakeUp(c).map((l) => ({ id: l.id, text: l.text })) : [],
    tie: c.audience === 'desk' ? tieIn(c) : null,
  };
}

function tieIn(c: WeighTold): WeighForm['tie'] {
  const step = c.askings.at(-1)?.step;
  if (c.params.mode !== 'dots' || (step !== 'shown' && step !== 'settled')) return null;
  const { tied, places, chosen } = dottedOf(c, c.params);
  if (tied.length === 0) return null;
  const among = tied.map((id) => ({ id, text: textOf(c, id), chosen: chosen.includes(id) }));
  return { places, among };
}

const textOf = (c: WeighTold, item: string) => weighedItems(c).find((i) => i.id === item)?.text ?? '';

function outcomes(c: WeighTold): readonly WeighOutcome[] {
  const asking = c.askings.at(-1);
  if (asking === undefined || (asking.step !== 'shown' && asking.step !== 'settled')) return [];
  const text = (item: string) => textOf(c, item);
  const { params } = c;
  const before = firstRated(c);
  switch (params.mode) {
    case 'scale':
      return ratedOf(c, params).map((r) => ({
        type: 'scale',
        item: r.id,
        text: r.text,
        questions: r.rated.map((q) => ({
          id: q.question,
          text: questionsOf(params).find((each) => each.id === q.question)?.text ?? '',
          shown: q.shown,
          answered: q.answered,
          counts: q.counts ?? [],
          before: q.shown ? before(r.id, q.question) : null,
        })),
      }));
    case 'dots': {
      const d = dottedOf(c, params);
      if (!d.shown) return [tooFew(asking.eligible?.size, d.tied.length === 0 ? [] : d.chosen.map(text))];
      const goesOn = (item: string) =>
        d.chosen.includes(item) ? 'yes' : d.tied.includes(item) ? 'tied' : 'no';
      return d.totals.map((t) => ({
        type: 'dots',
        item: t.item,
        text: text(t.item),
        total: t.dots,
        goesOn: goesOn(t.item),
      }));
    }
    case 'rank': {
      const r = rankedOf(c, params);
      if (!r.shown) return [tooFew(asking.eligible?.size, [])];
      return r.table.map((row) => ({
        type: 'rank',
        item: row.item,
        text: text(row.item),
        places: row.places,
      }));
    }
  }
}

const tooFew = (eligible = 0, chosen: readonly string[]): WeighOutcome => ({
  type: 'tooFew',
  eligible,
  chosen,
});
