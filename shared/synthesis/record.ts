// No IO. The record of one session, as it stood when the session ended (or stands now, while it runs).
import type { AnyKind } from '../activities/kind.ts';
import type { LineId } from '../model/ids.ts';
import type { Activity, Line, Series, Session } from '../model/series.ts';
import { kindOf } from '../series/find.ts';
import { type AnyTold, toldOf } from '../series/told.ts';

export type RunActivity = {
  readonly activity: Activity;
  readonly told: AnyTold;
  readonly synthesis: NonNullable<AnyKind['synthesis']>;
};

/**
 * The activities that leave something, told with the ledger of that moment. Skipped ones leave nothing. What is
 * still on is told as the desk sees it: an answer that is not up yet stands in no document.
 */
export function activitiesRun(series: Series, session: Session): readonly RunActivity[] {
  const ledger = ledgerAt(series, session);
  return session.activities.flatMap((activity) => {
    if (activity.status !== 'on' && activity.status !== 'settled') return [];
    const told = toldOf(series, activity, activity.status === 'settled' ? 'record' : 'desk');
    const synthesis = kindOf(activity)?.synthesis;
    if (told === undefined || synthesis === undefined) return [];
    return [{ activity, told: { ...told, around: { ...told.around, ledger } }, synthesis }];
  });
}

/** Notes of a session that is long over do not speak of what came later. */
export function ledgerAt(series: Series, session: Session): ReadonlyMap<LineId, Line> {
  const end = session.endedAt;
  const all = [...series.memory.ledger];
  return new Map(end === null ? all : all.flatMap(([id, line]) => pastLine(line, end).map((p) => [id, p])));
}

function pastLine(line: Line, end: number): readonly Line[] {
  const history = line.history.filter((h) => h.at <= end);
  const versions = line.versions.filter((v) => v.at <= end);
  const status = history.at(-1)?.status;
  const text = versions.at(-1)?.text;
  if (status === undefined || text === undefined) return [];
  return [{ ...line, status, text, history, versions, counts: line.counts.filter((c) => c.at <= end) }];
}
