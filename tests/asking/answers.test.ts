import { type AskingId, id } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import { commit, consent, gather, unheardOf, vote } from '../series/definitions.ts';
import {
  activityIn,
  arrives,
  ask,
  close,
  current,
  given,
  gives,
  leaves,
  open,
  peer,
  room,
  type Step,
  seat,
  settle,
  show,
  takesBack,
} from '../series/given.ts';

const long = 'x'.repeat(141);
const posts = () =>
  room({ here: ['asha', 'ben'], activities: [gather('g', { params: { maxPosts: 2 } }), consent('c')] });
const opened = [open('g'), ask()];
const writes = (name: string, item: string, text: string): Step =>
  gives(name, { post: [text] }, { id: item });

describe('the order of refusals', () => {
  // Each of these is wrong in everything that comes after it too: the first reason is told.
  const mine = [writes('asha', 'a1', 'One'), writes('asha', 'a2', 'Two'), writes('ben', 'b1', 'Three')];
  test('[ASK-1] not in the room comes first', () => {
    given(posts(), ...opened, ...mine, close)
      .when(writes('cleo', 'b1', long))
      .thenRefused('not_in_room');
  });
  test('[ASK-1] then closed', () => {
    given(posts(), ...opened, ...mine, arrives('cleo'), close)
      .when(writes('cleo', 'b1', long))
      .thenRefused('round_closed');
  });
  test('[ASK-1] then not eligible', () => {
    given(posts(), ...opened, ...mine, arrives('cleo'))
      .when(writes('cleo', 'b1', long))
      .thenRefused('not_eligible');
  });
  test('[ASK-1] then somebody else’s', () => {
    given(posts(), ...opened, ...mine)
      .when(writes('asha', 'b1', long))
      .thenRefused('not_yours');
  });
  test('[ASK-1] then how many', () => {
    given(posts(), ...opened, ...mine)
      .when(writes('asha', 'a3', long))
      .thenRefused('too_many');
  });
  test('[ASK-1] then what', () => {
    given(posts(), ...opened, ...mine)
      .when(writes('asha', 'a1', long))
      .thenRefused('too_long');
    given(posts(), ...opened, ...mine)
      .when(writes('asha', 'a1', ' '))
      .thenRefused('empty');
    given(posts(), ...opened, ...mine)
      .when(gives('asha', { post: 'text' }, { id: 'a1' }))
      .thenRefused('not_a_value');
  });
});

describe('answering again', () => {
  test('[ASK-5] it replaces, and spends nothing', () => {
    const { world, when } = given(
      posts(),
      ...opened,
      writes('asha', 'a1', 'One'),
      writes('asha', 'a2', 'Two'),
    );
    when(writes('asha', 'a1', 'Other')).then({ type: 'answered', id: 'a1', values: { post: ['Other'] } });
    expect(
      current(world)
        .given.get('all')
        ?.get(seat('asha'))
        ?.map((g) => g.values.post),
    ).toEqual([['Other'], ['Two']]);
  });

  test('[ASK-5] a field not given again stays as it was', () => {
    const { world } = given(posts(), open('c'), ask(), gives('asha', { level: '3', concern: 'Mondays' }));
    given(world, gives('asha', { level: '2' }));
    expect(current(world).given.get('all')?.get(seat('asha'))).toMatchObject([
      { values: { level: '2', concern: 'Mondays' } },
    ]);
    given(world, gives('asha', { concern: null }));
    expect(current(world).given.get('all')?.get(seat('asha'))).toMatchObject([
      { values: { level: '2', concern: null } },
    ]);
  });

  test('[ASK-5] the same once more changes nothing', () => {
    given(posts(), open('c'), ask(), gives('asha', { level: '3' }))
      .when(gives('asha', { level: '3' }))
      .thenNothing();
    given(posts(), ...opened, writes('asha', 'a1', 'One'))
      .when(writes('asha', 'a1', 'One'))
      .thenNothing();
  });

  test('[ASK-5] two peers may write the same text; both stay', () => {
    const { world } = given(posts(), ...opened, writes('asha', 'a1', 'Same'), writes('ben', 'b1', 'Same'));
    expect(current(world).given.get('all')?.size).toBe(2);
  });
});

describe('taking back', () => {
  const one = [...opened, writes('asha', 'a1', 'One'), writes('asha', 'a2', 'Two')];
  test('[ASK-6] while open: as if never written, and there is room for another', () => {
    const { world, when } = given(posts(), ...one);
    when(takesBack('asha', 'a1')).then({ type: 'takenBack', seat: 'asha', id: 'a1' });
    given(world)
      .when(writes('asha', 'a3', 'Three'))
      .then({ type: 'answered', id: 'a3' });
    given(world, takesBack('asha', 'a2'), takesBack('asha', 'a3'));
    expect(current(world).given.get('all')?.has(seat('asha'))).toBe(false);
  });

  test('[ASK-6] between closing and showing it is not possible', () => {
    given(posts(), ...one, close)
      .when(takesBack('asha', 'a1'))
      .thenRefused('round_closed');
  });

  test('[ASK-6] after the show the words go and the place stays, in the room or not, settled or not', () => {
    const { world, when } = given(posts(), ...one, close, show());
    when(takesBack('asha', 'a1')).then({ type: 'postBlanked', item: 'a1' });
    expect(current(world).blanked.has('a1')).toBe(true);
    given(world, leaves('asha'), settle())
      .when(takesBack('asha', 'a2'))
      .then({ type: 'postBlanked', item: 'a2' });
  });

  test('[ASK-7] nobody takes back what is not theirs, before the show or after', () => {
    given(posts(), ...one)
      .when(takesBack('ben', 'a1'))
      .thenRefused('not_yours');
    given(posts(), ...one)
      .when(takesBack('asha', 'a9'))
      .thenRefused('not_yours');
    given(posts(), ...one, close, show())
      .when(takesBack('ben', 'a1'))
      .thenRefused('not_yours');
  });
});

