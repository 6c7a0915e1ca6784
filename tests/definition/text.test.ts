import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldNames } from '../../shared/activities/params.ts';
import { namesOf } from '../../shared/model/definition.ts';
import { characters, cleanText } from '../../shared/model/text.ts';

test.each([
  ['', 0],
  ['plain', 5],
  ['e\u0301', 1],
  ['👨‍👩‍👧‍👦', 1],
  ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 1],
  ['नमस्ते', 3],
  ['a\r\nb', 3],
])('[DEF-6] %j has as many characters as a reader counts', (text, count) => {
  expect(characters(text)).toBe(count);
});

test('[DEF-15] line breaks and tabs become a space; what is not text goes', () => {
  expect(cleanText('a\r\nb\tc\nd\u2028e')).toBe('a b c d e');
  expect(cleanText('a\u0000\u001b[31m\u007f\u009fb')).toBe('a[31mb');
  expect(cleanText('a\u202eb\u2066c\u2069d')).toBe('abcd');
  expect(cleanText('שלום\u200f 👨‍👩‍👧 a\u200db')).toBe('שלום\u200f 👨‍👩‍👧 a\u200db');
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
});

test('[DEF-15] cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('[DEF-16] a plain word counts for all fields, and a field not listed is named', () => {
  expect(namesOf({ names: 'none' }, 'vote')).toBe('none');
  expect(namesOf({ names: 'named' }, 'vote')).toBe('named');
  expect(namesOf({ names: 'not recorded' }, 'talk')).toBe('none');
  expect(namesOf({ names: { vote: 'none' } }, 'vote')).toBe('none');
  expect(namesOf({ names: { vote: 'none' } }, 'line')).toBe('named');
  expect(namesOf({ names: { vote: 'none' } }, 'toString')).toBe('named');
});

test('[DEF-16] fields by kind', () => {
  expect(fieldNames('talk', { grouping: 'none', avoid: [], halfTime: false })).toEqual([]);
  expect(fieldNames('position', { mode: 'restate', maxTries: 2, maxChars: 240 })).toEqual(['restatement']);
});
