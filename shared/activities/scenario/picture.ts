// No IO. What the faces are given of a scenario.
export type ScenarioForm = {
  readonly card: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly names: 'named' | 'none';
  }[];
  readonly maxChars: number;
  /** Desk only, before it opens: other cards that can be played instead. */
  readonly spareCards: readonly string[];
};
export type ScenarioItem = {
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly by: string | null;
  readonly organisation: string | null;
};
export type ScenarioOutcome = {
  readonly field: string;
  readonly label: string;
  readonly names: 'named' | 'none';
  readonly shown: boolean;
  readonly tooFew: boolean;
  readonly answered: number | null;
};
