import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import { describe, expect, test } from 'vitest';
import { scenario } from '../series/definitions.ts';
import {
  ask,
  close,
  given,
  gives,
  hides,
  open,
  outcome,
  own,
  room,
  type Step,
  settle,
  show,
  showNext,
  six,
  slotOf,
  start,
  type World,
} from '../series/given.ts';
import { nodesIn } from '../synthesis/made.ts';
import { roster, seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const playing = () => given(room({ activities: [scenario('s')] }), open('s'), ask()).world;
const wrote = (field: string, ...texts: readonly string[]): Step[] =>
  texts.map((text, n) => gives(everybody[n] ?? '', { [field]: text }));
const full = (): World =>
  given(
    playing(),
    ...wrote('pull', 'My board', 'The phone call', 'Fear', 'My career'),
    ...wrote('do', 'Ask for a day', 'Ring first'),
    ...wrote('tell', 'Ben, tonight'),
    close,
  ).world;
const shown = () => given(full(), show()).world;
const items = (world: World, face: 'desk' | 'screen' | 'peers') =>
  (seen(world, face)['items/0'] ?? []) as readonly {
    id: string;
    field: string;
    text: string;
    by: string | null;
  }[];

describe('answering', () => {
  test('[SCENE-1] each field by itself, within its length', () => {
    const world = playing();
    given(world)
      .when(gives('asha', { pull: 'My board' }))
      .thenInBox();
    given(world)
      .when(gives('asha', { do: 'Ask for a day' }))
      .then({ type: 'answered', values: { do: 'Ask for a day' } });
    given(world)
      .when(gives('asha', { tell: 'a'.repeat(141) }))
      .thenRefused('too_long');
    given(world)
      .when(gives('ben', { pull: 'a'.repeat(141) }))
      .thenRefused('too_long');
    given(world)
      .when(gives('ben', { pull: ' ' }))
      .thenRefused('empty');
    given(world)
      .when(gives('ben', { do: '' }))
      .thenRefused('empty');
    given(world)
      .when(gives('ben', { other: 'words' }))
      .thenRefused('malformed');
  });

  test('[SCENE-1] an answer taken out again is none, and another field stays as it was', () => {
    const world = given(
      playing(),
      ...wrote('pull', 'A', 'B', 'C'),
      gives('asha', { do: 'One', tell: 'Two' }),
      gives('asha', { pull: null }),
      gives('asha', { do: null }),
      close,
      show(),
    ).world;
    expect(outcome(world, 's')).toMatchObject({
      fields: [
        { id: 'pull', shown: false, tooFew: true },
        { id: 'do', answered: 0 },
        { id: 'tell', answered: 1 },
      ],
    });
  });
});

describe('showing', () => {
  test('[SCENE-2] field after field, each with its own count', () => {
    const world = full();
    const answered = () =>
      (seen(world, 'screen')['outcome/0'] as { field: string; answered: number }[] | undefined) ?? [];
    expect(answered()).toEqual([]);
    given(world, showNext);
    expect(answered()).toMatchObject([{ field: 'pull', answered: 4 }]);
    expect(items(world, 'screen').map((i) => i.field)).toEqual(Array(4).fill('pull'));
    expect(JSON.stringify(seen(world, 'peers'))).not.toContain('Ask for a day');
    given(world, showNext);
    expect(answered()).toMatchObject([{}, { field: 'do', answered: 2 }]);
    given(world, showNext);
    expect(answered()).toMatchObject([{}, {}, { field: 'tell', answered: 1 }]);
  });

  test('[SCENE-2] fewer than three without a name are burnt; with names one is enough', () => {
    const world = given(playing(), ...wrote('pull', 'A', 'B'), ...wrote('do', 'C'), close, show()).world;
    expect(outcome(world, 's')).toMatchObject({
      eligible: 6,
      fields: [
        { shown: false, answered: null, texts: [] },
        { shown: true, answered: 1 },
        { shown: true, answered: 0 },
      ],
    });
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ field: 'pull', shown: false }, {}, {}]);
    expect(JSON.stringify([seen(world, 'desk'), world.series.sessions])).not.toContain('"A"');
  });

  test('[SCENE-3] names where they were said to be, and nowhere else', () => {
    const world = shown();
    for (const face of ['desk', 'screen', 'peers'] as const) {
      expect(
        items(world, face)
          .filter((i) => i.field === 'pull')
          .map((i) => i.by),
      ).toEqual(Array(4).fill(null));
      expect(
        items(world, face)
          .filter((i) => i.field === 'do')
          .map((i) => i.by),
      ).toEqual(['Asha Venn', 'Ben Venn']);
    }
    const slots = items(world, 'screen').flatMap((i) => (i.field === 'pull' ? [i.id] : []));
    expect(slots).toEqual([...slots].sort());
    expect(slots).toContain(slotOf('asha/pull/all'));
  });
});

