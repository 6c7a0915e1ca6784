import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type {
  GlossaryForm,
  GlossaryItem,
  GlossaryOutcome,
} from '@moot/shared/activities/glossary/picture.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { openingsOf } from '@moot/shared/series/decideAsking.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import { describe, expect, test } from 'vitest';
import { gather, glossary, type Short } from '../series/definitions.ts';
import {
  arrives,
  ask,
  close,
  given,
  gives,
  hides,
  leaves,
  onStage,
  open,
  outcome,
  own,
  room,
  type Step,
  settle,
  show,
  six,
  start,
  unsettle,
  type World,
} from '../series/given.ts';
import { nodesIn } from '../synthesis/made.ts';
import { type Face, roster, seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const raised = ['discharge', 'risk', 'demand', 'safe', 'integration'];

/** Words were raised, each by somebody, and are here to be opened. */
const words = (short: Short = {}): World =>
  given(
    room({ activities: [gather('g', { params: { maxPosts: 3 } }), glossary('y', short)] }),
    open('g'),
    ask(),
    ...raised.map((word, n) => gives(everybody[n] ?? '', { post: [word] }, { id: `x${n + 1}` })),
    close,
    show(),
    settle(),
    open('y'),
  ).world;
const writing = (short: Short = {}, term = 'x1') => given(words(short), ask(`write:${term}:1`)).world;
const means = (name: string, meaning: string, example = '', ourWord = '', term = 'x1'): Step =>
  gives(name, { meaning: { meaning, example, ourWord } }, { subject: term });
const shown = [close, show()];
const judging = (term = 'x1', short: Short = {}) =>
  given(
    writing(short, term),
    means('asha', 'the day we begin', '', '', term),
    ...shown,
    ask(`judge:${term}:1`),
  ).world;
/** s, o and d for same, overlap and different, peer after peer; a dash for nothing. */
const judged = (letters: string, about = 'x1'): Step[] =>
  [...letters].flatMap((letter, n) => {
    const judge = { s: 'same', o: 'overlap', d: 'different' }[letter];
    return judge === undefined ? [] : [gives(everybody[n] ?? '', { judge }, { subject: about })];
  });
const addTerm = (id: string, text: string) => own('y', 'addTerm', { id, text });
const addLink = (id: string, ...set: string[]) => own('y', 'addLink', { id, words: set });
const share = (id: string, text: string) => own('y', 'share', { id, text });

type Told = {
  terms: {
    id: string;
    verdict: string | null;
    counts: object | null;
    judged: number | null;
    shown: boolean;
  }[];
  links: { id: string; verdict: string | null }[];
};
const told = (world: World) => outcome(world, 'y') as unknown as Told;
const offered = (world: World) => openingsOf(world.series, onStage(world)).map((o) => o.id);
const pages = (world: World, face: Face, part: 'items' | 'outcome'): readonly Json[] =>
  Object.entries(seen(world, face))
    .filter(([name]) => name.startsWith(`${part}/`))
    .flatMap(([, page]) => page as readonly Json[]);
const meanings = (world: World, face: Face = 'peers') =>
  pages(world, face, 'items') as unknown as GlossaryItem[];
const drawn = (world: World, face: Face) => pages(world, face, 'outcome') as unknown as GlossaryOutcome[];
const form = (world: World, face: Face) =>
  (seen(world, face).stage as unknown as { form: GlossaryForm }).form;
const kept = (world: World) => [...world.series.memory.glossary.values()];

describe('writing', () => {
  test.each(['the Discharge desk', 'when DISCHARGED', 'un discharge able'])(
    '[GLOSSARY-1] a meaning does without its word: %s',
    (meaning) => {
      given(writing()).when(means('asha', meaning)).thenRefused('term_in_meaning');
    },
  );

  test('[GLOSSARY-1] however it is typed; and only in that box', () => {
    const world = given(words(), addTerm('t1', "the public's pound"), ask('write:t1:1')).world;
    given(world)
      .when(means('asha', 'what The public’s  pound buys', '', '', 't1'))
      .thenRefused('term_in_meaning');
    given(world)
      .when(means('asha', 'all of it', 'the public’s pound', "the public's pound", 't1'))
      .thenAccepted();
    given(writing({ params: { refuseTermIn: 'example' } }))
      .when(means('asha', 'discharge', 'a discharge'))
      .thenRefused('term_in_meaning');
    given(writing({ params: { refuseTermIn: null } }))
      .when(means('asha', 'discharge'))
      .thenAccepted();
  });

  test('[GLOSSARY-2] a meaning is needed; the rest may be left out', () => {
    const world = writing({ params: { maxChars: 10 } });
    given(world)
      .when(means('asha', ' ', 'A call'))
      .thenRefused('empty');
    given(world).when(means('asha', 'Eleven long')).thenRefused('too_long');
    given(world)
      .when(means('asha', 'a day', 'Eleven long'))
      .thenRefused('too_long');
    given(world).when(means('asha', 'a day')).thenAccepted();
    const one = writing({ params: { fields: ['meaning'] } });
    given(one)
      .when(means('asha', 'a day', 'A call'))
      .thenRefused('not_a_value');
  });

  test('[GLOSSARY-3] side by side, with names, and not before they are shown', () => {
    const world = given(writing(), means('asha', 'a day'), means('ben', 'a bill', 'Day 31', 'flow')).world;
    for (const face of ['peers', 'screen', 'desk'] as const) expect(meanings(world, face)).toEqual([]);
    given(world, ...shown);
    expect(meanings(world).map((m) => [m.by, m.meaning, m.example, m.ourWord])).toEqual([
      ['Asha Venn', 'a day', '', ''],
      ['Ben Venn', 'a bill', 'Day 31', 'flow'],
    ]);
  });
});

describe('judging', () => {
  test('[GLOSSARY-4] after the meanings, without names, each with its own room', () => {
    const world = writing();
    expect(offered(given(world, leaves('finn'), ...shown).world)).toContain('judge:x1:1');
    given(world, ask('judge:x1:1'));
    given(world)
      .when(gives('asha', { judge: 'same' }, { subject: 'x1' }))
      .thenInBox();
    given(world)
      .when(gives('finn', { judge: 'same' }, { subject: 'x1' }))
      .thenRefused('not_in_room');
    given(world, arrives('finn'))
      .when(gives('finn', { judge: 'same' }, { subject: 'x1' }))
      .thenRefused('not_eligible');
    given(world)
      .when(gives('ben', { judge: 'never' }, { subject: 'x1' }))
      .thenRefused('not_a_value');
    const two = judging('x1', { params: { judge: ['same', 'different'] } });
    given(two)
      .when(gives('ben', { judge: 'overlap' }, { subject: 'x1' }))
      .thenRefused('not_a_value');
  });

  test.each([
    ['ss', 'too_few', 'too_few'],
    ['sss', 'same_thing', 'different_words_same_thing'],
    ['ssoooo', 'same_thing', 'different_words_same_thing'],
    ['sdsdd', 'same_word_different_things', 'different_things'],
    ['sdsd', 'mixed', 'mixed'],
    ['oooood', 'mixed', 'mixed'],
    ['dddddd', 'same_word_different_things', 'different_things'],
  ])('[GLOSSARY-5] %s: a word is %s, a set %s', (letters, word, set) => {
    const world = given(judging(), ...judged(letters), ...shown).world;
    expect(told(world).terms[0]).toMatchObject({
      verdict: word,
      judged: word === 'too_few' ? null : letters.length,
      shown: word !== 'too_few',
    });
    given(
      world,
      addLink('l1', 'early help', 'keeping well'),
      ask('link:l1:1'),
      ...judged(letters, 'l1'),
      ...shown,
    );
    expect(told(world).links[0]?.verdict).toBe(set);
  });

  test('[GLOSSARY-5] with names, two are too few all the same', () => {
    const world = judging('x1', { names: 'named' });
    given(world, ...judged('sd'), ...shown);
    expect(told(world).terms[0]).toMatchObject({ verdict: 'too_few', counts: null });
  });

  test('[GLOSSARY-5] too few leave no count', () => {
    const world = given(judging(), ...judged('sd'), ...shown).world;
    expect(told(world).terms[0]).toMatchObject({ counts: null, judged: null });
    expect(drawn(world, 'desk')[0]).toMatchObject({ counts: null, answered: null });
  });

  test('[GLOSSARY-9] too few can be asked again, at the end of what waits', () => {
    const world = given(judging(), ...judged('sd'), ...shown).world;
    expect(offered(world)).toEqual(['write:x2:1', 'write:x3:1', 'judge:x1:2']);
    given(world, ask('judge:x1:2'), ...judged('ssss'), ...shown);
    expect(told(world).terms[0]?.verdict).toBe('same_thing');
    expect(offered(world)).toEqual(['write:x2:1', 'write:x3:1']);
  });
});

describe('words and sets', () => {
  test('[GLOSSARY-6] from the source, as many as the settings say; others are added and dropped', () => {
    const world = words({ params: { terms: 2 } });
    const listed = () => drawn(world, 'desk').map((o) => o.text);
    expect(listed()).toEqual(['discharge', 'risk']);
    expect(form(world, 'desk').from.map((w) => w.text)).toEqual(['demand', 'safe', 'integration']);
    given(world, addTerm('x4', 'safe'), own('y', 'dropTerm', { id: 'x2' }), addTerm('t9', 'Discharge '));
    expect(listed()).toEqual(['safe', 'Discharge ']);
    given(world, ask('write:x4:1'), ...shown, addTerm('t5', 'flow'));
    expect(listed()).toEqual(['safe', 'Discharge ', 'flow']);
    given(world)
      .when(own('y', 'dropTerm', { id: 'x4' }))
      .thenRefused('not_now');
    given(world).when(addTerm('x4', 'safety')).thenRefused('not_now');
    given(world, addTerm('t6', 'need')).when(addTerm('t7', 'want')).thenRefused('too_many');
  });

  test('[GLOSSARY-6] adding a word takes none away that was opened', () => {
    const world = given(writing(), ...shown, addTerm('t1', 'Discharge')).world;
    expect(told(world).terms.map((t) => t.id)).toEqual(['x1']);
    expect(offered(world)[0]).toBe('judge:x1:1');
    expect(offered(world)).toContain('write:t1:1');
  });

  test('[GLOSSARY-7] sets of two to six words', () => {
    const world = words();
    given(world).when(addLink('l1', 'early help')).thenRefused('malformed');
    given(world)
      .when(addLink('l1', ...'abcdefg'))
      .thenRefused('malformed');
    given(world)
      .when(addLink('l1', 'early help', 'x'.repeat(31)))
      .thenRefused('too_long');
    given(world, addLink('l1', 'early help', 'keeping well'))
      .when(addLink('l1', 'a', 'b'))
      .thenRefused('not_now');
    given(world)
      .when(own('y', 'dropLink', { id: 'l1' }))
      .thenAccepted();
    given(world, addLink('l2', 'a', 'b'), ask('link:l2:1'))
      .when(own('y', 'dropLink', { id: 'l2' }))
      .thenRefused('not_now');
    given(words({ params: { links: false } }))
      .when(addLink('l1', 'a', 'b'))
      .thenRefused('malformed');
  });

  test('[GLOSSARY-8] one line that all can use, once the judging is shown', () => {
    const world = judging();
    given(world).when(share('x1', 'Leaving hospital.')).thenRefused('not_now');
    given(world, ...judged('sss'), ...shown);
    given(world)
      .when(share('x1', 'x'.repeat(141)))
      .thenRefused('too_long');
    given(world, share('x1', 'Leaving hospital.'));
    expect(drawn(world, 'screen')[0]?.shared).toBe('Leaving hospital.');
    given(world, share('x1', ' '));
    expect(drawn(world, 'screen')[0]?.shared).toBe(null);
  });

  test('[GLOSSARY-10] the series remembers what was opened', () => {
    const world = given(judging(), ...judged('sss'), ...shown, share('x1', 'Leaving hospital.')).world;
    given(world, addLink('l1', 'a', 'b'), ask('write:x2:1'), ...shown, settle());
    expect(kept(world)).toEqual([
      { id: 'x1', text: 'discharge', verdict: 'same_thing', shared: 'Leaving hospital.', activity: 'y' },
      { id: 'x2', text: 'risk', verdict: null, shared: null, activity: 'y' },
    ]);
    given(world, unsettle('y'));
    expect(kept(world)).toEqual([]);
  });

  test('[GLOSSARY-11] what waits is the desk’s; a meaning out of sight is gone', () => {
    const world = given(writing(), means('asha', 'a day'), means('ben', 'a bill'), ...shown).world;
    expect(drawn(world, 'desk').map((o) => o.state)).toEqual(['asked', 'waiting', 'waiting']);
    for (const face of ['peers', 'screen'] as const) {
      expect(drawn(world, face).map((o) => o.text)).toEqual(['discharge']);
      expect(JSON.stringify(seen(world, face))).not.toContain('risk');
    }
    given(world, hides('y', 'x1/ben'));
    expect(meanings(world).map((m) => m.meaning)).toEqual(['a day']);
    expect(meanings(world, 'desk').map((m) => m.hidden)).toEqual([false, true]);
    expect(JSON.stringify(outcome(world, 'y'))).not.toContain('a bill');
  });
});

describe('the document', () => {
  const notes = (world: World, edition: Edition) => {
    const input = {
      series: world.series,
      session: world.series.sessions[0] as NonNullable<(typeof world.series.sessions)[0]>,
      people: peopleIn(world.series, roster),
      edition,
      now: start,
    };
    return { tree: sessionNotes(input), data: sessionData(input) };
  };
  const whole = () => {
    const world = given(judging(), ...judged('sdodd'), ...shown, share('x1', 'Leaving hospital.')).world;
    given(
      world,
      leaves('finn'),
      addLink('l1', 'a', 'b'),
      ask('link:l1:1'),
      ...judged('ssss', 'l1'),
      ...shown,
    );
    return given(world, ask('write:x2:1'), means('ben', 'a fall', 'At home', '', 'x2'), ...shown, settle())
      .world;
  };
  const text = (world: World, edition: Edition) =>
    nodesIn(notes(world, edition).tree.root)
      .flatMap((n) => ('value' in n ? [n.value] : []))
      .join(' ');

  test('[GLOSSARY-12] words, meanings, verdict and line', () => {
    const ours = text(whole(), 'ours');
    for (const said of [
      'the day we begin',
      'Same word, different things.',
      'different 3, overlaps 1, same 1, no answer 1',
    ])
      expect(ours).toContain(said);
    expect(ours).toContain('Different words, same thing.');
    const shared = text(whole(), 'shareable');
    for (const said of ['Leaving hospital.', 'different 3']) expect(shared).toContain(said);
    for (const said of ['the day we begin', 'a fall', 'Asha']) expect(shared).not.toContain(said);
    expect(JSON.stringify(notes(whole(), 'shareable').data)).not.toMatch(/the day we begin|a fall/);
  });

  test.each(['ours', 'shareable'] as const)(
    '[GLOSSARY-12] every figure can be counted again: %s',
    (edition) => {
      const { tree, data } = notes(whole(), edition);
      const again = recount(data);
      const figures = nodesIn(tree.root).flatMap((n) =>
        n.type === 'figure' && n.of.startsWith('y/') ? [n] : [],
      );
      expect(figures.map((f) => f.of)).toContain('y/judge/1/1');
      for (const { of, value } of figures) expect([of, numbersIn(value)]).toEqual([of, again.get(of)]);
    },
  );
});
