import type { DeskSessionPart, DeskStagePart, RunSheetEntry } from '@moot/shared/views/parts.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Avoid, byChance, swapped } from '../../client/activities/talk/chance.ts';
import { paceOf } from '../../client/faces/desk/live/pace.ts';
import { primaryCommand } from '../../client/faces/desk/live/primary.ts';
import { organisationsFrom } from '../../client/faces/desk/pages/roster.ts';

type Primary = NonNullable<DeskStagePart['primary']>;

const can: DeskStagePart['can'] = {
  ...{ back: false, pause: true, skip: true, lastCall: false, reopen: false, showAll: false },
  ...{ askAgain: null, talk: false, settle: false, unsettle: null, uncover: false, putUp: false },
};
const stageAt = (primary: Primary | null): DeskStagePart => ({
  mode: 'activity',
  activity: { id: 's1-vote', n: 1, of: 2, title: 'A vote', kind: 'vote', available: true, settled: false },
  asking: {
    id: 's1-vote:1',
    ask: 'vote',
    round: 1,
    step: 'closed',
    names: { vote: 'none' },
    linked: [],
    live: false,
    subjects: 3,
    eligible: 6,
  },
  ...{
    prompt: '',
    help: '',
    namesSentence: '',
    rounds: 2,
    covered: false,
    focus: null,
    up: null,
    endsAt: null,
  },
  ...{
    talkStartedAt: null,
    revealed: null,
    lastCallEndsAt: null,
    talkEndsAt: null,
    form: null,
    notices: [],
    title: null,
    next: null,
  },
  ...{ openings: [], reveals: [], primary, comesNext: '', can, tooFew: false, steps: [], latecomers: [] },
});

const commands: readonly (readonly [Primary['do'], string | null, unknown])[] = [
  ['startSession', 's1', { type: 'startSession', session: 's1' }],
  ['nextActivity', 's1-sort', { type: 'openActivity', activity: 's1-sort' }],
  ['open', 'vote:1', { type: 'openAsking', activity: 's1-vote', opening: 'vote:1' }],
  ['reopen', 's1-vote:1', { type: 'reopenAsking', asking: 's1-vote:1' }],
  ['close', 's1-vote:1', { type: 'closeAsking', asking: 's1-vote:1' }],
  ['show', 'next', { type: 'show', asking: 's1-vote:1', parts: ['next'] }],
  ['showAll', null, { type: 'show', asking: 's1-vote:1', parts: 'all' }],
  ['talk', null, { type: 'talk', minutes: null }],
  ['endTalk', null, { type: 'endTalk' }],
  ['settle', 's1-vote', { type: 'settleActivity', activity: 's1-vote' }],
  ['endSession', 's1', { type: 'endSession', session: 's1' }],
  ['resume', null, { type: 'resume' }],
  ['skip', null, { type: 'skipActivity', activity: 's1-vote' }],
];

test.each(commands)('[DESK-1] Enter on “%s” sends its command', (does, target, command) => {
  expect(primaryCommand(stageAt({ do: does, label: '', target }))).toEqual(command);
});

test('[DESK-1] without a primary, or without its target, nothing is sent', () => {
  expect(primaryCommand(stageAt(null))).toBeNull();
  expect(primaryCommand(stageAt({ do: 'close', label: '', target: null }))).toBeNull();
});

const minute = 60_000;
const entry = (id: string, more: Partial<RunSheetEntry>): RunSheetEntry => ({
  ...{ id, title: id, kind: 'gather', minutes: 10, core: true, status: 'planned' },
  ...{ actual: null, openedAt: null, available: true },
  ...more,
});
const sessionWith = (...runSheet: RunSheetEntry[]): DeskSessionPart => ({
  series: 'Pell Valley',
  session: { id: 's1', n: 1, title: 'One', theme: 'Identity', status: 'running' },
  ...{
    language: 'en',
    facilitator: 'Nell',
    startedAt: 0,
    agenda: [],
    purpose: '',
    mirror: 'none',
    sessions: [],
  },
  nextSession: null,
  plannedMinutes: runSheet.reduce((sum, one) => sum + one.minutes, 0),
  runSheet,
  sizeNote: '',
});

