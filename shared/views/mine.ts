// No IO. `mine`: what one seat is told about itself, and about what others have put to it.
import type { Between } from '../activities/kind.ts';
import { answerOf } from '../activities/promised.ts';
import type { Boxes } from '../asking/box.ts';
import type { SeatId } from '../model/ids.ts';
import type { Activity, Asking, PeerPromise, Series, Session } from '../model/series.ts';
import { activityOnStage, currentAsking, kindOf, runningSession } from '../series/find.ts';
import { namesIn, type Roster } from './audience.ts';
import { between } from './between.ts';
import { isUnread } from './mirror.ts';
import type { MinePart, PutView } from './parts.ts';
import { reviewOf } from './review.ts';

export function mine(series: Series, boxes: Boxes, roster: Roster, seat: SeatId): MinePart {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const names = namesIn(series, roster);
  const askings = activity?.askings ?? [];
  const put = activity === undefined ? [] : betweenIn(activity).filter((b) => b.by === seat || b.to === seat);
  return {
    seat,
    name: names.person(seat),
    organisation: names.organisation(seat),
    inRoom: session?.room.has(seat) ?? false,
    eligible: eligibleIn(activity, seat),
    answers: Object.fromEntries(askings.map((a) => [a.id, answersIn(a, seat)])),
    spent: Object.fromEntries(askings.map((a) => [a.id, spentIn(boxes, a, seat)])),
    asks: put
      .filter((b) => b.to === seat && b.reply === 'asked')
      .flatMap((b) => (b.replyIn === null ? [] : [askOf(b, b.replyIn, names.person(b.by))])),
    replied: put
      .filter((b) => b.to === seat && b.reply !== 'asked' && b.replyIn !== null)
      .map((b) => putOf(b, names.person(b.by))),
    put: put.filter((b) => b.by === seat).map((b) => putOf(b, names.person(b.to))),
    promises: inOrder([...promisesOf(series, roster, seat), ...unsettled(series, roster, seat, put)]),
    ...between(series, names, seat),
    hidden: session === undefined ? [] : hiddenOf(session, seat),
    review: reviewOf(series, seat),
  };
}

function eligibleIn(activity: Activity | undefined, seat: SeatId): boolean | null {
  const asking = activity === undefined ? undefined : currentAsking(activity);
  return asking === undefined || asking.eligible === null ? null : asking.eligible.has(seat);
}

function answersIn(asking: Asking, seat: SeatId): MinePart['answers'][string] {
  const own = [...asking.given].flatMap(([subject, seats]) => {
    const given = seats.get(seat) ?? [];
    return given.length === 0 ? [] : [[subject, given.map(({ id, values }) => ({ id, values }))] as const];
  });
  return Object.fromEntries(own);
}

/**
 * How many, never which: the phone that gave a no-names answer keeps its own copy. Named in the order of the alphabet:
 * the box fills as answers arrive, and that order is nobody's business.
 */
function spentIn(boxes: Boxes, asking: Asking, seat: SeatId): MinePart['spent'][string] {
  const fields = [...(boxes.get(asking.id) ?? [])].flatMap(([field, subjects]) => {
    const counts = [...subjects].flatMap(([subject, cell]) => {
      const n = cell.spent.get(seat) ?? 0;
      return n === 0 ? [] : [[subject, n] as const];
    });
    return counts.length === 0 ? [] : [[field, Object.fromEntries(counts.sort(byName))] as const];
  });
  return Object.fromEntries(fields.sort(byName));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

const betweenIn = (activity: Activity): readonly Between[] =>
  kindOf(activity)?.between?.(activity.askings) ?? [];

const askOf = (b: Between, asking: string, from: string) => ({
  ask: b.ask,
  asking,
  subject: b.id,
  from,
  text: b.text,
  when: b.when,
  about: b.about,
});

const putOf = (b: Between, other: string): PutView => ({
  id: b.id,
  ask: b.ask,
  asking: b.replyIn,
  with: other,
  about: b.about,
  text: b.text,
  reply: b.reply,
  note: b.note,
});

type Promised = MinePart['promises'][number];

const inOrder = (promises: readonly Promised[]) => {
  const place = ({ mine, state }: Promised) => (mine ? 0 : state === 'open' ? 1 : 2);
  return promises.toSorted((a, b) => place(a) - place(b));
};

/** What the facilitator noted for one who was away says nothing of how it went. */
function reportOf({ state, reports }: PeerPromise): Promised['report'] {
  if (state !== 'open') return null;
  const last = reports.at(-1);
  return last === undefined || last.status === 'no_report' ? 'due' : 'again';
}

function promisesOf(series: Series, roster: Roster, seat: SeatId): MinePart['promises'] {
  const names = namesIn(series, roster);
  return [...series.memory.promises.values()]
    .filter((p) => p.seat === seat || (p.asker === seat && !p.declined))
    .map((p) => ({
      id: p.id,
      what: p.what,
      when: p.when,
      asker: names.person(p.asker),
      state: p.state,
      report: p.seat === seat ? reportOf(p) : null,
      accepted: answerOf(p),
      mine: p.seat === seat,
      by: names.person(p.seat),
      last: lastOf(p),
      unread: p.seat === seat && isUnread(series, p),
      was: p.takenOn.length === 0 ? null : names.person(p.takenOn[0]?.from ?? p.seat),
    }));
}

function lastOf({ reports }: PeerPromise): MinePart['promises'][number]['last'] {
  const last = reports.at(-1);
  return last === undefined ? null : { status: last.status, note: last.note };
}

/** Put between two peers in the activity that is on, and not yet in the series' memory. */
function unsettled(
  series: Series,
  roster: Roster,
  seat: SeatId,
  put: readonly Between[],
): MinePart['promises'] {
  const names = namesIn(series, roster);
  const kept = new Set<string>(series.memory.promises.keys());
  return put
    .filter((b) => b.isPromise && !kept.has(b.id) && (b.by === seat || b.reply !== 'no'))
    .map((b) => ({
      id: b.id,
      what: b.text,
      when: b.when,
      asker: names.person(b.to),
      state: 'open',
      report: null,
      accepted: b.reply === 'yes' || b.reply === 'no' ? b.reply : 'asked',
      mine: b.by === seat,
      by: names.person(b.by),
      last: null,
      unread: false,
      was: null,
    }));
}

/** A named line put out of sight: its writer is told, and can reword it. */
function hiddenOf(session: Session, seat: SeatId): MinePart['hidden'] {
  return session.activities.flatMap((activity) =>
    activity.askings.flatMap((asking) =>
      [...asking.given.values()]
        .flatMap((seats) => seats.get(seat) ?? [])
        .filter((g) => g.id !== '' && activity.hidden.has(g.id))
        .map((g) => ({ activity: activity.id, item: g.id, text: wordsOf(g.values) })),
    ),
  );
}

const wordsOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.values(values).flat().map(String).join(' · ');
