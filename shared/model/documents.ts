// No IO. What a series keeps about its documents: who has looked at their lines, what may be printed, what was released.
import type { SeatId } from './ids.ts';

/** A session's id (its notes), or the whole series (its synthesis). */
export type DocumentId = string;
/** No session can have this id: a session's has no colon. */
export const seriesDocument: DocumentId = 'series:all';

/** `ours`: for the peers, names where people gave them. `shareable`: no names, only what may be printed. */
export type Edition = 'ours' | 'shareable';

/** Words or a name of one peer in a document: a post's own id, or activity and what it is there. With its seat it is one of a kind. */
export type PieceId = string;
export const pieceChoices = ['approve', 'reword', 'unname', 'withdraw'] as const;
export type PieceChoice = (typeof pieceChoices)[number];

/** `text`: the words that are printed instead; null where the first ones stand. The record itself stays. */
export type Judgement = { readonly choice: PieceChoice; readonly text: string | null };

/** Milliseconds since 1970. Peers may judge their lines until then. */
export type Review = { readonly openedAt: number; readonly until: number; readonly looked: Set<SeatId> };

export type ReleasedFile = { readonly format: string; readonly sha256: string; readonly bytes: number };
export type Release = {
  readonly id: string;
  readonly document: DocumentId;
  readonly edition: Edition;
  readonly at: number;
  /** The facilitator who released it. */
  readonly by: string;
  readonly files: readonly ReleasedFile[];
};

export type Documents = {
  readonly reviews: Map<DocumentId, Review>;
  readonly judged: Map<SeatId, Map<PieceId, Judgement>>;
  /** How often anybody judged anything: whether something was judged since is told by it. */
  timesJudged: number;
  /** Numbers of the sections that are printed, in that order; without an entry all, by number. */
  readonly sections: Map<DocumentId, readonly number[]>;
  readonly releases: Release[];
  /** The facilitator's signed note in the series' synthesis. */
  note: string;
};

export const noDocuments = (): Documents => ({
  reviews: new Map(),
  judged: new Map(),
  timesJudged: 0,
  sections: new Map(),
  releases: [],
  note: '',
});
