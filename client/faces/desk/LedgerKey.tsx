import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import type { ReactNode } from 'react';
import { Glyph } from '../../pictures/Glyph.tsx';
import { faceInks } from '../../pictures/inks.ts';
import { Square } from '../../pictures/Thread.tsx';
import styles from './Ledger.module.css';

/** What the marks mean, and how many lines there are. */
export function LedgerKey({ count }: { readonly count: number }): ReactNode {
  return (
    <footer className={styles.key}>
      <span>
        <Glyph answer="agree" mark={11} />
        <Glyph answer="disagree" mark={11} />
        {say.keyVote}
      </span>
      <span>
        <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
          <Square x={5.5} y={5.5} side={11} inks={faceInks} />
        </svg>
        {say.keySquare}
      </span>
      <span>
        <span className={styles.dotted} aria-hidden="true" />
        {say.keyDotted}
      </span>
      <span role="status">{say.countLines(count)}</span>
    </footer>
  );
}
