import { id, type SeatId, type SessionId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { attendanceOf } from '@moot/shared/synthesis/attendance.ts';
import { describe, expect, test } from 'vitest';
import { treeAsText } from './asText.ts';
import { folded, type Played } from './played.ts';
import { documentsOf, whole } from './whole.ts';

const demo = await whole('demo');
const third = id<SessionId>('s3');
const marian = id<SeatId>([...demo.roster.people].find(([, one]) => one.name === 'Marian Seld')?.[0] ?? '');
const next = id<SeatId>('seat-p7');
const leaves: Event = { type: 'seatRemoved', seat: marian };

const ends = (events: readonly Event[]) =>
  events.some((event) => event.type === 'sessionEnded' && event.session === third);
const endOfThird = demo.journal.findIndex(({ events }) => ends(events));
const at = demo.journal[endOfThird]?.at ?? 0;

function thirdIn(series: Series) {
  const session = series.sessions.find((one) => one.id === third);
  if (session === undefined) throw new Error('no third session');
  const { peers, away, organisations } = attendanceOf(series, session);
  return { peers, away, organisations };
}

describe('[LEFT-1] who leaves the series later', () => {
  const afterwards = async (): Promise<Played> => {
    const p = await whole('demo');
    p.give({ type: 'removeSeat', seat: marian });
    return p;
  };
  const textIn = (p: Played, name: string): string => {
    const found = documentsOf(p).find((made) => made.name === name && made.edition === 'ours');
    return found === undefined ? '' : treeAsText(found.tree);
  };

  test('was still one of the peers of every session before, in notes, opening and data', async () => {
    const p = await afterwards();
    const notes = textIn(p, 'session-3');
    expect(notes).toContain('Five of six peers present, from three of four organisations');
    expect(notes).toMatch(/Away.*Marian Seld/);
    expect(textIn(p, 'series')).toContain('one away in 3');
    const attendances = (of: Played) =>
      documentsOf(of).flatMap(({ data }) => ('attendance' in data ? [data.attendance] : []));
    expect(attendances(p)).toHaveLength(10);
    expect(attendances(p)).toEqual(attendances(demo));
  });

  test('is not away from a session that ended after they had left', () => {
    const before = demo.journal.slice(0, endOfThird);
    const gone = [...before, { at: at - 1, events: [leaves] }, ...demo.journal.slice(endOfThird)];
    expect(thirdIn(folded(gone))).toEqual({ peers: 5, away: [], organisations: 3 });
  });

  test('was away for themselves: nobody is away in their stead who took their place afterwards', () => {
    const { organisation } = demo.state().seats.get(marian) ?? {};
    if (organisation === undefined) throw new Error('no such seat');
    const taken: Event = { type: 'seatAdded', seat: next, organisation, follows: marian };
    const replaced = [...demo.journal.slice(0, endOfThird + 1), { at: at + 1000, events: [leaves, taken] }];
    expect(thirdIn(folded(replaced))).toEqual({ peers: 6, away: [marian], organisations: 4 });
  });
});
