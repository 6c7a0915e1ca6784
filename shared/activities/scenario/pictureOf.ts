// No IO. Draws a scenario for the faces, from what was cleared for the audience.
import type { NameOf, Picture } from '../kind.ts';
import { cardOf, type FieldAnswers, fieldsOf, type ScenarioTold, silentIn } from './answers.ts';
import type { ScenarioForm, ScenarioItem, ScenarioOutcome } from './picture.ts';

export function pictureOf(c: ScenarioTold, names: NameOf): Picture {
  const fields = fieldsOf(c);
  const outcome: readonly ScenarioOutcome[] = fields
    .filter((f) => f.shown || f.tooFew)
    .map((f) => outcomeIn(c, f, names));
  const items: readonly ScenarioItem[] = fields.flatMap((f) => itemsIn(c, f, names));
  return { form: formOf(c), subjects: [], items, outcome };
}

function formOf(c: ScenarioTold): ScenarioForm {
  const choosing = c.audience === 'desk' && c.askings.length === 0;
  return {
    card: cardOf(c),
    fields: c.params.fields.map((f) => ({ ...f, names: c.around.names(f.id) })),
    maxChars: c.params.maxChars,
    cards: choosing ? [c.params.card, ...c.params.spareCards] : [],
  };
}

function outcomeIn(c: ScenarioTold, f: FieldAnswers, names: NameOf): ScenarioOutcome {
  const silent = c.audience === 'desk' ? silentIn(c, f).map((seat) => names.person(seat)) : [];
  return {
    field: f.id,
    label: f.label,
    names: f.names,
    shown: f.shown,
    answered: f.answered,
    silent,
  };
}

function itemsIn(c: ScenarioTold, f: FieldAnswers, names: NameOf): readonly ScenarioItem[] {
  return f.texts
    .filter((t) => c.audience === 'desk' || !t.hidden)
    .map((t) => ({
      id: t.id,
      field: f.id,
      text: t.text,
      by: t.by === null ? null : names.person(t.by),
      organisation: t.by === null ? null : names.organisation(t.by),
      hidden: t.hidden,
    }));
}
