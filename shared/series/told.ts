// No IO. What a kind is told: its parameters, its own state, its cleared askings, and what surrounds it.
import type { AnyKind, EarlierOutcome, Item, Surroundings, Told } from '../activities/kind.ts';
import { bringsOf } from '../activities/params.ts';
import { type Audience, clear } from '../asking/cleared.ts';
import { everything, partOfAnswer } from '../asking/parts.ts';
import { partsOfAsking } from '../asking/show.ts';
import { namesOf } from '../model/definition.ts';
import { type ActivityId, id, type SeatId } from '../model/ids.ts';
import type { Activity, Asking, Json, Seat, Series, Session } from '../model/series.ts';
import { activityOf, currentAsking, kindOf, sessionOf } from './find.ts';

export type AnyTold = Told<unknown, unknown>;

export const paramsOf = (kind: AnyKind, activity: Activity): unknown =>
  kind.settings.paramsSchema.parse(activity.definition.params);

/** Undefined where the kind is not available yet. */
export function toldOf(series: Series, activity: Activity, audience: Audience): AnyTold | undefined {
  const kind = kindOf(activity);
  const session = sessionOf(series, activity.session);
  if (kind === undefined || session === undefined) return undefined;
  const params = paramsOf(kind, activity);
  const askings = activity.askings.flatMap((asking) => {
    const ask = kind.asks[asking.ask];
    return ask === undefined ? [] : [clear(ask, params, asLeft(activity, asking), audience, activity.hidden)];
  });
  return { params, own: activity.own, askings, audience, around: surroundings(series, session, activity) };
}

/** Settling brings out what was addressed to one peer, or not put up yet; skipping leaves everything as it was. */
function asLeft(activity: Activity, asking: Asking): Asking {
  if (activity.status !== 'skipped' || asking.step !== 'settled') return asking;
  return { ...asking, step: asking.revealed.size > 0 ? 'shown' : 'closed' };
}

export function seatsOf(series: Series): ReadonlyMap<SeatId, Seat> {
  return new Map([...series.seats].filter(([, seat]) => !seat.removed));
}

function surroundings(series: Series, session: Session, activity: Activity): Surroundings {
  const { definition } = activity;
  return {
    session: session.id,
    span: spanOf(series, session),
    activity: activity.id,
    title: definition.title,
    rounds: definition.rounds,
    names: (field) => namesOf(definition, field),
    seats: seatsOf(series),
    roster: [...series.seats.keys()],
    inRoom: session.room,
    source: sourceItems(series, definition.source),
    sourceBrings: sourceBrings(series, definition.source),
    sourceIsPosts: isPosts(series, definition.source),
    backersOf: (item) => backersOf(series, definition.source, item),
    itemsOf: (other) => itemsFrom(series, other),
    ledger: series.memory.ledger,
    promises: series.memory.promises,
    earlier: () => earlierOf(series, activity),
    hidden: activity.hidden,
    focus: session.stage.activity === activity.id ? session.stage.focus : null,
    allShown: () => allShown(activity),
    statementsGoTo: statementsGoTo(session, activity),
  };
}

function spanOf(series: Series, session: Session): Surroundings['span'] {
  const ends = series.sessions.slice(0, series.sessions.indexOf(session)).map((s) => s.endedAt ?? 0);
  return { after: Math.max(0, ...ends), until: session.endedAt ?? Number.POSITIVE_INFINITY };
}

function sourceBrings(series: Series, source: string): Surroundings['sourceBrings'] {
  if (source === 'ledger') return source;
  const from = activityOf(series, id<ActivityId>(source));
  return from === undefined ? null : bringsOf(from.definition.kind);
}

/** Ideas and choices are what was put in, word for word; statements are made anew. */
function isPosts(series: Series, source: string): boolean {
  const brings = sourceBrings(series, source);
  if (brings !== 'ideas' && brings !== 'choices') return brings === 'posts';
  const from = activityOf(series, id<ActivityId>(source));
  return from !== undefined && isPosts(series, from.definition.source);
}

