// No IO. What the faces are given of a scenario.
export type ScenarioForm = {
  readonly card: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly names: 'named' | 'none';
  }[];
  readonly maxChars: number;
  /** Desk only, before it opens: the cards that can be played, by their place (`playCard`). */
  readonly cards: readonly string[];
};
export type ScenarioItem = {
  /** What `hide` takes. */
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly by: string | null;
  readonly organisation: string | null;
  /** Desk only. */
  readonly hidden: boolean;
};
/** One field that is shown, or was too few to show. */
export type ScenarioOutcome = {
  readonly field: string;
  readonly label: string;
  readonly names: 'named' | 'none';
  readonly shown: boolean;
  readonly answered: number | null;
  /** Desk only, fields with names: who left it empty. */
  readonly silent: readonly string[];
};
