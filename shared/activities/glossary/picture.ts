// No IO. What the faces are given of a glossary.
export type Verdict =
  | 'too_few'
  | 'same_word_different_things'
  | 'same_thing'
  | 'mixed'
  | 'different_words_same_thing'
  | 'different_things';
export type Box = 'meaning' | 'example' | 'our_word';
export type Judgement = 'same' | 'overlap' | 'different';
export type GlossaryForm = {
  /** Which asking is on, and of what: the word, or the words of a link. */
  readonly ask: 'write' | 'judge' | 'link' | null;
  readonly subject: { readonly id: string; readonly text: string } | null;
  readonly boxes: readonly Box[];
  readonly maxChars: number;
  /** The box that must do without the word itself. */
  readonly refuseTermIn: Box | null;
  readonly judge: readonly Judgement[];
  /** Desk only: words of the source that are not on the list. */
  readonly from: readonly { readonly id: string; readonly text: string }[];
  readonly canAddLink: boolean;
  readonly canAddTerm: boolean;
  readonly termMax: number;
  readonly sharedMax: number;
};
export type GlossaryItem = {
  readonly id: string;
  readonly term: string;
  readonly by: string;
  readonly seat: string;
  readonly organisation: string;
  readonly meaning: string;
  readonly example: string;
  readonly ourWord: string;
  /** Desk only. */
  readonly hidden: boolean;
};
/** A word, or a set of words: all of them for the desk, those put to the room for the others. */
export type GlossaryOutcome = {
  readonly id: string;
  readonly type: 'term' | 'link';
  readonly text: string;
  /** `waiting`: not put to the room yet. `asked`: being written or judged, or written and not judged. */
  readonly state: 'waiting' | 'asked' | 'judged';
  readonly counts: { readonly same: number; readonly overlap: number; readonly different: number } | null;
  readonly answered: number | null;
  readonly eligible: number | null;
  readonly verdict: Verdict | null;
  readonly verdictWords: string;
  readonly shared: string | null;
  /** Desk only. */
  readonly canShare: boolean;
};
