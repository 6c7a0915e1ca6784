// No IO. Criteria: each in the words it ended with, its first and last count, how it was rated, and what became of it.
import type { BlockContent } from 'mdast';
import {
  type Inline,
  key,
  note,
  type Points,
  table,
  under,
  type Writing,
  words,
} from '../activities/document.ts';
import type { KnownRatings } from '../activities/seriesDocument.ts';
import { statusWords } from '../language/en/columns.ts';
import { tooFewWords } from '../language/en/counts.ts';
import { lineWords, criteriaWords as say } from '../language/en/synthesisSeries.ts';
import { onPointsWords } from '../language/en/weigh.ts';
import { id, type LineId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { type Cell, firstCell, lastCell } from './seriesCells.ts';
import type { SeriesRecord } from './seriesRecord.ts';

type Blocks = readonly BlockContent[];
export type CriterionTold = {
  readonly id: string;
  readonly text: string;
  /** The words it was first asked in; null where they held. */
  readonly first: string | null;
  /** Each time it was rated, oldest first. */
  readonly ratings: readonly { readonly session: Session; readonly known: KnownRatings }[];
};

/** In the order in which they were raised: those voted on, then those only rated and then kept. */
export function criteriaIn(record: SeriesRecord): readonly CriterionTold[] {
  const votes = record.votes.filter((v) => v.known.as === 'criterion');
  const ids = [...new Set(votes.map((v) => v.known.about))];
  return ids.map((about) => {
    const last = votes.findLast((v) => v.known.about === about)?.known;
    const text = last?.text ?? '';
    const first = last === undefined || last.first === text ? null : last.first;
    // Asked again between sessions it may have had to take another id; its words are those it ended with.
    const ratings = record.ratings.filter((r) => r.known.about === about || r.known.text === text);
    return { id: about, text, first, ratings };
  });
}

export function criteria(series: Series, record: SeriesRecord, given: Blocks, writing: Writing): Blocks {
  const all = criteriaIn(record);
  if (all.length === 0) return given;
  const [start, ...rest] = given;
  return [
    ...(start === undefined ? [] : [start]),
    ...votesTable(series, record, all),
    ...ratings(all, writing),
    ...rest,
  ];
}

function votesTable(series: Series, record: SeriesRecord, all: readonly CriterionTold[]): Blocks {
  const top = [[say.criterion], [lineWords.first], [lineWords.last], [say.status]];
  const rows = all.map((c): readonly Cell[] => [
    [words(c.text), ...(c.ratings[0]?.known.ours === true ? [say.ours] : []), ...reworded(c)],
    firstCell(record, c.id),
    lastCell(record, c.id),
    [whatBecame(series, c.id)],
  ]);
  return [table([top, ...rows]), key('marks')];
}

const reworded = ({ first }: CriterionTold): readonly Inline[] =>
  first === null ? [] : [` ${say.reworded}`, words(first)];

function whatBecame(series: Series, about: string): string {
  if (series.memory.criteria.has(about)) return say.kept;
  const line = series.memory.ledger.get(id<LineId>(about));
  if (line === undefined) return '';
  return line.treated?.treatment === 'test' ? say.aim : statusWords(line.status);
}

/** Dots on their points, one row a question: no average, no order by height. */
function ratings(all: readonly CriterionTold[], writing: Writing): Blocks {
  const rated = all.filter((c) => c.ratings.length > 0);
  const [first] = rated.flatMap((c) => c.ratings.flatMap((r) => r.known.rated));
  if (first === undefined) return [];
  return [
    under(say.ratings),
    note(say.points(...first.ends)),
    ...(all.some((c) => c.first !== null) ? [note(say.firstWording)] : []),
    ...rated.flatMap((c) => ratedOne(c, writing)),
  ];
}

function ratedOne({ text, first, ratings: times }: CriterionTold, { edition }: Writing): Blocks {
  const rows = times.flatMap(({ session, known }) =>
    known.rated
      .filter((r) => r.counts !== null || edition === 'ours')
      .map((r): readonly Cell[] => [
        [times.length > 1 ? say.at(r.question, session.definition.title) : r.question],
        r.counts === null ? [tooFewWords] : [points(r, r.counts)],
      ]),
  );
  return rows.length === 0 ? [] : [table([[[words(first ?? text)], [say.howMuch]], ...rows])];
}

function points({ of, ends }: KnownRatings['rated'][number], counts: readonly number[]): Points {
  return { type: 'points', of, counts, ends, said: onPointsWords(counts) };
}
