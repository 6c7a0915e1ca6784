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
  /** What an ask can be answered with; what a report can say; what can be done after it. */
  readonly replies: readonly string[];
  readonly statuses: readonly string[];
  readonly after: readonly string[];
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
  /** The idea it gets behind, in its words, and whose idea that is. */
  readonly backs: { readonly text: string; readonly by: string } | null;
  /** Said in this session about a promise made before; null while nothing was said, or it is not up. */
  readonly report: {
    readonly note: string;
    readonly after: 'keep' | 'change' | 'let_go' | null;
    readonly was: string | null;
  } | null;
};
export type AskCard = {
  readonly id: string;
  readonly by: string;
  readonly bySeat: string;
  readonly to: string;
  readonly toSeat: string;
  readonly text: string;
  readonly round: number;
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

export function askCards(outcome: readonly CommitOutcome[]): readonly AskCard[] {
  return outcome.flatMap((o) => (o.type === 'ask' ? [o] : []));
}
