// A person is erased from a series that was played to its end.
import { exportDocument } from '@moot/server/exports/documents.ts';
import { erasedFrom, withoutWordsOf } from '@moot/server/store/erasure.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import type { SeatId } from '@moot/shared/model/ids.ts';
import type { Json, Series } from '@moot/shared/model/series.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { expect, test } from 'vitest';
import { later } from './made.ts';
import { played } from './played.ts';

function leaves(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Every text that anybody gave with their name, and whether it stayed when they were erased. */
async function given(name: 'demo' | 'edge') {
  const { journal, state } = await played(name, (script) => script, null);
  const events = journal.flatMap((row) => row.events);
  const texts = [...state().seats.keys()].flatMap((seat: SeatId) => {
    const after = withoutWordsOf(erasedFrom(seat, events), events);
    return events.flatMap((event, n) => {
      const erased = after[n];
      if (event.type !== 'answered' || erased?.type !== 'answered' || event.seat !== seat) return [];
      const left = leaves(erased.values);
      return leaves(event.values).map((text, at) => ({ text, left: left[at] ?? '' }));
    });
  });
  const asked = new Set(
    events
      .flatMap((e) => (e.type === 'askingOpened' ? e.subjects : []))
      .flatMap((subject) => (subject.by === undefined ? [subject.text] : [])),
  );
  const ids = new Set(
    events.flatMap((e) => {
      if (e.type === 'askingOpened') return e.subjects.map((subject) => subject.id as string);
      return e.type === 'answered' ? [e.id as string] : [];
    }),
  );
  return { texts, asked, isId: (text: string) => ids.has(text) || text.startsWith('seat-') };
}

const chosen = {
  demo: '2 3 4 5 A B add ask back common nearly no not_clear not_yet real thats_it try unsure words yes',
  edge: '2 4 5 add aside ask back no not_clear try yes',
};

test.each(['demo', 'edge'] as const)(
  '[STORE-26] %s: what was chosen, or asked about as nobody’s, stays, every other text goes',
  async (name) => {
    const { texts, asked, isId } = await given(name);
    const stayed = new Set(texts.filter((t) => t.left !== '').map((t) => t.text));
    const listed = chosen[name].split(' ');
    expect([...stayed].filter((text) => !isId(text) && !asked.has(text)).toSorted()).toEqual(listed);
    for (const { text, left } of texts) expect(['', text]).toContain(left);
    const gone = new Set(texts.filter((t) => t.left === '').map((t) => t.text));
    expect(listed.filter((text) => gone.has(text))).toEqual([]);
    expect(gone.size).toBeGreaterThan(40);
  },
);

type Kept = Awaited<ReturnType<typeof played>>;
const notes = async (state: Series, roster: Kept['roster'], document: string) => {
  const of = { state, roster, edition: 'ours', now: later, document } as const;
  return String((await exportDocument(of, 'md')).body);
};

function without(seat: SeatId, { journal }: Kept): Series {
  const all = journal.flatMap((r) => r.events);
  const erased = erasedFrom(seat, all);
  let state: Series | null = null;
  for (const { at, events } of journal)
    for (const event of withoutWordsOf(erased, events)) state = evolve(state, structuredClone(event), at);
  if (state === null) throw new Error('nothing was played');
  return state;
}

test('[STORE-26] whoever is erased, every line is placed as before', async () => {
  const series = await played('demo', (script) => script, null);
  const placed = async (from: Series) =>
    (await notes(from, series.roster, 's5')).match(
      /Eight lines were sorted;.*|^\|.*(Common ground|A real difference) \d.*$/gm,
    );
  const before = await placed(series.state());
  expect(before).toContain('Eight lines were sorted; everyone present placed six of them alike.');
  for (const seat of series.state().seats.keys()) expect(await placed(without(seat, series))).toEqual(before);
});

test('[STORE-22] whoever is erased, the lines that were voted on stand where they stood, in their words', async () => {
  const series = await played('demo', (script) => script, null);
  const stood = async (from: Series) =>
    (await notes(from, series.roster, 's1')).match(
      /Where we stood at the last count:.*|^\|.*\d (agree|disagree|passe)s?.*$/gm,
    );
  const before = await stood(series.state());
  expect(before?.join()).toContain('We hold out together for telling each other bad news first.');
  for (const seat of series.state().seats.keys()) expect(await stood(without(seat, series))).toEqual(before);
});

test('[STORE-26] whoever is erased, as many answered a scenario as before', async () => {
  const series = await played('demo', (script) => script, null);
  const counted = async (from: Series) =>
    (await notes(from, series.roster, 's4')).match(/^.*of six present answered.*$/gm);
  const before = await counted(series.state());
  expect(before).toContain('What would you really do? Six of six present answered.');
  for (const seat of series.state().seats.keys()) {
    const after = without(seat, series);
    expect(await counted(after)).toEqual(before);
    expect(await notes(after, series.roster, 's4')).toContain('| (words erased) | (words erased) |');
  }
});

test('[STORE-26] documents say where words were erased, and print no empty quotation', async () => {
  const series = await played('demo', (script) => script, null);
  const [seat] = series.state().seats.keys();
  if (seat === undefined) throw new Error('nobody was there');
  const after = without(seat, series);
  for (const document of ['s1', 's2', 's3', 's4', 's5', seriesDocument]) {
    expect(await notes(series.state(), series.roster, document)).not.toContain('(words erased)');
    const text = await notes(after, series.roster, document);
    expect([document, text]).not.toEqual([document, expect.stringContaining('“”')]);
    if (document === 's4') expect(text).toContain('(words erased)');
  }
});
