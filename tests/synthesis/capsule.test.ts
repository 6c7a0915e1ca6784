import { seriesAsItStands, wholeSeriesYaml } from '@moot/server/exports/agenda.ts';
import { capsuleOf, termsIn } from '@moot/server/exports/capsule.ts';
import { type ActivityId, id, type SeatId, type SessionId } from '@moot/shared/model/ids.ts';
import type { AgendaEdit, Series } from '@moot/shared/model/series.ts';
import { checkWholeSeries } from '@moot/shared/series/checkDefinition.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { describe, expect, test } from 'vitest';
import { gather, vote } from '../series/definitions.ts';
import { type Played, played } from './played.ts';

const demo: Played = await played('demo', (script) => script, null);
const state = (): Series => demo.state() as Series;

/** Everything that anybody wrote, as the journal has it: what is longer than a tap. */
function wordsGiven(): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) look(inner);
  };
  for (const { events } of demo.journal)
    for (const event of events)
      if (event.type === 'answered' || event.type === 'partsShown' || event.type === 'remembered')
        look(event);
  return [...found].filter((text) => text.includes(' ') && text.length > 12);
}

const names = () => [...demo.roster.people.values()].map(({ name }) => name);
const organisations = () => [...demo.roster.organisations.values()].map(({ name }) => name);

/** As the facilitator's edits would have it, by whatever way they came. */
function withEdit(edit: AgendaEdit): Series {
  const series = structuredClone(state());
  const [first] = series.sessions;
  const session = id<SessionId>(first?.id ?? '');
  evolve(series, { type: 'agendaEdited', session, edit, inverse: edit, undoes: false }, 0);
  return series;
}

const yaml = (series: Series, terms: readonly string[] = []) =>
  wholeSeriesYaml(capsuleOf(series, demo.roster, terms));

describe('a capsule of a series that was held', () => {
  test('[CAPS-1] holds no word of a peer, no name and no organisation', () => {
    const text = yaml(state()).replaceAll(/\s+/g, ' ');
    expect(wordsGiven().length).toBeGreaterThan(50);
    for (const secret of [...wordsGiven(), ...names(), ...organisations()])
      if (!wholeSeriesYaml(seriesAsWritten()).replaceAll(/\s+/g, ' ').includes(secret))
        expect(text.includes(secret), secret).toBe(false);
    expect(checkWholeSeries({ file: 'c', text: yaml(state()) }).ok).toBe(true);
  });

  test('[CAPS-1] nor where the facilitator wrote them on a run sheet', () => {
    const [name = ''] = names();
    const [organisation = ''] = organisations();
    const said = wordsGiven()[0] ?? '';
    const first = name.split(' ')[0] ?? '';
    const definition = {
      ...vote('added', {
        params: {
          statements: [
            { id: 'x1', text: said.slice(0, 120) },
            { id: 'x2', text: 'We share one budget.' },
          ],
        },
      }),
      title: `What ${name} asked of ${organisation.toUpperCase()}`,
      prompt: `Is ${first} right?`,
    };
    const series = withEdit({ do: 'add', definition, at: 0 });
    expect(wholeSeriesYaml(seriesAsItStands(series))).toContain(name);
    const text = yaml(series);
    const capsule = checkWholeSeries({ file: 'c', text });
    const added = capsule.ok
      ? capsule.definition.sessions[0]?.activities.find((one) => one.id === 'added')
      : undefined;
    expect(added).toMatchObject({
      title: 'What … asked of …',
      prompt: 'Is … right?',
      params: { statements: [{ id: 'x2', text: 'We share one budget.' }] },
    });
  });

  test('[CAPS-1] one word that somebody tapped or wrote leaves the settings in one piece', () => {
    const sort = state().sessions[0]?.activities.find(
      ({ definition: { kind } }) => kind === 'sort',
    )?.definition;
    if (sort === undefined) throw new Error('session 1 sorts');
    const columns = ['all_of_us', 'some_of_us', 'just_me', 'unsure'];
    const params = { ...sort.params, columns, lines: null, ledger: false };
    const source = 's1-best';
    const series = withEdit({ do: 'change', definition: { ...sort, title: 'Again', source, params } });
    const check = checkWholeSeries({ file: 'c', text: yaml(series) });
    expect(check.ok, JSON.stringify(check)).toBe(true);
    expect(yaml(series)).toContain('just_me');
  });

  test('[CAPS-1] of a glossary only the words that were ticked, and never what they mean', () => {
    const terms = termsIn(state());
    const [ticked, left] = terms;
    if (ticked === undefined || left === undefined) throw new Error('the demo series opens words');
    const seeds = (text: string) => {
      const check = checkWholeSeries({ file: 'c', text });
      const all = check.ok ? check.definition.sessions.flatMap(({ activities }) => activities) : [];
      return all.flatMap(({ params }) => (Array.isArray(params.seed) ? params.seed : []));
    };
    expect(seeds(yaml(state()))).toEqual([]);
    expect(seeds(yaml(state(), [ticked.id]))).toEqual([ticked.text]);
    for (const { shared } of state().memory.glossary.values())
      if (shared !== null)
        expect(
          yaml(
            state(),
            terms.map((term) => term.id),
          ),
        ).not.toContain(shared);
  });

  test('[CAPS-1] a name that was never on a run sheet is not looked for in the workshop’s own words', () => {
    const series = withEdit({ do: 'add', definition: gather('plain'), at: 0 });
    const check = checkWholeSeries({ file: 'c', text: yaml(series) });
    const sessions = check.ok ? check.definition.sessions : [];
    expect(sessions.map(({ id: key }) => key)).toEqual(seriesAsWritten().sessions.map(({ id: key }) => key));
    expect(sessions[1]).toEqual(seriesAsWritten().sessions[1]);
  });
});

