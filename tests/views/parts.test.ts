import { namesSentence } from '@moot/shared/language/en/stage.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { project, type Roster } from '@moot/shared/views/project.ts';
import { describe, expect, test } from 'vitest';
import { consent, gather, pulse, session, vote } from '../series/definitions.ts';
import {
  all,
  arrives,
  ask,
  by,
  close,
  given,
  gives,
  leaves,
  open,
  organisation,
  planned,
  room,
  seat,
  settle,
  show,
  showNext,
  six,
  type World,
} from '../series/given.ts';
import { faces, nobody, roster, seen, told } from './looking.ts';

const noNames = namesSentence({ post: 'none' });
const named = namesSentence({ post: 'named' });

describe('who is told what', () => {
  const world = () =>
    room({ here: ['asha', 'ben', 'cleo'], activities: [pulse('p'), gather('g'), vote('v')] });
  const parts = (w: World, face: 'desk' | 'screen' | 'peers') => Object.keys(seen(w, face)).sort();

  test('[TOLD-2] each face has its own parts, and peers and screen nothing of the desk’s margin', () => {
    const { world: w } = given(world(), open('p'), ask());
    expect(parts(w, 'desk')).toEqual(['memory', 'notes', 'people/0', 'room', 'session', 'stage']);
    for (const face of ['screen', 'peers'] as const) {
      expect(parts(w, face)).toEqual(['memory', 'room', 'session', 'stage']);
      expect(Object.keys(seen(w, face).session as object).sort()).toEqual(
        [
          'agenda',
          'facilitator',
          'language',
          'nextSession',
          'plannedMinutes',
          'series',
          'session',
          'startedAt',
        ].sort(),
      );
      expect(Object.keys(seen(w, face).stage as object)).not.toEqual(expect.arrayContaining(['can']));
      expect(seen(w, face).room).toEqual({ here: 3, expected: 6 });
    }
  });

  test('[TOLD-2] peers and screen are told titles of the run sheet, not its scripts', () => {
    const guidance = {
      privacy: '',
      phone: '',
      facilitator: '',
      projector: '',
      result: '',
      script: 'Say this aloud',
      notes: 'Watch this',
    };
    const w = room({ activities: [{ ...gather('g'), guidance }] });
    given(w, open('g'));
    expect(seen(w, 'desk').notes).toMatchObject({ say: 'Say this aloud', watchFor: 'Watch this' });
    for (const face of ['screen', 'peers'] as const)
      expect(JSON.stringify(seen(w, face))).not.toMatch(/Say this|Watch this/);
  });

  test('[TOLD-4] the desk is told how many of how many answered, while an asking is under way', () => {
    const { world: w } = given(
      world(),
      open('p'),
      ask(),
      gives('asha', { scale: 1 }),
      gives('asha', { text: { text: 'x', mayQuote: false } }),
      leaves('ben'),
    );
    expect(seen(w, 'desk').room).toEqual({ here: 2, expected: 6, answered: 1, eligible: 3 });
    given(w, close, show());
    expect(seen(w, 'desk').room).toEqual({ here: 2, expected: 6, answered: null, eligible: null });
  });

  test('[TOLD-4] the desk is told who came too late, and whom it may let in', () => {
    const { world: w } = given(world(), open('g'), ask(), arrives('dev'));
    expect(seen(w, 'desk').stage).toMatchObject({ latecomers: [{ seat: 'dev', name: 'Dev Venn' }] });
    expect(
      (seen(w, 'desk')['people/0'] as { seat: string; late: boolean }[]).filter((p) => p.late),
    ).toMatchObject([{ seat: 'dev' }]);
    given(w, close);
    expect((seen(w, 'desk')['people/0'] as { late: boolean }[]).filter((p) => p.late)).toEqual([]);
    given(w, open('p'), ask(), arrives('eve'));
    expect(seen(w, 'desk').stage).toMatchObject({ latecomers: [] });
  });

  test('[TOLD-5] what goes with a name and what does not is said before anyone types', () => {
    const sentence = (w: World) => (seen(w, 'peers').stage as { namesSentence: string }).namesSentence;
    const secret = room({ activities: [gather('s', { names: 'none' })] });
    expect(sentence(given(secret, open('s')).world)).toBe(noNames);
    expect(sentence(given(world(), open('g')).world)).toBe(named);
    expect(sentence(given(world(), open('p')).world)).toMatch(
      /^Your name goes with your words\. Your mark on the scale: no name goes with this: not on any screen/,
    );
    expect(sentence(given(world(), open('v'), ask()).world)).toBe(noNames);
  });

  test('[TOLD-6] a seat is told its own named answers, how many of the others it spent, and whether it is in', () => {
    const { world: w } = given(
      world(),
      open('p'),
      ask(),
      ...all({ asha: { scale: 1, text: { text: 'Here', mayQuote: false } }, ben: { scale: 2 } }),
    );
    expect(told(w, 'asha')).toMatchObject({
      seat: 'asha',
      name: 'Asha Venn',
      inRoom: true,
      eligible: true,
      answers: { 'p:1': { all: [{ values: { text: { text: 'Here' } } }] } },
      spent: { 'p:1': { scale: { all: 1 } } },
    });
    expect(told(w, 'finn')).toMatchObject({
      inRoom: false,
      eligible: false,
      answers: { 'p:1': {} },
      spent: { 'p:1': {} },
    });
  });

  test('[TOLD-6] what it spent is told in an order that says nothing of who came first', () => {
    const about = (name: string, subject: string) => gives(name, { vote: 'agree' }, { subject });
    const world2 = (...steps: Parameters<typeof given>[1][]) =>
      given(world(), open('v'), ask(), ...steps).world;
    const one = world2(about('ben', 'st2'), about('asha', 'st1'), about('asha', 'st2'));
    const other = world2(about('asha', 'st1'), about('asha', 'st2'), about('ben', 'st2'));
    expect(JSON.stringify(told(one, 'asha'))).toBe(JSON.stringify(told(other, 'asha')));
  });

  test('[TOLD-6] a named post put out of sight is told to its writer', () => {
    const { world: w } = given(
      world(),
      open('g'),
      ask(),
      gives('asha', { post: ['Words'] }, { id: 'a' }),
      close,
      show(),
    );
    given(w, by({ type: 'hide', activity: 'g' as never, item: 'a', hidden: true }));
    expect(told(w, 'asha').hidden).toMatchObject([{ item: 'a', text: 'Words' }]);
    expect(told(w, 'ben').hidden).toEqual([]);
  });

  test('[TOLD-7] a view is made from the state alone: twice the same, byte for byte', () => {
    const { world: w } = given(
      world(),
      open('g'),
      ask(),
      gives('asha', { post: ['Words'] }, { id: 'a' }),
      close,
      show(),
    );
    for (const face of faces) expect(JSON.stringify(seen(w, face))).toBe(JSON.stringify(seen(w, face)));
  });

  test('[TOLD-8] before, between and after sessions there is something to see, and one thing to do', () => {
    const w = planned({ activities: [gather('g')], later: [session('two', [gather('h')])] });
    const primary = () =>
      (seen(w, 'desk').stage as { primary: { do: string; target: string } | null }).primary;
    const mode = () => (seen(w, 'peers').stage as { mode: string }).mode;
    expect([mode(), primary()]).toMatchObject(['waiting', { do: 'startSession', target: 'one' }]);
    given(w, by({ type: 'startSession', session: 'one' as never }));
    expect([mode(), primary()]).toMatchObject(['waiting', { do: 'nextActivity', target: 'g' }]);
    given(w, open('g'), ask(), settle());
    expect([mode(), primary()]).toMatchObject(['between', { do: 'endSession' }]);
    given(w, by({ type: 'endSession', session: 'one' as never }));
    expect([mode(), primary()]).toMatchObject(['ended', { do: 'startSession', target: 'two' }]);
  });
});

