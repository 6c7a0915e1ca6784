// Threads as they are put up: one line by itself, and a family with long words, many sessions and many people.
import type { ThreadPart, ThreadRow, ThreadStop } from '@moot/shared/views/thread.ts';

const long =
  'We hold out together for telling the people who pay for it, in plain words and before anybody else does, what a decision of ours will cost them.';
const stop = (session: string, more: Partial<ThreadStop> = {}): ThreadStop => ({
  session,
  shape: 'square',
  tally: null,
  words: '3 just words, 2 real, 1 unsure',
  note: '',
  ...more,
});
const vote = (session: string, agree: number, disagree: number, pass: number): ThreadStop =>
  stop(session, {
    shape: 'counted',
    tally: { agree, disagree, pass },
    words: `${agree} agree, ${disagree} disagree, ${pass} pass`,
    note: 'without the word, 14 changed',
  });
const row = (id: string, stops: readonly ThreadStop[], more: Partial<ThreadRow> = {}): ThreadRow => ({
  id,
  text: long,
  status: 'apparent_difference',
  statusLabel: 'Apparent difference',
  parent: null,
  depth: 0,
  stops,
  waits: false,
  ends: false,
  now: ['agree to differ, look again at the yearly plan of the partnership'],
  aloud: 'Session 1: many agree. Now: Apparent difference.',
  ...more,
});
const sessions = (n: number): ThreadPart['sessions'] =>
  Array.from({ length: n }, (_, i) => ({
    id: `s${i + 1}`,
    n: i + 1,
    label: ['Identity', 'Followership', 'Language', 'System accountability', 'Criteria'][i % 5] ?? '',
  }));

const child = { parent: 'a', depth: 1 } as const;
const family = [
  row('a', [vote('s1', 90, 70, 20), stop('s1'), stop('s3')], { ends: true }),
  row('b', [vote('s3', 180, 0, 0), stop('s4')], { ...child, waits: true }),
  row('c', [vote('s3', 44, 120, 16), stop('s3'), stop('s4'), stop('s5')], child),
];

export const threads: Readonly<Record<string, ThreadPart>> = {
  '10-thread-alone': {
    sessions: sessions(5),
    line: 'a',
    rows: family.slice(2).map((r) => ({ ...r, parent: null })),
  },
  '10-thread-family': { sessions: sessions(5), line: 'a', rows: family },
  '10-thread-many-sessions': {
    sessions: sessions(8),
    line: 'c',
    rows: [family[0], family[2]].filter((r) => r !== undefined),
  },
};
