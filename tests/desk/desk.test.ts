import type { DeskSessionPart, DeskStagePart, RunSheetEntry } from '@moot/shared/views/parts.ts';
import { expect, test } from 'vitest';
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
