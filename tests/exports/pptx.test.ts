import { pptxOf } from '@moot/server/exports/pptx.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { Judgement } from '@moot/shared/model/documents.ts';
import { id, type LineId, type SessionId } from '@moot/shared/model/ids.ts';
import type { Session } from '@moot/shared/model/series.ts';
import { type Deck, seriesSlides, sessionSlides } from '@moot/shared/synthesis/slides.ts';
import { describe, expect, test } from 'vitest';
import { hostile, hostileSession } from '../synthesis/hostile.ts';
import { editions, later } from '../synthesis/made.ts';
import { type Played, played, s1 } from '../synthesis/played.ts';
import { illegal } from './everywhere.ts';
import { converted, illegalIn, partsOf, textsIn, unescaped } from './office.ts';

const [demo, edge] = await Promise.all(
  (['demo', 'edge'] as const).map((name) => played(name, (script) => script, null)),
);
const whole = (p: Played | undefined): Played => {
  if (p === undefined) throw new Error('nothing was played');
  return p;
};

function deckOf(
  p: Played,
  session: string,
  edition: Edition = 'ours',
  change?: (session: Session) => Session,
): Deck {
  const state = p.state();
  const found = state.sessions.find((one) => one.id === id<SessionId>(session));
  if (found === undefined) throw new Error(`no session ${session}`);
  const [series, changed] = change === undefined ? [state, found] : withSession(p, found, change);
  return sessionSlides({ series, session: changed, people: peopleIn(state, p.roster), edition, now: later });
}

function withSession(p: Played, found: Session, change: (session: Session) => Session) {
  const changed = change(found);
  const sessions = p.state().sessions.map((one) => (one === found ? changed : one));
  return [{ ...p.state(), sessions }, changed] as const;
}

const seriesDeck = (p: Played, edition: Edition = 'ours'): Deck =>
  seriesSlides({ series: p.state(), people: peopleIn(p.state(), p.roster), edition, now: later });

const linesOf = (deck: Deck): readonly string[] =>
  deck.slides.flatMap((slide) => {
    if (slide.type === 'title') return [];
    if (slide.type === 'columns') return slide.columns.flatMap(({ lines }) => lines.map(({ text }) => text));
    return slide.lines.map(({ text }) => text);
  });
const under = (deck: Deck, title: string): readonly string[] =>
  deck.slides.flatMap((slide) => {
    if (slide.type === 'columns')
      return slide.columns.filter((c) => c.heading === title).flatMap((c) => c.lines.map((l) => l.text));
    return slide.type === 'lines' && slide.title === title ? slide.lines.map((l) => l.text) : [];
  });

const every = [whole(demo), whole(edge)].flatMap((p) =>
  editions.flatMap((edition) => [
    seriesDeck(p, edition),
    ...p
      .state()
      .sessions.filter((session) => session.startedAt !== null)
      .map((session) => deckOf(p, session.id, edition)),
  ]),
);

/** A deck in which every text is hostile. */
function hostileDeck(): Deck {
  const all = `${hostile.join(' ')}${illegal}`;
  const lines = hostile.map((text) => ({
    text: `${text}${illegal}`,
    words: text,
    tally: { agree: 2, disagree: 1, pass: 0 },
  }));
  const placed = lines.slice(0, 6).map((line, i) => ({
    ...line,
    ...{ id: `${i}`, present: 3, pattern: 'one_apart_against' as const, before: null },
  }));
  const top = { title: all, over: all };
  return {
    ...{ title: all, series: all, kind: all, language: 'en', facilitator: all },
    slides: [
      { type: 'title', title: all, lines: [all] },
      { type: 'columns', ...top, columns: [{ heading: all, nothing: all, lines }] },
      { type: 'lines', ...top, lines },
      { type: 'ground', ...top, lines: placed },
    ],
  };
}

