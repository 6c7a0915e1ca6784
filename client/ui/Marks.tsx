// The two sides and the pass: ● agree, ◆ disagree, ○ pass, all enclosing the same area, so that no side looks stronger.
import styles from './Marks.module.css';

export type Side = 'agree' | 'disagree' | 'pass';

const radius = 0.375;
/** Half a diagonal of the diamond whose area is that of the circle: 2d² = πr². */
const reach = radius * Math.sqrt(Math.PI / 2);
const ring = 0.1;

function Shape({
  side,
  x,
  y,
  size,
}: {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  const d = reach * size;
  switch (side) {
    case 'agree':
      return <circle className={styles.agree} cx={x} cy={y} r={radius * size} />;
    case 'disagree':
      return <path className={styles.disagree} d={`M${x} ${y - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`} />;
    case 'pass':
      return (
        <circle
          className={styles.pass}
          cx={x}
          cy={y}
          r={(radius - ring / 2) * size}
          strokeWidth={ring * size}
        />
      );
  }
}

/** One mark, for a button or a strip of cards; the word stands beside it. */
export function Mark({ side, size = 24 }: { readonly side: Side; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <Shape side={side} x={size / 2} y={size / 2} size={size} />
    </svg>
  );
}

type Counts = { readonly agree: number; readonly disagree: number; readonly pass: number };

/** One mark a person: agree, disagree, pass, with a gap between; read aloud as `label`, its count in words. */
export function MarkStrip({
  counts,
  label,
  size = 20,
  perRow = 12,
}: {
  readonly counts: Counts;
  readonly label: string;
  readonly size?: number;
  readonly perRow?: number;
}) {
  const step = size * 1.1;
  const gap = size * 0.4;
  const placed = place(counts, perRow);
  const width = Math.max(0, ...placed.map((p) => (p.column + 1) * step + p.gaps * gap));
  const height = Math.max(1, ...placed.map((p) => p.row + 1)) * step;
  return (
    <svg
      className={styles.strip}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {placed.map((p) => (
        <Shape
          key={p.index}
          side={p.side}
          x={p.column * step + p.gaps * gap + step / 2}
          y={p.row * step + step / 2}
          size={size}
        />
      ))}
    </svg>
  );
}

type Placed = {
  readonly index: number;
  readonly side: Side;
  readonly row: number;
  readonly column: number;
  readonly gaps: number;
};

/** A side that would not fit into what is left of a row starts a new one. */
function place(counts: Counts, perRow: number): readonly Placed[] {
  const placed: Placed[] = [];
  let row = 0;
  let column = 0;
  let gaps = 0;
  for (const side of ['agree', 'disagree', 'pass'] as const) {
    const n = counts[side];
    if (n === 0) continue;
    if (column > 0 && column + n > perRow) [row, column, gaps] = [row + 1, 0, 0];
    else if (column > 0) gaps += 1;
    for (let i = 0; i < n; i += 1) {
      if (column === perRow) [row, column, gaps] = [row + 1, 0, 0];
      placed.push({ index: placed.length, side, row, column, gaps });
      column += 1;
    }
  }
  return placed;
}
