import { peopleIn } from '@moot/server/exports/session.ts';
import type { AmplifyItem, AmplifyOutcome } from '@moot/shared/activities/amplify/picture.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { openingsOf } from '@moot/shared/series/decideAsking.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import { describe, expect, test } from 'vitest';
import { amplify, gather, type Short } from '../series/definitions.ts';
import {
  ask,
  close,
  current,
  given,
  gives,
  hides,
  onStage,
  open,
  outcome,
  peer,
  room,
  type Step,
  settle,
  show,
  six,
  start,
  type World,
} from '../series/given.ts';
import { judgeAll } from '../series/letting.ts';
import { nodesIn } from '../synthesis/made.ts';
import { type Face, roster, seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const idea = (name: string) => `${name}-idea`;

/** Everybody has written an idea. */
const ideas = (short: Short = {}): World =>
  given(
    room({ activities: [gather('g'), amplify('a', short)] }),
    open('g'),
    ask(),
    ...everybody.map((name) => gives(name, { post: [`Idea of ${name}`] }, { id: idea(name) })),
    close,
    show(),
    settle(),
    open('a'),
  ).world;
const first = (short: Short = {}) => given(ideas(short), ask()).world;
const does = (
  name: string,
  act: string,
  whose: string,
  id = `${name}-${act}-${whose}`,
  text = 'Because.',
): Step => gives(name, { amplification: { act, text } }, { subject: idea(whose), id });
const shown = [close, show()];
const live = (world: World, ...given1: readonly Step[]) =>
  given(world, ...given1, ...shown, ask('live:1')).world;
const takesBack =
  (name: string, item: string, whose: string): Step =>
  (world) =>
    peer(name, { type: 'takeBack', asking: current(world).id, subject: idea(whose), id: item })(world);
const answers = (name: string, item: string, text = 'It will be.'): Step =>
  gives(name, { answer: text }, { subject: item });

const pages = (world: World, face: Face, part: 'items' | 'outcome'): readonly Json[] =>
  Object.entries(seen(world, face))
    .filter(([name]) => name.startsWith(`${part}/`))
    .flatMap(([, page]) => page as readonly Json[]);
const acts = (world: World, face: Face = 'peers') => pages(world, face, 'items') as unknown as AmplifyItem[];
const lit = (world: World) =>
  (pages(world, 'screen', 'outcome') as unknown as AmplifyOutcome[]).flatMap((o) =>
    o.lit === null ? [] : [[o.idea, o.lit]],
  );
type Ideas = {
  ideas: {
    id: string;
    back: string[];
    add: string[];
    ask: string[];
    organisations: string[];
    firstInWave2: string | null;
  }[];
  noneAtEnd: string[];
};
const told = (world: World) => outcome(world, 'a') as unknown as Ideas;

describe('giving', () => {
  test('[AMPLIFY-1] not to one’s own idea, in either wave', () => {
    const world = first();
    given(world)
      .when(does('asha', 'back', 'asha'))
      .thenRefused('own_idea');
    given(world)
      .when(does('asha', 'ask', 'asha'))
      .thenRefused('own_idea');
    given(live(world))
      .when(does('asha', 'add', 'asha'))
      .thenRefused('own_idea');
  });

  test('[AMPLIFY-2] few tokens in the first wave, of whatever sort; none in the second', () => {
    const three = [does('asha', 'back', 'ben'), does('asha', 'add', 'ben'), does('asha', 'ask', 'cleo')];
    const world = first();
    given(world, ...three)
      .when(does('asha', 'back', 'dev'))
      .thenRefused('no_tokens');
    given(world)
      .when(does('asha', 'back', 'asha'))
      .thenRefused('no_tokens');
    given(world, takesBack('asha', 'asha-add-ben', 'ben'))
      .when(does('asha', 'back', 'dev'))
      .thenAccepted();
    given(live(world))
      .when(does('asha', 'back', 'eve'))
      .thenAccepted();
  });

  test('[AMPLIFY-3] words are needed, and fit', () => {
    const world = first({ params: { maxChars: 10 } });
    given(world)
      .when(does('asha', 'back', 'ben', 'x', ' \n '))
      .thenRefused('empty_reason');
    given(world)
      .when(does('asha', 'back', 'ben', 'x', 'Eleven long'))
      .thenRefused('too_long');
    given(world)
      .when(does('asha', 'back', 'ben', 'x', '🎫🎫🎫🎫🎫🎫🎫🎫🎫🎫'))
      .thenAccepted();
    given(first({ params: { types: ['back'] } }))
      .when(does('asha', 'ask', 'ben'))
      .thenRefused('not_a_value');
  });

  test('[AMPLIFY-4] one of each sort for an idea, over both waves', () => {
    const world = given(first(), does('asha', 'back', 'ben', 'one')).world;
    given(world)
      .when(does('asha', 'back', 'ben', 'two'))
      .thenRefused('same_type_twice');
    given(world)
      .when(does('asha', 'back', 'ben', 'one', 'In new words.'))
      .thenAccepted();
    given(world)
      .when(does('asha', 'add', 'ben', 'three'))
      .thenAccepted();
    given(world, does('asha', 'ask', 'ben', 'four'))
      .when(does('asha', 'back', 'ben', 'four'))
      .thenRefused('same_type_twice');
    given(live(world))
      .when(does('asha', 'add', 'ben', 'five'))
      .thenRefused('same_type_twice');
  });

  test('[AMPLIFY-6] an id names one act and no other', () => {
    const world = given(first(), does('asha', 'back', 'ben', 'one')).world;
    given(world)
      .when(does('asha', 'back', 'cleo', 'one'))
      .thenRefused('not_yours');
    given(world)
      .when(does('dev', 'back', 'cleo', 'one'))
      .thenRefused('not_yours');
    given(live(world))
      .when(does('dev', 'ask', 'ben', 'one'))
      .thenRefused('not_yours');
  });
});

describe('showing', () => {
  test('[AMPLIFY-5] the first wave unseen until it is shown, the second as it is given', () => {
    const world = given(first(), does('asha', 'back', 'ben')).world;
    for (const face of ['peers', 'screen', 'desk'] as const) expect(acts(world, face)).toEqual([]);
    expect(pages(world, 'desk', 'outcome')).toEqual([]);
    given(world, ...shown);
    expect(acts(world).map((a) => a.by)).toEqual(['Asha Venn']);
    given(world, ask('live:1'), does('cleo', 'back', 'ben'));
    expect(acts(world, 'screen').map((a) => a.by)).toEqual(['Asha Venn', 'Cleo Venn']);
  });

  test('[AMPLIFY-8] ideas in their order; organisations of those who back or add', () => {
    const world = live(first(), does('finn', 'back', 'ben'), does('asha', 'ask', 'cleo'));
    given(world, does('eve', 'add', 'ben'), does('cleo', 'back', 'ben'), ...shown);
    expect(told(world).ideas.map((i) => i.id)).toEqual(everybody.map(idea));
    expect(told(world).ideas[1]).toMatchObject({
      back: ['finn', 'cleo'],
      add: ['eve'],
      organisations: ['south', 'east'],
    });
    expect(told(world).ideas[2]).toMatchObject({ ask: ['asha'], organisations: [] });
    expect(told(world).noneAtEnd).toEqual(['asha', 'dev', 'eve', 'finn'].map(idea));
  });

  test('[AMPLIFY-9] the first to follow, and the idea that lights up', () => {
    const world = live(first(), does('cleo', 'back', 'asha'));
    given(world, does('cleo', 'ask', 'ben'), does('asha', 'back', 'ben'));
    expect(told(world).ideas[1]?.firstInWave2).toBe('asha');
    expect(lit(world)).toEqual([]);
    given(world, does('finn', 'add', 'ben'), does('dev', 'back', 'ben'));
    given(world, does('finn', 'add', 'ben', 'finn-add-ben', 'In new words.'));
    expect(lit(world)).toEqual([[idea('ben'), 'finn-add-ben']]);
    expect(told(world).ideas[0]?.firstInWave2).toBe(null);
    expect(acts(world).flatMap((a) => (a.first ? [a.text] : []))).toEqual(['In new words.']);
  });

  test('[AMPLIFY-10] taken back or out of sight is gone, but the desk sees what it hid', () => {
    const world = live(first(), does('cleo', 'back', 'ben'), does('dev', 'back', 'ben'));
    given(world, does('eve', 'back', 'ben'), ...shown, hides('a', 'dev-back-ben'));
    given(world, ...[takesBack('eve', 'eve-back-ben', 'ben')]);
    const by = (face: Face) => acts(world, face).map((a) => a.by);
    expect(by('peers')).toEqual(['Cleo Venn', '']);
    expect(acts(world, 'desk').map((a) => [a.by, a.hidden])).toEqual([
      ['Cleo Venn', false],
      ['Dev Venn', true],
      ['', false],
    ]);
    expect(told(world).ideas[1]?.back).toEqual(['cleo']);
    expect(lit(world)).toEqual([]);
    given(world, hides('a', idea('ben')));
    expect(JSON.stringify(seen(world, 'peers'))).not.toContain('Idea of ben');
    expect(JSON.stringify(seen(world, 'desk'))).toContain('Idea of ben');
  });

  test('[AMPLIFY-11] nothing is counted by person', () => {
    const world = live(first(), does('cleo', 'back', 'ben'), does('cleo', 'add', 'ben'));
    given(world, does('cleo', 'back', 'dev'), ...shown);
    for (const face of ['peers', 'screen', 'desk'] as const)
      for (const o of pages(world, face, 'outcome'))
        expect(Object.keys(o as object).toSorted()).toEqual(['idea', 'lit', 'noneYet', 'organisations']);
    const numbers = JSON.stringify(told(world)).match(/:\d+/g) ?? [];
    expect(new Set(numbers)).toEqual(new Set([':1', ':2']));
    expect(told(world).ideas.every((i) => !('tokens' in i) && !('given' in i))).toBe(true);
  });
});

describe('owners answer', () => {
  const asked = () =>
    given(first(), does('cleo', 'ask', 'ben'), does('dev', 'back', 'ben'), ...shown, ask('reply:1')).world;

  test('[AMPLIFY-7] the owner alone, once, over all the times', () => {
    const world = asked();
    given(world).when(answers('asha', 'cleo-ask-ben')).thenRefused('not_yours');
    given(world).when(answers('ben', 'dev-back-ben')).thenRefused('unknown');
    given(world)
      .when(answers('ben', 'cleo-ask-ben', ' '))
      .thenRefused('empty');
    given(world).when(answers('ben', 'cleo-ask-ben')).thenAccepted();
    expect(acts(world).find((a) => a.id === 'cleo-ask-ben')?.answer).toBe('It will be.');
    given(world)
      .when(answers('ben', 'cleo-ask-ben', 'No.'))
      .thenRefused('already_answered');
    given(live(world), does('eve', 'ask', 'ben'), ...shown, ask('reply:2'));
    given(world)
      .when(answers('ben', 'cleo-ask-ben', 'No.'))
      .thenRefused('already_answered');
    given(world).when(answers('ben', 'eve-ask-ben')).thenAccepted();
  });

  test('[AMPLIFY-13] once after each wave that left an ask; the second wave first', () => {
    const offered = (world: World) => openingsOf(world.series, onStage(world)).map((o) => o.id);
    const world = given(first(), does('cleo', 'ask', 'ben'), ...shown).world;
    expect(offered(world)).toEqual(['live:1', 'reply:1']);
    expect((seen(world, 'desk').stage as { primary: Json }).primary).toMatchObject({
      do: 'open',
      target: 'live:1',
    });
    given(world, ask('reply:1'), ...shown);
    expect(offered(world)).toEqual(['live:1']);
    given(world, ask('live:1'), ...shown);
    expect(offered(world)).toEqual(['reply:2']);
    given(world, ask('reply:2'), answers('ben', 'cleo-ask-ben'), ...shown);
    expect(offered(world)).toEqual([]);
    expect(offered(given(first(), does('cleo', 'back', 'ben'), ...shown).world)).toEqual(['live:1']);
    expect(offered(given(first({ params: { waves: 1 } }), ...shown).world)).toEqual([]);
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
    const world = live(first(), does('cleo', 'ask', 'ben', 'c1', 'I would if it is in writing.'));
    return given(
      world,
      does('finn', 'back', 'ben', 'b1', 'I have seen it work.'),
      does('asha', 'add', 'ben', 'a1', 'A desk and a badge.'),
      ...shown,
      ask('reply:1'),
      answers('ben', 'c1', 'It is.'),
      ...shown,
      settle(),
    ).world;
  };
  const text = (world: World, edition: Edition) =>
    nodesIn(notes(world, edition).tree.root)
      .flatMap((n) => ('value' in n ? [n.value] : []))
      .join(' ');

  test('[AMPLIFY-12] by name for the peers; idea and organisations where it is shared', () => {
    const world = whole();
    const ours = text(world, 'ours');
    for (const said of ['Finn Venn', 'A desk and a badge.', 'I would if it is in writing.', 'It is.'])
      expect(ours).toContain(said);
    expect(text(world, 'shareable')).not.toContain('peers from two organisations');
    judgeAll(world.series);
    const shared = text(world, 'shareable');
    expect(shared).toContain('peers from two organisations');
    for (const said of ['Finn', 'A desk and a badge.', 'in writing', 'It is.'])
      expect(shared).not.toContain(said);
    expect(JSON.stringify(notes(world, 'shareable').data)).not.toMatch(/badge|writing|Finn/);
  });

  function allowed(): World {
    const world = whole();
    judgeAll(world.series);
    return world;
  }

  test.each(['ours', 'shareable'] as const)(
    '[AMPLIFY-12] every figure can be counted again: %s',
    (edition) => {
      const { tree, data } = notes(allowed(), edition);
      const again = recount(data);
      const figures = nodesIn(tree.root).flatMap((n) =>
        n.type === 'figure' && n.of.startsWith('a/') ? [n] : [],
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const { of, value } of figures) expect([of, numbersIn(value)]).toEqual([of, again.get(of)]);
    },
  );
});
