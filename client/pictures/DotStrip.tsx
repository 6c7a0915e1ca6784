import type { Tally } from '@moot/shared/ground/pattern.ts';
import { countWords } from '@moot/shared/language/en/counts.ts';
import { stripOf } from '@moot/shared/pictures/strip.ts';
import { type Drawn, faceInks, long, round } from './inks.ts';
import { Mark } from './Mark.tsx';

type Props = Drawn & {
  readonly tally: Tally;
  /** Read aloud; the count in words where there is none. */
  readonly label?: string;
  /** A circle's width in the design's pixels. */
  readonly mark?: number;
  /** The width there is; more marks than fit are drawn smaller and in rows. */
  readonly across?: number;
};

/** A count as marks. Its name is the count in words, or more of them. */
export function DotStrip({ tally, label, mark = 46, across = 800, inks = faceInks, unit, className }: Props) {
  const strip = stripOf(tally, mark, across);
  const [width, height] = [Math.max(1, round(strip.width)), round(strip.height)];
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(height, unit)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label ?? countWords(tally)}
    >
      {strip.marks.map((m) => (
        <Mark key={`${m.answer} ${m.x} ${m.y}`} {...m} r={strip.r} inks={inks} />
      ))}
    </svg>
  );
}
