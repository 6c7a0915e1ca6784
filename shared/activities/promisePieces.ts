// Pure. The lines of documents that a promise gives: what, when, who asks, and what was said of it since.
import type { SeatId } from '../model/ids.ts';
import type { PeerPromise } from '../model/series.ts';
import type { Piece } from './document.ts';

type Promised = Pick<PeerPromise, 'seat' | 'asker' | 'what' | 'when'> &
  Partial<Pick<PeerPromise, 'takenOn' | 'reports'>> & { readonly id: string };
type Said = Omit<Promised, 'asker' | 'when'>;

/** Whose it was at that time (milliseconds since 1970), before a successor took it on. */
const makerAt = ({ seat, takenOn = [] }: Said, at: number): SeatId =>
  takenOn.find((taken) => taken.as === 'maker' && taken.at > at)?.from ?? seat;

/** Who chose the words that stood before the n-th report: whoever changed them last, or first made the promise. */
function wordedBefore(p: Said, n: number): SeatId {
  const changed = p.reports?.slice(0, n).findLast((report) => report.was !== null);
  return makerAt(p, changed?.at ?? Number.NEGATIVE_INFINITY);
}

const section = 'promises' as const;

export const promisePiece = (p: Said): Piece => ({
  id: p.id,
  by: wordedBefore(p, Number.POSITIVE_INFINITY),
  text: p.what,
  section,
});
export const whenPiece = (p: Promised): Piece => ({
  id: `${p.id}/when`,
  by: wordedBefore(p, 0),
  text: p.when,
  section,
  about: p.what,
});
/** A name by itself. */
export const askerPiece = ({ id, asker, what }: Promised): Piece => ({
  id: `${id}/asks`,
  by: asker,
  text: '',
  section,
  about: what,
});
/** What its maker said of it: the n-th report, from 0. */
export const notePiece = (p: Said, n: number, note: string): Piece => ({
  id: `${p.id}/note ${n}`,
  by: makerAt(p, p.reports?.[n]?.at ?? Number.POSITIVE_INFINITY),
  text: note,
  section,
  about: p.what,
});
/** What was promised before it was changed with that report. */
export const wasPiece = (p: Said, n: number, was: string): Piece => ({
  ...notePiece(p, n, was),
  id: `${p.id}/was ${n}`,
  by: wordedBefore(p, n),
});

/** All of them, in the order in which they are read. */
export const piecesOfPromise = (p: PeerPromise): readonly Piece[] =>
  [
    promisePiece(p),
    whenPiece(p),
    askerPiece(p),
    ...p.reports.flatMap((r, n) => [notePiece(p, n, r.note), wasPiece(p, n, r.was ?? '')]),
  ].filter((piece) => piece.text !== '' || piece.by === p.asker);
