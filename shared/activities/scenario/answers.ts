// No IO. What was answered to a card, field by field, as it was cleared; and what was put out of sight.
import type { ClearedAnswer } from '../../asking/cleared.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
import type { FieldNames } from '../../model/series.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';

export type Own = { card: string | null };
export type ScenarioTold = Told<Params, Own>;

export type FieldAnswers = {
  readonly id: string;
  readonly label: string;
  readonly names: FieldNames;
  readonly shown: boolean;
  readonly tooFew: boolean;
  /** Peers who answered; null where nothing is shown. */
  readonly answered: number | null;
  readonly texts: readonly Text[];
};
export type Text = {
  /** What is put out of sight by this name: the slot, or the field and the seat. */
  readonly id: string;
  readonly text: string;
  readonly by: ClearedAnswer['seat'];
  readonly hidden: boolean;
};

export const cardOf = (c: ScenarioTold) => c.own.card ?? c.params.card;
export const latest = (c: ScenarioTold) => c.askings.at(-1);

export function fieldsOf(c: ScenarioTold): readonly FieldAnswers[] {
  const asking = latest(c);
  return c.params.fields.map(({ id, label }) => {
    const cell = asking?.cell(id) ?? null;
    const names = asking?.names[id] ?? c.around.names(id);
    const shown = cell !== null && !cell.tooFew;
    const texts = shown ? textsIn(c, id, cell.answers) : [];
    const answered = !shown ? null : names === 'none' ? cell.answerers : texts.length;
    return { id, label, names, shown, tooFew: cell?.tooFew === true, answered, texts };
  });
}

/** A field that is left empty holds no text at all: an empty one was erased with the person who wrote it. */
function textsIn(c: ScenarioTold, field: string, answers: readonly ClearedAnswer[]): readonly Text[] {
  return answers.flatMap((a) => {
    if (typeof a.value !== 'string') return [];
    const id = a.seat === null ? a.id : `${field}/${a.seat}`;
    return [
      {
        id,
        text: a.value === '' ? reviewWords.erased : a.value,
        by: a.seat,
        hidden: c.around.hidden.has(id),
      },
    ];
  });
}

/** Eligible peers who left a field with names empty. */
export function silentIn(c: ScenarioTold, field: FieldAnswers): readonly NonNullable<Text['by']>[] {
  if (field.names === 'none' || !field.shown) return [];
  const spoke = new Set(field.texts.map((t) => t.by));
  return [...(latest(c)?.eligible ?? [])].filter((seat) => !spoke.has(seat));
}
