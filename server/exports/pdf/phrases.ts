// What stands within a paragraph or a cell: words in their voices, and drawn counts with their words under them.
import type { Points, Strip } from '@moot/shared/activities/document.ts';
import { marksKey, quoted, reading } from '@moot/shared/language/en/synthesis.ts';
import { drawMark, drawPoints, drawStrip } from '@moot/shared/synthesis/draw.ts';
import type { Element } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import { drawSvg, sizeOf } from './drawing.ts';
import { type Look, linesOf, type Piece, type TextLine, widestWord } from './lines.ts';
import { furniture, inks, piece, pt, type Sheet, type Tag, tag, within, writeLine } from './sheet.ts';

/** A line of words or a drawing: something that is not cut. `draw` is given its left upper corner. */
export type Slab = { readonly height: number; readonly draw: (x: number, y: number) => void };
export type Drawn = { readonly drawn: Element; readonly said: string };
export type Part = { readonly words: readonly Piece[] } | Drawn;
/** `small`: the words under a drawing. `peers`: what somebody said, among words of ours. */
export type Looks = { readonly ours: Look; readonly peers: Look; readonly small: Look };

const under = pt(4);

export function partsOf(children: readonly PhrasingContent[], looks: Looks): readonly Part[] {
  const parts: Part[] = [];
  let words: Piece[] = [];
  for (const one of children.flatMap((child) => piecesOf(child, looks))) {
    if ('text' in one) words.push(one);
    else {
      if (words.length > 0) parts.push({ words });
      parts.push(one);
      words = [];
    }
  }
  return words.length > 0 ? [...parts, { words }] : parts;
}

function piecesOf(node: Nodes, looks: Looks): readonly (Piece | Drawn)[] {
  switch (node.type) {
    case 'words': {
      const said = piece(node.value, looks.peers);
      if (!node.quoted) return [said];
      return [piece(quoted.before, looks.peers), said, piece(quoted.after, looks.peers)];
    }
    case 'strip':
      return [stripOf(node)];
    case 'points':
      return [pointsOf(node)];
    case 'strong':
      return node.children.flatMap((child) => piecesOf(child, strong(looks)));
    default:
      return plainPieces(node, looks);
  }
}

function plainPieces(node: Nodes, looks: Looks): readonly (Piece | Drawn)[] {
  if ('children' in node) return node.children.flatMap((child) => piecesOf(child, looks));
  return 'value' in node && node.value !== '' ? [piece(attributed(node.value), looks.ours)] : [];
}

const strong = (looks: Looks): Looks => ({
  ...looks,
  ours: { ...looks.ours, weight: 700 },
  peers: { ...looks.peers, weight: 600 },
});

const stripOf = ({ tally, said }: Strip): Drawn => ({ drawn: drawStrip(tally, said), said });
const pointsOf = ({ counts, said }: Points): Drawn => ({ drawn: drawPoints(counts, said), said });

/** A number stays with what it counts, and with the “of” before it; a dash with the name after it. */
const counted = (said: string) =>
  said.replace(/(\d+) (?=\p{L})/gu, '$1\u00a0').replace(/\bof (?=\d)/g, 'of\u00a0');
const attributed = (text: string) => text.replace(/(?<=[\s”]|^)— (?=\S)/gu, '—\u00a0');
const caption = ({ said }: Drawn, looks: Looks) => [piece(counted(said), looks.small)];

/** `smaller` shrinks every drawing by the same, so that marks of one table stay alike. */
export function slabsOf(
  sheet: Sheet,
  parts: readonly Part[],
  looks: Looks,
  to: { readonly width: number; readonly place: Tag; readonly type: string; readonly smaller?: number },
): readonly Slab[] {
  return parts.flatMap((part) => {
    if ('words' in part) return linesOf(part.words, to.width).map((line) => textSlab(sheet, line, to));
    return drawnSlabs(sheet, part, looks, to);
  });
}

function textSlab(
  sheet: Sheet,
  line: TextLine,
  { width, place, type }: { readonly width: number; readonly place: Tag; readonly type: string },
): Slab {
  const draw = (x: number, y: number) => writeLine(sheet, place, type, line, { x, y, width });
  return { height: line.height, draw };
}

/** Whoever hears it hears the words of the drawing once. */
function drawnSlabs(
  sheet: Sheet,
  part: Drawn,
  looks: Looks,
  to: { readonly width: number; readonly place: Tag; readonly smaller?: number },
): readonly Slab[] {
  const scale = pt(1) * (to.smaller ?? 1);
  const { width, height } = sizeOf(part.drawn);
  const fitting = Math.min(scale, to.width / width);
  const figure = tag(sheet, to.place, 'Figure', { alt: part.said, placement: 'Block' });
  const tall = height * fitting;
  const draw = (x: number, y: number) => {
    const place: Tag = () => figure({ bbox: [x, y, x + width * fitting, y + tall] });
    within(sheet, place, 'Figure', () => drawSvg(sheet, part.drawn, x, y, fitting));
  };
  const lines = linesOf(caption(part, looks), to.width);
  const small = { ...to, place: figure, type: 'Figure' };
  return [{ height: tall + under, draw }, ...lines.map((line) => textSlab(sheet, line, small))];
}

/** The narrowest these parts can be, and the width at which nothing is broken: both in points. */
export function needOf(
  parts: readonly Part[],
  looks: Looks,
  smaller: number,
): { readonly least: number; readonly most: number } {
  const needs = parts.map((part) => {
    if ('words' in part) return wordsNeed(part.words);
    const wide = sizeOf(part.drawn).width * pt(1) * smaller;
    const { least, most } = wordsNeed(caption(part, looks));
    // Words under a drawing take two lines, not four.
    const room = Math.max(wide, least, Math.min(most * 0.55, 96));
    return { least: room, most: Math.max(room, Math.min(most, wide * 1.6, 150)) };
  });
  return {
    least: Math.max(0, ...needs.map((n) => n.least)),
    most: Math.max(0, ...needs.map((n) => n.most)),
  };
}

function wordsNeed(words: readonly Piece[]) {
  const [line] = linesOf(words, Number.POSITIVE_INFINITY);
  return { least: Math.min(widestWord(words), 110), most: line?.width ?? 0 };
}

/** Which letters are the peers' own. */
export function voicesKey(looks: Looks): readonly Part[] {
  const [peers, after] = reading.voices;
  return [{ words: [piece(peers, looks.peers), piece(after, looks.ours)] }];
}

/** What the marks stand for: the marks are for the eye, the words for everybody. */
export function marksSlab(sheet: Sheet, look: Look, place: Tag): Slab {
  const draw = (x: number, y: number) => {
    let at = x;
    for (const answer of ['agree', 'disagree', 'pass'] as const) {
      const svg = drawMark(answer);
      const size = sizeOf(svg).width * pt(1);
      furniture(sheet, () => drawSvg(sheet, svg, at, y + (look.size * look.leading - size) / 2, pt(1)));
      const [line] = linesOf([piece(`${marksKey[answer]} `, { ...look, ink: inks.ink2 })], sheet.width);
      if (line === undefined) continue;
      const from = at + size + pt(5);
      writeLine(sheet, place, 'P', line, { x: from, y, width: line.width });
      at = from + line.width + pt(18);
    }
  };
  return { height: look.size * look.leading, draw };
}
