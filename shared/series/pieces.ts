// No IO. Every line in a document that carries a peer's name or their words: its piece, whose it is, where it stands.
//
// Found by letting each kind write its part of the document for a reader that writes down what it asks to print: so
// nothing can be printed of a peer that this list does not hold, and it needs to know no kind by name.
import type { Piece, SectionName, Writing } from '../activities/document.ts';
import { piecesOfPromise } from '../activities/promisePieces.ts';
import { type DocumentId, type PieceId, seriesDocument } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { kindOf } from './find.ts';
import { seatsOf, toldOf } from './told.ts';

export type OwnPiece = {
  readonly id: PieceId;
  readonly by: SeatId;
  /** '' where a name stands by itself: who was here, who got behind an idea. */
  readonly text: string;
  readonly session: Session;
  readonly section: SectionName;
  /** The line, the idea or the question it stands with; '' where there is none. */
  readonly about: string;
  /** Whether `ours` prints the name beside it, and whether `shareable` prints it once its owner says so. */
  readonly named: boolean;
  readonly shareable: boolean;
  /** Its writer said when sending it that it may be quoted. */
  readonly mayQuote: boolean;
};

/** The name of a peer in the lists of a session: who was here, who was away. */
export const presencePiece = (session: Session): PieceId => `${session.id}/here`;

/** In the order of the document; each once, where it stands first. `of`: what one session's notes hold. */
export function piecesIn(series: Series, session: Session): readonly OwnPiece[] {
  const found = new Map<string, OwnPiece>();
  for (const piece of [
    ...present(series, session),
    ...written(series, session),
    ...promised(series, session),
  ]) {
    const key = `${piece.by} ${piece.id}`;
    const before = found.get(key);
    found.set(key, before === undefined ? piece : merged(before, piece));
  }
  return [...found.values()];
}

/** Of all sessions that are over. */
export function piecesOf(series: Series, document: DocumentId): readonly OwnPiece[] {
  return series.sessions
    .filter((s) => s.status === 'ended' && (document === seriesDocument || s.id === document))
    .flatMap((session) => piecesIn(series, session));
}

const merged = (a: OwnPiece, b: OwnPiece): OwnPiece => ({
  ...a,
  named: a.named || b.named,
  shareable: a.shareable || b.shareable,
});

function present(series: Series, session: Session): readonly OwnPiece[] {
  if (session.startedAt === null) return [];
  const came = new Set(session.attendance.map((a) => a.seat));
  const seats = [...series.seats.keys()].filter((seat) => came.has(seat) || seatsOf(series).has(seat));
  const one = {
    id: presencePiece(session),
    text: '',
    session,
    section: 'done' as const,
    about: '',
    mayQuote: false,
  };
  return seats.map((by) => ({ ...one, by, named: true, shareable: false }));
}

/** Made in this session, and what was said of it since, whenever that was. They stay among the peers. */
function promised(series: Series, session: Session): readonly OwnPiece[] {
  return [...series.memory.promises.values()]
    .filter((p) => p.session === session.id)
    .flatMap((p) => piecesOfPromise(p))
    .map(({ id, by, text, section, about = '' }) => {
      return { id, by, text, session, section, about, named: true, shareable: false, mayQuote: false };
    });
}

/** What is settled alone: nothing that is still on stands in notes that peers are asked about. */
function written(series: Series, session: Session): readonly OwnPiece[] {
  return session.activities
    .filter((activity) => activity.status === 'settled')
    .flatMap((activity) => {
      const told = toldOf(series, activity, 'record');
      const synthesis = kindOf(activity)?.synthesis;
      if (told === undefined || synthesis === undefined) return [];
      const ours: OwnPiece[] = [];
      const outside: OwnPiece[] = [];
      for (const [edition, asked] of [['ours', ours] as const, ['shareable', outside] as const]) {
        const writing = listening(edition, session, asked);
        synthesis.blocks(told, writing);
        synthesis.data(told, writing);
      }
      return [...ours, ...outside];
    });
}

/** Only the words, and quicker: what one session's notes print of peers, wherever else it may stand. */
export function wordsIn(series: Series, session: Session): readonly OwnPiece[] {
  const asked: OwnPiece[] = [...promised(series, session)];
  const writing = listening('ours', session, asked);
  for (const activity of session.activities.filter((a) => a.status === 'settled')) {
    const told = toldOf(series, activity, 'record');
    if (told !== undefined) kindOf(activity)?.synthesis?.blocks(told, writing);
  }
  return asked.filter((piece) => piece.text !== '');
}

/** Prints everything, and writes down what it was asked for. */
function listening(edition: Writing['edition'], session: Session, asked: OwnPiece[]): Writing {
  const print = ({ id, by, text, section, about = '', mayQuote = false }: Piece) => {
    const ours = edition === 'ours';
    asked.push({ id, by, text, session, section, about, mayQuote, named: ours, shareable: !ours });
    return { text, name: ours ? '' : null };
  };
  return { edition, person: () => '', print };
}
