// No IO. What a scenario gives to the document: what was written without names in no order, and who would do what.
import { scenarioWords } from '../../language/en/scenario.ts';
import type { SeatId } from '../../model/ids.ts';
import {
  type Contribution,
  type CountRow,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
  para,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { cardOf, type FieldAnswers, fieldsOf, latest, type Own, type ScenarioTold } from './answers.ts';
import type { Params } from './params.ts';

type Blocks = Contribution['blocks'];

const eligible = (c: ScenarioTold) => latest(c)?.eligible?.size ?? 0;
const inSight = (f: FieldAnswers) => f.texts.filter((t) => !t.hidden);

/** Shareable: how many answered. What they wrote stays with those who wrote it. */
function blocks(c: ScenarioTold, writing: Writing): readonly Contribution[] {
  const out = fieldsOf(c).filter((f) => f.shown || (f.tooFew && writing.edition === 'ours'));
  if (out.length === 0) return [];
  const apart = out.filter((f) => f.names === 'none' || f.tooFew || writing.edition === 'shareable');
  const together = out.filter((f) => !apart.includes(f));
  const content: Blocks = [
    para(scenarioWords.card, cardOf(c)),
    ...apart.flatMap((f) => oneField(c, f, writing)),
    ...(together.length === 0 ? [] : whoDoesWhat(c, together, writing)),
  ];
  return [{ section: 'quotes', blocks: [under(c.around.title), ...content] }];
}

function oneField(c: ScenarioTold, f: FieldAnswers, { edition }: Writing): Blocks {
  if (f.tooFew) return [para(f.label), para(scenarioWords.tooFew)];
  const texts = edition === 'ours' ? inSight(f) : [];
  return [
    para(f.label),
    note(answered(c, f)),
    ...(texts.length === 0 ? [] : [note(scenarioWords.noNames), list(texts.map((t) => [words(t.text)]))]),
  ];
}

function answered(c: ScenarioTold, f: FieldAnswers): Inline {
  const of = `${c.around.activity}/${f.id}/0/1/present`;
  return figure(of, scenarioWords.answered(f.answered ?? 0, eligible(c)));
}

/** One row a person: who would do what, and who hears it from them. An empty cell is a gap. */
function whoDoesWhat(c: ScenarioTold, fields: readonly FieldAnswers[], { person }: Writing): Blocks {
  const seats = [...(latest(c)?.eligible ?? [])];
  const textBy = (f: FieldAnswers, seat: SeatId) => inSight(f).find((t) => t.by === seat)?.text ?? '';
  const spoke = seats.filter((seat) => fields.some((f) => textBy(f, seat) !== ''));
  const top: readonly (readonly Inline[])[] = [[scenarioWords.who], ...fields.map((f) => [f.label])];
  const rows = spoke.map((seat) => [[person(seat)], ...fields.map((f) => [words(textBy(f, seat))])]);
  return [
    ...fields.flatMap((f) => [note(`${f.label} `, answered(c, f))]),
    ...(rows.length === 0 ? [] : [table([top, ...rows])]),
  ];
}

function data(c: ScenarioTold, { edition, person }: Writing): Kept {
  const out = fieldsOf(c).filter((f) => f.shown || f.tooFew);
  const counts = out.map((f): CountRow => {
    const answers = f.answered === null ? null : { answered: f.answered };
    return { question: f.id, about: null, round: 1, present: eligible(c), names: f.names, answers };
  });
  const texts = out.flatMap((f) =>
    inSight(f).map((t) => ({
      part: f.id,
      about: null,
      round: 1,
      text: t.text,
      by: t.by === null ? null : person(t.by),
    })),
  );
  return { ...nothingKept, counts, texts: edition === 'ours' ? texts : [] };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
