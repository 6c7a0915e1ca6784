// No IO. The one place where answers become readable: what the engine cleared, and nothing else, reaches a kind.
import {
  ALL,
  type AskingId,
  type AskName,
  type FieldName,
  type ItemId,
  type SeatId,
  type SubjectId,
} from '../model/ids.ts';
import type { Asking, FieldNames, Given, Json, Step, Subject } from '../model/series.ts';
import type { Ask } from './ask.ts';
import { everything, type Part, partOfAnswer } from './parts.ts';
import { partsOfAsking } from './show.ts';

/** `record` is for what is kept and written: like the desk, with everything that was shown. */
export type Audience = 'desk' | 'screen' | 'peers' | 'record';

export type ClearedAnswer = {
  readonly id: ItemId;
  /** Null in a field without names. */
  readonly seat: SeatId | null;
  readonly value: Json;
  readonly mayQuote: boolean;
  /** Taken back by its writer after the show: the value is null. */
  readonly blanked: boolean;
};

export type ClearedCell = {
  readonly tooFew: boolean;
  /** Peers who answered; null where too few did. */
  readonly answerers: number | null;
  readonly answers: readonly ClearedAnswer[];
};

export type ClearedAsking = {
  readonly id: AskingId;
  readonly ask: AskName;
  readonly round: number;
  readonly step: Step;
  readonly subjects: readonly Subject[];
  readonly names: Readonly<Record<FieldName, FieldNames>>;
  readonly eligible: ReadonlySet<SeatId> | null;
  /** No-names fields in which one person's answers share their id: rows without a name. */
  readonly linked: readonly FieldName[];
  /** Whether `cell` may be looked into, at no cost. */
  sees(field: FieldName, subject?: SubjectId): boolean;
  /** Null: not shown (yet, or ever). */
  cell(field: FieldName, subject?: SubjectId): ClearedCell | null;
};

function isRevealed<P>(
  ask: Ask<P>,
  params: P,
  asking: Asking,
  field: FieldName,
  subject: SubjectId,
): boolean {
  const sight = ask.sight(params);
  if (sight === 'live' && asking.step !== 'ready') return true;
  if (sight === 'addressee' && asking.step === 'settled') return true;
  if (asking.step === 'settled' && asking.shown.get(field)?.get(subject)?.tooFew === true) return true;
  return partsOfAsking(ask, params, asking)
    .filter((p) => holds(ask, p, field, subject))
    .some((p) => asking.revealed.has(p.id));
}

/** Subjects that came up while it was open are in no part's list: they are shown with everything else. */
function holds<P>(ask: Ask<P>, part: Part, field: FieldName, subject: SubjectId): boolean {
  if (ask.subjectsNow !== undefined && part.subject === null) return true;
  return part.cells.some((c) => c.field === field && c.subject === subject);
}

/** One asking as `audience` may see it. `hidden` items leave every audience but the desk and the record. */
export function clear<P>(
  ask: Ask<P>,
  params: P,
  asking: Asking,
  audience: Audience,
  hidden: ReadonlySet<ItemId>,
): ClearedAsking {
  const sees = (item: ItemId) => audience === 'desk' || audience === 'record' || !hidden.has(item);
  const oneByOne = ask.revealBy(params) === 'answer';
  const allUp =
    !oneByOne || audience === 'record' || asking.step === 'settled' || asking.revealed.has(everything);
  const up = (item: ItemId) => allUp || asking.revealed.has(partOfAnswer(item));
  return {
    id: asking.id,
    ask: asking.ask,
    round: asking.round,
    step: asking.step,
    subjects: asking.subjects,
    names: asking.names,
    eligible: asking.eligible,
    linked: asking.linked,
    sees: (field, subject = ALL) => isRevealed(ask, params, asking, field, subject),
    cell(field, subject = ALL) {
      if (!isRevealed(ask, params, asking, field, subject)) return null;
      const cell =
        asking.names[field] === 'none' ? ballotsIn(asking, field, subject) : namedIn(asking, field, subject);
      return cell === null ? null : { ...cell, answers: cell.answers.filter((a) => sees(a.id) && up(a.id)) };
    },
  };
}

function ballotsIn(asking: Asking, field: FieldName, subject: SubjectId): ClearedCell | null {
  const shown = asking.shown.get(field)?.get(subject);
  if (shown === undefined) return null;
  if (shown.tooFew) return { tooFew: true, answerers: null, answers: [] };
  const answers = shown.ballots.map((b) => ({
    id: b.slot,
    seat: null,
    value: asking.blanked.has(b.slot) ? null : b.value,
    mayQuote: b.mayQuote,
    blanked: asking.blanked.has(b.slot),
  }));
  return { tooFew: false, answerers: shown.answerers, answers };
}

/** In the order in which they were given; new words keep their place. */
function namedIn(asking: Asking, field: FieldName, subject: SubjectId): ClearedCell {
  const all = [...(asking.given.get(subject) ?? [])].flatMap(([seat, given]) =>
    given.map((g) => ({ seat, g })),
  );
  const answers = all
    .filter(({ g }) => field in g.values)
    .toSorted((a, b) => a.g.since - b.g.since)
    .map(({ seat, g }) => named(asking, seat, g, field));
  return { tooFew: false, answerers: new Set(answers.map((a) => a.seat)).size, answers };
}

function named(asking: Asking, seat: SeatId, g: Given, field: FieldName): ClearedAnswer {
  const blanked = asking.blanked.has(g.id);
  return {
    id: g.id === '' ? seat : g.id,
    seat,
    value: blanked ? null : (g.values[field] ?? null),
    mayQuote: false,
    blanked,
  };
}
