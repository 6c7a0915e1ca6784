// No IO. Folds events into the state of a series. Total, holds no rule, changes the state it is given in place.
import { emptyMemory, remember, undoFor, unremember } from '../memory/evolve.ts';
import { type ActivityId, type AskingId, id, type SessionId } from '../model/ids.ts';
import type { Activity, Asking, Given, Series, Session, Stage } from '../model/series.ts';
import type { AskingEvent, Event, SeriesEvent, SessionEvent, StageEvent } from './events.ts';
import { activityOf, kindOf, placeOf, runningSession, sessionOf } from './find.ts';

const emptyStage = (): Stage => ({
  activity: null,
  talk: null,
  pausedAt: null,
  endsAt: null,
  lastCallEndsAt: null,
  covered: false,
  focus: null,
});

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

function leave(session: Session, seat: Extract<SessionEvent, { type: 'left' }>['seat'], at: number): void {
  session.room.delete(seat);
  const present = session.attendance.find((a) => a.seat === seat && a.to === null);
  if (present !== undefined) present.to = at;
}

function withActivity(state: Series, activity: ActivityId, change: (a: Activity) => void): void {
  const found = activityOf(state, activity);
  if (found !== undefined) change(found);
}

function stageOf(state: Series, session: SessionId): Stage | undefined {
  return sessionOf(state, session)?.stage;
}

function evolveStage(state: Series, event: StageEvent, at: number): void {
  switch (event.type) {
    case 'activityOpened':
    case 'activitySettled':
    case 'activityUnsettled':
    case 'activitySkipped':
      withActivity(state, event.activity, (a) => evolveActivity(state, a, event, at));
      return;
    case 'itemHidden':
      withActivity(
        state,
        event.activity,
        (a) => void (event.hidden ? a.hidden.add(event.item) : a.hidden.delete(event.item)),
      );
      return;
    default: {
      const stage = stageOf(state, event.session);
      if (stage !== undefined) evolveModes(stage, event, at);
      if (event.type === 'talkStarted' && stage?.activity != null)
        withActivity(state, stage.activity, (a) => {
          a.talkedAfter = a.askings.length;
        });
    }
  }
}

type ModeEvent = Exclude<StageEvent, { readonly activity: ActivityId }>;

function evolveModes(stage: Stage, event: ModeEvent, at: number): void {
  switch (event.type) {
    case 'talkStarted':
      stage.talk = { startedAt: at, endsAt: event.endsAt };
      return;
    case 'talkEnded':
      stage.talk = null;
      return;
    case 'paused':
      stage.pausedAt = at;
      return;
    case 'resumed':
      stage.pausedAt = null;
      return;
    case 'timerSet':
      stage.endsAt = event.endsAt;
      return;
    case 'lastCalled':
      stage.lastCallEndsAt = event.endsAt;
      return;
    case 'screenCovered':
      stage.covered = event.covered;
      return;
    case 'focused':
      stage.focus = event.item;
  }
}

type ActivityEvent = Extract<
  StageEvent,
  { type: 'activityOpened' | 'activitySettled' | 'activityUnsettled' | 'activitySkipped' }
>;

function evolveActivity(state: Series, activity: Activity, event: ActivityEvent, at: number): void {
  const stage = stageOf(state, activity.session);
  switch (event.type) {
    case 'activityOpened':
      activity.status = 'on';
      activity.openedAt = activity.openedAt ?? at;
      activity.endedAt = null;
      if (stage !== undefined) Object.assign(stage, { ...emptyStage(), activity: activity.id });
      return;
    case 'activitySettled':
      activity.status = 'settled';
      activity.endedAt = at;
      clearModes(stage);
      return;
    case 'activitySkipped':
      activity.status = 'skipped';
      activity.endedAt = at;
      clearModes(stage);
      return;
    case 'activityUnsettled':
      activity.status = 'on';
      activity.endedAt = null;
      if (activity.undo !== null) unremember(state.memory, activity.undo);
      activity.undo = null;
      for (const asking of activity.askings)
        if (asking.step === 'settled') asking.step = asking.revealed.size > 0 ? 'shown' : 'closed';
      if (stage !== undefined) Object.assign(stage, { ...emptyStage(), activity: activity.id });
  }
}

function clearModes(stage: Stage | undefined): void {
  if (stage !== undefined) Object.assign(stage, { ...emptyStage(), activity: stage.activity });
}

