// No IO. The opening mirror: what was agreed, left open and promised, made from the ledger and changed by nobody but the facilitator.

import { sideOf, tallyOf } from '../ground/lines.ts';
import type { MirrorPage } from '../http/mirror.ts';
import { statusWords } from '../language/en/columns.ts';
import { countWords } from '../language/en/counts.ts';
import * as say from '../language/en/mirror.ts';
import type { Line, LineCount, MirrorWords, PeerPromise, Series, Session } from '../model/series.ts';
import { sessionOf } from '../series/find.ts';
import { namesIn, type Roster } from './audience.ts';
import { dayOf } from './dates.ts';
import { isHidden, isLineHidden } from './ledger.ts';
import type { MirrorEntry, MirrorPart } from './parts.ts';

type Place = Exclude<MirrorWords, 'title'>;
const places = ['together', 'open', 'promised'] as const satisfies readonly Place[];
/** As many as can be read from the back row; the latest, in the order of the ledger. */
const mostAtFirst = 5;
const mostPromised = 6;

/** What the screen is told: only while it is up, and only what is in it. */
export function mirrorPart(series: Series, roster: Roster, session: Session): MirrorPart {
  const before = lastHeld(series, session);
  return {
    opening: say.opening(series.sessions.indexOf(session) + 1),
    lastTime: before === undefined ? '' : say.lastTime(dayOf(before, series.timeZone)),
    title: wordsOf(session, 'title'),
    columns: places.map((place) => ({
      place,
      heading: wordsOf(session, place),
      entries: entriesIn(series, roster, session, place)
        .filter((e) => e.included)
        .map(({ included: _, ...entry }) => entry),
      nothing: say.nothingThere[place],
    })),
  };
}

/** What the desk chooses from: everything that could be in it, and whether it is. */
export function mirrorPage(series: Series, roster: Roster, session: Session): MirrorPage {
  const { mirror } = session;
  return {
    session: session.id,
    out: mirror.out,
    canUndo: mirror.inverses.length > 0,
    isPossible: isPossible(series, session),
    title: wordsOf(session, 'title'),
    columns: places.map((place) => ({
      place,
      heading: wordsOf(session, place),
      entries: entriesIn(series, roster, session, place).map(({ id, text, words, included }) => ({
        ...{ id, text, words, included },
      })),
    })),
  };
}

/** From the second session on, and not where peers only rate from afar. */
export function isPossible(series: Series, session: Session): boolean {
  const { ledger, promises } = series.memory;
  return (
    session.rating === null && lastHeld(series, session) !== undefined && ledger.size + promises.size > 0
  );
}

function lastHeld(series: Series, session: Session): Session | undefined {
  const before = series.sessions.slice(0, series.sessions.indexOf(session));
  return before.findLast((s) => s.status === 'ended' && s.rating === null);
}

const wordsOf = ({ mirror }: Session, what: MirrorWords) => mirror.words.get(what) ?? say.mirrorWords[what];

type Entry = MirrorEntry & { readonly included: boolean };

function entriesIn(series: Series, roster: Roster, session: Session, place: Place): readonly Entry[] {
  const { included } = session.mirror;
  if (place === 'promised') {
    const all = promisesToShow(series, session);
    const first = new Set(firstPromises(series, all));
    return all.map(({ promise }) => ({
      ...promiseEntry(series, roster, promise),
      included: included.get(promise.id) ?? first.has(promise.id),
    }));
  }
  const all = [...series.memory.ledger.values()].filter(
    (line) => sideOf(line.status) === place && !isLineHidden(series, line),
  );
  const first = new Set(latest(all.filter((line) => !livesOn(series, line))).map((line) => line.id));
  return all.map((line) => ({
    ...lineEntry(series, line),
    included: included.get(line.id) ?? first.has(line.id),
  }));
}

/** Only words: what it was about stands in the lines that came from it. */
function livesOn(series: Series, line: Line): boolean {
  const from = (other: Line) => other.source.from === line.id;
  return line.status === 'words_only' && [...series.memory.ledger.values()].some(from);
}

const touchedAt = (line: Line) =>
  Math.max(line.history.at(-1)?.at ?? 0, line.counts.at(-1)?.at ?? 0, line.versions.at(-1)?.at ?? 0);

