// The colours of pictures: the tokens on a face, plain values in a document (whose drawing program knows no variables).
export type Inks = {
  readonly agree: string;
  readonly disagree: string;
  readonly pass: string;
  /** Dots that take no side. */
  readonly plain: string;
  readonly ground: string;
  readonly paper: string;
  readonly line: string;
  readonly edge: string;
  readonly ink: string;
  readonly ink2: string;
};

export const faceInks: Inks = {
  agree: 'var(--agree)',
  disagree: 'var(--disagree)',
  pass: 'var(--pass)',
  plain: 'var(--ink)',
  ground: 'var(--ground)',
  paper: 'var(--paper)',
  line: 'var(--line)',
  edge: 'var(--edge)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
};

/** What every picture takes: its colours, and whether its size follows the root's letter size (faces) or not (documents). */
export type Drawn = {
  readonly inks?: Inks;
  readonly unit?: 'px' | 'rem';
  readonly className?: string | undefined;
};

/** A length of the 1920-wide design as an attribute. */
export function long(px: number, unit: 'px' | 'rem' = 'px'): string | number {
  return unit === 'rem' ? `${round(px / 16)}rem` : round(px);
}

export const round = (n: number): number => Math.round(n * 100) / 100;
