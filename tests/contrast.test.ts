import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../client/styles/tokens.css', import.meta.url), 'utf8');

type Colours = ReadonlyMap<string, string>;
type Rgb = readonly [number, number, number];

/** The hex colours of the first rule whose selector list ends in `selector`. */
function coloursOf(selector: string): [string, string][] {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]);
}

const light = coloursOf(':root');
const themes: Readonly<Record<string, Colours>> = {
  light: new Map(light),
  dark: new Map([...light, ...coloursOf('[data-theme="dark"]')]),
  screen: new Map([...light, ...coloursOf('[data-theme="screen"]')]),
};

const text = 4.5;
const mark = 3;
const pairs: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', text],
  ['ink', 'surface', text],
  ['ink', 'sunk', text],
  ['ink-2', 'paper', text],
  ['ink-2', 'sunk', text],
  ['ink-3', 'paper', text],
  ['ink-3', 'surface', text],
  ['ink-3', 'sunk', text],
  ['on-lit', 'lit', text],
  ['on-ink', 'ink', text],
  ['agree', 'surface', text],
  ['agree', 'paper', text],
  ['agree', 'agree-soft', text],
  ['agree', 'sunk', mark],
  ['disagree', 'surface', text],
  ['disagree', 'paper', text],
  ['disagree', 'disagree-soft', text],
  ['disagree', 'sunk', mark],
  ['pass', 'surface', text],
  ['pass', 'sunk', mark],
  ['ink', 'agree-soft', text],
  ['ink', 'disagree-soft', text],
  ['ink', 'lit-soft', text],
  ['danger', 'surface', text],
  ['danger', 'danger-soft', text],
  ['edge', 'surface', mark],
  ['edge', 'paper', mark],
  ['edge', 'sunk', mark],
];

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function colour(theme: Colours, name: string): Rgb {
  const hex = theme.get(name);
  if (hex === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return linear(hex);
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Colour vision at full severity: Machado, Oliveira and Fernandes 2009. */
const visions: Readonly<Record<string, Matrix>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(rgb: Rgb, matrix: Matrix): Rgb {
  const channel = (row: Rgb) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])];
}

/** CIE L*a*b*, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76 colour difference. */
function difference(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe.each(Object.entries(themes))('colours of the %s theme', (_, theme) => {
  it.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.entries(visions))('agree and disagree stay apart in %s', (_, matrix) => {
    const [agree, disagree] = [colour(theme, 'agree'), colour(theme, 'disagree')];
    expect(difference(seen(agree, matrix), seen(disagree, matrix))).toBeGreaterThanOrEqual(60);
  });
});

it('the dark theme is the same whether chosen or asked for by the system', () => {
  const asked = new Map([...light, ...coloursOf(':root:not([data-theme])')]);
  expect(asked).toEqual(themes.dark);
});
