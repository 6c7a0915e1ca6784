// What this phone keeps: outbox, ballot keys, drafts. Two stores, the newer record wins:
// localStorage can be read at once and is shared by tabs, but browsers write it to disk seconds or minutes later;
// the mirror (IndexedDB) is written at once, but may miss what is typed in the instant of a reload.
import type { Json } from '@moot/shared/model/series.ts';

export type Area = {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
};
export type Mirror = {
  readonly all: () => Promise<readonly (readonly [string, string])[]>;
  readonly put: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
};
export type Keep = {
  readonly get: (key: string) => Json | undefined;
  readonly set: (key: string, value: Json) => void;
  readonly remove: (key: string) => void;
  /** Keys that start with `prefix`, in no order. */
  readonly keys: (prefix: string) => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Moves with every change, here or in another tab. */
  readonly version: () => number;
  /** Another tab has written. */
  readonly changedElsewhere: () => void;
};

/** `t` orders records; a null `v` says that the record was removed, so that an older copy cannot bring it back. */
type Kept = { readonly t: number; readonly v: Json };

const lead = 'moot/';
const dayMs = 86_400_000;

function parse(text: string | null | undefined): Kept | null {
  if (text === null || text === undefined) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null && 't' in kept && 'v' in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

export function makeKeep(area: Area, mirror: Mirror | null, now: () => number): Keep {
  const listeners = new Set<() => void>();
  let version = 0;
  let last = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const write = (key: string, v: Json) => {
    last = Math.max(now(), last + 1);
    const text = JSON.stringify({ t: last, v } satisfies Kept);
    area.set(lead + key, text);
    mirror?.put(lead + key, text);
    changed();
  };
  const get = (key: string) => parse(area.get(lead + key))?.v ?? undefined;
  return {
    get,
    set: write,
    remove: (key) => {
      if (get(key) !== undefined) write(key, null);
    },
    keys: (prefix) =>
      area
        .keys()
        .filter((key) => key.startsWith(lead + prefix))
        .map((key) => key.slice(lead.length))
        .filter((key) => get(key) !== undefined),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    changedElsewhere: changed,
  };
}

/** Brings the two stores to the same state; removed records are forgotten after a day. */
export async function reconcile(area: Area, mirror: Mirror, now: number): Promise<void> {
  const mirrored = new Map(await mirror.all());
  const keys = new Set([...mirrored.keys(), ...area.keys()].filter((key) => key.startsWith(lead)));
  for (const key of keys) {
    const here = parse(area.get(key));
    const there = parse(mirrored.get(key));
    const newer = (here?.t ?? 0) >= (there?.t ?? 0) ? here : there;
    if (newer === null || (newer.v === null && newer.t < now - dayMs)) {
      area.remove(key);
      mirror.remove(key);
    } else if (newer === there) area.set(key, JSON.stringify(there));
    else if (here?.t !== there?.t) mirror.put(key, JSON.stringify(here));
  }
}
