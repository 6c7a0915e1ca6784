import { pointsText, tooFewWords } from '@moot/shared/language/en/counts.ts';
import type { Drawn } from './inks.ts';
import { PointDots } from './PointDots.tsx';

type Props = Drawn & {
  /** In the order in which they are drawn (widest spread first is the kind's rule, not the picture's). */
  readonly items: readonly { readonly text: string; readonly counts: readonly number[] | null }[];
  /** The labels of the scale, lowest first. */
  readonly points: readonly string[];
  /** The typeface of the items: peers' words or Moot's. */
  readonly labelFont?: string;
  readonly width?: number;
  readonly mark?: number;
  readonly labelWidth?: number;
};

/** Dots on each labelled point, a row an item. No averages. */
export function ScaleDots({ items, points, width = 1744, mark = 34, labelWidth = 760, ...drawn }: Props) {
  return (
    <PointDots
      {...drawn}
      title={pointsText.title}
      rows={items.map(({ text, counts }) => ({
        label: text,
        counts,
        strong: true,
        said: counts === null ? pointsText.tooFew(text) : pointsText.row(text, counts, points),
      }))}
      points={points.length}
      heads={points}
      ends={null}
      tooFew={tooFewWords}
      width={width}
      labelWidth={labelWidth}
      mark={mark}
      least={mark * 1.6}
    />
  );
}
