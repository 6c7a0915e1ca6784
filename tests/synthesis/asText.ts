// A document tree as plain text that a reader can compare line by line: every node says what it is.
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { Nodes } from 'mdast';

export const treeAsText = (tree: DocumentTree): string =>
  [`${tree.series} | ${tree.kind}`, '', ...tree.root.children.flatMap((node) => [...lines(node), ''])]
    .join('\n')
    .trimEnd()
    .concat('\n');

function lines(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.depth)} ${inline(node)}`];
    case 'blockquote':
      return node.children.flatMap(lines).map((line) => `> ${line}`);
    case 'list':
      return node.children.map((item) => `- ${item.children.map(inline).join(' / ')}`);
    case 'table':
      return node.children.flatMap((row, n) => [
        row.children.map(inline).join(' | '),
        ...(n === 0 ? ['---'] : []),
      ]);
    case 'note':
      return [`(${inline(node)})`];
    case 'key':
      return [`[key: ${node.to}]`];
    case 'picture':
      return [`[picture: ${node.said}]`];
    default:
      return [inline(node)];
  }
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'words':
      return node.quoted ? `“${node.value}”` : `‹${node.value}›`;
    case 'figure':
      return `${node.value} {${node.of}}`;
    case 'strip':
      return `${'●'.repeat(node.tally.agree)}${'◆'.repeat(node.tally.disagree)}${'○'.repeat(node.tally.pass)} ${node.said} {${node.of}}`;
    case 'points':
      return `[${node.counts.join(' ')}] ${node.said} {${node.of}}`;
    case 'sectionNumber':
      return `${node.value}.`;
    case 'strong':
      return `**${node.children.map(inline).join('')}**`;
    default:
      if ('children' in node) return node.children.map(inline).join('');
      return 'value' in node ? String(node.value) : '';
  }
}
