import type { Try } from '@moot/shared/activities/position/picture.ts';
import { position as say } from '@moot/shared/language/en/deskPosition.ts';
import type { ReactNode } from 'react';
import styles from './Desk.module.css';

/** Every try with what its owner said to it: the last one counts. */
export function DeskTries({ tries }: { readonly tries: readonly Try[] }): ReactNode {
  return (
    <ol className={styles.tries}>
      {tries.map((t, n) => (
        <li key={t.id}>
          {tries.length > 1 && <span className="label">{say.try(n + 1)}</span>}
          <p className="peer words-1">{t.text}</p>
          <p className={styles.tapped}>
            <b>{say.tapped[t.tapped ?? 'none']}</b> {t.note !== '' && <span className="peer">{t.note}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
