// Breaks words into lines: letters in their faces, right-to-left runs in their own direction, long words cut.
/// <reference path="./libraries.d.ts" />
import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import { drawable, type Face, type Voice, type Weight } from './faces.ts';

export type Look = {
  readonly voice: Voice;
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly ink: string;
  /** Line height as a multiple of the size. */
  readonly leading: number;
};
export type Piece = { readonly text: string; readonly look: Look };
/** Letters of one face, look and direction. */
export type Run = {
  readonly face: Face;
  readonly look: Look;
  readonly text: string;
  /** What was written, in the order of reading, where the letters as drawn do not say it. */
  readonly written: string | null;
  /** The same in the order of the page, where the letters themselves are others. */
  readonly actual: string | null;
  readonly width: number;
};
export type TextLine = {
  /** In the order in which they are read; `x` is where each stands. */
  readonly runs: readonly (Run & { readonly x: number })[];
  /** Without the space at its end. */
  readonly width: number;
  /** With it. */
  readonly whole: number;
  readonly height: number;
  readonly size: number;
  readonly fromRight: boolean;
};

const bidi = bidiFactory();
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isolates = /[\u2066-\u2069]/u;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

type Letter = { readonly at: number; readonly text: string; readonly look: Look; readonly level: number };
type Text = { readonly letters: readonly Letter[]; readonly whole: string; readonly base: number };

/** Set apart, so that what somebody wrote keeps its direction and leaves ours its own. */
const apart = ({ text }: Piece) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

function textOf(pieces: readonly Piece[]): Text {
  const texts = pieces.map((piece) => apart({ ...piece, text: piece.text.normalize('NFC') }));
  const whole = texts.join('');
  const ours = pieces.filter((piece) => piece.text.trim() !== '');
  const base = ours.length === 1 ? 'auto' : 'ltr';
  const { levels, paragraphs } = bidi.getEmbeddingLevels(whole, base);
  let at = 0;
  const all = texts.flatMap((text, i) => {
    const look = pieces[i]?.look;
    const start = at;
    at += text.length;
    if (look === undefined) return [];
    return [...letters.segment(text)].map(({ segment, index }): Letter => {
      const level = levels[start + index] ?? 0;
      return { at: start + index, text: segment, look, level };
    });
  });
  const first = rightToLeft.test(whole) && base === 'auto' && firstStrong(whole) ? 1 : 0;
  return { letters: all, whole, base: Math.max(first, paragraphs[0]?.level ?? 0) };
}

/** Whether the first letter that has a direction runs from the right. */
function firstStrong(text: string): boolean {
  const strong = [...text].find((letter) => /\p{L}/u.test(letter));
  return strong !== undefined && rightToLeft.test(strong);
}

/** `width` in points; a paragraph without words has no lines. */
export function linesOf(pieces: readonly Piece[], width: number): readonly TextLine[] {
  const text = textOf(pieces);
  const lines: Letter[][] = [];
  let on: Letter[] = [];
  let wide = 0;
  for (const word of wordsOf(text).flatMap((one) => cut(one, width))) {
    const seen = widthOf(withoutEnd(word));
    if (on.length > 0 && wide + seen > width) {
      lines.push(on);
      on = [];
      wide = 0;
    }
    on.push(...word);
    wide += widthOf(word);
  }
  return [...lines, ...(on.length > 0 ? [on] : [])].map((line) => lineOf(line, text.base));
}

/** The widest word, in points: what a column needs at least. */
export function widestWord(pieces: readonly Piece[]): number {
  return Math.max(0, ...wordsOf(textOf(pieces)).map((word) => widthOf(withoutEnd(word))));
}

/** What can stand on one line, up to where the next may begin. */
function wordsOf({ letters: all, whole }: Text): readonly (readonly Letter[])[] {
  const breaker = new LineBreaker(whole);
  const ends: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) ends.push(next.position);
  const words: Letter[][] = [];
  let word: Letter[] = [];
  let end = 0;
  for (const letter of all) {
    while (letter.at >= (ends[end] ?? Number.POSITIVE_INFINITY)) {
      end += 1;
      if (word.length > 0) words.push(word);
      word = [];
    }
    word.push(letter);
  }
  return word.length > 0 ? [...words, word] : words;
}

/** A word that is wider than its line is cut between two letters. */
function cut(word: readonly Letter[], width: number): readonly (readonly Letter[])[] {
  if (widthOf(withoutEnd(word)) <= width) return [word];
  const parts: Letter[][] = [];
  let on: Letter[] = [];
  for (const letter of word) {
    if (on.length > 0 && widthOf([...on, letter]) > width) {
      parts.push(on);
      on = [];
    }
    on.push(letter);
  }
  return [...parts, on];
}

