// Pure. What a kind gives to the synthesis of a whole series.
import type { BlockContent } from 'mdast';
import type { Tally } from '../ground/pattern.ts';
import type { SeatId } from '../model/ids.ts';
import type { FigureId } from './document.ts';

/** Sections that kinds fill; the others are made from the series' memory and from what kinds know. */
export type SeriesSectionName = 'bottomLine' | 'real' | 'terms' | 'ideas' | 'account' | 'criteria' | 'open';

export type SeriesContribution = {
  readonly section: SeriesSectionName;
  readonly blocks: readonly BlockContent[];
};

/** One count, and the name under which the data file gives it again. Null: too few to show. */
export type KnownCount = { readonly of: FigureId; readonly present: number; readonly tally: Tally | null };

/** Lines of the ledger, criteria to be kept, or what the room says is true of itself. */
export type VotedAs = 'line' | 'criterion' | 'mirror';

export type KnownVote = {
  readonly know: 'votes';
  /** The line in the ledger, or the statement where there is none. */
  readonly about: string;
  readonly as: VotedAs;
  /** In the words of the last round, and those it was first asked in. */
  readonly text: string;
  readonly first: string;
  readonly counts: readonly KnownCount[];
  /** Null where it was asked once, or may not be told. */
  readonly changed: { readonly of: FigureId; readonly n: number } | null;
  /** Asked again after answers on both sides: there was something to talk about. */
  readonly talkedOver: boolean;
  /** Who was asked the first time. */
  readonly asked: ReadonlySet<SeatId>;
};

export type KnownPlaces = {
  readonly know: 'places';
  readonly about: string;
  readonly of: FigureId;
  readonly present: number;
  /** Column → how many put it there; null: too few to show. */
  readonly counts: Readonly<Record<string, number>> | null;
};

export type KnownRatings = {
  readonly know: 'ratings';
  readonly about: string;
  readonly text: string;
  /** Made in the room, not given with the workshop. */
  readonly ours: boolean;
  readonly rated: readonly {
    readonly question: string;
    readonly of: FigureId;
    readonly counts: readonly number[] | null;
    readonly ends: readonly [low: string, high: string];
  }[];
};

/** What a kind knows of one line or item, for tables that stand over several activities. */
export type Known = KnownVote | KnownPlaces | KnownRatings;

export type ForSeries = {
  readonly blocks: readonly SeriesContribution[];
  readonly known: readonly Known[];
};
