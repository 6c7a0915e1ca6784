// Pure. How the session stands against its plan, in whole minutes.
import type { DeskSessionPart, RunSheetEntry } from '@moot/shared/views/parts.ts';

const minute = 60_000;

export type Pace = {
  /** More than none: behind. */
  readonly behind: number;
  readonly endsAt: number;
  /** What may be left out to catch up, and when it would then end. */
  readonly skippable: { readonly id: string; readonly title: string; readonly endsAt: number } | null;
};

export function spentOn(entry: RunSheetEntry, now: number): number {
  if (entry.status !== 'on' || entry.openedAt === null) return entry.actual ?? 0;
  return Math.max(0, (now - entry.openedAt) / minute);
}

function remaining(entry: RunSheetEntry, now: number): number {
  if (entry.status === 'planned') return entry.available ? entry.minutes : 0;
  return entry.status === 'on' ? Math.max(0, entry.minutes - spentOn(entry, now)) : 0;
}

export function paceOf(session: DeskSessionPart, now: number): Pace | null {
  if (session.startedAt === null || session.session?.status !== 'running') return null;
  const left = session.runSheet.reduce((sum, entry) => sum + remaining(entry, now), 0);
  const endsAt = now + left * minute;
  const behind = Math.round((endsAt - session.startedAt - session.plannedMinutes * minute) / minute);
  const spare = session.runSheet.find(
    (entry) => entry.status === 'planned' && !entry.core && entry.available,
  );
  const skippable = spare && { id: spare.id, title: spare.title, endsAt: endsAt - spare.minutes * minute };
  return { behind, endsAt, skippable: behind > 1 ? (skippable ?? null) : null };
}
