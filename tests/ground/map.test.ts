import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Standing } from '@moot/server/ground/analyses.ts';
import { calledOff, openAnalyst } from '@moot/server/ground/analyst.ts';
import { mapGap, mapKeeperOf } from '@moot/server/ground/mapKeeper.ts';
import { roomsOf } from '@moot/server/rooms/rooms.ts';
import type { PeopleStore } from '@moot/server/store/peopleStore.ts';
import { type AnswersGiven, gathering, tableFrom } from '@moot/shared/ground/answersGiven.ts';
import { camps } from '@moot/shared/ground/camps.ts';
import { campsSaid } from '@moot/shared/ground/campsSaid.ts';
import { drawnMap } from '@moot/shared/ground/drawnMap.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { rowsOnStage } from '@moot/shared/views/ground.ts';
import { type Found, mapPart } from '@moot/shared/views/map.ts';
import type { DeskMapPart } from '@moot/shared/views/parts.ts';
import { describe, expect, it, vi } from 'vitest';
import { memoryJournal } from '../rooms/fixtures.ts';
import {
  by,
  close,
  given,
  gives,
  hides,
  nell,
  seat,
  settle,
  show,
  showNext,
  slotOf,
  type World,
} from '../series/given.ts';
import {
  inCamps,
  linkedShort,
  liveShort,
  named,
  names,
  shown,
  unnamed,
  type Vote,
  voting,
} from './bigRoom.ts';

const big: Vote = { peers: 16, statements: 10 };
const how = inCamps(16, 10);
const live = () => voting(big, liveShort);
const voted = () => given(live(), ...named(big, how)).world;
const linked = () => given(voting(big, linkedShort), ...unnamed(big, how, true)).world;

const nobodyKnown = {
  roster: async () => ({ organisations: [], people: [] }),
  facilitators: async () => [],
} as unknown as PeopleStore;
const journalOf = (world: World) => world.journal.map(({ event }) => event);

/** As the analyst's thread does it. */
function standing(given: AnswersGiven): Standing {
  const table = tableFrom(given);
  const found = camps(table, seededRandom(1), 39);
  return { drawn: drawnMap(table, found), said: campsSaid(table, found) };
}

function gathered(world: World): AnswersGiven {
  const rows = rowsOnStage(world.series);
  const all = gathering();
  for (const { id } of rows?.subjects ?? []) all.add(id, rows?.votesOn(id) ?? []);
  return all.done();
}

function foundIn(world: World): Found {
  const rows = rowsOnStage(world.series);
  if (rows === null) throw new Error('no rows are on the stage');
  return { asking: rows.asking, ...standing(gathered(world)) };
}

const partOf = (world: World, face: 'desk' | 'screen' | 'peers') =>
  mapPart(world.series, foundIn(world), face).map as unknown as DeskMapPart | undefined;

