// No IO. Position: say it back until the owner says “that's it”; then choose what to do about a difference.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import { differenceOutstanding } from '../../language/en/stage.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { limits } from '../../model/definition.ts';
import { id, type LineId, type SeatId } from '../../model/ids.ts';
import type { Json, LineStatus } from '../../model/series.ts';
import { bodyOf, fits, fitsIfGiven } from '../checks.ts';
import { kind, type Opening, type OwnCommand } from '../kind.ts';
import { decidePick, type Ticked } from '../pick.ts';
import {
  type Difference,
  differencesOf,
  saidBetween,
  say,
  side,
  sideTap,
  state,
  treatment,
} from './difference.ts';
import { inSeries } from './inSeries.ts';
import { linesTaken } from './lines.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { caseAsk, casesBetween, need, restatedOf, verdict } from './restate.ts';
import { synthesis } from './synthesis.ts';
import type { Own, PositionTold, SettledDifference } from './told.ts';

function next(c: PositionTold): readonly Opening[] {
  return c.params.mode === 'restate' ? nextCases(c) : nextOnLines(c);
}

function nextCases({ around, askings }: PositionTold): readonly Opening[] {
  const subjects = around.source.map(({ id: idea, text, by }) => ({
    id: idea,
    text,
    ...(by !== null && { by }),
    backers: around.backersOf(idea),
  }));
  const isFirst = askings.length === 0 && subjects.length > 0;
  return isFirst ? [{ id: 'case:1', ask: 'case', round: 1, subjects }] : [];
}

/** For each line its sides, words and say-backs, all at once; then the choice. A line that was begun goes first. */
function nextOnLines(c: PositionTold): readonly Opening[] {
  const asked = (ask: string, line: string) =>
    c.askings.some((a) => a.ask === ask && a.subjects.some((s) => s.id === line));
  const openings = linesTaken(c).flatMap(({ id: line, text }): Opening[] => {
    const about = { round: 1, subjects: [{ id: line, text }], about: text };
    if (!asked('side', line)) return [{ id: `side:${line}`, ask: 'side', ...about }];
    return asked('treatment', line) ? [] : [{ id: `treatment:${line}`, ask: 'treatment', ...about }];
  });
  return openings.toSorted((a, b) => Number(b.ask === 'treatment') - Number(a.ask === 'treatment'));
}

const short = z.string();
const settleBody = z.strictObject({
  of: short,
  types: z.array(z.enum(['words', 'facts', 'duty', 'interest', 'value'])).min(1),
  treatment: z.enum(['hold', 'test', 'bound', 'differ']),
  line: short,
  bottomLine: short,
  owner: z.string().min(1).max(120),
  lookAgain: short,
});

/** The talk decides; the count of choices is kept beside it. */
const settleDifference: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(settleBody, raw);
  const { params } = c;
  if (body === null || params.mode !== 'difference') return { ok: false, refusal: 'malformed' };
  const difference = differencesOf(c).find((d) => d.line === body.of);
  if (difference === undefined || difference.treatments === null) return { ok: false, refusal: 'not_now' };
  if (!c.around.seats.has(id<SeatId>(body.owner))) return { ok: false, refusal: 'unknown' };
  const offered =
    params.treatments.includes(body.treatment) && body.types.every((t) => params.types.includes(t));
  if (!offered) return { ok: false, refusal: 'not_a_value' };
  const fit = firstRefusal(
    ...parts.map(
      ({ name, required, max }) =>
        () =>
          params.require.includes(required) ? fits(body[name], max) : fitsIfGiven(body[name], max),
    ),
  );
  return fit === 'ok'
    ? { ok: true, event: { type: 'differenceSettled', ...body } }
    : { ok: false, refusal: fit };
};

const parts = [
  { name: 'line', required: 'line', max: limits.proposal },
  { name: 'bottomLine', required: 'bottom_line', max: limits.proposal },
  { name: 'lookAgain', required: 'look_again', max: limits.heading },
] as const;

/** Before anything was asked; as many as the definition says at most. */
const pick: OwnCommand<Params, Own> = (c, raw) => {
  const decision = decidePick(c.askings.length > 0, raw);
  const most = c.params.mode === 'difference' ? c.params.max : 0;
  const picked = decision.ok && Array.isArray(decision.event.items) ? decision.event.items.length : 0;
  return picked > most ? { ok: false, refusal: 'too_many' } : decision;
};

