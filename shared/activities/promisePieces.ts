// Pure. The lines of documents that a promise gives: what, when, who asks, and what was said of it since.
import type { PeerPromise } from '../model/series.ts';
import type { Piece } from './document.ts';

type Promised = Pick<PeerPromise, 'seat' | 'asker' | 'what' | 'when'> & { readonly id: string };

const section = 'promises' as const;

export const promisePiece = ({ id, seat, what }: Omit<Promised, 'asker' | 'when'>): Piece => ({
  id,
  by: seat,
  text: what,
  section,
});
export const whenPiece = ({ id, seat, what, when }: Promised): Piece => ({
  id: `${id}/when`,
  by: seat,
  text: when,
  section,
  about: what,
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
export const notePiece = (p: Omit<Promised, 'asker' | 'when'>, n: number, note: string): Piece => ({
  id: `${p.id}/note ${n}`,
  by: p.seat,
  text: note,
  section,
  about: p.what,
});
/** What was promised before it was changed with that report. */
export const wasPiece = (p: Omit<Promised, 'asker' | 'when'>, n: number, was: string): Piece => ({
  ...notePiece(p, n, was),
  id: `${p.id}/was ${n}`,
});

/** All of them, in the order in which they are read. */
export const piecesOfPromise = (p: PeerPromise): readonly Piece[] =>
  [
    promisePiece(p),
    whenPiece(p),
    askerPiece(p),
    ...p.reports.flatMap((r, n) => [notePiece(p, n, r.note), wasPiece(p, n, r.was ?? '')]),
  ].filter((piece) => piece.text !== '' || piece.by === p.asker);
