// No IO. What an activity would leave in memory if its askings were settled now.
import type { MemoryEvent } from '../memory/events.ts';
import type { Activity, Asking, Series } from '../model/series.ts';
import type { Event } from './events.ts';
import { kindOf } from './find.ts';
import { toldOf } from './told.ts';

/** `settled`: the events that will settle this activity's askings; the state itself is not touched. */
export function memoryAfterSettling(
  series: Series,
  activity: Activity,
  settled: readonly Event[],
): readonly MemoryEvent[] {
  const kind = kindOf(activity);
  if (kind === undefined) return [];
  const burnt = new Map(
    settled.flatMap((e) => (e.type === 'askingSettled' ? [[e.asking, e.burnt] as const] : [])),
  );
  const askings = activity.askings.map((a) => settledCopy(a, burnt.get(a.id) ?? []));
  const told = toldOf(series, { ...activity, askings }, 'record');
  return told === undefined ? [] : kind.settle(told);
}

function settledCopy(asking: Asking, burnt: readonly { field: string; subject: string }[]): Asking {
  const shown = new Map([...asking.shown].map(([field, cells]) => [field, new Map(cells)]));
  for (const { field, subject } of burnt) {
    const cells = shown.get(field) ?? new Map();
    cells.set(subject, { tooFew: true });
    shown.set(field, cells);
  }
  return { ...asking, step: 'settled', shown };
}
