// No IO. Criteria: each in the words it ended with, its first and last count, how it was rated, and what became of it.
import type { BlockContent } from 'mdast';
import { figure, type Inline, key, note, para, table, under, words } from '../activities/document.ts';
import type { KnownRatings } from '../activities/seriesDocument.ts';
import { statusWords } from '../language/en/columns.ts';
import { eachWords, lineWords, criteriaWords as say } from '../language/en/synthesisSeries.ts';
import { id, type LineId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { drawRatings } from './drawRatings.ts';
import { withheld } from './permitted.ts';
import { type Cell, firstCell, lastCell } from './seriesCells.ts';
import type { SeriesRecord } from './seriesRecord.ts';
import type { SeriesInput } from './seriesSynthesis.ts';
import { withoutNames } from './withoutNames.ts';

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
function criteriaIn(record: SeriesRecord): readonly CriterionTold[] {
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

export function criteria(input: SeriesInput, record: SeriesRecord, given: Blocks): Blocks {
  const { series } = input;
  const all = criteriaIn(record);
  if (all.length === 0) return given;
  const [start, ...rest] = given;
  return [
    ...(start === undefined ? [] : [start]),
    ...votesTable(series, record, all),
    ...ratings(all, input),
    ...rest,
  ];
}

function votesTable(series: Series, record: SeriesRecord, all: readonly CriterionTold[]): Blocks {
  const top = [[say.criterion], [lineWords.first], [lineWords.last], [say.status]];
  const rows = all.map((c): readonly Cell[] => [
    [words(c.text), ...(c.ratings[0]?.known.ours === true ? [say.ours] : []), ...reworded(c)],
    firstCell(record, c.id, 'criterion'),
    lastCell(record, c.id, 'criterion'),
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

type Time = { readonly session: Session; readonly rated: readonly Rated[] };
type Rated = { readonly text: string; readonly known: KnownRatings };

/** Each time it was asked: a drawing of dots on their points, and the same in numbers. No average, none ranked. */
function ratings(all: readonly CriterionTold[], input: SeriesInput): Blocks {
  const sessions = [...new Set(all.flatMap((c) => c.ratings.map((r) => r.session)))];
  const times = sessions.map((session): Time => {
    const rated = all.flatMap((c) =>
      c.ratings.flatMap((r) => (r.session === session ? [{ text: r.known.text, known: r.known }] : [])),
    );
    return { session, rated };
  });
  const [first] = times;
  if (first === undefined) return [];
  return [
    under(say.ratings),
    ...(all.some((c) => c.first !== null) ? [note(say.firstWording)] : []),
    ...times.flatMap((time) => [
      ...(times.length > 1 ? [para(time.session.definition.title)] : []),
      ...ratedThen(time, input),
    ]),
  ];
}

function ratedThen({ rated }: Time, input: SeriesInput): Blocks {
  const asked = rated[0]?.known.rated ?? [];
  const questions = asked.map((r) => r.question);
  const rows = rated.map(({ text, known }): readonly Cell[] => [[words(text)], ...known.rated.map(each)]);
  const drawn = rated.map(({ text, known }) => ({
    text: toPrint(text, input),
    strips: known.rated.map((r) => r.counts),
  }));
  const ends = asked[0]?.ends;
  return [
    ...(drawn.some((row) => row.strips.some((counts) => counts !== null))
      ? pages(drawn).map((some) => drawRatings(questions, some))
      : []),
    table([[[say.criterionThen], ...questions.map((q) => [q])], ...rows]),
    ...(ends === undefined ? [] : [note(say.points(...ends))]),
  ];
}

const each = ({ of, counts }: KnownRatings['rated'][number]): Cell =>
  counts === null ? [say.tooFew] : [figure(`${of}/each`, eachWords(counts))];

/** As many rows as take no more than half a page; more make further drawings, of the same size. */
const mostRows = 5;
function pages<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / mostRows);
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** A drawing cuts its words into lines: what may not stand in it goes before that. */
function toPrint(text: string, input: SeriesInput): string {
  const permitted = withheld({ series: input.series.title, text }, input);
  return (input.edition === 'ours' ? permitted : withoutNames(permitted, input.people)).text;
}
