// No IO. A series as its facilitator finds it between sessions: what came of each, what waits, what is due.
import { sideOf, tallyOf } from '../ground/lines.ts';
import type { SeriesHomePage } from '../http/home.ts';
import { statusWords } from '../language/en/columns.ts';
import { countWords } from '../language/en/counts.ts';
import * as say from '../language/en/deskHome.ts';
import { waitsFor } from '../memory/waiting.ts';
import type { Line, PeerPromise, Series, Session } from '../model/series.ts';
import { sessionOf } from '../series/find.ts';
import { seatsOf } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';
import { numbered } from './between.ts';
import { dayOf } from './dates.ts';
import { countThatStands, isPossible, isUnread, readReports } from './mirror.ts';

export function seriesHome(series: Series, roster: Roster): SeriesHomePage {
  const next = series.sessions.find((s) => s.status !== 'ended');
  const lines = numbered(series).map(({ line }) => line);
  const left = lines.filter((line) => sideOf(line.status) === 'open');
  return {
    sessions: series.sessions.map((session) => ({
      id: session.id,
      ...factsOf(series, roster, session, session === next),
    })),
    open: left.map((line) => openLine(line)),
    openNote: left.length === 0 ? '' : comesBack(series, next),
    noneOpen: left.length > 0 ? '' : lines.length === 0 ? say.noLines : say.noneOpen,
    together: lines.filter((line) => line.status === 'common_ground').map((line) => openLine(line)),
    promises: promisesOpen(series).map((p) => promiseOf(series, roster, p)),
    promisesNote: promisesNote(series),
    noPromises: noPromises(series),
    toConfirm: waiting(series, roster),
    toConfirmNote: nobodyWaits(series, roster, next),
    talks: talks(series, roster),
  };
}

type Facts = Omit<SeriesHomePage['sessions'][number], 'id'>;

function factsOf(series: Series, roster: Roster, session: Session, isNext: boolean): Facts {
  return {
    label: labelOf(series, session),
    isRating: session.rating !== null,
    facts: session.status === 'ended' ? came(series, session) : isNext ? ahead(series, session) : [],
    away: isNext
      ? awayFrom(series, session).map((seat) => ({ seat, name: namesIn(series, roster).person(seat) }))
      : [],
    canHaveMirror: isNext && isPossible(series, session),
    mirrorOut: session.mirror.out,
  };
}

/** Sessions are numbered as they meet; a rating is known by its title. */
function labelOf(series: Series, session: Session): string {
  const day = session.startedAt === null ? '' : dayOf(session, series.timeZone);
  const n = session.rating === null ? numberOf(series, session) : null;
  return say.sessionLabel(n, session.definition.theme, day);
}

const numberOf = (series: Series, session: Session) => series.sessions.indexOf(session) + 1;

/** What it left in the memory: lines it counted or moved, by how they stood when it ended. */
function came(series: Series, session: Session): readonly string[] {
  const until = session.endedAt ?? Number.POSITIVE_INFINITY;
  const own = new Set(session.activities.map((a) => a.id));
  const touched = [...series.memory.ledger.values()].filter(
    (line) =>
      line.counts.some((c) => c.session === session.id) ||
      line.history.some((h) => h.activity !== null && own.has(h.activity)),
  );
  const stood = touched.map((line) => line.history.findLast((h) => h.at <= until)?.status ?? line.status);
  const promises = [...series.memory.promises.values()].filter((p) => p.session === session.id).length;
  const criteria = [...series.memory.criteria.values()].filter((c) => own.has(c.activity)).length;
  const words = [...series.memory.glossary.values()].filter((t) => own.has(t.activity)).length;
  return [
    ...some(stood.filter((s) => sideOf(s) === 'together').length, say.linesTogether),
    ...some(stood.filter((s) => sideOf(s) === 'open').length, say.linesLeftOpen),
    ...some(words, say.wordsOpened),
    ...some(criteria, say.criteriaKept),
    ...some(promises, say.promisesMade),
  ];
}

const some = (n: number, words: (n: number) => string) => (n === 0 ? [] : [words(n)]);

