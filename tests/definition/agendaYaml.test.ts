import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@moot/server/commands/check.ts';
import { definitionsIn } from '@moot/server/definitions.ts';
import { seriesAsItStands, sessionYaml, wholeSeriesYaml } from '@moot/server/exports/agenda.ts';
import { type ActivityId, id, type SeriesId, type SessionId } from '@moot/shared/model/ids.ts';
import type { AgendaEdit, Series } from '@moot/shared/model/series.ts';
import { answered, standingIn } from '@moot/shared/series/agendaDraft.ts';
import { agendaOf } from '@moot/shared/series/agendaList.ts';
import { checkDefinition, checkWholeSeries, isWholeSeries } from '@moot/shared/series/checkDefinition.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { decide } from '@moot/shared/series/decide.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../store/fixtures.ts';
import { activity, builtIn, definitionOf, small } from './built-in.ts';

const definition = definitionOf(builtIn);

function planned(sessions = definition.sessions): Series {
  const { id: key, title, purpose, credit, people } = definition;
  const events = createSeries({
    ...{ id: id<SeriesId>('series'), title: 'Pell Valley', language: 'en', timeZone: 'Europe/London' },
    settings: { rosterShown: true, selfJoin: true },
    organisations: [],
    seats: [],
    sessions,
    workshop: { id: key, title, purpose, credit, people },
  });
  const series = events.reduce<Series | null>((state, event) => evolve(state, event, 0), null);
  if (series === null) throw new Error('a series begins with events');
  return series;
}

function edited(series: Series, session: string, edit: AgendaEdit): boolean {
  const command = { type: 'editAgenda', session: id<SessionId>(session), edit } as never;
  const decision = decide(series, new Map(), command, { role: 'facilitator', id: 'nell' }, 0);
  if (decision.ok) for (const event of decision.events) evolve(series, event, 0);
  return decision.ok;
}

test.each(definition.sessions.map((session) => [session.id, session] as const))(
  '[YAML-1] the run sheet of %s, written as a file, takes the place of the file it came from',
  (session, as) => {
    const files = builtIn.map((file) =>
      file.text.includes(`\nid: ${session}\n`) ? { ...file, text: sessionYaml(as) } : file,
    );
    expect(files.filter((file, n) => file.text !== builtIn[n]?.text)).toHaveLength(1);
    expect(checkDefinition(files)).toEqual({ ok: true, definition });
  },
);

test('[YAML-2] all run sheets in one file plan the same, credit and all', () => {
  const text = wholeSeriesYaml(seriesAsItStands(planned()));
  expect(isWholeSeries(text)).toBe(true);
  expect(checkWholeSeries({ file: 'any.yaml', text })).toEqual({ ok: true, definition });
});

test('[YAML-2] after any edits too', () => {
  const activities = definition.sessions.flatMap(({ activities: all }) => all);
  const edit = fc.oneof(
    fc.record({
      do: fc.constant('move' as const),
      activity: fc.constantFrom(...activities).map((one) => id<ActivityId>(one.id)),
      to: fc.nat({ max: 10 }),
    }),
    fc.record({
      do: fc.constant('drop' as const),
      activity: fc.constantFrom(...activities).map((one) => id<ActivityId>(one.id)),
    }),
    fc.record({
      do: fc.constant('change' as const),
      definition: fc.constantFrom(...activities).map((one) => ({ ...one, title: `New: ${one.id}` })),
    }),
    fc.record({
      do: fc.constant('add' as const),
      definition: fc.constantFrom(...activities).map((one) => ({ ...one, id: `new-${one.id}`.slice(0, 40) })),
      at: fc.nat({ max: 10 }),
    }),
  );
  const any = fc.array(fc.tuple(fc.constantFrom('s1', 's2', 's3', 's4', 's5'), edit), { maxLength: 12 });
  let done = 0;
  fc.assert(
    fc.property(any, (list) => {
      const series = planned();
      for (const [session, one] of list) done += Number(edited(series, session, one as AgendaEdit));
      const text = wholeSeriesYaml(seriesAsItStands(series));
      const check = checkWholeSeries({ file: 'any.yaml', text });
      expect(check.ok, JSON.stringify(check)).toBe(true);
      const again = planned(check.ok ? check.definition.sessions : []);
      expect(again.sessions.map(agendaOf)).toEqual(
        series.sessions.map(agendaOf).filter((agenda) => agenda.length > 0),
      );
    }),
    { numRuns: 40 },
  );
  expect(done).toBeGreaterThan(20);
});

