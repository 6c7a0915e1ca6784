// No IO. Which answers without names hang together as one row a person: announced before answering, never in a small room.
import type { FieldName, SeatId } from '../model/ids.ts';
import type { FieldNames } from '../model/series.ts';
import type { Ask } from './ask.ts';

/** Below this many eligible peers a row would be a person. */
export const fewestLinked = 12;

/**
 * The no-names fields whose ballots carry one mark for all that a phone gives
 * in the activity. Fixed when the asking opens. With fewer than twelve
 * eligible, or where nobody is counted, none: each ballot stays by itself.
 */
export function linkedFields<P>(
  ask: Ask<P>,
  params: P,
  names: Readonly<Record<FieldName, FieldNames>>,
  eligible: readonly SeatId[] | null,
): readonly FieldName[] {
  if ((eligible?.length ?? 0) < fewestLinked) return [];
  return ask
    .fields(params)
    .filter((field) => field.linked === true && names[field.name] === 'none')
    .map((field) => field.name);
}