describe('[EXPORT-10] slides', () => {
  test('none holds more than nine lines', () => {
    const counts = every.flatMap(({ slides }) =>
      slides.map((slide) => {
        if (slide.type === 'title') return 0;
        if (slide.type === 'columns') return slide.columns.reduce((sum, c) => sum + c.lines.length, 0);
        return slide.lines.length;
      }),
    );
    expect(Math.max(...counts)).toBeGreaterThan(5);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
  });

  test('every line that stood on the ground is there once, with its count in words', () => {
    const deck = deckOf(whole(demo), 's1');
    const stood = deck.slides.flatMap((slide) => (slide.type === 'ground' ? slide.lines : []));
    expect(stood.map(({ words }) => words)).toEqual([
      'Everyone agrees.',
      'Everyone agrees.',
      'Everyone agrees.',
      'Together: 5 agree, 1 passes.',
      'Apart: 3 agree, 3 disagree.',
      'Apart: 2 agree, 4 disagree.',
    ]);
    expect(new Set(stood.map(({ text }) => text)).size).toBe(6);
  });

  test('on the ground of a series, lines that not all were there for say how many were', () => {
    const stood = seriesDeck(whole(demo)).slides.flatMap((s) => (s.type === 'ground' ? s.lines : []));
    expect(new Set(stood.map(({ present }) => present))).toEqual(new Set([5, 6]));
    for (const { words, present } of stood)
      expect(words).toMatch(present === 5 ? /\. Five present\.$/ : /\. Six present\.$/);
    const one = deckOf(whole(demo), 's3').slides.flatMap((s) => (s.type === 'ground' ? s.lines : []));
    expect(one.map(({ words }) => words)).not.toContainEqual(expect.stringContaining('present'));
  });

  test('so do the counted lines of its lists, and none of them where the same number was there for all', () => {
    const counted = (deck: Deck) =>
      deck.slides.flatMap((s) =>
        s.type === 'lines' ? s.lines.flatMap(({ words, tally }) => (tally === null ? [] : [words])) : [],
      );
    const lists = counted(seriesDeck(whole(demo)));
    expect(lists).toContain('Real difference: 2 agree, 3 disagree, 1 changed. Five present.');
    expect(lists).toContain('Only words: 3 agree, 3 disagree. Six present.');
    for (const words of lists) expect(words).toMatch(/\. (?:Five|Six) present\.$/);
    const state = structuredClone(whole(demo).state());
    for (const line of state.memory.ledger.values())
      line.counts.splice(0, line.counts.length, ...line.counts.filter(({ present }) => present === 6));
    const alike = counted(seriesDeck({ ...whole(demo), state: () => state }));
    expect(alike).toContain('Only words: 3 agree, 3 disagree');
    expect(alike.filter((words) => words.includes('present'))).toEqual([]);
  });

  test('every slide has a title, every drawing its words', async () => {
    const parts = partsOf(await pptxOf(seriesDeck(whole(demo))));
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(4);
    const titled = slides.flatMap(([, xml]) => {
      const [shape = ''] = xml.match(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph\s[^>]*type="title".*?<\/p:sp>/s) ?? [];
      return textsIn(shape, 'a:t');
    });
    expect(titled.toSorted()).toEqual(
      seriesDeck(whole(demo))
        .slides.map(({ title }) => title)
        .toSorted(),
    );
    const told = slides.flatMap(([, xml]) =>
      [...xml.matchAll(/<p:pic>.*?<p:cNvPr [^>]*descr="([^"]*)"/gs)].map((m) => unescaped(m[1] ?? '')),
    );
    expect(told.length).toBeGreaterThan(8);
    expect(told.filter((words) => words === '')).toEqual([]);
    expect(told.some((words) => words.includes('Everyone agrees.'))).toBe(true);
  });
});

describe('[EXPORT-11] the opening mirror', () => {
  const titles = (deck: Deck) => deck.slides.map(({ title }) => title);
  const columnsIn = ['Together so far', 'Left open', 'Promised'];
  const mirrored = (deck: Deck) => columnsIn.flatMap((title) => under(deck, title));

  test('none in the first session; what stood when it began in the others', () => {
    expect(mirrored(deckOf(whole(demo), 's1'))).toEqual([]);
    expect(mirrored(deckOf(whole(demo), 's2')).length).toBeGreaterThan(10);
    let made = 0;
    for (const session of whole(demo).state().sessions) {
      if (session.startedAt === null) continue;
      const [began, shown] = [session.startedAt, mirrored(deckOf(whole(demo), session.id))];
      const later = [...whole(demo).state().memory.ledger.values()].filter(
        (line) => (line.history[0]?.at ?? 0) >= began,
      );
      made += session.id === 's1' ? 0 : later.length;
      expect(later.filter((line) => shown.includes(line.text))).toEqual([]);
    }
    expect(made).toBeGreaterThan(5);
  });

  test('a promise stands in the words it had then', () => {
    const changed = [...whole(demo).state().memory.promises.values()].filter((p) =>
      p.reports.some((r) => r.was !== null),
    );
    for (const promise of changed) {
      const [report] = promise.reports.filter((r) => r.was !== null);
      const session = whole(demo)
        .state()
        .sessions.find((s) => s.id === report?.session);
      if (session === undefined) continue;
      expect(under(deckOf(whole(demo), session.id), 'Promised')).toContain(report?.was);
    }
  });

  test('a line that the facilitator left out is out, and so is the whole', () => {
    const [text = ''] = under(deckOf(whole(demo), 's2'), 'Left open');
    const line = [...whole(demo).state().memory.ledger.values()].find((one) => one.text === text);
    const without = deckOf(whole(demo), 's2', 'ours', (session) => ({
      ...session,
      mirror: { ...session.mirror, included: new Map([[line?.id ?? id<LineId>(''), false]]) },
    }));
    expect(under(without, 'Left open')).not.toContain(text);
    const none = deckOf(whole(demo), 's2', 'ours', (session) => ({
      ...session,
      mirror: { ...session.mirror, out: true },
    }));
    expect(mirrored(none)).toEqual([]);
    expect(titles(none).length).toBeGreaterThan(1);
  });

  test('a name in a line is taken out of the shareable edition', () => {
    const p = whole(demo);
    const state = structuredClone(p.state());
    for (const line of state.memory.ledger.values()) {
      const text = `As Marian Seld of Tarnwick Hospitals says: ${line.text}`;
      line.text = text;
      for (const [n, version] of line.versions.entries()) line.versions[n] = { ...version, text };
    }
    const named = { ...p, state: () => state };
    for (const deck of [seriesDeck(named, 'shareable'), deckOf(named, 's2', 'shareable')]) {
      expect(JSON.stringify(deck)).toContain('As [name]');
      expect(JSON.stringify(deck)).not.toMatch(/Marian|Seld|Tarnwick/);
    }
    expect(JSON.stringify(seriesDeck(named))).toContain('As Marian Seld');
  });

  test('a promise stays out of it even where its maker said yes to its words', () => {
    const p = whole(demo);
    const state = structuredClone(p.state());
    for (const { id: piece, seat } of state.memory.promises.values()) {
      const own = state.documents.judged.get(seat) ?? new Map<string, Judgement>();
      state.documents.judged.set(seat, own.set(piece, { choice: 'approve', text: null }));
    }
    const said = { ...p, state: () => state };
    for (const title of ['Promised', 'Promised today', 'Still promised'])
      for (const deck of [seriesDeck(said, 'shareable'), deckOf(said, 's3', 'shareable')])
        expect(under(deck, title)).toEqual([]);
    expect(under(deckOf(said, 's3'), 'Promised').length).toBeGreaterThan(2);
  });

  test('promises and names stay out of the shareable edition', () => {
    for (const p of [whole(demo), whole(edge)]) {
      const decks = p.state().sessions.map((session) => deckOf(p, session.id, 'shareable'));
      const text = JSON.stringify([...decks, seriesDeck(p, 'shareable')]).toLowerCase();
      const names = [...p.roster.people.values(), ...p.roster.organisations.values()].map((one) => one.name);
      expect(names.filter((name) => text.includes(name.toLowerCase()))).toEqual([]);
      const promises = [...p.state().memory.promises.values()].map((one) => one.what.toLowerCase());
      expect(promises.filter((what) => text.includes(what))).toEqual([]);
      const ours = JSON.stringify(p.state().sessions.map((session) => deckOf(p, session.id)));
      expect(names.filter((name) => ours.includes(name)).length).toBeGreaterThan(3);
    }
  });
});

