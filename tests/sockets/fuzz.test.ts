import { usualLimits } from '@moot/server/config.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, type Line, openAsking, room, until } from './line.ts';

const plenty = { ...usualLimits, socketBurst: 1e6, socketRate: 1e6, seatBurst: 1e6, seatRate: 1e6 };
const frames = Number(process.env.MOOT_FUZZ ?? 300);

/** A good frame with something wrong put in at some place. */
const spoilt = (good: object) =>
  fc
    .tuple(fc.constantFrom(...placesIn(good)), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, value]) => withAt(good, path, value));

const twisted = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    [],
    {},
    [[[[]]]],
    'a'.repeat(10_000),
    '\u0000',
    '\ud800',
    { __proto__: null },
  ),
  fc.uint8Array({ maxLength: 64 }),
  fc.object({
    key: fc.constantFrom('__proto__', 'constructor', 'type', 'command', 'commandId', 'toString', 'asking'),
    maxDepth: 3,
  }),
);

test('[FUZZ-1] no frame crashes Moot, every refusal is a sentence, and what is refused changes nothing', async () => {
  const { it, desk, screen, asha, bo } = await room({ limits: plenty });
  const asking = await openAsking(desk, 's1-worst');
  const good = [
    [
      'command',
      {
        commandId: 'a-good-command',
        command: { type: 'answer', asking, subject: 'all', id: 'x', values: { post: ['y'] } },
      },
    ],
    [
      'command',
      {
        commandId: 'a-good-command',
        command: { type: 'own', activity: 's1-worst', do: 'group', with: { a: 1 } },
      },
    ],
    ['cast', { asking, field: 'post', subject: 'all', key: keyOf(1), rev: 1, value: ['y'], mayQuote: false }],
    ['keyed', { asking, key: keyOf(1), act: { type: 'takeBack' } }],
  ] as const;
  const before = await rowsIn(it);
  // A spoilt place may still be good: a text with other words is a good text.
  const done = new Set<unknown>();
  const oddFrame = fc.oneof(
    fc.tuple(fc.constantFrom('command', 'cast', 'keyed', 'hand', 'nonsense'), twisted),
    fc.constantFrom(...good).chain(([event, frame]) => fc.tuple(fc.constant(event), spoilt(frame))),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(desk, screen, asha), oddFrame, async (line, [event, frame]) => {
      if (event === 'hand') {
        line.socket.emit(event, frame);
        return;
      }
      const reply = await line.ask(event, frame);
      if (!reply.ok) expect(reply.sentence).toMatch(/\w{3}/);
      else if (event === 'command') done.add(Reflect.get(Object(frame), 'commandId'));
    }),
    { numRuns: frames },
  );
  expect(await bo.give({ type: 'leave' })).toMatchObject({ ok: true });
  expect(await bo.give({ type: 'arrive' })).toMatchObject({ ok: true });
  expect(await rowsIn(it)).toBe(before + done.size + 2);
  expect(it.log).toEqual([]);
});

test('[FUZZ-2] nonsense below the frames closes its own socket at most', async () => {
  const { it, asha, bo, visits } = await room({ limits: plenty });
  const raw = [
    '2',
    '2[',
    '2["command"]',
    '2["command",{}',
    '29999999999999999999["command"]',
    '2["disconnect"]',
    '2["connect",{}]',
    '2[1,2]',
    '2[null]',
    '2{"a":1}',
    '3["x"]',
    '399["x"]',
    '4"error"',
    '0{"audience":"desk"}',
    '0/admin,{}',
    '1',
    '5',
    '51-["command",{"_placeholder":true,"num":0}]',
    '5999-["command",{"_placeholder":true,"num":0}]',
    '51-["command",{"_placeholder":true,"num":"length"}]',
    '61-1[{"_placeholder":true,"num":-1}]',
    '9',
    '',
    '\u0000',
    '2/elsewhere,["command",{}]',
  ];
  for (const packet of raw) {
    const line = await connectAgain(it, visits[0]);
    // What socket.io-client would never write.
    line.socket.io.engine.write(packet);
    line.socket.io.engine.write(Buffer.from(packet));
    expect(await bo.give({ type: 'arrive' })).toMatchObject({ ok: true });
    line.socket.disconnect();
  }
  await until(async () => (await asha.give({ type: 'arrive' })).ok);
  expect(it.log).toEqual([]);
});

async function connectAgain(
  it: Awaited<ReturnType<typeof room>>['it'],
  visit: Parameters<typeof import('./line.ts').connect>[1],
): Promise<Line> {
  const { connect } = await import('./line.ts');
  return connect(it, visit, 'peer');
}

async function rowsIn(it: Awaited<ReturnType<typeof room>>['it']): Promise<number> {
  let n = 0;
  for await (const _ of it.app.journal.read(it.page.id as never, 0)) n++;
  return n;
}

type Path = readonly string[];

function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((path) => [name, ...path]),
  ]);
}

function withAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined || typeof value !== 'object' || value === null) return put;
  return { ...value, [first]: withAt(Reflect.get(value, first), rest, put) };
}