function ahead(series: Series, session: Session): readonly string[] {
  const minutes = session.activities.reduce((sum, a) => sum + a.definition.minutes, 0);
  const left = [...series.memory.ledger.values()].filter((line) => sideOf(line.status) === 'open').length;
  const asked = session.activities.some((a) => a.definition.source === 'promises');
  return [
    session.rating === null
      ? say.activitiesLine(session.activities.length, minutes)
      : say.ratingLine(session.rating.days),
    ...(drawsOnLedger(session) ? some(left, say.linesComeBack) : []),
    ...(asked ? some(promisesOpen(series).length, say.promisesComeBack) : []),
  ];
}

/** Only what an earlier session left comes back. */
function comesBack(series: Series, next: Session | undefined): string {
  const held = series.sessions.some((s) => s.status === 'ended');
  return held && next !== undefined && drawsOnLedger(next) ? say.comesBack(numberOf(series, next)) : '';
}

const drawsOnLedger = (session: Session) => session.activities.some((a) => a.definition.source === 'ledger');

const awayFrom = (series: Series, session: Session) =>
  [...seatsOf(series).keys()].filter((seat) => session.apologies.has(seat));

function openLine(line: Line): SeriesHomePage['open'][number] {
  const count = countThatStands(line);
  const tally = count === undefined ? null : tallyOf(count);
  const words = tally === null ? '' : countWords(tally);
  return { id: line.id, text: line.text, words: say.lineWords(statusWords(line.status), words), tally };
}

const promisesOpen = (series: Series) =>
  [...series.memory.promises.values()].filter((p) => p.state === 'open' || isUnread(series, p));

function promiseOf(series: Series, roster: Roster, promise: PeerPromise): SeriesHomePage['promises'][number] {
  const names = namesIn(series, roster);
  const last = readReports(series, promise).at(-1)?.status ?? null;
  const made = sessionOf(series, promise.session);
  const hasLeft = series.seats.get(promise.seat)?.removed === true;
  const unread = promise.reports.findLast((r) => r.was !== null && r.session === null);
  return {
    id: promise.id,
    what: isUnread(series, promise) ? (unread?.was ?? promise.what) : promise.what,
    words: say.promiseWords({
      maker: names.person(promise.seat),
      when: promise.when,
      asker: promise.accepted ? names.person(promise.asker) : null,
      session: made === undefined ? null : numberOf(series, made),
      status: last,
    }),
    isReported: isUnread(series, promise),
    canLetGo: hasLeft && promise.state === 'open',
    note: hasLeft ? say.makerLeft(names.person(promise.seat)) : '',
  };
}

function promisesNote(series: Series): string {
  const all = promisesOpen(series);
  const last = series.sessions.findLast((s) => s.status === 'ended' && s.rating === null);
  const older = all.filter((p) => p.session !== last?.id).length;
  return all.length === 0 ? '' : say.promisesNote(all.length, older);
}

function noPromises(series: Series): string {
  if (promisesOpen(series).length > 0) return '';
  return series.memory.promises.size === 0 ? say.noPromises : say.noneOpen;
}

function waiting(series: Series, roster: Roster): SeriesHomePage['toConfirm'] {
  const names = namesIn(series, roster);
  return numbered(series).flatMap(({ line, n }) => {
    const who = waitsFor(series, line).map(names.person);
    return who.length === 0 ? [] : [{ line: line.id, n, text: line.text, words: say.waitsFor(who) }];
  });
}

function nobodyWaits(series: Series, roster: Roster, next: Session | undefined): string {
  const away = next === undefined ? [] : awayFrom(series, next).map(namesIn(series, roster).person);
  const day = next === undefined ? '' : dayOf(next, series.timeZone);
  return say.nobodyWaits(away, day, seatsOf(series).size - away.length);
}

function talks(series: Series, roster: Roster): SeriesHomePage['talks'] {
  const here = seatsOf(series);
  const names = namesIn(series, roster);
  return numbered(series).flatMap(({ line, n }) => {
    // A wish to one peer stays between the two.
    const wishes = line.wishes.filter((w) => here.has(w.by) && w.to === null);
    if (wishes.length === 0) return [];
    const words = wishes.map((w) => say.wouldTalk(names.person(w.by), n));
    return [{ line: line.id, n, text: line.text, words }];
  });
}
