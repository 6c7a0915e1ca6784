import { pointsText, tooFewWords } from '@moot/shared/language/en/counts.ts';
import { pitch, pointPlan, wrapped } from '@moot/shared/pictures/pointRows.ts';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';

export type ScaleRow = {
  readonly text: string;
  /** One for each question, each by point, lowest first; null: too few to show. */
  readonly counts: readonly (readonly number[] | null)[];
};
type Props = Drawn & {
  /** Over each scale; '' where there is one without words of its own. */
  readonly questions: readonly string[];
  readonly points: readonly string[];
  readonly rows: readonly ScaleRow[];
  readonly width?: number;
  readonly heights: readonly number[];
};

const letters = 28;
const line = 32;
const gap = 56;
const heading = 300;

/** Rows of dots on one scale, or on two beside each other. The words of a row stand beside it. No averages. */
export function ScaleBoard(props: Props) {
  const { questions, points, rows, width = 1040, heights, inks = faceInks, unit, className } = props;
  const heads = questions.map((q) => (q === '' ? [] : wrapped(q, Math.floor(columnOf(props) / 14.5))));
  const labels = points.map((p) => wrapped(p, Math.floor(columnOf(props) / points.length / 13)));
  const labelLines = Math.max(...labels.map((l) => l.length));
  const top = Math.min(heading, (Math.max(...heads.map((h) => h.length)) + labelLines) * line + 36);
  const tall = heights.reduce((sum, h) => sum + h, 0);
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(top + tall + 10, unit)}
      viewBox={`0 ${-top} ${width} ${top + tall + 10}`}
      role="img"
    >
      <title>{pointsText.title}</title>
      <desc>{rows.map((row) => said(row, questions, points)).join(' ')}</desc>
      {questions.map((question, q) => {
        const left = q * (columnOf(props) + gap);
        return (
          <g key={question}>
            <Lines lines={heads[q] ?? []} x={left} y={-top + letters} anchor="start" ink={inks.ink} bold />
            {labels.map((label, i) => (
              <Lines
                key={points[i]}
                lines={label}
                x={left + ((i + 0.5) * columnOf(props)) / points.length}
                y={-16 - (label.length - 1) * line}
                anchor="middle"
                ink={inks.ink2}
              />
            ))}
            <Column {...props} question={q} left={left} inks={inks} />
          </g>
        );
      })}
    </svg>
  );
}

const columnOf = ({ questions, width = 1040 }: Pick<Props, 'questions' | 'width'>) =>
  (width - gap * (questions.length - 1)) / questions.length;

type ColumnProps = Props & { readonly question: number; readonly left: number; readonly inks: Inks };

function Column({ questions, points, rows, width = 1040, heights, question, left, inks }: ColumnProps) {
  const to = left + columnOf({ questions, width });
  const least = Math.min(...heights);
  const counts = rows.map((row) => row.counts[question] ?? null);
  const plan = pointPlan(counts, points.length, {
    from: left,
    to,
    mark: markFor(rows, least, (to - left) / points.length),
    least,
  });
  return rows.map((row, at) => {
    const place = plan.rows[at];
    const floor = heights.slice(0, at + 1).reduce((sum, h) => sum + h, 0) - 12;
    if (place === undefined) return null;
    const y = round(floor);
    return (
      <g key={row.text}>
        <path d={`M${round(left)} ${y}H${round(to)}`} stroke={inks.edge} strokeWidth="3" />
        {plan.xs.map((x) => (
          <path key={x} d={`M${round(x)} ${y}v8`} stroke={inks.edge} strokeWidth="3" />
        ))}
        {counts[at] === null && (
          <Lines lines={[tooFewWords]} x={left} y={floor - 14} anchor="start" ink={inks.ink2} />
        )}
        {place.dots.map((d) => (
          <circle
            key={`${d.x} ${d.y}`}
            cx={round(d.x)}
            cy={round(d.y + floor - place.axis)}
            r={round(plan.r)}
            fill={inks.plain}
          />
        ))}
      </g>
    );
  });
}

/** As large as the highest heap of dots still stands in the lowest row. */
function markFor(rows: readonly ScaleRow[], least: number, column: number): number {
  const most = Math.max(1, ...rows.flatMap((row) => row.counts.flatMap((counts) => counts ?? [])));
  for (let mark = rows.length === 1 ? 60 : 34; mark > 9; mark -= 1) {
    const across = Math.max(1, Math.floor((column * 0.84) / (mark * pitch)));
    if (Math.ceil(most / across) * mark * pitch + 26 <= least) return mark;
  }
  return 9;
}

function said({ text, counts }: ScaleRow, questions: readonly string[], points: readonly string[]): string {
  return counts
    .map((row, q) => {
      const label = [text, questions[q] ?? ''].filter((words) => words !== '').join(' ');
      return row === null ? pointsText.tooFew(label) : pointsText.row(label, row, points);
    })
    .join(' ');
}

type LinesProps = {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly ink: string;
  readonly bold?: boolean;
};

function Lines({ lines, x, y, anchor, ink, bold = false }: LinesProps) {
  return lines.map((words, i) => (
    <text
      key={words}
      x={round(x)}
      y={round(y + i * line)}
      textAnchor={anchor}
      fill={ink}
      fontSize={letters}
      fontWeight={bold ? 700 : 400}
    >
      {words}
    </text>
  ));
}
