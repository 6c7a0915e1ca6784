import { pointsText, tooFewWords } from '@moot/shared/language/en/counts.ts';
import type { Drawn } from './inks.ts';
import { PointDots } from './PointDots.tsx';

type Props = Drawn & {
  /** Oldest first; one row a pulse. `counts` by point, lowest first; null: too few to show. */
  readonly rows: readonly {
    readonly label: string;
    readonly counts: readonly number[] | null;
    readonly now: boolean;
  }[];
  readonly points: number;
  readonly low: string;
  readonly high: string;
  readonly width?: number;
  readonly mark?: number;
  readonly labelWidth?: number;
};

/** A row of unlabelled dots a pulse, this one under those before it. No average, no line, no colour for low. */
export function PulseDots({
  rows,
  points,
  low,
  high,
  width = 1744,
  mark = 40,
  labelWidth = 380,
  ...drawn
}: Props) {
  const names = Array.from({ length: points }, (_, i) => pointsText.ends(i + 1, low, high, points));
  return (
    <PointDots
      {...drawn}
      title={pointsText.title}
      rows={rows.map((row) => ({
        label: row.label,
        counts: row.counts,
        strong: row.now,
        said:
          row.counts === null ? pointsText.tooFew(row.label) : pointsText.row(row.label, row.counts, names),
      }))}
      points={points}
      heads={[]}
      ends={[low, high]}
      tooFew={tooFewWords}
      width={width}
      labelWidth={labelWidth}
      mark={mark}
      least={mark * 1.6}
    />
  );
}
