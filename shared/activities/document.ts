// Pure. What a kind may put into the documents people take away: mdast nodes and a few of our own, and its figures.
//
// A document is a tree of the unified family's mdast, so that every format is written from the same nodes.
// Ours besides: `words` (what somebody in the room said: text and nothing else, whatever stands in it), `figure`
// (a sentence of ours with counts in it, which the data file must give again), `strip` and `points` (drawn counts,
// each with its words), `picture` (a larger drawing), `note` (small print), `key`, `sectionNumber` and `signature`.
import type { Element } from 'hast';
import type {
  BlockContent,
  Heading,
  List,
  Literal,
  Node,
  Paragraph,
  ParagraphData,
  Parent,
  PhrasingContent,
  Table,
  TableCell,
} from 'mdast';
import type { Tally } from '../ground/pattern.ts';
import { reviewWords } from '../language/en/synthesisReview.ts';
import type { PieceId } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';

/** Names a figure: activity / question / number of the line / round. The recount gives its numbers by this name. */
export type FigureId = string;

export interface Words extends Literal {
  readonly type: 'words';
  /** Set between quotation marks, which are ours. */
  readonly quoted: boolean;
}
export interface Figure extends Literal {
  readonly type: 'figure';
  readonly of: FigureId;
}
/** Marks for a count, its words under them. */
export interface Strip extends Node {
  readonly type: 'strip';
  readonly of: FigureId;
  readonly tally: Tally;
  readonly said: string;
}
/** Dots on the points of a scale, lowest first, their words under them. */
export interface Points extends Node {
  readonly type: 'points';
  readonly of: FigureId;
  readonly counts: readonly number[];
  readonly ends: readonly [low: string, high: string];
  readonly said: string;
}
/** A drawing of counts that is larger than a line, its words under it; every format shows the drawing or the words. */
export interface Picture extends Node {
  readonly type: 'picture';
  readonly drawn: Element;
  readonly said: string;
}
export interface Note extends Parent {
  readonly type: 'note';
  children: PhrasingContent[];
}
export interface SectionNumber extends Literal {
  readonly type: 'sectionNumber';
}
/** For those who see the page: which letters are the peers' own, or what the marks stand for. */
export interface Key extends Node {
  readonly type: 'key';
  readonly to: 'voices' | 'marks';
}
/** The facilitator's name, where they sign or are named as such: it stays in every edition. */
export interface Signature extends Literal {
  readonly type: 'signature';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    words: Words;
    figure: Figure;
    strip: Strip;
    points: Points;
    sectionNumber: SectionNumber;
    signature: Signature;
  }
  interface BlockContentMap {
    note: Note;
    key: Key;
    picture: Picture;
  }
  interface RootContentMap {
    words: Words;
    figure: Figure;
    strip: Strip;
    points: Points;
    sectionNumber: SectionNumber;
    signature: Signature;
    note: Note;
    key: Key;
    picture: Picture;
  }
}

export type Inline = PhrasingContent | string;

const phrasing = (content: readonly Inline[]): PhrasingContent[] =>
  content.map((one) => (typeof one === 'string' ? { type: 'text', value: one } : one));

export const words = (value: string): Words => ({ type: 'words', value, quoted: false });
/** Nobody says nothing: empty words were erased with the person who wrote them. */
export const quote = (value: string): Words =>
  value === '' ? words(reviewWords.erased) : { type: 'words', value, quoted: true };
export const figure = (of: FigureId, value: string): Figure => ({ type: 'figure', of, value });
export const strip = (of: FigureId, tally: Tally, said: string): Strip => ({
  type: 'strip',
  of,
  tally,
  said,
});
export const strong = (...content: readonly Inline[]): PhrasingContent => ({
  type: 'strong',
  children: phrasing(content),
});
export const para = (...content: readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  children: phrasing(content),
});
export const note = (...content: readonly Inline[]): Note => ({ type: 'note', children: phrasing(content) });
/** A line that only the phone fills which holds what was given without a name: found by its activity in HTML. */
export function place(activity: string, text: string): Paragraph {
  const data: ParagraphData & { readonly hProperties: Readonly<Record<string, string>> } = {
    hProperties: { dataWithoutNames: activity },
  };
  return { ...para(text), data };
}
export const key = (to: Key['to']): Key => ({ type: 'key', to });
export const said = (value: string): BlockContent => ({
  type: 'blockquote',
  children: [para(words(value))],
});
export const under = (title: string): Heading => ({ type: 'heading', depth: 3, children: phrasing([title]) });

