// No IO. What the faces are given of a commit.
export type CommitForm = {
  readonly mode: 'make' | 'ask' | 'review';
  /** As in the definition: what · when · asker · if · then · idea. */
  readonly fields: readonly string[];
  readonly max: number;
  readonly maxChars: number;
  readonly whenMax: number;
  /** Peers in the room who can be asked; `seat` is what is sent. */
  readonly peers: readonly { readonly seat: string; readonly name: string; readonly organisation: string }[];
};
export type PromiseCard = {
  readonly id: string;
  readonly seat: string;
  readonly by: string;
  readonly organisation: string;
  readonly what: string;
  readonly when: string;
  readonly asker: string;
  readonly askerSeat: string;
  readonly accepted: 'asked' | 'yes' | 'no';
  readonly state: 'open' | 'kept' | 'let_go';
  readonly last: string | null;
};
export type CommitOutcome = { readonly type: 'promise'; readonly card: PromiseCard };
