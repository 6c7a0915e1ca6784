// No IO. What the faces are given of a weigh.
export type WeighForm = {
  readonly mode: 'scale' | 'dots' | 'rank';
  /** Labels of the points, lowest first; an answer is the place, from 1. */
  readonly points: readonly string[];
  /** [] = one question without words of its own, in the field `answer`. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly dots: number;
  readonly maxPerItem: number;
  readonly keep: number | null;
  readonly top: number;
  readonly names: 'named' | 'none';
  /** Desk only, before it opens: what can be ticked. */
  readonly choice: readonly { readonly id: string; readonly text: string; readonly picked: boolean }[];
  /** Desk only, before it opens: how many more items can be made, and from which posts (`addItem`). */
  readonly canAdd: number;
  readonly from: readonly { readonly id: string; readonly text: string }[];
  /** Likewise: lines of the ledger that can be added as they are, under their own id. */
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  /** Desk only, once shown: which of those tied across the cut go on; null where nothing is to be chosen. */
  readonly tie: {
    readonly places: number;
    readonly among: readonly { readonly id: string; readonly text: string; readonly chosen: boolean }[];
  } | null;
};
export type WeighSubject = {
  readonly id: string;
  readonly text: string;
  /** Desk only. */
  readonly hidden: boolean;
};
export type WeighOutcome =
  | {
      readonly type: 'scale';
      readonly item: string;
      readonly text: string;
      readonly questions: readonly {
        readonly id: string;
        readonly text: string;
        readonly shown: boolean;
        readonly answered: number | null;
        /** Dots per point, lowest first. */
        readonly counts: readonly number[];
        /** The same, the first time it was asked, in session `n`; null: it was not, or too few answered. */
        readonly before: {
          readonly n: number;
          readonly answered: number;
          readonly counts: readonly number[];
        } | null;
      }[];
    }
  | {
      readonly type: 'dots';
      readonly item: string;
      readonly text: string;
      readonly total: number;
      readonly goesOn: 'yes' | 'no' | 'tied';
    }
  | {
      readonly type: 'rank';
      readonly item: string;
      readonly text: string;
      readonly places: readonly number[];
    }
  | {
      readonly type: 'tooFew';
      readonly eligible: number;
      /** Chosen aloud instead, in words. */
      readonly chosen: readonly string[];
    };
