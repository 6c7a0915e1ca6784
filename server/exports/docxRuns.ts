// What stands in a line of a Word document. Peers' text becomes the text of a run and nothing else: no field, no link.
import type { Inline } from '@moot/shared/activities/document.ts';
import { quoted } from '@moot/shared/language/en/synthesis.ts';
import { drawPoints, drawStrip } from '@moot/shared/synthesis/draw.ts';
import { ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Element } from 'hast';
import { peersSize, sizes } from './docxStyles.ts';
import { anyRightToLeft, legal, rightToLeft } from './officeText.ts';
import { pngOf } from './png.ts';

/** How the words around look: half points, and whether they are strong or slanted. */
export type Around = { readonly size: number; readonly bold: boolean; readonly italics: boolean };
export const plainly: Around = { size: sizes.body, bold: false, italics: false };

/** A line holds words, or a drawing with its words beneath it. */
export type Piece =
  | { readonly is: 'runs'; readonly runs: readonly ParagraphChild[] }
  | { readonly is: 'drawing'; readonly drawn: Element; readonly said: string };

type Phrasing = Exclude<Inline, string>;

/** Word turns the direction run by run: what runs from the right is a run of its own. */
export function runsOf(text: string, look: IRunOptions, around: Around): readonly ParagraphChild[] {
  const own = { ...(around.bold ? { bold: true } : {}), ...(around.italics ? { italics: true } : {}) };
  return legal(text)
    .split(rightToLeft)
    .filter((part) => part !== '')
    .map((part) => {
      const turned = anyRightToLeft.test(part) ? { rightToLeft: true } : {};
      return new TextRun({ ...look, ...own, ...turned, text: part });
    });
}

function peersRuns(text: string, around: Around): readonly ParagraphChild[] {
  const size = around.size === sizes.body ? {} : { size: peersSize(around.size) };
  return runsOf(text, { style: 'PeersWords', ...size }, around);
}

export const piecesOf = (nodes: readonly Phrasing[], around: Around): readonly Piece[] =>
  joined(nodes.flatMap((node) => pieceOf(node, around)));

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (piece.is === 'runs' && last?.is === 'runs')
      lines[lines.length - 1] = { is: 'runs', runs: [...last.runs, ...piece.runs] };
    else lines.push(piece);
  }
  return lines;
}

const runs = (made: readonly ParagraphChild[]): readonly Piece[] => [{ is: 'runs', runs: made }];

function pieceOf(node: Phrasing, around: Around): readonly Piece[] {
  switch (node.type) {
    case 'text':
    case 'figure':
    case 'signature':
    case 'inlineCode':
    case 'html':
      return runs(runsOf(node.value, {}, around));
    case 'words':
      return runs(
        peersRuns(node.quoted ? `${quoted.before}${node.value}${quoted.after}` : node.value, around),
      );
    case 'sectionNumber':
      return runs([
        new TextRun({ style: 'SectionNumber', children: [legal(node.value)] }),
        new TextRun({ text: '\t' }),
      ]);
    case 'strong':
      return node.children.flatMap((child) => pieceOf(child, { ...around, bold: true }));
    case 'emphasis':
      return node.children.flatMap((child) => pieceOf(child, { ...around, italics: true }));
    case 'delete':
    case 'link':
    case 'linkReference':
      return node.children.flatMap((child) => pieceOf(child, around));
    case 'break':
      return runs([new TextRun({ break: 1 })]);
    case 'strip':
      return [{ is: 'drawing', drawn: drawStrip(node.tally, node.said), said: node.said }];
    case 'points':
      return [{ is: 'drawing', drawn: drawPoints(node.counts, node.said), said: node.said }];
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [];
  }
}

/** A drawing no wider than `room` pixels; what it says is its alternative text. */
export function drawingRun(drawn: Element, said: string, room: number): ImageRun {
  const { data, width, height } = pngOf(drawn);
  const scale = Math.min(1, room / width);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: width * scale, height: height * scale },
    altText: { name: '', title: '', description: legal(said) },
  });
}
