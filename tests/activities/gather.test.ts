import { describe, expect, test } from 'vitest';
import { gather, vote } from '../series/definitions.ts';
import {
  ask,
  by,
  close,
  given,
  gives,
  hides,
  keyed,
  keyFor,
  open,
  outcome,
  own,
  room,
  type Step,
  settle,
  show,
  showNext,
  slotOf,
  takesBack,
  type World,
} from '../series/given.ts';
import { seen } from '../views/looking.ts';

const finding = { finding: 'Half of all pairs.', credit: 'A study' };
const posts = (params: Record<string, unknown> = {}, names: 'named' | 'none' = 'named') =>
  room({ activities: [gather('g', { names, params }), vote('v', { params: { addFrom: 'g' } })] });
const writes = (name: string): Step => gives(name, { post: [`Words of ${name}`] }, { id: name });
const three = ['asha', 'ben', 'cleo'];
const wrote = [open('g'), ask(), ...three.map(writes)];
const shown = [...wrote, close, show()];
const items = (world: World, face: 'desk' | 'screen' = 'desk') =>
  (seen(world, face)['items/0'] ?? []) as unknown as {
    id: string;
    group: string | null;
    merged: object[];
    tags: string[];
  }[];

describe('writing', () => {
  test('[GATHER-1] one text a box, as many boxes as there are labels', () => {
    const two = posts({ fields: ['My role', 'As a peer'] });
    given(two, open('g'), ask())
      .when(gives('asha', { post: ['One', 'Two'] }, { id: 'a' }))
      .thenAccepted();
    given(two)
      .when(gives('ben', { post: ['One'] }, { id: 'b' }))
      .thenRefused('not_a_value');
    given(two)
      .when(gives('ben', { post: ['One', ''] }, { id: 'b' }))
      .thenRefused('empty');
    given(two)
      .when(gives('ben', { post: ['One', 'x'.repeat(141)] }, { id: 'b' }))
      .thenRefused('too_long');
    given(posts(), open('g'), ask())
      .when(gives('asha', { post: ['One', 'Two'] }, { id: 'a' }))
      .thenRefused('not_a_value');
  });

  test('[GATHER-1] as many posts as the definition says, each as long as it says', () => {
    const short = posts({ maxPosts: 2, maxChars: 5 });
    given(
      short,
      open('g'),
      ask(),
      gives('asha', { post: ['One'] }, { id: '1' }),
      gives('asha', { post: ['Two'] }, { id: '2' }),
    )
      .when(gives('asha', { post: ['Three'] }, { id: '3' }))
      .thenRefused('too_many');
    given(short)
      .when(gives('ben', { post: ['Sixsix'] }, { id: '4' }))
      .thenRefused('too_long');
  });
});

describe('what comes out', () => {
  test('[GATHER-2] how many wrote and what stands, without what was taken back or hidden', () => {
    const { world } = given(
      posts({ maxPosts: 2 }),
      ...wrote,
      gives('asha', { post: ['More'] }, { id: 'a2' }),
      close,
      show(),
    );
    given(world, takesBack('ben', 'ben'), hides('g', 'cleo'));
    expect(outcome(world, 'g')).toMatchObject({
      shown: true,
      eligible: 6,
      authors: 3,
      postsAtShow: 4,
      takenBackAfterShow: 1,
      hidden: 1,
      standing: ['asha', 'a2'],
    });
  });

  test('[GATHER-2] before the show nothing, and of too few only N', () => {
    expect(outcome(given(posts(), ...wrote, close).world, 'g')).toMatchObject({
      shown: false,
      authors: null,
      standing: [],
    });
    const { world } = given(posts({}, 'none'), open('g'), ask(), writes('asha'), close, show());
    expect(outcome(world, 'g')).toMatchObject({
      shown: false,
      eligible: 6,
      authors: null,
      postsAtShow: null,
    });
    expect(seen(world, 'screen')['outcome/0']).toEqual([{ type: 'tooFew' }]);
  });

  test('[GATHER-2] nothing goes to the ledger', () => {
    const { world } = given(posts(), ...shown, settle());
    expect(world.series.memory.version).toBe(0);
  });

  test('[GATHER-3] a finding comes only after every post is up', () => {
    const { world } = given(posts({ afterShow: finding }), ...wrote, close, showNext, showNext);
    expect(JSON.stringify(seen(world, 'desk'))).not.toContain(finding.finding);
    given(world, showNext);
    expect(seen(world, 'peers')['outcome/0']).toEqual([
      { type: 'finding', text: finding.finding, credit: finding.credit },
    ]);
  });

  test('[GATHER-4] names go with named posts, none with the others', () => {
    expect(items(given(posts(), ...shown).world, 'screen')[0]).toMatchObject({
      by: 'Asha Venn',
      organisation: 'The north trust',
    });
    const { world } = given(posts({}, 'none'), ...shown);
    expect(items(world, 'desk').every((i) => 'by' in i && i.by === null)).toBe(true);
    expect(JSON.stringify(seen(world, 'screen'))).not.toContain('Venn');
  });

  test('[GATHER-4] a post taken back shows its place without words', () => {
    const { world } = given(
      posts({}, 'none'),
      ...shown,
      keyed(keyFor('ben', 'post', 'ben'), { type: 'takeBack' }),
    );
    const gone = items(world, 'screen').find((i) => i.id === slotOf(keyFor('ben', 'post', 'ben')));
    expect(gone).toMatchObject({ takenBack: true, texts: [] });
  });
});

