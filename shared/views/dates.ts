// No IO. On which day a session was, or will be, where the series is at home.
import { dateInShort } from '../language/en/calendar.ts';
import type { Session } from '../model/series.ts';

/** “15 January”; '' where it is not dated and has not begun. */
export function dayOf({ plannedFor, startedAt }: Session, timeZone: string): string {
  if (startedAt !== null)
    return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }).format(startedAt);
  return plannedFor === null ? '' : dateInShort(plannedFor);
}
