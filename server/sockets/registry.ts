// Which sockets hang on which token, so that revoking a token closes them at once.
import type { SecretHash, TokenOf } from '../store/peopleStore.ts';

export type Bye = 'removed' | 'signed_out' | 'replaced' | 'stopping';

/** One connected socket, as far as signing out is concerned. */
export type Connected = { readonly hash: SecretHash; readonly of: TokenOf; leave(reason: Bye): void };

export type Registry = {
  add(one: Connected): void;
  remove(one: Connected): void;
  count(of: TokenOf): number;
  size(): number;
  all(): Iterable<Connected>;
  revoked(hashes: readonly SecretHash[], reason: Bye): void;
};

const keyOf = (of: TokenOf): string => {
  switch (of.kind) {
    case 'facilitator':
      return `facilitator ${of.facilitator}`;
    case 'peer':
      return `peer ${of.series} ${of.seat}`;
    case 'screen':
      return `screen ${of.series}`;
  }
};

export function emptyRegistry(): Registry {
  const all = new Set<Connected>();
  const byHash = new Map<SecretHash, Set<Connected>>();
  const counts = new Map<string, number>();

  function count(key: string, by: number): void {
    const n = (counts.get(key) ?? 0) + by;
    if (n > 0) counts.set(key, n);
    else counts.delete(key);
  }

  return {
    add(one) {
      all.add(one);
      byHash.set(one.hash, (byHash.get(one.hash) ?? new Set()).add(one));
      count(keyOf(one.of), 1);
    },
    remove(one) {
      if (!all.delete(one)) return;
      const same = byHash.get(one.hash);
      same?.delete(one);
      if (same?.size === 0) byHash.delete(one.hash);
      count(keyOf(one.of), -1);
    },
    count: (of) => counts.get(keyOf(of)) ?? 0,
    size: () => all.size,
    all: () => all,
    revoked(hashes, reason) {
      for (const hash of hashes) for (const one of [...(byHash.get(hash) ?? [])]) one.leave(reason);
    },
  };
}
