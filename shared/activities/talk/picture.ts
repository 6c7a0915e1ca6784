// No IO. What the faces are given of a talk.
export type TalkForm = {
  readonly grouping: 'none' | 'pairs' | 'threes' | 'round';
  readonly halfTime: boolean;
  /** Groups can be made by lot now; false on every other face than the desk. */
  readonly canDraw: boolean;
  /** Desk only, once there are groups: who is in one and has left the room, and who is in the room and in none. */
  readonly gone: readonly string[];
  readonly alone: readonly string[];
};
export type TalkOutcome =
  | { readonly type: 'pair'; readonly people: readonly string[]; readonly seats: readonly string[] }
  | { readonly type: 'note'; readonly text: string };
