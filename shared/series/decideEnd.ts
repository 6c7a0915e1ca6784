// No IO. The end of a series: the day until which it is kept, and its closing.
import type { Series } from '../model/series.ts';
import type { CommandType, FacilitatorCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { runningSession } from './find.ts';

const stillPossible: readonly CommandType[] = ['keepUntil'];

/** The series is closed, and this command is none of those that are possible even then. */
export const isClosedTo = (series: Series, command: CommandType): boolean =>
  series.closedAt !== null && !stillPossible.includes(command);

/** Nothing is under way that its closing would cut off. */
export const canClose = (series: Series): boolean =>
  series.closedAt === null && runningSession(series) === undefined;

const day = 24 * 60 * 60_000;

/** Ten years are the most that anybody can be told in advance. */
const mostDays = 3653;

/** `now` in milliseconds since 1970: the day must lie after it. */
export function decideEnd(
  series: Series,
  command: Extract<FacilitatorCommand, { type: 'keepUntil' | 'closeSeries' }>,
  now: number,
): Decision {
  switch (command.type) {
    case 'keepUntil': {
      const end = Date.parse(command.date);
      const isFit = end > now && end < now + mostDays * day;
      return isFit ? accepted([{ type: 'keptUntil', date: command.date }]) : refused('not_a_value');
    }
    case 'closeSeries':
      if (!canClose(series)) return refused('not_now');
      return accepted([{ type: 'seriesClosed' }]);
  }
}
