import { groundNames, groundText } from '@moot/shared/language/en/counts.ts';
import {
  type GroundLine,
  type GroundPlan,
  type GroundRow,
  groundPlan,
  type Span,
} from '@moot/shared/pictures/groundPlan.ts';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';
import { Mark } from './Mark.tsx';

type Props = Drawn & {
  /** In the order in which they are drawn; the words of each line stand beside it, outside the picture. */
  readonly lines: readonly (GroundLine & { readonly text: string; readonly words: string })[];
  readonly width?: number;
  /** How tall each line's row is, so that words can stand level beside it. */
  readonly heights?: readonly number[];
  /** Where it is known already: of these lines, this width and these heights. */
  readonly plan?: GroundPlan;
};

const head = 62;
const over = 10;

/** Where a room stands, line by line: one ground where it is together, a ground split by a gap where it is apart. */
export function Ground({
  lines,
  width = 944,
  heights = lines.map(() => 100),
  plan = groundPlan(lines, width, heights),
  inks = faceInks,
  unit,
  className,
}: Props) {
  const tall = heights.reduce((sum, h) => sum + h, 0);
  const height = head + tall + over;
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(height, unit)}
      viewBox={`0 ${-head} ${width} ${height}`}
      role="img"
    >
      <title>{groundText.title(lines.length)}</title>
      <desc>{lines.map((l) => groundText.line(l.text, l.words)).join(' ')}</desc>
      <Land plan={plan} tall={tall} inks={inks} patterns={lines} />
      {plan.rows.map((row, i) => (
        <Row key={row.y} row={row} plan={plan} inks={inks} width={width} rowHeight={heights[i] ?? 0} />
      ))}
    </svg>
  );
}

type LandProps = {
  readonly plan: GroundPlan;
  readonly tall: number;
  readonly inks: Inks;
  readonly patterns: readonly GroundLine[];
};

function Land({ plan, tall, inks, patterns }: LandProps) {
  const { together, between, left, right } = plan.grounds;
  const grounds: readonly (readonly [string, Span])[] = [
    ['together', together],
    ['between', between],
    ['left', left],
    ['right', right],
  ];
  const names = groundNames(patterns.map((p) => p.pattern));
  const titles: readonly (readonly [string, number])[] = [
    [names.together, (together.from + together.to) / 2],
    [names.between, (between.from + between.to) / 2],
    [names.apart, (left.from + right.to) / 2],
  ];
  return (
    <g>
      {grounds.map(([name, { from, to }]) => (
        <rect
          key={name}
          x={round(from)}
          y={-over}
          width={round(to - from)}
          height={tall + 2 * over}
          rx="10"
          fill={inks.ground}
        />
      ))}
      {titles.map(([title, x]) => (
        <text
          key={title}
          x={round(x)}
          y={-over - 16}
          fill={inks.ink}
          fontSize="30"
          fontWeight="700"
          textAnchor="middle"
        >
          {title}
        </text>
      ))}
    </g>
  );
}

type RowProps = {
  readonly row: GroundRow;
  readonly plan: GroundPlan;
  readonly inks: Inks;
  readonly width: number;
  readonly rowHeight: number;
};

function Row({ row, plan, inks, width, rowHeight }: RowProps) {
  return (
    <g>
      {row.place === 'unplaced' && (
        // Too many passes to say: these marks stand on no ground.
        <rect
          x="0"
          y={round(row.y - rowHeight / 2 + 3)}
          width={width}
          height={rowHeight - 6}
          fill={inks.paper}
        />
      )}
      <g opacity="0.45">
        {row.ghosts.map((m) => (
          <Mark key={`${m.x} ${m.y}`} {...m} r={plan.ghostR} inks={inks} />
        ))}
      </g>
      {row.arrow !== null && <path d={arrowPath(row.arrow)} fill="none" stroke={inks.ink} strokeWidth="3" />}
      {row.marks.map((m) => (
        <Mark key={`${m.x} ${m.y}`} {...m} r={plan.r} inks={inks} />
      ))}
    </g>
  );
}

function arrowPath({
  from,
  to,
  y,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}): string {
  const back = from > to ? 14 : -14;
  const [a, b, h] = [round(from), round(to), round(y)];
  return `M${a} ${h}H${b}M${round(to + back)} ${round(y - 10)}L${b} ${h}L${round(to + back)} ${round(y + 10)}`;
}
