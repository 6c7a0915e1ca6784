// Three hundred seats: every count is whole, whatever the kind.
import { describe, expect, test } from 'vitest';
import { consent, gather, pulse, sort, vote } from './definitions.ts';
import { ask, close, given, gives, open, outcome, room, settle, show, type World } from './given.ts';

const names = Array.from({ length: 300 }, (_, i) => `seat-${i}`);
const peers = Object.fromEntries(names.map((name, i) => [name, `organisation-${i % 40}`]));
const third = <T>(i: number, values: readonly [T, T, T]): T => values[i % 3] as T;
const side = (i: number) => third(i, ['agree', 'disagree', 'pass']);

describe('[LARGE-1] three hundred people are counted to the last one', () => {
  test.each(['named', 'none'] as const)('a vote, %s', (how) => {
    const world = room({ peers, activities: [vote('v', { names: how, rounds: 2 })] });
    const votes = (shift: number) =>
      names.flatMap((n, i) =>
        ['st1', 'st2'].map((subject) => gives(n, { vote: side(i + shift) }, { subject })),
      );
    given(world, open('v'), ask(), ...votes(0), close, show(), ask(), ...votes(1), close, show(), settle());
    const counts = { agree: 100, disagree: 100, pass: 100, no_answer: 0 };
    expect(JSON.stringify(outcome(world, 'v'))).toContain('"agree":100');
    const [line] = [...world.series.memory.ledger.values()];
    expect(line?.counts).toMatchObject([
      { round: 1, present: 300, agree: 100, disagree: 100, pass: 100, noAnswer: 0, changed: null },
      { round: 2, present: 300, agree: 100, disagree: 100, pass: 100, noAnswer: 0, changed: 300 },
    ]);
    expect(counts.agree + counts.disagree + counts.pass).toBe(300);
  });

  test('a sort, a consent, a gather and a pulse', () => {
    const world = room({
      peers,
      activities: [
        vote('v', { names: 'none' }),
        sort('s'),
        consent('c'),
        gather('g', { names: 'none' }),
        pulse('p'),
      ],
    });
    given(world, open('v'), ask(), ...both(() => ({ vote: 'agree' })), close, show(), settle());
    given(world, open('s'), ask(), ...lines(world), close, show(), settle());
    given(
      world,
      open('c'),
      ask(),
      ...names.map((n, i) => gives(n, { level: i === 7 ? '3' : '5', ...why(i) })),
    );
    given(world, close, show(), settle(), open('g'), ask());
    given(
      world,
      ...names.map((n, i) => gives(n, { post: [`Post ${i}`] }, { id: n })),
      close,
      show(),
      settle(),
    );
    given(world, open('p'), ask(), ...names.map((n, i) => gives(n, { scale: third(i, [1, 3, 5]) })));
    given(world, close, show(), settle());
    expect([...world.series.memory.ledger.values()].map((l) => l.status)).toEqual([
      'common_ground',
      'common_ground',
    ]);
    expect(outcome(world, 'c')).toMatchObject({ result: 'adopted_with_reservations' });
    expect(outcome(world, 'g')).toMatchObject({ authors: 300, postsAtShow: 300 });
    expect(outcome(world, 'p')).toMatchObject({ answered: 300, counts: [100, 0, 100, 0, 100] });
  });
});

const why = (i: number) => (i === 7 ? { concern: 'Only if it is paid for' } : {});
const both = (values: (i: number) => Record<string, string>) =>
  names.flatMap((n, i) => ['st1', 'st2'].map((subject) => gives(n, values(i), { subject })));
const lines = (world: World) =>
  names.flatMap((n) =>
    [...world.series.memory.ledger.keys()].map((subject) => gives(n, { column: 'common' }, { subject })),
  );
