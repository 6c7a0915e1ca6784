import { peopleIn } from '@moot/server/exports/session.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consent } from '../series/definitions.ts';
import {
  arrives,
  ask,
  back,
  by,
  close,
  given,
  gives,
  leaves,
  lines,
  open,
  outcome,
  own,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  type World,
} from '../series/given.ts';
import { treeAsText } from '../synthesis/asText.ts';
import { faces, roster, seen } from '../views/looking.ts';

const everybody = Object.keys(six);
const asking = (short: Parameters<typeof consent>[1] = {}) => room({ activities: [consent('c', short)] });
/** One digit a peer, in the order of the roster: a level, x for aside, or - for no answer. */
const levels = (digits: string): Step[] =>
  [...digits].flatMap((d, n) =>
    d === '-' ? [] : [gives(everybody[n] ?? '', { level: d === 'x' ? 'aside' : d })],
  );
const round = (digits: string): Step[] => [ask(), ...levels(digits), close, show()];
const word = (text: string) => own('c', 'word', { text });

describe('answering', () => {
  test('[CONSENT-1] a level, and words why or whose', () => {
    const { world } = given(asking(), open('c'), ask());
    const why: Record<string, Json> = { level: '2', concern: 'Mondays' };
    given(world).when(gives('asha', why)).then({ type: 'answered', values: why });
    given(world)
      .when(gives('ben', { level: 'aside', whose: 'The board' }))
      .thenAccepted();
    given(world)
      .when(gives('cleo', { level: '6' }))
      .thenRefused('not_a_value');
    given(world)
      .when(gives('cleo', { level: null }))
      .thenRefused('not_a_value');
    given(world)
      .when(gives('cleo', { level: '3', concern: 'x'.repeat(141) }))
      .thenRefused('too_long');
  });
});

describe('what it comes to', () => {
  const results: Record<string, string> = {
    '------': 'not_decided',
    xxxxxx: 'not_decided',
    '555545': 'adopted',
    '5----x': 'adopted',
    '555543': 'adopted_with_reservations',
    '555532': 'not_adopted',
    '555551': 'not_adopted',
  };
  for (const [digits, result] of Object.entries(results))
    test(`[CONSENT-2] ${digits}: ${result}`, () => {
      expect(outcome(given(asking(), open('c'), ...round(digits)).world, 'c')).toMatchObject({ result });
    });

  test('[CONSENT-2] the last round run is the result', () => {
    const { world } = given(asking(), open('c'), ...round('555552'), ...round('555543'));
    expect(outcome(world, 'c')).toMatchObject({
      result: 'adopted_with_reservations',
      reservationsFrom: ['finn'],
      rounds: [{ result: 'not_adopted', counts: { '5': 5, '2': 1 } }, { noAnswer: 0 }],
    });
    given(world).when(ask('level:3')).thenRefused('not_now');
  });

  test('[CONSENT-3] to confirm: peers not eligible in the last round, and those who gave no answer', () => {
    const { world } = given(asking(), open('c'), ...round('555552'), leaves('asha'), ...round('-555x-'));
    expect(outcome(world, 'c')).toMatchObject({ toConfirm: ['asha', 'finn'], asidesFrom: ['eve'] });
    given(world, by({ type: 'removeSeat', seat: seat('finn') }));
    expect(outcome(world, 'c')).toMatchObject({ toConfirm: ['asha'] });
  });

  test('[CONSENT-4] levels, silence and concerns are shown by name', () => {
    const { world } = given(
      asking(),
      open('c'),
      ask(),
      gives('asha', { level: '3', concern: 'Mondays' }),
      close,
      show(),
    );
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      {
        concerns: [{ by: 'Asha Venn', text: 'Mondays' }],
        noAnswer: ['Ben Venn', {}, {}, {}, {}].map((n) => (typeof n === 'string' ? n : expect.any(String))),
      },
    ]);
  });
});

describe('names', () => {
  const levelOf: Record<string, Record<string, Json>> = {
    asha: { level: '3', concern: 'Mondays' },
    ben: { level: '5' },
    cleo: { level: '3', concern: 'Fridays' },
    finn: { level: '5' },
  };
  const answered = (arrivals: readonly string[], order: readonly string[]) =>
    given(
      asking(),
      ...everybody.map(leaves),
      ...arrivals.map(arrives),
      open('c'),
      ask(),
      ...order.map((name) => gives(name, levelOf[name] ?? {})),
      close,
      show(),
      by({ type: 'removeSeat', seat: seat('finn') }),
    ).world;

  test('[CONSENT-10] stand as on the roster: no face and no document tells in which order they came', () => {
    const told = (world: World) => {
      const { series } = world;
      const [session] = series.sessions;
      if (session === undefined) throw new Error('no session');
      const people = peopleIn(series, roster);
      return [
        ...faces.map((face) => seen(world, face)['outcome/0']),
        outcome(world, 'c'),
        ...(['ours', 'shareable'] as const).flatMap((edition) => {
          const input = { series, people, edition, now: 0 };
          return [
            treeAsText(sessionNotes({ ...input, session })),
            sessionData({ ...input, session }).activities,
            treeAsText(seriesSynthesis(input)),
          ];
        }),
      ];
    };
    const names = Object.keys(levelOf);
    const forwards = told(answered(everybody, names));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(everybody, { minLength: everybody.length }),
        fc.shuffledSubarray(names, { minLength: names.length }),
        (arrivals, order) => {
          expect(told(answered(arrivals, order))).toEqual(forwards);
        },
      ),
      { numRuns: 20 },
    );
    expect(forwards[0]).toMatchObject([
      { levels: [{ people: ['Ben Venn', 'Finn Venn'] }, {}, {}, {}, {}, {}] },
    ]);
  });
});

