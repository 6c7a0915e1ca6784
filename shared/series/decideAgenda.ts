// No IO. Decides the facilitator's changes to a run sheet. Only what has not begun can be changed.

import type { ActivityDefinition } from '../model/definition.ts';
import { type ActivityId, id } from '../model/ids.ts';
import type { Verdict } from '../model/refusals.ts';
import type { Activity, AgendaEdit, Series, Session } from '../model/series.ts';
import { flawsOfEdit } from './agendaCheck.ts';
import type { FacilitatorCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { activityOf, sessionOf } from './find.ts';

type AgendaCommand = Extract<FacilitatorCommand, { type: 'dateSession' | 'editAgenda' | 'undoEdit' }>;

export function decideAgenda(series: Series, command: AgendaCommand): Decision {
  const session = sessionOf(series, command.session);
  if (session === undefined) return refused('unknown');
  switch (command.type) {
    case 'dateSession':
      return accepted([{ type: 'sessionDated', session: session.id, plannedFor: command.plannedFor }]);
    case 'editAgenda':
      return edited(series, session, command.edit, false);
    case 'undoEdit': {
      const inverse = session.inverses.at(-1);
      return inverse === undefined ? refused('not_now') : edited(series, session, inverse, true);
    }
  }
}

function edited(series: Series, session: Session, edit: AgendaEdit, undoes: boolean): Decision {
  const verdict = mayEdit(series, session, edit);
  if (verdict !== 'ok') return refused(verdict);
  return accepted([
    { type: 'agendaEdited', session: session.id, edit, inverse: inverseOf(session, edit), undoes },
  ]);
}

/** Whether an edit is in time, and leaves agendas that fit together. */
export function mayEdit(
  series: Series,
  session: Session,
  edit: AgendaEdit,
  before?: ReadonlySet<string>,
): Verdict {
  const verdict = isInTime(series, session, edit);
  if (verdict !== 'ok') return verdict;
  return flawsOfEdit(series, session, edit, before).length === 0 ? 'ok' : 'does_not_fit';
}

/** Whether an edit leaves alone what has begun; without asking what it would break. */
export function isInTime(series: Series, session: Session, edit: AgendaEdit): Verdict {
  if (session.status === 'ended') return 'not_now';
  switch (edit.do) {
    case 'add':
      if (activityOf(series, id<ActivityId>(edit.definition.id)) !== undefined) return 'not_now';
      return isAhead(session, edit.at, session.activities.length) ? 'ok' : 'not_now';
    case 'move':
      if (!isUntouched(session, edit.activity)) return 'not_now';
      return isAhead(session, edit.to, session.activities.length - 1) ? 'ok' : 'not_now';
    case 'drop':
      return isUntouched(session, edit.activity) ? 'ok' : 'not_now';
    case 'change':
      return isUntouched(session, id<ActivityId>(edit.definition.id)) ? 'ok' : 'not_now';
  }
}

export function isUntouched(session: Session, activity: ActivityId): boolean {
  const found = session.activities.find((a) => a.id === activity);
  return found?.status === 'planned' && found.askings.length === 0;
}

/** What comes next is looked for after what has begun, so nothing is put before that. */
function isAhead(session: Session, place: number, most: number): boolean {
  return place >= firstFree(session) && place <= most;
}

/** The first place on the run sheet, from 0, that is still to come. */
export function firstFree(session: Session): number {
  return session.activities.findLastIndex((a: Activity) => a.status !== 'planned') + 1;
}

function inverseOf(session: Session, edit: AgendaEdit): AgendaEdit {
  const at = (activity: ActivityId) => session.activities.findIndex((a) => a.id === activity);
  const definition = (activity: ActivityId): ActivityDefinition | undefined =>
    session.activities[at(activity)]?.definition;
  switch (edit.do) {
    case 'add':
      return { do: 'drop', activity: id<ActivityId>(edit.definition.id) };
    case 'move':
      return { do: 'move', activity: edit.activity, to: at(edit.activity) };
    case 'drop': {
      const was = definition(edit.activity);
      return was === undefined ? edit : { do: 'add', definition: was, at: at(edit.activity) };
    }
    case 'change':
      return { do: 'change', definition: definition(id<ActivityId>(edit.definition.id)) ?? edit.definition };
  }
}
