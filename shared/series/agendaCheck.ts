// No IO. Whether the agendas of a series still fit together after an edit: what would be wrong that was right before.
import { activityOfKindSchema } from '../activities/params.ts';
import type { ActivityDefinition, Complaint } from '../model/definition.ts';
import type { AgendaEdit, Series, Session } from '../model/series.ts';
import { agendaOf, editedAgenda } from './agendaList.ts';
import { sessionFlaws } from './definitionRules.ts';

/** `path` starts at the activity. */
export type AgendaFlaw = Complaint & { readonly activity: string };

/** By the same rules as a workshop's files. Empty: the edit fits, wherever it is put. */
export function flawsOfEdit(
  series: Series,
  session: Session,
  edit: AgendaEdit,
  before: ReadonlySet<string> = flawsNow(series),
): readonly AgendaFlaw[] {
  return flawsIn(series, { session, edit }).filter((flaw) => !before.has(nameOf(flaw)));
}

/** What is wrong as it stands; for whoever asks about many edits at once. */
export const flawsNow = (series: Series): ReadonlySet<string> => new Set(flawsIn(series, null).map(nameOf));

const nameOf = ({ activity, path, message }: AgendaFlaw) => JSON.stringify([activity, path, message]);

/** Definitions are replaced, never changed in place: each is read once. */
const known = new WeakMap<ActivityDefinition, ActivityDefinition | null>();

/** With the settings of its kind; null where they are not what the kind takes. */
export function readActivity(definition: ActivityDefinition): ActivityDefinition | null {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const read = activityOfKindSchema.safeParse(definition).data ?? null;
  known.set(definition, read);
  return read;
}

function flawsIn(
  series: Series,
  change: { readonly session: Session; readonly edit: AgendaEdit } | null,
): readonly AgendaFlaw[] {
  const sessions = series.sessions.map((one, n) => {
    const agenda = one === change?.session ? editedAgenda(agendaOf(one), change.edit) : agendaOf(one);
    const activities = agenda.map(readActivity).filter((read) => read !== null);
    return { file: String(n), session: { ...one.definition, activities } };
  });
  return sessionFlaws(sessions).flatMap(({ file, path: [list, index, ...path], message }) => {
    const activity =
      typeof index === 'number' ? sessions[Number(file)]?.session.activities[index]?.id : undefined;
    if (list !== 'activities' || activity === undefined) return [];
    return [{ activity, path: path.filter((step) => typeof step !== 'symbol'), message }];
  });
}
