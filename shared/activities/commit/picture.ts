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
  /** Ideas that can be backed, where the promise must back one; the idea's writer asks about it. */
  readonly ideas: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly bySeat: string;
  }[];
  /** Whether it is also recorded who calls the next meeting; and who does, once said. */
  readonly convener: boolean;
  readonly convened: { readonly by: string; readonly next: string } | null;
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
export type AskCard = {
  readonly id: string;
  readonly by: string;
  readonly to: string;
  readonly text: string;
  readonly reply: 'yes' | 'no' | 'try' | 'not_clear' | null;
  /** The unclear ask that this one puts in new words. */
  readonly replaces: string | null;
};
export type CommitOutcome =
  | { readonly type: 'promise'; readonly card: PromiseCard }
  | ({ readonly type: 'ask' } & AskCard);

export function promiseCards(outcome: readonly CommitOutcome[]): readonly PromiseCard[] {
  return outcome.flatMap((o) => (o.type === 'promise' ? [o.card] : []));
}