const isSpace = (letter: Letter | undefined) => letter !== undefined && /^\s+$/u.test(letter.text);

function withoutEnd(line: readonly Letter[]): readonly Letter[] {
  let end = line.length;
  while (end > 0 && isSpace(line[end - 1])) end -= 1;
  return line.slice(0, end);
}

function lineOf(line: readonly Letter[], base: number): TextLine {
  const seen = withoutEnd(line);
  // The space at a line's end stays, unseen: without it two words would be read as one.
  const after = line.slice(seen.length).map((letter) => ({ ...letter, level: base }));
  const runs = placed([...seen, ...after]);
  const size = Math.max(...line.map(({ look }) => look.size));
  const height = Math.max(...line.map(({ look }) => look.size * look.leading));
  const whole = runs.reduce((sum, run) => sum + run.width, 0);
  return { runs, width: widthOf(seen), whole, height, size, fromRight: base % 2 === 1 };
}

type Level = { readonly level: number; readonly run: Run };

/** From the highest level down, each stretch of runs is turned round (rule L2 of the bidirectional algorithm). */
function placed(line: readonly Letter[]): TextLine['runs'] {
  const read = runsOf(line);
  const highest = Math.max(0, ...read.map(({ level }) => level));
  let seen: readonly Level[] = read;
  for (let level = highest; level > 0; level -= 1) seen = turned(seen, level);
  const xs = new Map<Run, number>();
  let x = 0;
  for (const { run } of seen) {
    xs.set(run, x);
    x += run.width;
  }
  return read.map(({ run }) => ({ ...run, x: xs.get(run) ?? 0 }));
}

function turned(runs: readonly Level[], level: number): readonly Level[] {
  const out: Level[] = [];
  let stretch: Level[] = [];
  for (const one of runs) {
    if (one.level >= level) stretch.unshift(one);
    else {
      out.push(...stretch, one);
      stretch = [];
    }
  }
  return [...out, ...stretch];
}

function runsOf(line: readonly Letter[]): readonly Level[] {
  const groups: { face: Face; look: Look; level: number; drawn: string[]; written: string[] }[] = [];
  for (const { text, look, level } of line) {
    if (isolates.test(text)) continue;
    const turnedRound = level % 2 === 1 ? (bidi.getMirroredCharacter(text) ?? text) : text;
    const { face, text: drawn } = drawable(turnedRound, look.voice, look.weight);
    const last = groups.at(-1);
    if (last?.face === face && last.look === look && last.level === level) {
      last.drawn.push(drawn);
      last.written.push(text);
    } else groups.push({ face, look, level, drawn: [drawn], written: [text] });
  }
  return groups.map(({ face, look, level, drawn, written }) => {
    const run = said(face, drawn, written, level % 2 === 1);
    return { level, run: { face, look, ...run, width: shaped(face, run.text).width * look.size } };
  });
}

/**
 * Shaping turns a run round that has right-to-left letters; one of signs alone is turned round here. Programs that take
 * text by its place on the page expect such runs turned round, those that follow the structure do not.
 */
function said(face: Face, drawn: readonly string[], letters: readonly string[], fromRight: boolean) {
  const [logical, written] = [drawn.join(''), letters.join('')];
  if (fromRight && rightToLeft.test(logical)) return { text: logical, written, actual: null };
  const inOrder = (some: readonly string[]) => (fromRight ? some.toReversed() : some).join('');
  const [text, actual] = [inOrder(drawn), inOrder(letters)];
  const same = shaped(face, text).says === actual;
  return { text, written: same && text === written ? null : written, actual: same ? null : actual };
}

/** `width` in ems; `says` is what the shapes alone give back to whoever copies them. */
type Shaped = { readonly width: number; readonly says: string };
const shapes = new Map<Face, Map<string, Shaped>>();
const most = 20_000;

function shaped(face: Face, text: string): Shaped {
  const kept = shapes.get(face);
  const known = kept === undefined || kept.size > most ? new Map<string, Shaped>() : kept;
  shapes.set(face, known);
  const made = known.get(text) ?? shapedAnew(face, text);
  known.set(text, made);
  return made;
}

function shapedAnew({ font }: Face, text: string): Shaped {
  const { glyphs, advanceWidth } = font.layout(text, []);
  const says = glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('');
  return { width: advanceWidth / font.unitsPerEm, says };
}

const widthOf = (line: readonly Letter[]): number =>
  runsOf(line).reduce((sum, { run }) => sum + run.width, 0);
