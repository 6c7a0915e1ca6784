import type { VoteItem } from '@moot/shared/activities/vote/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { Heading } from '../../faces/screen/Heading.tsx';
import { useColumns } from '../../faces/screen/useColumns.ts';
import styles from './LinesWritten.module.css';

type Props = { readonly title: string; readonly stem: string; readonly lines: readonly VoteItem[] };

/** The lines that peers offered, before anybody votes on them. */
export function LinesWritten({ title, stem, lines }: Props) {
  const standing = lines.filter((l) => !l.takenBack);
  const { list, page, pages } = useColumns(standing, 2);
  return (
    <Frame left={title} right={pages > 1 ? screen.linesOf(1, page.length, standing.length) : ''}>
      <Heading stem={stem}>{screen.linesWritten}</Heading>
      <ul ref={list} className={`appear ${styles.lines}`}>
        {page.map((line) => (
          <li key={line.id}>
            <p className="peer">{line.text}</p>
            {line.by !== null && <p className={styles.by}>{line.by}</p>}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
