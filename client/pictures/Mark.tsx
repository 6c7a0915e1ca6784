import { type Answer, extent, ringStroke } from '@moot/shared/pictures/marks.ts';
import type { Inks } from './inks.ts';
import { round } from './inks.ts';

type Props = {
  readonly answer: Answer;
  readonly x: number;
  readonly y: number;
  /** The circle's radius; the other two take the same area. */
  readonly r: number;
  readonly inks: Inks;
};

export function Mark({ answer, x, y, r, inks }: Props) {
  switch (answer) {
    case 'agree':
      return <circle cx={round(x)} cy={round(y)} r={round(r)} fill={inks.agree} />;
    case 'disagree':
      return <path d={diamond(x, y, extent('disagree', r))} fill={inks.disagree} />;
    case 'pass':
      return (
        <circle
          cx={round(x)}
          cy={round(y)}
          r={round(r * (1 - ringStroke / 2))}
          fill="none"
          stroke={inks.pass}
          strokeWidth={round(r * ringStroke)}
        />
      );
  }
}

function diamond(x: number, y: number, h: number): string {
  const half = round(h);
  return `M${round(x)} ${round(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
}
