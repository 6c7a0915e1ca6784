import type { Asking } from '@moot/shared/model/series.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faces, seen } from '../views/looking.ts';
import { onStage, play, printedSeries, replayed, type World } from './given.ts';
import { anyRoom, type Choice, choices, isTaken, movesOf, primaryCommand } from './history.ts';

let written = 0;
const words = () => {
  written += 1;
  return `words ${written}`;
};

/** Plays a history; `after` is told of every step that was taken. */
function played(list: readonly Choice[], after: (world: World, says: string) => void): World {
  const world = anyRoom();
  for (const choice of list)
    for (const move of movesOf(world, choice, words)) if (play(world, move.step).ok) after(world, move.says);
  return world;
}

const activitiesIn = (world: World) => world.series.sessions.flatMap((s) => s.activities);
const askingsIn = (world: World) => activitiesIn(world).flatMap((a) => a.askings);

/** Named answers as they stand: asking, subject, seat, id → words. */
function namedIn(world: World): Map<string, string> {
  const standing = askingsIn(world).flatMap((asking) =>
    [...asking.given].flatMap(([subject, seats]) =>
      [...seats].flatMap(([seat, given]) =>
        given.map((g) => [`${asking.id} ${subject} ${seat} ${g.id}`, JSON.stringify(g.values)] as const),
      ),
    ),
  );
  return new Map(standing);
}

const isOut = (asking: Asking) =>
  [...asking.shown.values()].some((cells) => cells.size > 0) ? [asking.id as string] : [];

describe('after any history', () => {
  test('[FOLD-1] the journal folded anew is the state that was lived, and every face is told the same', () => {
    fc.assert(
      fc.property(choices(80), (list) => {
        const world = played(list, () => {});
        const series = replayed(world);
        expect(printedSeries(series)).toBe(printedSeries(world.series));
        for (const face of faces)
          expect(JSON.stringify(seen({ series, boxes: world.boxes }, face))).toBe(
            JSON.stringify(seen(world, face)),
          );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('[STEP-8] no step of the facilitator destroys a named answer, and nothing shown or burnt without names opens again', () => {
    fc.assert(
      fc.property(choices(80), (list) => {
        let before = new Map<string, string>();
        const out = new Set<string>();
        played(list, (world, says) => {
          const now = namedIn(world);
          if (!/answers|takes back|says/.test(says)) expect(now).toEqual(before);
          before = now;
          for (const asking of askingsIn(world)) for (const id of isOut(asking)) out.add(id);
          const open = askingsIn(world).filter((a) => a.step === 'open' || a.step === 'ready');
          expect(open.filter((a) => out.has(a.id))).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('[STEP-9] one activity is on, the one on the stage; what is over holds nothing in its box', () => {
    fc.assert(
      fc.property(choices(60), (list) => {
        played(list, (world) => {
          const on = activitiesIn(world).filter((a) => a.status === 'on');
          expect(on.length).toBeLessThan(2);
          if (on.length === 1) expect(onStage(world).id).toBe(on[0]?.id);
          for (const activity of activitiesIn(world))
            for (const asking of activity.askings) {
              if (activity.status !== 'on') expect(asking.step).toBe('settled');
              const cells = [...(world.boxes.get(asking.id) ?? [])];
              const gone = cells.flatMap(([field, subjects]) =>
                [...subjects.keys()].filter((s) => asking.shown.get(field)?.has(s)),
              );
              expect(gone).toEqual([]);
              if (asking.step === 'settled') expect(cells).toEqual([]);
            }
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('[TOLD-1] what the desk is offered is taken', () => {
    fc.assert(
      fc.property(choices(60), (list) => {
        played(list, (world, says) => {
          for (const [name, command] of offered(world))
            expect([says, name, isTaken(world, command)]).toEqual([says, name, true]);
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Every action that the desk's stage says can be done now, as the command that its button sends. */
function offered(world: World): readonly (readonly [string, Command])[] {
  const { can, asking, activity, openings, reveals, latecomers } = seen(world, 'desk')
    .stage as unknown as DeskStagePart;
  const on = (asking?.id ?? 'none') as Asking['id'];
  const here = (activity?.id ?? 'none') as Asking['activity'];
  const showing = asking?.step === 'closed' || asking?.step === 'shown' ? reveals : [];
  const primary = primaryCommand(world);
  const opening = (id: string): Command => ({ type: 'openAsking', activity: here, opening: id });
  type Offer = readonly [string, boolean, Command];
  const all: readonly Offer[] = [
    ['back', can.back, { type: 'stepBack' }],
    ['pause', can.pause, { type: 'pause' }],
    ['skip', can.skip, { type: 'skipActivity', activity: here }],
    ['lastCall', can.lastCall, { type: 'lastCall' }],
    ['reopen', can.reopen, { type: 'reopenAsking', asking: on }],
    ['showAll', can.showAll, { type: 'show', asking: on, parts: 'all' }],
    ['askAgain', can.askAgain !== null, opening(can.askAgain ?? '')],
    ['talk', can.talk, { type: 'talk', minutes: 1 }],
    ['settle', can.settle, { type: 'settleActivity', activity: here }],
    [
      'unsettle',
      can.unsettle !== null,
      { type: 'unsettleActivity', activity: (can.unsettle ?? '') as Asking['activity'] },
    ],
    ['uncover', can.uncover, { type: 'uncover' }],
    ...openings.map((o): Offer => [`open ${o.id}`, true, opening(o.id)]),
    ...showing.map((r): Offer => [`show ${r.id}`, !r.shown, { type: 'show', asking: on, parts: [r.id] }]),
    ...latecomers.map(
      (l): Offer => [`let ${l.seat} in`, true, { type: 'letIn', asking: on, seat: l.seat as never }],
    ),
  ];
  const allowed = all.flatMap(([name, may, command]) => (may ? [[name, command] as const] : []));
  return primary === null ? allowed : [['primary', primary] as const, ...allowed];
}