describe('what there is a map of', () => {
  it('[MAP-1] a live, named vote from the first answer on, for desk and screen and never for peers', () => {
    const world = voted();
    expect(partOf(world, 'desk')?.drawn.camps).toMatchObject({ shown: true, sizes: [8, 8] });
    expect(partOf(world, 'screen')?.drawn).toEqual(partOf(world, 'desk')?.drawn);
    expect(partOf(world, 'peers')).toBeUndefined();
  });

  it('[MAP-1] a linked vote once every line is shown, and not before', () => {
    const world = linked();
    expect(rowsOnStage(world.series)).toBeNull();
    given(world, close, showNext, showNext);
    expect(rowsOnStage(world.series)).toBeNull();
    given(world, show());
    expect(partOf(world, 'desk')?.drawn.camps).toMatchObject({ shown: true });
  });

  it('[MAP-1] not of a vote without names that is not linked, of eleven, or of a named one before its show', () => {
    const rows = (world: World) => rowsOnStage(world.series);
    const plain = given(voting(big, { names: 'none' }), ...unnamed(big, how, false), ...shown).world;
    expect(rows(plain)).toBeNull();
    const eleven = { ...big, peers: 16, here: 11 };
    const few = voting(eleven, linkedShort);
    given(few, ...unnamed({ ...big, peers: 11 }, how, false), ...shown);
    expect(rows(few)).toBeNull();
    expect(rows(voting(eleven, liveShort))).toBeNull();
    expect(rows(given(voting(big, { names: 'named' }), ...named(big, how)).world)).toBeNull();
  });

  it('[MAP-1] hidden again, the screen has none', () => {
    const world = given(linked(), ...shown).world;
    expect(partOf(world, 'screen')).toBeDefined();
    given(world, by({ type: 'stepBack' }));
    expect(partOf(world, 'screen')).toBeUndefined();
    expect(partOf(world, 'desk')).toBeDefined();
  });

  it('[MAP-1] a hidden line gives no votes', () => {
    const world = voted();
    expect(gathered(world).statements).toHaveLength(10);
    given(world, hides('v', 'st3'));
    expect(gathered(world).statements).not.toContain('st3');
  });

  it('[MAP-2] no seat, name or mark is in it', () => {
    for (const world of [voted(), given(linked(), ...shown).world])
      for (const face of ['desk', 'screen'] as const) {
        const text = JSON.stringify(partOf(world, face));
        for (const name of names(16)) {
          expect(text).not.toContain(name);
          expect(text).not.toContain(slotOf(`key of ${name}`));
        }
      }
    expect(Object.keys(partOf(voted(), 'screen') ?? {})).toEqual(['asking', 'drawn']);
  });

  it('[MAP-7] the desk reads what sets a camp apart and what all share, in counts', () => {
    const part = partOf(voted(), 'desk');
    expect(part?.apart).toHaveLength(2);
    for (const lines of part?.apart ?? []) {
      expect(lines.length).toBeGreaterThan(0);
      for (const { words } of lines)
        expect(words).toMatch(/^8 of 8 (agree|disagree); elsewhere 0 of 8 \1\.$/);
    }
    expect(part?.shared).toEqual([
      { text: 'Line 10 of the vote', words: 'A: 8 of 8 agree. B: 8 of 8 agree.' },
    ]);
    const chance = given(
      live(),
      ...named(big, (at, line) => ((at * 7 + line * 5 + at * line) % 3 ? 'agree' : 'disagree')),
    ).world;
    const none = partOf(chance, 'desk');
    if (none?.drawn.camps.shown === false) expect([none.apart, none.shared]).toEqual([[], []]);
    expect(campsSaid(tableFrom(gathered(chance)), { shown: false, reason: 'no_axis' })).toEqual({
      apart: [],
      shared: [],
    });
  });

  it('[MAP-8] who answered first changes nothing', () => {
    const backwards = given(live(), ...named(big, how).toReversed()).world;
    expect(tableFrom(gathered(backwards))).toEqual(tableFrom(gathered(voted())));
    expect(partOf(backwards, 'desk')).toEqual(partOf(voted(), 'desk'));
  });

  it('[MAP-9] a map of another asking is not shown, and none is once the stage moves on', () => {
    const world = voted();
    const found = foundIn(world);
    expect(mapPart(world.series, { ...found, asking: 'v:9' as Found['asking'] }, 'desk')).toEqual({});
    expect(mapPart(world.series, null, 'desk')).toEqual({});
    given(world, close, show(), settle());
    expect(mapPart(world.series, found, 'desk').map).toBeDefined();
    given(world, by({ type: 'endSession', session: 'one' as never }));
    expect(mapPart(world.series, found, 'desk')).toEqual({});
  });
});

type Job = { readonly input: AnswersGiven; readonly end: (value: Standing | typeof calledOff) => void };

