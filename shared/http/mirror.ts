/** GET /api/series/:series/sessions/:session/mirror (facilitator): all that could be in it. POST {edit} or {undo: true} → the same. */
export type MirrorPage = {
  readonly session: string;
  readonly out: boolean;
  readonly canUndo: boolean;
  /** There is something to look back on. */
  readonly isPossible: boolean;
  readonly title: string;
  readonly columns: readonly {
    readonly place: 'together' | 'open' | 'promised';
    readonly heading: string;
    readonly entries: readonly {
      readonly id: string;
      readonly text: string;
      readonly words: string;
      readonly included: boolean;
    }[];
  }[];
};
