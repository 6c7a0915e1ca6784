import type { ThreadRow, ThreadStop } from '@moot/shared/views/thread.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Thread } from '../../client/pictures/Thread.tsx';
import { threadPlan } from '../../client/pictures/threadPlan.ts';
import { drawn, marksIn, overlapping, paperInks } from './drawn.ts';

const sessions = ['s1', 's2', 's3', 's4', 's5'];
const size = { column: 118, height: 46, mark: 5.5 };
const vote = (session: string, agree: number, disagree = 0, pass = 0): ThreadStop => ({
  session,
  shape: 'counted',
  tally: { agree, disagree, pass },
  words: `${agree} agree`,
  note: '1 changed',
});
const square = (session: string): ThreadStop => ({
  session,
  shape: 'square',
  tally: null,
  words: '6 of 6: real',
  note: '',
});
const row = (id: string, stops: readonly ThreadStop[], more: Partial<ThreadRow> = {}): ThreadRow => ({
  id,
  text: `Words of ${id}`,
  status: 'unsure',
  statusLabel: 'Unsure',
  parent: null,
  depth: 0,
  stops,
  waits: false,
  ends: false,
  now: [],
  aloud: 'Session 1: 3 agree. Now: Unsure.',
  ...more,
});
const picture = (rows: readonly ThreadRow[], at = 0) => {
  const shown = rows[at];
  if (shown === undefined) throw new Error('there is no such row');
  const plan = threadPlan(rows, sessions, size);
  return drawn(<Thread row={shown} sessions={sessions} plan={plan} at={at} size={size} inks={paperInks} />);
};

test('[THREAD-15] one mark for each answer and a square for each sort, none over another', () => {
  const html = picture([row('a', [vote('s1', 3, 2, 1), square('s1'), square('s5')])]);
  const marks = marksIn(html);
  expect(marks.map((m) => m.shape).sort()).toEqual([
    'circle',
    'circle',
    'circle',
    'diamond',
    'diamond',
    'ring',
  ]);
  expect(overlapping(marks)).toEqual([]);
  expect(html.match(/<rect/g)).toHaveLength(2);
});

test('[THREAD-15] the thread passes between its stops and through none', () => {
  const [plan] = threadPlan([row('a', [vote('s1', 3, 3), square('s3'), square('s5')])], sessions, size).rows;
  expect(plan?.runs).toHaveLength(3);
  for (const run of plan?.runs ?? [])
    for (const stop of plan?.stops ?? [])
      expect(run.to <= stop.x - stop.width / 2 || run.from >= stop.x + stop.width / 2).toBe(true);
});

test('[THREAD-17] dotted from its last stop on where somebody has still to say; stops where the line does', () => {
  const dotted = (more: Partial<ThreadRow>) =>
    threadPlan([row('a', [vote('s1', 5), square('s3')], more)], sessions, size).rows[0]?.runs.map(
      (r) => r.dotted,
    );
  expect(dotted({})).toEqual([false, false]);
  expect(dotted({ waits: true })).toEqual([false, true]);
  expect(dotted({ ends: true })).toEqual([false]);
  expect(picture([row('a', [vote('s1', 5)], { waits: true })])).toContain('stroke-dasharray');
});

describe('branches', () => {
  const family = [
    row('a', [vote('s1', 3, 3), square('s3')], { ends: true }),
    row('b', [vote('s3', 5)], { parent: 'a', depth: 1 }),
    row('c', [vote('s4', 1, 3, 1)], { parent: 'a', depth: 1 }),
  ];
  test('[THREAD-16] leave at one place, run through what is between, and arrive', () => {
    const { rows } = threadPlan(family, sessions, size);
    const [from] = rows[0]?.leaves ?? [];
    expect(new Set(rows[0]?.leaves.map((l) => l.x)).size).toBe(1);
    expect(rows[1]?.through).toEqual([from?.x]);
    for (const [at, stop] of [
      [1, rows[1]?.stops[0]],
      [2, rows[2]?.stops[0]],
    ] as const) {
      expect(rows[at]?.arrives).toContain(`M${Math.round((from?.x ?? 0) * 10) / 10} 0`);
      expect((from?.x ?? 0) < (stop?.x ?? 0) - (stop?.width ?? 0) / 2).toBe(true);
    }
    // The thread of the line they leave reaches as far as where they leave it.
    expect(Math.max(...(rows[0]?.runs.map((r) => r.to) ?? []))).toBeGreaterThan(
      (from?.x ?? 0) - size.height / 3,
    );
  });

  test('[THREAD-16] a line whose origin is not in sight begins with its first stop', () => {
    const { rows } = threadPlan(family.slice(1), sessions, size);
    expect(rows.map((r) => [r.arrives, r.leaves, r.through])).toEqual([
      [null, [], []],
      [null, [], []],
    ]);
  });
});

test('[THREAD-18] marks stand within their session and their row, also of three hundred people', () => {
  const tally = fc
    .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
    .filter(([a, b, c]) => a + b + c > 0 && a + b + c <= 300);
  fc.assert(
    fc.property(tally, tally, fc.integer({ min: 92, max: 350 }), ([a, d, p], [a2, d2, p2], column) => {
      const rows = [row('a', [vote('s1', a, d, p), square('s1'), vote('s2', a2, d2, p2)])];
      const [plan] = threadPlan(rows, sessions, { ...size, column }).rows;
      for (const stop of plan?.stops ?? [])
        for (const mark of stop.marks) {
          expect(Math.floor(mark.x / column)).toBe(Math.floor(stop.x / column));
          expect(mark.y).toBeGreaterThan(-1);
          expect(mark.y).toBeLessThan(size.height + 1);
        }
    }),
    { numRuns: 60 },
  );
});

test('[THREAD-11] the row is there in words, and each count under its marks', () => {
  const html = picture([row('a', [vote('s1', 3), square('s5')])]);
  expect(html).toContain('Session 1: 3 agree. Now: Unsure.');
  expect(html).toContain('6 of 6: real');
  expect(html).toContain('1 changed');
});
