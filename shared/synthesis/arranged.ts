// Pure. A document with the sections that were chosen, in the order that was chosen.
//
// A section's number is its name: it does not shift when others are left out or stand elsewhere, so that what is
// written about “section 4” stays true in every edition, in the notes of the next session and in the data file.
import type { Root, RootContent } from 'mdast';
import type { DocumentTree } from './session.ts';

export type SectionHead = { readonly n: number; readonly title: string };
type Part = SectionHead & { readonly blocks: readonly RootContent[] };

/** What stands before the first section, and the sections that have something in them. */
function partsOf(root: Root): { readonly opening: readonly RootContent[]; readonly parts: readonly Part[] } {
  const opening: RootContent[] = [];
  const parts: { n: number; title: string; blocks: RootContent[] }[] = [];
  for (const block of root.children) {
    const head = headOf(block);
    if (head !== null) parts.push({ ...head, blocks: [block] });
    else (parts.at(-1)?.blocks ?? opening).push(block);
  }
  return { opening, parts };
}

function headOf(block: RootContent): SectionHead | null {
  if (block.type !== 'heading' || block.depth !== 2) return null;
  const number = block.children.find((child) => child.type === 'sectionNumber');
  if (number === undefined) return null;
  const title = block.children.flatMap((child) => (child.type === 'text' ? [child.value] : [])).join('');
  return { n: Number(number.value), title };
}

export const sectionsIn = ({ root }: DocumentTree): readonly SectionHead[] =>
  partsOf(root).parts.map(({ n, title }) => ({ n, title }));

/** `chosen`: numbers of sections; undefined leaves the document as it is. */
export function arranged(tree: DocumentTree, chosen: readonly number[] | undefined): DocumentTree {
  if (chosen === undefined) return tree;
  const { opening, parts } = partsOf(tree.root);
  const blocks = chosen.flatMap((n) => parts.find((part) => part.n === n)?.blocks ?? []);
  return { ...tree, root: { ...tree.root, children: [...opening, ...blocks] } };
}
