// No IO. What the ledger says of the whole series: common ground and how it was tested, what was only words, what is
// not settled, and every line with its history. Lines stand as they were raised.
import type { BlockContent } from 'mdast';
import { figure, type Inline, key, para, table, type Writing, words } from '../activities/document.ts';
import { statusWords } from '../language/en/columns.ts';
import { lineWords as say, wordsOnly } from '../language/en/synthesisSeries.ts';
import { treatmentWords } from '../language/en/treatments.ts';
import type { Line, LineStatus, Series } from '../model/series.ts';
import { type Cell, confirmCell, firstCell, joined, lastCell, sortCell } from './seriesCells.ts';
import { lastPlaces, type SeriesRecord, votesOn } from './seriesRecord.ts';

type Blocks = readonly BlockContent[];

const linesWith = (series: Series, ...statuses: readonly LineStatus[]): readonly Line[] =>
  [...series.memory.ledger.values()].filter((line) => statuses.includes(line.status));

export function commonGround(series: Series, record: SeriesRecord, writing: Writing): Blocks {
  const lines = linesWith(series, 'common_ground');
  if (lines.length === 0) return [];
  const top = [[say.line], [say.first], [say.last], [say.testedBy], [say.lastSort]];
  const rows = lines.map((line): readonly Cell[] => [
    [words(line.text)],
    firstCell(record, line.id),
    lastCell(record, line.id),
    joined([[testedBy(record, line)], confirmCell(series, line, writing)]),
    sortCell(record, line.id),
  ]);
  return [table([top, ...rows]), key('marks')];
}

function testedBy(record: SeriesRecord, line: Line): string {
  const tests = [
    ...(line.compared ? [say.examples] : []),
    ...(line.marks.has('word_checked') ? [say.wordRemoved] : []),
    ...(line.marks.has('no_tricky_word') ? [say.noTrickyWord] : []),
    ...(votesOn(record, line.id).some((v) => v.known.talkedOver) ? [say.talk] : []),
  ];
  return tests.length === 0 ? say.notTested : tests.join(', ');
}

export function onlyWords(series: Series, record: SeriesRecord, writing: Writing): Blocks {
  return linesWith(series, 'words_only').flatMap((line) => [
    para(words(line.text)),
    para(...counted(record, line), ...placed(record, line), ...became(series, line)),
    ...waiting(series, line, writing),
  ]);
}

function waiting(series: Series, line: Line, writing: Writing): Blocks {
  const cell = confirmCell(series, line, writing);
  return cell.length === 0 ? [] : [para(capital(cell), '.')];
}

const capital = ([text = '']: Cell): Inline =>
  typeof text === 'string' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** The last count before it turned out so, and how many had changed by then. */
function counted(record: SeriesRecord, line: Line): readonly Inline[] {
  const last = votesOn(record, line.id).at(-1);
  const count = last?.known.counts.findLast((c) => c.tally !== null);
  if (last === undefined || count === undefined || count.tally === null) return [];
  const { changed } = last.known;
  const said = wordsOnly.counted(last.sessionNumber, count.tally, count.present);
  return [
    figure(`${count.of}/of/in ${last.sessionNumber}`, said),
    ...(changed === null ? ['. '] : [figure(changed.of, wordsOnly.changed(changed.n))]),
  ];
}

function placed(record: SeriesRecord, line: Line): readonly Inline[] {
  const last = lastPlaces(record, line.id);
  if (last === undefined || last.known.counts === null) return [];
  const { of, counts, present } = last.known;
  return [figure(`${of}/in ${last.sessionNumber}`, wordsOnly.placed(last.sessionNumber, counts, present))];
}

function became(series: Series, line: Line): readonly Inline[] {
  const next = [...series.memory.ledger.values()].filter(
    (other) => other.id !== line.id && String(other.source.from) === line.id,
  );
  if (next.length === 0) return [];
  const told = next.flatMap((other, n): Inline[] => [
    ...(n === 0 ? [] : [' · ']),
    words(other.text),
    ` (${statusWords(other.status).toLowerCase()})`,
  ]);
  return [wordsOnly.became, ...told];
}

export function notSettled(series: Series, record: SeriesRecord, writing: Writing): Blocks {
  const lines = linesWith(series, 'apparent_difference', 'unsure', 'facts_to_find');
  if (lines.length === 0) return [];
  const top = [[say.line], [say.first], [say.last], [say.lastSort], [say.where]];
  const rows = lines.map((line): readonly Cell[] => [
    [words(line.text)],
    firstCell(record, line.id),
    lastCell(record, line.id),
    sortCell(record, line.id),
    joined([[statusWords(line.status)], ...treated(line, writing), confirmCell(series, line, writing)]),
  ]);
  return [table([top, ...rows]), key('marks')];
}

function treated({ treated: t }: Line, { edition, person }: Writing): readonly Cell[] {
  if (t === null) return [];
  return [
    [say.treated(treatmentWords(t.treatment))],
    ...(edition === 'ours' ? [[say.lookedAfter(person(t.owner))]] : []),
    ...(t.lookAgain === '' ? [] : [[say.lookAgain, words(t.lookAgain)]]),
  ];
}

export function wholeLedger(series: Series, record: SeriesRecord, writing: Writing): Blocks {
  const lines = [...series.memory.ledger.values()];
  if (lines.length === 0) return [];
  const top = [[say.line], [say.how], [say.first], [say.last], [say.now]];
  const rows = lines.map((line): readonly Cell[] => [
    [words(line.text), ...earlier(line)],
    [history(series, line)],
    firstCell(record, line.id),
    lastCell(record, line.id),
    joined([[statusWords(line.status)], confirmCell(series, line, writing)]),
  ]);
  return [table([top, ...rows]), key('marks')];
}

const earlier = (line: Line): readonly Inline[] =>
  line.versions.slice(0, -1).flatMap((v): Inline[] => [` (${say.earlier}`, words(v.text), ')']);

/** Each status it had, with the session in which it came by it; one that only repeats is said once. */
function history(series: Series, line: Line): string {
  const steps = line.history.map(({ at, status }) => ({ where: whenIn(series, at), status }));
  const said = steps.filter((step, i) => steps[i - 1]?.status !== step.status);
  return said
    .map(
      ({ where, status }) =>
        `${where === null ? say.between : say.inSession(where)}: ${statusWords(status).toLowerCase()}`,
    )
    .join('. ');
}

/** The number of the session that was running; null between sessions. */
function whenIn(series: Series, at: number): number | null {
  const n = series.sessions.findIndex(
    (s) => s.startedAt !== null && s.startedAt <= at && (s.endedAt === null || at <= s.endedAt),
  );
  return n < 0 ? null : n + 1;
}
