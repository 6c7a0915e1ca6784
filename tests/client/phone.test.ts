import { readdirSync, readFileSync } from 'node:fs';
import * as common from '@moot/shared/language/en/common.ts';
import * as phone from '@moot/shared/language/en/phone.ts';
import * as kinds from '@moot/shared/language/en/phoneKinds.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { secondsLeft, timeLeft } from '../../client/faces/phone/frame/clock.ts';
import { nextOpen } from '../../client/faces/phone/frame/useCards.ts';
import { cleanCode, readOpening } from '../../client/faces/phone/start.ts';
import { runsOf } from '../../client/ui/ChangedWords.tsx';
import { Mark } from '../../client/ui/Marks.tsx';

describe('joining', () => {
  it('[JOIN-1] a code is read however it is typed', () => {
    expect(cleanCode(' k7pm–4r9t\n')).toBe('K7PM4R9T');
    expect(cleanCode('K7PM 4R9T XX')).toBe('K7PM4R9T');
  });

  it('[JOIN-2] a QR code and a personal link are told apart by their path', () => {
    expect(readOpening('/join', '#k7pm4r9t')).toEqual({ by: 'code', code: 'K7PM4R9T' });
    expect(readOpening('/me', '#Abc_def')).toEqual({ by: 'link', token: 'Abc_def' });
    expect(readOpening('/', '')).toEqual({ by: 'nothing' });
  });

  it('[JOIN-2] a fragment that cannot be decoded is a wrong code, not a broken page', () => {
    expect(readOpening('/join', '#%E0%A4%A')).toEqual({ by: 'code', code: 'E0A4A' });
  });
});

describe('cards', () => {
  it('[CARD-1] choosing moves on to the next card without an answer, ahead first, then behind', () => {
    expect(nextOpen([true, false, true, false], 1)).toBe(3);
    expect(nextOpen([false, true, true], 2)).toBe(0);
  });

  it('[CARD-1] with every other card answered it stays', () => {
    expect(nextOpen([true, false, true], 1)).toBeNull();
  });
});

describe('words', () => {
  it('[WORD-1] only new words are marked', () => {
    const runs = runsOf('We tell each other first.', 'We tell each other bad news first.');
    expect(runs.filter((run) => run.isNew).map((run) => run.text)).toEqual(['bad news']);
    expect(runs.map((run) => run.text).join(' ')).toBe('We tell each other bad news first.');
  });

  it('[WORD-2] time ends in words and says who closes', () => {
    expect(timeLeft(100_000, 10_000, 'Nell')).toContain('2 minutes');
    expect(timeLeft(30_000, 10_000, 'Nell')).toContain('less than a minute');
    expect(timeLeft(9_000, 10_000, 'Nell')).toContain('Nell');
    expect(secondsLeft(9_000, 10_000)).toBe(0);
  });

  const said = JSON.stringify(
    [Object.values(common), Object.values(phone), Object.values(kinds)],
    (_, value) => (typeof value === 'function' ? String(value) : value),
  );
  it.each(['oops', 'submit', 'user', 'consensus', 'success', 'one hold-out', 'invalid', 'please', 'error'])(
    '[WORD-3] the phone never says “%s”',
    (word) => {
      expect(said.toLowerCase()).not.toMatch(new RegExp(`\\b${word}\\b`));
    },
  );
});

describe('marks', () => {
  it('[MARK-1] circle and diamond have the same area', () => {
    const circle = /r="([\d.]+)"/.exec(
      renderToStaticMarkup(createElement(Mark, { side: 'agree', size: 100 })),
    );
    const diamond = /l([\d.]+) /.exec(
      renderToStaticMarkup(createElement(Mark, { side: 'disagree', size: 100 })),
    );
    const r = Number(circle?.[1]);
    const d = Number(diamond?.[1]);
    expect(2 * d * d).toBeCloseTo(Math.PI * r * r, 6);
  });
});

describe('plain http', () => {
  it('[HTTP-1] nothing on the phone needs a secure context', () => {
    const rooms = ['connection', 'faces/phone', 'activities', 'ui'];
    const files = rooms.flatMap((room) => {
      const folder = new URL(`../../client/${room}/`, import.meta.url);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    });
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((text) => /crypto\s*\.\s*subtle|\.randomUUID\(/.test(text))).toEqual([]);
  });
});
