// Pure. A data file as tables for a spreadsheet: one kind of row in each, and nothing that is not in the data.
import type { CountRow } from '../activities/document.ts';
import { type ChangeTable, changed } from '../ground/movement.ts';
import { tableHeads as head, namesCell, tooFewCell } from '../language/en/tables.ts';
import type { DataActivity, DataFile } from './data.ts';
import { agreeing } from './recount.ts';
import type { SeriesFile } from './seriesData.ts';

export type TableCell = string | number;
/** The first row is the head. */
export type SheetTable = { readonly name: string; readonly rows: readonly (readonly TableCell[])[] };

type Where = { readonly session: number; readonly activity: DataActivity };
type Row = readonly TableCell[];

/** Tables without a row are left out. */
export function tablesOf(data: DataFile | SeriesFile): readonly SheetTable[] {
  const all = activitiesIn(data);
  const tables = [
    table('votes', voteHead, all.flatMap(voteRows)),
    table('counts', countHead, all.flatMap(countRows)),
    table('changes', changeHead, all.flatMap(changeRows)),
    table('words', textHead, all.flatMap(textRows)),
    table('answers-with-names', namedHead, all.flatMap(namedRows)),
    table('numbers', [head.session, head.activity, head.number, head.count], all.flatMap(numberRows)),
    table('attendance', attendanceHead, attendanceRows(data)),
    table('ledger', ledgerHead, data.ledger.map(ledgerRow)),
    table('promises', promiseHead, promiseRows(data)),
    ...seriesTables(data),
  ];
  return tables.filter(({ rows }) => rows.length > 1);
}

const table = (name: string, top: Row, rows: readonly Row[]): SheetTable => ({ name, rows: [top, ...rows] });

const activitiesIn = (data: DataFile | SeriesFile): readonly Where[] =>
  data.format === 'moot series 1'
    ? data.sessions.flatMap((s) => s.activities.map((activity) => ({ session: s.n, activity })))
    : data.activities.map((activity) => ({ session: data.session.n, activity }));

const textOf = ({ lines }: DataActivity, n: number | null): string =>
  lines.find((line) => line.n === n)?.text ?? '';

const at = ({ session, activity }: Where, about: number | null): Row => [
  session,
  activity.title,
  about ?? '',
  textOf(activity, about),
];
const atHead = [head.session, head.activity, head.lineNumber, head.line];

const voteHead = [
  ...atHead,
  head.round,
  head.present,
  head.agree,
  head.disagree,
  head.pass,
  head.noAnswer,
  head.changed,
];

function voteRows(where: Where): readonly Row[] {
  return where.activity.counts
    .filter((row) => row.question === agreeing)
    .map((row) => [
      ...at(where, row.about),
      row.round,
      row.present ?? '',
      ...tally(row),
      changedIn(where.activity, row),
    ]);
}

function tally(row: CountRow): Row {
  if (row.answers === null) return [tooFewCell, tooFewCell, tooFewCell, tooFewCell];
  const { agree = 0, disagree = 0, pass = 0 } = row.answers;
  return [agree, disagree, pass, Math.max(0, (row.present ?? 0) - agree - disagree - pass)];
}

/** Beside the round after which it can be said. */
function changedIn({ changes }: DataActivity, { about, round }: CountRow): TableCell {
  const found = changes.find((c) => c.about === about && c.rounds[1] === round);
  return found === undefined ? '' : changed(found.table as ChangeTable);
}

const countHead = [...atHead, head.question, head.round, head.present, head.names, head.answer, head.count];

function countRows(where: Where): readonly Row[] {
  return where.activity.counts.flatMap((row): readonly Row[] => {
    const start = [...at(where, row.about), row.question, row.round, row.present ?? '', namesCell[row.names]];
    if (row.answers === null) return [[...start, tooFewCell, '']];
    return Object.entries(row.answers).map(([answer, n]) => [...start, answer, n]);
  });
}

const changeHead = [...atHead, head.rounds, head.before, head.after, head.count];

function changeRows(where: Where): readonly Row[] {
  return where.activity.changes.flatMap(({ about, rounds, table: counts }) =>
    Object.entries(counts).flatMap(([before, after]) =>
      Object.entries(after).map(([now, n]) => [...at(where, about), rounds.join(' to '), before, now, n]),
    ),
  );
}

const textHead = [...atHead, head.part, head.round, head.text, head.by];
const textRows = (where: Where): readonly Row[] =>
  where.activity.texts.map((t) => [...at(where, t.about), t.part, t.round ?? '', t.text, t.by ?? '']);

const namedHead = [...atHead, head.question, head.round, head.by, head.answer];
const namedRows = (where: Where): readonly Row[] =>
  where.activity.named.map((n) => [...at(where, n.about), n.question, n.round, n.by, n.answer]);

const numberRows = ({ session, activity }: Where): readonly Row[] =>
  Object.entries(activity.numbers).map(([name, n]) => [session, activity.title, name, n]);

const attendanceHead = [
  head.session,
  ...[head.peers, head.here, head.away, head.late, head.left, head.out],
  ...[head.organisations, head.organisationsHere],
];

function attendanceRows(data: DataFile | SeriesFile): readonly Row[] {
  const all =
    data.format === 'moot series 1' ? data.sessions : [{ n: data.session.n, attendance: data.attendance }];
  return all.map(({ n, attendance: a }) => [
    n,
    ...[a.peers, a.here, a.away, a.late, a.left, a.out],
    ...[a.organisations, a.organisationsHere],
  ]);
}

const ledgerHead = [head.line, head.status, head.earlier, head.history, head.toConfirm];

function ledgerRow(line: DataFile['ledger'][number]): Row {
  const history = line.history.map((h) => `${h.in}: ${h.status.replaceAll('_', ' ')}`);
  return [
    line.text,
    line.statusWords,
    line.earlierTexts.join(' · '),
    history.join(' · '),
    line.notAskedWhenLastCounted,
  ];
}

const promiseHead = [head.by, head.what, head.when, head.asks, head.state, head.madeIn, head.happened];

function promiseRows(data: DataFile | SeriesFile): readonly Row[] {
  const start = (p: DataFile['promises'][number]): Row => [
    ...[p.by, p.what, p.when, p.asks],
    ...[p.state.replaceAll('_', ' '), p.madeIn],
  ];
  if (data.format === 'moot session 1') return data.promises.map((p) => [...start(p), '']);
  return data.promises.map((p) => [...start(p), p.happened.map(reported).join(' · ')]);
}

const reported = ({ in: where, status, note }: SeriesFile['promises'][number]['happened'][number]): string =>
  [where, status.replaceAll('_', ' '), note].filter((text) => text !== '').join(': ');

function seriesTables(data: DataFile | SeriesFile): readonly SheetTable[] {
  if (data.format === 'moot session 1') return [];
  const words = data.glossary.map((t) => [t.term, (t.verdict ?? '').replaceAll('_', ' '), t.shared ?? '']);
  const asked = data.mirror.times.map((t) => [t.session, t.present]);
  return [
    table('terms', [head.term, head.verdict, head.shared], words),
    table(
      'criteria',
      [head.line],
      data.criteria.map((c) => [c.text]),
    ),
    table('mirror', [head.session, head.present], asked),
  ];
}
