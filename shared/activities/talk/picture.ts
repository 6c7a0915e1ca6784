// No IO. What the faces are given of a talk.
export type TalkForm = {
  readonly grouping: 'none' | 'pairs' | 'threes' | 'round';
  readonly halfTime: boolean;
  /** Who should not be put together, if it can be helped. */
  readonly avoid: readonly ('same_organisation' | 'earlier_pair')[];
  /** Desk only: seats that were put together in an earlier talk of this series. */
  readonly earlier: readonly (readonly string[])[];
};
export type TalkOutcome =
  | { readonly type: 'pair'; readonly people: readonly string[]; readonly seats: readonly string[] }
  | { readonly type: 'note'; readonly text: string };
