// Puts what was measured on pages: nothing is cut, and what belongs together stays together.
import { page } from './sheet.ts';

/** Something of a known height that is never cut. */
export type Chunk = {
  /** Space above it, which a page's top swallows. */
  readonly before: number;
  readonly height: number;
  /** It stays with what follows. */
  readonly keep: boolean;
  readonly draw: (y: number) => void;
  /** Drawn again at the top of a page that begins with this chunk: a table's head. */
  readonly again?: Again;
};
export type Again = { readonly height: number; readonly draw: (y: number) => void };

const bottom = page.height - page.bottom;

/** `next` begins a page and says how far down it is free. */
export function flow(chunks: readonly Chunk[], from: number, next: () => number): void {
  let y = from;
  let top = from;
  for (const group of together(chunks)) {
    const [first] = group;
    if (first === undefined) continue;
    if (y > top && y + first.before + tall(group) > bottom) {
      top = next();
      y = top + repeated(first, top);
    }
    for (const chunk of group) {
      const before = y === top ? 0 : chunk.before;
      if (y > top && y + before + chunk.height > bottom) {
        top = next();
        y = top + repeated(chunk, top);
      } else y += before;
      chunk.draw(y);
      y += chunk.height;
    }
  }
}

function repeated({ again }: Chunk, y: number): number {
  again?.draw(y);
  return again?.height ?? 0;
}

/** Without the space above the first. */
export const tall = (group: readonly Chunk[]): number =>
  group.reduce((sum, { before, height }, i) => sum + height + (i === 0 ? 0 : before), 0);

function together(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const groups: Chunk[][] = [];
  let group: Chunk[] = [];
  for (const chunk of chunks) {
    group.push(chunk);
    if (chunk.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** Lines of one paragraph: the first two and the last two are never parted. */
export function kept(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.length - 1;
  return chunks.map((chunk, i) => ({
    ...chunk,
    keep: chunk.keep || (i < last && (i === 0 || i === last - 1)),
  }));
}
