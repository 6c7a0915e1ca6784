// No IO. Decides whether a named answer is taken; the order of refusals is the same for every kind.
import type { ItemId, SeatId, SubjectId } from '../model/ids.ts';
import type { Refusal, Verdict } from '../model/refusals.ts';
import type { Asking, Given, Json } from '../model/series.ts';
import type { AnswerContext, Ask } from './ask.ts';

export type NamedAnswer = {
  readonly subject: SubjectId;
  readonly id: ItemId;
  readonly values: Readonly<Record<string, Json>>;
};

export type Room = { readonly inRoom: ReadonlySet<SeatId> };

export function givenBy(asking: Asking, subject: SubjectId, seat: SeatId): readonly Given[] {
  return asking.given.get(subject)?.get(seat) ?? [];
}

function ownerOf(asking: Asking, subject: SubjectId, item: ItemId): SeatId | null {
  for (const [seat, answers] of asking.given.get(subject) ?? [])
    if (answers.some((a) => a.id === item)) return seat;
  return null;
}

/** not_in_room → round_closed → not_eligible: the same for named answers and for casts. */
export function mayTakePart(asking: Asking, seat: SeatId, room: Room): Verdict {
  if (!room.inRoom.has(seat)) return 'not_in_room';
  if (asking.step !== 'open') return 'round_closed';
  if (asking.eligible !== null && !asking.eligible.has(seat)) return 'not_eligible';
  return 'ok';
}

export function subjectKnown<P>(
  ask: Ask<P>,
  asking: Asking,
  earlier: readonly Asking[],
  subject: SubjectId,
): boolean {
  if (ask.about === 'all subjects') return subject === 'all';
  const now = ask.subjectsNow?.(earlier) ?? [];
  return asking.subjects.some((s) => s.id === subject) || now.some((s) => s.id === subject);
}

/**
 * Whether `answer` of `seat` is taken: the first reason that applies, in the order
 * not_in_room → round_closed → not_eligible → not_yours → limits → content.
 */
export function judgeAnswer<P>(
  ask: Ask<P>,
  c: {
    params: P;
    asking: Asking;
    earlier: readonly Asking[];
    seat: SeatId;
    room: Room;
    /** Whether the series remembers something else under this id: phones make ids, and nobody takes over another's. */
    taken: (item: ItemId) => boolean;
  },
  answer: NamedAnswer,
): Verdict {
  const { asking, seat, room } = c;
  const addressed = ask.addressed?.(answer.values) ?? null;
  if (addressed !== null && !room.inRoom.has(addressed)) return 'not_in_room';
  const part = mayTakePart(asking, seat, room);
  if (part !== 'ok') return part;
  if (!subjectKnown(ask, asking, c.earlier, answer.subject)) return 'unknown';
  const context: AnswerContext<P> = { ...c, ...answer };
  const owner = ask.many ? ownerOf(asking, answer.subject, answer.id) : null;
  if (owner !== null && owner !== seat) return 'not_yours';
  if (ask.many && owner === null && c.taken(answer.id)) return 'not_yours';
  return firstRefusal(
    () => ask.whose?.(context) ?? 'ok',
    () => (ask.many && owner === null ? overLimit(ask, c, answer.subject) : 'ok'),
    () => (ask.once === true && givenBy(asking, answer.subject, seat).length > 0 ? 'already_answered' : 'ok'),
    () => fieldsFit(ask, c, answer),
    () => ask.content?.(context) ?? 'ok',
  );
}

function overLimit<P>(
  ask: Ask<P>,
  c: { params: P; asking: Asking; seat: SeatId },
  subject: SubjectId,
): Verdict {
  const subjects = ask.limitOver === 'asking' ? [...c.asking.given.keys()] : [subject];
  const given = subjects.reduce((sum, s) => sum + givenBy(c.asking, s, c.seat).length, 0);
  return given < ask.limit(c.params, subject) ? 'ok' : (ask.overLimit ?? 'too_many');
}

/** Every field of the tap is a named one and has a value of its sort; with what was given before, none is missing. */
function fieldsFit<P>(
  ask: Ask<P>,
  c: { params: P; asking: Asking; seat: SeatId },
  answer: NamedAnswer,
): Verdict {
  const fields = ask.fields(c.params);
  const before = givenBy(c.asking, answer.subject, c.seat).find((g) => g.id === answer.id)?.values ?? {};
  for (const [name, value] of Object.entries(answer.values)) {
    const field = fields.find((f) => f.name === name);
    if (field === undefined || c.asking.names[name] === 'none') return 'malformed';
    if (!(field.optional && value === null) && !field.value.safeParse(value).success) return 'not_a_value';
  }
  const needed = fields.filter((f) => !f.optional && c.asking.names[f.name] === 'named').map((f) => f.name);
  return needed.every((name) => name in answer.values || name in before) ? 'ok' : 'not_a_value';
}

/** Whether `seat` may take its named post back. */
export function judgeTakeBack(
  asking: Asking,
  seat: SeatId,
  room: Room,
  answer: { subject: SubjectId; id: ItemId },
): Verdict {
  const part = mayTakePart(asking, seat, room);
  if (part !== 'ok') return part;
  const owner = ownerOf(asking, answer.subject, answer.id);
  return owner === seat ? 'ok' : 'not_yours';
}

export function firstRefusal(...checks: readonly (() => Verdict)[]): Refusal | 'ok' {
  for (const check of checks) {
    const verdict = check();
    if (verdict !== 'ok') return verdict;
  }
  return 'ok';
}
