// No IO. A run sheet as a list of definitions, before and after an edit of it.
import type { ActivityDefinition } from '../model/definition.ts';
import type { AgendaEdit, Session } from '../model/series.ts';

export const agendaOf = (session: Session): readonly ActivityDefinition[] =>
  session.activities.map(({ definition }) => definition);

/** `edit` must be one that fits the list; what it does not find stays as it is. */
export function editedAgenda(
  agenda: readonly ActivityDefinition[],
  edit: AgendaEdit,
): readonly ActivityDefinition[] {
  switch (edit.do) {
    case 'add':
      return agenda.toSpliced(edit.at, 0, edit.definition);
    case 'drop':
      return agenda.filter((one) => one.id !== edit.activity);
    case 'move': {
      const moved = agenda.find((one) => one.id === edit.activity);
      return moved === undefined
        ? agenda
        : agenda.filter((one) => one !== moved).toSpliced(edit.to, 0, moved);
    }
    case 'change':
      return agenda.map((one) => (one.id === edit.definition.id ? edit.definition : one));
  }
}
