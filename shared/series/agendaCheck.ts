// No IO. Whether the agendas of a series still fit together after an edit: what would be wrong that was right before.
import type { Complaint } from '../model/definition.ts';
import type { AgendaEdit, Series, Session } from '../model/series.ts';
import { agendaOf, editedAgenda } from './agendaList.ts';
import { sessionFlaws } from './definitionRules.ts';
import { sessionFileSchema } from './definitionSchema.ts';

/** `path` starts at the activity. */
export type AgendaFlaw = Complaint & { readonly activity: string };

/** By the same rules as a workshop's files. Empty: the edit fits, wherever it is put. */
export function flawsOfEdit(series: Series, session: Session, edit: AgendaEdit): readonly AgendaFlaw[] {
  const before = new Set(flawsIn(series, null).map(nameOf));
  return flawsIn(series, { session, edit }).filter((flaw) => !before.has(nameOf(flaw)));
}

const nameOf = ({ activity, path, message }: AgendaFlaw) => JSON.stringify([activity, path, message]);

function flawsIn(
  series: Series,
  change: { readonly session: Session; readonly edit: AgendaEdit } | null,
): readonly AgendaFlaw[] {
  const agendas = series.sessions.map((one) =>
    one === change?.session ? editedAgenda(agendaOf(one), change.edit) : agendaOf(one),
  );
  const sessions = series.sessions.flatMap((one, n) => {
    // A session may be left empty while it is rewritten.
    const read = sessionFileSchema.shape.activities.element.array().safeParse(agendas[n]);
    return read.success ? [{ file: String(n), session: { ...one.definition, activities: read.data } }] : [];
  });
  return sessionFlaws(sessions).flatMap(({ file, path: [list, index, ...path], message }) => {
    const activity = typeof index === 'number' ? agendas[Number(file)]?.[index]?.id : undefined;
    if (list !== 'activities' || activity === undefined) return [];
    return [{ activity, path: path.filter((step) => typeof step !== 'symbol'), message }];
  });
}
