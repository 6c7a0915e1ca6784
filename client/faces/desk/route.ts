// Where the desk stands: in the fragment, so that the server serves one page and a reload comes back to it.
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly at: 'setUp' | 'invitation'; readonly token: string }
  | { readonly at: 'list' | 'create' | 'help' }
  | { readonly at: 'series' | 'live' | 'documents'; readonly series: string }
  | { readonly at: 'prepare'; readonly series: string; readonly session: string };

export const pathTo = {
  list: '#',
  create: '#new',
  help: '#help',
  series: (series: string) => `#series/${series}`,
  live: (series: string) => `#live/${series}`,
  documents: (series: string) => `#documents/${series}`,
  prepare: (series: string, session: string) => `#prepare/${series}/${session}`,
} as const;

function routeOf(path: string, fragment: string): Route {
  const rest = fragment.replace(/^#/, '');
  if (path.startsWith('/set-up')) return { at: 'setUp', token: rest };
  if (path.startsWith('/invite')) return { at: 'invitation', token: rest };
  const [place, series, session] = rest.split('/');
  if (place === 'new') return { at: 'create' };
  if (place === 'help') return { at: 'help' };
  if ((place === 'series' || place === 'live' || place === 'documents') && series !== undefined)
    return { at: place, series };
  if (place === 'prepare' && series !== undefined && session !== undefined)
    return { at: 'prepare', series, session };
  return { at: 'list' };
}

function watch(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}

const here = () => `${location.pathname} ${location.hash}`;

export function useRoute(): Route {
  const at = useSyncExternalStore(watch, here);
  const [path = '', fragment = ''] = at.split(' ');
  return routeOf(path, fragment);
}

export function go(fragment: string): void {
  location.hash = fragment;
}

/** Away from a page whose address held a token: nothing of it stays in the history. */
export function leaveDoor(): void {
  history.replaceState(null, '', '/desk');
  dispatchEvent(new PopStateEvent('popstate'));
}
