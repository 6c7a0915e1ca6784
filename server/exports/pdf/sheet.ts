// A PDF being written: its page, its place for words, and the tags that say what each thing on it is.
import type { Face } from './faces.ts';
import type { Look, Piece, TextLine } from './lines.ts';

/** A place in the document's structure; made when something is first written there, so that order is reading order. */
export type Tag = (options?: PDFKit.Mixins.StructureElementOptions) => PDFKit.PDFStructureElement;

export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
  /** What is written here is for the eye: it has been said before. */
  readonly silent?: boolean;
};

/** Points; A4 with the margins of the printed page. */
export const page = { width: 595.28, height: 841.89, left: 55.3, right: 55.3, top: 45.4, bottom: 56.7 };
export const pt = (px: number): number => px * 0.75;

export const inks = { ink: '#14201b', ink2: '#414f48', ink3: '#58665f', line: '#d3dad3' } as const;

export function tag(
  sheet: Sheet,
  parent: Tag,
  type: string,
  always: PDFKit.Mixins.StructureElementOptions = {},
): Tag {
  let made: PDFKit.PDFStructureElement | null = null;
  return (options = {}) => {
    if (made !== null) return made;
    const over = parent();
    made = sheet.doc.struct(type, { ...always, ...options });
    over.add(made);
    return made;
  };
}

/** Whatever `draw` draws belongs to this tag. */
export function within(sheet: Sheet, place: Tag, type: string, draw: () => void): void {
  if (sheet.silent) {
    furniture(sheet, draw);
    return;
  }
  const element = place();
  const content = sheet.doc.markStructureContent(type);
  draw();
  sheet.doc.endMarkedContent();
  element.add(content);
}

/** Furniture of the page: nothing to read. */
export function furniture(sheet: Sheet, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.doc.markContent('Artifact', { type });
  draw();
  sheet.doc.endMarkedContent();
}

export function rule(sheet: Sheet, y: number, thick: number, ink: string): void {
  furniture(sheet, () => {
    const { left, width } = sheet;
    sheet.doc
      .lineWidth(thick)
      .strokeColor(ink)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
  });
}

/** From the top of the line; `width` is where lines that run from the right begin. */
export function drawLine({ doc }: Sheet, line: TextLine, x: number, y: number, width: number): void {
  const baseline = y + line.height / 2 + line.size * 0.33;
  const start = line.fromRight ? x + width - line.whole : x;
  for (const { face, look, text, actual, reversed, x: at } of line.runs) {
    if (actual !== null) doc.markContent('Span', { actual });
    else if (reversed) doc.markContent('ReversedChars');
    useFace(doc, face);
    doc.fontSize(look.size).fillColor(look.ink);
    doc.text(text, start + at, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
    if (actual !== null || reversed) doc.endMarkedContent();
  }
}

const known = new WeakMap<PDFKit.PDFDocument, Set<string>>();

/** A document reads a typeface when something is first drawn with it. */
function useFace(doc: PDFKit.PDFDocument, { name, data }: Face): void {
  const names = known.get(doc) ?? new Set();
  known.set(doc, names);
  if (!names.has(name)) doc.registerFont(name, data);
  names.add(name);
  doc.font(name);
}

export const piece = (text: string, look: Look): Piece => ({ text, look });
