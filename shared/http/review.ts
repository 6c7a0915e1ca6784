/** GET /api/series/:series/review (a peer's own cookie), with an ETag: every line that carries their name or words. */
export type OwnLinesPage = {
  /** False: nothing can be decided now, and what was chosen is shown. */
  readonly open: boolean;
  /** A local date; '' where nothing was ever opened. */
  readonly until: string;
  /** What `finishReview` is told when they have looked at all; and whether they have said so. */
  readonly documents: readonly { readonly id: string; readonly looked: boolean }[];
  readonly released: boolean;
  readonly progress: string;
  readonly sessions: readonly { readonly title: string; readonly lines: readonly OwnLine[] }[];
};
export type OwnLine = {
  readonly piece: string;
  /** '' where it is their name alone. */
  readonly text: string;
  readonly about: string;
  readonly where: string;
  readonly editions: string;
  readonly mayQuote: boolean;
  readonly choices: readonly ('approve' | 'reword' | 'unname' | 'withdraw')[];
  readonly chosen: 'approve' | 'reword' | 'unname' | 'withdraw' | null;
  /** The words that are printed instead. */
  readonly instead: string | null;
};
