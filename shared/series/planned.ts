// No IO. When a session is: a local date and time, by the clocks of the series' time zone.

const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Whether it reads as “2026-03-12T14:00” and that day is in the calendar. */
export function isLocalDateTime(text: string): boolean {
  const found = form.exec(text)?.slice(1).map(Number);
  if (found === undefined) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found;
  // A day that its month does not have falls into another.
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
  return isDay && hour < 24 && minute < 60;
}
