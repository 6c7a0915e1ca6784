// Drawings as PNG, for documents that cannot hold them as they are. A drawing that comes again is not drawn again.
import { Resvg } from '@resvg/resvg-js';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fontPaths } from './fontFiles.ts';

export type Png = {
  readonly data: Buffer;
  /** What it takes up on a page, in pixels of which 96 make an inch; it has four times as many. */
  readonly width: number;
  readonly height: number;
};

const sharper = 4;
/** Strips are few and small: a series of five sessions has some fifty different ones. */
const atMost = 2000;
const drawn = new Map<string, Png>();

export function pngOf(drawing: Element): Png {
  const svg = svgOf(drawing);
  const known = drawn.get(svg);
  if (known !== undefined) return known;
  if (drawn.size >= atMost) drawn.clear();
  const made = { ...sizeOf(drawing), data: rendered(svg) };
  drawn.set(svg, made);
  return made;
}

/** With its name space, and every element closed: a drawing program reads XML. */
export function svgOf(drawing: Element): string {
  const properties = { ...drawing.properties, xmlns: 'http://www.w3.org/2000/svg' };
  return toHtml({ ...drawing, properties }, { space: 'svg', closeEmptyElements: true });
}

function sizeOf({ properties }: Element): { width: number; height: number } {
  return { width: Number(properties.width), height: Number(properties.height) };
}

function rendered(svg: string): Buffer {
  const hasWords = svg.includes('<text');
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: hasWords ? [...fontPaths()] : [],
      defaultFontFamily: 'Atkinson Hyperlegible Next',
      defaultFontSize: 11,
    },
    fitTo: { mode: 'zoom', value: sharper },
  })
    .render()
    .asPng();
}
