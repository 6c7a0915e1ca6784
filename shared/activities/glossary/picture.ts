// No IO. What the faces are given of a glossary.
export type Verdict =
  | 'too_few'
  | 'same_word_different_things'
  | 'same_thing'
  | 'mixed'
  | 'different_words_same_thing'
  | 'different_things';
export type GlossaryForm = {
  /** Which asking is on, and of what: the word, or the words of a link. */
  readonly ask: 'write' | 'judge' | 'link' | null;
  readonly subject: { readonly id: string; readonly text: string } | null;
  readonly boxes: readonly ('meaning' | 'example' | 'our_word')[];
  readonly maxChars: number;
  readonly refuseTermIn: string | null;
  readonly judge: readonly ('same' | 'overlap' | 'different')[];
  /** Desk only: words that can be opened, from the source. */
  readonly from: readonly { readonly id: string; readonly text: string }[];
  readonly canAddLink: boolean;
};
export type GlossaryItem = {
  readonly id: string;
  readonly term: string;
  readonly by: string;
  readonly organisation: string;
  readonly meaning: string;
  readonly example: string;
  readonly ourWord: string;
};
export type GlossaryOutcome = {
  readonly id: string;
  readonly type: 'term' | 'link';
  readonly text: string;
  readonly judged: boolean;
  readonly counts: { readonly same: number; readonly overlap: number; readonly different: number } | null;
  readonly answered: number | null;
  readonly verdict: Verdict | null;
  readonly verdictWords: string;
  readonly shared: string | null;
};
