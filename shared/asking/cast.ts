// No IO. Decides whether a no-names answer goes into the box. Looks at a seat only to count, never to link.
import { ALL, type FieldName, type SeatId, type Slot, type SubjectId } from '../model/ids.ts';
import type { Refusal } from '../model/refusals.ts';
import type { Asking, Ballot, Json } from '../model/series.ts';
import { firstRefusal, mayTakePart, type Room, subjectKnown } from './answer.ts';
import type { Ask } from './ask.ts';
import { type BoxCell, type BoxChange, type Boxes, cellIn } from './box.ts';

/** A cast as the server sees it: the key is already hashed to its slot. A null value takes the post back. */
export type Cast = {
  readonly field: FieldName;
  readonly subject: SubjectId;
  readonly slot: Slot;
  readonly rev: number;
  readonly value: Json;
  readonly mayQuote: boolean;
};

export type CastDecision =
  | { readonly ok: true; readonly change: BoxChange | null }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): CastDecision => ({ ok: false, refusal });
const nothingNew: CastDecision = { ok: true, change: null };

/**
 * Repeats are known by (slot, rev), before anything else is asked: the same again, or an older one, changes
 * nothing and is answered ok, also after the show; the same rev with another value is refused.
 */
function repeated(known: Ballot | undefined, cast: Cast): CastDecision | null {
  if (known === undefined || cast.rev > known.rev) return null;
  if (cast.rev < known.rev) return nothingNew;
  return JSON.stringify(known.value) === JSON.stringify(cast.value) && known.mayQuote === cast.mayQuote
    ? nothingNew
    : refused('repeated_otherwise');
}

/** Its words were taken back after the show and cannot be compared any more. */
function gone(known: Ballot | undefined, cast: Cast): CastDecision | null {
  return known !== undefined && cast.rev <= known.rev ? nothingNew : null;
}

function knownBallot(asking: Asking, cell: BoxCell | undefined, cast: Cast): Ballot | undefined {
  const shown = asking.shown.get(cast.field)?.get(cast.subject);
  const inBox = cell?.ballots.get(cast.slot);
  if (inBox !== undefined || shown === undefined || shown.tooFew) return inBox;
  return shown.ballots.find((b) => b.slot === cast.slot);
}

/** Unless it is linked, a mark stands at one subject alone: two at which it stood would be one person's. */
function standsElsewhere(asking: Asking, boxes: Boxes, cast: Cast): boolean {
  if (asking.linked.includes(cast.field)) return false;
  const boxed = [...(boxes.get(asking.id)?.get(cast.field) ?? [])];
  const shown = [...(asking.shown.get(cast.field) ?? [])];
  return (
    boxed.some(([subject, cell]) => subject !== cast.subject && cell.ballots.has(cast.slot)) ||
    shown.some(
      ([subject, cell]) =>
        subject !== cast.subject && !cell.tooFew && cell.ballots.some((b) => b.slot === cast.slot),
    )
  );
}

/**
 * Whether `cast`, sent over the socket of `seat`, enters the box.
 * A slot that exists is changed by whoever holds its key; a new slot needs the seat to have an answer left.
 */
export function decideCast<P>(
  ask: Ask<P>,
  c: { params: P; asking: Asking; earlier: readonly Asking[]; seat: SeatId; room: Room; boxes: Boxes },
  cast: Cast,
): CastDecision {
  const { asking, seat } = c;
  const field = ask.fields(c.params).find((f) => f.name === cast.field);
  if (field === undefined || asking.names[cast.field] !== 'none') return refused('malformed');
  const cell = cellIn(c.boxes, { asking: asking.id, ...cast });
  const known = knownBallot(asking, cell, cast);
  const repeat = asking.blanked.has(cast.slot) ? gone(known, cast) : repeated(known, cast);
  if (repeat !== null) return repeat;
  const part = mayTakePart(asking, seat, c.room);
  if (part !== 'ok') return refused(part);
  if (!subjectKnown(ask, asking, c.earlier, cast.subject)) return refused('unknown');
  if (standsElsewhere(asking, c.boxes, cast)) return refused('malformed');
  const before = cell?.ballots.get(cast.slot);
  if (asking.linked.includes(cast.field)) return decideLinked(ask, c, cast, before);
  const spent = cell?.spent.get(seat) ?? 0;
  if (before === undefined && cast.value === null) return refused('not_yours');
  const standing = before !== undefined && before.value !== null;
  if (!standing && cast.value !== null && spent >= ask.limit(c.params, cast.subject))
    return refused(ask.many ? 'too_many' : 'already_answered');
  const content = cast.value === null ? 'ok' : contentOf(ask, c, cast);
  if (content !== 'ok') return refused(content);
  const used = spent + (cast.value === null ? (standing ? -1 : 0) : standing ? 0 : 1);
  return { ok: true, change: changeOf(c, cast, Math.max(0, used)) };
}

/**
 * A seat has one row. Whoever holds its key fills it line by line, and no seat is counted at a line: which lines
 * somebody left out would say which row is theirs.
 */
function decideLinked<P>(
  ask: Ask<P>,
  c: { params: P; asking: Asking; earlier: readonly Asking[]; seat: SeatId; boxes: Boxes },
  cast: Cast,
  before: Ballot | undefined,
): CastDecision {
  const lines = c.boxes.get(c.asking.id)?.get(cast.field);
  const spent = lines?.get(ALL)?.spent.get(c.seat) ?? 0;
  const isRow = [...(lines?.values() ?? [])].some((cell) => cell.ballots.has(cast.slot));
  if (before === undefined && cast.value === null) return refused('not_yours');
  if (!isRow && spent > 0) return refused('already_answered');
  const content = cast.value === null ? 'ok' : contentOf(ask, c, cast);
  if (content !== 'ok') return refused(content);
  return { ok: true, change: { ...changeOf(c, cast, isRow ? spent : 1), spentAt: ALL } };
}

function contentOf<P>(
  ask: Ask<P>,
  c: { params: P; asking: Asking; earlier: readonly Asking[] },
  cast: Cast,
): Refusal | 'ok' {
  const field = ask.fields(c.params).find((f) => f.name === cast.field);
  const context = {
    ...c,
    seat: null,
    subject: cast.subject,
    id: cast.slot,
    values: { [cast.field]: cast.value },
  };
  return firstRefusal(
    () => (field?.value.safeParse(cast.value).success ? 'ok' : 'not_a_value'),
    () => ask.content?.(context) ?? 'ok',
  );
}

function changeOf(c: { asking: Asking; seat: SeatId }, cast: Cast, spent: number): BoxChange {
  const { slot, rev, value, mayQuote } = cast;
  const ballot: Ballot = { slot, rev, value, mayQuote };
  return { asking: c.asking.id, field: cast.field, subject: cast.subject, ballot, seat: c.seat, spent };
}