describe('the facilitator’s own hands', () => {
  const group = (id: string, heading: string, of: string[]) => own('g', 'group', { id, heading, items: of });

  test('[GATHER-5] posts are grouped under a heading, each in one group', () => {
    const { world, when } = given(posts(), ...shown);
    when(group('one', 'Trust', ['asha', 'ben'])).then({
      type: 'did',
      event: { type: 'grouped', heading: 'Trust' },
    });
    given(world, group('two', '', ['ben', 'cleo']));
    expect(outcome(world, 'g')).toMatchObject({ groups: [{ items: ['asha'] }, { items: ['ben', 'cleo'] }] });
    expect(items(world).map((i) => i.group)).toEqual(['one', 'two', 'two']);
    given(world, group('one', 'Trust', ['cleo']));
    expect(outcome(world, 'g')).toMatchObject({ groups: [{ items: ['cleo'] }, { items: ['ben'] }] });
    given(world, own('g', 'ungroup', { id: 'one' }));
    expect(outcome(world, 'g')).toMatchObject({ groups: [{ id: 'two' }] });
  });

  test('[GATHER-5] a heading that is written while lines are moved is not lost, nor are the lines', () => {
    const { world } = given(
      posts(),
      ...shown,
      group('one', '', ['asha']),
      own('g', 'group', { id: 'one', heading: 'Trust' }),
      own('g', 'group', { id: 'one', items: ['asha', 'ben'] }),
    );
    expect(outcome(world, 'g')).toMatchObject({ groups: [{ heading: 'Trust', items: ['asha', 'ben'] }] });
  });

  test('[GATHER-5] never what is not there', () => {
    const { world } = given(posts(), ...shown);
    given(world)
      .when(group('one', 'Trust', ['dev']))
      .thenRefused('unknown');
    given(world)
      .when(group('one', 'x'.repeat(81), ['asha']))
      .thenRefused('too_long');
    given(world)
      .when(own('g', 'ungroup', { id: 'one' }))
      .thenRefused('unknown');
    given(world)
      .when(own('g', 'group', { heading: 'Trust' }))
      .thenRefused('malformed');
    given(posts(), ...wrote, close)
      .when(group('one', 'Trust', ['asha']))
      .thenRefused('unknown');
  });

  test('[GATHER-6] posts are merged, both texts kept, and taken apart again', () => {
    const { world, when } = given(posts(), ...shown);
    when(own('g', 'merge', { item: 'ben', into: 'asha' })).thenAccepted();
    expect(items(world).map((i) => [i.id, i.merged])).toEqual([
      ['asha', [{ id: 'ben', texts: ['Words of ben'] }]],
      ['cleo', []],
    ]);
    given(world, own('g', 'merge', { item: 'asha', into: 'cleo' }));
    expect(items(world)[0]?.merged).toHaveLength(2);
    given(world)
      .when(own('g', 'merge', { item: 'cleo', into: 'ben' }))
      .thenRefused('not_now');
    given(world, own('g', 'unmerge', { item: 'ben' }));
    expect(items(world).map((i) => i.id)).toEqual(['ben', 'cleo']);
  });

  test('[GATHER-6] never with itself or with what is not there', () => {
    const { world } = given(posts(), ...shown);
    given(world)
      .when(own('g', 'merge', { item: 'ben', into: 'ben' }))
      .thenRefused('malformed');
    given(world)
      .when(own('g', 'merge', { item: 'ben', into: 'dev' }))
      .thenRefused('unknown');
    given(world)
      .when(own('g', 'unmerge', { item: 'ben' }))
      .thenRefused('unknown');
  });

  test('[GATHER-7] a post is marked with the marks of the definition', () => {
    const { world, when } = given(posts({ tags: ['later'] }), ...shown);
    when(own('g', 'tag', { item: 'ben', tag: 'later', on: true })).thenAccepted();
    expect(items(world)[1]?.tags).toEqual(['later']);
    given(world, own('g', 'tag', { item: 'ben', tag: 'later', on: false }));
    expect(items(world)[1]?.tags).toEqual([]);
    given(world)
      .when(own('g', 'tag', { item: 'ben', tag: 'sooner', on: true }))
      .thenRefused('unknown');
    given(world)
      .when(own('g', 'tag', { item: 'dev', tag: 'later', on: true }))
      .thenRefused('unknown');
  });

  test('[GATHER-8] it is told which vote takes statements from here, until that vote has begun', () => {
    const { world } = given(posts(), ...shown);
    expect(seen(world, 'desk').stage).toMatchObject({ form: { statementsGoTo: 'v' } });
    expect(seen(world, 'peers').stage).toMatchObject({ form: { statementsGoTo: null } });
  });

  test('[GATHER-5] a settled gather is changed only once its settling is taken back', () => {
    const { world, when } = given(posts(), ...shown, settle());
    when(group('one', 'Trust', ['asha'])).thenRefused('not_now');
    given(world, by({ type: 'stepBack' }))
      .when(group('one', 'Trust', ['asha']))
      .thenAccepted();
  });
});
