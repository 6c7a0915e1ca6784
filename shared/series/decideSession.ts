// No IO. Decides the life of a session and of the activities on its run sheet.
import type { Activity, Series, Session } from '../model/series.ts';
import type { FacilitatorCommand } from './commands.ts';
import { settleAskings } from './decideAsking.ts';
import { canUnsettle } from './decideStage.ts';
import { accepted, type Decision, refused } from './decision.ts';
import type { Event } from './events.ts';
import { activityOf, activityOnStage, kindOf, runningSession, sessionOf } from './find.ts';
import { ratingsAfter } from './ratings.ts';
import { memoryAfterSettling } from './settling.ts';
import { paramsOf, seatsOf } from './told.ts';

type SessionCommand = Extract<FacilitatorCommand, { type: 'startSession' | 'endSession' | 'writeNote' }>;
type ActivityCommand = Extract<
  FacilitatorCommand,
  { type: 'openActivity' | 'settleActivity' | 'unsettleActivity' | 'skipActivity' }
>;

export function decideSession(series: Series, command: SessionCommand, now: number): Decision {
  const session = sessionOf(series, command.session);
  if (session === undefined) return refused('unknown');
  switch (command.type) {
    case 'startSession':
      return start(series, session, now);
    case 'endSession':
      return session.status === 'running' ? accepted(endingEvents(series, session, now)) : refused('not_now');
    case 'writeNote':
      return accepted([{ type: 'noteWritten', session: session.id, text: command.text }]);
  }
}

/** Starting a session ends the one before; nobody is in the room yet. A rating is asked of everybody with a seat. */
function start(series: Series, session: Session, now: number): Decision {
  if (session.status !== 'planned') return refused('not_now');
  const running = runningSession(series);
  const ending = running === undefined ? [] : endingEvents(series, running, now);
  return accepted([...ending, { type: 'sessionStarted', session: session.id }, ...asked(series, session)]);
}

function asked(series: Series, session: Session): Event[] {
  if (session.rating === null) return [];
  return [...seatsOf(series).keys()].map((seat) => ({ type: 'arrived', session: session.id, seat }));
}

/** What is still open is closed; without names and not shown it is burnt. */
function endingEvents(series: Series, session: Session, now: number): Event[] {
  const on = activityOnStage(session);
  const last = on?.status === 'on' ? endOfActivity(series, on) : [];
  return [...last, { type: 'sessionEnded', session: session.id }, ...ratingsAfter(series, session, now)];
}

/** An activity in which something was asked is settled; one that was only opened is skipped. */
function endOfActivity(series: Series, activity: Activity): Event[] {
  return activity.askings.length > 0
    ? settlingEvents(series, activity)
    : [{ type: 'activitySkipped', activity: activity.id }];
}

export function isAvailable(activity: Activity): boolean {
  const kind = kindOf(activity);
  return kind?.available(paramsOf(kind, activity)) ?? false;
}

export function decideActivity(series: Series, command: ActivityCommand): Decision {
  const activity = activityOf(series, command.activity);
  if (activity === undefined) return refused('unknown');
  const session = sessionOf(series, activity.session);
  if (session?.status !== 'running') return refused('session_not_running');
  switch (command.type) {
    case 'openActivity':
      return openActivity(series, session, activity);
    case 'settleActivity':
      return activity.status === 'on' ? accepted(settlingEvents(series, activity)) : refused('not_now');
    case 'skipActivity':
      return skip(activity);
    case 'unsettleActivity':
      return unsettle(series, session, activity);
  }
}

/** One that was skipped in the middle goes on from there: nothing comes out by opening it. */
function openActivity(series: Series, session: Session, activity: Activity): Decision {
  if (activity.status !== 'planned' && activity.status !== 'skipped') return refused('not_now');
  const on = activityOnStage(session);
  const leaving = on?.status === 'on' && on.id !== activity.id ? endOfActivity(series, on) : [];
  const type = activity.askings.length > 0 ? 'activityUnsettled' : 'activityOpened';
  return accepted([...leaving, { type, activity: activity.id }]);
}

function skip(activity: Activity): Decision {
  if (activity.status === 'settled' || activity.status === 'skipped') return refused('not_now');
  return accepted([...settleAskings(activity), { type: 'activitySkipped', activity: activity.id }]);
}

/** Results go to the series' memory as the kind says, computed after its askings have settled. */
function settlingEvents(series: Series, activity: Activity): Event[] {
  const settled = settleAskings(activity);
  const memory = memoryAfterSettling(series, activity, settled);
  return [
    ...settled,
    ...(memory.length === 0 ? [] : [{ type: 'remembered', activity: activity.id, events: memory } as const]),
    { type: 'activitySettled', activity: activity.id },
  ];
}

/** Until the session ends, and only while nothing else has been remembered since. */
function unsettle(series: Series, session: Session, activity: Activity): Decision {
  if (!canUnsettle(series, activity)) return refused('not_now');
  const on = activityOnStage(session);
  if (on !== undefined && on.status === 'on' && on.id !== activity.id) return refused('not_now');
  return accepted([{ type: 'activityUnsettled', activity: activity.id }]);
}
