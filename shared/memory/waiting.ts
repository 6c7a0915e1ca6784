// No IO. Whose yes a line waits for: one rule for every face and document.
import type { SeatId } from '../model/ids.ts';
import type { Line, Series } from '../model/series.ts';

/** Those who were away when it was last counted and are still of the series. Nobody waits for who has left it. */
export const waitsFor = (series: Pick<Series, 'seats'>, line: Pick<Line, 'toConfirm'>): readonly SeatId[] =>
  [...line.toConfirm].filter((seat) => series.seats.get(seat)?.removed === false);
