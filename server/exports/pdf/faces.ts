// The typefaces of a PDF: which one draws which letters. Read from their packages, each when a text first needs it.
import { create, type Font } from 'fontkit';
import { trueTypeOf } from '../fontFiles.ts';

export type Voice = 'ours' | 'peers';
export type Weight = 400 | 500 | 600 | 700;
/** `name` is its own; `data` is the font file, for the document that draws with it. */
export type Face = { readonly name: string; readonly data: Buffer; readonly font: Font };

type Source = { readonly name: string; readonly at: URL; face: Face | null };

const sources = new Map<string, Source>();

function source(name: string, subset: string, weight: Weight): Source {
  const file = `${name}-${subset}-${weight}-normal.woff`;
  const known = sources.get(file);
  if (known !== undefined) return known;
  const at = new URL(import.meta.resolve(`@fontsource/${name}/files/${file}`));
  const made = { name: file, at, face: null };
  sources.set(file, made);
  return made;
}

const own: Readonly<Record<Voice, readonly [name: string, subsets: readonly string[]]>> = {
  ours: ['atkinson-hyperlegible-next', ['latin', 'latin-ext']],
  peers: ['source-serif-4', ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek']],
};
const plain = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'];
/** For letters that neither of our two has; in one weight. */
const others: readonly (readonly [name: string, subsets: readonly string[]])[] = [
  // One form a letter: others draw ب and ن with one shape and dots, which copied would be one letter.
  ['scheherazade-new', ['arabic']],
  ['noto-serif-hebrew', ['hebrew']],
  ['noto-emoji', ['emoji']],
  ['noto-sans-symbols-2', ['symbols']],
  ['noto-sans-math', ['latin']],
  ['noto-sans', [...plain, 'greek-ext', 'devanagari']],
  // Drawn on a grid, so plain to look at; it has the letters of nearly all other scripts, Chinese and Japanese among them.
  ['unifontex', ['latin']],
];

function candidates(voice: Voice, weight: Weight): readonly Source[] {
  const [name, subsets] = own[voice];
  return [
    ...subsets.map((subset) => source(name, subset, weight)),
    ...others.flatMap(([other, some]) => some.map((subset) => source(other, subset, 400))),
  ];
}

function opened(one: Source): Face {
  if (one.face !== null) return one.face;
  const data = trueTypeOf(one.at);
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${one.name} is no single typeface`);
  one.face = { name: one.name, data, font };
  return one.face;
}

/** Letters that only say how others are drawn; a face without them draws the rest all the same. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

export type Drawable = {
  readonly face: Face;
  /** What is drawn: without what the face has no form for. */
  readonly text: string;
};

const stand = '\u25fb';
const found = new Map<string, Drawable>();

/** How one letter, as a reader sees it, is drawn; an empty box stands for what no face has. */
export function drawable(letter: string, voice: Voice, weight: Weight): Drawable {
  const key = `${voice} ${weight} ${letter}`;
  const known = found.get(key) ?? search(letter, voice, weight) ?? search(stand, voice, weight);
  if (known === null) throw new Error('no typeface has an empty box');
  found.set(key, known);
  return known;
}

function search(letter: string, voice: Voice, weight: Weight): Drawable | null {
  const points = [...letter];
  const seen = points.filter((point) => !unseen.test(point));
  const has = (one: Source, point: string) => {
    return opened(one).font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0);
  };
  const one = candidates(voice, weight).find((source) => seen.every((point) => has(source, point)));
  if (one === undefined) return null;
  const face = opened(one);
  const drawn = points.filter((point) => !unseen.test(point) || has(one, point));
  return { face, text: drawn.join('') };
}