test('[DESK-2] an activity that took longer leaves the session behind, and an optional one is offered for skipping', () => {
  const session = sessionWith(
    entry('a', { status: 'settled', actual: 15, openedAt: 0 }),
    entry('b', { status: 'on', openedAt: 15 * minute }),
    entry('c', {}),
    entry('d', { core: false, minutes: 7 }),
  );
  const pace = paceOf(session, 20 * minute);
  expect(pace?.behind).toBe(5);
  expect(pace?.endsAt).toBe(42 * minute);
  expect(pace?.skippable).toEqual({ id: 'd', title: 'd', endsAt: 35 * minute });
});

test('[DESK-2] on time nothing is offered for skipping, and what is not available counts nothing', () => {
  const session = sessionWith(
    entry('a', { status: 'on', openedAt: 0 }),
    entry('b', { core: false, available: false }),
  );
  expect(paceOf(session, 5 * minute)).toEqual({ behind: -10, endsAt: 10 * minute, skippable: null });
});

test('[DESK-2] before it starts and after it ended there is no pace', () => {
  const session = sessionWith(entry('a', {}));
  expect(paceOf({ ...session, startedAt: null }, 0)).toBeNull();
});

test('[DESK-3] a pasted roster keeps commas in roles and drops what is empty', () => {
  const peers = 'Asha Venn, director, adult care\n\n Tom Okell\tchief executive\nJo Farrant';
  expect(
    organisationsFrom([
      { key: '1', name: ' Brindlemoor ', kind: 'council', peers },
      { key: '2', name: ' ', kind: '', peers: 'Nobody' },
    ]),
  ).toEqual([
    {
      name: 'Brindlemoor',
      kind: 'council',
      peers: [
        { name: 'Asha Venn', role: 'director, adult care' },
        { name: 'Tom Okell', role: 'chief executive' },
        { name: 'Jo Farrant', role: '' },
      ],
    },
  ]);
});

const avoid: Avoid = { avoid: ['same_organisation', 'earlier_pair'], earlier: [] };

test('[DESK-4] everybody stands in one group, and nobody is alone', () => {
  const seats = fc.integer({ min: 2, max: 13 });
  const chances = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
  fc.assert(
    fc.property(seats, fc.constantFrom(2, 3), chances, (n, size, stream) => {
      const people = Array.from({ length: n }, (_, i) => ({ seat: `p${i}`, organisation: `o${i % 4}` }));
      const groups = byChance(people, size, avoid, () => Number(stream.next().value));
      expect(groups.flat().toSorted()).toEqual(people.map((one) => one.seat).toSorted());
      expect(Math.min(...groups.map((group) => group.length))).toBeGreaterThan(1);
      expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(size + 1);
    }),
  );
});

test('[DESK-4] two who were together before are kept apart, unless two of one organisation had to meet for it', () => {
  const person = (seat: string) => ({ seat, organisation: seat.slice(0, 1) });
  const lot = (people: readonly string[], earlier: string[][], seed: number) => {
    let n = seed;
    // A step that visits every remainder: each order comes up.
    const chance = () => {
      n = (n * 16_807) % 2_147_483_647;
      return n / 2_147_483_647;
    };
    const groups = byChance(people.map(person), 2, { ...avoid, earlier }, chance);
    return groups.map((group) => group.toSorted().join(' ')).toSorted();
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      expect(
        lot(
          ['a1', 'b1', 'c1', 'd1'],
          [
            ['a1', 'b1'],
            ['c1', 'd1'],
            ['a1', 'c1'],
          ],
          seed,
        ),
      ).toEqual(['a1 d1', 'b1 c1']);
      expect(lot(['a1', 'a2', 'b1', 'b2'], [['a1', 'b1', 'a2', 'b2']], seed)).not.toContain('a1 a2');
    }),
  );
});

test('[DESK-4] two of one organisation are kept apart where that is possible', () => {
  const people = ['a', 'a', 'b', 'b'].map((organisation, n) => ({
    seat: `${organisation}${n}`,
    organisation,
  }));
  const chances = [0.4, 0.1, 0.9, 0.3, 0.8, 0.2, 0.7, 0.5];
  let n = 0;
  const chance = () => {
    n += 1;
    return chances[n % chances.length] ?? 0;
  };
  const groups = byChance(people, 2, avoid, chance);
  expect(groups.every(([one = '', other = '']) => one[0] !== other[0])).toBe(true);
  expect(
    swapped(
      [
        ['x', 'y'],
        ['z', 'w'],
      ],
      'y',
      'z',
    ),
  ).toEqual([
    ['x', 'z'],
    ['y', 'w'],
  ]);
});
