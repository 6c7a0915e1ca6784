import { type Answer, barPath, extent, ringStroke } from '@moot/shared/pictures/marks.ts';
import type { Inks } from './inks.ts';
import { round } from './inks.ts';

type Props = {
  readonly answer: Answer;
  readonly x: number;
  readonly y: number;
  /** The circle's radius; the other two take the same area. */
  readonly r: number;
  /** Above 0: a bar, longer by so much. */
  readonly long?: number | undefined;
  readonly inks: Inks;
};

export function Mark({ answer, x, y, r, long = 0, inks }: Props) {
  if (long > 0) return <Bar answer={answer} x={x} y={y} r={r} long={long} inks={inks} />;
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

/** An outline for those who pass, drawn inwards as their ring is. */
function Bar({ answer, x, y, r, long, inks }: Props & { readonly long: number }) {
  const at = `translate(${round(x)} ${round(y)})`;
  if (answer !== 'pass') return <path d={barPath(answer, r, long)} transform={at} fill={inks[answer]} />;
  const stroke = r * ringStroke;
  return (
    <path
      d={barPath(answer, r - stroke / 2, long)}
      transform={at}
      fill="none"
      stroke={inks.pass}
      strokeWidth={round(stroke)}
    />
  );
}

function diamond(x: number, y: number, h: number): string {
  const half = round(h);
  return `M${round(x)} ${round(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
}
