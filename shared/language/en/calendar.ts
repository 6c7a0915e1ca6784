// Pure. Dates as they are planned, and the calendar made from them.

type Format = Intl.DateTimeFormatOptions;
const day: Format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

const parts = (plannedFor: string) => /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(plannedFor);

/** A local date is written as it stands, whatever clock reads it. */
function written(plannedFor: string, format: Format): string | null {
  const [, year, month, date] = parts(plannedFor) ?? [];
  if (year === undefined) return null;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(at);
}

/** “12 March”. */
export const dateInShort = (plannedFor: string): string =>
  written(plannedFor, { day: 'numeric', month: 'long' }) ?? plannedFor;

/** “Thursday 12 March 2026, 14:00”. */
export function dateInWords(plannedFor: string): string {
  const words = written(plannedFor, day);
  return words === null ? plannedFor : `${words.replace(',', '')}, ${parts(plannedFor)?.[4] ?? ''}`;
}

const place = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
export const inZone = (zone: string) => (zone === 'UTC' ? 'UTC' : `${place(zone)} time`);
export const notDated = 'No date yet';
export const setDate = 'Set a date…';
export const changeDate = 'Change the date…';
export const dateTitle = (n: number) => `When is session ${n}?`;
export const dateLabel = 'Date and time';
export const dateHelp = (zone: string) =>
  `By the clocks of this series: ${inZone(zone)}. People who have the calendar file need a new one after a change.`;
export const dateDo = 'Set the date';
export const dateNone = 'Take the date off';
export const dateRefused =
  'That is not a date in the calendar, so nothing was changed. Choose a day and a time.';
export const toCalendar = 'Put in a calendar';
export const allToCalendar = 'All dates for a calendar';
export const calendarHelp = 'A file that every calendar opens: title, time and length, nothing else.';

export const calendarTitle = (series: string, n: number, session: string) =>
  `${series}: session ${n}, ${session}`;
export const noDates = 'Nothing is dated yet. Set a date first, then take the calendar file.';
