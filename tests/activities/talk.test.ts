import { describe, expect, test } from 'vitest';
import { talk, vote } from '../series/definitions.ts';
import { ask, by, current, given, open, outcome, own, room, settle, type World } from '../series/given.ts';
import { seen } from '../views/looking.ts';

const talking = () => room({ activities: [talk('t', { params: { grouping: 'pairs' } }), vote('v')] });
const stage = (world: World) => seen(world, 'peers').stage;

describe('talk', () => {
  test('[TALK-1] it asks nothing: its timer runs, phones are dark, until it settles', () => {
    const { world } = given(talking(), open('t'));
    given(world).when(ask('talk:1')).thenRefused('not_now');
    given(world)
      .when(by({ type: 'talk', minutes: 3 }))
      .then({ type: 'talkStarted', endsAt: world.now + 180_000 });
    expect(stage(world)).toMatchObject({ mode: 'talk', talkEndsAt: expect.any(Number) });
    given(world, settle());
    expect(stage(world)).toMatchObject({ mode: 'between', talkEndsAt: null });
    expect(world.series.memory.version).toBe(0);
  });

  test('[TALK-1] without minutes it runs until it is ended', () => {
    const { world } = given(talking(), open('t'), by({ type: 'talk', minutes: null }));
    expect(stage(world)).toMatchObject({ mode: 'talk', talkEndsAt: null });
    given(world, by({ type: 'endTalk' }))
      .when(by({ type: 'endTalk' }))
      .thenRefused('not_now');
    expect(stage(world)).toMatchObject({ mode: 'activity' });
  });

  test('[TALK-2] who talked with whom is kept, of peers who are there', () => {
    const pairs = (...of: string[][]) => own('t', 'pairs', { pairs: of });
    const { world } = given(talking(), open('t'), pairs(['asha', 'ben'], ['cleo', 'dev', 'eve']));
    expect(outcome(world, 't')).toMatchObject({
      pairs: [
        ['asha', 'ben'],
        ['cleo', 'dev', 'eve'],
      ],
    });
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ people: ['Asha Venn', 'Ben Venn'] }, {}]);
    given(world)
      .when(pairs(['asha', 'nobody']))
      .thenRefused('unknown');
    given(world)
      .when(pairs(['asha']))
      .thenRefused('malformed');
  });

  test('[TALK-2] the desk alone is told who was together in earlier talks, where they are to be avoided', () => {
    const avoid = { grouping: 'pairs', avoid: ['earlier_pair'] };
    const world = room({ activities: [talk('t', { params: avoid }), talk('u', { params: avoid })] });
    given(world, open('t'), own('t', 'pairs', { pairs: [['asha', 'ben']] }), settle(), open('u'));
    const form = (face: 'desk' | 'screen' | 'peers') => (seen(world, face).stage as { form: unknown }).form;
    expect(form('desk')).toMatchObject({ earlier: [['asha', 'ben']] });
    for (const face of ['screen', 'peers'] as const) expect(form(face)).toMatchObject({ earlier: [] });
  });

  test('[TALK-3] lines noted with permission', () => {
    const { world } = given(talking(), open('t'), own('t', 'note', { text: 'Time is short' }));
    expect(outcome(world, 't')).toMatchObject({ notes: ['Time is short'] });
    given(world)
      .when(own('t', 'note', { text: 'x'.repeat(141) }))
      .thenRefused('too_long');
    given(world)
      .when(own('t', 'note', { text: '' }))
      .thenRefused('empty');
  });

  test('[TALK-4] in any other activity it is a mode of the stage, and the asking stays where it is', () => {
    const { world } = given(talking(), open('v'), ask(), by({ type: 'talk', minutes: 1 }));
    expect([stage(world), current(world).step]).toMatchObject([{ mode: 'talk' }, 'open']);
    given(talking())
      .when(by({ type: 'talk', minutes: 1 }))
      .thenRefused('not_now');
  });
});
