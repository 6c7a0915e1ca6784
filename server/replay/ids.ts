// The table between a script's ids and the product's, and the keys that each phone holds.
import { randomBytes } from 'node:crypto';

export type Ids = {
  link(script: string, product: string): void;
  /** Ids that the product took over from the script are the same on both sides. */
  product(script: string): string;
  script(product: string): string;
};

export function emptyIds(): Ids {
  const toProduct = new Map<string, string>();
  const toScript = new Map<string, string>();
  return {
    link(script, product) {
      toProduct.set(script, product);
      toScript.set(product, script);
    },
    product: (script) => toProduct.get(script) ?? script,
    script: (product) => toScript.get(product) ?? product,
  };
}

export type Keyring = {
  /** The key of one phone for one post or one field of one subject; drawn when it is first asked for. */
  key(phone: string, name: string): string;
  /** The next revision under that key. */
  rev(phone: string, name: string): number;
};

export function emptyKeyring(draw: () => string = () => randomBytes(16).toString('hex')): Keyring {
  const all = new Map<string, { readonly key: string; rev: number }>();
  const held = (phone: string, name: string) => {
    const at = JSON.stringify([phone, name]);
    const there = all.get(at) ?? { key: draw(), rev: 0 };
    all.set(at, there);
    return there;
  };
  return {
    key: (phone, name) => held(phone, name).key,
    rev(phone, name) {
      const there = held(phone, name);
      there.rev += 1;
      return there.rev;
    },
  };
}
