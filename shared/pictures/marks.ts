// Pure. One mark is one answer: a filled circle agrees, a filled diamond disagrees, an open ring passes, all of one area.
// Where so many answered that nobody could see a mark, each side is one bar, ended as its mark is.
import type { Tally } from '../ground/pattern.ts';

export type Answer = 'agree' | 'disagree' | 'pass';
export type Point = { readonly x: number; readonly y: number };
/** `long`: a bar, by so much longer than the mark from which it is drawn; around the same middle. */
export type PlacedMark = Point & { readonly answer: Answer; readonly long?: number };

/** Always in this order. */
export const answers: readonly Answer[] = ['agree', 'disagree', 'pass'];

/** Half a diamond's diagonal, where the circle of the same area has radius 1: 2h² = π. */
const reach = Math.sqrt(Math.PI / 2);
/** A mark of a smaller radius is hardly seen, on a phone or on paper. */
export const leastRadius = 1.5;
/** The ring is drawn inwards, so that its outer edge is the circle's. */
export const ringStroke = 0.3;

/** Half of what a mark of radius `r` takes up from left to right, and from top to bottom. */
export function extent(answer: Answer, r: number): number {
  return answer === 'disagree' ? reach * r : r;
}

/** From the middle of one mark to the middle of the next of its sort. */
export function pitch(answer: Answer, r: number): number {
  return 2 * extent(answer, r) * (answer === 'disagree' ? 1.03 : 1.12);
}

export const answered = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass;

/**
 * The outline of a bar whose middle is 0,0, `2 * r` tall whatever its side, so that no side looks stronger: round ends
 * where marks are round, pointed ones where they are diamonds.
 */
export function barPath(answer: Answer, r: number, long: number): string {
  const [h, half, tall] = [places(extent(answer, r)), places(long / 2), places(r)];
  if (answer === 'disagree')
    return `M${-half} ${-tall}h${2 * half}l${h} ${tall}l${-h} ${tall}h${-2 * half}l${-h} ${-tall}z`;
  return `M${-half} ${-h}h${2 * half}a${h} ${h} 0 0 1 0 ${2 * h}h${-2 * half}a${h} ${h} 0 0 1 0 ${-2 * h}z`;
}

const places = (n: number) => Math.round(n * 100) / 100;
