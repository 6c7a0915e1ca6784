// Storage as a test can look into it: what is on disk, and a crash between two writes.
import { type Area, type Keep, type Mirror, makeKeep } from '../../client/connection/keep.ts';

export type Disk = {
  readonly area: Area;
  readonly mirror: Mirror;
  readonly stored: Map<string, string>;
  readonly mirrored: Map<string, string>;
};

export function disk(): Disk {
  const stored = new Map<string, string>();
  const mirrored = new Map<string, string>();
  return {
    stored,
    mirrored,
    area: {
      get: (key) => stored.get(key) ?? null,
      set: (key, text) => void stored.set(key, text),
      remove: (key) => void stored.delete(key),
      keys: () => [...stored.keys()],
    },
    mirror: {
      all: async () => [...mirrored],
      put: (key, text) => void mirrored.set(key, text),
      remove: (key) => void mirrored.delete(key),
    },
  };
}

export function clock(start = 1_000): { now: () => number; pass: (ms: number) => void } {
  let at = start;
  return {
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
  };
}

export function keepOn(d: Disk, now: () => number = clock().now): Keep {
  return makeKeep(d.area, d.mirror, now);
}
