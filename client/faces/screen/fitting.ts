// Pure. What fits on a page of the stage. A projector does not scroll, so words are measured by counting letters.
import { useState } from 'react';

/** How many lines a text takes, roughly; words do not break, so a little more than its letters. */
export function linesFor(text: string, lettersALine: number): number {
  return Math.max(1, Math.ceil((text.length * 1.06) / lettersALine));
}

/** Fills page after page: at most `most` on one, and no more than there is room for. Everything is on some page. */
export function pagesOf<T>(
  all: readonly T[],
  most: number,
  room: number,
  height: (item: T) => number,
): readonly T[][] {
  const pages: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of all) {
    const tall = height(item);
    const page = pages.at(-1);
    if (page !== undefined && page.length < most && used + tall <= room) {
      page.push(item);
      used += tall;
    } else {
      pages.push([item]);
      used = tall;
    }
  }
  return pages;
}

/** Pages of columns: each column takes as many as fit, and `columns` of them make a page. */
export function columnPages<T>(
  all: readonly T[],
  columns: number,
  room: number,
  height: (item: T) => number,
): readonly T[][] {
  const filled = pagesOf(all, linesAPage, room, height);
  return Array.from({ length: Math.ceil(filled.length / columns) }, (_, i) =>
    filled.slice(i * columns, (i + 1) * columns).flat(),
  );
}

/** More than this on one list, and nobody reads it. */
export const linesAPage = 9;

/**
 * The page to show. Pages turn only with the desk's focus: the page is the one that holds what was
 * looked at last, so that going back to the overview shows it where that line stands.
 */
export function pageWith<T>(
  pages: readonly T[][],
  isLooked: (item: T) => boolean,
): { readonly from: number; readonly page: readonly T[] } {
  const at = Math.max(
    0,
    pages.findIndex((page) => page.some(isLooked)),
  );
  const from = pages.slice(0, at).reduce((sum, page) => sum + page.length, 0);
  return { from, page: pages[at] ?? [] };
}

/** What was focused last, also after the focus was taken away. */
export function useLastFocus(focus: string | null): string | null {
  const [last, setLast] = useState(focus);
  if (focus !== null && focus !== last) setLast(focus);
  return focus ?? last;
}

/** How large one line of words can stand: a line being judged never under 72 px. */
export function sizeFor(text: string): 'large' | 'medium' | 'small' {
  if (text.length <= 90) return 'large';
  return text.length <= 150 ? 'medium' : 'small';
}
