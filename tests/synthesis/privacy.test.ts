import type { Edition } from '@moot/shared/activities/document.ts';
import { type ActivityId, type AskingId, id } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import { bodyOf, editions, fromPlayed, nodesIn, treeOf } from './made.ts';
import { type Played, played, s1 } from './played.ts';

const cut = (n: number) =>
  played('demo', (script) => ({ ...script, events: script.events.filter((e) => e.n < n) }));
const [demo, edge, unshown, half] = await Promise.all([played('demo'), played('edge'), cut(175), cut(66)]);
const note = 'Marian Seld was right, and so was TOM OKELL; Tarnwick Hospitals Trust less so. Tomorrow, then.';
demo.give({ type: 'writeNote', session: s1, text: note });
for (const one of [demo, edge]) one.give({ type: 'endSession', session: s1 });

const formats = ['md', 'html', 'json'] as const;
async function everything(p: Played, edition: Edition): Promise<string> {
  const bodies = await Promise.all(formats.map((format) => bodyOf(fromPlayed(p), edition, format)));
  // Fonts are letters without meaning.
  return bodies.join('\n').replace(/url\("data:[^"]*"\)/g, '');
}

const slotsOf = (p: Played) =>
  p
    .state()
    .sessions.flatMap((s) => s.activities)
    .flatMap((a) => a.askings)
    .flatMap((a) => [...a.shown.values()])
    .flatMap((cells) => [...cells.values()])
    .flatMap((cell) => (cell.tooFew ? [] : cell.ballots.map((b) => b.slot)));

describe.each([
  ['demo', demo],
  ['edge', edge],
] as const)('%s', (_name, p) => {
  test('[SYN-6] no seat id and no mark of a ballot', async () => {
    const slots = slotsOf(p);
    expect(slots.length).toBeGreaterThan(20);
    for (const edition of editions) {
      const text = await everything(p, edition);
      expect(text).not.toMatch(/seat-p\d/);
      expect(slots.filter((slot) => text.includes(slot))).toEqual([]);
    }
  });

  test('[SYN-7] the shareable edition names nobody but the facilitator', async () => {
    const text = await everything(p, 'shareable');
    const people = [...p.roster.people.values()].map((one) => one.name);
    const organisations = [...p.roster.organisations.values()].map((one) => one.name);
    for (const name of [...people, ...organisations]) {
      expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      expect(await everything(p, 'ours')).toContain(people[0]);
    }
    expect(text).toContain(p.roster.facilitator);
    for (const first of ['Marian', 'Idris', 'Jo ', 'Temi', 'Hala']) expect(text).not.toContain(first);
  });

  test('[SYN-7] no promise, reason, level or story leaves the room; only what may be quoted', async () => {
    const text = await everything(p, 'shareable');
    const { events } = p.script;
    const kept = events.flatMap(({ event, why }) => {
      if (why !== null) return [];
      if (event.type === 'post') return [event.text ?? '', ...(event.fields ?? [])];
      if (event.type === 'commit') return [event.what, event.when];
      if (event.type === 'vote') return [event.reason ?? ''];
      if (event.type === 'pulse') return event.may_quote === true ? [] : [event.text ?? ''];
      return event.type === 'consent' ? [event.concern ?? ''] : [];
    });
    const open = [...p.state().memory.ledger.values()].map((line) => line.text);
    const titles = p.state().sessions.flatMap((s) => s.activities.map((a) => a.definition.title));
    const said = [...open, ...titles];
    const words = kept.filter((one) => one.length > 8 && !said.some((other) => other.includes(one)));
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((one) => text.includes(one))).toEqual([]);
  });
});

test('[SYN-7] what may be quoted is there, without its writer', async () => {
  expect(await bodyOf(fromPlayed(demo), 'shareable', 'md')).toContain('“The small one got heard.”');
});

