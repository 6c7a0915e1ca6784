// One mark a person on a phone: in rows of one size while they are few, smaller as they become many.
import type { Tally } from '@moot/shared/ground/pattern.ts';
import { DotStrip } from '../../pictures/DotStrip.tsx';
import { MarkStrip } from '../../ui/Marks.tsx';

type Props = {
  readonly counts: Tally;
  readonly label: string;
  readonly size: number;
  readonly perRow: number;
  readonly across?: number;
};

const fewRows = 4;
/** What the narrowest phone has between its edges. */
export const widest = 272;
/** What a phone has beside the label of a round, where the label stands beside. */
export const besideLabel = 214;

export function PhoneMarks({ counts, label, size, perRow, across = widest }: Props) {
  const { agree, disagree, pass } = counts;
  if (agree + disagree + pass <= fewRows * perRow)
    return <MarkStrip counts={counts} label={label} size={size} perRow={perRow} />;
  return <DotStrip tally={counts} label={label} mark={2 * size} across={across} />;
}
