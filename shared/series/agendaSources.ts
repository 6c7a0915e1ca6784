// No IO. What an activity at its place in a series could draw on.
import { bringsOf, sourcesOf } from '../activities/params.ts';
import {
  type ActivityDefinition,
  type Brings,
  type KindName,
  namesOf,
  type SourceFrom,
} from '../model/definition.ts';
import type { Series } from '../model/series.ts';
import { readActivity } from './agendaCheck.ts';
import { agendaOf } from './agendaList.ts';

export type Earlier = {
  readonly id: string;
  readonly title: string;
  readonly kind: KindName;
  /** The number of its session, where that is another one. */
  readonly session: number | null;
};

/** Where an activity stands, or is to stand: for what it could draw on. */
export type Spot = { readonly series: Series; readonly session: string; readonly at: number };

/** All activities that come before this place, the latest first. */
function before({
  series,
  session,
  at,
}: Spot): readonly (Earlier & { readonly definition: ActivityDefinition })[] {
  const place = series.sessions.findIndex((one) => one.id === session);
  return series.sessions
    .slice(0, place + 1)
    .flatMap((one, n) =>
      agendaOf(one)
        .slice(0, n === place ? at : undefined)
        .map((definition) => ({
          id: definition.id,
          title: definition.title,
          kind: definition.kind,
          session: n === place ? null : n + 1,
          definition,
        })),
    )
    .toReversed();
}

/** Those that bring this; where nothing is said, those that its own settings can draw on. */
export function earlierFor(spot: Spot, activity: ActivityDefinition, brings?: Brings): readonly Earlier[] {
  const rules = sourcesFor(activity);
  const from: readonly SourceFrom[] = brings === undefined ? rules.from : [brings];
  return before(spot)
    .filter(({ id, kind }) => id !== activity.id && from.some((one) => one === bringsOf(kind)))
    .filter(
      ({ definition }) =>
        brings !== undefined || !rules.needsWriter || namesOf(definition, 'post') === 'named',
    )
    .map(({ id, title, kind, session }) => ({ id, title, kind, session }));
}

export const canDrawOn = (activity: ActivityDefinition, source: SourceFrom): boolean =>
  sourcesFor(activity).from.some((one) => one === source);

const sourcesFor = (activity: ActivityDefinition) => {
  const read = readActivity(activity);
  return read === null ? { from: [], needsWriter: false } : sourcesOf(read);
};
