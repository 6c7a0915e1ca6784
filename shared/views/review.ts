// No IO. One peer's own lines in the documents, for their eyes alone: what would be printed, and what they chose.
import type { AskedPage } from '../http/peer.ts';
import type { OwnLine, OwnLinesPage } from '../http/review.ts';
import { review as say } from '../language/en/review.ts';
import { dateWords, sectionTitles } from '../language/en/synthesis.ts';
import { type PieceChoice, seriesDocument } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { isOpen, openReviews, sessionsInReview } from '../series/decideReview.ts';
import { sessionsSatIn } from '../series/find.ts';
import { type OwnPiece, piecesIn } from '../series/pieces.ts';

/** `now`: milliseconds since 1970. Of other peers nothing stands on this page. */
export function ownLinesPage(series: Series, seat: SeatId, now: number): OwnLinesPage {
  const open = openReviews(series, now);
  const shown = open.length > 0 ? sessionsInReview(series, now) : everReviewed(series);
  const sessions = shown.map((session) => ({ session, pieces: ownIn(series, session, seat) }));
  const all = sessions.flatMap(({ pieces }) => pieces);
  const judged = all.filter((p) => judgementOf(series, p) !== undefined).length;
  const last = [...series.documents.reviews.values()].map((r) => r.until);
  const until = open.length > 0 ? Math.max(...open.map(([, r]) => r.until)) : Math.max(0, ...last);
  return {
    open: open.length > 0,
    until: until === 0 ? '' : dateWords(until, series.timeZone),
    documents: open.map(([id, r]) => ({ id, looked: r.looked.has(seat) })),
    released: open.some(([id]) => series.documents.releases.some((r) => r.document === id)),
    progress: all.length === 0 ? '' : say.progress(judged, all.length),
    sessions: sessions
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ session, pieces }) => ({
        title: say.session(series.sessions.indexOf(session) + 1, session.definition.title),
        lines: pieces.map((p) => lineOf(series, p)),
      })),
  };
}

function everReviewed({ documents, sessions }: Series): readonly Session[] {
  const all = documents.reviews.has(seriesDocument);
  return sessions.filter((s) => s.status === 'ended' && (all || documents.reviews.has(s.id)));
}

const ownIn = (series: Series, session: Session, seat: SeatId): readonly OwnPiece[] =>
  piecesIn(series, session).filter((p) => p.by === seat);

const judgementOf = (series: Series, { by, id }: OwnPiece) => series.documents.judged.get(by)?.get(id);

const numbers = Object.keys(sectionTitles);

function lineOf(series: Series, piece: OwnPiece): OwnLine {
  const judged = judgementOf(series, piece);
  return {
    piece: piece.id,
    text: piece.text,
    about: piece.about,
    where: say.where(numbers.indexOf(piece.section) + 1, sectionTitles[piece.section]),
    editions: editionsOf(piece),
    mayQuote: piece.mayQuote,
    choices: choicesFor(piece),
    chosen: judged?.choice ?? null,
    instead: judged?.text ?? null,
  };
}

function editionsOf({ named, shareable }: OwnPiece): string {
  if (!named) return say.unnamedBoth;
  return shareable ? say.inBoth : say.inOurs;
}

/** A name that stands by itself has no words to change, and taking it off takes it out. */
function choicesFor({ text, named }: OwnPiece): readonly PieceChoice[] {
  if (text === '') return ['approve', 'unname'];
  return named ? ['approve', 'reword', 'unname', 'withdraw'] : ['approve', 'reword', 'withdraw'];
}

/** What `mine` says of it: until when a peer may look, and whether they have said that they did. */
export function reviewOf(
  series: Series,
  seat: SeatId,
): { until: number; date: string; looked: boolean } | null {
  const waiting = [...series.documents.reviews].filter(([id, r]) => isOpen(series, id, r, r.openedAt));
  if (waiting.length === 0) return null;
  const until = Math.max(...waiting.map(([, r]) => r.until));
  const looked = waiting.every(([, r]) => r.looked.has(seat));
  return { until, date: dateWords(until, series.timeZone), looked };
}

/** What was put to the room without names, in the sessions this peer sat in, as far as it stands: subject → its words. */
export function askedPage(series: Series, seat: SeatId): AskedPage {
  const asked = sessionsSatIn(series, seat)
    .flatMap((session) => session.activities)
    .flatMap((activity) =>
      activity.askings
        .filter((a) => a.eligible?.has(seat) === true && Object.values(a.names).includes('none'))
        .flatMap((a) => a.subjects.filter((s) => !activity.hidden.has(s.id))),
    );
  return { texts: Object.fromEntries(asked.map(({ id, text }) => [id, text])) };
}
