// No IO. What the faces are given of a consent.
export const levels = ['5', '4', '3', '2', '1', 'aside'] as const;
export type ConsentLevel = (typeof levels)[number];
export type ConsentForm = {
  readonly proposal: string | null;
  /** Words of the round before, for marking what changed. */
  readonly was: string | null;
  readonly hint: string;
  readonly levels: readonly {
    readonly id: ConsentLevel;
    readonly label: string;
    readonly asks: 'nothing' | 'why' | 'whose';
  }[];
  readonly concernMax: number;
  readonly proposalMax: number;
  readonly canWord: boolean;
  /** Desk only, once a text is adopted: lines it could keep as aims to test, and peers who could look after one. */
  readonly carry: {
    readonly lines: readonly { readonly id: string; readonly text: string }[];
    readonly peers: readonly { readonly seat: string; readonly name: string }[];
  } | null;
  /** Aims to test that the text keeps, and lines made of what was not adopted. */
  readonly carried: readonly { readonly text: string; readonly owner: string; readonly lookAgain: string }[];
  readonly toLedger: readonly string[];
};
export type ConsentOutcome = {
  readonly round: number;
  readonly text: string;
  readonly was: string | null;
  readonly shown: boolean;
  readonly eligible: number;
  readonly levels: readonly {
    readonly id: ConsentLevel;
    readonly label: string;
    readonly people: readonly string[];
  }[];
  readonly noAnswer: readonly string[];
  readonly concerns: readonly { readonly by: string; readonly level: ConsentLevel; readonly text: string }[];
  readonly result: 'not_decided' | 'not_adopted' | 'adopted_with_reservations' | 'adopted' | null;
  readonly words: string;
  readonly toConfirm: readonly string[];
};
