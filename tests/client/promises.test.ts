import { review } from '@moot/shared/language/en/deskCommit.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Promises } from '../../client/faces/phone/sheets/Promises.tsx';
import { given, room } from '../series/given.ts';
import { told } from '../views/looking.ts';

type Promised = MinePart['promises'][number];
const promise: Promised = {
  ...{ id: 'p', what: 'Ring the ward', when: 'Friday', asker: 'Ben Venn', by: 'Asha Venn', mine: true },
  ...{ state: 'open', report: null, accepted: 'yes', last: null, unread: false, was: null },
};
const sheet = (change: Partial<Promised>) => {
  const mine = {
    ...told(given(room({ activities: [] })).world, 'asha'),
    promises: [{ ...promise, ...change }],
  };
  return renderToStaticMarkup(createElement(Promises, { mine }));
};

test('[COMMIT-18] its maker reads who asks, who was asked, or that nobody does', () => {
  expect(sheet({})).toContain('Friday. Ben Venn asks you about it.');
  expect(sheet({ accepted: 'asked' })).toContain('Friday. Ben Venn has been asked to ask you about it.');
  expect(sheet({ accepted: 'no' })).toContain('Friday. Nobody asks about it yet.');
  expect(review.asks.no('Ben Venn')).toBe('Nobody asks about it yet.');
});

test('[COMMIT-18] only who said yes is told to read it out', () => {
  expect(sheet({ mine: false, report: null })).toContain('You read it out');
  expect(sheet({ mine: false, report: null, accepted: 'asked' })).not.toContain('You read it out');
});

test('[BETWEEN-7] what was said of it waits to be read out only until it has been', () => {
  const reported = { report: 'again', last: { status: 'partly', note: '' } } as const;
  expect(sheet({ ...reported, unread: true })).toContain('Shown to the group when Ben Venn reads it out.');
  expect(sheet({ ...reported, unread: true, accepted: 'no' })).toContain('when it is read out.');
  expect(sheet(reported)).not.toContain('Shown to the group');
});
