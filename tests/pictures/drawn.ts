// Reads the marks back out of a drawn picture, from its geometry alone.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Inks } from '../../client/pictures/inks.ts';

export type Seen = {
  readonly shape: 'circle' | 'diamond' | 'ring';
  readonly x: number;
  readonly y: number;
  /** What its outer edge encloses. */
  readonly area: number;
  readonly reach: number;
};

/** Plain colours, as a document gives them. */
export const paperInks: Inks = {
  agree: '#0f4c8a',
  disagree: '#9a4c00',
  pass: '#58665f',
  plain: '#14201b',
  ground: '#e6eae4',
  paper: '#ffffff',
  line: '#d3dad3',
  edge: '#75827b',
  ink: '#14201b',
  ink2: '#414f48',
};

export const drawn = (picture: ReactElement): string => renderToStaticMarkup(picture);

const number = (tag: string, name: string) =>
  Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN);

function circle(tag: string): Seen {
  const ring = tag.includes('fill="none"');
  const reach = number(tag, 'r') + (ring ? number(tag, 'stroke-width') / 2 : 0);
  return {
    shape: ring ? 'ring' : 'circle',
    x: number(tag, 'cx'),
    y: number(tag, 'cy'),
    area: Math.PI * reach ** 2,
    reach,
  };
}

export function marksIn(svg: string): readonly Seen[] {
  const tags = svg.match(/<circle[^>]*>|<path d="M[-\d.]+ [-\d.]+l[^>]*z"[^>]*>/g) ?? [];
  return tags.map((tag) => {
    if (tag.startsWith('<circle')) return circle(tag);
    const [, x, top, half] = /M(-?[\d.]+) (-?[\d.]+)l([\d.]+)/.exec(tag) ?? [];
    const reach = Number(half);
    return { shape: 'diamond', x: Number(x), y: Number(top) + reach, area: 2 * reach ** 2, reach };
  });
}

export function boxOf(svg: string): { left: number; top: number; right: number; bottom: number } {
  const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { left, top, right: left + width, bottom: top + height };
}

/** Marks that cover each other: a diamond reaches as far as the sum of its two ways. */
export function overlapping(marks: readonly Seen[]): readonly (readonly [Seen, Seen])[] {
  return marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => touches(a, b))
      .map((b) => [a, b] as const),
  );
}

function touches(a: Seen, b: Seen): boolean {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  const slack = 0.05;
  if (a.shape === 'diamond' && b.shape === 'diamond') return dx + dy < a.reach + b.reach - slack;
  return (
    Math.hypot(dx, dy) <
    Math.min(a.reach, Math.sqrt(a.area / Math.PI)) + Math.min(b.reach, Math.sqrt(b.area / Math.PI)) - slack
  );
}
