import { instantOf } from '@moot/server/exports/calendar.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { describe, expect, test } from 'vitest';
import { deskOf, joined, type Moot, moot, seriesOf, type Visit } from './moot.ts';

type Entry = Readonly<Record<string, string>>;

/** As a calendar reads it (RFC 5545): lines unfolded, a property a line, events between BEGIN and END. */
function eventsIn(text: string): readonly Entry[] {
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines).toContain('VERSION:2.0');
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) => {
      const own = event.split('\nEND:VEVENT')[0]?.split('\n') ?? [];
      return Object.fromEntries(
        own.map((line) => [line.split(/[:;]/)[0], line.slice(line.indexOf(':') + 1)]),
      );
    });
}

async function scene(): Promise<{ it: Moot; desk: Visit; page: SeriesPage; at: string }> {
  const it = await moot();
  const desk = await deskOf(it);
  const page = await seriesOf(desk);
  return { it, desk, page, at: `/api/series/${page.id}` };
}
const date = (desk: Visit, at: string, session: string, plannedFor: string | null) =>
  desk.post<SeriesPage>(`${at}/sessions/${session}/date`, { plannedFor });

describe('the calendar of a series', () => {
  test('[CAL-1] what is dated, with a UID, title, start and length; nothing else', async () => {
    const { desk, at, page } = await scene();
    expect((await desk.get(`${at}/calendar.ics`)).status).toBe(404);
    const dated = await date(desk, at, 's1', '2027-01-12T14:00');
    expect(dated.body.sessions.map(({ plannedFor }) => plannedFor)).toEqual([
      '2027-01-12T14:00',
      null,
      null,
      null,
      null,
    ]);
    await date(desk, at, 's3', '2027-07-06T09:30');
    const file = await desk.get(`${at}/calendar.ics`);
    expect(file.headers['content-type']).toContain('text/calendar');
    const [first, second, ...more] = eventsIn(file.text);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      UID: `s1.${page.id}@moot`,
      SUMMARY: 'Our series: session 1\\, Who are we to each other?',
      DTSTART: '20270112T140000Z',
      DTEND: '20270112T154200Z',
    });
    expect(second).toMatchObject({ UID: `s3.${page.id}@moot`, DTSTART: '20270706T083000Z' });
    expect(eventsIn((await desk.get(`${at}/sessions/s3/calendar.ics`)).text)).toHaveLength(1);
    await date(desk, at, 's1', null);
    expect(eventsIn((await desk.get(`${at}/calendar.ics`)).text)).toHaveLength(1);
  });

  test('[CAL-1] a run sheet that is made longer makes the session longer', async () => {
    const { desk, at } = await scene();
    await date(desk, at, 's1', '2027-01-12T14:00');
    await desk.post(`${at}/sessions/s1/agenda/write`, {
      what: { kind: 'talk', at: 10 },
      values: { minutes: 18 },
      done: true,
    });
    const [first] = eventsIn((await desk.get(`${at}/calendar.ics`)).text);
    expect(first?.DTEND).toBe('20270112T160000Z');
  });

  test('[CAL-3] for the desk and the peers of the series, and without code, link or name', async () => {
    const { it, desk, at, page } = await scene();
    await date(desk, at, 's1', '2027-01-12T14:00');
    const asha = await joined(it, page, 'Asha Venn');
    const { status, text } = await asha.get(`${at}/calendar.ics`);
    expect(status).toBe(200);
    for (const secret of [page.joinCode, 'Asha', 'Venn', 'Trust', 'http', 'Nell', 'ATTENDEE', 'ORGANIZER'])
      expect(text).not.toContain(secret);
    expect((await it.visitor().get(`${at}/calendar.ics`)).status).toBe(401);
    const other = await seriesOf(desk, { title: 'Another' });
    expect((await asha.get(`/api/series/${other.id}/calendar.ics`)).status).toBe(401);
    expect((await asha.post(`${at}/sessions/s1/date`, { plannedFor: null })).status).toBe(401);
  });

  test('[CAL-4] dated anew it keeps its UID, with a higher sequence', async () => {
    const { it, desk, at } = await scene();
    await date(desk, at, 's1', '2027-01-12T14:00');
    const [before] = eventsIn((await desk.get(`${at}/calendar.ics`)).text);
    it.clock.now += 3_600_000;
    await date(desk, at, 's1', '2027-01-19T14:00');
    const [after] = eventsIn((await desk.get(`${at}/calendar.ics`)).text);
    expect(after?.UID).toBe(before?.UID);
    expect(after?.DTSTART).toBe('20270119T140000Z');
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  });
});

test.each([
  // The evening before, and the afternoon of, the day on which the clocks change.
  ['2027-03-27T18:00', 'Europe/London', '2027-03-27T18:00Z'],
  ['2027-03-28T14:00', 'Europe/London', '2027-03-28T13:00Z'],
  ['2027-10-30T14:00', 'Europe/London', '2027-10-30T13:00Z'],
  ['2027-10-31T14:00', 'Europe/London', '2027-10-31T14:00Z'],
  // Skipped in spring: the hour after. Twice in autumn: the first.
  ['2027-03-28T01:30', 'Europe/London', '2027-03-28T01:30Z'],
  ['2027-10-31T01:30', 'Europe/London', '2027-10-31T00:30Z'],
  ['2027-03-14T09:00', 'America/New_York', '2027-03-14T13:00Z'],
  ['2027-03-13T09:00', 'America/New_York', '2027-03-13T14:00Z'],
  ['2027-04-04T09:00', 'Australia/Lord_Howe', '2027-04-03T22:30Z'],
  ['2027-01-01T00:00', 'Asia/Kolkata', '2026-12-31T18:30Z'],
  ['2027-01-01T00:00', 'UTC', '2027-01-01T00:00Z'],
])('[CAL-2] %s in %s is %s', (plannedFor, zone, instant) => {
  expect(new Date(instantOf(plannedFor, zone)).toISOString()).toBe(new Date(instant).toISOString());
});
