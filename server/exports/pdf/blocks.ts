// Turns the blocks of a document tree into what a page can hold, each with its place in the structure.
import type { Picture } from '@moot/shared/activities/document.ts';
import type { Heading, List, ListItem, Nodes, PhrasingContent } from 'mdast';
import { drawSvg, sizeOf } from './drawing.ts';
import { type Chunk, kept, tall } from './flow.ts';
import { linesOf } from './lines.ts';
import * as looks from './looks.ts';
import { type Looks, marksSlab, type Part, partsOf, type Slab, slabsOf, voicesKey } from './phrases.ts';
import { inks, page, piece, pt, rule, type Sheet, type Tag, tag, within, writeLine } from './sheet.ts';
import { tableChunks } from './table.ts';

/** Told of every heading as it is drawn, for the bookmarks. */
export type Marked = (depth: number, title: string, y: number) => void;
type Around = { readonly sheet: Sheet; readonly parent: Tag; readonly mark: Marked };

const indent = pt(16);

export function chunksOf(around: Around, nodes: readonly Nodes[]): readonly Chunk[] {
  return partsUnder(nodes).flatMap((part) => whole(part, inOrder(around, part)));
}

/** What stands under each heading of the third depth, and the rest. */
function partsUnder(nodes: readonly Nodes[]): readonly (readonly Nodes[])[] {
  const parts: Nodes[][] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (last === undefined || node.type === 'heading') parts.push([node]);
    else last.push(node);
  }
  return parts;
}

const half = (page.height - page.top - page.bottom) / 2;

/** A difference, or whatever has a title of its own, is not parted where it takes no more than half a page. */
function whole(part: readonly Nodes[], chunks: readonly Chunk[]): readonly Chunk[] {
  const [first] = part;
  const titled = first?.type === 'heading' && first.depth === 3;
  if (!titled || part.some((node) => node.type === 'table') || tall(chunks) > half) return chunks;
  return chunks.map((chunk, i) => ({ ...chunk, keep: i < chunks.length - 1 }));
}

function inOrder(around: Around, nodes: readonly Nodes[]): readonly Chunk[] {
  let opening = false;
  return nodes.flatMap((node, i) => {
    const chunks = blockOf(around, node, nodes[i - 1]);
    const next = nodes[i + 1];
    const all = leadsOn(node, next, opening);
    opening = all && next !== undefined;
    if (all) return chunks.map((chunk) => ({ ...chunk, keep: true }));
    const trails = i === nodes.length - 2 && node.type === 'paragraph' && next?.type === 'paragraph';
    return trails || belongsTo(node, next) ? lastKept(chunks) : chunks;
  });
}

/** A heading, small print under it, and a sentence that announces something stay with what they announce. */
function leadsOn(node: Nodes, next: Nodes | undefined, opening: boolean): boolean {
  if (node.type === 'heading') return true;
  if (node.type !== 'note' && node.type !== 'paragraph') return false;
  if (opening && node.type === 'note') return true;
  if (announces(node)) return true;
  return next?.type === 'table' || next?.type === 'list' || next?.type === 'picture' || isDrawn(next);
}

/** What marks mean and small print stay with what they are about. */
const belongsTo = (node: Nodes, next: Nodes | undefined) =>
  (next?.type === 'key' && node.type === 'table') || (next?.type === 'note' && !announces(next));
const announces = (node: Nodes) => textIn(node).endsWith(':');

const lastKept = (chunks: readonly Chunk[]) => [
  ...chunks.slice(0, -1),
  ...chunks.slice(-1).map((last) => ({ ...last, keep: true })),
];

const isDrawn = (node: Nodes | undefined) =>
  node?.type === 'paragraph' && node.children.every(({ type }) => type === 'points' || type === 'strip');

function blockOf(around: Around, node: Nodes, before: Nodes | undefined): readonly Chunk[] {
  switch (node.type) {
    case 'heading':
      return heading(around, node);
    case 'paragraph': {
      const first = before?.type === 'heading' && before.depth === 1;
      return paragraph(around, node.children, first ? looks.lead : looks.body, pt(first ? 10 : 8));
    }
    case 'note':
      return paragraph(around, node.children, looks.small, pt(8));
    case 'key':
      return node.to === 'marks' ? marks(around) : words(around, voicesKey(looks.body), looks.body, pt(8));
    case 'list':
      return list(around, node);
    case 'table':
      return tableChunks(around.sheet, node, around.parent, looks.table);
    case 'blockquote':
      return quotation(around, node.children);
    case 'picture':
      return picture(around, node);
    default:
      return 'children' in node ? chunksOf(around, node.children) : [];
  }
}

function stacked(sheet: Sheet, slabs: readonly Slab[], before: number, inset = 0): readonly Chunk[] {
  return slabs.map((slab, i) => ({
    before: i === 0 ? before : 0,
    height: slab.height,
    keep: false,
    draw: (y) => slab.draw(sheet.left + inset, y),
  }));
}

/** Lines no longer than a reader's eye follows. */
const measure = pt(560);

function paragraph(
  around: Around,
  children: readonly PhrasingContent[],
  look: Looks,
  before: number,
): readonly Chunk[] {
  return words(around, partsOf(children, look), look, before);
}

function words(
  { sheet, parent }: Around,
  parts: readonly Part[],
  look: Looks,
  before: number,
): readonly Chunk[] {
  // What is drawn alone stands by itself; a paragraph needs words.
  const place = parts.some((part) => 'words' in part) ? tag(sheet, parent, 'P') : parent;
  const width = look === looks.small ? sheet.width : Math.min(measure, sheet.width);
  const slabs = slabsOf(sheet, parts, look, { width, place, type: 'P' });
  const drawn = parts.some((part) => !('words' in part));
  const chunks = stacked(sheet, slabs, before);
  return drawn ? chunks.map((chunk, i) => ({ ...chunk, keep: i < chunks.length - 1 })) : kept(chunks);
}