describe('[EXPORT-4] on slides, whatever anybody wrote is text', async () => {
  const played = await hostileSession();
  const files = [await pptxOf(deckOf(played, s1)), await pptxOf(hostileDeck())];

  test('no link, nothing fetched, no letter that XML does not know', () => {
    for (const parts of files.map(partsOf)) {
      const all = [...parts.values()].join('\n');
      expect(all).not.toMatch(/hlinkClick|TargetMode|hlinkHover|oleObj|<p:timing|macro/);
      expect(
        [...all.matchAll(/<a:fld [^>]*type="([^"]+)"/g)].filter(
          (m) => m[1] !== 'slidenum' && !m[1]?.startsWith('datetime'),
        ),
      ).toEqual([]);
      for (const xml of parts.values()) expect(illegalIn(xml)).toEqual([]);
    }
  });

  test('everything stands there as it was written', () => {
    const [, file] = files;
    const parts = [...partsOf(file ?? new Uint8Array())].filter(([name]) =>
      name.startsWith('ppt/slides/slide'),
    );
    const written = parts.flatMap(([, xml]) => textsIn(xml, 'a:t')).join('\n');
    for (const one of hostile) expect(written, one).toContain(one);
  });
});

test('[EXPORT-6] LibreOffice opens slides and reads them in order', { timeout: 120_000 }, async () => {
  const decks = {
    'series.pptx': seriesDeck(whole(demo)),
    's5.pptx': deckOf(whole(demo), 's5'),
    'hostile.pptx': hostileDeck(),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, deck] of Object.entries(decks)) files[name] = await pptxOf(deck);
  const made = converted(files);
  for (const [name, deck] of Object.entries(decks))
    expect(made.get(name)?.pages, name).toBe(deck.slides.length);
  const plain = (text: string) => text.replace(/\s+/g, '');
  const text = plain(made.get('s5.pptx')?.text ?? '');
  for (const line of linesOf(decks['s5.pptx'])) expect(text).toContain(plain(line));
  for (const one of hostile.slice(0, 8))
    expect(plain(made.get('hostile.pptx')?.text ?? ''), one).toContain(plain(one));
});

test('[EXPORT-8] on slides too, right-to-left words run from the right', async () => {
  const all = [...partsOf(await pptxOf(hostileDeck())).values()].join('');
  const arabic = [...all.matchAll(/<a:p>(?:(?!<\/a:p>).)*هذا نص عربي 123 \(قوس\)<\/a:t>/gs)].map(([p]) => p);
  const lines = arabic.filter((p) => textsIn(p, 'a:t')[0]?.startsWith('هذا'));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.some((p) => p.includes('rtl="1"'))).toBe(true);
});
