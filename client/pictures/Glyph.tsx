import { type Answer, extent } from '@moot/shared/pictures/marks.ts';
import { type Drawn, faceInks, long, round } from './inks.ts';
import { Mark } from './Mark.tsx';

type Props = Drawn & { readonly answer: Answer; readonly mark?: number };

/** One mark by itself, beside its word: in a legend or on a button. Not read aloud: the word is there. */
export function Glyph({ answer, mark = 24, inks = faceInks, unit, className }: Props) {
  const box = round(2 * extent('disagree', mark / 2));
  return (
    <svg
      className={className}
      width={long(box, unit)}
      height={long(box, unit)}
      viewBox={`0 0 ${box} ${box}`}
      aria-hidden="true"
    >
      <Mark answer={answer} x={box / 2} y={box / 2} r={mark / 2} inks={inks} />
    </svg>
  );
}
