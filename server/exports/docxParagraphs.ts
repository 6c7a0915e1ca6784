// Paragraphs of a Word document, from what stands in one block of the tree.
import type { Inline } from '@moot/shared/activities/document.ts';
import { type IParagraphOptions, Paragraph } from 'docx';
import { type Around, drawingRun, type Piece, piecesOf, plainly, runsOf } from './docxRuns.ts';
import { lines } from './docxStyles.ts';
import { runsFromRight } from './officeText.ts';

type Phrasing = Exclude<Inline, string>;
export type Setting = {
  readonly style: string;
  readonly around?: Around;
  /** The next paragraph stands on the same page. */
  readonly keepNext?: boolean;
  readonly numbering?: IParagraphOptions['numbering'];
  /** Pixels that a drawing may take up from left to right. */
  readonly room?: number;
};

const textRoom = 646;

/** A drawing stands in a paragraph of its own, with what it says beneath it: one paragraph becomes several. */
export function paragraphsOf(nodes: readonly Phrasing[], setting: Setting): readonly Paragraph[] {
  const pieces = piecesOf(nodes, setting.around ?? plainly);
  const fromRight = runsFromRight(textOf(nodes));
  const made = pieces.flatMap((piece, n) =>
    ofPiece(piece, { ...setting, keepNext: setting.keepNext === true || n < pieces.length - 1 }, fromRight),
  );
  return made.length === 0 ? [new Paragraph({ style: setting.style })] : made;
}

function ofPiece(piece: Piece, setting: Setting, fromRight: boolean): readonly Paragraph[] {
  const { style, keepNext = false, numbering, room = textRoom } = setting;
  const look = {
    style,
    keepNext,
    ...(numbering === undefined ? {} : { numbering }),
    bidirectional: fromRight,
  };
  if (piece.is === 'runs') return [new Paragraph({ ...look, children: [...piece.runs] })];
  return [
    new Paragraph({
      ...look,
      keepNext: true,
      spacing: lines(1),
      children: [drawingRun(piece.drawn, piece.said, room)],
    }),
    new Paragraph({ ...look, children: [...runsOf(counted(piece.said), {}, plainly)] }),
  ];
}

/** A number stays with what it counts. */
const counted = (said: string) => said.replace(/(\d+) (?=\p{L})/gu, '$1\u00a0');

function textOf(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => ('children' in node ? textOf(node.children) : 'value' in node ? node.value : ''))
    .join('');
}
