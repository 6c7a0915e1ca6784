// Drawings as PNG, for documents that cannot hold them as they are. A drawing that comes again is not drawn again.

import { Resvg } from '@resvg/resvg-js';
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fontPaths } from './fontFiles.ts';
import { legal } from './officeText.ts';

export type Png = {
  readonly data: Buffer;
  /** What it takes up on a page, in pixels of which 96 make an inch; it has two to four times as many. */
  readonly width: number;
  readonly height: number;
};

/** Marks are small and stay sharp when a page is enlarged; what is as wide as the page needs less. */
const sharper = (width: number) => (width > 700 ? 2 : width > 400 ? 3 : 4);
/** Strips are few and small: a series of five sessions has some fifty different ones. */
const atMost = 2000;
const drawn = new Map<string, Png>();

/** `paper`: what it is drawn on, for whoever reads white on black. */
export function pngOf(drawing: Element, paper = '#ffffff'): Png {
  const { svg, width, height } = svgOf(drawing);
  const key = `${paper} ${svg}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size >= atMost) drawn.clear();
  const made = { data: rendered(svg, width, paper), width, height };
  drawn.set(key, made);
  return made;
}

/** Marks reach to a drawing's edge; what is between pixels there would be cut. */
const edge = 1;

/** With its name space, and every element closed: a drawing program reads XML. */
function svgOf(drawing: Element): { svg: string; width: number; height: number } {
  // Nobody hears a PNG, and HTML leaves signs in an attribute that XML forbids there.
  const { ariaLabel: _, ...properties } = drawing.properties;
  const [width, height] = [Number(properties.width), Number(properties.height)];
  const [x = 0, y = 0, w = width, h = height] = String(properties.viewBox).split(' ').map(Number);
  const [dx, dy] = [(edge * w) / width, (edge * h) / height];
  const size = { width: width + 2 * edge, height: height + 2 * edge };
  const framed: Properties = {
    ...properties,
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [x - dx, y - dy, w + 2 * dx, h + 2 * dy].join(' '),
    ...size,
  };
  const svg = toHtml({ ...drawing, properties: framed }, { space: 'svg', closeEmptyElements: true });
  return { svg: legal(svg), ...size };
}

const ofOurFaces =
  /^(?!.*[\p{Emoji_Presentation}\u200d])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/su;

/** Whether the drawing program can set the words in a drawing: where scripts mix, it draws boxes. */
export function canDraw(node: ElementContent): boolean {
  if (node.type === 'text') return ofOurFaces.test(node.value);
  return node.type !== 'element' || node.children.every(canDraw);
}

function rendered(svg: string, width: number, background: string): Buffer {
  const hasWords = svg.includes('<text');
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: hasWords ? fontPaths() : [],
      defaultFontFamily: 'Atkinson Hyperlegible Next',
      defaultFontSize: 11,
    },
    fitTo: { mode: 'zoom', value: sharper(width) },
    background,
  })
    .render()
    .asPng();
}
