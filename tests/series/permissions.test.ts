import { refusals } from '@moot/shared/model/refusals.ts';
import {
  type Command,
  type CommandType,
  facilitatorCommandSchema,
  peerCommandSchema,
} from '@moot/shared/series/commands.ts';
import { type Actor, decide } from '@moot/shared/series/decide.ts';
import { allowed, mayGive } from '@moot/shared/series/permissions.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commit, consent, gather, session, vote } from './definitions.ts';
import {
  ask,
  by,
  cast,
  close,
  given,
  gives,
  keyed,
  keyFor,
  nell,
  open,
  peer,
  printed,
  room,
  seat,
  server,
  settle,
  show,
} from './given.ts';

// What a command needs to be well-formed; which ids it names is tried below.
const bodies: Record<CommandType, object> = {
  addOrganisation: { organisation: 'west' },
  addSeat: { seat: 'gus', organisation: 'north' },
  removeSeat: { seat: 'finn' },
  replaceSeat: { seat: 'gus', follows: 'finn' },
  changeSettings: { rosterShown: true, selfJoin: true },
  keepUntil: { date: '2031-05-21' },
  closeSeries: {},
  planSession: { session: session('three', [gather('new')]), plannedFor: null },
  dateSession: { session: 'two', plannedFor: '2030-02-01T14:00' },
  editAgenda: { session: 'one', edit: { do: 'drop', activity: 'v' } },
  undoEdit: { session: 'one' },
  editMirror: { session: 'two', edit: { do: 'leaveOut', out: true } },
  undoMirror: { session: 'two' },
  noteApology: { session: 'two', seat: 'ben', away: true },
  talkedThrough: { line: 'line' },
  setAside: { line: 'line', aside: true },
  clearOfWords: { line: 'line' },
  compareExamples: { line: 'line', compared: true },
  startSession: { session: 'two' },
  endSession: { session: 'one' },
  markArrived: { seat: 'ben' },
  markLeft: { seat: 'ben' },
  openActivity: { activity: 'c' },
  settleActivity: { activity: 'g' },
  unsettleActivity: { activity: 'g' },
  skipActivity: { activity: 'g' },
  openAsking: { activity: 'g', opening: 'write:1' },
  closeAsking: { asking: 'g:1' },
  reopenAsking: { asking: 'g:1' },
  show: { asking: 'g:1', parts: 'all' },
  letIn: { asking: 'g:1', seat: 'ben' },
  stepBack: {},
  uncover: {},
  talk: { minutes: 1 },
  endTalk: {},
  pause: {},
  resume: {},
  setTimer: { minutes: 1 },
  lastCall: {},
  focus: { item: null },
  putUp: { up: { what: 'thread', line: 'line' } },
  hide: { activity: 'g', item: 'p', hidden: true },
  writeNote: { session: 'one', text: 'x' },
  writeSeriesNote: { text: 'x' },
  openReview: { document: 'one' },
  chooseSections: { document: 'one', sections: [1, 12] },
  release: {
    document: 'one',
    edition: 'ours',
    files: [{ format: 'md', sha256: 'a'.repeat(64), bytes: 1 }],
    timesJudged: 0,
  },
  judgePiece: { piece: 'p', choice: 'approve', text: null },
  finishReview: { document: 'one' },
  own: { activity: 'g', do: 'group', with: { id: 'x', heading: 'x', items: [] } },
  reportPromise: { promise: 'promise', status: 'kept', note: '', after: null, what: null },
  confirmLine: { line: 'line', agrees: true },
  wishToTalk: { line: 'line', to: 'ben' },
  takeBackWish: { line: 'line', to: 'ben' },
  sendApology: { session: 'two', away: true },
  takeOnPromise: { promise: 'p' },
  arrive: {},
  leave: {},
  answer: { asking: 'g:1', subject: 'all', id: 'p', values: { post: ['Words'] } },
  takeBack: { asking: 'g:1', subject: 'all', id: 'p' },
};
const types = Object.keys(bodies) as CommandType[];
const facilitators = new Set<string>(facilitatorCommandSchema.options.map((o) => o.shape.type.value));
const peers = new Set<string>(peerCommandSchema.options.map((o) => o.shape.type.value));

