// Puts what was measured on pages: nothing is cut, and what belongs together stays together.
import { page } from './sheet.ts';

/** Something of a known height that is never cut. */
export type Chunk = {
  /** Space above it, which a page's top swallows. */
  readonly before: number;
  readonly height: number;
  /** It stays with what follows. */
  readonly keep: boolean;
  /** It stays so only where the page it leaves is full but for a quarter. */
  readonly wish?: boolean;
  readonly draw: (y: number) => void;
  /** Drawn again at the top of a page that begins with this chunk: a table's head. */
  readonly again?: Again;
};
export type Again = { readonly height: number; readonly draw: (y: number) => void };

const bottom = page.height - page.bottom;
/** More than this left empty looks as if something were missing. */
const quarter = (page.height - page.top - page.bottom) / 4;

/** `next` begins a page and says how far down it is free. */
export function flow(chunks: readonly Chunk[], from: number, next: () => number): void {
  let y = from;
  let top = from;
  const begin = (chunk: Chunk) => {
    top = next();
    y = top + repeated(chunk, top);
  };
  const place = (chunk: Chunk) => {
    const before = y === top ? 0 : chunk.before;
    if (y > top && y + before + chunk.height > bottom) begin(chunk);
    else y += before;
    chunk.draw(y);
    y += chunk.height;
  };
  const fits = ([first, ...rest]: Group) => y === top || y + first.before + tall([first, ...rest]) <= bottom;
  for (const wished of together(chunks, ({ keep }) => keep)) {
    const breaks = !fits(wished) && (bottom - y > quarter || tall(wished) > bottom - top);
    for (const group of breaks ? together(wished, ({ keep, wish }) => keep && wish !== true) : [wished]) {
      if (!fits(group)) begin(group[0]);
      for (const chunk of group) place(chunk);
    }
  }
}

function repeated({ again }: Chunk, y: number): number {
  again?.draw(y);
  return again?.height ?? 0;
}

export const wished = (chunk: Chunk): Chunk => ({ ...chunk, keep: true, wish: true });

/** Without the space above the first. */
export const tall = (group: readonly Chunk[]): number =>
  group.reduce((sum, { before, height }, i) => sum + height + (i === 0 ? 0 : before), 0);

type Group = readonly [Chunk, ...Chunk[]];

function together(chunks: readonly Chunk[], stays: (chunk: Chunk) => boolean): readonly Group[] {
  const groups: [Chunk, ...Chunk[]][] = [];
  let before: Chunk | undefined;
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (last !== undefined && before !== undefined && stays(before)) last.push(chunk);
    else groups.push([chunk]);
    before = chunk;
  }
  return groups;
}

/** Lines of one paragraph: the first two and the last two are never parted. */
export function kept(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.length - 1;
  return chunks.map((chunk, i) => ({
    ...chunk,
    keep: chunk.keep || (i < last && (i === 0 || i === last - 1)),
  }));
}