const latest = (lines: readonly Line[]) =>
  lines.toSorted((a, b) => touchedAt(b) - touchedAt(a)).slice(0, mostAtFirst);

function lineEntry(series: Series, line: Line): MirrorEntry {
  const now = countThatStands(line);
  const tally = now === undefined ? null : tallyOf(now);
  const counted =
    tally === null ? statusWords(line.status) : `${countWords(tally)}${say.openWords(line.status)}`;
  const changed = now?.changed ?? 0;
  const then = now === undefined ? undefined : firstElsewhere(line, now);
  return {
    id: line.id,
    text: line.text,
    words: `${then === undefined ? '' : say.now}${changed > 0 ? `${counted}, ${say.changedSince(changed)}` : counted}`,
    tally,
    before: then === undefined ? null : beforeWords(series, then),
  };
}

/** Its last count; none where the group came together on it some other way since, for it says something else. */
export function countThatStands(line: Line): LineCount | undefined {
  const count = line.counts.at(-1);
  const since = (line.history.at(-1)?.at ?? 0) > (count?.at ?? 0);
  return since && sideOf(line.status) === 'together' ? undefined : count;
}

/** What an earlier session counted, last time round. */
const firstElsewhere = (line: Line, now: LineCount) =>
  line.counts.findLast((c) => c.session !== now.session && c.agree !== null);

function beforeWords(series: Series, count: LineCount): string | null {
  const tally = tallyOf(count);
  const session = sessionOf(series, count.session);
  if (tally === null || session === undefined) return null;
  return say.firstCounted(series.sessions.indexOf(session) + 1, countWords(tally));
}

type Shown = { readonly promise: PeerPromise; readonly isLive: boolean };

/** What is still open before what is over, carried before new. */
function firstPromises(series: Series, all: readonly Shown[]): readonly string[] {
  const live = all.filter((p) => p.isLive).map((p) => p.promise);
  const isOpen = (p: PeerPromise) => overAt(series, p) === null;
  const [open, over] = [live.filter(isOpen), live.filter((p) => !isOpen(p))];
  return [...open, ...over.toReversed()].slice(0, mostPromised).map((p) => p.id);
}

/** Made before this session. Over and read out longer ago than the session before: only if somebody puts it in. */
function promisesToShow(series: Series, session: Session): readonly Shown[] {
  const held = series.sessions.filter((s) => s.status === 'ended' && s.rating === null);
  const before = held.at(-2)?.endedAt ?? 0;
  const from = session.startedAt ?? Number.POSITIVE_INFINITY;
  return [...series.memory.promises.values()]
    .filter((p) => p.madeAt <= from && !isHidden(series, p))
    .map((promise) => ({ promise, isLive: (overAt(series, promise) ?? before + 1) > before }));
}

function overAt(series: Series, promise: PeerPromise): number | null {
  if (promise.state === 'open') return null;
  const last = readReports(series, promise).at(-1);
  return last?.at ?? null;
}

/** What was said at home is the group's only once the next session, where it is read out, has ended. */
export function readReports(series: Series, { reports }: PeerPromise): PeerPromise['reports'] {
  const ended = Math.max(0, ...series.sessions.map((s) => s.endedAt ?? 0));
  return reports.filter((r) => r.at <= ended || r.session !== null);
}

/** Reported at home: until it is read out in the room, what was said of it is its maker's. */
export const isUnread = (series: Series, promise: PeerPromise) =>
  readReports(series, promise).length < promise.reports.length;

function promiseEntry(series: Series, roster: Roster, promise: PeerPromise): MirrorEntry {
  const names = namesIn(series, roster);
  const last = readReports(series, promise).at(-1);
  const status = last === undefined ? null : last.after === 'let_go' ? 'let_go' : last.status;
  return {
    id: promise.id,
    text: wordsRead(series, promise),
    words: say.promisedBy(
      names.person(promise.seat),
      promise.accepted ? names.person(promise.asker) : null,
      status,
    ),
    tally: null,
    before: null,
  };
}

/** Words that were changed at home come out where the change is read. */
function wordsRead(series: Series, promise: PeerPromise): string {
  const read = new Set(readReports(series, promise));
  return promise.reports.find((r) => r.was !== null && !read.has(r))?.was ?? promise.what;
}
