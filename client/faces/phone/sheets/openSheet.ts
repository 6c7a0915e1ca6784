// Which sheet lies over the page; opened from anywhere on the phone.
import { useSyncExternalStore } from 'react';

export type SheetName = 'menu' | 'review' | 'copy' | 'said' | 'promises' | 'unsent' | 'leave' | 'signOut';

let open: SheetName | null = null;
const listeners = new Set<() => void>();

export function openSheet(name: SheetName | null): void {
  open = name;
  for (const listener of listeners) listener();
}

export function useOpenSheet(): SheetName | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
