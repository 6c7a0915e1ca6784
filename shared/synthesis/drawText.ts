// Pure. Words within a drawing: real text, cut into lines by counting letters, for a drawing cannot measure.
import type { Element } from 'hast';
import { round } from './draw.ts';
import { element } from './element.ts';

/** Serif for what somebody in the room said, sans for us. */
export type Voice = 'peers' | 'ours';
type Look = {
  readonly size: number;
  readonly ink: string;
  readonly voice?: Voice;
  readonly strong?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
};

const families: Readonly<Record<Voice, string>> = {
  peers: "'Source Serif 4', Georgia, serif",
  ours: "'Atkinson Hyperlegible Next', sans-serif",
};

/** One line of words whose baseline is at `y`. */
export function line(value: string, x: number, y: number, look: Look): Element {
  const { size, ink, voice = 'ours', strong = false, anchor = 'start' } = look;
  const properties = {
    x: round(x),
    y: round(y),
    fill: ink,
    fontFamily: families[voice],
    fontSize: size,
    fontWeight: strong ? 700 : 400,
    textAnchor: anchor,
  };
  return element('text', properties, [{ type: 'text', value }]);
}

/** Lines of at most `wide` letters; a word that is longer is cut. */
export function wrapped(text: string, wide: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => cut(one, wide))) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + lengthOf(word) + 1 <= wide)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const lengthOf = (text: string) => lettersIn(text).length;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters as a reader sees them: an accent or a joined sign is never cut from what it belongs to. */
const lettersIn = (text: string): readonly string[] => [...segmenter.segment(text)].map((one) => one.segment);

function cut(word: string, wide: number): readonly string[] {
  const letters = lettersIn(word);
  const pieces = Math.max(1, Math.ceil(letters.length / wide));
  return Array.from({ length: pieces }, (_, i) => letters.slice(i * wide, (i + 1) * wide).join(''));
}