function outcome(c: PositionTold): Json {
  return {
    restatements: restatedOf(c).map((r) => ({ ...r, tries: r.tries.map((t) => ({ ...t })) })),
    differences: differencesOf(c).map((d) => {
      const settled = c.own.settled.get(d.line);
      return {
        line: d.line,
        text: d.text,
        sides: d.sides.map((s) => ({ ...s, seats: [...s.seats], tries: s.tries.map((t) => ({ ...t })) })),
        noSide: [...d.noSide],
        reached: d.reached,
        eligible: d.eligible?.size ?? null,
        treatmentShown: d.treatments?.shown ?? false,
        treatmentCounts: d.treatments?.shown === true ? d.treatments.counts : null,
        treatment: settled?.treatment ?? null,
        types: [...(settled?.types ?? [])],
        settledAs: settled?.line ?? null,
        bottomLine: settled?.bottomLine ?? null,
        owner: settled?.owner ?? null,
        lookAgain: settled?.lookAgain ?? null,
        statusAfter: settled === undefined ? null : statusAfter(c, d, settled),
      };
    }),
  };
}

/** Real only after the word check and the say-back (sessions' method B13). */
function statusAfter(c: PositionTold, d: Difference, settled: SettledDifference): LineStatus {
  const marks = c.around.ledger.get(id<LineId>(d.line))?.marks;
  const checked = marks?.has('word_checked') === true || marks?.has('no_tricky_word') === true;
  if (!d.reached || !checked) return 'apparent_difference';
  const [only, second] = settled.types;
  if (second === undefined && only === 'words') return 'words_only';
  return second === undefined && only === 'facts' ? 'facts_to_find' : 'real_difference';
}

function settle(c: PositionTold): readonly MemoryEvent[] {
  return differencesOf(c).flatMap((d): readonly MemoryEvent[] => {
    const settled = c.own.settled.get(d.line);
    const line = id<LineId>(d.line);
    const marks: MemoryEvent[] = d.reached ? [{ type: 'lineMarked', line, mark: 'said_back' }] : [];
    return settled === undefined ? marks : [...marks, ...settledEvents(c, d, settled)];
  });
}

function settledEvents(c: PositionTold, d: Difference, settled: SettledDifference): MemoryEvent[] {
  const line = id<LineId>(d.line);
  const status = statusAfter(c, d, settled);
  const { types, treatment: chosen, owner, lookAgain } = settled;
  const settledAs = settled.line === '' ? null : settled.line;
  const bottomLine = settled.bottomLine === '' ? null : settled.bottomLine;
  const changed: MemoryEvent[] =
    c.around.ledger.get(line)?.status === status ? [] : [{ type: 'lineStatusChanged', line, status }];
  const seats = [...c.around.seats.keys()].filter((seat) => d.eligible?.has(seat) !== true);
  const confirm: MemoryEvent[] = d.treatments?.shown === true ? [{ type: 'lineToConfirm', line, seats }] : [];
  return [
    ...changed,
    { type: 'lineTreated', line, treatment: chosen, types, settledAs, bottomLine, owner, lookAgain },
    ...confirm,
  ];
}

/** Chosen, and not yet written down what was agreed. */
function outstanding(c: PositionTold): readonly string[] {
  const waiting = differencesOf(c).filter((d) => d.treatments !== null && !c.own.settled.has(d.line));
  return waiting.map((d) => differenceOutstanding(d.text));
}

export const position = kind<Params, Own>({
  name: 'position',
  settings,
  plan,
  asks: { case: caseAsk, verdict, need, side, state, say, tap: sideTap, treatment },
  available: () => true,
  start: () => ({ picked: null, settled: new Map() }),
  next,
  commands: { pick, settleDifference },
  byKey: {},
  between: (askings) => [...casesBetween(askings), ...saidBetween(askings)],
  outstanding,
  evolve(own, event) {
    if (event.type === 'picked') own.picked = event.items as Ticked;
    if (event.type === 'differenceSettled') own.settled.set(String(event.of), settledFrom(event));
    return own;
  },
  items: (c) => linesTaken(c),
  outcome,
  settle,
  picture: pictureOf,
  synthesis,
  inSeries,
});

function settledFrom(event: { readonly [key: string]: Json }): SettledDifference {
  return {
    types: event.types as readonly string[],
    treatment: String(event.treatment),
    line: String(event.line),
    bottomLine: String(event.bottomLine),
    owner: id<SeatId>(String(event.owner)),
    lookAgain: String(event.lookAgain),
  };
}
