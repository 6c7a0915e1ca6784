import { polisWords as say } from '@moot/shared/language/en/groundFaces.ts';
import type { ReactNode } from 'react';
import styles from './ImportStatements.module.css';

const files = ['votes', 'participants', 'statements'] as const;

type Props = { readonly series: string; readonly activity: string };

/** A vote with names, or a linked one, as a Polis export. */
export function RowFiles({ series, activity }: Props): ReactNode {
  return (
    <section className={styles.rows}>
      <h2 className={styles.head}>{say.rowsHead}</h2>
      <p className={styles.help}>{say.rowsHelp}</p>
      <p className={styles.links}>
        {files.map((file) => (
          <a key={file} href={`/api/series/${series}/activities/${activity}/polis/${file}.csv`} download>
            {say.rows[file]}
          </a>
        ))}
      </p>
    </section>
  );
}