export function list(items: readonly (readonly Inline[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [para(...item)] })),
  };
}

/** The first row is the head. */
export function table(rows: readonly (readonly (readonly Inline[])[])[]): Table {
  const cell = (content: readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: phrasing(content),
  });
  return {
    type: 'table',
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  };
}

/** What people said one after another, between points: never ranked. */
export function between(texts: readonly (readonly Inline[])[]): readonly Inline[] {
  return texts.flatMap((text, n) => (n === 0 ? text : [' · ', ...text]));
}

/** `ours`: for the peers, names where people gave them. `shareable`: no names, only what may be quoted. */
export type Edition = 'ours' | 'shareable';

export type SectionName =
  | 'glance'
  | 'done'
  | 'common'
  | 'apart'
  | 'words'
  | 'ideas'
  | 'agreements'
  | 'promises'
  | 'open'
  | 'quotes';

export type Contribution = {
  readonly section: SectionName;
  readonly blocks: readonly BlockContent[];
  /** Peers who have still to say whether they are with what stands in these blocks. */
  readonly confirm?: readonly SeatId[];
};

/** Words of one peer, or their name by itself (`text` ''), where a document could print them. */
export type Piece = {
  readonly id: PieceId;
  readonly by: SeatId;
  readonly text: string;
  readonly section: SectionName;
  /** The line, the idea or the question it stands with, for its owner to know it by. */
  readonly about?: string;
  /** Its writer said when sending it that it may be quoted. */
  readonly mayQuote?: boolean;
};
/** `name` null: no name goes with it. */
export type Printed = { readonly text: string; readonly name: string | null };

export type Writing = {
  readonly edition: Edition;
  readonly person: (seat: SeatId) => string;
  /**
   * What may be printed of a piece in this edition, in the words its owner lets stand; null: nothing of it. Whatever
   * a peer wrote with a name goes through here, and so does a name that stands by itself.
   */
  readonly print: (piece: Piece) => Printed | null;
};

/** One question about one line (or none) in one round: how many gave each answer. Null: too few to show. */
export type CountRow = {
  readonly question: string;
  readonly about: number | null;
  readonly round: number;
  readonly present: number | null;
  readonly names: 'named' | 'none';
  readonly answers: Readonly<Record<string, number>> | null;
};
/** Answers of two rounds against each other, as counts: no row is a person. */
export type ChangeRow = {
  readonly about: number;
  readonly rounds: readonly [number, number];
  readonly table: Readonly<Record<string, Readonly<Record<string, number>>>>;
};
/** Texts stand unlinked: without names no two of them are known to be one person's. */
export type TextRow = {
  readonly part: string;
  readonly about: number | null;
  readonly round: number | null;
  readonly text: string;
  readonly by: string | null;
};
/** What the data file holds of one activity. */
export type Kept = {
  readonly lines: readonly { readonly n: number; readonly text: string; readonly by: string | null }[];
  readonly counts: readonly CountRow[];
  readonly changes: readonly ChangeRow[];
  readonly texts: readonly TextRow[];
  /** Named answers of a closed set, in `ours` alone. */
  readonly named: readonly {
    readonly by: string;
    readonly question: string;
    readonly about: number | null;
    readonly round: number;
    readonly answer: string;
  }[];
  /** Numbers that nothing else here adds up to: posts taken back, put out of sight, peers who wrote. */
  readonly numbers: Readonly<Record<string, number>>;
};

export const nothingKept: Kept = {
  lines: [],
  counts: [],
  changes: [],
  texts: [],
  named: [],
  numbers: {},
};
