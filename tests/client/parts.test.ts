import { describe, expect, it } from 'vitest';
import { pagesOf, withParts } from '../../client/connection/parts.ts';

const part = (name: string, value: unknown) => ({ part: name, version: 1, value: value as never });

describe('the view', () => {
  it('[VIEW-1] a part that comes replaces the whole part; null takes it away', () => {
    const view = withParts(
      { stage: { a: 1 }, 'items/0': [1] },
      [part('stage', { b: 2 }), part('items/0', null)],
      false,
    );
    expect(view).toEqual({ stage: { b: 2 } });
  });

  it('[VIEW-2] after a reconnection, parts that were not sent again are gone', () => {
    const view = withParts({ stage: { a: 1 }, 'items/0': [1] }, [part('stage', { a: 1 })], true);
    expect(view).toEqual({ stage: { a: 1 } });
  });

  it('[VIEW-2] an unchanged part keeps its reference, so that nothing is drawn again', () => {
    const before = { stage: { a: 1 } };
    expect(withParts(before, [part('stage', { a: 1 })], true).stage).toBe(before.stage);
  });

  it('[VIEW-3] pages come in the order of their numbers', () => {
    const view = { 'items/10': ['k'], 'items/2': ['c'], 'items/0': ['a'], itemsOther: ['x'] };
    expect(pagesOf(view, 'items').flat()).toEqual(['a', 'c', 'k']);
  });
});
