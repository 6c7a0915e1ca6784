// The three sorts of slides that hold lines. Inches from the slide's upper left corner; a slide is 13.33 by 7.5.
import { slideWords } from '@moot/shared/language/en/slides.ts';
import { drawStrip } from '@moot/shared/synthesis/draw.ts';
import { drawGroundAlone, groundHead } from '@moot/shared/synthesis/drawGround.ts';
import { type GroundLine, groundRows, room, type Slide, tall } from '@moot/shared/synthesis/slides.ts';
import { heading, legend, type Page, picture, rule, said } from './pptxText.ts';

type Of<Type extends Slide['type']> = Extract<Slide, { readonly type: Type }>;

const [left, width, top, bottom] = [0.61, 12.11, 1.6, 6.85];

/** Three columns, or two, as on the screen's opening mirror. */
export function columnsSlide(sheet: Page, columns: Of<'columns'>['columns']): void {
  const gap = 0.45;
  const each = (width - gap * (columns.length - 1)) / columns.length;
  const row = (bottom - top - 0.75) / room.columns.rows;
  for (const [i, { heading: over, lines, nothing }] of columns.entries()) {
    const x = left + i * (each + gap);
    heading(sheet, over, { x, y: top, width: each, height: 0.38 });
    rule(sheet, x, top + 0.48, each, true);
    let y = top + 0.66;
    for (const line of lines.length === 0 ? [{ text: '', words: nothing, tally: null }] : lines) {
      const height = tall([line], room.columns.letters) * row;
      said(sheet, line, { x, y, width: each, height }, 16);
      y += height;
    }
  }
}

/** One line beneath another, its count drawn at its side. */
export function linesSlide(sheet: Page, lines: Of<'lines'>['lines']): void {
  const row = (bottom - top) / room.lines.rows;
  const marks = lines.some((line) => line.tally !== null) ? 3.6 : 0;
  if (marks > 0) legend(sheet);
  let y = top;
  for (const line of lines) {
    const height = tall([line], room.lines.letters) * row;
    rule(sheet, left, y, width, false);
    said(sheet, line, { x: left, y: y + 0.08, width: width - marks - 0.3, height: height - 0.1 }, 18);
    if (line.tally !== null) {
      const box = { x: left + width - marks, y: y + 0.14, width: marks, height: 0.26 };
      picture(sheet, drawStrip(line.tally, line.words), line.words, box);
    }
    y += height;
  }
}

/** Lines at the left, where they stand at the right: on one ground, or on one that is split. */
export function groundSlide(sheet: Page, lines: readonly GroundLine[]): void {
  legend(sheet);
  const words = 5.35;
  const across = width - words - 0.2;
  /** Units of the drawing to an inch. */
  const unit = 944 / across;
  const headRoom = groundHead / unit;
  const rows = lines.map(groundRows);
  const row = Math.min(0.42, (bottom - top - headRoom - 0.1) / rows.reduce((sum, n) => sum + n, 0));
  const heights = rows.map((n) => n * row);
  const drawn = drawGroundAlone(
    lines,
    heights.map((height) => height * unit),
    slideWords.drawn(lines.map((line) => `${line.text} ${line.words}`)),
  );
  const box = { x: left + words + 0.2, y: top, width: across, height: bottom - top };
  picture(sheet, drawn, slideWords.drawn(lines.map((line) => `${line.text} ${line.words}`)), box);
  let y = top + headRoom;
  for (const [i, line] of lines.entries()) {
    const height = heights[i] ?? 0;
    said(sheet, line, { x: left, y: y + 0.1 * row, width: words, height }, 15);
    y += height;
  }
}
