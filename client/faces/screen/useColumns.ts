import { useEffect, useLayoutEffect, useState } from 'react';
import { columnPages, pageWith } from './fitting.ts';

type Measured = { readonly of: string; readonly room: number; readonly heights: readonly number[] };
type Shown<T> = {
  /** The list's `ref`; its children are the entries of `page`, one each, in their order. */
  readonly list: (list: HTMLElement | null) => void;
  readonly page: readonly T[];
  /** How many stand on the pages before it. */
  readonly from: number;
  readonly pages: number;
};

/**
 * The page of a list in columns that holds what was looked at last. All entries are laid out first and
 * measured before anything is painted, so that only what truly does not fit goes to another page.
 * `all` is plain data; any change in it is measured anew.
 */
export function useColumns<T>(
  all: readonly T[],
  columns: number,
  isLooked: (entry: T) => boolean = () => false,
): Shown<T> {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const of = JSON.stringify(all);
  const fresh = measured?.of === of ? measured : null;
  const isStale = fresh === null;
  useLayoutEffect(() => {
    if (isStale && list !== null) setMeasured({ of, ...measure(list) });
  }, [of, isStale, list]);
  useEffect(() => onOtherLetters(() => setMeasured(null)), []);
  const entries = all.map((entry, n) => ({ entry, tall: fresh?.heights[n] ?? 0 }));
  const pages = fresh === null ? [entries] : columnPages(entries, columns, fresh.room, ({ tall }) => tall);
  const { from, page } = pageWith(pages, ({ entry }) => isLooked(entry));
  return { list: setList, page: page.map(({ entry }) => entry), from, pages: pages.length };
}

/** In the page's pixels: the room under the list's top, and each entry with the space it keeps under it. */
function measure(list: HTMLElement): Omit<Measured, 'of'> {
  const floor = list.closest('main')?.getBoundingClientRect().bottom ?? 0;
  const heights = [...list.children].map(
    (entry) => entry.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(entry).marginBottom),
  );
  return { room: floor - list.getBoundingClientRect().top, heights };
}

/** Another size of the stage; or the letters themselves, which can come after the words. */
function onOtherLetters(change: () => void): () => void {
  addEventListener('resize', change);
  document.fonts.addEventListener('loadingdone', change);
  return () => {
    removeEventListener('resize', change);
    document.fonts.removeEventListener('loadingdone', change);
  };
}