/** A keeper over a world, an analyst that answers when told to, and time that passes when told to. */
function keeping(world: World, wanted = () => true) {
  const jobs: Job[] = [];
  const timers: (() => void)[] = [];
  const failures: unknown[] = [];
  let told = 0;
  const keeper = mapKeeperOf({
    key: 'series',
    analyst: {
      analyse: (_key, _name, input) =>
        new Promise((end) => {
          jobs.at(-1)?.end(calledOff);
          jobs.push({ input: (input as { given: AnswersGiven }).given, end: end as Job['end'] });
        }),
    },
    look: async (see) => see(world.series),
    after: (ms, act) => {
      expect(ms).toBe(mapGap);
      timers.push(act);
      return () => undefined;
    },
    wanted,
    found: () => {
      told += 1;
    },
    failed: (error) => failures.push(error),
  });
  const turns = async () => {
    for (let turn = 0; turn < 30; turn++) await nextTurn();
  };
  return {
    keeper,
    jobs,
    failures,
    turns,
    told: () => told,
    async pass() {
      for (const act of timers.splice(0)) act();
      await turns();
    },
    async finish() {
      const job = jobs.at(-1);
      job?.end(standing(job.input));
      await turns();
    },
  };
}

const changes = (world: World, line: number) =>
  given(world, gives('p01', { vote: line % 2 ? 'pass' : 'agree' }, { subject: 'st2' }));

