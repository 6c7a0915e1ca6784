// Blocks of the tree as blocks of a Word document. No heading is left behind at the foot of a page.
import type { Key, Note, Picture } from '@moot/shared/activities/document.ts';
import { marksKey, reading } from '@moot/shared/language/en/synthesis.ts';
import { drawMark } from '@moot/shared/synthesis/draw.ts';
import { Bookmark, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { Blockquote, Heading, Paragraph as Lines, List, ListItem, RootContent } from 'mdast';
import { bookmarkOf } from './docxContents.ts';
import { paragraphsOf } from './docxParagraphs.ts';
import { drawingRun, piecesOf, plainly, runsOf } from './docxRuns.ts';
import { bullets, lines, sizes } from './docxStyles.ts';
import { tableOf } from './docxTable.ts';
import { canDraw } from './png.ts';

type Made = readonly (Paragraph | Table)[];

export function blocksOf(nodes: readonly RootContent[]): Made {
  let section = 0;
  return nodes.flatMap((node, n): Made => {
    const before = nodes[n - 1];
    if (node.type === 'heading') {
      if (node.depth === 2) section += 1;
      return [headingOf(node, section)];
    }
    const underTitle = before?.type === 'heading' && before.depth === 1;
    return blockOf(
      node,
      [nodes[n + 1], nodes[n + 2]],
      underTitle && node.type === 'paragraph' ? 'Subtitle' : 'Normal',
    );
  });
}

/** What says what follows it, or what it stands under, is on the same page as that. */
function leadsTo(next: RootContent | undefined, after: RootContent | undefined): boolean {
  switch (next?.type) {
    case 'list':
    case 'table':
    case 'blockquote':
    case 'picture':
      return true;
    case 'paragraph':
      return next.children[0]?.type === 'strip' || next.children[0]?.type === 'points';
    case 'note':
      return leadsTo(after, undefined);
    default:
      return false;
  }
}
/** “The words it was first asked with:” */
function leadsOn({ children }: Lines | Note): boolean {
  const last = children.at(-1);
  return last !== undefined && 'value' in last && last.value.trimEnd().endsWith(':');
}

const explains = (next: RootContent | undefined): boolean => next?.type === 'key' || next?.type === 'note';

function headingOf({ depth, children }: Heading, section: number): Paragraph {
  const runs = piecesOf(children, plainly).flatMap((piece) => (piece.is === 'runs' ? piece.runs : []));
  if (depth === 1) return new Paragraph({ style: 'Title', children: [...runs] });
  if (depth > 2) return new Paragraph({ style: depth === 3 ? 'Heading2' : 'Heading3', children: [...runs] });
  const numbered = children.some((child) => child.type === 'sectionNumber');
  return new Paragraph({
    style: 'Heading1',
    ...(numbered ? { indent: { left: 520, hanging: 520 }, tabStops: [{ type: 'left', position: 520 }] } : {}),
    children: [new Bookmark({ id: bookmarkOf(section), children: [...runs] })],
  });
}

type Following = readonly [next: RootContent | undefined, after: RootContent | undefined];

function blockOf(node: RootContent, [next, after]: Following, style: string): Made {
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(node.children, { style, keepNext: leadsOn(node) || leadsTo(next, after) });
    case 'note':
      return paragraphsOf(node.children, {
        style: 'Caption',
        around: { ...plainly, size: sizes.note },
        keepNext: leadsOn(node) || leadsTo(next, after) || explains(next),
      });
    case 'list':
      return listOf(node, 0);
    case 'blockquote':
      return quoteOf(node, next);
    case 'table':
      return [tableOf(node, explains(next)), ...(explains(next) ? [] : [gap()])];
    case 'key':
      return [keyOf(node, explains(next))];
    case 'picture':
      return [pictureOf(node, explains(next))];
    default:
      return 'children' in node && Array.isArray(node.children) ? blocksOf(node.children) : [];
  }
}

/** Two tables in a row would become one. */
const gap = () => new Paragraph({ style: 'TableText', spacing: { before: 0, ...lines(0.5) } });

function listOf({ children }: List, level: number): Made {
  return children.flatMap((item) => itemOf(item, level));
}

function itemOf({ children }: ListItem, level: number): Made {
  return children.flatMap((child, n): Made => {
    if (child.type === 'list') return listOf(child, Math.min(level + 1, 2));
    if (child.type !== 'paragraph') return blockOf(child, [undefined, undefined], 'Normal');
    const numbering = n === 0 ? { numbering: { reference: bullets, level } } : {};
    return paragraphsOf(child.children, { style: 'ListBullet', ...numbering });
  });
}

function quoteOf({ children }: Blockquote, next: RootContent | undefined): Made {
  return children.flatMap((child, n): Made => {
    if (child.type !== 'paragraph') return blockOf(child, [children[n + 1], undefined], 'Normal');
    const last = n === children.length - 1;
    return paragraphsOf(child.children, {
      style: 'Quote',
      around: { ...plainly, size: sizes.quote },
      keepNext: !last || explains(next),
    });
  });
}

/** The drawing, or its words where they could not be drawn. */
function pictureOf({ drawn, said }: Picture, keepNext: boolean): Paragraph {
  const look = { style: 'Normal', spacing: { before: 200, after: 80, ...lines(1) }, keepNext };
  const children = canDraw(drawn) ? [drawingRun(drawn, said, 646)] : [...runsOf(said, {}, plainly)];
  return new Paragraph({ ...look, children });
}

function keyOf({ to }: Key, keepNext: boolean): Paragraph {
  const [peers, ours] = reading.voices;
  const children: readonly ParagraphChild[] =
    to === 'voices'
      ? [new TextRun({ style: 'PeersWords', text: peers }), new TextRun(ours)]
      : (['agree', 'disagree', 'pass'] as const).flatMap((answer) => [
          drawingRun(drawMark(answer), marksKey[answer], 14),
          new TextRun(` ${marksKey[answer]}     `),
        ]);
  return new Paragraph({ style: to === 'marks' ? 'Caption' : 'Normal', keepNext, children: [...children] });
}
