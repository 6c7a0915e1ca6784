// No IO. What the faces are given of a vote.
import type { Movement } from '../../ground/movement.ts';
import type { Pattern } from '../../ground/pattern.ts';

export type VoteForm = {
  /** Which asking is on: peers write lines, or vote. */
  readonly ask: 'line' | 'vote' | null;
  readonly stem: string;
  readonly maxPosts: number;
  readonly maxChars: number;
  readonly reasonMax: number;
  readonly names: 'named' | 'none';
  readonly live: boolean;
  /** “180 of 180 answered.”, of the latest round, once answers are in and shown; else empty. */
  readonly answered: string;
  /** Desk only: that votes are, or are not, kept together as rows; null where that was never asked for. */
  readonly linkedNote: string | null;
  /** Desk only: what was shown can be written as rows for single people. */
  readonly hasRows: boolean;
  /** Desk only: statements may be added or reworded now. */
  readonly canAdd: boolean;
  readonly canReword: boolean;
  /** Desk only: what statements can be made from. */
  readonly from: readonly { readonly id: string; readonly text: string; readonly by: string | null }[];
};
export type VoteSubject = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  /** The words of the round before, when they were changed. */
  readonly was: string | null;
  /** Desk only. */
  readonly hidden: boolean;
  /** Made from a post without a name: has its writer confirmed the wording? */
  readonly wording: 'none' | 'asked' | 'confirmed' | 'refused';
};
export type VoteItem = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly takenBack: boolean;
};
export type RoundCount =
  | { readonly round: number; readonly present: number; readonly shown: false; readonly words: string }
  | {
      readonly round: number;
      readonly present: number;
      readonly shown: true;
      readonly agree: number;
      readonly disagree: number;
      readonly pass: number;
      readonly noAnswer: number;
      readonly pattern: Pattern;
      /** The count in words, as it stands on the screen. */
      readonly words: string;
      readonly everyone: boolean;
      readonly everyOrganisation: boolean;
      /** Named votes only. */
      readonly organisationsNotAgreeing: readonly string[];
    };
/** Organisations side by side, two or more, twelve at most; `onBoard`: “Not every organisation is on board.”, or empty. */
export type Beside = { readonly organisations: readonly OrganisationCount[]; readonly onBoard: string };
export type OrganisationCount = {
  readonly name: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly words: string;
};
export type VoteOutcome = {
  readonly subject: string;
  readonly text: string;
  /** From another session, for “then and now”. */
  readonly earlier: readonly { readonly label: string; readonly count: RoundCount }[];
  readonly rounds: readonly RoundCount[];
  readonly reasons: readonly { readonly round: number; readonly text: string; readonly by: string | null }[];
  readonly changed: number | null;
  readonly movement: Movement | null;
  /** Of the latest round, in named votes, once answers are in; else null. */
  readonly beside: Beside | null;
  /** What can be said already while answers are still missing: named votes seen live, else null. Where it stands, no pattern is said. */
  readonly certain: string | null;
  /** Desk only, named votes, once answers are in: how well agreement carries across organisations, in words. */
  readonly carries: string | null;
};