describe('what is not there', () => {
  const answer = (asking: string, subject: string, values: Record<string, string>): Step =>
    peer('asha', { type: 'answer', asking: id<AskingId>(asking), subject, id: 'a1', values });

  test('[ASK-8] an asking, a subject or a field that is not there is refused', () => {
    const named = room({ activities: [vote('v', { names: 'named' })] });
    given(posts(), ...opened)
      .when(answer('g:7', 'all', {}))
      .thenRefused('unknown');
    given(named, open('v'), ask())
      .when(answer('v:1', 'st9', { vote: 'agree' }))
      .thenRefused('unknown');
    given(named)
      .when(answer('v:1', 'all', { vote: 'agree' }))
      .thenRefused('unknown');
    given(named)
      .when(answer('v:1', 'st1', { vote: 'agree', shout: 'x' }))
      .thenRefused('malformed');
    given(named)
      .when(answer('v:1', 'st1', { vote: 'agree', constructor: 'x' }))
      .thenRefused('malformed');
    given(named)
      .when(answer('v:1', 'st1', { vote: 'perhaps' }))
      .thenRefused('not_a_value');
  });

  test('[ASK-8] an asking of another activity takes nothing once that activity is over', () => {
    const world = posts();
    given(world, ...opened, open('c'), ask());
    expect(activityIn(world, 'g').status).toBe('settled');
    given(world)
      .when(answer('g:1', 'all', { post: 'x' }))
      .thenRefused('round_closed');
  });

  test('[ASK-8] a post needs an id', () => {
    given(posts(), ...opened)
      .when(gives('asha', { post: ['One'] }))
      .thenRefused('malformed');
  });

  test('[ASK-9] a field that must be there is not left out of a first answer', () => {
    given(posts(), ...opened)
      .when(
        peer('asha', { type: 'answer', asking: id<AskingId>('g:1'), subject: 'all', id: 'a1', values: {} }),
      )
      .thenRefused('not_a_value');
    given(posts(), open('c'), ask())
      .when(gives('asha', { concern: 'Mondays' }))
      .thenRefused('not_a_value');
    const promising = room({ activities: [commit('m')] });
    given(promising, open('m'), ask())
      .when(
        peer('asha', { type: 'answer', asking: id<AskingId>('m:1'), subject: 'all', id: 'a1', values: {} }),
      )
      .thenRefused('not_a_value');
  });
});

describe('ids that are taken', () => {
  const promise = (asker: string) => ({ promise: { what: 'Ring', when: 'Friday', asker } });
  test('[ASK-11] nobody gives a promise the id of one that the series remembers', () => {
    const world = room({ activities: [commit('m'), commit('n')] });
    given(world, open('m'), ask(), gives('asha', promise('ben'), { id: 'x' }), close, show(), settle());
    given(world, open('n'), ask())
      .when(gives('cleo', promise('dev'), { id: 'x' }))
      .thenRefused('not_yours');
    given(world)
      .when(gives('asha', promise('dev'), { id: 'x' }))
      .thenRefused('not_yours');
    given(world)
      .when(gives('cleo', promise('dev'), { id: 'y' }))
      .thenAccepted();
  });

  test('[ASK-11] nor a line the id of a line in the ledger', () => {
    const world = room({
      activities: [
        vote('v'),
        vote('w', {
          names: { line: 'named', vote: 'none', reason: 'none' },
          params: { statements: [], collect: { stem: 'We…' } },
        }),
      ],
    });
    const votes = ['asha', 'ben', 'cleo'].map((n) => gives(n, { vote: 'agree' }, { subject: 'st1' }));
    given(world, open('v'), ask(), ...votes, close, show(), settle(), open('w'), ask());
    given(world)
      .when(gives('finn', { line: 'Mine' }, { id: 'st1' }))
      .thenRefused('not_yours');
  });
});

describe('texts', () => {
  test('[ASK-13] they are cleaned on the way in', () => {
    given(posts(), ...opened)
      .when(writes('asha', 'a1', 'One\u0000 \u202Etwo\nthree'))
      .then({ type: 'answered', values: { post: ['One two three'] } });
  });

  test('[ASK-13] counted as a reader counts, and refused rather than cut', () => {
    const family = '👨‍👩‍👧‍👦';
    given(posts(), ...opened)
      .when(writes('asha', 'a1', family.repeat(140)))
      .then({ type: 'answered' });
    given(posts(), ...opened)
      .when(writes('asha', 'a1', family.repeat(141)))
      .thenRefused('too_long');
  });

  test('[ASK-10] a late answer is refused to its sender alone, and neither counted nor recorded', () => {
    const { world } = given(posts(), ...opened, writes('asha', 'a1', 'One'), close);
    const before = world.journal.length;
    given(world)
      .when(writes('ben', 'b1', 'Late'))
      .thenRefused('round_closed');
    expect(world.journal).toHaveLength(before);
  });
});

test('[ASK-8] an activity of a kind that nobody knows has no asking at all', () => {
  const world = room({ activities: [unheardOf('x')] });
  given(world, open('x')).when(ask('back:1')).thenRefused('not_available_yet');
});
