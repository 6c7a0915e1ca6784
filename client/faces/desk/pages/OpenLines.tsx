import * as say from '@moot/shared/language/en/deskPages.ts';
import type { ReactNode } from 'react';
import { isProblem } from '../../../connection/http.ts';
import { useLedger } from '../Ledger.tsx';
import styles from './SeriesHome.module.css';

const open = new Set(['apparent_difference', 'unsure', 'facts_to_find']);

/** What the ledger holds open, and what stands. */
export function OpenLines({ series }: { readonly series: string }): ReactNode {
  const ledger = useLedger(series, 0);
  const lines = ledger === null || isProblem(ledger) ? [] : ledger.lines;
  const left = lines.filter((line) => open.has(line.status));
  const common = lines.filter((line) => line.status === 'common_ground');
  return (
    <section>
      <h2 className={styles.head}>
        {say.leftOpen}
        {left.length > 0 && <span>{say.leftOpenHelp}</span>}
      </h2>
      {lines.length === 0 && <p className={styles.empty}>{say.nothingYet}</p>}
      <Lines lines={left} />
      {common.length > 0 && <h2 className={`${styles.head} ${styles.second}`}>{say.together}</h2>}
      <Lines lines={common} />
    </section>
  );
}

type Lines = {
  readonly id: string;
  readonly text: string;
  readonly statusLabel: string;
  readonly history: readonly { readonly words: string }[];
};

function Lines({ lines }: { readonly lines: readonly Lines[] }): ReactNode {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id} className={styles.entry}>
          <p className="peer words-1">{line.text}</p>
          <p className={styles.detail}>{line.history.at(-1)?.words ?? line.statusLabel}</p>
        </li>
      ))}
    </ul>
  );
}
