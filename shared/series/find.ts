// No IO. Where things are in a series. Every lookup says plainly when there is nothing.
import type { AnyKind } from '../activities/kind.ts';
import { kindNamed } from '../activities/registry.ts';
import type { ActivityId, AskingId, SeatId, SessionId } from '../model/ids.ts';
import type { Activity, Asking, Series, Session } from '../model/series.ts';

export function runningSession(series: Series): Session | undefined {
  return series.sessions.find((s) => s.status === 'running');
}

export function sessionOf(series: Series, id: SessionId): Session | undefined {
  return series.sessions.find((s) => s.id === id);
}

/**
 * Sessions that `seat` sat in, oldest first. Somebody who took another's place sees no-names material of these alone;
 * what their predecessor sat in is not theirs.
 */
export function sessionsSatIn(series: Series, seat: SeatId): readonly Session[] {
  return series.sessions.filter((s) => s.attendance.some((a) => a.seat === seat));
}

export function activityOf(series: Series, id: ActivityId): Activity | undefined {
  for (const session of series.sessions) {
    const found = session.activities.find((a) => a.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export type Place = { readonly session: Session; readonly activity: Activity; readonly asking: Asking };

export function placeOf(series: Series, id: AskingId): Place | undefined {
  for (const session of series.sessions)
    for (const activity of session.activities) {
      const asking = activity.askings.find((a) => a.id === id);
      if (asking !== undefined) return { session, activity, asking };
    }
  return undefined;
}

export function activityOnStage(session: Session): Activity | undefined {
  const id = session.stage.activity;
  return id === null ? undefined : session.activities.find((a) => a.id === id);
}

export function kindOf(activity: Activity): AnyKind | undefined {
  return kindNamed(activity.definition.kind);
}

/** The activity's asking that the room is at: the latest that stands by itself. */
export function currentAsking(activity: Activity): Asking | undefined {
  return activity.askings.findLast((a) => a.openedWith === null);
}

/** The asking and those opened with it. */
export function withCompanions(activity: Activity, asking: Asking): Asking[] {
  return activity.askings.filter((a) => a === asking || a.openedWith === asking.id);
}
