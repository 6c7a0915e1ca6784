// No IO. A session's run sheet as the desk prepares and changes it: what stands there, and what can be done with it.
import { kinds } from '../activities/registry.ts';
import type { AgendaEntry, AgendaPage, AgendaSize, EntryCan } from '../http/agenda.ts';
import * as say from '../language/en/deskAgenda.ts';
import * as size from '../language/en/size.ts';
import type { Activity, AgendaEdit, Series, Session } from '../model/series.ts';
import { flawsNow, flawsOfEdit } from '../series/agendaCheck.ts';
import { expectedIn, sizeAdvice } from '../series/agendaSize.ts';
import { firstFree, isInTime, isUntouched, mayEdit } from '../series/decideAgenda.ts';

export function agendaPage(series: Series, session: Session): AgendaPage {
  const before = flawsNow(series);
  const definitions = session.activities.map(({ definition }) => definition);
  const minutes = (some: typeof definitions) => some.reduce((sum, one) => sum + one.minutes, 0);
  return {
    series: series.title,
    session: session.id,
    n: series.sessions.indexOf(session) + 1,
    title: session.definition.title,
    status: session.status,
    timeZone: series.timeZone,
    plannedFor: session.plannedFor,
    minutes: { all: minutes(definitions), core: minutes(definitions.filter(({ core }) => core)) },
    entries: session.activities.map((activity) => entryOf(series, session, activity, before)),
    places: placesIn(session),
    undo: undoIn(series, session),
    kinds: inMethodsOrder.flatMap(({ name, plan }) => {
      const words = say.kindWords[name] ?? { name, what: '' };
      return plan === undefined ? [] : [{ kind: name, ...words, meantFor: say.meantFor(plan.most) }];
    }),
    size: sizeOf(series, session),
  };
}

/** In the order in which a session usually goes; one that has no words comes last. */
const orderOf = (name: string) => {
  const place = Object.keys(say.kindWords).indexOf(name);
  return place === -1 ? Number.POSITIVE_INFINITY : place;
};
const inMethodsOrder = kinds.toSorted((a, b) => orderOf(a.name) - orderOf(b.name));

type Before = ReadonlySet<string>;

function entryOf(series: Series, session: Session, activity: Activity, before: Before): AgendaEntry {
  const { definition, status, id } = activity;
  const can = entryCan(series, session, activity, before);
  return {
    id,
    title: definition.title,
    kind: say.kindWords[definition.kind]?.name ?? definition.kind,
    minutes: definition.minutes,
    optional: !definition.core,
    status,
    about: aboutOf(series, activity),
    can,
    kept: can.change && !can.drop ? keptBy(series, session, activity) : '',
  };
}

function aboutOf(series: Series, { definition }: Activity): string {
  const { source } = definition;
  switch (source) {
    case 'new':
      return '';
    case 'ledger':
      return say.drawsOnLedger;
    case 'promises':
      return say.drawsOnPromises;
    default:
      return say.drawsOn(titleOf(series, source));
  }
}

const titleOf = ({ sessions }: Series, activity: string) =>
  sessions.flatMap(({ activities }) => activities).find(({ id }) => id === activity)?.definition.title ??
  activity;

/** All of it false once an activity has begun. */
function entryCan(series: Series, session: Session, activity: Activity, before: Before): EntryCan {
  if (session.status === 'ended' || !isUntouched(session, activity.id))
    return { change: false, drop: false, up: null, down: null, to: [] };
  const may = (edit: AgendaEdit) => mayEdit(series, session, edit, before) === 'ok';
  const now = session.activities.indexOf(activity);
  const to = session.activities
    .map((_, place) => place)
    .filter((place) => place !== now && may({ do: 'move', activity: activity.id, to: place }));
  return {
    change: true,
    drop: may({ do: 'drop', activity: activity.id }),
    up: to.includes(now - 1) ? now - 1 : null,
    down: to.includes(now + 1) ? now + 1 : null,
    to,
  };
}

function keptBy(series: Series, session: Session, { id: activity }: Activity): string {
  const needing = flawsOfEdit(series, session, { do: 'drop', activity }).map((flaw) =>
    titleOf(series, flaw.activity),
  );
  return needing.length === 0 ? '' : say.neededBy([...new Set(needing)]);
}

function placesIn(session: Session): AgendaPage['places'] {
  if (session.status === 'ended') return [];
  return Array.from({ length: session.activities.length + 1 }, (_, at) => at)
    .filter((at) => at >= firstFree(session))
    .map((at) => {
      const before = session.activities[at - 1]?.definition.title;
      return { at, name: before === undefined ? say.atStart : say.afterWhich(before) };
    });
}

function undoIn(series: Series, session: Session): string | null {
  const inverse = session.inverses.at(-1);
  if (inverse === undefined || isInTime(series, session, inverse) !== 'ok') return null;
  switch (inverse.do) {
    case 'add':
      return say.undoWords.drop(inverse.definition.title);
    case 'drop':
      return say.undoWords.add(titleOf(series, inverse.activity));
    case 'move':
      return say.undoWords.move(titleOf(series, inverse.activity));
    case 'change':
      return say.undoWords.change(inverse.definition.title);
  }
}

function sizeOf(series: Series, session: Session): AgendaSize | null {
  if (session.status === 'ended') return null;
  const advice = sizeAdvice(series, session);
  if (advice.length === 0) return null;
  const here = session.status === 'running' ? session.room.size : null;
  return {
    people: size.expected(expectedIn(series), here),
    advice: advice.map(({ activity, most, proposal, edit }) => ({
      activity: activity.id,
      title: activity.title,
      meant: size.meant(most),
      proposal,
      sentence: size.proposal(proposal),
      accept: edit !== null,
    })),
  };
}