describe('the card', () => {
  test('[SCENE-4] a spare one can be played, until it opens', () => {
    const world = given(room({ activities: [scenario('s')] }), open('s')).world;
    const plays = (card: Json) => own('s', 'playCard', { card });
    expect(seen(world, 'desk').stage).toMatchObject({
      form: { cards: [{}, {}].map(() => expect.any(String)) },
    });
    expect(seen(world, 'peers').stage).toMatchObject({ form: { cards: [] } });
    given(world).when(plays(2)).thenRefused('malformed');
    given(world, plays(1));
    expect(seen(world, 'screen').stage).toMatchObject({ form: { card: 'A budget hole appears.' } });
    given(world, plays(0), plays(1))
      .when(ask())
      .then({ subjects: [{ text: 'A budget hole appears.' }] });
    given(world).when(plays(0)).thenRefused('round_closed');
  });
});

describe('who wrote nothing', () => {
  test('[SCENE-5] the desk is told of fields with names, and of them alone', () => {
    const world = shown();
    const silent = (face: 'desk' | 'screen' | 'peers') =>
      (seen(world, face)['outcome/0'] as { silent: string[] }[]).map((o) => o.silent.length);
    expect(silent('desk')).toEqual([0, 4, 5]);
    expect(silent('screen')).toEqual([0, 0, 0]);
    expect(silent('peers')).toEqual([0, 0, 0]);
  });
});

describe('out of sight', () => {
  test('[SCENE-6] one answer of a peer, and not the others', () => {
    const world = given(shown(), hides('s', 'do/asha'), hides('s', slotOf('ben/pull/all'))).world;
    for (const face of ['screen', 'peers'] as const) {
      const texts = items(world, face).map((i) => i.text);
      expect(texts).not.toContain('Ask for a day');
      expect(texts).not.toContain('The phone call');
      expect(texts).toContain('Ben, tonight');
    }
    expect(items(world, 'desk')).toContainEqual(
      expect.objectContaining({ text: 'Ask for a day', hidden: true }),
    );
    expect(outcome(world, 's')).toMatchObject({ fields: [{ answered: 4 }, { answered: 2 }, {}] });
  });
});

test('[SCENE-7] the sentence about names calls fields by their questions', () => {
  const { namesSentence } = seen(playing(), 'peers').stage as unknown as { namesSentence: string };
  expect(namesSentence).toContain(
    'Your name goes with “What would you really do?” and “Who hears it from you?”. “What would pull you away?”: no name',
  );
});

describe('in the notes', () => {
  const notes = (world: World, edition: Edition) => {
    const [session] = world.series.sessions;
    if (session === undefined) throw new Error('no session');
    const input = {
      series: world.series,
      session,
      people: peopleIn(world.series, roster),
      edition,
      now: start,
    };
    return { tree: sessionNotes(input), data: sessionData(input) };
  };
  const written = (world: World, edition: Edition) =>
    nodesIn(notes(world, edition).tree.root)
      .flatMap((n) => (n.type === 'text' || n.type === 'words' || n.type === 'figure' ? [n.value] : []))
      .join('\n');

  test('[SCENE-8] ours: who would do what, and no order where there is no name', () => {
    const world = given(shown(), hides('s', slotOf('ben/pull/all')), settle()).world;
    const ours = written(world, 'ours');
    for (const text of [
      'A letter comes on a Friday.',
      'Asha Venn',
      'Ask for a day',
      'My board',
      'Ben, tonight',
    ])
      expect(ours).toContain(text);
    expect(ours).not.toContain('The phone call');
    expect(ours).toContain('Four of six present answered; two did not.');
  });

  test('[SCENE-8] shareable: how many, and nobody’s words', () => {
    const world = given(shown(), settle()).world;
    const shareable = written(world, 'shareable') + JSON.stringify(notes(world, 'shareable').data);
    for (const text of ['Ask for a day', 'My board', 'Ben, tonight', 'Asha'])
      expect(shareable).not.toContain(text);
    expect(shareable).toContain('Four of six present answered; two did not.');
  });

  test('[SCENE-8] every figure is counted again; too few has none', () => {
    for (const world of [shown(), given(playing(), ...wrote('pull', 'A', 'B'), close, show()).world]) {
      const { tree, data } = notes(world, 'ours');
      const again = recount(data);
      const figures = nodesIn(tree.root).flatMap((n) =>
        n.type === 'figure' && n.of.startsWith('s/') ? [n] : [],
      );
      expect(figures.length).toBeGreaterThan(1);
      for (const { of, value } of figures) expect([of, again.get(of)]).toEqual([of, numbersIn(value)]);
    }
  });
});

test('[SCENE-9] shown whole, it is talked about before it is settled', () => {
  const world = full();
  const primary = () => (seen(world, 'desk').stage as unknown as { primary: { do: string } }).primary.do;
  given(world, showNext, showNext);
  expect(primary()).toBe('show');
  given(world, showNext);
  expect(primary()).toBe('talk');
});
