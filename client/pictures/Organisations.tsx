import type { OrganisationCount } from '@moot/shared/activities/vote/picture.ts';
import type { Drawn } from './inks.ts';
import { Marks } from './Marks.tsx';

type Props = Drawn & {
  readonly label: string;
  readonly organisations: readonly OrganisationCount[];
  readonly mark?: number;
  readonly across?: number;
  readonly classNames?: {
    readonly name?: string | undefined;
    readonly marks?: string | undefined;
    readonly words?: string | undefined;
  };
};

/** Named askings only: organisations side by side, always in the same order, the unheard among them. */
export function Organisations({ label, organisations, className, classNames = {}, ...drawn }: Props) {
  return (
    <ul className={className} aria-label={label}>
      {organisations.map(({ name, words, ...tally }) => (
        <li key={name}>
          <p className={classNames.name}>{name}</p>
          <Marks
            {...drawn}
            tally={tally}
            words={words}
            className={classNames.marks}
            wordsClassName={classNames.words}
          />
        </li>
      ))}
    </ul>
  );
}
