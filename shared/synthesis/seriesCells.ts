// No IO. Cells of the tables about lines: first and last count, last sort, and who has still to say whether they agree.
import { figure, type Inline, strip, type Writing } from '../activities/document.ts';
import type { KnownCount, VotedAs } from '../activities/seriesDocument.ts';
import { tooFewWords } from '../language/en/counts.ts';
import { countedWords, placesWords, lineWords as say } from '../language/en/synthesisSeries.ts';
import { waitsFor } from '../memory/waiting.ts';
import type { Line, Series } from '../model/series.ts';
import { lastPlaces, type SeriesRecord, votesOn } from './seriesRecord.ts';

export type Cell = readonly Inline[];

/** Every count of one line, oldest first; `as` a criterion: only those. */
const countsOf = (record: SeriesRecord, about: string, as?: VotedAs): readonly KnownCount[] =>
  votesOn(record, about)
    .filter((v) => as === undefined || v.known.as === as)
    .flatMap((v) => v.known.counts);

function countCell(count: KnownCount | undefined): Cell {
  if (count === undefined) return [say.notCounted];
  if (count.tally === null) return [tooFewWords];
  return [strip(`${count.of}/of`, count.tally, countedWords(count.tally, count.present))];
}

export const firstCell = (record: SeriesRecord, about: string, as?: VotedAs): Cell =>
  countCell(countsOf(record, about, as)[0]);

export function lastCell(record: SeriesRecord, about: string, as?: VotedAs): Cell {
  const counts = countsOf(record, about, as);
  return counts.length === 1 ? [say.once] : countCell(counts.at(-1));
}

export function sortCell(record: SeriesRecord, about: string): Cell {
  const known = lastPlaces(record, about)?.known;
  if (known === undefined) return [say.notSorted];
  if (known.counts === null) return [tooFewWords];
  return [figure(known.of, placesWords(known.counts, known.present))];
}

/** Empty where nobody is waited for. */
export function confirmCell(series: Series, line: Line, { edition, person }: Writing): Cell {
  const waiting = waitsFor(series, line);
  if (waiting.length === 0) return [];
  return [edition === 'ours' ? say.confirm(waiting.map(person)) : say.confirmSome];
}

/** One cell out of several, with a semicolon between those that say something. */
export function joined(cells: readonly Cell[]): Cell {
  return cells.filter((cell) => cell.length > 0).flatMap((cell, n) => (n === 0 ? cell : ['; ', ...cell]));
}
