// One mark a person on a phone: in rows of one size while they are few, smaller as they become many.
import type { Tally } from '@moot/shared/ground/pattern.ts';
import { DotStrip } from '../../pictures/DotStrip.tsx';
import { MarkStrip } from '../../ui/Marks.tsx';

type Props = {
  readonly counts: Tally;
  readonly label: string;
  readonly size: number;
  readonly perRow: number;
};

const fewRows = 4;
/** What the narrowest phone has between its edges. */
const across = 272;

export function PhoneMarks({ counts, label, size, perRow }: Props) {
  const { agree, disagree, pass } = counts;
  if (agree + disagree + pass <= fewRows * perRow)
    return <MarkStrip counts={counts} label={label} size={size} perRow={perRow} />;
  return <DotStrip tally={counts} label={label} mark={2 * size} across={across} />;
}
