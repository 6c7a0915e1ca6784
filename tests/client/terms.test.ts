import type { TermView } from '@moot/shared/views/parts.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../client/ui/terms.ts';

const term = (...words: string[]): TermView => ({
  id: words.join('/'),
  words,
  verdict: '',
  shared: 'A wording',
  meanings: [],
});
/** Found words in square brackets. */
const marked = (text: string, ...terms: TermView[]) =>
  piecesOf(text, terms)
    .map((piece) => (piece.term === null ? piece.text : `[${piece.text}]`))
    .join('');

test.each([
  ['The risk is ours.', 'The [risk] is ours.'],
  ['RISK, risks and asterisks; at-risk.', '[RISK], risks and asterisks; at-[risk].'],
  ['risk', '[risk]'],
  ['No word of it.', 'No word of it.'],
  ['', ''],
])('[TERM-5] whole words alone, in any case: %s', (text, expected) => {
  expect(marked(text, term('risk'))).toBe(expected);
});

test('[TERM-5] the longest first, and each word of a set', () => {
  const all = [term('early help', 'help'), term('early help at home')];
  expect(marked('Early help at home, early  help, or help.', ...all)).toBe(
    '[Early help at home], [early  help], or [help].',
  );
});

test('[TERM-5] with either apostrophe, and what means something in a pattern', () => {
  expect(marked('The public’s pound is one.', term("the public's pound"))).toBe(
    '[The public’s pound] is one.',
  );
  expect(marked('It is (safe) and a+b.', term('(safe)'), term('a+b'))).toBe('It is [(safe)] and [a+b].');
});

test('[TERM-5] in every script', () => {
  expect(marked('Cydgynhyrchu, cyd-gynhyrchu; ríosgo río.', term('cydgynhyrchu'), term('río'))).toBe(
    '[Cydgynhyrchu], cyd-gynhyrchu; ríosgo [río].',
  );
});

test('[TERM-5] nothing of a text is ever lost or changed', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string(), words, (text, list) => {
      const pieces = piecesOf(
        `${text}${list.join(' ')}`,
        list.map((word) => term(word)),
      );
      expect(pieces.map((p) => p.text).join('')).toBe(`${text}${list.join(' ')}`);
    }),
  );
});