describe('the words', () => {
  test('[CONSENT-9] once they are changed, the desk asks again before it settles', () => {
    const primary = (world: World) => (seen(world, 'desk').stage as { primary: Json }).primary;
    const { world } = given(asking({ rounds: 2 }), open('c'), ...round('555552'));
    expect(primary(world)).toMatchObject({ do: 'settle' });
    given(world, word('Another proposal'));
    expect(primary(world)).toMatchObject({ do: 'open', target: 'level:2', label: 'Ask again' });
    given(world, ...round('555555'));
    expect(primary(world)).toMatchObject({ do: 'settle' });
  });

  test('[CONSENT-5] a proposal written in the room is worded before it can be asked', () => {
    const open2 = asking({ params: { proposal: null, proposalHint: 'What we do on Mondays' } });
    given(open2, open('c')).when(ask('level:1')).thenRefused('not_now');
    given(open2).when(word('')).thenRefused('empty');
    given(open2)
      .when(word('x'.repeat(401)))
      .thenRefused('too_long');
    given(open2)
      .when(own('c', 'word', {}))
      .thenRefused('malformed');
    given(open2, word('On Mondays we listen.'))
      .when(ask())
      .then({ subjects: [{ id: 'proposal', text: 'On Mondays we listen.' }] });
  });

  test('[CONSENT-5] between rounds they are changed, and stand old beside new', () => {
    const { world } = given(asking(), open('c'), ...round('555552'));
    given(world)
      .when(word('We begin at ten.'))
      .then({ event: { type: 'worded', round: 2 } });
    given(world, ...round('555555'));
    expect(seen(world, 'screen')['outcome/0']).toMatchObject([
      { text: 'We begin at nine.', was: null },
      { text: 'We begin at ten.', was: 'We begin at nine.' },
    ]);
    expect(outcome(world, 'c')).toMatchObject({ text: 'We begin at ten.' });
  });

  test('[CONSENT-5] never while an asking is ready, open or closed, nor after the last', () => {
    const { world } = given(asking(), open('c'), ask());
    given(world).when(word('Other')).thenRefused('not_now');
    given(world, back).when(word('Other')).thenRefused('not_now');
    given(asking({ rounds: 1 }), open('c'), ...round('555552'))
      .when(word('Other'))
      .thenRefused('not_now');
    given(asking(), open('c'), ask(), close).when(word('Other')).thenRefused('not_now');
  });
});

describe('the ledger', () => {
  const add = own('c', 'ledgerAdd', { id: 'x', text: 'When we begin' });
  test('[CONSENT-6] what was not adopted may go there, as an apparent difference, when it settles', () => {
    const { world } = given(asking(), leaves('finn'), open('c'), ...round('55552'), add, settle());
    expect(lines(world)).toMatchObject([{ id: 'x', text: 'When we begin', status: 'apparent_difference' }]);
    expect([...(lines(world)[0]?.toConfirm ?? [])]).toEqual(['finn']);
  });

  test('[CONSENT-6] nothing else does, and no line is written over', () => {
    given(asking(), open('c'), ...round('555555'))
      .when(add)
      .thenRefused('not_now');
    given(asking(), open('c')).when(add).thenRefused('not_now');
    given(asking(), open('c'), ...round('555552'))
      .when(own('c', 'ledgerAdd', { id: 'x', text: 'x'.repeat(121) }))
      .thenRefused('too_long');
    given(asking(), open('c'), ...round('555552'), add)
      .when(add)
      .thenRefused('not_now');
    const two = room({ activities: [consent('c'), consent('d')] });
    given(two, open('c'), ...round('555552'), add, settle(), open('d'), ...round('555552'))
      .when(own('d', 'ledgerAdd', { id: 'x', text: 'Another' }))
      .thenRefused('not_now');
    expect(given(asking(), open('c'), ...round('555555'), settle()).world.series.memory.version).toBe(0);
  });
});
