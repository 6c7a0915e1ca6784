// Pure. Counts every figure of the notes again, from the data file alone.
//
// A figure is named as in the document: activity / question / number of the line / round. Its value is the numbers that
// stand in its sentence, in the order in which they are said. Nothing here knows the document or the record.

import type { CountRow } from '../activities/document.ts';
import { type ChangeTable, changed as changedIn } from '../ground/movement.ts';
import { pattern, type Tally } from '../ground/pattern.ts';
import type { DataActivity, DataFile } from './data.ts';

export type Recounted = ReadonlyMap<string, readonly number[]>;

/** Of the notes of one session. */
export function recount(data: DataFile): Recounted {
  return new Map([
    ...attendance(data.attendance),
    ['agenda', [withStatus(data, 'run'), withStatus(data, 'skipped')]],
    ...data.activities.flatMap(recountedIn),
  ]);
}

export const recountedIn = (a: DataActivity): readonly Entry[] => [...counts(a), ...changes(a), ...sums(a)];

const withStatus = (data: DataFile, status: DataActivity['status']) =>
  data.activities.filter((a) => a.status === status).length;

export type Entry = readonly [string, readonly number[]];

function attendance(at: DataFile['attendance']): readonly Entry[] {
  return [
    ['attendance', [at.here, at.peers, at.organisationsHere, at.organisations]],
    ['here', [at.here]],
    ...(['away', 'late', 'left', 'out'] as const).map((of): Entry => [`attendance/${of}`, [at[of]]]),
  ];
}

const given = (row: CountRow) => Object.values(row.answers ?? {}).reduce((sum, n) => sum + n, 0);
const silent = (row: CountRow) => Math.max(0, (row.present ?? 0) - given(row));
const some = (...numbers: readonly number[]) => numbers.filter((n) => n > 0);

function counts(activity: DataActivity): readonly Entry[] {
  return activity.counts.flatMap((row): Entry[] => {
    const at = `${activity.id}/${row.question}/${row.about ?? 0}/${row.round}`;
    const present: Entry = [`${activity.id}/${row.question}/present/${row.round}`, [row.present ?? 0]];
    if (row.answers === null) return [present];
    const said = Object.values(row.answers);
    return [
      present,
      [at, saidOf(row)],
      [`${at}/each`, eachOf(row)],
      [`${at}/of`, [...saidOf(row), row.present ?? 0]],
      ...(row.question === 'rank' ? said.map((n, i): Entry => [`${at}/${i + 1}`, [n]]) : []),
      [`${at}/present`, [said[0] ?? 0, row.present ?? 0, ...some(...said.slice(1), silent(row))]],
    ];
  });
}

/** Dots are not people: nobody is silent where there are fewer of them than peers. */
function saidOf(row: CountRow): readonly number[] {
  if (row.question.split(':')[0] === 'scale') return onPoints(row);
  const said = Object.values(row.answers ?? {});
  return row.question === 'dots' ? said : some(...said, silent(row));
}

/** Each answer as the point it stands on, lowest first. */
const eachOf = (row: CountRow) =>
  Object.entries(row.answers ?? {}).flatMap(([point, n]) => Array.from({ length: n }, () => Number(point)));

/** “2 at point 2, 3 at point 3”. */
const onPoints = (row: CountRow) =>
  Object.entries(row.answers ?? {}).flatMap(([point, n]) => (n > 0 ? [n, Number(point)] : []));

function changes(activity: DataActivity): readonly Entry[] {
  return activity.changes.map(({ about, table }) => [
    `${activity.id}/changed/${about}`,
    [changedIn(table as ChangeTable)],
  ]);
}

/** What a sentence says of the whole activity. */
function sums(activity: DataActivity): readonly Entry[] {
  const { id, numbers } = activity;
  const number = (name: string) => numbers[name] ?? 0;
  return [
    ...Object.entries(numbers).map(([name, n]): Entry => [`${id}/number/${name}`, [n]]),
    [`${id}/lines`, linesVotedOn(activity)],
    [`${id}/alike`, linesPlaced(activity)],
    [`${id}/posts`, [number('posts'), number('authors')]],
    [`${id}/promises`, [number('promises')]],
    [
      `${id}/items`,
      number('given') === 0 ? some(number('added')) : [number('given'), ...some(number('added'))],
    ],
    [`${id}/asks`, asksMade(activity)],
    [`${id}/takenBack`, [number('takenBack')]],
    [`${id}/outOfSight`, [number('outOfSight')]],
    [`${id}/away`, [number('notAskedLast')]],
    [`${id}/vote/away`, [number('notAskedLast')]],
    [`${id}/vote/both`, [number('askedBothTimes')]],
    ...activity.counts
      .filter((row) => row.question === 'level')
      .map((row): Entry => [`${id}/result/${row.round}`, adopted(row)]),
  ];
}

/** How many were asked, then put again in new words, then answered “no”. */
function asksMade({ lines, named, numbers }: DataActivity): readonly number[] {
  const refused = named.filter((row) => row.question === 'reply' && row.answer === 'no').length;
  const asks = numbers.asks ?? 0;
  return [asks, ...some(lines.length - asks, refused)];
}

/** The question to which the answers are agree, disagree or pass. */
export const agreeing = 'vote';

const rowsAbout = (activity: DataActivity, question: string) => {
  const rows = activity.counts.filter((row) => row.question === question);
  const lines = [...new Set(rows.map((row) => row.about))];
  return lines.map((about) => rows.filter((row) => row.about === about));
};

/** How many lines, and of those, by their last count: together, both sides, against, not settled, too few. */
function linesVotedOn(activity: DataActivity): readonly number[] {
  const lines = rowsAbout(activity, agreeing);
  const patterns = lines.map((rows) => patternOf(rows.filter((row) => row.answers !== null).at(-1)));
  const count = (is: (pattern: string) => boolean) => patterns.filter(is).length;
  const known = ['together_for', 'together_against', 'not_settled', 'too_few'];
  return [
    lines.length,
    ...some(
      count((p) => p === 'together_for'),
      count((p) => !known.includes(p)),
      count((p) => p === 'together_against'),
      count((p) => p === 'not_settled'),
      count((p) => p === 'too_few'),
    ),
  ];
}

function patternOf(row: CountRow | undefined): string {
  if (row === undefined) return 'too_few';
  return pattern(row.answers as Tally, row.present ?? 0, row.names);
}

function linesPlaced(activity: DataActivity): readonly number[] {
  const lines = rowsAbout(activity, 'column').flatMap((rows) => rows.at(-1) ?? []);
  const alike = lines.filter((row) =>
    Object.values(row.answers ?? {}).some((n) => n > 0 && n === row.present),
  );
  return [lines.length, alike.length];
}

/** Reservations and “not mine to decide”, where it was adopted; a result that was not has no numbers. */
function adopted(row: CountRow): readonly number[] {
  const at = (level: string) => row.answers?.[level] ?? 0;
  const numbers = at('5') + at('4') + at('3');
  if (at('1') + at('2') > 0 || numbers === 0) return [];
  return some(at('3'), at('aside'));
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];
const larger = ['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const known = new Map([...words, ...larger].map((word, n) => [word, n]));

/** The numbers that stand in a sentence, in figures or in words. */
export function numbersIn(sentence: string): readonly number[] {
  const found = sentence
    .toLowerCase()
    .matchAll(new RegExp(`\\d+|\\b(?:${[...known.keys()].join('|')})\\b`, 'g'));
  return [...found].map(([text]) => known.get(text) ?? Number(text));
}
