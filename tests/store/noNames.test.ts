import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoxChange } from '@moot/shared/asking/box.ts';
import type { Ballot } from '@moot/shared/model/series.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf, call, commit, engineIn } from './engineFixtures.ts';
import {
  ballot,
  cast,
  cell,
  filesIn,
  filesWith,
  otherSeries,
  row,
  seat,
  series,
  shown,
  slot,
  tempFolder,
} from './fixtures.ts';

type History = {
  /** Which seat gave which answer to the asking that is shown: position = ballot, value = seat. */
  readonly authors: readonly number[];
  /** Order in which all ballots arrive. */
  readonly order: readonly number[];
  /** How many of them come in each batch. */
  readonly sizes: readonly number[];
  /** Which of the shown ballots were written in an earlier version first. */
  readonly edited: readonly boolean[];
};

const many = 40;
const standing = 12;

const history = (): fc.Arbitrary<History> =>
  fc.record({
    authors: permutation(many),
    order: permutation(many + 2 * standing),
    sizes: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 30 }),
    edited: fc.array(fc.boolean(), { minLength: many, maxLength: many }),
  });

const permutation = (n: number) => {
  const numbers = Array.from({ length: n }, (_, at) => at);
  return fc.shuffledSubarray(numbers, { minLength: n, maxLength: n });
};

const words = (n: number): Ballot => ballot(n, `${n} `.repeat(1 + ((n * 37) % 300)), 2);
const shownBallots = Array.from({ length: many }, (_, n) => words(n));

/** Ballots of another asking, and of another series, that nobody has seen yet: always by the same seats. */
const waiting: readonly BoxChange[] = Array.from({ length: standing }, (_, n) =>
  cast(cell(2), words(1000 + n), seat(n)),
);

function castsOf({ authors, order, edited }: History) {
  const all = [
    ...shownBallots.flatMap((given, n) => {
      const by = seat(authors[n] ?? 0);
      const final = { to: series, cast: cast(cell(), given, by) };
      return [
        edited[n]
          ? [{ to: series, cast: cast(cell(), { ...given, rev: 1, value: 'draft words' }, by) }, final]
          : [final],
      ];
    }),
    ...waiting.map((one) => [{ to: series, cast: one }]),
    ...waiting.map((one) => [{ to: otherSeries, cast: one }]),
  ];
  return order.flatMap((at) => all[at] ?? []);
}

/** Plays one history up to the show. Answers with the bytes of the folder while running and after closing. */
function play(history: History): { readonly running: Buffer; readonly closed: Map<string, Buffer> } {
  const folder = tempFolder();
  const engine = engineIn(folder);
  let left = castsOf(history);
  for (let batch = 0; left.length > 0; batch += 1) {
    const taken = left.slice(0, history.sizes[batch % history.sizes.length]);
    left = left.slice(taken.length);
    engine.round(
      [series, otherSeries].map((to) =>
        commit(to, { casts: taken.filter((one) => one.to === to).map((one) => one.cast) }),
      ),
    );
  }
  engine.round([commit(series, { rows: [row(1, [shown(cell(), shownBallots)])], emptied: [cell()] })]);
  const running = readFileSync(join(folder, 'boxes.db'));
  expect(filesWith(folder, [slot(0), seat(many - 1), 'draft words'])).toEqual(['moot.db-wal']);
  engine.close();
  return { running, closed: filesIn(folder) };
}

test('[STORE-10] once shown, every byte is the same, whoever wrote what in whatever order and however often', () => {
  fc.assert(
    fc.property(history(), history(), (one, other) => {
      const [a, b] = [play(one), play(other)];
      expect(a.running.equals(b.running)).toBe(true);
      expect([...a.closed.keys()].sort()).toEqual(['boxes.db', 'moot.db', 'moot.lock']);
      for (const [name, bytes] of a.closed)
        expect([name, b.closed.get(name)?.equals(bytes)]).toEqual([name, true]);
    }),
    { numRuns: 12 },
  );
});

test('[STORE-10] what is left does not tell how much was there before, or how often something was shown', () => {
  const after = (emptyings: number) => {
    const folder = tempFolder();
    const engine = engineIn(folder);
    engine.round([commit(series, { casts: waiting })]);
    for (let n = 0; n < emptyings; n += 1) {
      engine.round([
        commit(series, { casts: shownBallots.slice(n * 5).map((b) => cast(cell(n + 5), b, seat(n))) }),
      ]);
      engine.round([commit(series, { emptied: [cell(n + 5)] })]);
    }
    return readFileSync(join(folder, 'boxes.db'));
  };
  expect(after(1).equals(after(6))).toBe(true);
});

test('[STORE-10] unshown ballots of other askings and series are all still there', () => {
  const folder = tempFolder();
  const engine = engineIn(folder);
  engine.round([
    commit(series, { casts: [...waiting, ...shownBallots.map((b, n) => cast(cell(), b, seat(n)))] }),
  ]);
  engine.round([commit(otherSeries, { casts: waiting })]);
  engine.round([commit(series, { rows: [row(1, [shown(cell(), shownBallots)])], emptied: [cell()] })]);
  for (const one of [series, otherSeries])
    expect(answerOf(engine, call('boxes', one))).toMatchObject({
      ballots: { length: standing },
      spent: { length: standing },
    });
});

test('[STORE-10] a vote without names leaves no trace in the journal until it is shown', () => {
  const folder = tempFolder();
  const engine = engineIn(folder);
  engine.round([commit(series, { rows: [row(1)] })]);
  const before = filesIn(folder);
  engine.round([commit(series, { casts: [cast(cell(), words(1), seat(1))] })]);
  for (const name of ['moot.db', 'moot.db-wal']) expect(filesIn(folder).get(name)).toEqual(before.get(name));
  expect(filesWith(folder, [slot(1)])).toEqual(['boxes.db-wal']);
});

test('[STORE-11] a crash between the two commits: at the next start the box is empty and clean', () => {
  const folder = tempFolder();
  const before = engineIn(folder);
  before.round([commit(series, { casts: shownBallots.map((b, n) => cast(cell(), b, seat(n))) })]);
  // What is on disk after the rows are committed and before the box is emptied.
  before.round([commit(series, { rows: [row(1, [shown(cell(), shownBallots)])] })]);
  before.close();
  expect(filesWith(folder, [seat(many - 1)])).toEqual(['boxes.db']);
  engineIn(folder);
  expect(filesWith(folder, [seat(many - 1)])).toEqual([]);
  expect(filesWith(folder, [slot(0)])).toEqual(['moot.db']);
});

test('[STORE-11] whatever was left half-written by a crash in the middle of an emptying is cleared away', () => {
  const folder = tempFolder();
  const before = engineIn(folder);
  before.round([commit(series, { casts: waiting })]);
  before.opened.boxes.connection().exec(`VACUUM INTO '${join(folder, 'boxes.next.db')}'`);
  before.close();
  const after = engineIn(folder);
  expect([...filesIn(folder).keys()].filter((name) => name.includes('next'))).toEqual([]);
  expect(answerOf(after, call('boxes', series))).toMatchObject({ ballots: { length: standing } });
});
