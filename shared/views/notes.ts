// No IO. The parts `notes` (the desk's private margin) and `memory` (numbers for everybody).
import { wordingOutstanding } from '../language/en/stage.ts';
import type { Series } from '../model/series.ts';
import { activityOnStage, kindOf, runningSession } from '../series/find.ts';
import { toldOf } from '../series/told.ts';
import type { Roster } from './audience.ts';
import { unheard } from './ground.ts';
import { lensOf } from './lens.ts';
import type { MemoryPart, NotesPart } from './parts.ts';
import { sessionToShow } from './session.ts';

export function notesPart(series: Series, roster: Roster): NotesPart {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const guidance = activity?.definition.guidance;
  return {
    say: guidance?.script ?? '',
    watchFor: guidance?.notes ?? '',
    facilitator: guidance?.facilitator ?? '',
    projector: guidance?.projector ?? '',
    phone: guidance?.phone ?? '',
    result: guidance?.result ?? '',
    outstanding: [...outstandingIn(series), ...waitingForWriters(series)],
    sessionNote: sessionToShow(series)?.note ?? '',
    unheard: unheard(series, roster),
    lens: lensOf(series, roster),
  };
}

function outstandingIn(series: Series): readonly string[] {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const told = activity === undefined ? undefined : toldOf(series, activity, 'desk');
  if (activity === undefined || told === undefined) return [];
  return kindOf(activity)?.outstanding?.(told) ?? [];
}

function waitingForWriters(series: Series): readonly string[] {
  const session = runningSession(series);
  const asked = (session?.activities ?? []).flatMap((activity) => {
    const told = toldOf(series, activity, 'record');
    return told === undefined ? [] : (kindOf(activity)?.asksWriters?.(told) ?? []);
  });
  return asked.length === 0 ? [] : [wordingOutstanding(asked.length)];
}

export function memoryPart(series: Series): MemoryPart {
  const byStatus: Record<string, number> = {};
  for (const line of series.memory.ledger.values()) byStatus[line.status] = (byStatus[line.status] ?? 0) + 1;
  const promisesOpen = [...series.memory.promises.values()].filter((p) => p.state === 'open').length;
  return { version: series.memory.version, byStatus, promisesOpen };
}