test('[SYN-7] names in somebody’s words are taken out; words that look like them stay', async () => {
  const text = await bodyOf(fromPlayed(demo), 'shareable', 'md');
  expect(text).toContain('\\[name] was right, and so was \\[name]; \\[name] less so. Tomorrow, then.');
  expect(await bodyOf(fromPlayed(demo), 'ours', 'md')).toContain('Marian Seld was right');
});

describe('[SYN-8] what was not shown is in no document', () => {
  test('answers closed but not shown', async () => {
    for (const edition of editions) {
      const text = await everything(unshown, edition);
      expect(text).not.toContain('It is always the first pot raided.');
      expect(text).not.toContain('Some bad news is price sensitive.');
      expect(text).not.toContain('s1-holdout/vote');
    }
    expect(await everything(unshown, 'ours')).toContain('Under way: What we hold out for together');
  });

  test('posts that come up one at a time: those that are up', async () => {
    const one = await cut(66);
    one.give({ type: 'show', asking: id<AskingId>('s1-worst:1'), parts: ['next'] });
    const text = await bodyOf(fromPlayed(one), 'ours', 'md');
    const posts = one.script.events.flatMap(({ n, event }) =>
      n > 51 && event.type === 'post' ? [event.text ?? ''] : [],
    );
    expect(posts.filter((post) => text.includes(post)).length).toBeLessThanOrEqual(1);
    expect(text).toContain('One line from');
  });

  test('nothing of an activity that was skipped in the end', async () => {
    const one = await cut(66);
    one.give({ type: 'show', asking: id<AskingId>('s1-worst:1'), parts: 'all' });
    expect(await bodyOf(fromPlayed(one), 'ours', 'md')).toContain('Nodding in the room');
    one.give({ type: 'skipActivity', activity: id<ActivityId>('s1-worst') });
    const text = await everything(one, 'ours');
    expect(text).not.toContain('Nodding in the room');
    expect(text).toContain('Skipped: Peer working at its worst');
  });

  test('posts closed but not shown', async () => {
    const text = await everything(half, 'ours');
    expect(text).not.toContain('Nodding in the room');
    expect(text).toContain('keep care homes open and staff safe');
  });
});

test('[SYN-9] taken back or put out of sight: counted, and nothing of it', async () => {
  const text = await everything(edge, 'ours');
  expect(text).toContain('One line taken back by its writer.');
  expect(text).toContain('One line put out of sight.');
  expect(text).not.toContain('I have nodded at a plan');
  expect(text).not.toContain('The tall one from the coast');
});

/** Of the wording rules and of what the faces never say; peers may use them, we may not. */
const banned = [
  /\d\s*%|per ?cent/i,
  /unanim|consensus|majority|minority|hold-?out\b/i,
  /\bbelieve|\baccept|committed to|\bproved?\b/i,
  /persuaded|moved forward|improve|progress/i,
  /\bimpact|\beffect|led to|because of/i,
  /\baverage|\bmean\b|\btrend|\bscore|\brank/i,
  /\boops|\bsubmit|\buser|success!|\binvalid/i,
  /\bseverely|\bclearly|\bsadly|\bfortunately|\bonly one\b/i,
];

describe('[SYN-5] no sentence of ours holds a banned word or form', () => {
  test.each([
    ['demo', demo],
    ['edge', edge],
    ['so far', unshown],
  ] as const)('%s', (_name, p) => {
    for (const edition of editions) {
      const tree = treeOf(fromPlayed(p), edition);
      const titles = p.state().sessions.flatMap((s) => s.activities.map((a) => a.definition.title));
      const said = nodesIn(tree.root)
        .flatMap((node) => {
          if (node.type === 'strip' || node.type === 'points') return [node.said];
          return node.type === 'text' || node.type === 'figure' ? [node.value] : [];
        })
        .map((text) => titles.reduce((left, title) => left.replaceAll(title, ''), text));
      for (const form of banned) expect(said.filter((text) => form.test(text))).toEqual([]);
      const everyone = said.filter((text) => /everyone/i.test(text));
      expect(everyone.every((text) => /everyone present placed \w+ of them alike/.test(text))).toBe(true);
    }
  });
});
