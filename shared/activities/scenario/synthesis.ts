// No IO. What a scenario gives to the document: what was written without names in no order, and who would do what.
import { scenarioWords } from '../../language/en/scenario.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
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
  type Printed,
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

function oneField(c: ScenarioTold, f: FieldAnswers, writing: Writing): Blocks {
  if (f.tooFew) return [para(f.label), para(scenarioWords.tooFew)];
  const texts = f.names === 'none' ? withoutNames(f, writing) : printable(c, f, writing).map((t) => t.text);
  const heard = f.names === 'none' ? [note(scenarioWords.noNames)] : [];
  return [
    para(f.label),
    note(answered(c, f)),
    ...(texts.length === 0 ? [] : [...heard, list(texts.map((text) => [words(text)]))]),
  ];
}

const withoutNames = (f: FieldAnswers, { edition }: Writing) =>
  edition === 'ours' ? inSight(f).map((t) => t.text) : [];

type Said = Printed & { readonly by: SeatId };

/** What was written with a name, as far as its writer lets it stand. */
function printable(c: ScenarioTold, f: FieldAnswers, { print }: Writing): readonly Said[] {
  return inSight(f).flatMap(({ by, text }): readonly Said[] => {
    if (by === null) return [];
    const id = `${c.around.activity}/${f.id}`;
    const may = print({ id, by, text, section: 'quotes', about: f.label });
    return may === null ? [] : [{ ...may, by }];
  });
}

function answered(c: ScenarioTold, f: FieldAnswers): Inline {
  const of = `${c.around.activity}/${f.id}/0/1/present`;
  return figure(of, scenarioWords.answered(f.answered ?? 0, eligible(c)));
}

/** One row a person: who would do what, and who hears it from them. An empty cell is a gap. */
export function whoDoesWhat(c: ScenarioTold, fields: readonly FieldAnswers[], writing: Writing): Blocks {
  const seats = [...(latest(c)?.eligible ?? [])];
  const said = fields.map((f) => printable(c, f, writing));
  const by = (seat: SeatId) => said.map((texts) => texts.find((t) => t.by === seat));
  const spoke = seats.map(by).filter((row) => row.some((t) => t !== undefined));
  const top: readonly (readonly Inline[])[] = [[scenarioWords.who], ...fields.map((f) => [f.label])];
  const who = (row: ReturnType<typeof by>) =>
    row.every((t) => t === undefined || t.name !== null)
      ? (row.find((t) => t !== undefined)?.name ?? reviewWords.aPeer)
      : reviewWords.aPeer;
  const rows = spoke.map((row) => [[who(row)], ...row.map((t) => [words(t?.text ?? '')])]);
  return [
    ...fields.flatMap((f) => [note(`${f.label} `, answered(c, f))]),
    ...(rows.length === 0 ? [] : [table([top, ...rows])]),
  ];
}

function data(c: ScenarioTold, writing: Writing): Kept {
  const out = fieldsOf(c).filter((f) => f.shown || f.tooFew);
  const counts = out.map((f): CountRow => {
    const answers = f.answered === null ? null : { answered: f.answered };
    return { question: f.id, about: null, round: 1, present: eligible(c), names: f.names, answers };
  });
  const texts = out.flatMap((f) =>
    (f.names === 'none'
      ? withoutNames(f, writing).map((text) => ({ text, name: null }))
      : printable(c, f, writing)
    ).map(({ text, name }) => ({ part: f.id, about: null, round: 1, text, by: name })),
  );
  return { ...nothingKept, counts, texts };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
