import { id, type SessionId } from '@moot/shared/model/ids.ts';
import { canClose } from '@moot/shared/series/decideEnd.ts';
import { describe, expect, test } from 'vitest';
import { gather } from './definitions.ts';
import { arrives, by, endSession, given, planned, room, start } from './given.ts';

const close = by({ type: 'closeSeries' });
const until = (date: string) => by({ type: 'keepUntil', date });
const day = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
const ended = () => given(room({ activities: [gather('g')] }), endSession).world;

describe('[END-1] the day until which a series is kept', () => {
  test('is named by the facilitator: after today, within ten years', () => {
    const { world } = given(planned({ activities: [gather('g')] }), until(day(30)));
    expect(world.series.keepUntil).toBe(day(30));
    given(world)
      .when(until(day(-1)))
      .thenRefused('not_a_value');
    given(world)
      .when(until(day(3700)))
      .thenRefused('not_a_value');
  });
});

describe('[END-2] a series that was closed', () => {
  test('records nothing more, from anybody', () => {
    const { world } = given(ended(), close);
    expect(world.series.closedAt).not.toBeNull();
    given(world).when(close).thenRefused('series_closed');
    given(world).when(arrives('asha')).thenRefused('series_closed');
    given(world)
      .when(by({ type: 'writeNote', session: id<SessionId>('one'), text: 'Late' }))
      .thenRefused('series_closed');
  });

  test('can still be kept for longer or shorter', () => {
    given(ended(), close)
      .when(until(day(30)))
      .thenAccepted();
  });

  test('is not closed while a session runs, and the desk is told so', () => {
    const running = room({ activities: [gather('g')] });
    const all = [planned({ activities: [gather('g')] }), running, ended(), given(ended(), close).world];
    expect(all.map((world) => canClose(world.series))).toEqual([true, false, true, false]);
    given(running).when(close).thenRefused('not_now');
  });
});
