import type { Tally } from '@moot/shared/ground/pattern.ts';
import { DotStrip } from './DotStrip.tsx';
import type { Drawn } from './inks.ts';

type Props = Drawn & {
  readonly tally: Tally;
  /** The count in words, as it was sent; it stands beside the marks. */
  readonly words: string;
  readonly mark?: number;
  readonly across?: number;
  readonly wordsClassName?: string | undefined;
};

/** Marks with their count in words beside them: never one without the other. */
export function Marks({ words, className, wordsClassName, ...strip }: Props) {
  return (
    <figure className={className}>
      <DotStrip {...strip} />
      <figcaption className={wordsClassName}>{words}</figcaption>
    </figure>
  );
}
