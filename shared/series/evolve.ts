// No IO. Folds events into the state of a series. Total, holds no rule, changes the state it is given in place.
import { emptyMemory, remember, undoFor } from '../memory/evolve.ts';
import { noDocuments } from '../model/documents.ts';
import { type ActivityId, id, type SessionId } from '../model/ids.ts';
import type { Activity, AgendaEdit, Seat, Series, Session } from '../model/series.ts';
import type { Event, SeriesEvent, SessionEvent } from './events.ts';
import { evolveAsking } from './evolveAsking.ts';
import { editMirror, untouchedMirror } from './evolveMirror.ts';
import { evolveDocuments } from './evolveReview.ts';
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
    case 'keptUntil':
    case 'seriesClosed':
    case 'sessionPlanned':
      evolveSeries(state, event, at);
      return state;
    case 'sessionStarted':
    case 'sessionEnded':
    case 'sessionDated':
    case 'agendaEdited':
    case 'mirrorEdited':
    case 'apologySent':
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
    case 'reviewOpened':
    case 'pieceJudged':
    case 'reviewFinished':
    case 'sectionsChosen':
    case 'seriesNoteWritten':
    case 'released':
      evolveDocuments(state, event, at);
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
    workshop: event.workshop ?? null,
    settings: { ...settings },
    closedAt: null,
    keepUntil: null,
    organisations: new Set(),
    seats: new Map(),
    sessions: [],
    memory: emptyMemory(),
    documents: noDocuments(),
  };
}

function evolveSeries(state: Series, event: SeriesEvent, at: number): void {
  switch (event.type) {
    case 'seriesCreated':
      return;
    case 'organisationAdded':
      state.organisations.add(event.organisation);
      return;
    case 'seatAdded':
      state.seats.set(event.seat, seatFrom(event));
      return;
    case 'seatRemoved':
      removeSeat(state, event.seat, at);
      return;
    case 'settingsChanged':
      Object.assign(state.settings, event.settings);
      return;
    case 'keptUntil':
      state.keepUntil = event.date;
      return;
    case 'seriesClosed':
      state.closedAt = at;
      return;
    case 'sessionPlanned':
      state.sessions.push(plannedSession(event));
  }
}

const seatFrom = ({ seat, organisation, follows }: Extract<SeriesEvent, { type: 'seatAdded' }>): Seat => ({
  id: seat,
  organisation,
  follows: follows ?? null,
  removed: false,
  removedAt: null,
});

function removeSeat(state: Series, seat: Parameters<Series['seats']['get']>[0], at: number): void {
  const found = state.seats.get(seat);
  if (found === undefined) return;
  found.removed = true;
  found.removedAt = at;
}

function plannedSession({
  session: definition,
  plannedFor,
  rating,
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
    shelf: [],
    note: '',
    mirror: untouchedMirror(),
    apologies: new Set(),
    rating: rating ?? null,
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
  if (kind !== undefined) activity.own = kind.start(kind.settings.paramsSchema.parse(definition.params));
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
      editAgenda(session, event.edit, event.undoes);
      if (event.undoes) session.inverses.pop();
      else session.inverses.push(event.inverse);
      return;
    case 'mirrorEdited':
      editMirror(session.mirror, event.edit);
      if (event.undoes) session.mirror.inverses.pop();
      else session.mirror.inverses.push(event.inverse);
      return;
    case 'apologySent':
      if (event.away) session.apologies.add(event.seat);
      else session.apologies.delete(event.seat);
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

/** What is taken off the sheet is kept with all that was made in it, and comes back when that is undone. */
function editAgenda(session: Session, edit: AgendaEdit, undoes: boolean): void {
  const { activities, shelf } = session;
  switch (edit.do) {
    case 'add':
      activities.splice(edit.at, 0, (undoes ? shelf.pop() : undefined) ?? fresh(session, edit.definition));
      return;
    case 'drop': {
      const [dropped] = activities.splice(placeIn(session, edit.activity), 1);
      if (dropped !== undefined && !undoes) shelf.push(dropped);
      return;
    }
    case 'move': {
      const [moved] = activities.splice(placeIn(session, edit.activity), 1);
      if (moved !== undefined) activities.splice(edit.to, 0, moved);
      return;
    }
    case 'change':
      changeActivity(session, edit.definition, undoes);
  }
}

/** New settings leave what the facilitator has already made in it; another kind begins anew. */
function changeActivity(session: Session, definition: Activity['definition'], undoes: boolean): void {
  const place = placeIn(session, id<ActivityId>(definition.id));
  const now = session.activities[place];
  if (now === undefined) return;
  if (now.definition.kind === definition.kind) {
    now.definition = definition;
    return;
  }
  const before = undoes ? session.shelf.pop() : undefined;
  if (!undoes) session.shelf.push(now);
  session.activities.splice(place, 1, before ?? fresh(session, definition));
}

const fresh = (session: Session, definition: Activity['definition']) =>
  plannedActivity(session.id, definition);

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
