// Compares what a script says must come out with what came out: key by key, and nothing but the keys that it names.
import type { Json } from './script.ts';

export type Difference = {
  readonly session: string;
  readonly activity: string;
  readonly path: string;
  readonly expected: Json;
  readonly got: Json;
};
export type Compared = {
  readonly values: number;
  readonly differences: readonly Omit<Difference, 'session' | 'activity'>[];
};

/** Lists whose order means something; all others are sets. */
const inOrder = new Set(['order_widest_first', 'ranks', 'rounds', 'table']);

type Record_ = { readonly [key: string]: Json };
const isRecord = (value: Json | undefined): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function compare(expected: Json, got: Json | undefined, path = ''): Compared {
  if (Array.isArray(expected)) return compareLists(expected, got, path);
  if (isRecord(expected)) return compareRecords(expected, got, path);
  const found = got ?? null;
  return { values: 1, differences: expected === found ? [] : [{ path, expected, got: found }] };
}

function compareRecords(expected: Record_, got: Json | undefined, path: string): Compared {
  const found = isRecord(got) ? got : {};
  return together(
    Object.entries(expected).map(([key, value]) =>
      compare(value, found[key], path === '' ? key : `${path}.${key}`),
    ),
  );
}

/** A list that the product does not give at all is a difference even where nothing should be in it. */
function compareLists(expected: readonly Json[], got: Json | undefined, path: string): Compared {
  const values = Math.max(1, expected.length);
  if (!Array.isArray(got))
    return { values, differences: [{ path, expected: [...expected], got: got ?? null }] };
  const ordered = inOrder.has(path.split('.').at(-1) ?? '') || inOrder.has(path.split('.').at(-2) ?? '');
  if (ordered && got.length === expected.length)
    return together([
      { values: 1, differences: [] },
      ...expected.map((value, n) => compare(value, got[n], `${path}.${n}`)),
    ]);
  const same = ordered ? false : sameSet(expected, got);
  return { values, differences: same ? [] : [{ path, expected: [...expected], got }] };
}

function sameSet(expected: readonly Json[], got: readonly Json[]): boolean {
  const left = [...got];
  for (const value of expected) {
    const at = left.findIndex((other) => compare(value, other).differences.length === 0);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** Entries by id: one that the script lacks is a difference too. */
export function compareEntries(expected: Record_, got: Record_): Compared {
  const unknown = Object.keys(got).filter((key) => !Object.hasOwn(expected, key));
  return together([
    ...Object.entries(expected).map(([key, value]) =>
      Object.hasOwn(got, key)
        ? compare(value, got[key], key)
        : { values: 1, differences: [{ path: key, expected: value, got: null }] },
    ),
    ...unknown.map((key) => ({
      values: 1,
      differences: [{ path: key, expected: null, got: got[key] ?? null }],
    })),
  ]);
}

function together(all: readonly Compared[]): Compared {
  return {
    values: all.reduce((sum, one) => sum + one.values, 0),
    differences: all.flatMap((one) => one.differences),
  };
}
