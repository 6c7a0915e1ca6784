// What a PDF of a tree must hold: its tags and its text, from the tree alone.
import { marksKey, quoted, reading } from '@moot/shared/language/en/synthesis.ts';
import { drawPoints } from '@moot/shared/synthesis/draw.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';

const drawnTypes = ['strip', 'points', 'picture'];

/** The structure, element by element, from the top. */
export const tagsFor = (tree: DocumentTree): readonly string[] => [
  'Document',
  'P',
  ...tree.root.children.flatMap(tagsOf),
];

const inner = (node: Nodes): readonly string[] =>
  'children' in node ? node.children.flatMap((child) => tagsOf(child)) : [];

function tagsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [`H${node.depth}`];
    case 'paragraph':
      return node.children.every((child) => drawnTypes.includes(child.type))
        ? inner(node)
        : ['P', ...inner(node)];
    case 'note':
    case 'key':
      return ['P'];
    case 'list':
      return ['L', ...inner(node)];
    case 'listItem':
      return ['LI', 'Lbl', 'LBody', ...inner(node)];
    case 'blockquote':
      return ['BlockQuote', ...inner(node)];
    case 'table':
      return [
        'Table',
        ...node.children.flatMap((row, i) => [
          'TR',
          ...row.children.flatMap((cell) => [i === 0 ? 'TH' : 'TD', ...inner(cell)]),
        ]),
      ];
    case 'strip':
    case 'points':
    case 'picture':
      return ['Figure'];
    default:
      return inner(node);
  }
}

const wordsIn = (drawn: ElementContent): string =>
  drawn.type === 'text' ? drawn.value : 'children' in drawn ? drawn.children.map(wordsIn).join(' ') : '';

/** Everything it says, in order. */
export const textFor = (tree: DocumentTree): string =>
  [tree.series, tree.kind, ...tree.root.children.map(textOf)].join(' ');

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'words':
      return node.quoted ? `${quoted.before}${node.value}${quoted.after}` : node.value;
    case 'strip':
      return node.said;
    case 'points':
      return `${wordsIn(drawPoints(node.counts, node.said))} ${node.said}`;
    case 'picture':
      return wordsIn(node.drawn);
    case 'key':
      return node.to === 'marks' ? Object.values(marksKey).join(' ') : reading.voices.join(' ');
    case 'listItem':
      return `• ${node.children.map(textOf).join(' ')}`;
    default:
      return 'children' in node ? node.children.map(textOf).join(' ') : 'value' in node ? node.value : '';
  }
}
