// No IO. Finds a kind by its name.
import type { KindName } from '../model/definition.ts';
import type { AnyKind } from './kind.ts';
import * as registered from './kinds.ts';

export const kinds: readonly AnyKind[] = Object.values(registered);

const byName = new Map<KindName, AnyKind>(kinds.map((k) => [k.name, k]));

/** Undefined: this kind is not available here. */
export function kindNamed(name: KindName): AnyKind | undefined {
  return byName.get(name);
}
