import type { Step } from '@moot/shared/model/series.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../client/activities/consent/changedWords.ts';
import { reasonPlan } from '../../client/activities/vote/reasonPlan.ts';
import { columnPages, pagesOf, pageWith } from '../../client/faces/screen/fitting.ts';
import { joinLink } from '../../client/faces/screen/joinLink.ts';
import { clockOf, showingOf } from '../../client/faces/screen/view.ts';

const activity: NonNullable<StagePart['activity']> = {
  id: 'a1',
  n: 1,
  of: 3,
  title: 'Is that us?',
  kind: 'vote',
  available: true,
  settled: false,
};
const at = (step: Step): StagePart['asking'] => ({
  id: 'q1',
  ask: 'vote',
  round: 1,
  step,
  names: { vote: 'none' },
  linked: [],
  live: false,
  subjects: 5,
  eligible: 6,
});
const stage = (more: Partial<StagePart> = {}): StagePart => ({
  mode: 'activity',
  activity,
  asking: null,
  prompt: 'Is this true of us, here, now?',
  help: '',
  namesSentence: '',
  rounds: 1,
  covered: false,
  focus: null,
  up: null,
  endsAt: null,
  lastCallEndsAt: null,
  talkStartedAt: null,
  talkEndsAt: null,
  revealed: null,
  form: null,
  notices: [],
  title: null,
  next: null,
  ...more,
});
const activityView = (showing: 'question' | 'result') => ({ view: 'activity', activity, showing });

describe('what the screen shows', () => {
  it.each([
    ['waiting', 'join'],
    ['paused', 'paused'],
    ['between', 'next'],
    ['ended', 'ended'],
  ] as const)('[SCREEN-1] %s: %s', (mode, view) => {
    expect(showingOf(stage({ mode }))).toEqual({ view });
  });

  it('[SCREEN-1] a settled activity gives way to what comes next; one that is not available says so', () => {
    expect(showingOf(stage({ activity: { ...activity, settled: true } }))).toEqual({ view: 'next' });
    const away = { ...activity, available: false };
    expect(showingOf(stage({ activity: away }))).toEqual({ view: 'notYet', activity: away });
  });

  it.each(['ready', 'open', 'closed'] as const)('[SCREEN-2] %s: the prompt alone', (step) => {
    expect(showingOf(stage({ asking: at(step) }))).toEqual(activityView('question'));
    expect(showingOf(stage({ asking: at(step), mode: 'talk' }))).toEqual(activityView('question'));
  });

  it('[SCREEN-1] shown: the result, and it stays while people talk', () => {
    expect(showingOf(stage({ asking: at('shown') }))).toEqual(activityView('result'));
    expect(showingOf(stage({ asking: at('shown'), mode: 'talk' }))).toEqual(activityView('result'));
  });

  it('[SCREEN-2] put away: the prompt alone, also in a talk', () => {
    for (const mode of ['activity', 'talk'] as const)
      expect(showingOf(stage({ asking: at('shown'), covered: true, mode }))).toEqual(
        activityView('question'),
      );
  });
});

describe('time', () => {
  const open = { asking: at('open'), endsAt: 10_000 };

  it('[SCREEN-3] runs, and ends in words', () => {
    expect(clockOf(stage(open), 4000)).toEqual({ words: 'left', ms: 6000 });
    expect(clockOf(stage(open), 10_000)).toEqual({ words: 'timeOver', ms: 0 });
  });

  it('[SCREEN-3] a last call goes before the timer', () => {
    expect(clockOf(stage({ ...open, lastCallEndsAt: 9000 }), 4000)).toEqual({ words: 'lastCall', ms: 5000 });
    expect(clockOf(stage({ ...open, lastCallEndsAt: 9000 }), 9500)).toEqual({ words: 'lastCallOver', ms: 0 });
  });

  it('[SCREEN-3] nothing runs once answers are closed; a talk has its own time', () => {
    expect(clockOf(stage({ ...open, asking: at('closed') }), 4000)).toBeNull();
    const talk = stage({ mode: 'talk', asking: at('shown'), talkEndsAt: 8000 });
    expect(clockOf(talk, 2000)).toEqual({ words: 'left', ms: 6000 });
    expect(clockOf(talk, 8000)).toEqual({ words: 'talkOver', ms: 0 });
  });
});

describe('pages', () => {
  const lines = fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 1, maxLength: 60 });

  it('[SCREEN-4] everything is on one page, in order, and no page is overfull', () => {
    fc.assert(
      fc.property(lines, (heights) => {
        const pages = pagesOf(heights, 9, 700, (h) => h);
        expect(pages.flat()).toEqual(heights);
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(9);
          expect(page.reduce((sum, h) => sum + h, 0)).toBeLessThanOrEqual(700);
        }
        expect(columnPages(heights, 2, 700, (h) => h).flat()).toEqual(heights);
      }),
    );
  });

  it('[SCREEN-4] the page is the one with what was looked at last, else the first', () => {
    const pages = [['a', 'b'], ['c'], ['d', 'e']];
    expect(pageWith(pages, (x) => x === 'e')).toEqual({ from: 3, page: ['d', 'e'] });
    expect(pageWith(pages, () => false)).toEqual({ from: 0, page: ['a', 'b'] });
    expect(pageWith([], () => true)).toEqual({ from: 0, page: [] });
  });
});

describe('reasons', () => {
  const reasons = fc.array(
    fc.integer({ min: 5, max: 140 }).map((n) => ({ round: 1, text: 'x'.repeat(n), by: null })),
    { maxLength: 12 },
  );

  it('[SCREEN-4] every reason is shown, or counted among those that are left', () => {
    fc.assert(
      fc.property(reasons, fc.integer({ min: 10, max: 120 }), (all, letters) => {
        const plan = reasonPlan('x'.repeat(letters), all);
        expect(plan.shown.length + plan.left).toBe(all.length);
        expect(all.slice(0, plan.shown.length)).toEqual(plan.shown);
        if (all.length > 0) expect(plan.shown.length).toBeGreaterThan(0);
      }),
    );
  });

  it('[SCREEN-4] six reasons of ninety letters stand whole under a line of two lines', () => {
    const six = Array.from({ length: 6 }, () => ({ round: 1, text: 'x'.repeat(90), by: null }));
    expect(reasonPlan('x'.repeat(75), six)).toMatchObject({ tight: true, left: 0 });
  });
});

describe('joining', () => {
  it('[SCREEN-6] the code stands in the fragment of what the QR opens', () => {
    expect(joinLink('https://moot.example/', 'K7PM4R9T')).toBe('https://moot.example/join#K7PM4R9T');
  });
});

describe('changed words', () => {
  const words = fc.array(fc.constantFrom('what', 'we', 'say', 'here', 'may', 'be', 'used', 'not'), {
    maxLength: 14,
  });
  const join = (pieces: readonly { readonly text: string }[]) => pieces.map((p) => p.text).join(' ');

  it('[SCREEN-9] both texts are whole, and what is unmarked is the same in both', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { old, now } = changedWords(a.join(' '), b.join(' '));
        expect(join(old)).toBe(a.join(' '));
        expect(join(now)).toBe(b.join(' '));
        expect(join(old.filter((p) => !p.changed))).toBe(join(now.filter((p) => !p.changed)));
      }),
    );
  });

  it('[SCREEN-9] one new word is one mark', () => {
    expect(changedWords('we may say it', 'we may not say it').now).toEqual([
      { text: 'we may', changed: false },
      { text: 'not', changed: true },
      { text: 'say it', changed: false },
    ]);
  });
});
