// No IO. What the series remembers of a settled vote: lines enter the ledger, are counted, and change status.

import type { Pattern } from '../../ground/pattern.ts';
import type { LineEvent, MemoryEvent } from '../../memory/events.ts';
import { id, type LineId, type SeatId } from '../../model/ids.ts';
import type { LineStatus } from '../../model/series.ts';
import { type Counted, outcomesOf, type StatementOutcome } from './outcome.ts';
import { type VoteTold, votingsIn } from './statements.ts';

/** The ledger status that a counted pattern gives a line; null where nothing was counted. */
export function statusFor(pattern: Pattern): LineStatus | null {
  switch (pattern) {
    case 'together_for':
      return 'common_ground';
    case 'together_against':
      return 'set_aside';
    case 'one_apart_against':
    case 'one_apart_for':
    case 'apart':
    case 'leaning_for':
    case 'leaning_against':
      return 'apparent_difference';
    case 'not_settled':
      return 'unsure';
    case 'too_few':
      return null;
  }
}

export function rememberVote(c: VoteTold): readonly MemoryEvent[] {
  if (c.params.ledger === 'none') return [];
  return outcomesOf(c).flatMap((statement) => rememberStatement(c, statement));
}

function rememberStatement(c: VoteTold, statement: StatementOutcome): readonly MemoryEvent[] {
  const last = statement.rounds.filter((r) => r.tally !== null).at(-1);
  if (statement.rounds.length === 0) return [];
  const agreed = last?.pattern === 'together_for';
  const line = lineOf(statement);
  const kept: readonly MemoryEvent[] =
    c.params.ledger === 'exceptions' && agreed
      ? [{ type: 'criterionKept', id: statement.id, text: statement.text, activity: c.around.activity }]
      : [];
  // A line of the ledger stays one when it becomes a criterion, in its new words and with its new counts.
  if (kept.length > 0 && !c.around.ledger.has(line)) return kept;
  const status = last === undefined ? null : statusFor(last.pattern);
  return [
    ...kept,
    ...entered(c, line, statement, status ?? 'unsure'),
    ...statement.rounds.map((r): LineEvent => countedEvent(c, line, statement, r)),
    ...(last === undefined ? [] : [{ type: 'lineToConfirm', line, seats: absentFrom(c, last) } as const]),
    ...(statement.from !== null && last !== undefined
      ? [{ type: 'lineMarked', line, mark: 'word_checked' } as const]
      : []),
  ];
}

/** `same_line`: the vote counts for the old line. */
export function lineOf(statement: StatementOutcome): LineId {
  return id<LineId>(statement.as === 'same_line' && statement.from !== null ? statement.from : statement.id);
}

function entered(
  c: VoteTold,
  line: LineId,
  statement: StatementOutcome,
  status: LineStatus,
): readonly LineEvent[] {
  const old = c.around.ledger.get(line);
  const counted = statement.rounds.some((r) => r.tally !== null);
  const { session, activity } = c.around;
  if (old === undefined)
    return [
      { type: 'lineEntered', line, text: statement.text, status, session, activity, from: statement.from },
    ];
  return [
    ...(old.text === statement.text ? [] : [{ type: 'lineReworded', line, text: statement.text } as const]),
    ...(counted && old.status !== status ? [{ type: 'lineStatusChanged', line, status } as const] : []),
  ];
}

function countedEvent(c: VoteTold, line: LineId, statement: StatementOutcome, r: Counted): LineEvent {
  const second = statement.rounds.indexOf(r) > 0;
  return {
    type: 'lineCounted',
    line,
    count: {
      activity: c.around.activity,
      session: c.around.session,
      round: r.round,
      present: r.present,
      agree: r.tally?.agree ?? null,
      disagree: r.tally?.disagree ?? null,
      pass: r.tally?.pass ?? null,
      noAnswer: r.noAnswer,
      pattern: r.pattern,
      changed: second ? statement.changed : null,
    },
  };
}

/** Peers of the series who were not eligible when the line was last counted. */
function absentFrom(c: VoteTold, last: Counted): readonly SeatId[] {
  const eligible = votingsIn(c.askings).find((v) => v.round === last.round)?.eligible;
  return [...c.around.seats.keys()].filter((seat) => !eligible?.has(seat));
}
