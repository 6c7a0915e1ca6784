// How components read the store: each hook gives a reference that stays the same while its part does.
import type { Json } from '@moot/shared/model/series.ts';
import { joined, restOf } from '@moot/shared/views/cut.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { pagesOf } from './parts.ts';
import { type ConnectionState, type MootState, type OwnAnswer, type Pending, store } from './store.ts';

/** A part of the view: 'session', 'stage', 'room', 'notes', 'memory', 'map', 'thread'. */
export function usePart<T>(name: string): T | undefined {
  const part = useStore(store, (s) => s.view[name]);
  const rests = useStore(
    store,
    useShallow((s: MootState) => pagesOf(s.view, restOf(name))),
  );
  return useMemo(
    () => (part === undefined ? undefined : joined([part, ...(rests.flat() as Json[])])[0]),
    [part, rests],
  ) as T | undefined;
}

/** All pages of a paged part, joined. */
export function usePages<T>(prefix: 'subjects' | 'items' | 'outcome' | 'people' | 'terms'): readonly T[] {
  const pages = useStore(
    store,
    useShallow((s: MootState) => pagesOf(s.view, prefix)),
  );
  // An entry's own shape is its server's word: it was made by allow-list.
  return useMemo(() => joined(pages.flat() as Json[]) as readonly T[], [pages]);
}

export function useMine(): MinePart | null {
  return useStore(store, (s) => s.mine);
}

/** The series that this page is about; empty before it is known. */
export function useSeriesId(): string {
  return useStore(store, (s) => s.who?.series ?? '');
}

export function useConnection(): ConnectionState {
  return useStore(store, (s) => s.connection);
}

export function usePending(): readonly Pending[] {
  return useStore(store, (s) => s.pending);
}

/** What this phone gave without a name, in one asking or in all. */
export function useOwn(asking?: string): readonly OwnAnswer[] {
  return useStore(
    store,
    useShallow((s: MootState) => (asking === undefined ? s.own : s.own.filter((a) => a.asking === asking))),
  );
}

export function useClaims(): MootState['claims'] {
  return useStore(store, (s) => s.claims);
}

export function useHandUp(): boolean {
  return useStore(store, (s) => s.handUp);
}

export function useLastRefusal(): MootState['lastRefusal'] {
  return useStore(store, (s) => s.lastRefusal);
}

/** Milliseconds since 1970 by the server's clock, moving on every `everyMs`. */
export function useServerNow(everyMs: number): number {
  const offset = useStore(store, (s) => s.connection.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offset;
}