const textIn = (node: Nodes): string =>
  'children' in node
    ? node.children.map(textIn).join('')
    : node.type === 'sectionNumber'
      ? `${node.value} `
      : 'value' in node
        ? node.value
        : '';

function heading(around: Around, node: Heading): readonly Chunk[] {
  const depth = node.depth === 1 || node.depth === 2 ? node.depth : 3;
  const { sheet, parent, mark } = around;
  const place = tag(sheet, parent, `H${depth}`);
  const [number] = node.children.flatMap((one) => (one.type === 'sectionNumber' ? [one.value] : []));
  const title = node.children.filter((one) => one.type !== 'sectionNumber');
  const inset = number === undefined ? 0 : pt(32);
  const look = looks.titles[depth];
  const parts = partsOf(title, look);
  const width = depth === 1 ? balanced(parts, sheet.width) : sheet.width - inset;
  const slabs = slabsOf(sheet, parts, look, { width, place, type: `H${depth}` });
  const before = { 1: pt(30), 2: pt(25), 3: pt(18) }[depth];
  const ruled = depth === 2 ? pt(10) : 0;
  return stacked(sheet, slabs, before, inset).map((chunk, i) => {
    if (i > 0) return { ...chunk, keep: true };
    const draw = (y: number) => {
      mark(depth, textIn(node), y);
      if (depth === 2) rule(sheet, y, pt(2), inks.ink);
      if (number !== undefined) drawNumber(sheet, place, number, y + ruled);
      chunk.draw(y + ruled);
    };
    return { ...chunk, keep: true, height: chunk.height + ruled, draw };
  });
}

/** The narrowest width at which a title needs no further line. */
function balanced(parts: readonly Part[], width: number): number {
  const words = parts.flatMap((part) => ('words' in part ? part.words : []));
  const lines = (wide: number) => linesOf(words, wide).length;
  let narrow = width;
  while (narrow > width / 2 && lines(narrow * 0.96) === lines(width)) narrow *= 0.96;
  return narrow;
}

function drawNumber(sheet: Sheet, place: Tag, number: string, y: number): void {
  const [line] = linesOf([piece(`${number} `, looks.sectionNumber)], sheet.width);
  if (line !== undefined) writeLine(sheet, place, 'H2', line, { x: sheet.left, y, width: line.width });
}

function marks({ sheet, parent }: Around): readonly Chunk[] {
  return stacked(sheet, [marksSlab(sheet, looks.small.ours, tag(sheet, parent, 'P'))], pt(8));
}

function list(around: Around, node: List): readonly Chunk[] {
  const { sheet, parent } = around;
  const place = tag(sheet, parent, 'L');
  const last = node.children.length - 1;
  return node.children.flatMap((item, i) => {
    const chunks = listItem(around, item, place, pt(i === 0 ? 12 : 4));
    // No item stands alone at the end of a page or at the top of one.
    return i < last && (i === 0 || i === last - 1) ? lastKept(chunks) : chunks;
  });
}

function listItem(around: Around, item: ListItem, list: Tag, before: number): readonly Chunk[] {
  const { sheet } = around;
  const place = tag(sheet, list, 'LI');
  const label = tag(sheet, place, 'Lbl');
  const content = tag(sheet, place, 'LBody');
  const narrower = { ...sheet, left: sheet.left + indent, width: sheet.width - indent };
  const chunks = chunksOf({ ...around, sheet: narrower, parent: content }, item.children);
  return chunks.map((chunk, i) => {
    if (i > 0) return chunk;
    const draw = (y: number) => {
      const [bullet] = linesOf([piece('• ', { ...looks.body.ours, ink: inks.ink3 })], indent);
      if (bullet !== undefined)
        writeLine(sheet, label, 'Lbl', bullet, { x: sheet.left + pt(3), y, width: bullet.width });
      chunk.draw(y);
    };
    return { ...chunk, before, draw };
  });
}

/** Never broken between two pages, unless it is longer than one. */
function quotation(around: Around, children: readonly Nodes[]): readonly Chunk[] {
  const place = tag(around.sheet, around.parent, 'BlockQuote');
  const narrow = { ...around.sheet, width: Math.min(around.sheet.width, pt(470)) };
  const chunks = children.flatMap((child) =>
    child.type === 'paragraph'
      ? paragraph({ ...around, sheet: narrow, parent: place }, child.children, looks.said, pt(10))
      : blockOf({ ...around, sheet: narrow, parent: place }, child, undefined),
  );
  return chunks.map((chunk, i) => ({ ...chunk, keep: i < chunks.length - 1 }));
}

function picture({ sheet, parent }: Around, node: Picture): readonly Chunk[] {
  const size = sizeOf(node.drawn);
  const most = page.height - page.top - page.bottom - pt(120);
  const scale = Math.min(pt(1), sheet.width / size.width, most / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const figure = tag(sheet, parent, 'Figure', { alt: node.said, placement: 'Block' });
  const draw = (y: number) => {
    const place: Tag = () => figure({ bbox: [sheet.left, y, sheet.left + width, y + height] });
    within(sheet, place, 'Figure', () => drawSvg(sheet, node.drawn, sheet.left, y, scale));
  };
  return [{ before: pt(14), height, keep: false, draw }];
}
