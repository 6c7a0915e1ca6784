import type { Json } from '@moot/shared/model/series.ts';
import { cut, joined, lengthOf } from '@moot/shared/views/cut.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const most = 8 * 1024;
const words = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ text: `reason ${i} `.repeat(12), by: null }));
const deep = fc.record({
  id: fc.string(),
  reasons: fc.integer({ min: 0, max: 400 }).map(words),
  levels: fc.array(
    fc.record({
      id: fc.string(),
      people: fc.array(fc.string({ minLength: 5, maxLength: 40 }), { maxLength: 300 }),
    }),
    { maxLength: 6 },
  ),
  rows: fc.array(fc.array(fc.integer(), { maxLength: 60 }), { maxLength: 60 }),
});

describe('an entry that is too long', () => {
  test('[HALL-2] is whole again where it is read, among others', () => {
    fc.assert(
      fc.property(fc.array(deep, { maxLength: 3 }), (entries) => {
        expect(joined(entries.flatMap((one) => cut(one, most)))).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });

  test('[HALL-2] goes in pieces that fit a page', () => {
    fc.assert(
      fc.property(deep, (entry) => {
        for (const one of cut(entry, most)) expect(lengthOf(one)).toBeLessThan(2 * most);
      }),
      { numRuns: 60 },
    );
    const [head, ...rests] = cut({ text: 'A line.', reasons: words(300) }, most);
    expect(lengthOf(head ?? null)).toBeLessThan(most / 2);
    expect(rests.length).toBeGreaterThan(3);
    for (const rest of rests) expect(lengthOf(rest)).toBeLessThan(most);
  });

  test('[HALL-2] a short one is not touched, and a rest without its place is left out', () => {
    const short: Json = { text: 'A line.', reasons: [] };
    expect(cut(short, most)).toEqual([short]);
    const rest: Json = { goesOn: ['reasons'], with: ['lost'] };
    expect(joined([rest, short])).toEqual([short]);
    expect(joined([{ text: 'No list here.' }, rest])).toEqual([{ text: 'No list here.' }]);
  });
});
