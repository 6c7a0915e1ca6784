// No IO. Folds events into the state of a series. Total, holds no rule, changes the state it is given in place.
import { emptyMemory, remember, undoFor } from '../memory/evolve.ts';
import { type ActivityId, id, type SessionId } from '../model/ids.ts';
import type { Activity, AgendaEdit, Series, Session } from '../model/series.ts';
import type { Event, SeriesEvent, SessionEvent } from './events.ts';
import { evolveAsking } from './evolveAsking.ts';
import { emptyStage, evolveStage, withActivity } from './evolveStage.ts';
import { activityOf, kindOf, sessionOf } from './find.ts';

/** `at`: milliseconds since 1970, from the journal row. */
export function evolve(state: Series | null, event: Event, at: number): Series {
  if (state === null) return begun(event, at);
  switch (event.type) {
    case 'seriesCreated':
    case 'organisationAdded':
    case 'seatAdded':
    case 'seatRemoved':
    case 'settingsChanged':
    case 'sessionPlanned':
      evolveSeries(state, event);
      return state;
    case 'sessionStarted':
    case 'sessionEnded':
    case 'sessionDated':
    case 'agendaEdited':
    case 'arrived':
    case 'left':
    case 'noteWritten':
      evolveSession(state, event, at);
      return state;
    case 'did':
      withActivity(state, event.activity, (a) => {
        a.own = kindOf(a)?.evolve(a.own, event.event) ?? a.own;
      });
      return state;
    case 'remembered':
      evolveMemory(state, event, at);
      return state;
    case 'askingOpened':
    case 'askingStepped':
    case 'partsShown':
    case 'askingSettled':
    case 'letIn':
    case 'answered':
    case 'takenBack':
    case 'postBlanked':
      evolveAsking(state, event, at);
      return state;
    default:
      evolveStage(state, event, at);
      return state;
  }
}

function begun(event: Event, at: number): Series {
  if (event.type !== 'seriesCreated')
    throw new Error(`a journal starts with seriesCreated, not ${event.type}`);
  const { series, title, language, timeZone, settings } = event;
  return {
    id: series,
    title,
    language,
    timeZone,
    createdAt: at,
    settings: { ...settings },
    organisations: new Set(),
    seats: new Map(),
    sessions: [],
    memory: emptyMemory(),
  };
}

function evolveSeries(state: Series, event: SeriesEvent): void {
  switch (event.type) {
    case 'seriesCreated':
      return;
    case 'organisationAdded':
      state.organisations.add(event.organisation);
      return;
    case 'seatAdded':
      state.seats.set(event.seat, { id: event.seat, organisation: event.organisation, removed: false });
      return;
    case 'seatRemoved':
      withSeat(state, event.seat);
      return;
    case 'settingsChanged':
      Object.assign(state.settings, event.settings);
      return;
    case 'sessionPlanned':
      state.sessions.push(plannedSession(event));
  }
}

function withSeat(state: Series, seat: Parameters<Series['seats']['get']>[0]): void {
  const found = state.seats.get(seat);
  if (found !== undefined) found.removed = true;
}

function plannedSession({
  session: definition,
  plannedFor,
}: Extract<SeriesEvent, { type: 'sessionPlanned' }>): Session {
  const session = id<SessionId>(definition.id);
  return {
    id: session,
    definition,
    status: 'planned',
    plannedFor,
    startedAt: null,
    endedAt: null,
    room: new Set(),
    attendance: [],
    activities: definition.activities.map((d) => plannedActivity(session, d)),
    stage: emptyStage(),
    inverses: [],
    note: '',
  };
}

function plannedActivity(session: SessionId, definition: Activity['definition']): Activity {
  const activity: Activity = {
    id: id<ActivityId>(definition.id),
    session,
    definition,
    status: 'planned',
    openedAt: null,
    endedAt: null,
    askings: [],
    hidden: new Set(),
    own: null,
    talkedAfter: null,
    undo: null,
  };
  const kind = kindOf(activity);
  if (kind !== undefined) activity.own = kind.start(kind.params.parse(definition.params));
  return activity;
}

function evolveSession(state: Series, event: SessionEvent, at: number): void {
  const session = sessionOf(state, event.session);
  if (session === undefined) return;
  switch (event.type) {
    case 'sessionStarted':
      session.status = 'running';
      session.startedAt = at;
      return;
    case 'sessionEnded':
      session.status = 'ended';
      session.endedAt = at;
      for (const seat of [...session.room]) leave(session, seat, at);
      Object.assign(session.stage, emptyStage());
      return;
    case 'sessionDated':
      session.plannedFor = event.plannedFor;
      return;
    case 'agendaEdited':
      editAgenda(session, event.edit);
      if (event.undoes) session.inverses.pop();
      else session.inverses.push(event.inverse);
      return;
    case 'arrived':
      session.room.add(event.seat);
      session.attendance.push({ seat: event.seat, from: at, to: null });
      return;
    case 'left':
      leave(session, event.seat, at);
      return;
    case 'noteWritten':
      session.note = event.text;
  }
}

function editAgenda(session: Session, edit: AgendaEdit): void {
  const { activities } = session;
  switch (edit.do) {
    case 'add':
      activities.splice(edit.at, 0, plannedActivity(session.id, edit.definition));
      return;
    case 'drop':
      activities.splice(placeIn(session, edit.activity), 1);
      return;
    case 'move': {
      const [moved] = activities.splice(placeIn(session, edit.activity), 1);
      if (moved !== undefined) activities.splice(edit.to, 0, moved);
      return;
    }
    case 'change':
      activities.splice(
        placeIn(session, id<ActivityId>(edit.definition.id)),
        1,
        plannedActivity(session.id, edit.definition),
      );
  }
}

const placeIn = (session: Session, activity: ActivityId) =>
  session.activities.findIndex((a) => a.id === activity);

function leave(session: Session, seat: Extract<SessionEvent, { type: 'left' }>['seat'], at: number): void {
  session.room.delete(seat);
  const present = session.attendance.find((a) => a.seat === seat && a.to === null);
  if (present !== undefined) present.to = at;
}

function evolveMemory(state: Series, event: Extract<Event, { type: 'remembered' }>, at: number): void {
  const activity = event.activity === null ? undefined : activityOf(state, event.activity);
  if (activity !== undefined) activity.undo = undoFor(state.memory, event.events);
  for (const remembered of event.events) remember(state.memory, remembered, { at, activity: event.activity });
}
