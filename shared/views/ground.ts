// No IO. For the desk alone, from named and shown material: who has not been heard, and what only one organisation said.
import type { PersonRows } from '../activities/kind.ts';
import type { ClearedAsking } from '../asking/cleared.ts';
import { coverage, type OnlyOne, onlyOneSaid, type Present, type Said } from '../ground/lenses.ts';
import { alsoUnheard } from '../language/en/ground.ts';
import { ALL, type OrganisationId, type SeatId } from '../model/ids.ts';
import type { Activity, Series, Session } from '../model/series.ts';
import { activityOnStage, kindOf, runningSession } from '../series/find.ts';
import { toldOf } from '../series/told.ts';
import type { Roster } from './audience.ts';

/**
 * Coverage of the running session, as a list to read: organisations with two or
 * more peers here of which nothing has been heard, then how many others. Goes
 * by what the desk may see already, so it tells of no answer before its show,
 * and by named fields alone. Empty until something named was shown.
 */
export function unheard(series: Series, roster: Roster): readonly string[] {
  const session = runningSession(series);
  if (session === undefined) return [];
  const heard = heardIn(series, session);
  if (heard === null) return [];
  const { organisations, others } = coverage(presentIn(series, session), heard);
  const names = organisations.map((each) => roster.organisations.get(each)?.name ?? '');
  return others === 0 ? names : [...names, alsoUnheard(others, names.length > 0)];
}

/** Rows a person of what is on the stage, as the desk may see it; null where there are none. */
export function rowsOnStage(series: Series): PersonRows | null {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const rows = activity === undefined ? undefined : kindOf(activity)?.rows;
  const told = activity === undefined || rows === undefined ? undefined : toldOf(series, activity, 'desk');
  return told === undefined ? null : (rows?.(told) ?? null);
}

/** Organisations with a peer who gave something named that was shown; null while nothing named was. */
function heardIn(series: Series, session: Session): ReadonlySet<OrganisationId> | null {
  const shown = session.activities
    .filter(speaks)
    .flatMap((activity) => (toldOf(series, activity, 'desk')?.askings ?? []).flatMap(namedSeats));
  if (shown.length === 0) return null;
  return new Set(
    shown.flatMap((seats) => seats.flatMap((seat) => series.seats.get(seat)?.organisation ?? [])),
  );
}

/** A word on arriving or leaving says how somebody is, not what they see. */
const speaks = (activity: Activity) =>
  activity.status !== 'skipped' && kindOf(activity)?.howPeopleAre !== true;

/** For each named cell that was shown, whoever gave something in it. */
function namedSeats(asking: ClearedAsking): readonly SeatId[][] {
  const fields = Object.keys(asking.names).filter((field) => asking.names[field] === 'named');
  const subjects = [ALL, ...asking.subjects.map((subject) => subject.id)];
  return fields.flatMap((field) =>
    subjects.flatMap((subject) => {
      const cell = asking.cell(field, subject);
      if (cell === null) return [];
      const given = cell.answers.filter(({ value }) => value !== null);
      return [given.flatMap(({ seat }) => (seat === null ? [] : [seat]))];
    }),
  );
}

/** Peers in the room for each organisation, in the order of the series. */
function presentIn(series: Series, session: Session): Present<OrganisationId> {
  const present = new Map([...series.organisations].map((each) => [each, 0]));
  for (const seat of session.room) {
    const found = series.seats.get(seat);
    if (found === undefined || found.removed) continue;
    present.set(found.organisation, (present.get(found.organisation) ?? 0) + 1);
  }
  return present;
}

/**
 * The hidden-profile lens on what is on the stage, by the desk's own groups;
 * organisations by their ids, themes by their headings. Null where
 * nothing named was shown.
 */
export function saidByOne(series: Series): OnlyOne | null {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const kind = activity === undefined ? undefined : kindOf(activity);
  const told = activity === undefined ? undefined : toldOf(series, activity, 'desk');
  if (session === undefined || told === undefined || kind?.groups === undefined) return null;
  const items = kind.items(told);
  const groups = kind.groups(told);
  const groupOf = (item: string) => groups.find((group) => group.items.includes(item))?.id;
  const said = items.flatMap(({ id, text, by }): Said[] => {
    const organisation = by === null ? undefined : series.seats.get(by)?.organisation;
    if (organisation === undefined) return [];
    return [{ id, text, organisation, theme: groupOf(id) ?? null }];
  });
  const found = said.length === 0 ? null : onlyOneSaid(said, presentIn(series, session));
  if (found?.kind !== 'themes') return found;
  const heading = (theme: string) => groups.find((group) => group.id === theme)?.heading ?? '';
  return { ...found, themes: found.themes.map((each) => ({ ...each, theme: heading(each.theme) })) };
}
