// Pure. Which words of a proposal are new, and which have gone: the longest common run of words stays unmarked.
export type Piece = { readonly text: string; readonly changed: boolean };

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** The old words with those that went, the new words with those that came, each as runs. */
export function changedWords(
  before: string,
  after: string,
): { readonly old: readonly Piece[]; readonly now: readonly Piece[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(a, b);
  const stayed = { old: new Set<number>(), now: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      stayed.old.add(i++);
      stayed.now.add(j++);
    } else if (at(common, i + 1, j) >= at(common, i, j + 1)) i++;
    else j++;
  }
  return { old: runs(a, stayed.old), now: runs(b, stayed.now) };
}

/** `table[i][j]`: how many words the rest of both texts, from i and from j, have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined)
        row[j] =
          a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

function runs(words: readonly string[], stayed: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, word] of words.entries()) {
    const changed = !stayed.has(i);
    const last = pieces.at(-1);
    if (last !== undefined && last.changed === changed)
      pieces[pieces.length - 1] = { text: `${last.text} ${word}`, changed };
    else pieces.push({ text: word, changed });
  }
  return pieces;
}