const inPlace = definition.sessions.flatMap((session) =>
  session.activities.map((one, at) => ({ name: one.id, one, spot: { session: session.id, at } })),
);

/** Texts that a definition need not have, and which lines of a ledger that is not drawn on; all else stands somewhere. */
const mayBeEmpty = ['help', 'script', 'stem', 'proposal', 'proposalHint', 'whichLines'];

test.each(inPlace)('[PREP-9] $name answered as it stands is as it was', ({ one, spot }) => {
  const whole = { series: planned(), ...spot };
  const unanswered = Object.entries(standingIn(one, whole)).filter(([, value]) => value === '');
  expect(unanswered.filter(([question]) => !mayBeEmpty.includes(question))).toEqual([]);
  const { names: before, ...rest } = one;
  const { names: after, ...now } = answered(one, standingIn(one, whole), whole);
  expect(now).toEqual(rest);
  // In one word where all are alike, and without fields that are always named.
  if (typeof before === 'object' && typeof after === 'object') expect({ ...after, ...before }).toEqual(after);
});

describe('a whole workshop in one file', () => {
  const [series, one] = small(activity('a', 'gather', '{}'));
  const inside = `${series?.text.replace(/sessions:.*\n/, '')}sessions:\n  - ${one?.text.replaceAll('\n', '\n    ')}\n`;

  test('[DEF-17] is accepted, also as the one file of a folder', () => {
    expect(checkDefinition([{ file: 'series.yaml', text: inside }]).ok).toBe(true);
    expect(checkWholeSeries({ file: 'whatever.yaml', text: inside }).ok).toBe(true);
    expect(isWholeSeries(series?.text ?? '')).toBe(false);
  });

  test('[DEF-17] says the line of what is wrong in it', () => {
    const text = inside.replace('kind: gather', 'kind: gathering');
    const checked = checkWholeSeries({ file: 'x.yaml', text });
    const line = text.split('\n').findIndex((words) => words.includes('gathering')) + 1;
    expect(checked).toMatchObject({ ok: false, problems: [{ file: 'x.yaml', line, field: 'kind' }] });
    const twice = inside.replace(/( *- \{ id: a,.*\n)/, '$1$1');
    expect(checkWholeSeries({ file: 'x.yaml', text: twice })).toMatchObject({
      ok: false,
      problems: [{ message: 'another activity is called a' }],
    });
  });

  test('[SIZE-2] an activity meant for fewer than the series works for is a problem, with its line', () => {
    const meant = (most: number) => small(activity('a', 'gather', '{}', { meantFor: `{ most: ${most} }` }));
    expect(checkDefinition(meant(3)).ok).toBe(true);
    expect(checkDefinition(meant(2))).toMatchObject({
      ok: false,
      problems: [{ field: 'meantFor.most', message: 'this is fewer than the series works for: at least 3' }],
    });
    expect(checkDefinition(meant(1)).ok).toBe(false);
    const whole = inside.replace('id: a,', 'id: a, meantFor: { most: 2 },');
    expect(checkWholeSeries({ file: 'x.yaml', text: whole }).ok).toBe(false);
  });
});

describe('moot check', () => {
  const said: string[] = [];
  const terminal = { say: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  const run = (path: string) => {
    said.length = 0;
    return check([path], terminal as never);
  };

  test('[DEF-17] takes a whole workshop in one file, whatever lies beside it', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'capsule.yaml'), wholeSeriesYaml(seriesAsItStands(planned())));
    writeFileSync(join(folder, 'other.yaml'), 'nothing: of this');
    expect(await run(join(folder, 'capsule.yaml')), said.join()).toBe(0);
    expect(said.join()).toContain('Leading as Peers');
    expect(await run(join(folder, 'other.yaml'))).toBe(1);
    expect(await run(folder)).toBe(1);
  });

  test('[DEF-17] a folder may hold such a file alone, and is offered as a workshop', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'series.yaml'), wholeSeriesYaml(seriesAsItStands(planned())));
    expect(await run(join(folder, 'own')), said.join()).toBe(0);
    expect(await definitionsIn(folder, () => undefined).all()).toEqual([definition]);
  });
});
