// No IO. What the faces are given of a talk.
export type TalkForm = {
  readonly grouping: 'none' | 'pairs' | 'threes' | 'round';
  readonly halfTime: boolean;
  /** Groups can be made by lot now; false on every other face than the desk. */
  readonly canDraw: boolean;
};
export type TalkOutcome =
  | { readonly type: 'pair'; readonly people: readonly string[]; readonly seats: readonly string[] }
  | { readonly type: 'note'; readonly text: string };
