import type { SortOutcome, SortSubject } from '@moot/shared/activities/sort/picture.ts';
import { placedWords } from '@moot/shared/language/en/counts.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { usePages } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesAPage, linesFor, pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Heading } from '../../faces/screen/Heading.tsx';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import { RowsBeside, rowHeights } from '../../faces/screen/RowsBeside.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { SortColumns } from '../../pictures/SortColumns.tsx';
import styles from './Screen.module.css';

/** Four columns with counts per line, or one line with the places it was put in. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const outcome = usePages<SortOutcome>('outcome');
  const subjects = usePages<SortSubject>('subjects');
  const looked = useLastFocus(stage.focus);
  if (showing === 'question') return <Question stage={stage} activity={activity} />;
  const one = outcome.find((o) => o.subject === stage.focus);
  if (one === undefined) return <Board title={activity.title} lines={outcome} looked={looked} />;
  const at = subjects.findIndex((s) => s.id === one.subject) + 1;
  return <OneLine title={activity.title} line={one} right={screen.lineOf(at, subjects.length)} />;
}

function settledWords(line: SortOutcome): string {
  if (line.settled === null) return '';
  const column = line.columns.find((c) => c.id === line.settled);
  const whole = column !== undefined && column.count === line.eligible;
  return whole ? screen.settledAs(column.label) : screen.notSettled;
}

const room = 690;
const width = 1040;

type BoardProps = {
  readonly title: string;
  readonly lines: readonly SortOutcome[];
  readonly looked: string | null;
};

function Board({ title, lines, looked }: BoardProps) {
  const need = ({ text }: SortOutcome) => 42 + 37 * linesFor(text, Math.floor((1744 - width - 36) / 14.1));
  const pages = pagesOf(lines, linesAPage, room, need);
  const { from, page } = pageWith(pages, (l) => l.subject === looked);
  const heights = rowHeights(page.map(need), room);
  return (
    <Frame
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, lines.length) : ''}
    >
      <Heading>{screen.placed}</Heading>
      <RowsBeside
        rows={page.map((line) => ({
          id: line.subject,
          text: line.text,
          words: line.shown ? settledWords(line) || placedWords(line.columns) : '',
        }))}
        heights={heights}
        picture={
          <SortColumns
            columns={lines[0]?.columns.map((c) => c.label) ?? []}
            rows={page.map((line) => ({
              text: line.text,
              counts: line.shown ? line.columns.map((c) => c.count) : null,
            }))}
            width={width}
            heights={heights}
            unit="rem"
          />
        }
      />
    </Frame>
  );
}

function OneLine({
  title,
  line,
  right,
}: {
  readonly title: string;
  readonly line: SortOutcome;
  readonly right: string;
}) {
  const settled = settledWords(line);
  return (
    <Frame
      left={title}
      right={right}
      foot={settled === '' ? undefined : <b className={styles.settled}>{settled}</b>}
    >
      <div className={styles.line}>
        <Judged heading>{line.text}</Judged>
      </div>
      {line.shown ? (
        <div className={`appear ${styles.columns}`}>
          <SortColumns
            columns={line.columns.map((c) => c.label)}
            rows={[{ text: line.text, counts: line.columns.map((c) => c.count) }]}
            width={1744}
            heights={[260]}
            unit="rem"
          />
          <ul className={styles.people}>
            {line.columns.map((c) => (
              <li key={c.id}>{c.people.length > 0 ? namesInWords(c.people) : ''}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className={styles.tooFew}>{screen.tooFew}</p>
      )}
    </Frame>
  );
}
