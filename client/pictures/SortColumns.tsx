import { sortText, tooFewWords } from '@moot/shared/language/en/counts.ts';
import { huddle } from '@moot/shared/pictures/huddle.ts';
import { barPath } from '@moot/shared/pictures/marks.ts';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';

export type SortRow = {
  readonly text: string;
  /** In the order of the columns; null: too few to show. */
  readonly counts: readonly number[] | null;
};
type Props = Drawn & {
  readonly columns: readonly string[];
  readonly rows: readonly SortRow[];
  readonly width?: number;
  /** How tall each row is. */
  readonly heights?: readonly number[];
};

const head = 62;
const over = 10;
const gap = 14;

/** Lines against the places they were put in: marks and a number in each. The words of a line stand beside it. */
export function SortColumns({
  columns,
  rows,
  width = 944,
  heights = rows.map(() => 100),
  inks = faceInks,
  unit,
  className,
}: Props) {
  const column = (width - gap * (columns.length - 1)) / columns.length;
  const left = (i: number) => i * (column + gap);
  const r = markSize(rows, column, Math.min(...heights));
  const tall = heights.reduce((sum, h) => sum + h, 0);
  const middle = (at: number) => heights.slice(0, at).reduce((sum, h) => sum + h, 0) + (heights[at] ?? 0) / 2;
  const height = head + tall + over;
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(height, unit)}
      viewBox={`0 ${-head} ${width} ${height}`}
      role="img"
    >
      <title>{sortText.title(rows.length)}</title>
      <desc>{rows.map((row) => said(row, columns)).join(' ')}</desc>
      {columns.map((name, i) => (
        <g key={name}>
          <rect
            x={round(left(i))}
            y={-over}
            width={round(column)}
            height={tall + 2 * over}
            rx="10"
            fill={inks.ground}
          />
          <text
            x={round(left(i) + column / 2)}
            y={-over - 16}
            fill={inks.ink}
            fontSize="28"
            fontWeight="700"
            textAnchor="middle"
          >
            {name}
          </text>
        </g>
      ))}
      {rows.map((row, at) =>
        row.counts === null ? (
          <text
            key={row.text}
            x={round(width / 2)}
            y={round(middle(at) + 10)}
            fill={inks.ink2}
            fontSize="28"
            textAnchor="middle"
          >
            {tooFewWords}
          </text>
        ) : (
          row.counts.map((n, i) => (
            // The columns stay where they are, so their place is their key.
            <Cell
              key={columns[i]}
              n={n}
              x={left(i) + column / 2}
              y={middle(at)}
              r={r}
              each={(column - 3 * numberWidth) / mostIn(rows)}
              inks={inks}
            />
          ))
        ),
      )}
    </svg>
  );
}

const numberWidth = 44;
/** Half of a bar's height. */
const bar = 9;

function Cell({
  n,
  x,
  y,
  r,
  each,
  inks,
}: {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** 0: no mark could be seen, and a bar stands for all of them, as long as `each` for one. */
  readonly r: number;
  readonly each: number;
  readonly inks: Inks;
}) {
  if (n === 0) return null;
  const group = r === 0 ? { points: [], width: Math.max(2 * bar, n * each) } : huddle('agree', n, r);
  const middle = x - numberWidth / 2;
  return (
    <g>
      {r === 0 && (
        <path
          d={barPath('agree', bar, group.width - 2 * bar)}
          transform={`translate(${round(middle)} ${round(y)})`}
          fill={inks.plain}
        />
      )}
      {group.points.map((p) => (
        <circle
          key={`${p.x} ${p.y}`}
          cx={round(middle + p.x)}
          cy={round(y + p.y)}
          r={round(r)}
          fill={inks.plain}
        />
      ))}
      <text
        x={round(middle + group.width / 2 + 12)}
        y={round(y + 11)}
        fill={inks.ink}
        fontSize="30"
        fontWeight="700"
      >
        {n}
      </text>
    </g>
  );
}

/** A single line is drawn larger than a board of them. */
function markSize(rows: readonly SortRow[], column: number, rowHeight: number): number {
  const most = mostIn(rows);
  for (let r = Math.max(12, Math.min(26, rowHeight / 8)); r >= 2; r -= 0.5) {
    const group = huddle('agree', most, r);
    if (group.width <= column - numberWidth - 24 && group.height <= rowHeight - 8) return r;
  }
  return 0;
}

const mostIn = (rows: readonly SortRow[]) => Math.max(1, ...rows.flatMap((row) => row.counts ?? []));

function said(row: SortRow, columns: readonly string[]): string {
  return sortText.line(
    row.text,
    row.counts === null ? null : columns.map((label, i) => ({ label, count: row.counts?.[i] ?? 0 })),
  );
}
