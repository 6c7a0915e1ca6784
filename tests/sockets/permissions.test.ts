import type { Role } from '@moot/server/sockets/frames.ts';
import {
  type CommandType,
  facilitatorCommandSchema,
  peerCommandSchema,
} from '@moot/shared/series/commands.ts';
import { allowed } from '@moot/shared/series/permissions.ts';
import { expect, test } from 'vitest';
import { session } from '../rooms/fixtures.ts';
import { keyOf, type Line, openAsking, room } from './line.ts';

/** One well-formed command of each type. A type without a sample does not compile. */
const samples: Readonly<Record<CommandType, object> & Record<string, object>> = {
  addOrganisation: { organisation: 'o' },
  addSeat: { seat: 'x', organisation: 'o' },
  removeSeat: { seat: 'x' },
  replaceSeat: { seat: 'y', follows: 'x' },
  changeSettings: { rosterShown: true, selfJoin: true },
  keepUntil: { date: '2031-05-21' },
  closeSeries: {},
  planSession: { session: { ...session, id: 'other' }, plannedFor: null },
  dateSession: { session: 's2', plannedFor: '2030-02-01T14:00' },
  editAgenda: { session: 's2', edit: { do: 'drop', activity: 'none' } },
  undoEdit: { session: 's2' },
  editMirror: { session: 's2', edit: { do: 'leaveOut', out: true } },
  undoMirror: { session: 's2' },
  noteApology: { session: 's2', seat: 'x', away: true },
  talkedThrough: { line: 'l' },
  setAside: { line: 'l', aside: true },
  clearOfWords: { line: 'l' },
  compareExamples: { line: 'l', compared: true },
  startSession: { session: 's2' },
  endSession: { session: 's2' },
  markArrived: { seat: 'x' },
  markLeft: { seat: 'x' },
  openActivity: { activity: 'none' },
  settleActivity: { activity: 'none' },
  unsettleActivity: { activity: 'none' },
  skipActivity: { activity: 'none' },
  openAsking: { activity: 'none', opening: 'write:1' },
  closeAsking: { asking: 'none' },
  reopenAsking: { asking: 'none' },
  show: { asking: 'none', parts: 'all' },
  letIn: { asking: 'none', seat: 'x' },
  stepBack: {},
  uncover: {},
  talk: { minutes: null },
  endTalk: {},
  pause: {},
  resume: {},
  setTimer: { minutes: 1 },
  lastCall: {},
  focus: { item: null },
  putUp: { up: { what: 'mirror' } },
  hide: { activity: 'none', item: 'i', hidden: true },
  writeNote: { session: 's1', text: 'A note.' },
  writeSeriesNote: { text: 'A note.' },
  openReview: { document: 's1' },
  chooseSections: { document: 's1', sections: null },
  release: {
    document: 's1',
    edition: 'ours',
    files: [{ format: 'md', sha256: 'a'.repeat(64), bytes: 1 }],
    timesJudged: 0,
  },
  judgePiece: { piece: 'p', choice: null, text: null },
  finishReview: { document: 's1' },
  own: { activity: 'none', do: 'group', with: {} },
  reportPromise: { promise: 'p', status: 'kept', note: '', after: null, what: null },
  confirmLine: { line: 'l', agrees: true },
  wishToTalk: { line: 'l', to: null },
  takeBackWish: { line: 'l', to: null },
  sendApology: { session: 's2', away: true },
  takeOnPromise: { promise: 'p' },
  arrive: {},
  leave: {},
  answer: { asking: 'none', subject: 'all', id: 'x', values: {} },
  takeBack: { asking: 'none', subject: 'all', id: 'x' },
};

const every = Object.keys(allowed) as CommandType[];
const ofServer = every.filter((type) => allowed[type].includes('server'));
const types = every.filter((type) => !ofServer.includes(type));

test('[PERMIT-1] the samples are well formed', () => {
  for (const type of types) {
    const command = { type, ...samples[type] };
    const fits =
      facilitatorCommandSchema.safeParse(command).success || peerCommandSchema.safeParse(command).success;
    expect([type, fits]).toEqual([type, true]);
  }
});

test('[PERMIT-2] every command from every role: done or refused as the table says, and a refused one changes nothing', async () => {
  const { it, desk, screen, asha } = await room();
  const lines: Readonly<Record<Role, Line>> = { facilitator: desk, peer: asha, screen };
  const rows = async () => {
    let n = 0;
    for await (const _ of it.app.journal.read(it.page.id as never, 0)) n++;
    return n;
  };
  for (const type of types)
    for (const role of Object.keys(lines) as Role[]) {
      const before = await rows();
      const reply = await lines[role].give({ type, ...samples[type] });
      const may = allowed[type].includes(role);
      if (may)
        expect([type, role, reply.refusal]).not.toEqual([
          type,
          role,
          expect.stringMatching(/^(not_allowed|malformed)$/),
        ]);
      else {
        expect([type, role, reply.refusal]).toEqual([type, role, 'not_allowed']);
        expect(await rows()).toBe(before);
      }
    }
});

test('[PERMIT-5] what the server alone asks for comes over no socket, whoever sends it', async () => {
  const { it, desk, screen, asha } = await room();
  expect(ofServer).toEqual(['release']);
  expect(await desk.give({ type: 'endSession', session: 's1' })).toMatchObject({ ok: true });
  expect(await desk.give({ type: 'openReview', document: 's1' })).toMatchObject({ ok: true });
  const releases = () => it.app.rooms.look(it.page.id as never, (state) => state.documents.releases.length);
  for (const type of ofServer)
    for (const [line, refusal] of [
      [desk, 'malformed'],
      [asha, 'malformed'],
      [screen, 'not_allowed'],
    ] as const)
      expect(await line.give({ type, ...samples[type] })).toMatchObject({ refusal });
  expect(await releases()).toBe(0);
});

test('[PERMIT-3] only a peer answers without a name, or by key', async () => {
  const { desk, screen, asha } = await room();
  const asking = await openAsking(desk, 's1-worst');
  const cast = {
    asking,
    field: 'post',
    subject: 'all',
    key: keyOf(1),
    rev: 1,
    value: ['Words'],
    mayQuote: false,
  };
  const keyed = { asking, key: keyOf(1), act: { type: 'takeBack' } };
  for (const line of [desk, screen]) {
    expect(await line.ask('cast', cast)).toMatchObject({ refusal: 'not_allowed' });
    expect(await line.ask('keyed', keyed)).toMatchObject({ refusal: 'not_allowed' });
  }
  expect(await asha.ask('cast', cast)).toMatchObject({ ok: true });
  expect(await asha.ask('keyed', keyed)).toMatchObject({ refusal: 'round_closed' });
});

test('[PERMIT-4] nobody acts as somebody else: what a frame says of its sender is not read', async () => {
  const { it, asha, seats } = await room();
  const command = { type: 'leave' };
  for (const frame of [
    { commandId: 'somebody-else-1', command: { ...command, seat: seats[1] } },
    { commandId: 'somebody-else-2', command, seat: seats[1] },
    { commandId: 'somebody-else-3', command, actor: { role: 'facilitator', id: 'x' } },
  ])
    expect(await asha.ask('command', frame)).toMatchObject({ refusal: 'malformed' });
  const here = await it.app.rooms.look(it.page.id as never, (state) => state.sessions[0]?.room.size);
  expect(here).toBe(3);
});
