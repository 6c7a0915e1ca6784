import { describe, expect, test } from 'vitest';
import { pulse, session } from '../series/definitions.ts';
import {
  activityIn,
  all,
  arrives,
  ask,
  by,
  close,
  given,
  gives,
  open,
  outcome,
  room,
  settle,
  show,
  six,
} from '../series/given.ts';
import { seen } from '../views/looking.ts';

const word = (text: string, mayQuote = false) => ({ text: { text, mayQuote } });
const pulsing = (params: Record<string, unknown> = {}) => room({ activities: [pulse('p', { params })] });

describe('answering', () => {
  test('[PULSE-1] either may be left empty; a point must be on the scale', () => {
    const { world } = given(pulsing(), open('p'), ask());
    given(world)
      .when(gives('asha', { scale: 3 }))
      .thenInBox();
    given(world)
      .when(gives('ben', word('Here')))
      .then({ type: 'answered' });
    given(world)
      .when(gives('cleo', { scale: 6 }))
      .thenRefused('not_a_value');
    given(world)
      .when(gives('cleo', { scale: 2.5 }))
      .thenRefused('not_a_value');
    given(world)
      .when(gives('ben', { text: null }))
      .then({ values: { text: null } });
  });

  test('[PULSE-1] words fit their length and are not blank', () => {
    const { world } = given(pulsing({ textMax: 5 }), open('p'), ask());
    given(world)
      .when(gives('asha', word('123456')))
      .thenRefused('too_long');
    given(world)
      .when(gives('asha', word(' ')))
      .thenRefused('empty');
    given(world)
      .when(gives('asha', { text: 'Here' }))
      .thenRefused('not_a_value');
  });
});

describe('what is shown', () => {
  test('[PULSE-2] counts by point and texts, in two blocks: the words in an order of their own', () => {
    const { world } = given(
      pulsing(),
      open('p'),
      ask(),
      ...all({
        asha: { scale: 5, ...word('Zeal') },
        ben: { scale: 1, ...word('Awake') },
        cleo: { scale: 1, ...word('Tired') },
      }),
      close,
      show(),
    );
    expect(outcome(world, 'p')).toMatchObject({
      scaleShown: true,
      answered: 3,
      counts: [2, 0, 0, 0, 1],
      eligible: 6,
    });
    expect(seen(world, 'screen')['items/0']).toMatchObject([
      { text: 'Awake' },
      { text: 'Tired' },
      { text: 'Zeal' },
    ]);
  });

  test('[PULSE-3] fewer than three on the scale: no dots, the texts all the same', () => {
    const { world } = given(
      pulsing(),
      open('p'),
      ask(),
      ...all({ asha: { scale: 5, ...word('Here') }, ben: { scale: 4 } }),
      close,
      show(),
    );
    expect(outcome(world, 'p')).toMatchObject({
      scaleShown: false,
      answered: null,
      counts: null,
      texts: [{ text: 'Here' }],
    });
    given(world).when(ask()).then({ type: 'askingOpened', round: 2 });
  });

  test('[PULSE-3] otherwise it is asked once', () => {
    const three = all({ asha: { scale: 5 }, ben: { scale: 4 }, cleo: { scale: 4 } });
    given(pulsing(), open('p'), ask(), ...three, close, show())
      .when(ask('pulse:2'))
      .thenRefused('not_now');
  });

  test('[PULSE-4] quoted only where the definition asks and the writer says so', () => {
    const quoted = (params: Record<string, unknown>) =>
      outcome(
        given(
          pulsing(params),
          open('p'),
          ask(),
          gives('asha', word('Yes', true)),
          gives('ben', word('No')),
          close,
          show(),
        ).world,
        'p',
      );
    expect(quoted({ when: 'leaving', quoteChoice: true })).toMatchObject({
      texts: [{ by: 'asha', mayQuote: true }, { mayQuote: false }],
    });
    expect(quoted({})).toMatchObject({ texts: [{ mayQuote: false }, { mayQuote: false }] });
  });

  test('[PULSE-5] earlier pulses of the same key stand above this one; never an average', () => {
    const again = session('two', [pulse('q'), pulse('r', { params: { seriesKey: 'other' } })]);
    const world = room({ activities: [pulse('p')], later: [again] });
    const answers = () => all({ asha: { scale: 5 }, ben: { scale: 4 }, cleo: { scale: 4 } });
    given(world, open('p'), ask(), ...answers(), close, show(), settle());
    given(
      world,
      by({ type: 'startSession', session: again.id as never }),
      ...Object.keys(six).map(arrives),
      open('q'),
    );
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { label: 'Session 1, arriving', now: false, counts: [0, 0, 0, 2, 1] },
    ]);
    given(world, ask(), ...answers(), close, show());
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ now: false }, { now: true, answered: 3 }]);
    given(world, open('r'), ask(), close, show());
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([{ now: true, shown: false }]);
    expect(activityIn(world, 'p').status).toBe('settled');
    expect(world.series.memory.version).toBe(0);
  });
});
