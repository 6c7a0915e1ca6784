import type { RoundCount, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesFor, pagesOf, pageWith } from '../../faces/screen/fitting.ts';
import { Heading } from '../../faces/screen/Heading.tsx';
import { Marks } from '../../pictures/Marks.tsx';
import { tallyOf } from './screenWords.ts';
import styles from './ThenAndNow.module.css';

type Props = {
  readonly title: string;
  readonly lines: readonly VoteOutcome[];
  readonly looked: string | null;
};

/** The mirror: the same words asked in an earlier session, then and now, side by side. */
export function ThenAndNow({ title, lines, looked }: Props) {
  const pages = pagesOf(lines, 9, 720, ({ text }) => Math.max(112, 34 + 40 * linesFor(text, 44)));
  const { from, page } = pageWith(pages, (l) => l.subject === looked);
  const then = lines.flatMap((l) => l.earlier.slice(-1))[0]?.label ?? '';
  return (
    <Frame
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, lines.length) : ''}
    >
      <Heading>{screen.thenAndNow}</Heading>
      <table className={`appear ${styles.table}`}>
        <thead>
          <tr>
            <td />
            <th scope="col">{then}</th>
            <th scope="col">{screen.thisTime}</th>
          </tr>
        </thead>
        <tbody>
          {page.map((line) => (
            <tr key={line.subject}>
              <th scope="row" className="peer">
                {line.text}
              </th>
              <td>
                <Count count={line.earlier.at(-1)?.count} />
              </td>
              <td className={styles.now}>
                <Count count={line.rounds.at(-1)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Count({ count }: { readonly count: RoundCount | undefined }) {
  if (count === undefined) return null;
  const tally = tallyOf(count);
  if (tally === null) return <p>{count.words}</p>;
  return (
    <Marks
      tally={tally}
      words={count.words}
      mark={26}
      across={470}
      unit="rem"
      wordsClassName={styles.words}
    />
  );
}
