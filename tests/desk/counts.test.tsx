import type { RoundCount, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Counts } from '../../client/activities/vote/Counts.tsx';
import { movedWords } from '../../client/activities/vote/screenWords.ts';

const count = (round: number, disagree: number): RoundCount => ({
  ...{
    round,
    present: 6,
    shown: true,
    agree: 3,
    disagree,
    pass: 0,
    noAnswer: 3 - disagree,
    pattern: 'apart',
  },
  ...{ words: '', everyone: false, everyOrganisation: false, organisationsNotAgreeing: [] },
});
const outcome: VoteOutcome = {
  ...{ subject: 'st1', text: 'One budget.', earlier: [], reasons: [], beside: null, carries: null },
  rounds: [count(1, 3), count(2, 0)],
  changed: 0,
  movement: 'not_comparable',
  certain: 'So far: apart.',
};
const desk = (line: VoteOutcome) => renderToStaticMarkup(<Counts outcome={line} was={null} />);

test('[DESK-4] while answers are missing nothing is said to have changed, or not to have', () => {
  expect(desk(outcome)).toContain('So far: apart.');
  expect(desk(outcome)).not.toMatch(/changed|compare/);
  expect(movedWords(outcome)).toBe('');
});

test('[DESK-4] once all answers are in, what changed is said', () => {
  const all: VoteOutcome = {
    ...outcome,
    rounds: [count(1, 3), count(2, 3)],
    movement: 'still_apart',
    certain: null,
  };
  expect(desk(all)).toContain('none changed, still apart after talking');
  expect(movedWords(all)).toBe('none changed, still apart after talking');
});
