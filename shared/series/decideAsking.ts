// No IO. Decides the steps of an asking: ready → open ⇄ closed → shown → settled. Only the facilitator moves them.
import type { Opening } from '../activities/kind.ts';
import type { Ask } from '../asking/ask.ts';
import type { Boxes } from '../asking/box.ts';
import { linkedFields } from '../asking/linked.ts';
import { type Cell, everything, type Part, partOfAnswer } from '../asking/parts.ts';
import { partsOfAsking, takeOut } from '../asking/show.ts';
import { namesOf } from '../model/definition.ts';
import { type AskingId, type FieldName, id, type PartId, type SeatId } from '../model/ids.ts';
import type { Activity, Asking, FieldNames, Series } from '../model/series.ts';
import type { FacilitatorCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import type { AskingEvent, Event } from './events.ts';
import { activityOf, currentAsking, kindOf, type Place, placeOf, sessionOf, withCompanions } from './find.ts';
import { answersInOrder, paramsOf, toldOf } from './told.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

const isUnfinished = (asking: Asking | undefined) =>
  asking !== undefined && (asking.step === 'ready' || asking.step === 'open' || asking.step === 'closed');

/** The askings that can be opened now; none while one is under way. */
export function openingsOf(series: Series, activity: Activity): readonly Opening[] {
  const kind = kindOf(activity);
  const told = toldOf(series, activity, 'record');
  if (kind === undefined || told === undefined || activity.status !== 'on') return [];
  return isUnfinished(currentAsking(activity)) ? [] : kind.next(told);
}

export function openAsking(series: Series, command: Of<'openAsking'>): Decision {
  const activity = activityOf(series, command.activity);
  if (activity === undefined) return refused('unknown');
  if (activity.status !== 'on') return refused('not_now');
  const kind = kindOf(activity);
  if (kind?.available(paramsOf(kind, activity)) !== true) return refused('not_available_yet');
  const opening = openingsOf(series, activity).find((o) => o.id === command.opening);
  if (opening === undefined) return refused('not_now');
  const first = askingId(activity, 0);
  const companions = kindOf(activity)?.asks[opening.ask]?.companions ?? [];
  const events = [
    opened(series, activity, opening, first, null),
    ...companions.map((ask, n) =>
      opened(series, activity, { ...opening, ask }, askingId(activity, n + 1), first),
    ),
  ];
  return accepted(
    events,
    events.map((e) => e.asking),
  );
}

const askingId = (activity: Activity, ahead: number): AskingId =>
  id<AskingId>(`${activity.id}:${activity.askings.length + ahead + 1}`);

/** Whether each field of an ask carries a name: fixed from here on once its asking opens. */
export function namesFor(activity: Activity, askName: string): Readonly<Record<string, FieldNames>> {
  const kind = kindOf(activity);
  const ask = kind?.asks[askName];
  const fields = kind === undefined || ask === undefined ? [] : ask.fields(paramsOf(kind, activity));
  return Object.fromEntries(fields.map((f) => [f.name, namesOf(activity.definition, f.namedAs ?? f.name)]));
}

/** Who could answer, were it opened now; null where nobody is counted. */
function eligibleNow(series: Series, activity: Activity, askName: string): readonly SeatId[] | null {
  if (kindOf(activity)?.asks[askName]?.counts !== true) return null;
  return [...(sessionOf(series, activity.session)?.room ?? [])];
}

/** The fields that would be linked, were it opened now. */
export function linkedNow(series: Series, activity: Activity, askName: string): readonly FieldName[] {
  const kind = kindOf(activity);
  const ask = kind?.asks[askName];
  if (kind === undefined || ask === undefined) return [];
  const eligible = eligibleNow(series, activity, askName);
  return linkedFields(ask, paramsOf(kind, activity), namesFor(activity, askName), eligible);
}

function opened(
  series: Series,
  activity: Activity,
  opening: Opening,
  asking: AskingId,
  openedWith: AskingId | null,
): Extract<AskingEvent, { type: 'askingOpened' }> {
  const names = namesFor(activity, opening.ask);
  const eligible = eligibleNow(series, activity, opening.ask);
  const linked = linkedNow(series, activity, opening.ask);
  return {
    type: 'askingOpened',
    asking,
    activity: activity.id,
    ask: opening.ask,
    round: opening.round,
    subjects: opening.subjects,
    names,
    eligible,
    ...(linked.length === 0 ? {} : { linked }),
    openedWith,
  };
}

function stepped(place: Place, step: 'ready' | 'open' | 'closed'): Decision {
  const events = withCompanions(place.activity, place.asking).map(
    (a) => ({ type: 'askingStepped', asking: a.id, step }) as const,
  );
  return accepted(events);
}

export function closeAsking(series: Series, command: Of<'closeAsking'>): Decision {
  const place = placeOf(series, command.asking);
  if (place === undefined) return refused('unknown');
  return place.asking.step === 'open' ? stepped(place, 'closed') : refused('not_now');
}

/** From closed, or from ready after a step back. */
export function reopenAsking(series: Series, command: Of<'reopenAsking'>): Decision {
  const place = placeOf(series, command.asking);
  if (place === undefined) return refused('unknown');
  return canReopen(place.asking) ? stepped(place, 'open') : refused('not_now');
}

/** Never once anything was shown or burnt without names: one more answer would name the newcomer. */
export function canReopen({ step, shown }: Asking): boolean {
  return (step === 'closed' || step === 'ready') && shown.size === 0;
}

/** A latecomer into an open asking whose every field carries a name. */
export function letIn(series: Series, command: Of<'letIn'>): Decision {
  const place = placeOf(series, command.asking);
  if (place === undefined) return refused('unknown');
  const { asking, session } = place;
  if (!session.room.has(command.seat)) return refused('not_in_room');
  if (asking.step !== 'open' || asking.eligible === null) return refused('not_now');
  if (Object.values(asking.names).includes('none')) return refused('not_allowed');
  return accepted([{ type: 'letIn', asking: asking.id, seat: command.seat }]);
}

/** Shows parts by name, all that are left (`all`), or the one that is next (`next`). */
export function show(series: Series, boxes: Boxes, command: Of<'show'>): Decision {
  const place = placeOf(series, command.asking);
  const kind = place === undefined ? undefined : kindOf(place.activity);
  const ask = place === undefined ? undefined : kind?.asks[place.asking.ask];
  if (place === undefined || kind === undefined || ask === undefined) return refused('unknown');
  if (place.asking.step !== 'closed' && place.asking.step !== 'shown') return refused('not_now');
  const params = paramsOf(kind, place.activity);
  const shown = showing(ask, params, place.asking, boxes, command.parts);
  return shown === null
    ? refused('unknown')
    : accepted([...shown, ...companionsShown(place), ...focused(place, shown)]);
}

type Shown = Extract<AskingEvent, { type: 'partsShown' }>;

function showing(
  ask: Ask<unknown>,
  params: unknown,
  asking: Asking,
  boxes: Boxes,
  wanted: 'all' | readonly PartId[],
): Shown[] | null {
  const oneByOne = ask.revealBy(params) === 'answer';
  const parts = partsOfAsking(ask, params, asking);
  const chosen = oneByOne ? parts : choose(parts, asking, boxes, wanted);
  if (chosen === null) return null;
  const cells = takeOut(ask, params, asking, chosen, boxes);
  const ids = oneByOne ? answerParts(asking, cells, wanted) : chosen.map((p) => p.id);
  return ids === null ? null : [{ type: 'partsShown', asking: asking.id, parts: ids, cells }];
}

function choose(
  parts: readonly Part[],
  asking: Asking,
  boxes: Boxes,
  wanted: 'all' | readonly PartId[],
): readonly Part[] | null {
  const left = parts.filter((p) => !asking.revealed.has(p.id));
  if (wanted === 'all') return left;
  if (wanted[0] === 'next') return nextParts(left, asking, boxes);
  const found = parts.filter((p) => wanted.includes(p.id));
  return found.length === wanted.length ? found : null;
}

/** Reasons nobody gave are not worth a tap of their own: the counts come with them. */
function nextParts(left: readonly Part[], asking: Asking, boxes: Boxes): readonly Part[] | null {
  const [first, second] = left;
  if (first === undefined) return null;
  if (!first.id.startsWith('reasons:') || second === undefined) return [first];
  const written = first.cells.some((cell) => isWritten(asking, boxes, cell));
  return written ? [first] : [first, second];
}

function isWritten(asking: Asking, boxes: Boxes, cell: { field: string; subject: string }): boolean {
  const inBox = boxes.get(asking.id)?.get(cell.field)?.get(cell.subject)?.spent.size ?? 0;
  const named = [...(asking.given.get(cell.subject)?.values() ?? [])]
    .flat()
    .some((g) => Boolean(g.values[cell.field]));
  return inBox > 0 || named;
}

/** One answer at a time: the box comes out whole with the first, and `revealed` says which are up. */
function answerParts(
  asking: Asking,
  cells: Shown['cells'],
  wanted: 'all' | readonly PartId[],
): readonly PartId[] | null {
  if (wanted === 'all') return ['all', everything];
  const fresh = cells.flatMap((c) => (c.shown.tooFew ? [] : c.shown.ballots.map((b) => b.slot as string)));
  const order = [...fresh, ...answersInOrder(asking).map((a) => a.id)].map(partOfAnswer);
  if (wanted[0] !== 'next') return wanted.every((p) => order.includes(p)) ? ['all', ...wanted] : null;
  const next = order.find((p) => !asking.revealed.has(p));
  return next === undefined ? ['all', everything] : ['all', next];
}

function companionsShown(place: Place): Event[] {
  return withCompanions(place.activity, place.asking)
    .filter((a) => a !== place.asking && a.step !== 'shown')
    .map((a) => ({ type: 'partsShown', asking: a.id, parts: ['all'], cells: [] }));
}

/** The screen looks at what was just shown, if that is one thing. */
function focused(place: Place, shown: readonly Shown[]): Event[] {
  const parts = (shown[0]?.parts ?? []).filter((p) => p !== 'all');
  const items = new Set(parts.map((p) => p.slice(p.indexOf(':') + 1)));
  const [only] = items;
  const item = items.size === 1 && only !== undefined && only !== everything ? only : null;
  return [{ type: 'focused', session: place.session.id, item }];
}

/** Settles every asking of an activity; what was asked without names and never shown is burnt. */
export function settleAskings(activity: Activity): Event[] {
  return activity.askings
    .filter((a) => a.step !== 'settled')
    .map((a) => ({ type: 'askingSettled', asking: a.id, burnt: unshownCells(activity, a) }));
}

/** Whether or not anybody answered there, and in the asking's own order: arrival leaves no mark. */
function unshownCells(activity: Activity, asking: Asking): readonly Cell[] {
  const kind = kindOf(activity);
  const ask = kind?.asks[asking.ask];
  if (kind === undefined || ask === undefined) return [];
  return partsOfAsking(ask, paramsOf(kind, activity), asking)
    .flatMap((part) => part.cells)
    .filter(({ field, subject }) => asking.names[field] === 'none' && !asking.shown.get(field)?.has(subject));
}
