// Pure. Finds the words of a glossary in a text: whole words, the longest first, in any case.
import type { TermView } from '@moot/shared/views/parts.ts';

export type Piece = { readonly text: string; readonly term: TermView | null };

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Both sorts of apostrophe, and any space between two words. */
const loose = (word: string) => escaped(word.trim()).replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');
const plain = (word: string) => word.trim().toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');

/** Null where a browser is too old to look for whole words in every script: then there are no notes. */
function pattern(words: readonly string[]): RegExp | null {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(loose);
  try {
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  } catch {
    return null;
  }
}

export function piecesOf(text: string, terms: readonly TermView[]): readonly Piece[] {
  const byWord = new Map(terms.flatMap((t) => t.words.map((word) => [plain(word), t] as const)));
  const whole = [{ text, term: null }];
  const words = [...byWord.keys()].filter((word) => word !== '');
  const found = words.length === 0 ? null : pattern(words);
  if (found === null) return whole;
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null });
    pieces.push({ text: match[0], term: byWord.get(plain(match[0])) ?? null });
    from = match.index + match[0].length;
  }
  if (from === 0) return whole;
  return from < text.length ? [...pieces, { text: text.slice(from), term: null }] : pieces;
}
