import { type ActivityId, id, type SessionId } from '@moot/shared/model/ids.ts';
import type { AgendaEdit } from '@moot/shared/model/series.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather, pulse, session } from './definitions.ts';
import {
  ask,
  by,
  endSession,
  given,
  open,
  printedSeries,
  room,
  type Step,
  skip,
  type World,
} from './given.ts';

const one = id<SessionId>('one');
const named = (name: string) => id<ActivityId>(name);
const edits = (edit: AgendaEdit): Step => by({ type: 'editAgenda', session: one, edit: edit as never });
const undo = by({ type: 'undoEdit', session: one });
const world = () =>
  room({ activities: ['a', 'b', 'c', 'd'].map((n) => gather(n)), later: [session('two', [gather('z')])] });
const order = ({ series }: World) => series.sessions[0]?.activities.map((a) => a.id).join('');

describe('the facilitator’s edits of a run sheet', () => {
  test('[AGENDA-1] move, add, drop and change, of what has not begun', () => {
    const it = world();
    given(it, edits({ do: 'move', activity: named('d'), to: 0 }));
    expect(order(it)).toBe('dabc');
    given(it, edits({ do: 'add', definition: pulse('e'), at: 4 }));
    expect(order(it)).toBe('dabce');
    given(it, edits({ do: 'drop', activity: named('b') }));
    expect(order(it)).toBe('dace');
    given(it, edits({ do: 'change', definition: gather('c', { params: { maxPosts: 3 } }) }));
    expect(it.series.sessions[0]?.activities[2]?.definition.params.maxPosts).toBe(3);
  });

  test('[AGENDA-2] nothing that has begun is changed, and nothing is put before it', () => {
    const it = world();
    given(it, open('b'), ask());
    given(it)
      .when(edits({ do: 'drop', activity: named('b') }))
      .thenRefused('not_now');
    given(it)
      .when(edits({ do: 'move', activity: named('b'), to: 3 }))
      .thenRefused('not_now');
    given(it)
      .when(edits({ do: 'change', definition: gather('b') }))
      .thenRefused('not_now');
    given(it)
      .when(edits({ do: 'add', definition: gather('e'), at: 1 }))
      .thenRefused('not_now');
    given(it)
      .when(edits({ do: 'add', definition: gather('e'), at: 5 }))
      .thenRefused('not_now');
    given(it)
      .when(edits({ do: 'move', activity: named('d'), to: 2 }))
      .thenAccepted();
    given(it, skip('c'))
      .when(edits({ do: 'drop', activity: named('c') }))
      .thenRefused('not_now');
  });

  test('[AGENDA-2] nor anything of another session, nor once it is over; ids stay new to the series', () => {
    given(world())
      .when(edits({ do: 'drop', activity: named('z') }))
      .thenRefused('not_now');
    given(world())
      .when(edits({ do: 'add', definition: gather('z'), at: 4 }))
      .thenRefused('not_now');
    given(world(), endSession)
      .when(edits({ do: 'drop', activity: named('a') }))
      .thenRefused('not_now');
    given(world())
      .when(by({ type: 'undoEdit', session: id<SessionId>('nine') }))
      .thenRefused('unknown');
  });

  test('[AGENDA-3] each edit is taken back by the next undo, until none is left', () => {
    const move = fc.record({
      do: fc.constant('move'),
      activity: fc.constantFrom(...'abcd'),
      to: fc.nat({ max: 4 }),
    });
    const drop = fc.record({ do: fc.constant('drop'), activity: fc.constantFrom(...'abcd') });
    const change = fc.record({
      do: fc.constant('change'),
      definition: fc.constantFrom(...[...'abcd'].map((n) => pulse(n))),
    });
    const add = fc.record({
      do: fc.constant('add'),
      definition: fc.constantFrom(...[...'efa'].map((n) => gather(n))),
      at: fc.nat({ max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(move, drop, change, add), { maxLength: 6 }), (list) => {
        const it = world();
        const before = printedSeries(it.series);
        const done = list.filter((edit) => edits(edit as never)(it).ok).length;
        for (let n = 0; n < done; n += 1) given(it, undo);
        expect(printedSeries(it.series)).toBe(before);
        given(it).when(undo).thenRefused('not_now');
      }),
      { numRuns: 60 },
    );
  });

  test('[AGENDA-4] a session is dated and dated anew', () => {
    const it = world();
    given(it, by({ type: 'dateSession', session: one, plannedFor: '2030-02-01T14:00' }));
    expect(it.series.sessions[0]?.plannedFor).toBe('2030-02-01T14:00');
    given(it)
      .when(by({ type: 'dateSession', session: id<SessionId>('nine'), plannedFor: null }))
      .thenRefused('unknown');
  });
});
