// Parts of the phone that come after the first page. A part that does not arrive is asked for again.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const againMs = 1500;

type Lazily<P> = LazyExoticComponent<ComponentType<P>> & { readonly fetchNow: () => void };

/** `load` gives the component; `fetchNow` brings it before it is needed, so that it is here when the network is not. */
export function lazily<P>(load: () => Promise<ComponentType<P>>): Lazily<P> {
  let coming: Promise<ComponentType<P>> | null = null;
  const fetched = () => {
    coming ??= untilThere(load);
    return coming;
  };
  const component = lazy(async () => ({ default: await fetched() }));
  return Object.assign(component, { fetchNow: () => void fetched() });
}

async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}
