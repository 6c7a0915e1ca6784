// No IO. What the faces are given of a gather.
export type GatherForm = {
  /** One label a box; [''] = a single box without a label. */
  readonly labels: readonly string[];
  readonly maxPosts: number;
  readonly maxChars: number;
  readonly names: 'named' | 'none';
  /** Without names: the writer may tick “may be quoted”. */
  readonly quoteChoice: boolean;
  readonly roundRobin: boolean;
  readonly cluster: boolean;
  readonly merge: boolean;
  /** Desk only, and after the show: marks that can be put on a post. */
  readonly tags: readonly string[];
  /** Desk only: the vote that takes statements from here, if one is still to come. */
  readonly statementsGoTo: string | null;
};
export type GatherItem = {
  readonly id: string;
  /** One text a box; empty when taken back by its writer. */
  readonly texts: readonly string[];
  readonly by: string | null;
  readonly organisation: string | null;
  readonly group: string | null;
  /** Posts merged into this one; both texts are kept. */
  readonly merged: readonly { readonly id: string; readonly texts: readonly string[] }[];
  readonly tags: readonly string[];
  /** Desk only. */
  readonly hidden: boolean;
  readonly takenBack: boolean;
};
/** What the desk puts on the screen to put up the finding: it comes last, when the room is ready for it. */
export const theFinding = 'finding';
export type GatherOutcome =
  | {
      readonly type: 'group';
      readonly id: string;
      readonly heading: string;
      readonly items: readonly string[];
    }
  | { readonly type: 'finding'; readonly text: string; readonly credit: string }
  | { readonly type: 'tooFew' };