describe('in a large room', () => {
  const names = Array.from({ length: 300 }, (_, i) => `seat-${String(i).padStart(4, '0')}`);
  const peers = Object.fromEntries(names.map((name, i) => [name, `organisation-${i % 40}`]));
  const many: Roster = {
    people: new Map(names.map((name, i) => [seat(name), { name: `Peer Number ${i}`, role: 'Director' }])),
    organisations: new Map(Object.values(peers).map((o) => [organisation(o), { name: `The ${o} trust` }])),
    facilitator: roster.facilitator,
  };
  const sixty = Array.from({ length: 60 }, (_, i) => ({
    id: `statement-${i}`,
    text: `Statement ${i} `.padEnd(120, '…'),
  }));
  const sizes = (world: World, face: 'desk' | 'screen' | 'peers') =>
    Object.entries(project(world.series, world.boxes, many, nobody, face)).map(([part, value]) => ({
      part,
      entries: Array.isArray(value) ? value.length : 0,
      bytes: JSON.stringify(value).length,
    }));
  /** About 8 kB. */
  const bound = 10 * 1024;
  const sixtyVoted = (): World => {
    const world = room({ peers, activities: [vote('v', { params: { statements: sixty } })] });
    const few = names
      .slice(0, 6)
      .flatMap((n) => sixty.map((s) => gives(n, { vote: 'agree' }, { subject: s.id })));
    return given(world, open('v'), ask(), ...few, close, show()).world;
  };
  const wrote = (): World => {
    const world = room({ peers, activities: [gather('g', { names: 'none' })] });
    const posts = names.map((n) => gives(n, { post: ['x'.repeat(140)] }, { id: n }));
    return given(world, open('g'), ask(), ...posts, close, show()).world;
  };

  test('[TOLD-3] what is listed comes in pages of at most twenty, people in pages of fifty', () => {
    for (const { part, entries } of [...sizes(sixtyVoted(), 'desk'), ...sizes(wrote(), 'desk')])
      expect([part, entries <= (part.startsWith('people') ? 50 : 20)]).toEqual([part, true]);
    const pages = (world: World, name: string) =>
      sizes(world, 'peers').filter((p) => p.part.startsWith(`${name}/`)).length;
    expect([
      pages(sixtyVoted(), 'subjects'),
      pages(sixtyVoted(), 'outcome'),
      pages(wrote(), 'items'),
    ]).toEqual([3, 4, 15]);
  });

  test('[TOLD-3] with 300 seats and 60 statements every part that goes to phones and screen is about 8 kB', () => {
    for (const world of [sixtyVoted(), wrote()])
      for (const face of ['screen', 'peers'] as const)
        expect(sizes(world, face).filter((p) => p.bytes > bound)).toEqual([]);
  });

  test('[TOLD-3] long entries fill a page before there are twenty of them', () => {
    const world = room({ peers, activities: [consent('c'), vote('v', { names: 'named' })] });
    const reasoned = names
      .slice(0, 40)
      .flatMap((n, i) =>
        ['st1', 'st2'].map((subject) =>
          gives(n, { vote: 'agree', reason: `Because ${i} `.padEnd(140, '…') }, { subject }),
        ),
      );
    given(world, open('v'), ask(), ...reasoned, close, show());
    const pages = sizes(world, 'peers').filter((p) => p.part.startsWith('outcome/'));
    expect(pages.map((p) => p.entries)).toEqual([1, 1]);
    for (const { bytes } of pages) expect(bytes).toBeLessThan(bound);
  });

  test('[TOLD-3] one more post touches the last page alone', () => {
    const world = room({
      peers: six,
      activities: [gather('g', { names: 'none', params: { maxPosts: 10 } })],
    });
    const posts = Object.keys(six).flatMap((n) =>
      [1, 2, 3, 4].map((i) => gives(n, { post: [`Post ${i}`] }, { id: `${n}-${i}` })),
    );
    given(world, open('g'), ask(), ...posts, close, ...Array.from({ length: 20 }, () => showNext));
    const page = (n: number): Json | undefined => seen(world, 'screen')[`items/${n}`];
    const before = JSON.stringify(page(0));
    expect([page(1), (page(0) as Json[]).length]).toEqual([undefined, 20]);
    given(world, showNext);
    expect([JSON.stringify(page(0)), (page(1) as Json[]).length]).toEqual([before, 1]);
  });
});
