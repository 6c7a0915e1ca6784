// No IO. One line against the sessions: where it stopped, what was counted there, and what is to be known of it now.

import { tallyOf } from '../ground/lines.ts';
import { statusWords } from '../language/en/columns.ts';
import { changedWords, countOfWords, tooFewWords } from '../language/en/counts.ts';
import * as say from '../language/en/ledger.ts';
import { treatmentWords } from '../language/en/treatments.ts';
import { waitsFor } from '../memory/waiting.ts';
import { type ActivityId, id, type LineId } from '../model/ids.ts';
import type { Line, LineCount, Series, Session } from '../model/series.ts';
import { seatsOf } from '../series/told.ts';
import { namesIn, type Roster, type ViewAudience } from './audience.ts';
import type { ThreadRow, ThreadStop } from './thread.ts';

type Timed = ThreadStop & { readonly at: number };

/** Only a line that was there before it: so no line comes from itself, however far back one looks. */
export function parentOf(series: Series, line: Line): Line | undefined {
  const { from } = line.source;
  const parent = from === null ? undefined : series.memory.ledger.get(id<LineId>(from));
  return parent !== undefined && began(parent) < began(line) ? parent : undefined;
}

const began = (line: Line): number => line.versions[0]?.at ?? 0;

export const childrenOf = (series: Series, line: Line): readonly Line[] =>
  [...series.memory.ledger.values()].filter((l) => l.id !== line.id && parentOf(series, l)?.id === line.id);

export function sessionOfActivity(series: Series, activity: ActivityId | null): Session | undefined {
  return activity === null
    ? undefined
    : series.sessions.find((s) => s.activities.some((a) => a.id === activity));
}

export const numberOf = (series: Series, session: string): number =>
  series.sessions.findIndex((s) => s.id === session) + 1;

/** `depth`: how many lines it comes after on its family's tree. */
export function threadRow(
  series: Series,
  roster: Roster,
  line: Line,
  audience: ViewAudience,
  depth: number,
): ThreadRow {
  const children = childrenOf(series, line);
  const stops = stopsOf(series, line);
  const now = nowOf(series, roster, line, audience, children.length);
  const statusLabel = statusWords(line.status);
  return {
    id: line.id,
    text: line.text,
    status: line.status,
    statusLabel,
    parent: parentOf(series, line)?.id ?? null,
    depth,
    stops: stops.map(({ session, shape, tally, words, note }) => ({ session, shape, tally, words, note })),
    waits: waitsFor(series, line).length > 0,
    ends: line.status === 'set_aside' || (line.status === 'words_only' && children.length > 0),
    now,
    aloud: say.aloudWords(
      stops.map((s) => ({ n: numberOf(series, s.session), words: s.words, note: s.note })),
      statusLabel,
      now,
    ),
  };
}

function stopsOf(series: Series, line: Line): readonly Timed[] {
  const all = [...voteStops(series, line), ...sortStops(line), ...doneStops(series, line)];
  const sorted = all.toSorted((a, b) => order(series, a) - order(series, b) || a.at - b.at);
  return sorted.length > 0 ? sorted : [enteredStop(line)];
}

const order = (series: Series, stop: Timed) => numberOf(series, stop.session);

/** The last round of each vote that was not too few; both rounds are in the chapters. */
function voteStops(series: Series, line: Line): readonly Timed[] {
  const votes = Map.groupBy(line.counts, (count) => count.activity);
  return [...votes.values()].flatMap((rounds) => {
    const last = rounds.findLast((r) => r.agree !== null) ?? rounds.at(-1);
    return last === undefined ? [] : [voteStop(series, line, last)];
  });
}

function voteStop(series: Series, line: Line, count: LineCount): Timed {
  const { session, at } = count;
  const tally = tallyOf(count);
  if (tally === null) return { session, at, shape: 'tooFew', tally, words: tooFewWords, note: '' };
  const words = countOfWords(tally, count.present);
  return { session, at, shape: 'counted', tally, words, note: noteOn(series, line, count) };
}

function noteOn(series: Series, line: Line, count: LineCount): string {
  const here = ({ activity }: { activity: ActivityId | null }) => activity === count.activity;
  const reworded = line.versions.slice(1).some(here);
  const checked = line.marked.some((m) => m.mark === 'word_checked' && here(m));
  // Of a room that agreed from the first nothing more need be said.
  const stayed = count.changed === 0 && count.pattern.startsWith('together');
  const notes = [
    ...(checked ? [say.withoutTheWord] : reworded ? [say.inNewWords] : []),
    ...(count.changed === null || stayed ? [] : [changedWords(count.changed)]),
    ...(count.present < seatsOf(series).size ? [say.presentWords(count.present)] : []),
  ];
  return notes.slice(0, 2).join(', ');
}

function sortStops(line: Line): readonly Timed[] {
  return line.sorts.map(({ session, at, places, present }) => ({
    session,
    at,
    shape: 'square',
    tally: null,
    words: say.sortWords(places, present, line.status === 'common_ground' && places.common === present),
    note: '',
  }));
}

/** Said back; treated, where it was not said back at the same time; kept as a criterion. */
function doneStops(series: Series, line: Line): readonly Timed[] {
  const square = (activity: ActivityId | null, at: number, words: string, note: string): readonly Timed[] => {
    const session = sessionOfActivity(series, activity);
    return session === undefined
      ? []
      : [{ session: session.id, at, shape: 'square', tally: null, words, note }];
  };
  const saidBack = line.marked.filter((m) => m.mark === 'said_back');
  const { treated, treatedAt } = line;
  const kept = series.memory.criteria.get(line.id);
  const together = saidBack.some((m) => m.activity === treatedAt?.activity);
  return [
    ...saidBack.flatMap((m) => square(m.activity, m.at, say.markWords('said_back'), '')),
    ...(treated === null || treatedAt === null || together
      ? []
      : square(treatedAt.activity, treatedAt.at, treatmentWords(treated.treatment), '')),
    ...(kept === undefined ? [] : square(kept.activity, kept.at, say.keptAsCriterion, '')),
  ];
}

/** Neither counted nor sorted yet: a square where it was put on the ledger. */
function enteredStop(line: Line): Timed {
  const { session } = line.source;
  return {
    session,
    at: began(line),
    shape: 'square',
    tally: null,
    words: say.firstWords,
    note: '',
  };
}

function nowOf(
  series: Series,
  roster: Roster,
  line: Line,
  audience: ViewAudience,
  children: number,
): readonly string[] {
  const names = namesIn(series, roster);
  const waiting = waitsFor(series, line);
  return [
    ...(children > 0 ? [say.becameLines(children)] : []),
    ...(series.memory.criteria.has(line.id) ? [say.oneOfOurCriteria] : []),
    ...(line.treated === null ? [] : [say.treatedShort(line.treated.treatment, line.treated.lookAgain)]),
    ...(line.status === 'common_ground' && line.compared ? [say.examplesCompared] : []),
    ...(waiting.length === 0
      ? []
      : [
          audience === 'screen'
            ? say.toConfirmCount(waiting.length)
            : say.toConfirmWords(waiting.map(names.person)),
        ]),
  ];
}