const running = () =>
  room({
    activities: [gather('g'), consent('c'), vote('v'), commit('m')],
    later: [session('two', [gather('h', { names: 'none' })])],
  });
const stages = {
  'before anything is opened': () => running(),
  open: () => given(running(), open('g'), ask()).world,
  closed: () => given(running(), open('g'), ask(), gives('asha', { post: ['x'] }, { id: 'p' }), close).world,
  shown: () =>
    given(running(), open('g'), ask(), gives('asha', { post: ['x'] }, { id: 'p' }), close, show()).world,
  settled: () => given(running(), open('g'), ask(), close, show(), settle()).world,
};

describe('who may give which command', () => {
  test('[PERM-1] the table names every command, each for those whose list it is in and for nobody else', () => {
    expect(new Set(types)).toEqual(new Set(Object.keys(allowed)));
    for (const type of types) {
      const roles = (['facilitator', 'peer', 'screen', 'server'] as const).filter((role) =>
        mayGive(role, type),
      );
      const lists = [
        ...(facilitators.has(type) ? ['facilitator'] : []),
        ...(peers.has(type) ? ['peer'] : []),
      ];
      // What stands in no list has no schema: it can come over no wire.
      expect([type, roles]).toEqual([type, lists.length === 0 ? ['server'] : lists]);
    }
  });

  for (const [stage, world] of Object.entries(stages))
    test(`[PERM-1] ${stage}: every command of every role is refused as not allowed, or not`, () => {
      for (const type of types)
        for (const actor of [nell, server, { role: 'peer', seat: seat('asha') }] as const) {
          const { series, boxes } = world();
          const decision = decide(series, boxes, { type, ...bodies[type] } as Command, actor, 0);
          const refused = decision.ok ? 'ok' : decision.refusal;
          const may = mayGive(actor.role, type);
          const told = type === 'reportPromise' && actor.role === 'facilitator' ? 'unknown' : refused;
          if (may) expect([type, actor.role, told]).not.toEqual([type, actor.role, 'not_allowed']);
          else expect([type, actor.role, refused]).toEqual([type, actor.role, 'not_allowed']);
        }
    });

  test('[PERM-2] a seat that is not of this series, or was removed, is not signed in', () => {
    const world = given(running(), open('g'), ask(), by({ type: 'removeSeat', seat: seat('finn') })).world;
    for (const name of ['finn', 'stranger'])
      for (const type of peers) {
        const actor: Actor = { role: 'peer', seat: seat(name) };
        const decision = decide(
          world.series,
          world.boxes,
          { type, ...bodies[type as CommandType] } as Command,
          actor,
          0,
        );
        expect(decision).toEqual({ ok: false, refusal: 'not_signed_in' });
      }
    given(world)
      .when(cast('stranger', { field: 'post', key: 'k', value: ['x'] }))
      .thenRefused('not_signed_in');
  });
});