test('[CAPS-1] the workshop’s own words stay in an activity that was changed, whatever somebody is called', () => {
  const found = state().sessions[0]?.activities.find(({ id: key }) => key === 's1-worst')?.definition;
  if (found === undefined) throw new Error('session 1 has it');
  const series = withEdit({ do: 'change', definition: { ...found, minutes: 20, help: 'Ask Peer first.' } });
  const [anybody] = demo.roster.people.keys();
  const people = new Map([
    ...demo.roster.people,
    [anybody ?? id<SeatId>('p'), { name: 'Peer Gynt', role: '' }],
  ]);
  const capsule = capsuleOf(series, { ...demo.roster, people }, []);
  const changed = capsule.sessions[0]?.activities.find((one) => one.id === 's1-worst');
  expect(changed).toMatchObject({ title: 'Peer working at its worst', minutes: 20, help: 'Ask … first.' });
});

test('[CAPS-2] words that came in a capsule are in the next one', () => {
  const found = state()
    .sessions.flatMap(({ activities }) => activities)
    .find(({ definition: { kind } }) => kind === 'glossary');
  if (found === undefined) throw new Error('a session has a glossary');
  const series = structuredClone(state());
  const [first] = series.sessions;
  const seed = ['duty', 'neighbour'];
  const carried = { ...found.definition, params: { ...found.definition.params, seed } };
  const session = series.sessions.find(({ id: key }) => key === found.session) ?? first;
  Object.assign(session?.definition ?? {}, {
    activities: session?.definition.activities.map((one) => (one.id === carried.id ? carried : one)),
  });
  const activity = session?.activities.find(({ id: key }) => key === found.id);
  Object.assign(activity ?? {}, {
    definition: { ...carried, params: { ...carried.params, seed: [...seed, 'whispered'] } },
  });
  const capsule = capsuleOf(series, demo.roster, []);
  const params = capsule.sessions
    .flatMap(({ activities }) => activities)
    .find((one) => one.id === carried.id)?.params;
  expect(params?.seed).toEqual(seed);
});

/** What the workshop itself wrote. */
function seriesAsWritten() {
  const series = structuredClone(state());
  for (const session of series.sessions) {
    const written = session.definition.activities.map(({ id: key }) => id<ActivityId>(key));
    session.activities.sort((a, b) => written.indexOf(a.id) - written.indexOf(b.id));
  }
  return seriesAsItStands(series);
}
