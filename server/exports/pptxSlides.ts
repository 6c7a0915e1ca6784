// The three sorts of slides that hold lines. Inches from the slide's upper left corner; a slide is 13.33 by 7.5.
import { slideWords } from '@moot/shared/language/en/slides.ts';
import { drawStrip } from '@moot/shared/synthesis/draw.ts';
import { drawGroundAlone, groundHead } from '@moot/shared/synthesis/drawGround.ts';
import {
  columnTall,
  columnWidth,
  drawnIn,
  groundTall,
  lineTall,
  lineWidth,
  room,
} from '@moot/shared/synthesis/slideRoom.ts';
import type { GroundLine, Slide } from '@moot/shared/synthesis/slides.ts';
import { heading, legend, type Page, picture, rule, said } from './pptxText.ts';

type Of<Type extends Slide['type']> = Extract<Slide, { readonly type: Type }>;

const [left, top, bottom] = [0.61, 1.6, 6.85];
const { width } = room;

/** Three columns, or two, as on the screen's opening mirror. */
export function columnsSlide(sheet: Page, columns: Of<'columns'>['columns']): void {
  const each = columnWidth(columns.length);
  for (const [i, { heading: over, lines, nothing }] of columns.entries()) {
    const x = left + i * (each + room.columns.between);
    heading(sheet, over, { x, y: top, width: each, height: 0.38 });
    rule(sheet, x, top + 0.48, each, true);
    let y = top + 0.66;
    for (const line of lines.length === 0 ? [{ text: '', words: nothing, tally: null }] : lines) {
      const height = columnTall(line, columns.length);
      said(sheet, line, { x, y, width: each, height }, room.columns.size);
      y += height;
    }
  }
}

/** One line beneath another, its count drawn at its side. */
export function linesSlide(sheet: Page, lines: Of<'lines'>['lines']): void {
  const drawn = drawnIn(lines);
  const marks = room.lines.drawn - 0.3;
  if (drawn) legend(sheet);
  let y = top;
  for (const line of lines) {
    const height = lineTall(line, drawn);
    rule(sheet, left, y, width, false);
    said(
      sheet,
      line,
      { x: left, y: y + 0.1, width: lineWidth(drawn), height: height - 0.1 },
      room.lines.size,
    );
    if (line.tally !== null) {
      const box = { x: left + width - marks, y: y + 0.16, width: marks, height: 0.26 };
      picture(sheet, drawStrip(line.tally, line.words), line.words, box);
    }
    y += height;
  }
}

/** Lines at the left, where they stand at the right: on one ground, or on one that is split. */
export function groundSlide(sheet: Page, lines: readonly GroundLine[]): void {
  legend(sheet);
  const words = room.ground.width;
  const across = width - words - 0.2;
  /** Units of the drawing to an inch. */
  const unit = 944 / across;
  const headRoom = groundHead / unit;
  const needed = lines.map(groundTall);
  const free = (bottom - top - headRoom - 0.1) / needed.reduce((sum, height) => sum + height, 0);
  const heights = needed.map((height) => height * Math.min(1.4, free));
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
    said(sheet, line, { x: left, y: y + room.ground.gap / 2, width: words, height }, room.ground.size);
    y += height;
  }
}
