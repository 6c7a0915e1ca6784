// Turns a date and a time on the wall of a place into milliseconds since 1970.

export type LocalStart = { readonly date: string; readonly start: string };

/** `date` as 2030-01-15, `start` as 14:00, both as they read in `timeZone` (an IANA name). */
export function startOf({ date, start }: LocalStart, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T${start}:00Z`);
  return asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc, timeZone), timeZone);
}

/** How far the clocks of `timeZone` are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '00';
  const read = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(read) - moment;
}
