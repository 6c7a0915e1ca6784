// No IO. What the faces are given of a sort.
export type SortForm = {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly names: 'named' | 'none';
  /** Desk only, before it opens: the lines that can be ticked, and which are. */
  readonly choice: readonly { readonly id: string; readonly text: string; readonly picked: boolean }[];
};
export type SortSubject = { readonly id: string; readonly text: string; readonly note: string | null };
export type SortOutcome = {
  readonly subject: string;
  readonly text: string;
  readonly shown: boolean;
  readonly placed: number | null;
  readonly eligible: number;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly people: readonly string[];
  }[];
  /** The column in which everybody eligible placed it; 'unsure' = not settled; null = nothing to settle on. */
  readonly settles: string | null;
  readonly settled: string | null;
};
