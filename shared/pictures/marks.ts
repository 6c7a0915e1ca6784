// Pure. One mark is one answer: a filled circle agrees, a filled diamond disagrees, an open ring passes, all of one area.
import type { Tally } from '../ground/pattern.ts';

export type Answer = 'agree' | 'disagree' | 'pass';
export type Point = { readonly x: number; readonly y: number };
export type PlacedMark = Point & { readonly answer: Answer };

/** Always in this order. */
export const answers: readonly Answer[] = ['agree', 'disagree', 'pass'];

/** Half a diamond's diagonal, where the circle of the same area has radius 1: 2h² = π. */
const reach = Math.sqrt(Math.PI / 2);
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
