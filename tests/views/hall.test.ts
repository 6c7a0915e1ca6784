// A full hall: three hundred seats from thirty organisations. No part of any view may grow with the room.
import { kinds } from '@moot/shared/activities/registry.ts';
import type { ActivityDefinition } from '@moot/shared/model/definition.ts';
import { type ActivityId, id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import { mine } from '@moot/shared/views/mine.ts';
import { project, type Roster } from '@moot/shared/views/project.ts';
import { describe, expect, test } from 'vitest';
import {
  amplify,
  commit,
  consent,
  gather,
  glossary,
  position,
  pulse,
  scenario,
  sort,
  talk,
  vote,
  weigh,
} from '../series/definitions.ts';
import {
  ask,
  close,
  gives,
  happened,
  open,
  organisation,
  play,
  room,
  type Step,
  seat,
  settle,
  show,
  type World,
} from '../series/given.ts';
import { faces, nobody } from './looking.ts';

const seats = 300;
const everybody = Array.from({ length: seats }, (_, i) => `seat-of-peer-number-${i + 1}`);
const peers = Object.fromEntries(everybody.map((name, i) => [name, `organisation-${(i % 30) + 1}`]));
const roster: Roster = {
  people: new Map(
    everybody.map((name, i) => [seat(name), { name: `Marguerite Okonkwo-Hale ${i + 1}`, role: 'Director' }]),
  ),
  organisations: new Map(
    Object.values(peers).map((one) => [organisation(one), { name: `The ${one} partnership trust` }]),
  ),
  facilitator: 'Nell',
};
const long = (n: number, most = 140) =>
  `${n}: in a real emergency nothing can be fenced off. `.repeat(4).slice(0, most);
const most = 16 * 1024;
type Part = { readonly part: string; readonly size: number };

/** Every part that anybody is sent, with its length in bytes. */
function parts(world: World): readonly Part[] {
  const views = faces.flatMap((face) =>
    Object.entries(project(world.series, world.boxes, roster, nobody, face)).map(([part, value]) => ({
      part: `${face} ${part}`,
      value: value as unknown,
    })),
  );
  const own = [everybody[0] ?? '', everybody[seats - 1] ?? ''].map((name) => ({
    part: `mine of ${name}`,
    value: mine(world.series, world.boxes, roster, seat(name)),
  }));
  return [...views, ...own].map(({ part, value }) => ({
    part,
    size: Buffer.byteLength(JSON.stringify(value)),
  }));
}

type Given = (name: string, n: number) => readonly Step[];
type Hall = {
  readonly activities: readonly ActivityDefinition[];
  /** `all`: what everybody gives in turn. */
  readonly steps: readonly (Step | { readonly all: Given })[];
  readonly least: number;
};

/** Plays it and looks after every step; `least`: answers that must have been taken, or it was no full hall. */
function largest({ activities, steps, least }: Hall): readonly Part[] {
  const world = room({ peers, activities });
  const seen = new Map<string, number>();
  const look = () => {
    for (const { part, size } of parts(world)) seen.set(part, Math.max(size, seen.get(part) ?? 0));
  };
  let taken = 0;
  for (const step of steps) {
    if (typeof step === 'function') {
      const done = play(world, step);
      if (!done.ok) throw new Error(`step ${steps.indexOf(step) + 1} was refused: ${done.refusal}`);
    } else
      for (const [n, name] of everybody.entries())
        for (const one of step.all(name, n)) if (play(world, one).ok) taken += 1;
    look();
  }
  expect(taken).toBeGreaterThanOrEqual(least);
  return [...seen].map(([part, size]) => ({ part, size }));
}

const next = (n: number) => everybody[(n + 1) % seats] ?? '';
const first = everybody[0] ?? '';
const remembers = happened({
  type: 'remembered',
  activity: null,
  events: [
    {
      type: 'lineEntered',
      line: id<LineId>('old'),
      text: 'The old line',
      status: 'unsure',
      session: id<SessionId>('one'),
      activity: id<ActivityId>('g'),
      from: null,
    },
  ],
});
const vary = (n: number) => ['agree', 'disagree', 'pass'][n % 3] ?? 'pass';
const post: Given = (name, n) => [gives(name, { post: [long(n)] }, { id: `post-of-peer-${n}` })];
const wrote = [open('g'), ask(), { all: post }, close, show(), settle()];

const halls: Readonly<Record<string, Hall>> = {
  gather: { activities: [gather('g')], steps: wrote, least: seats },
  amplify: {
    activities: [gather('g'), amplify('a')],
    steps: [
      ...wrote,
      open('a'),
      ask(),
      {
        all: (name, n) => [
          gives(
            name,
            { amplification: { act: 'ask', text: long(n) } },
            { subject: 'post-of-peer-7', id: `x${n}` },
          ),
        ],
      },
      close,
      show(),
    ],
    least: 2 * seats - 1,
  },
  'named vote with reasons': {
    activities: [vote('v')].map((v) => ({ ...v, names: { vote: 'named', reason: 'named' } }) as typeof v),
    steps: [
      open('v'),
      ask(),
      { all: (name, n) => [gives(name, { vote: vary(n), reason: long(n) }, { subject: 'st1' })] },
      close,
      show(),
    ],
    least: seats,
  },
  'vote without names': {
    activities: [vote('v', { names: 'none' })],
    steps: [
      open('v'),
      ask(),
      { all: (name, n) => [gives(name, { vote: vary(n), reason: long(n) }, { subject: 'st1' })] },
      close,
      show(),
    ],
    least: seats,
  },
  weigh: {
    activities: [weigh('w', { names: 'named', params: { mode: 'scale' } })],
    steps: [
      open('w'),
      ask(),
      { all: (name, n) => [gives(name, { answer: 1 + (n % 3) }, { subject: 'i1' })] },
      close,
      show(),
    ],
    least: seats,
  },
  glossary: {
    activities: [gather('g'), glossary('y')],
    steps: [
      ...[open('g'), ask(), gives(first, { post: ['discharge'] }, { id: 'x1' }), close, show(), settle()],
      open('y'),
      ask('write:x1:1'),
      {
        all: (name, n) => [
          gives(
            name,
            { meaning: { meaning: long(n), example: long(n, 100), ourWord: `w${n}` } },
            { subject: 'x1' },
          ),
        ],
      },
      close,
      show(),
    ],
    least: seats,
  },
  'sort by name': {
    activities: [gather('g'), sort('s', { names: 'named' })],
    steps: [
      remembers,
      open('s'),
      ask(),
      { all: (name, n) => [gives(name, { column: n % 2 === 0 ? 'common' : 'real' }, { subject: 'old' })] },
      close,
      show(),
    ],
    least: seats,
  },
  consent: {
    activities: [consent('c')],
    steps: [
      open('c'),
      ask(),
      {
        all: (name, n) => [
          gives(
            name,
            n % 3 === 0 ? { level: '5' } : { level: n % 2 === 0 ? '2' : '3', concern: long(n, 120) },
          ),
        ],
      },
      close,
      show(),
    ],
    least: seats,
  },
  'adopted by consent': {
    activities: [consent('c')],
    steps: [open('c'), ask(), { all: (name) => [gives(name, { level: '5' })] }, close, show()],
    least: seats,
  },
  commit: {
    activities: [commit('m')],
    steps: [
      open('m'),
      ask(),
      {
        all: (name, n) => [
          gives(name, { promise: { what: long(n, 120), when: 'Friday', asker: next(n) } }, { id: `of-${n}` }),
        ],
      },
      close,
      show(),
    ],
    least: seats,
  },
  pulse: {
    activities: [pulse('p', { names: 'named' })],
    steps: [
      open('p'),
      ask(),
      { all: (name, n) => [gives(name, { scale: 1 + (n % 5), text: { text: `w${n}`, mayQuote: true } })] },
      close,
      show(),
    ],
    least: seats,
  },
  scenario: {
    activities: [scenario('s', { names: 'named' })],
    steps: [
      open('s'),
      ask(),
      {
        all: (name, n) => [
          gives(name, { pull: long(n), do: long(n), tell: long(n) }),
          gives(name, { pull: long(n) }),
          gives(name, { do: long(n) }),
          gives(name, { tell: long(n) }),
        ],
      },
      close,
      show(),
    ],
    least: seats,
  },
  position: {
    activities: [gather('g'), position('x')],
    steps: [
      ...wrote,
      open('x'),
      ask(),
      { all: (name, n) => [gives(name, { case: long(n) }, { subject: 'post-of-peer-7', id: `case-${n}` })] },
      close,
      show(),
    ],
    least: 2 * seats - 1,
  },
  talk: {
    activities: [talk('t', { params: { grouping: 'pairs' } })],
    steps: [open('t')],
    least: 0,
  },
};
const played: readonly string[] = Object.values(halls).flatMap(({ activities }) =>
  activities.map((a) => a.kind),
);

describe('a hall of three hundred', () => {
  test.each(Object.entries(halls))('[HALL-1] %s: no part is longer than 16 kB', (_, hall) => {
    expect(largest(hall).filter(({ size }) => size > most)).toEqual([]);
  });

  test('[HALL-1] every kind has its hall', () => {
    expect(kinds.map(({ name }) => name).filter((name) => !played.includes(name))).toEqual([]);
  });
});