function evolveMemory(state: Series, event: Extract<Event, { type: 'remembered' }>, at: number): void {
  const activity = event.activity === null ? undefined : activityOf(state, event.activity);
  if (activity !== undefined) activity.undo = undoFor(state.memory, event.events);
  for (const remembered of event.events) remember(state.memory, remembered, { at, activity: event.activity });
}

function evolveAsking(state: Series, event: AskingEvent, at: number): void {
  if (event.type === 'askingOpened') {
    withActivity(state, event.activity, (a) => void a.askings.push(askingFrom(event, at)));
    resetTimers(state);
    return;
  }
  const asking = placeOf(state, event.asking)?.asking;
  if (asking !== undefined) changeAsking(state, asking, event, at);
}

function changeAsking(
  state: Series,
  asking: Asking,
  event: Exclude<AskingEvent, { type: 'askingOpened' }>,
  at: number,
): void {
  switch (event.type) {
    case 'askingStepped':
      asking.step = event.step;
      if (event.step !== 'open') resetTimers(state);
      if (event.step !== 'open') asking.revealed.clear();
      return;
    case 'partsShown':
      asking.step = 'shown';
      for (const part of event.parts) asking.revealed.add(part);
      for (const cell of event.cells) shownOf(asking, cell.field).set(cell.subject, cell.shown);
      return;
    case 'askingSettled':
      asking.step = 'settled';
      for (const cell of event.burnt) shownOf(asking, cell.field).set(cell.subject, { tooFew: true });
      return;
    case 'letIn':
      asking.eligible?.add(event.seat);
      return;
    case 'answered':
      putAnswer(asking, event, at);
      return;
    case 'takenBack':
      removeAnswer(asking, event);
      return;
    case 'postBlanked':
      asking.blanked.add(event.item);
      blankWords(asking, event.item);
  }
}

function shownOf(asking: Asking, field: string) {
  const cells = asking.shown.get(field) ?? new Map();
  asking.shown.set(field, cells);
  return cells;
}

/** The words themselves go, not only their place: nothing that was taken back stays in the state. */
function blankWords(asking: Asking, item: string): void {
  for (const cells of asking.shown.values())
    for (const cell of cells.values()) {
      if (cell.tooFew) continue;
      const at = cell.ballots.findIndex((b) => b.slot === item);
      const ballot = cell.ballots[at];
      if (ballot !== undefined) cell.ballots[at] = { ...ballot, value: null };
    }
}

function askingFrom(event: Extract<AskingEvent, { type: 'askingOpened' }>, at: number): Asking {
  const { asking, activity, ask, round, subjects, names, eligible } = event;
  return {
    id: id<AskingId>(asking),
    activity,
    ask,
    round,
    subjects,
    names,
    eligible: eligible === null ? null : new Set(eligible),
    openedAt: at,
    step: 'open',
    revealed: new Set(),
    given: new Map(),
    shown: new Map(),
    blanked: new Set(),
  };
}

function resetTimers(state: Series): void {
  const stage = runningSession(state)?.stage;
  if (stage !== undefined)
    Object.assign(stage, { endsAt: null, lastCallEndsAt: null, covered: false, focus: null, talk: null });
}

function answersOf(
  asking: Asking,
  event: { subject: string; seat: Parameters<Series['seats']['get']>[0] },
): Given[] {
  const seats = asking.given.get(event.subject) ?? new Map();
  asking.given.set(event.subject, seats);
  const answers: Given[] = seats.get(event.seat) ?? [];
  seats.set(event.seat, answers);
  return answers;
}

function putAnswer(asking: Asking, event: Extract<AskingEvent, { type: 'answered' }>, at: number): void {
  const answers = answersOf(asking, event);
  const before = answers.findIndex((a) => a.id === event.id);
  const earlier = answers[before];
  if (earlier === undefined) answers.push({ id: event.id, values: event.values, at });
  else answers[before] = { id: event.id, values: { ...earlier.values, ...event.values }, at };
}

function removeAnswer(asking: Asking, event: Extract<AskingEvent, { type: 'takenBack' }>): void {
  const answers = answersOf(asking, event);
  const at = answers.findIndex((a) => a.id === event.id);
  if (at >= 0) answers.splice(at, 1);
  if (answers.length === 0) asking.given.get(event.subject)?.delete(event.seat);
}
