// No IO. What was weighed is weighed again, 30, 90 and 180 days on: small sessions that Moot plans by itself.
import { ratingWords } from '../language/en/between.ts';
import type { ActivityDefinition, SessionDefinition } from '../model/definition.ts';
import type { Activity, Json, Series, Session } from '../model/series.ts';
import type { Event } from './events.ts';
import { kindOf } from './find.ts';
import { toldOf } from './told.ts';

const afterDays = [30, 90, 180] as const;
const morning = '09:00';
const dayMs = 86_400_000;

/** Planned once for a series, when the session ends in which it weighed the criteria that it keeps. */
export function ratingsAfter(series: Series, session: Session, now: number): Event[] {
  if (series.memory.criteria.size === 0 || series.sessions.some((s) => s.rating !== null)) return [];
  for (const activity of session.activities) {
    const params = paramsAgain(series, activity);
    if (params !== null)
      return afterDays.map((days) => ({
        type: 'sessionPlanned',
        session: sessionAgain(session, activity, params, days),
        plannedFor: `${localDay(now + days * dayMs, series.timeZone)}T${morning}`,
        rating: { of: activity.id, days },
      }));
  }
  return [];
}

/** Null: this activity is not one that is asked again about the criteria. */
function paramsAgain(series: Series, activity: Activity): Readonly<Record<string, Json>> | null {
  const again = kindOf(activity)?.again;
  const told = toldOf(series, activity, 'record');
  if (again === undefined || told === undefined || activity.askings.length === 0) return null;
  return again(told, [...series.memory.criteria.values()]);
}

function sessionAgain(
  session: Session,
  activity: Activity,
  params: Readonly<Record<string, Json>>,
  days: number,
): SessionDefinition {
  const { kind, prompt, help, names, minutes, guidance } = activity.definition;
  const id = `${session.id}-in-${days}`;
  const asked: ActivityDefinition = {
    ...{ kind, prompt, help, names, minutes, guidance, params },
    id: `${activity.id}-in-${days}`,
    title: ratingWords.title(days),
    core: true,
    rounds: 1,
    source: 'new',
  };
  const { theme } = session.definition;
  return { id, theme, title: ratingWords.title(days), purpose: ratingWords.purpose, activities: [asked] };
}

/** The day of a moment where the series is at home, as 2031-05-21. */
function localDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}
