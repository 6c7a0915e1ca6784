// Pure. How much room words take on a slide, by the widths of the letters they are set in.

/** Serif for what somebody in the room said, sans for us. */
type Voice = 'peers' | 'ours';

const numbers = (text: string) => text.split(' ').map(Number);
/** Thousandths of the letter size, from the space to the tilde: Georgia and Arial, by their own measures. */
const widths: Readonly<Record<Voice, readonly number[]>> = {
  peers: numbers(
    '241 331 412 643 610 817 710 215 375 375 472 643 270 374 270 469 614 430 559 552 565 528 566 502 596 566 313 313 643 643 643 479 929 671 654 642 749 653 599 725 815 390 518 694 604 927 767 744 610 744 702 561 619 756 667 976 710 615 602 375 469 375 643 643 500 504 560 454 574 483 325 509 582 293 292 536 286 881 591 539 571 560 410 432 345 575 497 737 505 492 444 430 375 430 643',
  ),
  ours: numbers(
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  ),
};
/** Other alphabets; signs that fill a square; marks that stand over the letter before them. */
const [other, square] = [640, 1000];
const squares =
  /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}—…]/u;
const none = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;

function widthOf(text: string, voice: Voice): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    const known = widths[voice][(letter.codePointAt(0) ?? 0) - 32];
    sum += known ?? (none.test(letter) ? 0 : squares.test(letter) ? square : other);
  }
  return sum / 1000;
}

/** Programs without these typefaces take wider ones. */
const sure = 0.92;
/** From one line to the next, by the letter size. */
const leading = 1.25;
const pointsInAnInch = 72;

/** `size` in points, `width` in inches. A word that is wider than its line is cut. */
export function linesIn(text: string, voice: Voice, size: number, width: number): number {
  const room = (width * sure * pointsInAnInch) / size;
  const space = widthOf(' ', voice);
  let [lines, filled] = [0, room + 1];
  for (const word of text.split(' ')) {
    const wide = widthOf(word, voice);
    const more = Math.max(1, Math.ceil(wide / room));
    if (filled + space + wide > room) {
      lines += more;
      filled = wide - (more - 1) * room;
    } else filled += space + wide;
  }
  return lines;
}

/** Inches that words take up. */
export const tallIn = (text: string, voice: Voice, size: number, width: number): number =>
  (linesIn(text, voice, size, width) * size * leading) / pointsInAnInch;
