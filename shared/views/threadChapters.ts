// No IO. Everything that happened to a line, occasion by occasion, for those who may know names: peers and the desk.
import { tallyOf } from '../ground/lines.ts';
import { statusWords } from '../language/en/columns.ts';
import { changedWords, countOfWords, tooFewWords } from '../language/en/counts.ts';
import * as say from '../language/en/ledger.ts';
import { dateWords } from '../language/en/synthesis.ts';
import type { ActivityId } from '../model/ids.ts';
import type { Line, LineCount, Series } from '../model/series.ts';
import { activityOf } from '../series/find.ts';
import { namesIn, type Roster } from './audience.ts';
import type { ThreadChapter, ThreadEntry } from './thread.ts';
import { numberOf, parentOf, sessionOfActivity } from './threadRow.ts';

/** `rank` puts what came out of an occasion after what led to it. */
type Happened = {
  readonly at: number;
  readonly activity: ActivityId | null;
  readonly rank: number;
  readonly entry: ThreadEntry;
};

const plain = (words: string, quote: string | null = null): ThreadEntry => ({
  shape: 'plain',
  tally: null,
  words,
  quote,
});
const square = (words: string): ThreadEntry => ({ shape: 'square', tally: null, words, quote: null });

export function chaptersOf(series: Series, roster: Roster, line: Line): readonly ThreadChapter[] {
  const all = [
    ...wordsOf(series, line),
    ...countsOf(line),
    ...handledOf(line),
    ...treatedOf(series, roster, line),
    ...criterionOf(series, line),
    ...statusesOf(line),
    ...saidOf(series, roster, line),
  ].toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  const chapters: { activity: ActivityId | null; at: number; entries: ThreadEntry[] }[] = [];
  for (const { activity, at, entry } of all) {
    const last = chapters.at(-1);
    if (last !== undefined && last.activity === activity && (activity !== null || last.at === at))
      last.entries.push(entry);
    else chapters.push({ activity, at, entries: [entry] });
  }
  return chapters.map(({ activity, at, entries }) => ({ ...placeOf(series, activity, at), entries }));
}

function placeOf(series: Series, activity: ActivityId | null, at: number): Omit<ThreadChapter, 'entries'> {
  const session = sessionOfActivity(series, activity);
  if (activity === null || session === undefined) return { when: dateWords(at, series.timeZone), where: '' };
  const where = activityOf(series, activity)?.definition.title ?? '';
  return { when: say.sessionLabel(numberOf(series, session.id)), where };
}

function wordsOf(series: Series, line: Line): readonly Happened[] {
  return line.versions.map(({ at, activity, text }, n) => ({
    at,
    activity: n === 0 ? line.source.activity : activity,
    rank: n === 0 ? 0 : 1,
    entry: n === 0 ? begun(series, line, text) : plain(say.newWords, text),
  }));
}

/** Another line of the ledger, a word of the glossary, or a post: of a post nothing is told. */
function begun(series: Series, line: Line, text: string): ThreadEntry {
  const parent = parentOf(series, line);
  if (parent !== undefined) return plain(say.cameFromLine, parent.text);
  const term = series.memory.glossary.get(line.source.from ?? '');
  // The words that still stand are said above all this.
  const quote = text === line.text ? null : text;
  return term === undefined ? plain(say.firstWords, quote) : plain(say.cameFromWord(term.text));
}

function countsOf(line: Line): readonly Happened[] {
  return line.counts.map((count) => ({
    at: count.at,
    activity: count.activity,
    rank: 2,
    entry: countEntry(count),
  }));
}

function countEntry(count: LineCount): ThreadEntry {
  const tally = tallyOf(count);
  if (tally === null)
    return { shape: 'tooFew', tally, words: say.roundWords(count.round, tooFewWords), quote: null };
  const changed = count.changed === null ? [] : [changedWords(count.changed)];
  const words = [countOfWords(tally, count.present), ...changed, say.presentWords(count.present)].join(', ');
  return { shape: 'counted', tally, words: say.roundWords(count.round, words), quote: null };
}

function handledOf(line: Line): readonly Happened[] {
  return [
    ...line.sorts.map(({ at, activity, places, present }) => ({
      at,
      activity,
      rank: 3,
      entry: square(say.sortWords(places, present, false)),
    })),
    ...line.marked.map(({ at, activity, mark }) => ({
      at,
      activity,
      rank: 4,
      entry: square(say.markWords(mark)),
    })),
  ];
}

function treatedOf(series: Series, roster: Roster, line: Line): readonly Happened[] {
  const { treated, treatedAt } = line;
  if (treated === null || treatedAt === null) return [];
  const entries = [
    ...(treated.types.length === 0 ? [] : [plain(say.madeOf(treated.types))]),
    plain(say.treatedAs(treated.treatment), treated.settledAs),
    ...(treated.bottomLine === null ? [] : [plain(say.bottomLine, treated.bottomLine)]),
    plain(say.lookedAfterBy(namesIn(series, roster).person(treated.owner), treated.lookAgain)),
  ];
  return entries.map((entry) => ({ ...treatedAt, rank: 5, entry }));
}

function criterionOf(series: Series, line: Line): readonly Happened[] {
  const kept = series.memory.criteria.get(line.id);
  if (kept === undefined) return [];
  const quote = kept.text === line.text ? null : kept.text;
  return [
    { at: kept.at, activity: kept.activity, rank: 5, entry: { ...square(say.keptAsCriterion), quote } },
  ];
}

function statusesOf(line: Line): readonly Happened[] {
  return line.history.map(({ at, activity, status }) => ({
    at,
    activity,
    rank: 6,
    entry: { shape: 'status', tally: null, words: say.nowWords(statusWords(status)), quote: null },
  }));
}

/** A wish put to one peer is between the two of them. */
function saidOf(series: Series, roster: Roster, line: Line): readonly Happened[] {
  const names = namesIn(series, roster);
  return [
    ...line.confirmed.map(({ at, seat, agrees }) => ({
      at,
      activity: null,
      rank: 5,
      entry: plain(say.confirmedWords(names.person(seat), agrees)),
    })),
    ...line.wishes
      .filter(({ to }) => to === null)
      .map(({ at, by }) => ({ at, activity: null, rank: 5, entry: plain(say.wishWords(names.person(by))) })),
  ];
}
