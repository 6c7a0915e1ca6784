// What a document says, figure by figure, held against a recount.
import { numbersIn, type Recounted } from '@moot/shared/synthesis/recount.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import { nodesIn } from './made.ts';

export type Printed = { readonly of: string; readonly said: string };

export function figuresIn(tree: DocumentTree): readonly Printed[] {
  return nodesIn(tree.root).flatMap((node) => {
    if (node.type === 'figure') return [{ of: node.of, said: node.value }];
    return node.type === 'strip' || node.type === 'points' ? [{ of: node.of, said: node.said }] : [];
  });
}

/** Figures whose numbers are not those of the recount, or that it does not know. */
export function differencesIn(tree: DocumentTree, again: Recounted): readonly string[] {
  return figuresIn(tree).flatMap(({ of, said }) => {
    const counted = again.get(of);
    const same = JSON.stringify(counted) === JSON.stringify(numbersIn(said));
    return same ? [] : [`${of}: ${said} (${counted?.join(' ') ?? 'not counted'})`];
  });
}
