// No IO. Decides what happens to the documents of a series: peers look at their lines, the facilitator arranges and releases.
import { limits } from '../model/definition.ts';
import { type DocumentId, type PieceId, type Review, seriesDocument } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';
import { id, type SessionId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { characters } from '../model/text.ts';
import type { FacilitatorCommand, PeerCommand, ServerCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { runningSession, sessionOf } from './find.ts';
import { type OwnPiece, piecesIn } from './pieces.ts';

type Arranging =
  | Extract<FacilitatorCommand, { type: 'openReview' | 'chooseSections' | 'writeSeriesNote' }>
  | Extract<ServerCommand, { type: 'release' }>;
type Looking = Extract<PeerCommand, { type: 'judgePiece' | 'finishReview' }>;

const day = 24 * 60 * 60 * 1000;
/** How long peers have, in milliseconds. */
export const reviewTime = 7 * day;

/** Fixed numbers: session notes have twelve sections, the synthesis fifteen. The first and the last always stand. */
export const lastSection = (document: DocumentId): number => (document === seriesDocument ? 15 : 12);

/** Its words no longer change: the session is over, or no session of the series runs and one has been held. */
export function isFinal(series: Series, document: DocumentId): boolean {
  if (document !== seriesDocument) return sessionOf(series, id<SessionId>(document))?.status === 'ended';
  return runningSession(series) === undefined && series.sessions.some((s) => s.status === 'ended');
}

const isKnown = (series: Series, document: DocumentId): boolean =>
  document === seriesDocument || sessionOf(series, id<SessionId>(document)) !== undefined;

/** Until seven days are over, or both editions are released. */
export function isOpen(series: Series, document: DocumentId, review: Review, now: number): boolean {
  const released = series.documents.releases.filter(
    (r) => r.document === document && r.at >= review.openedAt,
  );
  return now <= review.until && new Set(released.map((r) => r.edition)).size < 2;
}

/** The reviews in which what was said in this session can be judged now. */
export function openReviews(series: Series, now: number): readonly (readonly [DocumentId, Review])[] {
  return [...series.documents.reviews].filter(([document, review]) => isOpen(series, document, review, now));
}

/** The sessions whose lines peers can judge now. */
export function sessionsInReview(series: Series, now: number): readonly Session[] {
  const documents = openReviews(series, now).map(([document]) => document);
  return series.sessions.filter(
    (s) => s.status === 'ended' && (documents.includes(s.id) || documents.includes(seriesDocument)),
  );
}

/** `by`: the facilitator's id. */
export function decideDocuments(series: Series, command: Arranging, by: string, now: number): Decision {
  switch (command.type) {
    case 'openReview':
      return openReview(series, command.document, now);
    case 'chooseSections':
      return chooseSections(series, command);
    case 'writeSeriesNote':
      return accepted([{ type: 'seriesNoteWritten', text: command.text }]);
    case 'release':
      return release(series, command, by);
  }
}

function openReview(series: Series, document: DocumentId, now: number): Decision {
  if (!isKnown(series, document)) return refused('unknown');
  if (!isFinal(series, document)) return refused('not_now');
  const before = series.documents.reviews.get(document);
  if (before !== undefined && isOpen(series, document, before, now)) return refused('not_now');
  return accepted([{ type: 'reviewOpened', document, until: now + reviewTime }]);
}

/** Numbers do not shift, in whatever order they stand: what is written elsewhere about “section 4” stays true. */
function chooseSections(
  series: Series,
  { document, sections }: Extract<Arranging, { type: 'chooseSections' }>,
): Decision {
  if (!isKnown(series, document)) return refused('unknown');
  if (sections === null) return accepted([{ type: 'sectionsChosen', document, sections }]);
  const last = lastSection(document);
  const known = sections.every((n) => n >= 1 && n <= last) && new Set(sections).size === sections.length;
  if (!known || sections[0] !== 1 || sections.at(-1) !== last) return refused('malformed');
  return accepted([{ type: 'sectionsChosen', document, sections }]);
}

/**
 * Only what peers were asked about is released; who has not answered has given no permission. Somebody may have
 * withdrawn a line while the files were made: then they are not what was allowed.
 */
function release(
  series: Series,
  { document, edition, files, timesJudged }: Extract<Arranging, { type: 'release' }>,
  by: string,
): Decision {
  if (!isKnown(series, document)) return refused('unknown');
  if (!isFinal(series, document) || !series.documents.reviews.has(document)) return refused('not_now');
  if (series.documents.timesJudged !== timesJudged) return refused('not_now');
  return accepted([{ type: 'released', document, edition, by, files }]);
}

export function decideLooking(series: Series, command: Looking, seat: SeatId, now: number): Decision {
  switch (command.type) {
    case 'judgePiece':
      return judge(series, command, seat, now);
    case 'finishReview': {
      const review = series.documents.reviews.get(command.document);
      if (review === undefined) return refused('unknown');
      if (!isOpen(series, command.document, review, now)) return refused('not_now');
      if (review.looked.has(seat)) return accepted([]);
      return accepted([{ type: 'reviewFinished', document: command.document, seat }]);
    }
  }
}

/** Session by session, and no further than it is found: finding the pieces of one is a document's work. */
function ownPiece(
  series: Series,
  sessions: readonly Session[],
  seat: SeatId,
  piece: PieceId,
): OwnPiece | null {
  for (const session of sessions) {
    const found = piecesIn(series, session).find((p) => p.id === piece && p.by === seat);
    if (found !== undefined) return found;
  }
  return null;
}

/** A peer may change their mind as long as the review is open. */
function judge(
  series: Series,
  { piece, choice, text }: Extract<Looking, { type: 'judgePiece' }>,
  seat: SeatId,
  now: number,
): Decision {
  const open = sessionsInReview(series, now);
  if (open.length === 0) return refused('not_now');
  const found = ownPiece(series, open, seat, piece);
  if (found === null) return refused('not_yours');
  const words = (text ?? '').trim();
  const takesWords = choice === 'reword' || choice === 'unname';
  if (choice === 'reword' && found.text === '') return refused('not_now');
  if (choice === 'reword' && words === '') return refused('empty');
  if (characters(words) > limits.proposal) return refused('too_long');
  const kept = takesWords && found.text !== '' && words !== '' ? words : null;
  return accepted([{ type: 'pieceJudged', seat, piece, choice, text: kept }]);
}
