// No IO. Draws a weighing for the faces, from what was cleared for the audience.
import { isOut } from '../../asking/step.ts';
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
  if (c.params.mode !== 'dots' || !isOut(c.askings.at(-1))) return null;
  const { tied, places, chosen } = dottedOf(c, c.params);
  if (tied.length === 0) return null;
  const among = tied.map((id) => ({ id, text: textOf(c, id), chosen: chosen.includes(id) }));
  return { places, among };
}

const textOf = (c: WeighTold, item: string) => weighedItems(c).find((i) => i.id === item)?.text ?? '';

type Of<M extends WeighTold['params']['mode']> = Extract<WeighTold['params'], { mode: M }>;

function outcomes(c: WeighTold): readonly WeighOutcome[] {
  if (!isOut(c.askings.at(-1))) return [];
  switch (c.params.mode) {
    case 'scale':
      return ratings(c, c.params);
    case 'dots':
      return dots(c, c.params);
    case 'rank':
      return places(c, c.params);
  }
}

function ratings(c: WeighTold, params: Of<'scale'>): readonly WeighOutcome[] {
  const before = firstRated(c);
  const questions = questionsOf(params);
  return ratedOf(c, params).map((r) => ({
    type: 'scale',
    item: r.id,
    text: r.text,
    questions: r.rated.map((q) => ({
      id: q.question,
      text: questions.find((each) => each.id === q.question)?.text ?? '',
      shown: q.shown,
      answered: q.answered,
      counts: q.counts ?? [],
      before: q.shown ? before(r.id, q.question) : null,
    })),
  }));
}

function dots(c: WeighTold, params: Of<'dots'>): readonly WeighOutcome[] {
  const { shown, totals, tied, chosen } = dottedOf(c, params);
  if (!shown) return tooFew(c, tied.length === 0 ? [] : chosen);
  const goesOn = (item: string) => (chosen.includes(item) ? 'yes' : tied.includes(item) ? 'tied' : 'no');
  return totals.map(({ item, dots: total }) => ({
    type: 'dots',
    item,
    text: textOf(c, item),
    total,
    goesOn: goesOn(item),
  }));
}

function places(c: WeighTold, params: Of<'rank'>): readonly WeighOutcome[] {
  const { shown, table } = rankedOf(c, params);
  if (!shown) return tooFew(c, []);
  return table.map((row) => ({
    type: 'rank',
    item: row.item,
    text: textOf(c, row.item),
    places: row.places,
  }));
}

function tooFew(c: WeighTold, chosen: readonly string[]): readonly WeighOutcome[] {
  const eligible = c.askings.at(-1)?.eligible?.size ?? 0;
  return [{ type: 'tooFew', eligible, chosen: chosen.map((item) => textOf(c, item)) }];
}