function sourceItems(series: Series, source: string): readonly Item[] {
  if (source === 'new' || source === 'promises') return [];
  if (source === 'ledger')
    return [...series.memory.ledger.values()].map((line) => ({ id: line.id, text: line.text, by: null }));
  return itemsFrom(series, source);
}

function itemsFrom(series: Series, other: string): readonly Item[] {
  const activity = activityOf(series, id<ActivityId>(other));
  const kind = activity === undefined ? undefined : kindOf(activity);
  if (activity === undefined || kind === undefined || activity.status === 'skipped') return [];
  const told = toldOf(series, activity, 'record');
  return told === undefined ? [] : kind.items(told);
}

/** In every activity that draws on the same source. */
function backersOf(series: Series, source: string, item: string): readonly SeatId[] {
  return series.sessions
    .flatMap((s) => s.activities)
    .filter((a) => a.definition.source === source && a.status !== 'skipped')
    .flatMap((a) => {
      const backers = kindOf(a)?.backers;
      const told = backers === undefined ? undefined : toldOf(series, a, 'record');
      return told === undefined ? [] : (backers?.(told) ?? []);
    })
    .flatMap((b) => (b.item === item ? [b.seat] : []));
}

/** The outcome of an activity, from what was shown alone; null where its kind does not run yet. */
export function outcomeOf(series: Series, activity: Activity): Json {
  const told = toldOf(series, activity, 'record');
  return told === undefined ? null : (kindOf(activity)?.outcome(told) ?? null);
}

function earlierOf(series: Series, activity: Activity): readonly EarlierOutcome[] {
  const all = series.sessions.flatMap((s, n) => s.activities.map((a) => ({ a, n: n + 1 })));
  const before = all.slice(
    0,
    all.findIndex(({ a }) => a.id === activity.id),
  );
  return before
    .filter(({ a }) => a.definition.kind === activity.definition.kind && a.status === 'settled')
    .map(({ a, n }) => ({
      sessionNumber: n,
      activity: a.id,
      params: a.definition.params,
      outcome: outcomeOf(series, a),
    }));
}

/** The items of an asking that is shown one answer at a time, in the order in which they come up. */
export function answersInOrder(
  asking: Asking,
): readonly { readonly id: string; readonly seat: SeatId | null }[] {
  const ballots = [...asking.shown.values()].flatMap((cells) => [...cells.values()]);
  const fromBox = ballots.flatMap((cell) =>
    cell.tooFew ? [] : cell.ballots.map((b) => ({ id: b.slot, seat: null })),
  );
  const named = [...asking.given.values()].flatMap((seats) =>
    [...seats].flatMap(([seat, given]) => given.map((g) => ({ id: g.id === '' ? seat : g.id, seat }))),
  );
  return [...fromBox, ...named];
}

export function allShown(activity: Activity): boolean {
  const asking = currentAsking(activity);
  if (asking === undefined) return false;
  if (asking.step === 'settled' || asking.revealed.has(everything)) return true;
  const ask = kindOf(activity)?.asks[asking.ask];
  const kind = kindOf(activity);
  if (ask === undefined || kind === undefined || asking.step !== 'shown') return false;
  const params = paramsOf(kind, activity);
  if (ask.revealBy(params) === 'answer')
    return answersInOrder(asking).every((a) => asking.revealed.has(partOfAnswer(a.id)));
  return partsOfAsking(ask, params, asking).every((p) => asking.revealed.has(p.id));
}

/** A vote of the same session, not yet begun, that makes its statements from this activity. */
function statementsGoTo(session: Session, activity: Activity): ActivityId | null {
  const target = session.activities.find(
    (a) =>
      a.status !== 'settled' &&
      a.status !== 'skipped' &&
      a.askings.length === 0 &&
      (a.definition.params.addFrom === activity.id || a.definition.source === activity.id) &&
      a.definition.kind !== activity.definition.kind &&
      kindOf(a)?.commands.addStatement !== undefined,
  );
  return target?.id ?? null;
}
