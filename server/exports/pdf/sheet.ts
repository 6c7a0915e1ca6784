// A PDF being written: its page, its place for words, and the tags that say what each thing on it is.
/// <reference path="./libraries.d.ts" />
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

type Box = { readonly x: number; readonly y: number; readonly width: number };
type PlacedRun = TextLine['runs'][number];

/**
 * Words that are read: from the top of the line, within `width`. What is drawn otherwise than it was written (signs joined
 * into one, letters from right to left) has a place of its own, which says what was written.
 */
export function writeLine(sheet: Sheet, place: Tag, type: string, line: TextLine, box: Box): void {
  if (sheet.silent) {
    furniture(sheet, () => drawLine(sheet, line, box));
    return;
  }
  for (const runs of stretches(line.runs)) {
    const [{ written, actual } = { written: null, actual: null }] = runs;
    if (written === null) {
      within(sheet, place, type, () => drawRuns(sheet, line, runs, box));
      continue;
    }
    const span = tag(sheet, place, 'Span', { actual: written })();
    const content = sheet.doc.markStructureContent('Span', actual === null ? {} : { actual });
    drawRuns(sheet, line, runs, box);
    sheet.doc.endMarkedContent();
    span.add(content);
  }
}

/** Runs that say what they are go together; each other one stands alone. */
function stretches(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  const out: PlacedRun[][] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.written === null && last?.[0]?.written === null) last.push(run);
    else out.push([run]);
  }
  return out;
}

/** Words that are only seen, or are said by what they stand in. */
export function drawLine(sheet: Sheet, line: TextLine, box: Box): void {
  drawRuns(sheet, line, line.runs, box);
}

function drawRuns({ doc }: Sheet, line: TextLine, runs: readonly PlacedRun[], { x, y, width }: Box): void {
  const baseline = y + line.height / 2 + line.size * 0.33;
  const start = line.fromRight ? x + width - line.whole : x;
  for (const { face, look, text, x: at } of runs) {
    useFace(doc, face);
    doc.fontSize(look.size).fillColor(look.ink);
    doc.text(text, start + at, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
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
