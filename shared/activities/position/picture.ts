// No IO. What the faces are given of a position.
export type Tapped = 'thats_it' | 'nearly' | 'not_yet';
export type PositionForm = {
  readonly mode: 'restate' | 'difference';
  readonly maxTries: number;
  readonly maxChars: number;
  readonly types: readonly { readonly id: string; readonly label: string }[];
  readonly treatments: readonly { readonly id: string; readonly label: string }[];
  /** Which askings are on: cases for ideas, the sides of a line, or the choice of a treatment. */
  readonly on: 'case' | 'side' | 'treatment' | null;
  readonly line: string | null;
  /** Askings that stand open beside the one on the stage, by what they ask: sides, words, say-backs, taps. */
  readonly askings: Readonly<Record<string, string>>;
  /** How many differences at most. */
  readonly max: number;
  /** Desk only: lines that can be taken up. */
  readonly choice: readonly { readonly id: string; readonly text: string; readonly picked: boolean }[];
  /** Desk only: peers who can look after a settled difference. */
  readonly peers: readonly { readonly seat: string; readonly name: string }[];
};
export type PositionSubject = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly bySeat: string | null;
  /** Seats that had got behind it: they make no case for it. */
  readonly backers: readonly string[];
};
export type Try = {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly tapped: Tapped | null;
  readonly note: string;
};
export type SideView = {
  readonly id: 'A' | 'B';
  readonly seats: readonly string[];
  readonly people: readonly string[];
  /** The post in which its words stand. */
  readonly post: string | null;
  readonly statement: string | null;
  readonly bottomLine: string | null;
  readonly writer: string | null;
  readonly writerSeat: string | null;
  readonly tries: readonly Try[];
  readonly saidBack: boolean;
};
export type PositionOutcome =
  | {
      readonly type: 'case';
      readonly id: string;
      readonly idea: string;
      readonly text: string;
      readonly owner: string;
      readonly by: string;
      readonly tries: readonly Try[];
      readonly need: string | null;
    }
  | {
      readonly type: 'difference';
      readonly line: string;
      readonly text: string;
      readonly sides: readonly SideView[];
      readonly noSide: readonly string[];
      readonly reached: boolean;
      readonly treatments: {
        readonly shown: boolean;
        readonly counts: readonly { readonly id: string; readonly label: string; readonly count: number }[];
      } | null;
      readonly settled: {
        readonly treatment: string;
        readonly line: string;
        readonly bottomLine: string;
        readonly owner: string;
        readonly lookAgain: string;
        readonly types: readonly string[];
        /** The same by their names in the record, for whoever changes them. */
        readonly chosen: {
          readonly treatment: string;
          readonly owner: string;
          readonly types: readonly string[];
        };
      } | null;
    };
