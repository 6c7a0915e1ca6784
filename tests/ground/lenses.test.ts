import { coverage, onlyOneSaid, type Said } from '@moot/shared/ground/lenses.ts';
import { saidByOne, unheard } from '@moot/shared/views/ground.ts';
import { describe, expect, it } from 'vitest';
import { gather, pulse, vote } from '../series/definitions.ts';
import {
  activityIn,
  all,
  ask,
  close,
  given,
  gives,
  leaves,
  open,
  own,
  room,
  type Setting,
  settle,
  show,
  skip,
  takesBack,
} from '../series/given.ts';
import { roster } from '../views/looking.ts';

const present = new Map([
  ['north', 3],
  ['east', 2],
  ['south', 1],
  ['west', 1],
  ['away', 0],
]);

describe('[GROUND-41] coverage names organisations, never the silent', () => {
  it('[GROUND-41] one with a single peer here is counted, not named; one that is away is not silent', () => {
    expect(coverage(present, new Set(['north']))).toEqual({ organisations: ['east'], others: 2 });
    expect(coverage(present, new Set(['north', 'east', 'south', 'west']))).toEqual({
      organisations: [],
      others: 0,
    });
    expect(coverage(present, new Set())).toEqual({ organisations: ['north', 'east'], others: 2 });
  });

  const named: Setting = {
    activities: [pulse('p'), gather('g'), gather('h', { names: 'none' }), vote('v', { names: 'named' })],
  };
  const unheardIn = (setting: Setting, ...steps: Parameters<typeof given>[1][]) =>
    unheard(given(room(setting), ...steps).world.series, roster);
  const writes = (name: string) => gives(name, { post: ['A line'] }, { id: `post-${name}` });
  const asked = [open('g'), ask()];

  it('[GROUND-41] nothing is said before something named was shown', () => {
    expect(unheardIn(named)).toEqual([]);
    expect(unheardIn(named, ...asked, writes('asha'), close)).toEqual([]);
  });

  it('[GROUND-41] what was written under a name counts from its show, and not what was taken back', () => {
    expect(unheardIn(named, ...asked, writes('asha'), close, show())).toEqual([
      'The east trust',
      'The south trust',
    ]);
    const back = [writes('asha'), writes('cleo'), takesBack('cleo', 'post-cleo')];
    expect(unheardIn(named, ...asked, ...back, close, show())).toEqual(['The east trust', 'The south trust']);
  });

  it('[GROUND-41] a named field left empty is not being heard', () => {
    const split = vote('v', { names: { vote: 'none', reason: 'named' } });
    const reasons = [
      gives('asha', { reason: 'Because.' }, { subject: 'st1' }),
      gives('cleo', { reason: null }, { subject: 'st1' }),
    ];
    const steps = [open('v'), ask(), ...reasons, close, show()];
    expect(unheardIn({ activities: [split] }, ...steps)).toEqual(['The east trust', 'The south trust']);
  });

  it('[GROUND-41] answers without names, a word on arriving and what was skipped do not count', () => {
    const hidden = ['asha', 'cleo', 'eve'].map(writes);
    expect(unheardIn(named, open('h'), ask(), ...hidden, close, show())).toEqual([]);
    const words = all({
      asha: { text: { text: 'calm', mayQuote: false } },
      cleo: { text: { text: 'here', mayQuote: false } },
    });
    expect(unheardIn(named, open('p'), ask(), ...words, close, show())).toEqual([]);
    expect(unheardIn(named, ...asked, writes('asha'), close, show(), skip())).toEqual([]);
  });

  it('[GROUND-41] a later asking of the session is heard too', () => {
    const first = [...asked, writes('asha'), close, show(), settle()];
    const votes = all({ cleo: { vote: 'agree' } }, { subject: 'st1' });
    expect(unheardIn(named, ...first, open('v'), ask(), ...votes, close, show())).toEqual([
      'The south trust',
    ]);
  });

  it('[GROUND-41] with one peer of each left in the room only a number is said', () => {
    const few = ['ben', 'dev', 'finn'].map(leaves);
    expect(unheardIn(named, ...few, ...asked, writes('asha'), close, show())).toEqual(['2 organisations']);
    const some = ['dev'].map(leaves);
    expect(unheardIn(named, ...some, ...asked, writes('asha'), close, show())).toEqual([
      'The south trust',
      '1 other organisation',
    ]);
  });

  it('[GROUND-41] swapping who is silent within an organisation changes nothing', () => {
    const one = unheardIn(named, ...asked, writes('asha'), writes('cleo'), close, show());
    const other = unheardIn(named, ...asked, writes('ben'), writes('dev'), close, show());
    expect(other).toEqual(one);
  });
});

const said = (id: string, organisation: string, theme: string | null): Said => ({
  id,
  text: id,
  organisation,
  theme,
});

describe('[GROUND-42] what only one organisation said', () => {
  it('[GROUND-42] themes that a single organisation raised, with all it said on them', () => {
    const items = [
      said('1', 'north', 'beds'),
      said('2', 'north', 'beds'),
      said('3', 'east', 'money'),
      said('4', 'north', 'money'),
      said('5', 'south', 'trust'),
      said('6', 'south', null),
    ];
    expect(onlyOneSaid(items, present)).toEqual({
      kind: 'themes',
      themes: [
        { theme: 'beds', organisation: 'north', said: [items[0], items[1]] },
        { theme: 'trust', organisation: 'south', said: [items[4]] },
      ],
      ungrouped: 1,
    });
  });

  it('[GROUND-42] without groups organisations stand side by side, and the silent are not named', () => {
    const items = [said('1', 'east', null), said('2', 'north', null), said('3', 'east', null)];
    expect(onlyOneSaid(items, present)).toEqual({
      kind: 'side_by_side',
      organisations: [
        { organisation: 'north', said: [items[1]] },
        { organisation: 'east', said: [items[0], items[2]] },
      ],
      unheard: { organisations: [], others: 2 },
    });
  });

  const written = (names: 'named' | 'none') =>
    given(
      room({ activities: [gather('g', { names, params: { maxPosts: 2, cluster: true } }), gather('later')] }),
      open('g'),
      ask(),
      ...['asha', 'ben', 'cleo', 'eve'].map((name) =>
        gives(name, { post: [`From ${name}`] }, { id: `post-${name}` }),
      ),
      close,
      show(),
    );

  it('[GROUND-42] on the desk it goes by the groups and the merging made there', () => {
    const { world } = written('named');
    expect(saidByOne(world.series)).toMatchObject({ kind: 'side_by_side' });
    const grouping = own('g', 'group', { id: 'g1', heading: 'Beds', items: ['post-asha'] });
    const both = own('g', 'group', { id: 'g2', heading: 'Money', items: ['post-cleo', 'post-eve'] });
    const merging = own('g', 'merge', { item: 'post-ben', into: 'post-asha' });
    given(world, grouping, both, merging);
    expect(saidByOne(world.series)).toMatchObject({
      kind: 'themes',
      themes: [{ theme: 'Beds', organisation: 'north', said: [{ text: 'From asha' }, { text: 'From ben' }] }],
      ungrouped: 0,
    });
    expect(activityIn(world, 'g').askings).toHaveLength(1);
  });

  it('[GROUND-42] nothing of posts without names, or where nothing was shown', () => {
    expect(saidByOne(written('none').world.series)).toBeNull();
    const { world } = given(
      room({ activities: [gather('g')] }),
      open('g'),
      ask(),
      gives('asha', { post: ['A'] }, { id: 'a' }),
    );
    expect(saidByOne(world.series)).toBeNull();
  });
});
