// No IO. What one seat is told between sessions: what waits for its yes, who would like to talk, what it may take on.
import type { NameOf } from '../activities/kind.ts';
import { tallyOf } from '../ground/lines.ts';
import { statusWords } from '../language/en/columns.ts';
import { countWords } from '../language/en/counts.ts';
import { waitsFor } from '../memory/waiting.ts';
import type { SeatId } from '../model/ids.ts';
import type { Line, Series } from '../model/series.ts';
import { canTakeOn } from '../series/decideSuccessor.ts';
import { seatsOf } from '../series/told.ts';
import { countThatStands } from './mirror.ts';
import type { MinePart } from './parts.ts';
import { comingSession } from './session.ts';

type Between = Pick<MinePart, 'toConfirm' | 'talks' | 'toTakeOn' | 'away'>;

export function between(series: Series, names: NameOf, seat: SeatId): Between {
  const next = comingSession(series);
  return {
    toConfirm: numbered(series).flatMap(({ line, n }) =>
      waitsFor(series, line).includes(seat)
        ? [{ line: line.id, n, text: line.text, words: lastCount(line) }]
        : [],
    ),
    talks: talksOf(series, names, seat),
    toTakeOn: toTakeOn(series, names, seat),
    away: next === undefined || next.rating !== null ? null : next.apologies.has(seat),
  };
}

/** Lines have the number of their place in the ledger, which never changes. */
export const numbered = (series: Series) =>
  [...series.memory.ledger.values()].map((line, i) => ({ line, n: i + 1 }));

/** “Common ground: 5 agree, 1 passes.” */
function lastCount(line: Line): string {
  const count = countThatStands(line);
  const tally = count === undefined ? null : tallyOf(count);
  const status = statusWords(line.status);
  return tally === null ? `${status}.` : `${status}: ${countWords(tally)}.`;
}

function talksOf(series: Series, names: NameOf, seat: SeatId): MinePart['talks'] {
  const here = seatsOf(series);
  return numbered(series).flatMap(({ line, n }) =>
    line.wishes
      .filter((w) => here.has(w.by) && (w.to === null || here.has(w.to)))
      .filter((w) => w.by === seat || w.to === seat || w.to === null)
      .map((w) => ({
        line: line.id,
        n,
        text: line.text,
        mine: w.by === seat,
        by: names.person(w.by),
        to: w.to === null ? null : { seat: w.to, name: names.person(w.to) },
      })),
  );
}

function toTakeOn(series: Series, names: NameOf, seat: SeatId): MinePart['toTakeOn'] {
  return [...series.memory.promises.values()].flatMap((promise) => {
    const as = canTakeOn(series, promise, seat);
    if (as === null) return [];
    const { id, what, when } = promise;
    return [{ id, as, what, when, by: names.person(promise.seat), asker: names.person(promise.asker) }];
  });
}
