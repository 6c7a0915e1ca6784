// No IO. What can have happened to a series' documents: looked at line by line, arranged, released.
import type { DocumentId, Edition, PieceChoice, PieceId, ReleasedFile } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';

export type DocumentEvent =
  /** `until`: milliseconds since 1970. */
  | { readonly type: 'reviewOpened'; readonly document: DocumentId; readonly until: number }
  /** `choice` null: what was said before is taken back. */
  | {
      readonly type: 'pieceJudged';
      readonly seat: SeatId;
      readonly piece: PieceId;
      readonly choice: PieceChoice | null;
      readonly text: string | null;
    }
  /** This peer has looked at all of their lines. */
  | { readonly type: 'reviewFinished'; readonly document: DocumentId; readonly seat: SeatId }
  | {
      readonly type: 'sectionsChosen';
      readonly document: DocumentId;
      readonly sections: readonly number[] | null;
    }
  | { readonly type: 'seriesNoteWritten'; readonly text: string }
  | {
      readonly type: 'released';
      readonly document: DocumentId;
      readonly edition: Edition;
      readonly by: string;
      readonly files: readonly ReleasedFile[];
    };
