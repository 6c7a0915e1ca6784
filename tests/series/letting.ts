// Every peer lets every line of theirs stand: what a shareable document can hold at most.
import type { Judgement } from '@moot/shared/model/documents.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { type OwnPiece, piecesIn } from '@moot/shared/series/pieces.ts';

/** The same judgement of every piece that `which` takes; of all of them where it is left out. */
export function judgeAll(
  series: Series,
  judgement: Judgement = { choice: 'approve', text: null },
  which: (piece: OwnPiece) => boolean = () => true,
): void {
  const pieces = series.sessions.flatMap((session) => piecesIn(series, session)).filter(which);
  for (const { by: seat, id: piece } of pieces)
    evolve(series, { type: 'pieceJudged', seat, piece, ...judgement }, 0);
}
