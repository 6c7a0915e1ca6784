import { type ActivityId, id, type SessionId } from '@moot/shared/model/ids.ts';
import type { AgendaEdit } from '@moot/shared/model/series.ts';
import { sizeAdvice } from '@moot/shared/series/agendaSize.ts';
import { facilitatorCommandSchema } from '@moot/shared/series/commands.ts';
import { describe, expect, test } from 'vitest';
import { gather, pulse, session, vote } from './definitions.ts';
import { activityIn, by, given, own, planned, printedSeries, type Step } from './given.ts';

const one = id<SessionId>('one');
const named = (name: string) => id<ActivityId>(name);
const edits = (edit: AgendaEdit): Step => by({ type: 'editAgenda', session: one, edit: edit as never });
const undo = by({ type: 'undoEdit', session: one });
const says = (statement: string): Step =>
  own('v', 'addStatement', { id: statement, text: statement, from: null, as: null });

describe('what an edit leaves alone', () => {
  const world = () => planned({ activities: [gather('g'), vote('v')] });
  const made = (it: ReturnType<typeof world>) => JSON.stringify(activityIn(it, 'v').own);

  test('[AGENDA-5] a statement made for a vote stays when the vote is changed, and when that is undone', () => {
    const it = world();
    given(it, says('Ours'));
    const before = made(it);
    expect(before).toContain('Ours');
    given(it, edits({ do: 'change', definition: { ...vote('v'), title: 'Now' } }));
    expect(made(it)).toBe(before);
    given(it, says('Theirs'), undo);
    expect(made(it)).toContain('Theirs');
    expect(activityIn(it, 'v').definition.title).toBe('Title of v');
  });

  test('[AGENDA-5] dropped, or made another kind, it comes back with all that was made in it', () => {
    const it = world();
    given(it, says('Ours'));
    const before = printedSeries(it.series);
    given(
      it,
      edits({ do: 'drop', activity: named('v') }),
      edits({ do: 'add', definition: pulse('v'), at: 1 }),
    );
    given(it, undo, undo);
    expect(printedSeries(it.series)).toBe(before);
    given(it, edits({ do: 'change', definition: pulse('v') }), undo);
    expect(printedSeries(it.series)).toBe(before);
  });
});

describe('what an edit would break', () => {
  const draws = vote('v', { source: 'g', params: { statements: [] } });
  const world = () =>
    planned({
      activities: [gather('g'), draws],
      later: [session('two', [vote('w', { source: 'v', params: { statements: [] } })])],
    });

  test('[AGENDA-6] an activity that another draws on is neither dropped, nor moved behind it, nor made another kind', () => {
    const it = world();
    given(it)
      .when(edits({ do: 'drop', activity: named('g') }))
      .thenRefused('does_not_fit');
    given(it)
      .when(edits({ do: 'move', activity: named('g'), to: 1 }))
      .thenRefused('does_not_fit');
    given(it)
      .when(edits({ do: 'change', definition: pulse('g') }))
      .thenRefused('does_not_fit');
    given(it)
      .when(edits({ do: 'drop', activity: named('v') }))
      .thenRefused('does_not_fit');
    given(
      it,
      by({
        type: 'editAgenda',
        session: id<SessionId>('two'),
        edit: { do: 'drop', activity: named('w') } as never,
      }),
    );
    given(it)
      .when(edits({ do: 'drop', activity: named('v') }))
      .thenAccepted();
    given(it)
      .when(edits({ do: 'drop', activity: named('g') }))
      .thenAccepted();
  });

  test('[AGENDA-6] nor is something put there that draws on what is not before it', () => {
    const it = planned({ activities: [gather('g')] });
    given(it)
      .when(edits({ do: 'add', definition: draws, at: 0 }))
      .thenRefused('does_not_fit');
    given(it)
      .when(edits({ do: 'add', definition: draws, at: 1 }))
      .thenAccepted();
  });

  test('[AGENDA-6] an undo that would break something since added is refused too', () => {
    const it = planned({ activities: [pulse('p')], later: [session('two', [pulse('z')])] });
    given(it, edits({ do: 'add', definition: gather('g'), at: 1 }));
    const two = id<SessionId>('two');
    given(
      it,
      by({ type: 'editAgenda', session: two, edit: { do: 'add', definition: draws, at: 0 } as never }),
    );
    given(it).when(undo).thenRefused('does_not_fit');
    given(it, by({ type: 'undoEdit', session: two }))
      .when(undo)
      .thenAccepted();
  });
});

describe('how many it is meant for', () => {
  const peers = Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`p${n}`, 'north']));
  const advice = (most: number | null) => {
    const it = planned({
      peers,
      activities: [
        { ...gather('g', { params: { maxPosts: 3 } }), ...(most === null ? {} : { meantFor: { most } }) },
      ],
    }).series;
    const [first] = it.sessions;
    return first === undefined ? [] : sizeAdvice(it, first);
  };

  test('[SIZE-2] what the definition says goes before what the kind says', () => {
    expect(advice(null).map(({ proposal, most }) => [proposal, most])).toEqual([['fewerPosts', 12]]);
    expect(advice(40)).toEqual([]);
    expect(advice(8).map(({ most }) => most)).toEqual([8]);
  });
});

test.each([
  '2026-02-29T10:00',
  '2026-13-01T10:00',
  '2026-03-12',
  '2026-03-12T25:00',
  'soon',
  '2026-03-12T10:00Z',
  '',
])('[AGENDA-7] “%s” is no date for a session', (plannedFor) => {
  const command = { type: 'dateSession', session: 'one', plannedFor };
  expect(facilitatorCommandSchema.safeParse(command).success).toBe(false);
  const good = { ...command, plannedFor: '2028-02-29T10:00' };
  expect(facilitatorCommandSchema.safeParse(good).success).toBe(true);
});
