// Draws our own SVG drawings (a tree, never text) as vectors: circles, paths, rectangles, and words as real text.
import type { Element, ElementContent } from 'hast';
import type { Weight } from './faces.ts';
import { linesOf, type TextLine } from './lines.ts';
import { drawLine, inks, type Sheet } from './sheet.ts';

const number = (element: Element, name: string, otherwise = 0): number => {
  const value = element.properties[name];
  return value === undefined || value === null ? otherwise : Number(value);
};
const word = (element: Element, name: string): string => String(element.properties[name] ?? '');
const ink = (value: string) => (value === 'currentColor' ? inks.ink2 : value);

/** In the drawing's pixels. */
export const sizeOf = (svg: Element): { readonly width: number; readonly height: number } => ({
  width: number(svg, 'width'),
  height: number(svg, 'height'),
});

/** With its left upper corner at x, y; `scale` is points a pixel. */
export function drawSvg(sheet: Sheet, svg: Element, x: number, y: number, scale: number): void {
  const [left = 0, top = 0, width = 1] = word(svg, 'viewBox').split(' ').map(Number);
  const zoom = (sizeOf(svg).width / width) * scale;
  const { doc } = sheet;
  doc.save().translate(x, y).scale(zoom).translate(-left, -top);
  for (const child of svg.children) draw(sheet, child);
  doc.restore();
}

function draw(sheet: Sheet, child: ElementContent): void {
  if (child.type !== 'element') return;
  const { doc } = sheet;
  switch (child.tagName) {
    case 'g':
      group(sheet, child);
      break;
    case 'circle':
      doc.circle(number(child, 'cx'), number(child, 'cy'), number(child, 'r'));
      paint(sheet, child);
      break;
    case 'path':
      doc.path(word(child, 'd'));
      paint(sheet, child);
      break;
    case 'rect': {
      const [width, height] = [number(child, 'width'), number(child, 'height')];
      doc.roundedRect(number(child, 'x'), number(child, 'y'), width, height, number(child, 'rx'));
      paint(sheet, child);
      break;
    }
    case 'text':
      words(sheet, child);
      break;
    default:
      // A title or a description: its words are the drawing's other text.
      break;
  }
}

function group(sheet: Sheet, element: Element): void {
  const { doc } = sheet;
  const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(word(element, 'transform')) ?? [];
  doc.save().translate(Number(x), Number(y));
  const opacity = number(element, 'opacity', 1);
  if (opacity < 1) doc.opacity(opacity);
  for (const child of element.children) draw(sheet, child);
  doc.restore();
}

function paint({ doc }: Sheet, element: Element): void {
  const [fill, stroke] = [word(element, 'fill'), word(element, 'stroke')];
  const filled = fill !== 'none' && (fill !== '' || stroke === '');
  if (stroke !== '') doc.lineWidth(number(element, 'strokeWidth', 1)).strokeColor(ink(stroke));
  if (filled) doc.fillColor(fill === '' ? inks.ink : ink(fill));
  if (filled && stroke !== '') doc.fillAndStroke();
  else if (filled) doc.fill();
  else doc.stroke();
}

const weights: Readonly<Record<string, Weight>> = { '500': 500, '600': 600, '700': 700 };
const bare = { size: 11, ink: inks.ink2 };

function words(sheet: Sheet, element: Element): void {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const look = {
    voice: word(element, 'fontFamily').includes('Serif') ? ('peers' as const) : ('ours' as const),
    weight: weights[word(element, 'fontWeight')] ?? 400,
    size: number(element, 'fontSize', bare.size),
    ink: ink(word(element, 'fill') || bare.ink),
    leading: 0,
  };
  const [line] = linesOf([{ text, look }], Number.POSITIVE_INFINITY);
  if (line !== undefined)
    drawLine(sheet, atBaseline(line), { x: startOf(element, line), y: number(element, 'y'), width: 0 });
}

/** Drawings place words by their baseline and their own left edge, whatever direction they run in. */
const atBaseline = (line: TextLine): TextLine => ({ ...line, size: 0, height: 0, fromRight: false });

function startOf(element: Element, { width }: TextLine): number {
  const x = number(element, 'x');
  switch (word(element, 'textAnchor')) {
    case 'middle':
      return x - width / 2;
    case 'end':
      return x - width;
    default:
      return x;
  }
}