describe('how a map is kept', () => {
  it('[MAP-5] gathered at most once in two seconds, and the same votes only once', async () => {
    const world = voted();
    const it = keeping(world);
    for (let n = 0; n < 5; n++) it.keeper.changed();
    await it.turns();
    expect(it.jobs).toHaveLength(1);
    await it.finish();
    expect(it.keeper.current()?.drawn.camps).toMatchObject({ shown: true });
    expect(it.told()).toBe(1);
    await it.pass();
    it.keeper.changed();
    await it.turns();
    expect(it.jobs).toHaveLength(1);
    changes(world, 1);
    it.keeper.changed();
    await it.turns();
    expect(it.jobs).toHaveLength(1);
    await it.pass();
    expect(it.jobs).toHaveLength(2);
  });

  it('[MAP-5] where nobody looks nothing is gathered', async () => {
    const it = keeping(voted(), () => false);
    it.keeper.changed();
    await it.turns();
    expect(it.jobs).toHaveLength(0);
    it.keeper.comes();
    await it.turns();
    expect(it.jobs).toHaveLength(1);
  });

  it('[MAP-4] newer votes take the place of older ones, once; the next map comes to its end', async () => {
    const world = voted();
    const it = keeping(world);
    for (let n = 0; n < 9; n++) {
      changes(world, n);
      it.keeper.changed();
      await it.turns();
      await it.pass();
    }
    expect(it.jobs).toHaveLength(2);
    await it.finish();
    expect(it.keeper.current()).not.toBeNull();
    await it.pass();
    expect(it.jobs).toHaveLength(3);
  });

  it('[MAP-6] a new number of camps waits for its fourth time while answers come in', async () => {
    const world = given(live(), ...named(big, () => 'agree')).world;
    const it = keeping(world);
    it.keeper.changed();
    await it.turns();
    await it.finish();
    expect(it.keeper.current()?.drawn.camps.shown).toBe(false);
    given(world, ...named(big, how));
    const seen: boolean[] = [];
    for (let n = 0; n < 5; n++) {
      changes(world, n);
      it.keeper.changed();
      await it.pass();
      await it.finish();
      seen.push(it.keeper.current()?.drawn.camps.shown === true);
    }
    expect(seen).toEqual([false, false, false, true, true]);
  });

  it('[MAP-6] once answers are closed it is shown at once', async () => {
    const world = given(live(), ...named(big, () => 'agree')).world;
    const it = keeping(world);
    it.keeper.changed();
    await it.turns();
    await it.finish();
    given(world, ...named(big, how), close);
    it.keeper.changed();
    await it.pass();
    await it.finish();
    expect(it.keeper.current()?.drawn.camps.shown).toBe(true);
  });

  it('[MAP-9] when the stage moves on it is forgotten', async () => {
    const world = voted();
    const it = keeping(world);
    it.keeper.changed();
    await it.turns();
    await it.finish();
    given(world, by({ type: 'endSession', session: 'one' as never }));
    it.keeper.changed();
    await it.pass();
    expect(it.keeper.current()).toBeNull();
    expect(it.told()).toBe(2);
  });

  it('[MAP-3] an analyst that dies is said once, and the next change tries again', async () => {
    const world = voted();
    let dead = true;
    const failures: unknown[] = [];
    const timers: (() => void)[] = [];
    const keeper = mapKeeperOf({
      key: 'series',
      analyst: {
        analyse: async (_key, _name, input) => {
          if (dead) throw new Error('the thread ended');
          return standing((input as { given: AnswersGiven }).given) as never;
        },
      },
      look: async (see) => see(world.series),
      after: (_ms, act) => {
        timers.push(act);
        return () => undefined;
      },
      wanted: () => true,
      found: () => undefined,
      failed: (error) => failures.push(error),
    });
    const turns = async () => {
      for (let turn = 0; turn < 30; turn++) await nextTurn();
    };
    keeper.changed();
    await turns();
    expect(failures).toHaveLength(1);
    expect(keeper.current()).toBeNull();
    dead = false;
    for (const act of timers.splice(0)) act();
    keeper.changed();
    await turns();
    expect(keeper.current()).not.toBeNull();
  });

  it('[MAP-3] with an analyst that never answers a room goes on: commands are answered, views go out', async () => {
    const { journal } = memoryJournal();
    const sent: string[] = [];
    let asked = 0;
    const rooms = roomsOf(
      {
        listening: () => true,
        parts: (_series, audience, parts) =>
          void sent.push(...parts.map(({ part }) => `${audience} ${part}`)),
        mine: () => undefined,
      },
      {
        journal,
        people: nobodyKnown,
        clock: () => 1,
        pacer: { now: () => 0, after: () => () => undefined },
        newId: () => randomUUID(),
        note: (_series, { event }) => expect(event).toBe('committed'),
        analyst: {
          analyse: () => {
            asked += 1;
            return new Promise(() => undefined);
          },
        },
      },
    );
    const name = id<SeriesId>('series');
    const live = await rooms.make(name);
    await live.found(nell, journalOf(voting({ ...big, peers: 16 }, liveShort)));
    for (const [n, who] of names(16).entries()) {
      const reply = await live.ask(
        { role: 'peer', seat: seat(who) },
        { type: 'answer', asking: id('v:1'), subject: 'st1', id: '', values: { vote: how(n, 1) } },
      );
      expect(reply).toMatchObject({ ok: true });
    }
    await vi.waitUntil(() => asked > 0);
    expect(await live.ask(nell, { type: 'closeAsking', asking: id('v:1') })).toMatchObject({ ok: true });
    expect(sent).toContain('screen outcome/0');
    expect(sent.some((part) => part.endsWith(' map'))).toBe(false);
    await rooms.stop();
  });

  it('[MAP-3] with the real thread a map arrives at desk and screen, and never at a phone', async () => {
    const analyst = openAnalyst();
    const { journal } = memoryJournal();
    const sent: string[] = [];
    const rooms = roomsOf(
      {
        listening: () => true,
        parts: (_series, audience, parts) =>
          void sent.push(...parts.map(({ part, value }) => `${audience} ${part} ${JSON.stringify(value)}`)),
        mine: () => undefined,
      },
      {
        journal,
        people: nobodyKnown,
        clock: () => 1,
        pacer: { now: () => 0, after: () => () => undefined },
        newId: () => randomUUID(),
        note: (_series, { event }) => expect(event).toBe('committed'),
        analyst,
      },
    );
    const live = await rooms.make(id<SeriesId>('series'));
    await live.found(nell, journalOf(given(voted(), close).world));
    const maps = () => sent.filter((part) => / map /.test(part));
    await vi.waitUntil(() => maps().length === 2, { timeout: 15_000 });
    expect(
      maps()
        .map((part) => part.split(' ')[0])
        .sort(),
    ).toEqual(['desk', 'screen']);
    expect(maps()[0]).toContain('"shown":true');
    await rooms.stop();
    await analyst.close();
  });

  it('[MAP-3] the real thread comes to the same', async () => {
    const analyst = openAnalyst();
    const given = gathered(voted());
    const found = await analyst.analyse('series', 'standing', { given, seed: 1, permutations: 39 });
    await analyst.close();
    expect(found).toEqual(standing(given));
  });
});