describe('ids of something else', () => {
  const ids = [
    'g',
    'c',
    'v',
    'm',
    'h',
    'g:1',
    'c:1',
    'm:1',
    'm:2',
    'v:1',
    'one',
    'two',
    'asha',
    'ben',
    'p',
    'st1',
    'all',
    'x',
    '__proto__',
    'constructor',
  ];
  const swapped = fc.record({
    type: fc.constantFrom(...types),
    asha: fc.boolean(),
    ids: fc.array(fc.constantFrom(...ids), { minLength: 6, maxLength: 6 }),
    stage: fc.constantFrom(...Object.keys(stages)),
  });

  test('[PERM-3] swapped in anywhere they are refused from the closed list or harmless: nothing throws, nothing is given to another', () => {
    fc.assert(
      fc.property(swapped, ({ type, asha, ids: names, stage }) => {
        const world = stages[stage as keyof typeof stages]();
        const before = printed(world);
        const body = Object.fromEntries(
          Object.entries(bodies[type]).map(([key, value], n) => [
            key,
            typeof value === 'string' && !['status', 'note', 'parts'].includes(key)
              ? names[n % names.length]
              : value,
          ]),
        );
        const command = { type, ...body } as Command;
        const actor: Actor = asha ? { role: 'peer', seat: seat('asha') } : nell;
        const decision = decide(world.series, world.boxes, command, actor, 0);
        expect(printed(world)).toBe(before);
        if (!decision.ok) expect(refusals).toContain(decision.refusal);
        if (decision.ok && asha)
          for (const event of decision.events) if ('seat' in event) expect(event.seat).toBe('asha');
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('[PERM-4] a key of one asking, or of one series, is nothing in another', () => {
    const world = given(stages.settled(), open('v'), ask()).world;
    const mine = cast('asha', {
      field: 'vote',
      subject: 'st1',
      key: keyFor('asha', 'vote', 'st1'),
      value: 'agree',
    });
    given(world, mine, close)
      .when(keyed(keyFor('asha', 'vote', 'st1'), { type: 'takeBack' }, 'g:1'))
      .thenRefused('not_yours');
    given(world)
      .when(
        peer('asha', {
          type: 'answer',
          asking: 'g:1' as never,
          subject: 'all',
          id: 'p',
          values: { post: ['x'] },
        }),
      )
      .thenRefused('round_closed');
  });
});

describe('whatever a phone sends', () => {
  const values = fc.dictionary(
    fc.constantFrom(
      'post',
      'level',
      'concern',
      'whose',
      'promise',
      'yes',
      'vote',
      'line',
      'scale',
      'text',
      'column',
      '__proto__',
    ),
    fc.jsonValue({ maxDepth: 3 }),
    { maxKeys: 3 },
  );
  const at = [
    () => given(running(), open('g'), ask()).world,
    () => given(running(), open('c'), ask()).world,
    () =>
      given(
        running(),
        open('m'),
        ask(),
        gives('asha', { promise: { what: 'x', when: 'y', asker: 'ben' } }, { id: 'p' }),
      ).world,
    () => given(running(), open('v'), ask()).world,
  ];

  test('[ASK-12] an answer or cast of any shape is taken or refused from the closed list, and nothing throws', () => {
    const message = fc.record({
      world: fc.nat({ max: at.length - 1 }),
      asking: fc.constantFrom('g:1', 'c:1', 'm:1', 'm:2', 'v:1'),
      subject: fc.constantFrom('all', 'st1', 'p', '__proto__'),
      id: fc.constantFrom('', 'p', 'q', '__proto__'),
      values,
      value: fc.jsonValue({ maxDepth: 3 }),
      field: fc.constantFrom('post', 'vote', 'reason', 'level', 'yes', 'constructor'),
    });
    fc.assert(
      fc.property(message, ({ world: n, asking, subject, id: item, values: given, value, field }) => {
        const world = at[n]?.();
        if (world === undefined) return;
        const answered = peer('ben', {
          type: 'answer',
          asking: asking as never,
          subject,
          id: item,
          values: given as never,
        })(world);
        const put = cast('ben', { asking, field, subject, key: 'k', value: value as never })(world);
        const back = peer('ben', { type: 'takeBack', asking: asking as never, subject, id: item })(world);
        for (const result of [answered, put, back])
          if (!result.ok) expect(refusals).toContain(result.refusal);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('[ASK-12] so is an own command of any body', () => {
    const own = fc.record({
      activity: fc.constantFrom('g', 'c', 'v', 'm'),
      do: fc.constantFrom(
        'group',
        'merge',
        'tag',
        'word',
        'ledgerAdd',
        'addStatement',
        'reword',
        'convene',
        'valueOf',
      ),
      with: fc.dictionary(
        fc.constantFrom('id', 'text', 'item', 'items', 'into', 'heading', 'from', 'as', 'tag', 'on'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    });
    fc.assert(
      fc.property(own, (command) => {
        const world = stages.shown();
        const result = by({ type: 'own', ...command } as never)(world);
        if (!result.ok) expect(refusals).toContain(result.refusal);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
