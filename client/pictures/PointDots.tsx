import { type PointPlan, pointPlan, wrapped } from '@moot/shared/pictures/pointRows.ts';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';

export type PointDotsRow = {
  readonly label: string;
  /** Lowest point first; null: too few to show. */
  readonly counts: readonly number[] | null;
  readonly strong: boolean;
  /** The row for those who hear it. */
  readonly said: string;
};

export type PointDotsProps = Drawn & {
  readonly title: string;
  readonly rows: readonly PointDotsRow[];
  readonly points: number;
  /** Over the points. */
  readonly heads: readonly string[];
  /** Under the first and the last point. */
  readonly ends: readonly [string, string] | null;
  /** In place of dots where nothing may be shown. */
  readonly tooFew: string;
  readonly width: number;
  readonly labelWidth: number;
  readonly mark: number;
  readonly least: number;
  readonly labelFont?: string | undefined;
};

const letters = 30;

/** Rows of unlabelled dots on the points of one scale. */
export function PointDots(props: PointDotsProps) {
  const {
    rows,
    points,
    heads,
    ends,
    width,
    labelWidth,
    mark,
    least,
    inks = faceInks,
    unit,
    className,
  } = props;
  const plan = pointPlan(
    rows.map((r) => r.counts),
    points,
    { from: labelWidth, to: width, mark, least },
  );
  const top = heads.length > 0 ? 56 : 0;
  const height = round(plan.height + top + (ends === null ? 0 : 40));
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(height, unit)}
      viewBox={`0 ${-top} ${width} ${height}`}
      role="img"
    >
      <title>{props.title}</title>
      <desc>{rows.map((r) => r.said).join(' ')}</desc>
      {heads.map((head, i) => (
        <Words key={head} x={plan.xs[i] ?? 0} y={-24} anchor="middle" ink={inks.ink2}>
          {head}
        </Words>
      ))}
      {rows.map((row, i) => (
        <Row key={row.label} row={row} at={i} plan={plan} inks={inks} props={props} />
      ))}
      {ends?.map((end, i) => (
        <Words
          key={end}
          x={i === 0 ? labelWidth : width}
          y={plan.height + 18}
          anchor={i === 0 ? 'start' : 'end'}
          ink={inks.ink2}
        >
          {end}
        </Words>
      ))}
    </svg>
  );
}

type RowProps = {
  readonly row: PointDotsRow;
  readonly at: number;
  readonly plan: PointPlan;
  readonly inks: Inks;
  readonly props: PointDotsProps;
};

function Row({ row, at, plan, inks, props }: RowProps) {
  const place = plan.rows[at];
  if (place === undefined) return null;
  const lines = wrapped(row.label, Math.floor(props.labelWidth / (letters * 0.52)));
  const first = place.axis - (lines.length - 1) * letters * 1.25;
  return (
    <g>
      {lines.map((line, i) => (
        <Words
          key={line}
          x={0}
          y={first + i * letters * 1.25}
          anchor="start"
          ink={row.strong ? inks.ink : inks.ink2}
          strong={row.strong}
          font={props.labelFont}
        >
          {line}
        </Words>
      ))}
      <path
        d={`M${props.labelWidth} ${round(place.axis)}H${props.width}`}
        stroke={inks.edge}
        strokeWidth={row.strong ? 4 : 3}
      />
      {plan.xs.map((x) => (
        <path key={x} d={`M${round(x)} ${round(place.axis)}v10`} stroke={inks.edge} strokeWidth="3" />
      ))}
      {row.counts === null && (
        <Words x={props.labelWidth} y={place.axis - 18} anchor="start" ink={inks.ink2}>
          {props.tooFew}
        </Words>
      )}
      {place.dots.map((d) => (
        <circle
          key={`${d.x} ${d.y}`}
          cx={round(d.x)}
          cy={round(d.y)}
          r={round(plan.r)}
          fill={row.strong ? inks.plain : inks.edge}
        />
      ))}
    </g>
  );
}

type WordsProps = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: string;
  readonly strong?: boolean;
  readonly font?: string | undefined;
  readonly children: string;
};

function Words({ x, y, anchor, ink, strong = false, font, children }: WordsProps) {
  return (
    <text
      x={round(x)}
      y={round(y)}
      textAnchor={anchor}
      fill={ink}
      fontSize={letters}
      fontWeight={strong ? 700 : 400}
      fontFamily={font}
    >
      {children}
    </text>
  );
}
