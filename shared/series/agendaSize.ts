// No IO. What is proposed where more people come than an activity is meant for.
import { kindNamed } from '../activities/registry.ts';
import type { ActivityDefinition } from '../model/definition.ts';
import type { AgendaEdit, Series, Session } from '../model/series.ts';
import { withPut } from './agendaDraft.ts';
import { mayEdit } from './decideAgenda.ts';

export type SizeAdvice = {
  readonly activity: ActivityDefinition;
  readonly most: number;
  readonly proposal: string;
  /** Null: advice only. */
  readonly edit: AgendaEdit | null;
};

/** Who has a seat, and so may come. */
export const expectedIn = ({ seats }: Series): number =>
  [...seats.values()].filter((seat) => !seat.removed).length;

const mostFor = ({ kind, meantFor }: ActivityDefinition): number =>
  meantFor?.most ?? kindNamed(kind)?.plan?.most ?? Number.POSITIVE_INFINITY;

const peopleIn = (series: Series, session: Session) => Math.max(expectedIn(series), session.room.size);

/** How many activities still to come are meant for fewer people, where something can be done about it. */
export function tooManyFor(series: Series, session: Session): number {
  const people = peopleIn(series, session);
  const isMeantForFewer = ({ status, definition }: Session['activities'][number]) =>
    status === 'planned' &&
    people > mostFor(definition) &&
    (kindNamed(definition.kind)?.plan?.proposals ?? []).some(
      ({ above, puts }) => people > above && (puts === null || puts(definition).length > 0),
    );
  return session.status === 'ended' ? 0 : session.activities.filter(isMeantForFewer).length;
}

/** For each activity that is still to come and meant for fewer: what is proposed for so many, and not so already. */
export function sizeAdvice(series: Series, session: Session): readonly SizeAdvice[] {
  const people = peopleIn(series, session);
  return session.activities
    .filter(({ status, definition }) => status === 'planned' && people > mostFor(definition))
    .flatMap(({ definition: activity }) =>
      (kindNamed(activity.kind)?.plan?.proposals ?? [])
        .filter(({ above }) => people > above)
        .flatMap(({ id: proposal, puts }): SizeAdvice[] => {
          const advice = { activity, most: mostFor(activity), proposal };
          if (puts === null) return [{ ...advice, edit: null }];
          const put = puts(activity);
          const edit: AgendaEdit = { do: 'change', definition: put.reduce(withPut, activity) };
          return put.length > 0 && mayEdit(series, session, edit) === 'ok' ? [{ ...advice, edit }] : [];
        }),
    );
}
